import { css, html, nothing, type CSSResult, type TemplateResult } from 'lit';
import { markOf, markStyles } from '../theme/marks.js';
import type { SeriesToken } from '../theme/tokens.js';

/** Colour and mark of a line, beside its name; of one in dashes, a dash. */
export const swatch = (color: SeriesToken, dashed = false): TemplateResult =>
  html`<i
    class="swatch"
    data-dashed=${dashed || nothing}
    data-mark=${dashed ? nothing : markOf(color)}
    .style=${`--swatch: var(${color.replace('--analytics-', '--_')})`}
  ></i>`;

export const swatchStyles: CSSResult[] = [
  css`
    .swatch {
      display: inline-block;
      flex: none;
      inline-size: 11px;
      block-size: 11px;
      vertical-align: -1px;
      background: var(--swatch);
      forced-color-adjust: none;
    }
    .swatch[data-dashed] {
      inline-size: 14px;
      block-size: 3px;
      mask-image: linear-gradient(90deg, #000 40%, #0000 0 60%, #000 0);
    }
  `,
  markStyles,
];

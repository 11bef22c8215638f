import { css, type CSSResult } from 'lit';
import { swatchStyles } from './swatch.js';

/** The names of lines under a chart. */
export const lineLegendStyles: CSSResult[] = [
  ...swatchStyles,
  css`
    .legend {
      display: flex;
      flex-wrap: wrap;
      gap: var(--_step) calc(4 * var(--_step));
      margin: calc(2 * var(--_step)) 0 0;
      padding: 0;
      list-style: none;
      font-size: calc(1em * var(--_scale-small));
      color: var(--_ink-muted);
    }
    .legend li {
      display: flex;
      align-items: center;
      gap: calc(1.25 * var(--_step));
    }
  `,
];

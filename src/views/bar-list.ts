import { css, html, nothing, type CSSResult, type TemplateResult } from 'lit';
import { lineClamp, lineClampStyles } from './line-clamp.js';

/** One part of a whole, ready to be read. */
export interface Bar {
  readonly label: string;
  readonly value: string;
  /** Share of the whole in words; empty where it is not known. */
  readonly share: string;
  /** Length, 0–1 of the longest; less than 0 is drawn on the other side of a line at 0. */
  readonly length: number;
  /** What is left over, not a part with a name. */
  readonly rest: boolean;
  /** Called when a reader chooses it; it is then a button. */
  readonly choose?: (button: HTMLElement) => void;
  /** What is told of it under it: null while that is closed; absent where there is nothing more to tell. */
  readonly more?: TemplateResult | null;
}

/** Parts of a whole under each other, the bar behind the label. Labels may be anybody's text. */
export function barList(bars: readonly Bar[], label: string): TemplateResult {
  const below = Math.max(0, ...bars.map(({ length }) => -length));
  return html`<ol class="bars" aria-label=${label} .style=${`--bars:${bars.length}`}>
    ${bars.map(
      (bar) =>
        html`<li class=${bar.rest ? 'bar rest' : 'bar'}>
          ${bar.choose ? choice(bar, bar.choose, below) : html`<div class="bar-row">${figures(bar, below)}</div>`}
          ${bar.more ? html`<div class="bar-more">${bar.more}</div>` : nothing}
        </li>`,
    )}
  </ol>`;
}

/** How long bars are of the longest. */
export const lengthsOf = (counts: readonly (number | null)[]): ((count: number | null) => number) => {
  const longest = Math.max(0, ...counts.map((count) => Math.abs(count ?? 0)));
  return (count) => (longest > 0 ? (count ?? 0) / longest : 0);
};

const choice = (bar: Bar, choose: (button: HTMLElement) => void, below: number): TemplateResult =>
  html`<button
    type="button"
    class="bar-row"
    aria-expanded=${bar.more === undefined ? nothing : bar.more !== null}
    @click=${(event: Event) => choose(event.currentTarget as HTMLElement)}
  >
    ${figures(bar, below)}
  </button>`;

/** @param below how far bars go to the other side of 0 */
const figures = ({ label, value, share, length }: Bar, below: number): TemplateResult =>
  html`${length !== 0 ? html`<span class=${length < 0 ? 'bar-ink below' : 'bar-ink'} aria-hidden="true" .style=${placeOf(length, below)}></span>` : nothing}
    ${below > 0 ? html`<span class="bar-zero" aria-hidden="true" .style=${`inset-inline-start:${percent(below / (1 + below))}`}></span>` : nothing}
    <span class="bar-label">${lineClamp(label)}</span>
    <span class="bar-value">${value}</span>
    ${share ? html`<span class="bar-share">${share}</span>` : nothing}`;

const placeOf = (length: number, below: number): string =>
  `inset-inline-start:${percent((below + Math.min(0, length)) / (1 + below))};inline-size:${percent(Math.abs(length) / (1 + below))}`;

const percent = (share: number): string => `${(share * 100).toFixed(2)}%`;

/** Its shape while it is loading: as many rows as usual, or these, whose words may take more lines than one. */
export const barListSkeleton = (rows: number | readonly Bar[]): TemplateResult =>
  html`<div class="bars" .style=${`--bars:${typeof rows === 'number' ? rows : rows.length}`}>
    ${
      typeof rows === 'number'
        ? Array.from({ length: rows }, () => html`<div class="bar"><div class="bar-row skeleton"></div></div>`)
        : rows.map((bar) => html`<div class="bar"><div class="bar-row bar-shape skeleton">${figures(bar, 0)}</div></div>`)
    }
  </div>`;

export const barListStyles: readonly CSSResult[] = [
  lineClampStyles,
  css`
    .bars {
      display: grid;
      /* A name keeps a third of it, however long the numbers. */
      grid-template-columns: minmax(33%, 1fr) auto auto;
      gap: var(--_step) calc(3 * var(--_step));
      margin: 0;
      padding: 0;
      list-style: none;
      font-variant-numeric: tabular-nums;
    }
    .bar,
    .bar-row {
      display: grid;
      grid-column: 1 / -1;
      grid-template-columns: subgrid;
    }
    .bar-row {
      position: relative;
      align-items: center;
      min-block-size: calc(7.5 * var(--_step));
    }
    button.bar-row {
      padding: 0;
      border: 0;
      border-radius: var(--_control-radius);
      background: none;
      color: inherit;
      font: inherit;
      text-align: start;
      cursor: pointer;
    }
    button.bar-row:hover {
      background: var(--_hover);
    }
    button.bar-row:focus-visible {
      outline: 2px solid var(--_focus);
      outline-offset: 1px;
    }
    .bar-shape > * {
      visibility: hidden;
    }
    .bar-more {
      grid-column: 1 / -1;
      min-inline-size: 0;
      padding: calc(2 * var(--_step)) calc(2.5 * var(--_step));
      overflow-wrap: anywhere;
    }
    .bar-ink {
      position: absolute;
      inset-block: 0;
      min-inline-size: 2px;
      border-radius: var(--_control-radius);
      background: var(--_accent-wash);
      forced-color-adjust: none;
    }
    .bar-ink.below {
      background: var(--_diverging-1);
    }
    .rest .bar-ink {
      background: var(--_wash);
    }
    .bar-zero {
      position: absolute;
      inset-block: 0;
      inline-size: 1px;
      background: var(--_line);
    }
    .bar-label {
      position: relative;
      padding-inline: calc(2.5 * var(--_step));
    }
    .rest .bar-label {
      color: var(--_ink-muted);
    }
    .bar-value,
    .bar-share {
      position: relative;
      text-align: end;
    }
    .bar-value {
      font-weight: var(--_weight-strong);
    }
    .bar-share {
      min-inline-size: 4.5ch;
      padding-inline-end: calc(2 * var(--_step));
      color: var(--_ink-muted);
    }
    @media (forced-colors: active) {
      .bar-ink {
        background: none;
        border-block-end: 3px solid CanvasText;
        border-radius: 0;
      }
    }
  `,
];

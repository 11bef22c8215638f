import { css, html, nothing, type TemplateResult } from 'lit';

/** One part of a whole, ready to be read. */
export interface Bar {
  readonly label: string;
  readonly value: string;
  /** Share of the whole in words; empty where it is not known. */
  readonly share: string;
  /** Length, 0–1 of the longest. */
  readonly length: number;
  /** What is left over, not a part with a name. */
  readonly rest: boolean;
}

/** Parts of a whole under each other, the bar behind the label. Labels may be anybody's text. */
export const barList = (bars: readonly Bar[], label: string): TemplateResult =>
  html`<ol class="bars" aria-label=${label}>
    ${bars.map(
      (bar) =>
        html`<li class=${bar.rest ? 'bar rest' : 'bar'}>
          ${bar.length > 0 ? html`<span class="bar-ink" aria-hidden="true" .style=${`inline-size:${(bar.length * 100).toFixed(2)}%`}></span>` : nothing}
          <bdi class="bar-label">${bar.label}</bdi>
          <span class="bar-value">${bar.value}</span>
          ${bar.share ? html`<span class="bar-share">${bar.share}</span>` : nothing}
        </li>`,
    )}
  </ol>`;

/** Its shape while it is loading: as many rows as usual. */
export const barListSkeleton = (rows: number): TemplateResult =>
  html`<div class="bars">${Array.from({ length: rows }, () => html`<div class="bar skeleton"></div>`)}</div>`;

export const barListStyles = css`
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
  .bar {
    position: relative;
    display: grid;
    grid-column: 1 / -1;
    grid-template-columns: subgrid;
    align-items: center;
    min-block-size: calc(7.5 * var(--_step));
  }
  .bar-ink {
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0;
    min-inline-size: 2px;
    border-radius: var(--_control-radius);
    background: var(--_accent-wash);
    forced-color-adjust: none;
  }
  .rest .bar-ink {
    background: var(--_wash);
  }
  .bar-label {
    position: relative;
    padding-inline: calc(2.5 * var(--_step));
    overflow-wrap: anywhere;
    /* A name in another direction still stands at its bar. */
    text-align: -webkit-match-parent;
    text-align: match-parent;
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
`;

import { css } from 'lit';

/** The table of streams, and what stands over and under it. */
export const sessionComparisonStyles = css`
  .region {
    overflow-x: auto;
  }
  .region:focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  table {
    inline-size: 100%;
    border-collapse: separate;
    border-spacing: 0;
    font-variant-numeric: tabular-nums;
  }
  th,
  td {
    padding: calc(2 * var(--_step));
    text-align: end;
    white-space: nowrap;
    font-weight: 400;
  }
  /* Above each row: the next row's ground may cover half a pixel of this one. */
  tbody > tr > * {
    border-block-start: var(--_line-width) solid var(--_line);
  }
  tbody > tr:last-child > * {
    border-block-end: var(--_line-width) solid var(--_line);
  }
  thead th {
    padding: 0;
    vertical-align: bottom;
    white-space: normal;
  }
  th:nth-child(-n + 2),
  td:nth-child(-n + 2) {
    text-align: start;
  }
  th[scope='row'] {
    min-inline-size: 12.5em;
    max-inline-size: 24em;
    font-weight: 500;
  }
  /* The numbers pass under the name they belong to. */
  th:nth-child(2) {
    position: sticky;
    z-index: 1;
    inset-inline-start: 0;
    background: var(--_surface);
  }
  td:first-child {
    inline-size: 28px;
    padding-inline-end: 0;
  }
  tfoot th[scope='row'] {
    white-space: normal;
  }
  /* On one line each, so that rows are of one height. */
  .name {
    display: block;
    overflow: hidden;
    text-overflow: ellipsis;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  .when {
    display: block;
    color: var(--_ink-muted);
    font-size: calc(1em * var(--_scale-small));
    font-weight: 400;
    white-space: nowrap;
  }
  .sort {
    inline-size: 100%;
    padding: calc(2 * var(--_step));
    border: 0;
    background: none;
    color: var(--_ink-muted);
    font: inherit;
    font-size: calc(1em * var(--_scale-small));
    text-align: inherit;
    cursor: pointer;
  }
  .sort:hover,
  [aria-sort] .sort {
    color: var(--_ink);
  }
  .sort:focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: -2px;
  }
  [aria-sort] .sort::after {
    content: ' ↑' / '';
  }
  [aria-sort='descending'] .sort::after {
    content: ' ↓' / '';
  }
  input {
    inline-size: 18px;
    block-size: 18px;
    margin: calc(0.75 * var(--_step)) 0;
  }
  @container (inline-size < 480px) {
    th[scope='row'] {
      max-inline-size: 12.5em;
    }
    .sort {
      min-inline-size: 6em;
    }
  }
  /* Too narrow for a name to stand beside a number: it scrolls with it. */
  @container (inline-size < 250px) {
    th:nth-child(2) {
      position: static;
    }
    th[scope='row'] {
      min-inline-size: 8em;
      max-inline-size: 8em;
    }
    .when {
      white-space: normal;
    }
  }
  .swatch {
    margin-inline-end: calc(1.25 * var(--_step));
  }
  tfoot th,
  tfoot td {
    position: relative;
    border-block-end: 0;
    font-weight: var(--_weight-strong);
  }
  .missing,
  .hint,
  .foot {
    color: var(--_ink-muted);
  }
  .hint {
    margin-block-end: calc(2 * var(--_step));
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_step) calc(4 * var(--_step));
    align-items: baseline;
    margin-block-start: calc(2.5 * var(--_step));
  }
  .lines {
    margin-block-end: calc(4 * var(--_step));
  }
  /* The table to come: its rows as bars, its words only for their room. */
  .region.shape {
    background: none;
  }
  .shape :is(th, td) {
    color: transparent;
  }
  .shape .sort,
  .shape .when {
    visibility: hidden;
  }
  .shape td .skeleton {
    display: inline-block;
  }
  /* All of it as one, rather than a hundred and more. */
  .shape .skeleton {
    animation: none;
  }
  .choice {
    display: block;
    inline-size: 18px;
    block-size: 18px;
    margin: calc(0.75 * var(--_step)) 0;
  }
  /* All columns on one sheet, and nothing to choose by. */
  @media print {
    .region {
      overflow: visible;
    }
    table {
      font-size: calc(1em * var(--_scale-small));
    }
    th,
    td,
    .sort {
      padding-inline: var(--_step);
    }
    .hint,
    td:first-child {
      display: none;
    }
  }
`;

import { css } from 'lit';

export const insightPanelStyles = css`
  .section + .section {
    margin-block-start: calc(4 * var(--_step));
  }
  .part {
    margin-block-end: calc(1.5 * var(--_step));
    color: var(--_ink-muted);
    font-size: calc(1em * var(--_scale-small));
    font-weight: var(--_weight-strong);
  }
  ul,
  ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  details,
  .row {
    border-block-start: var(--_line-width) solid var(--_line);
  }
  summary,
  .row {
    display: grid;
    gap: 0 calc(3 * var(--_step));
    align-items: baseline;
    padding-block: calc(1.75 * var(--_step));
    overflow-wrap: anywhere;
  }
  summary,
  .finding {
    grid-template-columns: auto minmax(0, 1fr);
  }
  /* Numbers under each other, and so are their changes. */
  .changes {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto auto;
  }
  .change {
    grid-column: 1 / -1;
    grid-template-columns: subgrid;
  }
  .changes + .values {
    margin-block-start: var(--_step);
    font-size: calc(1em * var(--_scale-small));
  }
  summary {
    cursor: pointer;
  }
  summary::before,
  .finding::before {
    content: '';
    /* In the middle of the first line. */
    align-self: start;
    margin-block-start: 0.5em;
    inline-size: 0.4em;
    block-size: 0.4em;
    border: solid currentColor;
    border-width: 0 1.5px 1.5px 0;
    rotate: -45deg;
  }
  summary:dir(rtl)::before {
    rotate: 135deg;
  }
  details[open] > summary::before {
    rotate: 45deg;
  }
  summary:hover {
    background: var(--_hover);
  }
  summary:focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: -2px;
    border-radius: var(--_control-radius);
  }
  .name {
    font-weight: 500;
  }
  .said {
    grid-column: 2;
    color: var(--_ink-muted);
  }
  .finding > .said,
  summary > .said {
    min-block-size: 2.9em;
  }
  @container (inline-size >= 440px) {
    .finding > .said,
    summary > .said {
      min-block-size: 0;
    }
    summary,
    .finding {
      grid-template-columns: auto 11em minmax(0, 1fr);
    }
    .said {
      grid-column: 3;
    }
    /* In line with what is said of the findings. */
    .changes {
      grid-template-columns: minmax(calc(11.4em + 3 * var(--_step)), max-content) auto auto 1fr;
    }
  }
  .is-found .said {
    color: var(--_ink);
  }
  .inside {
    padding-block-end: calc(3 * var(--_step));
    padding-inline-start: calc(3.5 * var(--_step));
  }
  .inside b {
    font-weight: 500;
  }
  .inside li {
    margin-block-start: var(--_step);
    padding-inline-start: calc(3 * var(--_step));
    border-inline-start: 2px solid var(--_line);
  }
  .inside .answer {
    display: block;
    color: var(--_ink-muted);
  }
  .inside > * + b,
  .inside > * + .part {
    display: block;
    margin-block-start: calc(3 * var(--_step));
  }
  .values {
    color: var(--_ink-muted);
    font-variant-numeric: tabular-nums;
  }
  /* Long words only, and only of the library's own: names of metrics. */
  .change .name {
    hyphens: auto;
    hyphenate-limit-chars: 14 5 5;
  }
  .change .values {
    text-align: end;
  }
  .change .tile-delta {
    justify-self: end;
  }
  /* As high as what is to come, and filled where its words will be. */
  .shape {
    background-clip: content-box;
  }
  .shape > *,
  .shape::before,
  .plain::before {
    visibility: hidden;
  }
  @media (forced-colors: active) {
    .is-found .name {
      text-decoration: underline;
    }
  }
`;

import { css } from 'lit';

/** What stands between the card's edge and its content, and all that is not the picture. */
export const cardStyles = css`
  :host {
    display: block;
    min-inline-size: 0;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  *::before {
    box-sizing: border-box;
  }
  p {
    margin: 0;
  }
  /* On an inner element, since a page's own reset beats :host. */
  .card {
    display: flex;
    flex-direction: column;
    block-size: 100%;
    padding: var(--_space);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    font-size: 0.875rem;
    line-height: 1.45;
    text-align: start;
    container-type: inline-size;
  }
  .header {
    display: flex;
    align-items: flex-start;
    gap: 8px;
    min-block-size: 28px;
    margin-block-end: 12px;
    /* The dots of the menu stand over the edge of what is under it. */
    margin-inline-end: -6px;
  }
  .title {
    flex: 1;
    min-inline-size: 0;
    padding-block-start: 3px;
    font-size: 0.9375rem;
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .actions {
    display: flex;
    gap: 4px;
    align-items: center;
    margin-inline-start: auto;
  }
  .menu-room {
    inline-size: 28px;
  }
  .body {
    position: relative;
    flex: 1;
    min-inline-size: 0;
  }
  .picture {
    transition: opacity 150ms;
  }
  analytics-data-table {
    max-block-size: max(320px, var(--analytics-plot-height, var(--_plot-height)));
  }
  .picture[hidden] {
    display: none;
  }
  /* Text keeps its contrast; what is drawn pales. */
  .stale {
    filter: grayscale(1);
  }
  .stale :is(analytics-line-plot, analytics-map-view)::part(plot),
  .stale :is(.tile-line, .bar-ink) {
    opacity: 0.55;
  }
  .stale .tile-value {
    color: var(--_text-muted);
  }
  .footer {
    display: flex;
    flex-wrap: wrap;
    column-gap: 12px;
    font-size: 0.75rem;
    color: var(--_text-muted);
    overflow-wrap: anywhere;
  }
  .footer > p,
  .footer ::slotted(*) {
    min-inline-size: 0;
    margin-block-start: 8px;
  }
  .note,
  .stalled {
    flex-basis: 100%;
    padding-inline-start: 10px;
    border-inline-start: 2px solid var(--_warning);
    color: var(--_text);
  }
  .face {
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    gap: 4px;
    min-block-size: var(--_face-height, var(--analytics-plot-height, var(--_plot-height)));
    padding: 16px 8px;
    text-align: center;
  }
  .face-icon {
    display: grid;
    place-items: center;
    inline-size: 36px;
    block-size: 36px;
    margin-block-end: 6px;
    border-radius: 50%;
    background: var(--_hover);
    color: var(--_text-muted);
  }
  .face-title {
    font-weight: 600;
  }
  .face-advice {
    max-inline-size: 44ch;
    color: var(--_text-muted);
    overflow-wrap: anywhere;
  }
  .button {
    margin-block-start: 10px;
    padding: 6px 14px;
    border: 1px solid var(--_border);
    border-radius: 8px;
    background: var(--_surface);
    color: inherit;
    font: inherit;
    font-weight: 500;
    cursor: pointer;
  }
  .button:hover {
    background: var(--_hover);
  }
  .link {
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent);
    font: inherit;
    text-decoration: underline;
    cursor: pointer;
  }
  .button:focus-visible,
  .link:focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  .locked {
    position: relative;
  }
  .locked > .face-icon {
    position: absolute;
    inset: 0;
    margin: auto;
    background: var(--_surface);
    border: 1px solid var(--_border);
  }
  .skeleton {
    border-radius: 6px;
    background: var(--_skeleton);
    animation: breathe 1.6s ease-in-out infinite alternate;
  }
  .locked .skeleton {
    animation: none;
  }
  /* What is drawn with is still on its way. */
  analytics-line-plot:not(:defined) {
    display: block;
    border-radius: calc(var(--_radius) / 2);
    background: var(--_skeleton);
  }
  .block,
  analytics-line-plot:not(:defined) {
    block-size: var(--analytics-plot-height, var(--_plot-height));
  }
  @keyframes breathe {
    to {
      opacity: 0.5;
    }
  }
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (prefers-reduced-motion: reduce) {
    .skeleton {
      animation: none;
    }
    .picture {
      transition: none;
    }
  }
  @media (forced-colors: active) {
    .skeleton {
      border: 1px solid GrayText;
    }
  }
  @media print {
    .card {
      break-inside: avoid;
    }
    .actions,
    .button,
    .link {
      display: none;
    }
  }
`;

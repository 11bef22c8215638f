import { css } from 'lit';
import { ownWidthStyles } from '../views/own-width.js';
import { palerInside, palerSeries } from '../theme/styles.js';

/** What stands between the card's edge and its content, and all that is not the picture. */
export const cardStyles = css`
  ${ownWidthStyles}
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
  :host([hide-footer]) {
    --_foot: 0;
    --_alone: 0;
  }
  /* What the height of the card goes by. */
  .base {
    container-type: inline-size;
    /* The least that it shrinks to in a parent that asks. */
    contain-intrinsic-inline-size: 162px;
  }
  p {
    margin: 0;
  }
  .card {
    display: flex;
    flex-direction: column;
    block-size: 100%;
    padding: calc(4 * var(--_step));
    border: var(--_line-width) solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow: var(--_elevation-card);
    color: var(--_ink);
    font-size: var(--_font-size);
    line-height: 1.45;
    text-align: start;
    container-type: inline-size;
  }
  ::selection {
    background: var(--_accent);
    color: var(--_accent-ink);
  }
  .header {
    display: flex;
    align-items: flex-start;
    gap: calc(2 * var(--_step));
    min-block-size: max(24px, 7 * var(--_step));
    margin-block-end: calc(3 * var(--_step));
    /* The dots of the menu stand over the edge of what is under it. */
    margin-inline-end: calc(-1.5 * var(--_step));
  }
  .title {
    flex: 1;
    min-inline-size: 0;
    /* In the middle of the button beside it. */
    padding-block-start: max(0px, (max(24px, 7 * var(--_step)) - 1.35em) / 2);
    font-size: calc(1em * var(--_scale-title));
    font-weight: var(--_weight-strong);
    line-height: 1.35;
    overflow-wrap: anywhere;
    text-wrap: pretty;
  }
  .actions {
    display: flex;
    gap: var(--_step);
    align-items: center;
    margin-inline-start: auto;
  }
  .menu-room {
    inline-size: max(24px, 7 * var(--_step));
  }
  .body {
    position: relative;
    /* What stands in front of something here is in front of nothing of the page's. */
    isolation: isolate;
    display: grid;
    flex: 1;
    /* A message stands in the middle of what room there is. */
    grid-template-columns: minmax(0, 1fr);
    min-inline-size: 0;
  }
  /* A message has no menu to come. */
  .card:has(.face) .menu-room {
    display: none;
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
  /* Text keeps its contrast, also that of axes; what is drawn pales. */
  .stale {
    filter: grayscale(1);
    ${palerSeries}
  }
  .stale > * {
    ${palerInside}
  }
  .stale .bars .bar-ink {
    opacity: 0.55;
  }
  .stale .tile-value {
    color: var(--_ink-muted);
  }
  .footer {
    display: flex;
    flex-wrap: wrap;
    column-gap: calc(3 * var(--_step));
    font-size: calc(1em * var(--_scale-small));
    color: var(--_ink-muted);
    overflow-wrap: anywhere;
    text-wrap: pretty;
    font-variant-numeric: tabular-nums;
  }
  .footer > p,
  .footer ::slotted(*) {
    min-inline-size: 0;
    margin-block-start: calc(2 * var(--_step));
  }
  /* There before its words are. */
  .footer > p {
    min-block-size: 1.45em;
  }
  .footer > p:first-child {
    margin-block-start: calc(3 * var(--_step));
  }
  .basis {
    flex-basis: 100%;
  }
  .note,
  .stalled {
    flex-basis: 100%;
    padding-inline-start: calc(2.5 * var(--_step));
    border-inline-start: 2px solid var(--_warning);
    color: var(--_ink);
  }
  .face {
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    gap: var(--_step);
    padding: calc(4 * var(--_step)) calc(2 * var(--_step));
    text-align: center;
    text-wrap: balance;
  }
  /* It has no foot. */
  .card:has(.face) > .footer[aria-hidden] {
    display: none;
  }
  .face-icon {
    display: grid;
    place-items: center;
    inline-size: 36px;
    block-size: 36px;
    margin-block-end: calc(1.5 * var(--_step));
    border-radius: 50%;
    background: var(--_wash);
    color: var(--_ink-muted);
  }
  .face-title {
    font-weight: var(--_weight-strong);
  }
  .face-advice {
    max-inline-size: 44ch;
    color: var(--_ink-muted);
    overflow-wrap: anywhere;
  }
  .button {
    margin-block-start: calc(2.5 * var(--_step));
    padding: calc(1.5 * var(--_step)) calc(3.5 * var(--_step));
    border: var(--_line-width) solid var(--_line);
    border-radius: var(--_control-radius);
    background: var(--_surface);
    color: inherit;
    font: inherit;
    font-weight: 500;
    cursor: pointer;
  }
  .button:hover {
    background: linear-gradient(var(--_hover), var(--_hover)) var(--_surface);
  }
  .link {
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent);
    font: inherit;
    text-decoration: underline;
    text-underline-offset: 0.15em;
    cursor: pointer;
  }
  .button:focus-visible,
  .link:focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  .locked {
    position: relative;
    isolation: isolate;
  }
  /* What stands in front of its own rows stays behind the lock. */
  .locked-shape {
    isolation: isolate;
  }
  .locked > .face-icon {
    position: absolute;
    z-index: 1;
    inset: 0;
    margin: auto;
    background: var(--_surface);
    border: var(--_line-width) solid var(--_line);
  }
  .skeleton {
    border-radius: var(--_control-radius);
    background: var(--_wash);
    /* What comes soon is not worth a movement. */
    animation: breathe 1.6s ease-in-out 400ms infinite alternate;
  }
  .locked .skeleton {
    animation: none;
  }
  /* What is drawn with is still on its way. */
  analytics-line-plot:not(:defined) {
    display: block;
    border-radius: var(--_control-radius);
    background: var(--_wash);
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
  /* Words as long as those to come, which wrap as they will. */
  .to-come {
    visibility: hidden;
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
      box-shadow: none;
    }
    .actions,
    .button,
    .link {
      display: none;
    }
  }
`;

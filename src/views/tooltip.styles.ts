import { css } from 'lit';

/** What is said of the place pointed at, wherever a picture puts it. */
export const tooltipStyles = css`
  .tooltip {
    position: absolute;
    z-index: 2;
    inset-block-start: 0;
    left: 0;
    max-inline-size: min(240px, 100%);
    inline-size: max-content;
    box-sizing: border-box;
    padding: calc(2 * var(--_step)) calc(2.5 * var(--_step));
    border: var(--_line-width) solid var(--_line);
    border-radius: var(--_control-radius);
    background: var(--_overlay);
    color: var(--_ink);
    box-shadow: var(--_elevation-overlay);
    line-height: 1.4;
    overflow-wrap: anywhere;
    pointer-events: none;
  }
  .tooltip[hidden] {
    display: none;
  }
  .tooltip p {
    margin: 0;
  }
`;

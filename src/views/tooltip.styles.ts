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
    padding: 8px 10px;
    border: 1px solid var(--_tooltip-border);
    border-radius: 8px;
    background: var(--_tooltip-surface);
    color: var(--_tooltip-text);
    box-shadow: var(--_shadow);
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

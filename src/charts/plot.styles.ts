import { css } from 'lit';

/** What lies over and under the canvas of a plot: its place before it is drawn, the crosshair, the dots and the selection. */
export const plotStyles = css`
  :host {
    display: block;
    block-size: var(--_plot-height);
  }
  .ink {
    position: relative;
    block-size: 100%;
    overflow: hidden;
    font-size: calc(1em * var(--_scale-small));
    touch-action: pan-y;
    user-select: none;
    -webkit-user-select: none;
  }
  .ink.drawn {
    cursor: crosshair;
  }
  .ink:not(.drawn)::before {
    content: '';
    position: absolute;
    inset: 0;
    border-radius: calc(var(--_radius) / 2);
    background: var(--_wash);
  }
  .ink * {
    pointer-events: none;
  }
  .selection,
  .crosshair,
  .dot {
    position: absolute;
    inset-block-start: 0;
    left: 0;
  }
  .selection {
    background: var(--_accent);
    opacity: 0.16;
  }
  .crosshair {
    inline-size: 1px;
    background: var(--_ink-faint);
  }
  .dot {
    inline-size: 10px;
    block-size: 10px;
    margin: -5px;
    border: 2px solid var(--_surface);
    border-radius: 50%;
    box-sizing: border-box;
    forced-color-adjust: none;
  }
  [hidden] {
    display: none;
  }
`;

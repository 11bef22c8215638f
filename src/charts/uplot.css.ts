import { css } from 'lit';

/** The part of uPlot's own style sheet that a chart without its legend, axes and cursor needs. */
export const uplotStyles = css`
  .uplot,
  .u-wrap {
    position: relative;
    max-inline-size: 100%;
  }
  .u-over,
  .u-under {
    position: absolute;
  }
  .uplot canvas {
    display: block;
    max-inline-size: 100%;
  }
`;

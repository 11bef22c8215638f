import { css, type CSSResult } from 'lit';

/** For a card with a chart: it takes what room the words around it leave, a little more than it asks for or less. */
export const fillingStyles: CSSResult = css`
  .picture:not([hidden]),
  .loading {
    display: flex;
    flex-direction: column;
  }
  .card {
    --_plot-grows: 1;
    --_least-plot-height: calc(0.75 * var(--analytics-plot-height, var(--_plot-height)));
  }
  .block,
  .face,
  analytics-line-plot {
    flex: var(--_plot-grows) 0 auto;
  }
  .block,
  analytics-line-plot:not(:defined) {
    block-size: var(--_least-plot-height, var(--analytics-plot-height, var(--_plot-height)));
  }
`;

import { css } from 'lit';

/** The names of lines under a chart. */
export const lineLegendStyles = css`
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_step) calc(4 * var(--_step));
    margin: calc(2 * var(--_step)) 0 0;
    padding: 0;
    list-style: none;
    font-size: calc(1em * var(--_scale-small));
    color: var(--_ink-muted);
  }
  .legend li {
    display: flex;
    align-items: center;
    gap: calc(1.5 * var(--_step));
  }
  i {
    flex: none;
    inline-size: 8px;
    block-size: 8px;
    border-radius: 2px;
    background: var(--swatch);
    forced-color-adjust: none;
  }
`;

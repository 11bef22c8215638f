import { css } from 'lit';

/** What the shades of a map mean, under it: of the map, and of its shape while it is loading. */
export const mapLegendStyles = css`
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_step) calc(4 * var(--_step));
    margin: calc(3 * var(--_step)) 0 0;
    padding: 0;
    list-style: none;
    color: var(--_ink-muted);
    font-variant-numeric: tabular-nums;
  }
  .legend li {
    display: flex;
    align-items: center;
    gap: calc(1.5 * var(--_step));
  }
  .legend i {
    flex: none;
    inline-size: 16px;
    block-size: 10px;
  }
`;

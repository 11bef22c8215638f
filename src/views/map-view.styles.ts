import { css } from 'lit';

/** Land, shades, dots and legend of a map. */
export const mapViewStyles = css`
  :host {
    display: block;
  }
  .map {
    --land: color-mix(in oklab, var(--_text) 11%, var(--_surface));
    --shade-0: color-mix(in oklab, var(--_color-1) 38%, var(--_surface));
    --shade-1: color-mix(in oklab, var(--_color-1) 58%, var(--_surface));
    --shade-2: color-mix(in oklab, var(--_color-1) 78%, var(--_surface));
    --shade-3: color-mix(in oklab, var(--_color-1) 88%, var(--_text));
    --shade-4: color-mix(in oklab, var(--_color-1) 55%, var(--_text));
    font-size: var(--_plot-font-size);
  }
  .frame {
    position: relative;
    /* Of world.json: the space is there before the shapes are. */
    aspect-ratio: 1916 / 863;
    max-inline-size: 1200px;
    margin-inline: auto;
    container-type: inline-size;
    outline: none;
    -webkit-tap-highlight-color: transparent;
  }
  .frame:focus-visible {
    border-radius: calc(var(--_radius) / 2);
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  svg {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    overflow: visible;
  }
  path {
    fill: none;
    stroke-linejoin: round;
    stroke-linecap: round;
    vector-effect: non-scaling-stroke;
    pointer-events: none;
  }
  .land,
  .area {
    fill: var(--shade, var(--land));
    stroke: var(--_surface);
    stroke-width: 0.6px;
  }
  .area,
  .reach {
    pointer-events: all;
    cursor: pointer;
  }
  .s0 {
    --shade: var(--shade-0);
  }
  .s1 {
    --shade: var(--shade-1);
  }
  .s2 {
    --shade: var(--shade-2);
  }
  .s3 {
    --shade: var(--shade-3);
  }
  .s4 {
    --shade: var(--shade-4);
  }
  .zero {
    --shade: color-mix(in oklab, var(--_color-1) 8%, var(--_surface));
    --edge: color-mix(in oklab, var(--_text-muted) 60%, var(--_surface));
  }
  .area.zero {
    stroke: var(--edge);
  }
  .dot {
    display: none;
  }
  .d4 {
    display: inline;
  }
  @container (max-width: 960px) {
    .d3 {
      display: inline;
    }
  }
  @container (max-width: 640px) {
    .d2 {
      display: inline;
    }
  }
  @container (max-width: 480px) {
    .d1 {
      display: inline;
    }
  }
  @container (max-width: 360px) {
    .d0 {
      display: inline;
    }
  }
  .reach {
    stroke: transparent;
    stroke-width: 14px;
  }
  .rim {
    stroke: var(--edge, var(--_surface));
    stroke-width: 8.5px;
  }
  .ink {
    stroke: var(--shade);
    stroke-width: 6.5px;
  }
  @media (pointer: coarse) {
    .reach {
      stroke-width: 26px;
    }
  }
  /* Under the country, so that nothing of a small one is covered. */
  .halo {
    stroke: var(--_surface);
    stroke-width: 6px;
  }
  .line {
    stroke: var(--_text);
    stroke-width: 3px;
  }
  .chosen .line {
    stroke-width: 4px;
  }
  .dot .halo {
    stroke-width: 14px;
  }
  .dot .line {
    stroke-width: 11.5px;
  }
  .face {
    fill: var(--shade);
  }
  @container (max-width: 480px) {
    .rim {
      stroke-width: 6.5px;
    }
    .ink {
      stroke-width: 5px;
    }
    .area,
    .land {
      stroke-width: 0.4px;
    }
    .line,
    .chosen .line {
      stroke-width: 2.5px;
    }
    .halo {
      stroke-width: 4px;
    }
    .dot .halo {
      stroke-width: 12px;
    }
    .dot .line {
      stroke-width: 10px;
    }
  }
  .name {
    color: var(--_text-muted);
  }
  .text {
    display: flex;
    align-items: baseline;
    gap: 6px;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  i {
    flex: none;
    inline-size: 10px;
    block-size: 10px;
    box-sizing: border-box;
    border: 1px solid var(--edge, transparent);
    border-radius: 2px;
    background: var(--shade, var(--land));
    forced-color-adjust: none;
    print-color-adjust: exact;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    margin: 12px 0 0;
    padding: 0;
    list-style: none;
    color: var(--_text-muted);
    font-variant-numeric: tabular-nums;
  }
  .legend li {
    display: flex;
    align-items: center;
    gap: 6px;
  }
  .legend i {
    inline-size: 16px;
  }
  @media (forced-colors: active) {
    .map {
      --land: color-mix(in oklab, CanvasText 32%, Canvas);
    }
  }
  @media print {
    .tooltip {
      display: none;
    }
  }
`;

import { css } from 'lit';

/** Land, shades, dots and legend of a map. */
export const mapViewStyles = css`
  :host {
    display: block;
  }
  .map {
    --land: var(--_wash);
    font-size: calc(1em * var(--_scale-small));
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
    border-radius: var(--_control-radius);
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
    --shade: var(--_sequential-0);
  }
  .s1 {
    --shade: var(--_sequential-1);
  }
  .s2 {
    --shade: var(--_sequential-2);
  }
  .s3 {
    --shade: var(--_sequential-3);
  }
  .s4 {
    --shade: var(--_sequential-4);
  }
  .zero {
    --shade: var(--_surface);
    --edge: var(--_ink-faint);
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
    stroke: var(--_ink);
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
    color: var(--_ink-muted);
  }
  .text {
    display: flex;
    align-items: baseline;
    gap: calc(1.5 * var(--_step));
    font-weight: var(--_weight-strong);
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
  @media (forced-colors: active) {
    .map {
      --land: color-mix(in oklab, CanvasText 18%, Canvas);
    }
  }
  @media print {
    .tooltip {
      display: none;
    }
  }
`;

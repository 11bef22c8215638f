import { css, unsafeCSS } from 'lit';

/** Labels, choices and buttons of the toolbar, the period picker's too. */
export const controlStyles = css`
  label {
    display: flex;
    min-inline-size: 0;
    gap: calc(2 * var(--_step));
    align-items: center;
    color: var(--_ink-muted);
  }
  select,
  input,
  .refresh {
    display: inline-flex;
    gap: 0.5em;
    align-items: center;
    box-sizing: border-box;
    block-size: max(28px, 8.5 * var(--_step));
    margin: 0;
    padding: 0 calc(3 * var(--_step));
    border: var(--_line-width) solid var(--_line);
    border-radius: var(--_control-radius);
    background: var(--_surface);
    color: var(--_ink);
    font: inherit;
    font-weight: 500;
    cursor: pointer;
    min-inline-size: 0;
  }
  /* Its frame is there before its words. */
  select.to-come {
    color: transparent;
  }
  select,
  input {
    padding-inline: calc(2 * var(--_step));
  }
  select:hover,
  .refresh:hover {
    background: linear-gradient(var(--_hover), var(--_hover)) var(--_surface);
  }
  select:focus-visible,
  input:focus-visible,
  .refresh:focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  @media print {
    label,
    .refresh {
      display: none;
    }
  }
`;

const control = 'max(28px, 8.5 * var(--_step))';
const another = `(${control} + 2 * var(--_step))`;
const below = (width: number, size: string): string => `clamp(0px, (${width}px - 100cqi) * 9999, ${size})`;

/** The choices of a period, of which there are `--_picks`: one in a row, two, or all of them. */
const pickerHeight = [
  control,
  below(920, `(round(up, var(--_picks) / 2, 1) - 1) * ${another}`),
  below(560, `round(down, var(--_picks) / 2, 1) * ${another}`),
].join(' + ');

/** All of the toolbar; without choices of a period, `--_picks` is 0. The time of the data has a line of its own below 560px. */
export const toolbarHeight = [
  control,
  below(1120, `min(var(--_picks), 1) * (${pickerHeight} + 2 * var(--_step))`),
  below(560, '24px + 2 * var(--_step)'),
].join(' + ');

/** The dashboard's own frame: toolbar, banner and the grid its widgets stand in. */
export const toolbarStyles = css`
  :host {
    display: block;
    min-inline-size: 0;
    --_alone: 0;
    --_picks: 0;
  }
  :host([hidden]) {
    display: none;
  }
  .own-width {
    inline-size: 1200px;
  }
  .frame {
    display: flex;
    flex-direction: column;
    gap: var(--_space);
    container-type: inline-size;
    contain-intrinsic-inline-size: 160px;
  }
  /* What is the dashboard's own. The widgets inside have bases of their own, and the page's other content none. */
  .toolbar,
  .banner {
    color: var(--_ink);
    font-size: var(--_font-size);
    line-height: 1.45;
    text-align: start;
  }
  .toolbar {
    display: flex;
    flex-wrap: wrap;
    gap: calc(2 * var(--_step)) calc(3 * var(--_step));
    align-items: center;
    justify-content: flex-end;
    min-block-size: max(28px, 8.5 * var(--_step));
  }
  .as-of {
    flex: 1 1 200px;
    min-block-size: 24px;
    color: var(--_ink-muted);
    font-variant-numeric: tabular-nums;
    line-height: 24px;
  }
  /* The time of the data has a line of its own, there already while it is not known: nothing moves when it comes. */
  @container (inline-size < 560px) {
    .as-of {
      flex-basis: 100%;
      order: -1;
    }
  }
  /* The choices of a period have a line of their own. */
  @container (560px <= inline-size < 1120px) {
    .toolbar:has(analytics-period-picker) {
      reading-flow: flex-visual;
    }
    .as-of:has(~ analytics-period-picker) {
      order: -2;
    }
    analytics-period-picker ~ .refresh {
      order: -1;
    }
    .toolbar > analytics-period-picker {
      --_picker-start: flex-start;
    }
  }
  @container (inline-size < 1120px) {
    .toolbar > analytics-period-picker {
      flex-basis: 100%;
    }
  }
  @container (inline-size < 330px) {
    label > span {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  }
  .badge {
    margin-inline-end: auto;
    display: inline-flex;
    gap: 0.5em;
    align-items: center;
    padding: 0.15em 0.75em;
    border: var(--_line-width) solid var(--_line);
    border-radius: calc(100 * var(--_radius));
    color: var(--_ink-muted);
    font-size: calc(1em * var(--_scale-small));
    font-weight: var(--_weight-strong);
  }
  .badge::before {
    content: '';
    inline-size: 7px;
    block-size: 7px;
    border-radius: 50%;
    background: currentColor;
  }
  .badge[data-live='true'] {
    color: var(--_negative);
    border-color: var(--_diverging-1);
    background: var(--_diverging-1);
  }
  .banner .refresh {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_accent-ink);
  }
  .banner .refresh:hover {
    background: linear-gradient(var(--_hover), var(--_hover)) var(--_accent);
  }
  analytics-period-picker {
    flex: 0 1 auto;
    display: block;
    min-inline-size: 0;
    min-block-size: calc(${unsafeCSS(pickerHeight)});
  }
  .banner {
    display: flex;
    flex-wrap: wrap;
    gap: calc(2 * var(--_step)) calc(3 * var(--_step));
    align-items: center;
    padding: calc(2.5 * var(--_step)) calc(4 * var(--_step));
    border: var(--_line-width) solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .banner .icon {
    color: var(--_warning);
  }
  .banner p {
    flex: 1 1 200px;
    margin: 0;
  }
  .layout {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space);
  }
  ::slotted(br),
  ::slotted(p:empty) {
    display: none;
  }
  @container (inline-size >= 720px) {
    .layout {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    [data-wide],
    ::slotted([data-wide]) {
      grid-column: 1 / -1;
    }
  }
`;

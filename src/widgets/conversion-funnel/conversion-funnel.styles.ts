import { css } from 'lit';

export const funnelStyles = css`
  .steps {
    display: grid;
    gap: calc(2 * var(--_step));
    margin: 0;
    padding: 0;
    list-style: none;
    font-variant-numeric: tabular-nums;
  }
  .step {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: var(--_step) calc(3 * var(--_step));
    align-items: baseline;
    box-sizing: border-box;
    inline-size: 100%;
    margin: 0;
    padding: calc(1.5 * var(--_step)) 0;
    border: 0;
    border-radius: var(--_control-radius);
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
  }
  button.step {
    cursor: pointer;
  }
  /* It stands in line with the heading; what lights up under the pointer reaches out, and takes no room. */
  button.step:hover {
    background: var(--_hover);
    box-shadow:
      calc(2 * var(--_step)) 0 var(--_hover),
      calc(-2 * var(--_step)) 0 var(--_hover);
  }
  button.step:focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  .who {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 calc(2 * var(--_step));
    min-inline-size: 0;
  }
  .definition {
    color: var(--_ink-muted);
    font-size: calc(1em * var(--_scale-small));
  }
  .name,
  .count {
    font-weight: var(--_weight-strong);
  }
  .figures {
    display: flex;
    align-self: start;
    flex-wrap: wrap;
    align-items: center;
    justify-content: flex-end;
    gap: var(--_step) calc(2 * var(--_step));
  }
  .track {
    position: relative;
    grid-column: 1 / -1;
    block-size: calc(4 * var(--_step));
    border-radius: var(--_control-radius);
    background: var(--_wash);
  }
  .mark {
    position: absolute;
    inset-block: -3px;
    inline-size: 0;
    border-inline-start: 2px dashed var(--_ink);
    forced-color-adjust: none;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    grid-column: 1 / -1;
    gap: calc(0.5 * var(--_step)) calc(3 * var(--_step));
    color: var(--_ink-muted);
    font-size: calc(1em * var(--_scale-small));
  }
  /* No higher than the line that it stands in. */
  .step .tile-delta {
    line-height: inherit;
  }
  .facts .tile-delta {
    font-size: 1em;
  }
  /* Facts of two lines, and who is counted under the name. */
  @container (inline-size < 520px) {
    .facts {
      align-content: start;
      min-block-size: calc(2 * 1.45em + 0.5 * var(--_step));
    }
  }
  @container (inline-size < 340px) {
    .who {
      align-content: start;
      min-block-size: calc(1.45em + 1.45em * var(--_scale-small));
    }
  }
  .warns {
    color: var(--_warning);
    font-weight: var(--_weight-strong);
  }
  .warns .icon {
    inline-size: 1em;
    block-size: 1em;
    margin-inline-end: 0.3em;
    vertical-align: -0.1em;
  }
  .advice dl {
    margin: var(--_step) 0 0;
  }
  .advice dt {
    font-weight: var(--_weight-strong);
  }
  .advice .icon {
    inline-size: 1em;
    block-size: 1em;
    margin-inline-end: 0.3em;
    color: var(--_warning);
    vertical-align: -0.1em;
  }
  .advice dd {
    margin: 0 0 calc(1.5 * var(--_step));
  }
`;

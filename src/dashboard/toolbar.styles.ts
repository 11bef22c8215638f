import { css } from 'lit';

/** The dashboard's own frame: toolbar, banner and the grid its widgets stand in. */
export const toolbarStyles = css`
  :host {
    display: block;
    min-inline-size: 0;
  }
  :host([hidden]) {
    display: none;
  }
  .frame {
    display: flex;
    flex-direction: column;
    gap: var(--_space);
    container-type: inline-size;
    color: var(--_text);
    font-size: 0.875rem;
    line-height: 1.45;
  }
  .toolbar {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 12px;
    align-items: center;
    justify-content: flex-end;
    min-block-size: 34px;
  }
  .state {
    display: flex;
    flex: 1 1 200px;
    flex-wrap: wrap;
    gap: 4px 10px;
    align-items: center;
    min-block-size: 24px;
    color: var(--_text-muted);
    font-variant-numeric: tabular-nums;
  }
  .badge {
    display: inline-flex;
    gap: 6px;
    align-items: center;
    padding: 2px 9px;
    border: 1px solid var(--_border);
    border-radius: 999px;
    color: var(--_text-muted);
    font-size: 0.75rem;
    font-weight: 600;
  }
  .badge::before {
    content: '';
    inline-size: 7px;
    block-size: 7px;
    border-radius: 50%;
    background: currentColor;
  }
  .badge[data-live='true'] {
    color: var(--_bad);
  }
  label {
    display: flex;
    gap: 8px;
    align-items: center;
    color: var(--_text-muted);
  }
  select,
  .refresh {
    display: inline-flex;
    gap: 6px;
    align-items: center;
    box-sizing: border-box;
    block-size: 34px;
    margin: 0;
    padding: 0 12px;
    border: 1px solid var(--_border);
    border-radius: 8px;
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
    font-weight: 500;
    cursor: pointer;
  }
  select {
    padding-inline: 8px;
  }
  select:hover,
  .refresh:hover {
    background: linear-gradient(var(--_hover), var(--_hover)) var(--_surface);
  }
  select:focus-visible,
  .refresh:focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  .banner {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 12px;
    align-items: center;
    padding: 10px var(--_space);
    border: 1px solid var(--_border);
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
  @media print {
    label,
    .refresh {
      display: none;
    }
  }
`;

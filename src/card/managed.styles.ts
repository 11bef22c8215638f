import { css } from 'lit';

/** A list that a reader can change, the form for it, and the question before something is deleted. */
export const managedStyles = css`
  .managed {
    margin-block-start: calc(4 * var(--_step));
  }
  .managed-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: calc(2 * var(--_step));
    min-block-size: calc(1.45em + 3 * var(--_step) + 2 * var(--_line-width));
  }
  .managed-head .button {
    margin-block-start: 0;
  }
  .managed-title {
    font-weight: var(--_weight-strong);
    overflow-wrap: anywhere;
  }
  .managed-title:focus {
    outline: none;
  }
  .managed-title:focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  .managed-items {
    margin: 0;
    padding: 0;
    list-style: none;
    font-variant-numeric: tabular-nums;
  }
  .managed-items > li {
    padding-block: calc(2.5 * var(--_step));
    border-block-end: var(--_line-width) solid var(--_line);
  }
  .managed-items > li:last-child {
    border-block-end: 0;
    padding-block-end: 0;
  }
  .managed-item {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    gap: var(--_step) calc(4 * var(--_step));
  }
  .managed-item > :first-child {
    flex: 1 1 240px;
    min-inline-size: 0;
  }
  .managed-do {
    display: flex;
    gap: calc(3 * var(--_step));
    margin-inline-start: auto;
  }
  .managed-do .link {
    display: inline-block;
    min-block-size: 24px;
  }
  .managed-empty {
    padding-block: calc(2.5 * var(--_step));
    color: var(--_ink-muted);
  }
  .managed .note {
    margin-block: calc(2 * var(--_step));
  }
  .managed-form {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(220px, 100%), 1fr));
    gap: calc(3 * var(--_step)) calc(4 * var(--_step));
    align-items: start;
    margin-block: calc(2 * var(--_step));
    padding: calc(3 * var(--_step));
    border: var(--_line-width) solid var(--_line);
    border-radius: var(--_control-radius);
  }
  .managed-field {
    display: grid;
    gap: var(--_step);
    min-inline-size: 0;
  }
  .managed-field label {
    font-weight: 500;
  }
  .managed-field :is(input, select) {
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: max(24px, 8 * var(--_step));
    padding: var(--_step) calc(2 * var(--_step));
    border: var(--_line-width) solid var(--_ink-faint);
    border-radius: var(--_control-radius);
    background: var(--_surface);
    color: inherit;
    font: inherit;
    text-align: start;
  }
  .managed-field :is(input, select):focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 1px;
  }
  .managed-field :is(input:read-only, select:disabled) {
    background: var(--_wash);
    color: var(--_ink-muted);
    opacity: 1;
  }
  .managed-field [aria-invalid='true'] {
    border-color: var(--_negative);
  }
  .managed-field .hint {
    color: var(--_ink-muted);
    font-size: calc(1em * var(--_scale-small));
  }
  .managed-field .fault {
    padding-inline-start: calc(2 * var(--_step));
    border-inline-start: 2px solid var(--_negative);
    overflow-wrap: anywhere;
  }
  .managed-message,
  .managed-buttons {
    grid-column: 1 / -1;
  }
  .managed-message:empty {
    display: none;
  }
  .managed-message p {
    padding-inline-start: calc(2.5 * var(--_step));
    border-inline-start: 2px solid var(--_negative);
    overflow-wrap: anywhere;
  }
  .managed-failed,
  .managed-ask {
    font-weight: var(--_weight-strong);
  }
  .managed-buttons {
    display: flex;
    flex-wrap: wrap;
    gap: calc(2 * var(--_step));
  }
  .managed-buttons .button {
    margin-block-start: 0;
  }
  .managed-buttons .main {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_accent-ink);
  }
  .managed-buttons .main:hover {
    background: linear-gradient(var(--_hover), var(--_hover)) var(--_accent);
  }
  .managed-buttons [aria-disabled='true'] {
    opacity: 0.6;
    cursor: default;
  }
  .managed-dialog {
    inline-size: min(44ch, 100vw - 32px);
    padding: calc(4 * var(--_step));
    border: var(--_line-width) solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_ink);
    font-size: var(--_font-size);
    line-height: 1.45;
    overflow-wrap: anywhere;
  }
  .managed-dialog::backdrop {
    background: rgb(0 0 0 / 45%);
  }
  .managed-dialog form {
    display: grid;
    gap: calc(2.5 * var(--_step));
  }
  @media (forced-colors: active) {
    .managed-field [aria-invalid='true'] {
      border-width: 2px;
    }
    .managed-buttons [aria-disabled='true'] {
      color: GrayText;
      opacity: 1;
    }
  }
  @media print {
    .managed-form {
      display: none;
    }
  }
`;

import { css } from 'lit';

/** Advice that is folded under what it is about: `<details class="advice">`. Closed, it is not printed. */
export const adviceStyles = css`
  .advice {
    margin-block-start: calc(2 * var(--_step));
  }
  .advice summary {
    inline-size: fit-content;
    padding-block: calc(1.5 * var(--_step));
    border-radius: var(--_control-radius);
    color: var(--_accent);
    cursor: pointer;
  }
  .advice summary:focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  @media print {
    .advice:not([open]) {
      display: none;
    }
  }
`;

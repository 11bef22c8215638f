import { css } from 'lit';

/** Checkboxes that look ready: what a browser draws on a dark page looks disabled. */
export const checkboxStyles = css`
  input[type='checkbox'] {
    accent-color: var(--_accent);
  }
  input[type='checkbox']:focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  @media (forced-colors: none) {
    input[type='checkbox'] {
      appearance: none;
      border: 1.5px solid var(--_ink-faint);
      border-radius: min(4px, var(--_control-radius));
      background: var(--_surface);
    }
    input[type='checkbox']:hover:enabled {
      border-color: var(--_ink-muted);
    }
    input[type='checkbox']:checked {
      border-color: var(--_accent);
      background: var(--_accent);
    }
    input[type='checkbox']:checked::before {
      content: '';
      display: block;
      block-size: 100%;
      background: var(--_accent-ink);
      clip-path: polygon(14% 50%, 26% 38%, 43% 56%, 74% 22%, 86% 34%, 43% 80%);
    }
    input[type='checkbox']:disabled {
      opacity: 0.4;
    }
  }
`;

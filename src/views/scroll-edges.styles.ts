import { css } from 'lit';

/** A shadow at each edge of what scrolls sideways while there is more behind it: scrollbars may be hidden. */
export const scrollEdgesStyles = css`
  .region {
    --_edge: color-mix(in srgb, var(--_ink) 16%, transparent), transparent;
    background:
      linear-gradient(to right, var(--_surface) 40%, transparent) left / 24px 100% no-repeat local,
      linear-gradient(to left, var(--_surface) 40%, transparent) right / 24px 100% no-repeat local,
      linear-gradient(to right, var(--_edge)) left / 8px 100% no-repeat scroll,
      linear-gradient(to left, var(--_edge)) right / 8px 100% no-repeat scroll;
  }
`;

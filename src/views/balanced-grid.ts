import { css } from 'lit';

/** For the `style` of an element of class `even`: how many stand in it. */
export const balancedGrid = (count: number): string => `--count:${count}`;

/**
 * As few rows as the card has room for, and in each of them about as many: three and three, where five and one would fit.
 * `--least` is how wide one is at least, `--between` the room between two. A browser that cannot round fills the rows.
 */
export const balancedGridStyles = css`
  .even {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(var(--least), 100%), 1fr));
    gap: var(--between);
  }
  @supports (inline-size: calc(1px * round(down, tan(atan2(1px, 1px)), 1))) {
    .even {
      /* A quotient of lengths is the tangent of an angle. What is added or taken away is for its last digits. */
      --fitting: round(down, tan(atan2(100cqi + var(--between), var(--least) + var(--between))) + 0.001, 1);
      --rows: round(up, var(--count) / max(var(--fitting), 1) - 0.001, 1);
      --columns: round(up, var(--count) / var(--rows) - 0.001, 1);
      --share: calc((100% + var(--between)) / var(--columns) - var(--between) - 0.1px);
      grid-template-columns: repeat(auto-fit, minmax(min(max(var(--least), var(--share)), 100%), 1fr));
    }
  }
`;

import { css } from 'lit';

/** For the `style` of an element of class `even`: how many stand in it. */
export const evenly = (count: number): string => `--_count:${count}`;

/**
 * As few rows as the card has room for, and in each of them about as many: three and three, where five and one would fit.
 * `--_least` is how wide one is at least, `--_between` the room between two. A browser that cannot round fills the rows.
 */
export const evenColumnsStyles = css`
  .even {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(var(--_least), 100%), 1fr));
    gap: var(--_between);
  }
  @supports (inline-size: calc(1px * round(down, tan(atan2(1px, 1px)), 1))) {
    .even {
      /* A quotient of lengths is the tangent of an angle. What is added or taken away is for its last digits. */
      --_fitting: round(down, tan(atan2(100cqi + var(--_between), var(--_least) + var(--_between))) + 0.001, 1);
      --_rows: round(up, var(--_count) / max(var(--_fitting), 1) - 0.001, 1);
      --_columns: round(up, var(--_count) / var(--_rows) - 0.001, 1);
      --_share: calc((100% + var(--_between)) / var(--_columns) - var(--_between) - 0.1px);
      grid-template-columns: repeat(auto-fit, minmax(min(max(var(--_least), var(--_share)), 100%), 1fr));
    }
  }
`;

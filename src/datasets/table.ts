import type { Shown } from '../metrics/catalogue.js';

/**
 * A column of a table. Cells are raw: instants in ms, numbers as stored (fractions, seconds); `shown` says
 * how they are written, in the table as in the CSV, for all rows or for each. A null cell was not reported, or, where
 * the column is `sparse`, does not belong to its row.
 */
export type Column = Cells & {
  /** Left out of the reader's table: what sorts and joins in any language, beside what is to be read. */
  readonly inFileOnly?: boolean;
};

type Cells =
  | {
      readonly kind: 'text';
      readonly label: string;
      readonly sparse?: boolean;
      /** The language of its cells, where that may be another one than the reader's. */
      readonly lang?: string;
      /** Whose clocks or days its cells are of, for the file. */
      readonly zone?: string;
      readonly cells: readonly (string | null)[];
    }
  /** Calendar dates, `2026-04-25`; `zone` is whose days they are, for the file. */
  | {
      readonly kind: 'date';
      readonly label: string;
      readonly zone?: string;
      readonly sparse?: boolean;
      readonly cells: readonly (string | null)[];
    }
  | { readonly kind: 'instant'; readonly label: string; readonly cells: ArrayLike<number | null> }
  | {
      readonly kind: 'number';
      readonly label: string;
      readonly shown: Shown | readonly Shown[];
      /** What cells that are money are in, a code of ISO 4217; absent or null is unknown. */
      readonly currency?: string | null;
      readonly sparse?: boolean;
      /** The most that can be true, for all rows or for each: what is more is shown with a caution. Null is without end. */
      readonly most?: number | readonly (number | null)[];
      /** What is said of the number in each row, such as its band: what is printed has to have the same said of it. */
      readonly judged?: readonly (((value: number) => unknown) | undefined)[];
      /** Numbers beside those of this column, which must not read alike where they are others. */
      readonly beside?: ArrayLike<number | null>;
      readonly cells: ArrayLike<number | null>;
    };

/** What a widget shows, as columns of the same length: the reader's table and the CSV. NaN cells count as null. */
export interface Table {
  readonly columns: readonly Column[];
  readonly rows: number;
}

/**
 * How a table is written as a file: `standard` as RFC 4180 has it, with points in numbers; `excel` as Excel opens it in the
 * reader's language, where the comma may be in numbers, and the semicolon between cells.
 */
export type CsvFormat = 'standard' | 'excel';

/** How the number in a row is written. */
export const shownAt = (shown: Shown | readonly Shown[], row: number): Shown =>
  typeof shown === 'string' ? shown : (shown[row] ?? 'count');

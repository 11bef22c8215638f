import type { Dimension } from '../datasets/data.js';

/** A part that a reader chose: a row, a step. Carries what it is, never its numbers. */
export interface SelectDetail {
  readonly tag: string;
  /** What it is a part of: a breakdown by this dimension, or the funnel. */
  readonly by: Dimension | 'funnel';
  /** As it is in the data: `US`, `super-fans`, `converted`. The server's own may be any text. */
  readonly id: string;
}

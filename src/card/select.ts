import type { Dimension } from '../datasets/data.js';

/** What a reader chose: a row, a step, a finding. Carries what it is, never its numbers. */
export interface SelectDetail {
  readonly tag: string;
  /** What it is one of: the parts by this dimension, the steps of the funnel, the findings. */
  readonly by: Dimension | 'funnel' | 'insight';
  /** As it is in the data: `US`, `super-fans`, `converted`, `weekend`. The server's own may be any text. */
  readonly id: string;
}

/** Only the numbers that were reported. */
export const known = (values: ArrayLike<number>): number[] => Array.from(values).filter((value) => Number.isFinite(value));

/** Said where there is too little to say more: how much there is, and how much it takes. */
export interface NotEnough {
  readonly kind: 'not-enough-data';
  readonly sample: number;
  readonly needed: number;
}

export const notEnough = (sample: number, needed: number): NotEnough => ({ kind: 'not-enough-data', sample, needed });

import type { Shown } from './catalogue.js';

/** Drops the dust that binary fractions leave, so 0.576 × 100 is 57.6 again and not 57.599999…. */
export const tidy = (value: number): number => (Number.isFinite(value) ? Number(value.toPrecision(12)) : value);

/** A percentage 0–100, as a server prints it, to the fraction 0–1 that datasets hold. */
export const fromPercentage = (value: number): number => tidy(value / 100);

/** Minutes, as a server prints them, to the seconds that datasets hold. */
export const fromMinutes = (value: number): number => tidy(value * 60);

const factors: Record<Shown, number> = {
  count: 1,
  percent: 100,
  minutes: 1 / 60,
  'per-minute': 1,
  decimal: 1,
  score: 1,
  money: 1,
};

/** The stored number as the number a reader sees: 0.034 → 3.4 (percent), 1098 → 18.3 (minutes). */
export const toShown = (value: number, shown: Shown): number => tidy(value * factors[shown]);

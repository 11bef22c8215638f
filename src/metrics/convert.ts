import type { Shown } from './catalogue.js';

/** Drops the dust that a conversion leaves, so 0.576 × 100 is 57.6 again and not 57.599999…. Whole numbers have none. */
export const tidy = (value: number): number =>
  Number.isFinite(value) && !Number.isInteger(value) ? Number(value.toPrecision(15)) : value;

/** The same of what is left of a whole, whose dust is that of the whole: 100.3 − 100.2 is 0.1. */
export const tidyRest = (rest: number, whole: number): number => {
  const digits = 14 - Math.floor(Math.log10(Math.max(Math.abs(whole), 1e-300)));
  return Number.isInteger(rest) ? rest : Number(rest.toFixed(Math.min(100, Math.max(0, digits))));
};

/** A percentage 0–100, as a server prints it, to the fraction 0–1 that datasets hold. */
export const fromPercentage = (value: number): number => tidy(value / 100);

/** Minutes, as a server prints them, to the seconds that datasets hold. */
export const fromMinutes = (value: number): number => tidy(value * 60);

/** The stored number as the number a reader sees: 0.034 → 3.4 (percent), 1098 → 18.3 (minutes). All others are what they are. */
export const toShown = (value: number, shown: Shown): number =>
  shown === 'percent' ? tidy(value * 100) : shown === 'minutes' ? tidy(value / 60) : value;

/** And back. */
export const toStored = (value: number, shown: Shown): number =>
  shown === 'percent' ? fromPercentage(value) : shown === 'minutes' ? fromMinutes(value) : value;

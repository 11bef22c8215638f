import { mean, median } from 'simple-statistics';
import { growth, type Growth } from './growth.js';
import { known, notEnough, type NotEnough } from './known.js';

/** What a series does, and what says so. */
export type Reading =
  | {
      readonly kind: 'growing' | 'spiking' | 'declining' | 'steady';
      /** From the mean of the window before the latest to that of the latest. */
      readonly change: Growth;
      /** The highest of the latest window, and how many times the median of all known values before that window it is; null where that is 0. */
      readonly peak: { readonly index: number; readonly times: number | null };
      readonly sample: number;
    }
  | NotEnough;

export interface ReadingRule {
  /** Values that are looked at together: a week of days, so that weekends do not matter. */
  readonly window?: number;
  /** The least change that is one, as a share. */
  readonly change?: number;
  /** How many times what is usual a peak is. */
  readonly spike?: number;
}

/**
 * Whether a series is growing, spiking or declining.
 *
 * - `spiking` the highest of the latest window is at least `spike` times the median before that window, and at least as
 *   many times the median of its own window: it stands alone, so it is no growth
 * - `growing`, `declining` the mean of the latest window is at least `change` more or less than that of the one before
 * - `steady` neither
 *
 * It takes three quarters of two windows that are known.
 */
export function readingOf(
  values: ArrayLike<number>,
  { window = 7, change: leastChange = 0.1, spike = 2 }: ReadingRule = {},
): Reading {
  const all = Array.from(values);
  const from = Math.max(0, all.length - window);
  const [latest, last] = [known(all.slice(from)), known(all.slice(Math.max(0, from - window), from))];
  const needed = Math.ceil(window * 0.75);
  if (Math.min(latest.length, last.length) < needed) return notEnough(latest.length + last.length, 2 * needed);
  const before = known(all.slice(0, from));
  const highest = Math.max(...latest);
  const usual = median(before);
  const isAlone = highest > 0 && highest >= spike * usual && highest >= spike * median(latest);
  const change = growth(mean(latest), mean(last)) ?? 0;
  const kind = isAlone
    ? 'spiking'
    : change === 'new' || change >= leastChange
      ? 'growing'
      : change <= -leastChange
        ? 'declining'
        : 'steady';
  const peak = { index: from + all.slice(from).indexOf(highest), times: usual === 0 ? null : highest / usual };
  return { kind, change, peak, sample: before.length + latest.length };
}

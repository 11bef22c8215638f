import { instantAt, twinOf, wallAt } from '../datasets/zoned.js';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;
const month = 30 * day;
const year = 365 * day;

/** Distances between two ticks of a time axis that a reader can count in. Months and years are nominal. */
export const timeSteps: readonly number[] = [
  ...[1, 5, 15, 30].map((count) => count * second),
  ...[1, 2, 5, 10, 15, 30].map((count) => count * minute),
  ...[1, 2, 3, 6, 12].map((count) => count * hour),
  ...[1, 2, 7, 14].map((count) => count * day),
  ...[1, 2, 3, 6].map((count) => count * month),
  ...[1, 2, 5, 10, 20, 50].map((count) => count * year),
];

/** 1, 2, 2.5 and 5 times a power of ten, from the first not below `least` on. Whole steps only, where asked for. */
export function* niceSteps(least: number, whole: boolean): Generator<number, void> {
  if (!(least > 0 && least < Infinity)) return;
  const floor = whole ? Math.max(least, 1) : least;
  for (let power = Math.floor(Math.log10(floor)); ; power++) {
    for (const digit of [1, 2, 2.5, 5]) {
      const step = digit * 10 ** power;
      if (step === Infinity) return;
      // 2.5 viewers is no step; 0.99999 of the least is the least, but for rounding.
      if (step >= floor * 0.99999 && (!whole || Number.isInteger(step))) yield step;
    }
  }
}

/** More than anybody reads on an axis. */
const mostMultiples = 1000;

/** Fifteen digits are written, and fewer tell the multiples apart. */
const countable = 1e14;

/** Multiples of a step within a span, the first thousand; none where the span is so far out that they are not told apart. */
export function multiples(from: number, to: number, step: number): number[] {
  // A billionth of a step of grace: 0.3 is not a multiple of 0.1 otherwise.
  const first = Math.ceil(from / step - 1e-9);
  const last = Math.floor(to / step + 1e-9);
  if (!(Math.max(Math.abs(first), Math.abs(last)) < countable)) return [];
  const count = Math.min(mostMultiples, Math.max(0, last - first + 1));
  return Array.from({ length: count }, (_, index) => Number(((first + index) * step).toPrecision(15)));
}

/** Instants within a span at which the clocks of a zone show a round time or date. */
export function timeTicks(from: number, to: number, step: number, zone: string | null): number[] {
  const [start, end] = [wallAt(from, zone), wallAt(to, zone) + day];
  // Where the clocks go forward, two local times are the same instant.
  const found = new Set<number>();
  for (const local of step < month ? clockTimes(start, end, step) : dates(start, end, step)) {
    const instant = instantAt(local, zone);
    if (instant > to) break;
    const twin = step < day ? twinOf(instant, zone) : null;
    // Between a time and the same time again there is no other tick, where a step is longer than that.
    const all = twin !== null && twin - instant >= step ? [instant, twin] : [instant];
    for (const tick of all) if (tick >= from && tick <= to) found.add(tick);
  }
  return [...found].sort((one, other) => one - other);
}

function* clockTimes(start: number, end: number, step: number): Generator<number> {
  // The epoch was a Thursday; weeks begin on the Monday before it.
  const origin = step % (7 * day) === 0 ? -3 * day : 0;
  for (let local = Math.ceil((start - day - origin) / step) * step + origin; local <= end; local += step) yield local;
}

function* dates(start: number, end: number, step: number): Generator<number> {
  const months = step < year ? step / month : (step / year) * 12;
  const first = new Date(start);
  const count = first.getUTCFullYear() * 12 + first.getUTCMonth();
  for (let index = Math.floor(count / months) * months; ; index += months) {
    const local = Date.UTC(Math.floor(index / 12), index % 12);
    // Past the last day there is, a date is no number.
    if (!(local <= end)) return;
    yield local;
  }
}

/** A change as a share of what was before (0.2 is a fifth more); `new` where there was nothing before, or next to nothing, and something is now. */
export type Growth = number | 'new';

/** The growth from `previous` to `current`: never infinite, never NaN. Null where either is not known. */
export function growth(current: number | null | undefined, previous: number | null | undefined): Growth | null {
  if (!isKnown(current) || !isKnown(previous)) return null;
  const grown = current === previous ? 0 : (current - previous) / Math.abs(previous);
  return Number.isFinite(grown) ? grown : 'new';
}

const isKnown = (value: number | null | undefined): value is number => Number.isFinite(value);

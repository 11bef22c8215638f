import type { MetricId } from '../metrics/catalogue.js';
import { countryCode, countryOf } from './countries.js';
import type { BreakdownData, BreakdownItem, Dimension } from './data.js';
import type { Note } from './question.js';
import { lastOfEachId } from './schema.js';
import { totalOf } from './total.js';

/** What is counted, as far as the answer says it. */
export interface Counted {
  readonly of?: MetricId | null;
  readonly currency?: string | null;
}

/** Parts of a whole, each once and the largest first; of equal ones the first stays first, and what was not reported is last. */
export function breakdownOf(
  by: Dimension | null,
  parts: readonly BreakdownItem[],
  total: number | null,
  { of = null, currency = null }: Counted = {},
): { readonly data: BreakdownData; readonly notes: readonly Note[] } {
  const { rows, notes } = by === 'country' ? countriesOf(parts) : lastOfEachId(parts);
  const items = [...rows].sort((a, b) => (b.count ?? -Infinity) - (a.count ?? -Infinity) || 0);
  return { data: { items, total, of, currency }, notes };
}

/** Each country once: what is reported under several of its codes is added up, and so is all that is of no known country. */
function countriesOf(parts: readonly BreakdownItem[]): ReturnType<typeof lastOfEachId<BreakdownItem>> {
  const named = parts.map((part) => ({ ...part, id: countryCode(part.id) }));
  const { rows, notes } = lastOfEachId(named.filter(({ id }) => id !== ''));
  const countries = new Map<string, BreakdownItem>();
  for (const part of [...rows, ...named.filter(({ id }) => id === '')]) {
    const id = countryOf(part.id);
    const known = countries.get(id);
    countries.set(id, known ? together(known, part, id) : { ...part, id });
  }
  return { rows: [...countries.values()], notes };
}

/** The name is that of whoever has the right code. */
const together = (one: BreakdownItem, other: BreakdownItem, id: string): BreakdownItem => ({
  id,
  label: other.id === id ? (other.label ?? one.label) : (one.label ?? other.label),
  count: totalOf([one.count, other.count]),
  share: totalOf([one.share, other.share]),
});

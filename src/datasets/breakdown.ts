import type { MetricId } from '../metrics/catalogue.js';
import type { BreakdownData, BreakdownItem, Dimension } from './data.js';
import type { Note } from './question.js';
import { lastOfEachId } from './schema.js';

/** Two letters are a code of ISO 3166-1, however they are written; anything else is the server's own. */
const countryCode = (text: string): string => (/^[a-z]{2}$/i.test(text) ? text.toUpperCase() : text);

/** How the ids of a dimension are written, where they are codes with one right form. */
const forms: Readonly<Partial<Record<Dimension, (id: string) => string>>> = { country: countryCode };

/** What is counted, as far as the answer says it. */
export interface Counted {
  readonly of?: MetricId | null;
  readonly currency?: string | null;
}

/** Parts of a whole, each once and the largest first; of equal ones the first stays first. */
export function breakdownOf(
  by: Dimension | null,
  parts: readonly BreakdownItem[],
  total: number | null,
  { of = null, currency = null }: Counted = {},
): { readonly data: BreakdownData; readonly notes: readonly Note[] } {
  const form = by === null ? undefined : forms[by];
  const { rows, notes } = lastOfEachId(form ? parts.map((part) => ({ ...part, id: form(part.id) })) : parts);
  return { data: { items: [...rows].sort((a, b) => b.count - a.count), total, of, currency }, notes };
}

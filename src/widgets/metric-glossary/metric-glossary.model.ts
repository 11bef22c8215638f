import { glossaryOf, isMetricId, type MetricId, type TermId } from '../../metrics/catalogue.js';

/** What is looked up, under the name and the prose a reader has of it. */
export interface Entry {
  readonly id: MetricId | TermId;
  readonly label: string;
  readonly prose: readonly string[];
}

/** Those of a list of ids with spaces, of a source, or all; a source that the catalogue does not know has them all. */
export function wanted(metrics: string, source: string | null): readonly (MetricId | TermId)[] {
  const named = metrics.split(/[\s,]+/).filter(Boolean);
  if (named.length > 0) return [...new Set(named.filter(isMetricId))];
  return glossaryOf(source);
}

/** Entries that have every word of a text in name, id or prose; those with it in the name or id come first. */
export function search(entries: readonly Entry[], text: string): readonly Entry[] {
  const words = fold(text).split(/\s+/).filter(Boolean);
  const has = (where: string): boolean => words.every((word) => fold(where).includes(word));
  const named = entries.filter(({ id, label }) => has(`${label} ${id}`));
  const others = entries.filter((entry) => !named.includes(entry) && has([entry.label, entry.id, ...entry.prose].join(' ')));
  return [...named, ...others];
}

/** Without case and accents: who types `retencion` means `retención`. */
const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

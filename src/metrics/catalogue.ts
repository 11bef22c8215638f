import { catalogue, glossaries, type TermId } from '../families/metrics.js';
import type { MetricFacts, MetricTable } from './facts.js';

export type { Aggregation, MetricFacts, Polarity, Shown, Unit } from './facts.js';

/**
 * Every metric the library knows. Ids are the contract's field names in kebab-case and are public:
 * they are what an author writes in `metric="…"`.
 */
export { catalogue, type TermId };

export type MetricId = keyof typeof catalogue;

/** The ids of some metrics' facts, in their order. */
export const idsIn = <Id extends string>(group: Readonly<Record<Id, MetricFacts>>): readonly Id[] => Object.keys(group) as Id[];

const ids: MetricId[] = [...idsIn(catalogue)];

export const metricIds: readonly MetricId[] = ids;

/** Adds the metrics of a host's own API. A metric of the library stays what it is. */
export function addMetrics(table: MetricTable): void {
  const own = Object.fromEntries(Object.entries(table).filter(([id]) => !Object.hasOwn(catalogue, id)));
  Object.assign(catalogue, own);
  ids.push(...idsIn(own as typeof catalogue));
}

export const isMetricId = (text: string): text is MetricId => Object.hasOwn(catalogue, text);

/** Whether a value can be true: no more than all of it, and less than nothing only where that can be. */
export const isPossible = (id: MetricId, value: number): boolean => {
  const { signed, most = Infinity } = metricFacts(id);
  return value <= most && (signed === true || value >= 0);
};

/** The metrics of a source and the words of its field, or of all; a source that has no glossary has them all. */
export function glossaryOf(source: string | null): readonly (MetricId | TermId)[] {
  const own = source !== null && Object.hasOwn(glossaries, source) && glossaries[source];
  const all = own ? [own] : Object.values(glossaries);
  return [...all.flatMap(({ metrics }) => Object.keys(metrics) as MetricId[]), ...all.flatMap(({ terms = [] }) => terms)];
}

/** The metrics that one is made of, in the order of the catalogue. */
export const partsOf = (whole: MetricId): readonly MetricId[] =>
  metricIds.filter((id) => metricFacts(id).partOf?.metric === whole);

/** Widened, so that a reader of any metric sees the optional facts too. */
export function metricFacts(id: MetricId): MetricFacts {
  return catalogue[id];
}

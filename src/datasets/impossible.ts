import { isPossible, metricIds, type MetricId } from '../metrics/catalogue.js';
import type { DatasetName, Datasets, MetricValues, Params } from './data.js';
import type { Note } from './question.js';

type Impossible = MetricId | 'share';

/** What in a dataset, of what was asked for, cannot be true. Funnels and retention may grow. */
const impossibleIn: { readonly [K in DatasetName]?: (data: Datasets[K], params: Params[K] | null) => readonly Impossible[] } = {
  metrics: ({ values }, params) => amongValues(params?.ids ?? metricIds, [values]),
  sessions: ({ sessions }) =>
    amongValues(
      metricIds,
      sessions.map(({ values }) => values),
    ),
  trend: ({ series }, params) =>
    (params?.ids ?? metricIds).filter((id) => series[id]?.some((value) => value >= 0 && !isPossible(id, value))),
  breakdown: ({ items }) => (items.some(({ share }) => isTooMuch(share)) ? ['share'] : []),
  detail: ({ share, satisfaction }) => [
    ...(isTooMuch(share) ? (['share'] as const) : []),
    ...amongValues(['satisfaction-score'], [{ 'satisfaction-score': satisfaction }]),
  ],
};

/** Whether a share of a whole is more than all of it. */
export const isTooMuch = (share: number | null): boolean => share !== null && share > 1;

const amongValues = (ids: readonly MetricId[], all: readonly MetricValues[]): readonly MetricId[] =>
  ids.filter((id) => all.some((values) => !isPossible(id, values[id] ?? 0)));

/** A note for each thing in a dataset that cannot be true. It is shown as it was reported all the same. */
export const cautions = <K extends DatasetName>(dataset: K, data: Datasets[K], params: Params[K] | null): readonly Note[] =>
  (impossibleIn[dataset]?.(data, params) ?? []).map((of) => ({ kind: 'impossible', of: of === 'share' ? null : of }));

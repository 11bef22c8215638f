import type { MetricId } from '../metrics/catalogue.js';

/**
 * As few endpoints as these metrics come from, in their order: those that alone have one of them, and for what is still missing
 * the first that has it. Metrics that none has need none.
 */
export function endpointsFor<E>(
  ids: readonly MetricId[],
  endpoints: readonly E[],
  metricsOf: (endpoint: E) => readonly MetricId[],
): readonly E[] {
  const whoHas = (id: MetricId): readonly E[] => endpoints.filter((endpoint) => metricsOf(endpoint).includes(id));
  const wanted = ids.map(whoHas).filter((able) => able.length > 0);
  const needed = new Set(wanted.flatMap((able) => (able.length === 1 ? able : [])));
  for (const able of wanted) if (!able.some((endpoint) => needed.has(endpoint))) needed.add(able[0] as E);
  return endpoints.filter((endpoint) => needed.has(endpoint));
}

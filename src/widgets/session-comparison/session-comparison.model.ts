import { aggregate } from '../../datasets/aggregate.js';
import type { StreamSession, TimelineData } from '../../datasets/data.js';
import { metricFacts, type MetricId } from '../../metrics/catalogue.js';

/** As many lines as the palette has colours. */
export const mostLines = 8;

/** A stream's viewers, to be laid over others. */
export interface Line {
  readonly session: StreamSession;
  readonly data: TimelineData;
  /** Seconds between two samples; null where unknown. */
  readonly step: number | null;
}

/** Several lines over one axis: seconds since the start of each stream. */
export interface Overlay {
  readonly seconds: Float64Array;
  /** One a line, the same length as `seconds`; NaN where that stream has no sample. */
  readonly values: readonly Float64Array[];
  /** The coarsest step, seconds: two samples further apart than that have a gap between them. */
  readonly step: number | null;
}

/**
 * Aligns streams at their starts. A start is what was reported, else the first sample. Samples are counted in whole
 * steps from there, so that streams that began at odd seconds still share an axis; a sample is moved by half a step at
 * most. A bucket stamped before the start stands before it.
 */
export function overlay(lines: readonly Line[]): Overlay {
  const steps = lines.flatMap(({ step }) => (step === null ? [] : [step]));
  const step = steps.length > 0 ? Math.max(...steps) : null;
  const placed = lines.map(({ session, data }) => {
    const start = session.startedAt ?? data.startedAt ?? data.times[0] ?? 0;
    const places = new Map<number, number>();
    data.times.forEach((time, index) => {
      const seconds = (time - start) / 1000;
      places.set(step === null ? seconds : Math.round(seconds / step) * step, data.values[index] ?? NaN);
    });
    return places;
  });
  const seconds = Float64Array.from(new Set(placed.flatMap((places) => [...places.keys()]))).sort();
  return { seconds, values: placed.map((places) => seconds.map((at) => places.get(at) ?? NaN)), step };
}

/** One value for several streams; null where the metric must not be added up, or something about it is not reported. */
export const together = (id: MetricId, sessions: readonly StreamSession[]): number | null =>
  aggregate(
    sessions.map(({ values }) => values[id]),
    metricFacts(id).aggregation,
    sessions.map(({ startedAt, endedAt }) => (startedAt === null || endedAt === null ? null : endedAt - startedAt)),
  );

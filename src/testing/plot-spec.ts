import type { PlotSpec } from '../charts/spec.js';

interface Given extends Partial<Omit<PlotSpec, 'xs' | 'series'>> {
  readonly xs: Iterable<number>;
  readonly ys: Iterable<number>;
}

/** A chart of one line over plain numbers, for tests: what is left out is as plain as can be. */
export const plotSpec = ({ xs, ys, ...rest }: Given): PlotSpec => ({
  x: 'number',
  maxGap: null,
  yRange: { min: null, max: null },
  referenceLines: [],
  markers: [],
  annotations: [],
  xSteps: null,
  hasWholeValues: false,
  timeZone: 'UTC',
  formatXTicks: (ticks) => ticks.map(String),
  formatYTicks: (ticks) => ticks.map(String),
  ...rest,
  xs: Float64Array.from(xs),
  series: [{ label: 'Viewers', values: Float64Array.from(ys), color: '--analytics-series-0', hasArea: false }],
});

import { withLanguageTag } from '../charts/language-tag.js';
import type { AnalyticsLinePlot } from './line-plot.js';

let loading: Promise<typeof AnalyticsLinePlot> | null = null;

/** Fetches the line plot, and with it the drawing library. Rejects where it cannot be had; asking again tries again. */
export function loadLinePlot(): Promise<typeof AnalyticsLinePlot> {
  loading ??= withLanguageTag(() => import('./line-plot.js')).then(
    (module) => module.AnalyticsLinePlot,
    (error: unknown) => {
      loading = null;
      throw error;
    },
  );
  return loading;
}

/** The line plot of a widget; null before it is there and has drawn. */
export function linePlotsIn(root: ParentNode): AnalyticsLinePlot | null {
  const plot = root.querySelector<AnalyticsLinePlot>('analytics-line-plot');
  return plot?.hasUpdated ? plot : null;
}

import type { AnalyticsLinePlot } from './line-plot.js';

/** Fetches the line plot, and with it the drawing library. */
export const drawsLines = async (): Promise<typeof AnalyticsLinePlot> => (await import('./line-plot.js')).AnalyticsLinePlot;

/** The line plot of a widget; null before it is there and has drawn. */
export function linesIn(root: ParentNode): AnalyticsLinePlot | null {
  const plot = root.querySelector<AnalyticsLinePlot>('analytics-line-plot');
  return plot?.hasUpdated ? plot : null;
}

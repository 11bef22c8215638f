import type { ElementClass } from '../element/define.js';

/** Every widget, by its tag, loaded when it is wanted. The one list: registration, dashboards and the demo read it. */
export const widgets = {
  'metric-card': () => import('./metric-card/metric-card.js').then((module) => module.MetricCard),
  'metric-grid': () => import('./metric-grid/metric-grid.js').then((module) => module.MetricGrid),
  'activity-heatmap': () => import('./activity-heatmap/activity-heatmap.js').then((module) => module.ActivityHeatmap),
  'trend-chart': () => import('./trend-chart/trend-chart.js').then((module) => module.TrendChart),
  'viewer-timeline': () => import('./viewer-timeline/viewer-timeline.js').then((module) => module.ViewerTimeline),
  'retention-curve': () => import('./retention-curve/retention-curve.js').then((module) => module.RetentionCurve),
  'breakdown-list': () => import('./breakdown-list/breakdown-list.js').then((module) => module.BreakdownList),
  'audience-map': () => import('./audience-map/audience-map.js').then((module) => module.AudienceMap),
  'chat-activity': () => import('./chat-activity/chat-activity.js').then((module) => module.ChatActivity),
  'session-comparison': () => import('./session-comparison/session-comparison.js').then((module) => module.SessionComparison),
  'conversion-funnel': () => import('./conversion-funnel/conversion-funnel.js').then((module) => module.ConversionFunnel),
  'satisfaction-score': () => import('./satisfaction-score/satisfaction-score.js').then((module) => module.SatisfactionScore),
  'audience-segments': () => import('./audience-segments/audience-segments.js').then((module) => module.AudienceSegments),
  'content-performance': () => import('./content-performance/content-performance.js').then((module) => module.ContentPerformance),
  'revenue-breakdown': () => import('./revenue-breakdown/revenue-breakdown.js').then((module) => module.RevenueBreakdown),
  'data-export': () => import('./data-export/data-export.js').then((module) => module.DataExport),
  'insight-panel': () => import('./insight-panel/insight-panel.js').then((module) => module.InsightPanel),
  'review-checklist': () => import('./review-checklist/review-checklist.js').then((module) => module.ReviewChecklist),
  'metric-glossary': () => import('./metric-glossary/metric-glossary.js').then((module) => module.MetricGlossary),
} as const satisfies Readonly<Record<string, () => Promise<ElementClass>>>;

export type WidgetTag = keyof typeof widgets;

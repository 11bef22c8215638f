/** Everything a host's own code may use. Importing this defines no element; `analytics-elements/register` does. */
export { configure, logout, type Configuration } from './element/context.js';
export { version } from './element/version.js';
export { defineSource, type Asked, type SourceDefinition } from './sources/define-source.js';
export { registerSource } from './families/registry.js';
export { registerRules } from './rules/registry.js';
export { registerFamily, type OwnFamily, type OwnMetric } from './register-family.js';
export type { OwnPreset, OwnPresetWidget } from './dashboard/own-preset.js';
export { insightRule, reviewQuestion } from './rules/rules.js';
export { registerWords } from './locale/words.js';
export { AnalyticsProvider } from './element/provider.js';
export { AnalyticsDashboard } from './dashboard/dashboard.js';
export { AnalyticsFailure, NothingToShow, type EmptyKind, type Failure, type FailureKind } from './datasets/failure.js';
export type { GetToken, TokenAnswer, TokenReason } from './client/session.js';
export type {
  BreakdownData,
  BreakdownItem,
  DatasetName,
  Datasets,
  Dimension,
  DropOff,
  MetricsData,
  RetentionData,
  SavedSegment,
  SegmentsData,
  SessionsData,
  SessionSort,
  StreamSession,
  TimelineData,
} from './datasets/data.js';
export type { Answer, ApiRequest, Io, Note, Payload, Period, Periods, Question, Reply, Source } from './datasets/question.js';
export type { Actions, Delete, Drafts, KindActions, ManagedKind, Save, SegmentDraft, Stored } from './datasets/actions.js';
export type { WriteIo, WriteRequest } from './datasets/question.js';
export type { Alignment, Comparison, Dates, Granularity, Ids, PeriodSpec, RangeName, Scope } from './datasets/scope.js';
export type { Answered, Answers, Need, Needs } from './rules/needs.js';
export type {
  AboutInsights,
  AboutReview,
  Advice,
  InsightRule,
  Insights,
  InsightSection,
  ReviewQuestion,
  Reviews,
  Rules,
} from './rules/rules.js';
export type { Say, Text } from './rules/say.js';
export type { Band, BandName, OwnBands, Tone } from './metrics/bands.js';
export type * from './families/types.js';
export type { CsvFormat } from './datasets/table.js';
export type { MetricId } from './metrics/catalogue.js';
export type { ErrorDetail, ExportDetail, LoadDetail } from './card/events.js';
export type { ChangeDetail } from './card/managed.js';
export type { SelectDetail } from './card/select.js';
export type { PeriodDetail, RangeChangeDetail, ZoomDetail } from './element/range-change.js';
export type { WidgetTag } from './widgets/list.js';
export type { Annotation } from './widgets/trend-chart/trend-chart.model.js';
export type { AnalyticsEventMap } from './events.js';

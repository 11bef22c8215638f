import type { StreamAnalytics } from '../contract/analytics.js';
import type { StreamChat } from '../contract/chat.js';
import type { StreamEngagement } from '../contract/engagement.js';
import type { MetricsData, MetricValues } from '../../../datasets/data.js';
import type { AnalyticsFailure } from '../../../datasets/failure.js';
import type { Answer, Note } from '../../../datasets/question.js';
import type { StreamMetricId } from '../metrics.js';
import type { MetricId } from '../../../metrics/catalogue.js';
import { streamMetricIds } from '../metrics.js';
import { metricFacts } from '../../../metrics/catalogue.js';
import { fromMinutes } from '../../../metrics/convert.js';

/** The documented endpoints that carry single numbers. */
export type StreamEndpoint = 'analytics' | 'chat' | 'engagement';

type Field =
  | keyof StreamAnalytics
  | Exclude<keyof StreamChat, 'most_active_chatters'>
  | Exclude<keyof StreamEngagement, 'retention_curve' | 'significant_drop_offs'>;

/** Some numbers of a stream by the API's names. */
export type StreamFields = Readonly<Partial<Record<Field, number | null>>>;

interface Origin {
  readonly endpoint: StreamEndpoint;
  /** The first that is reported counts. */
  readonly fields: readonly Field[];
}

const analytics = (...fields: readonly Field[]): Origin => ({ endpoint: 'analytics', fields });
const chat = (...fields: readonly Field[]): Origin => ({ endpoint: 'chat', fields });
const engagement = (...fields: readonly Field[]): Origin => ({ endpoint: 'engagement', fields });

/** Where each metric of a stream is documented. The API counts chat messages under two names: either fills in for the other. */
const origins: Readonly<Record<StreamMetricId, Origin>> = {
  'total-views': analytics('total_views'),
  'unique-viewers': analytics('unique_viewers'),
  'peak-concurrent-viewers': analytics('peak_concurrent_viewers'),
  'average-concurrent-viewers': analytics('average_concurrent_viewers'),
  'total-watch-time-minutes': analytics('total_watch_time_minutes'),
  'average-watch-time-minutes': engagement('average_watch_time_minutes'),
  'median-watch-time-minutes': engagement('median_watch_time_minutes'),
  'chat-messages-total': analytics('chat_messages_total', 'total_messages'),
  'total-messages': chat('total_messages', 'chat_messages_total'),
  'unique-chatters': analytics('unique_chatters'),
  'messages-per-minute': chat('messages_per_minute'),
  'peak-messages-per-minute': chat('peak_messages_per_minute'),
  'chat-participation-rate': engagement('chat_participation_rate'),
  'follow-conversion-rate': engagement('follow_conversion_rate'),
  'returning-viewer-rate': engagement('returning_viewer_rate'),
};

/** The documented endpoints that some metrics need. */
export const endpointsOf = (ids: readonly MetricId[]): ReadonlySet<StreamEndpoint> =>
  new Set(ids.filter(isOfStream).map((id) => origins[id].endpoint));

/** The fields that some metrics are read from. */
export const fieldsOf = (ids: readonly MetricId[]): readonly Field[] =>
  ids.filter(isOfStream).flatMap((id) => origins[id].fields);

const isOfStream = (id: MetricId): id is StreamMetricId => id in origins;

/** Every metric of a stream that can be read from what the API answered, in parts: null where none of them reports it. */
export function valuesOf(parts: readonly StreamFields[]): MetricValues {
  const values: Partial<Record<MetricId, number | null>> = {};
  for (const id of streamMetricIds) {
    const reported = origins[id].fields
      .flatMap((field) => parts.map((part) => part[field]))
      .find((value) => typeof value === 'number');
    // Durations of this API are minutes.
    values[id] =
      reported === undefined || reported === null ? null : metricFacts(id).unit === 'seconds' ? fromMinutes(reported) : reported;
  }
  return values;
}

/** An answer with what is known; the rest is not reported. */
export const answerOf = (
  data: Pick<MetricsData, 'values'> & Partial<MetricsData>,
  asOf: number,
  notes: readonly Note[] = [],
): Answer<'metrics'> => ({
  data: { currency: null, previous: null, startedAt: null, endedAt: null, reached: {}, ...data },
  period: null,
  asOf,
  zone: null,
  step: null,
  notes,
});

/** Whether it is `/summary` that has a fault, and the documented endpoints may answer in its place. */
export const isFaultOfSummary = ({ failure }: AnalyticsFailure): boolean =>
  ['not-found', 'gone', 'malformed'].includes(failure.kind);

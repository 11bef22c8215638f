import type { PathIds } from '../../../contract/endpoint.js';
import type { DatasetName } from '../../../datasets/data.js';
import type { Question } from '../../../datasets/question.js';
import type { IdName, Scope } from '../../../datasets/scope.js';
import type { StreamDimension } from '../../../datasets/vocabulary.js';
import { streamMetricIds, type ChannelMetricId } from '../metrics.js';
import type { MetricId } from '../../../metrics/catalogue.js';

/** A scope's ids by the names the streams API gives them. */
export const idsOf = ({ ids }: Scope): PathIds => ({ stream_id: ids.streamId ?? '', channel_id: ids.channelId ?? '' });

/** There is one; all others of this API are of one stream. */
const isOfChannel = (id: MetricId): id is ChannelMetricId => id === 'channel-peak-concurrent-viewers';

/** Whose metrics are asked for: a stream's, where none is named, since its answer has when it began and ended too. */
export function subjectsOf(ids: readonly MetricId[]): readonly ('streamId' | 'channelId')[] {
  if (!ids.some(isOfChannel)) return ['streamId'];
  return ids.every(isOfChannel) ? ['channelId'] : ['streamId', 'channelId'];
}

/** The ids a question to the streams API needs. */
export const idsFor = ({ dataset, params }: Question<DatasetName>): readonly IdName[] =>
  dataset === 'sessions' ? ['channelId'] : params && 'ids' in params ? subjectsOf(params.ids) : ['streamId'];

/** Whether this API has any of the metrics, or the parts, that are asked for. */
export const isOfStreams = ({ params }: Question<DatasetName>): boolean => {
  if (params && 'ids' in params) return params.ids.length === 0 || params.ids.some((id) => isOfStream(id) || isOfChannel(id));
  return !params || !('by' in params) || dimensions.some((by) => by === params.by);
};

const isOfStream = (id: MetricId): boolean => streamMetricIds.some((each) => each === id);

const dimensions: readonly StreamDimension[] = ['country', 'chatter'];

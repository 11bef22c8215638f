import type { DropReason } from '../../../datasets/enums.js';
import type { BreakdownNames, MetricLabels, Names } from '../../../locale/word-keys.js';
import type { ChannelMetricId, StreamMetricId } from '../metrics.js';

/** What only the data of streams needs. */
export interface StreamWords
  extends MetricLabels<StreamMetricId | ChannelMetricId>, BreakdownNames<'chatter'>, Names<'reason', DropReason> {}

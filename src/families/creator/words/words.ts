import type { Dimension } from '../../../datasets/data.js';
import type { Device, FunnelStepId, QuestionType, ReportName, Segment, SourceName } from '../../../datasets/enums.js';
import type { BreakdownNames, MetricLabels, Names } from '../../../locale/word-keys.js';
import type { BandName } from '../../../metrics/bands.js';
import type { ContentMetricId, CreatorMetricId } from '../metrics.js';

/** What only a creator's data needs. */
export interface CreatorWords
  extends
    MetricLabels<CreatorMetricId | ContentMetricId>,
    BreakdownNames<Exclude<Dimension, 'country' | 'chatter'>>,
    Names<'segment', Segment>,
    Names<'question-type', QuestionType>,
    Names<'device', Device>,
    Names<'source', SourceName>,
    Names<'funnel', FunnelStepId>,
    Names<'funnel-who', Exclude<FunnelStepId, 'free'>>,
    Names<'band', BandName>,
    Names<'report', ReportName> {
  /** What is looked for in the data, what may have dropped, and what a review asks. */
  'insight-weekend': string;
  'insight-evening': string;
  'insight-monday': string;
  'insight-seasonal': string;
  'insight-satisfaction': string;
  'insight-engagement': string;
  'insight-conversion': string;
  insightPaying: string;
  'review-conversations': string;
  'review-satisfaction': string;
  'review-topics': string;
  'review-revenue': string;
  'review-growth': string;
  'review-gaps': string;
  'review-quality': string;
  'review-funnel': string;
  reviewNoneTrending: string;
  reviewUncovered: (share: string) => string;
}

import { count, inTrend, minutes, money, perSession, score, shareOfPeople, type MetricTable } from '../../metrics/facts.js';

const ofSatisfaction = (weight: number) => ({ partOf: { metric: 'satisfaction-score', weight } });

/** Of a creator, in a period. A new user is new once, so these may be added up; users may not. */
const ofCreator = {
  'total-conversations': count('sum', { ...inTrend, banded: 'by-size' }),
  'unique-users': count('none', { ...inTrend, banded: 'by-stage' }),
  'new-users': count('sum'),
  'returning-rate': shareOfPeople('up', { banded: 'always' }),
  'average-session-length': minutes('weighted-mean', { ...inTrend, banded: 'always' }),
  'messages-per-session': perSession({ banded: 'always' }),
  messages: count('sum', inTrend),
  'satisfaction-score': score({ ...inTrend, banded: 'always' }),
  'satisfaction-ratings': score(ofSatisfaction(0.4)),
  'satisfaction-session-length': score(ofSatisfaction(0.2)),
  'satisfaction-return-rate': score(ofSatisfaction(0.2)),
  'satisfaction-sentiment': score(ofSatisfaction(0.2)),
  dau: count('none'),
  mau: count('none'),
  'total-revenue': money('sum', inTrend),
  'premium-subscriptions': money('sum', inTrend),
  tips: money('sum', inTrend),
  'exclusive-content': money('sum', inTrend),
  'paying-users': count('none'),
  arpu: money('none', inTrend),
  ltv: money('none'),
  'churn-rate': shareOfPeople('down'),
} as const satisfies MetricTable;

/** Of a piece of content, in a period. */
const ofContent = { views: count('sum'), engagement: count('sum', { shown: 'reactions' }) } as const satisfies MetricTable;

export const creatorMetrics = { ...ofCreator, ...ofContent } as const;

export type CreatorMetricId = keyof typeof ofCreator;
export type ContentMetricId = keyof typeof ofContent;

export const creatorMetricIds = Object.keys(ofCreator) as readonly CreatorMetricId[];
export const contentMetricIds = Object.keys(ofContent) as readonly ContentMetricId[];

/** Words of the field that are no metric, as the glossary of seed 000 has them. */
export const creatorTerms = ['session', 'conversion', 'retention'] as const;

import { list } from '../grammar.js';
import type { PartsWords } from '../words.js';

export const parts: PartsWords = {
  funnelTitle: 'Conversion funnel',
  funnelStep: 'Step',
  funnelWho: 'Who is counted',
  funnelCount: 'Users',
  funnelOfFirst: 'Share of the first step',
  funnelOfPrevious: 'Share of the step before',
  funnelFromFirst: (share) => `${share} of the first step`,
  funnelFromStep: (share, step) => `${share} of “${step}”`,
  funnelBiggestDrop: 'Biggest drop',
  funnelReference: (share) => `Reference: ${share}`,
  funnelBelow: (reference) => `Below the reference of ${reference}`,
  funnelSaid: (step, count, share) => `${step} ${count}${share === null ? '' : ` (${share})`}`,
  funnelSummary: ({ steps, drop }) =>
    `Conversion funnel, shares are of the first step: ${list('en', steps)}` +
    (drop === null ? '.' : `; biggest drop at ${drop.step}, where ${drop.share} of the step before got.`),
  columnBefore: (column) => `${column}, before`,
  adviceTitle: 'What may help',
  bandSaid: (value, band) => `${value}, ${band}`,
  satisfactionParts: 'What it is made of',
  satisfactionWeight: 'Weight',
  satisfactionWeighs: (weight) => `weighs ${weight}`,
  satisfactionAlarm: (least) => `Below ${least}: the quality needs action now.`,
  revenueLines: 'Revenue over time',
  segmentWho: 'Who they are',
  segmentStrategy: 'Strategy',
  contentTitle: 'Content performance',
  contentDevices: 'Devices it was viewed on',
  topicUse: 'How to use it',
  detailClose: 'Close',
  detailQuestions: 'Sample questions',
  detailTrend: (first, last, highest) => `Over time: from ${first} to ${last}, highest ${highest}`,
  questionExample: 'For example:',
  questionAnswer: 'Your persona should:',
};

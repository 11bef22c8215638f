import { metricIds } from '../../metrics/catalogue.js';
import type { FamilySamples } from '../samples-of.js';

const minute = 60_000;

const evening = Date.UTC(2026, 3, 25, 18);

/** What the demo shows of creators. */
export const creatorSamples = {
  subjects: {
    creator: [
      ['documented', 'Documented: the API’s own example answers'],
      ['small', 'Generated: 640 followers'],
      ['large', 'Generated: 52,000 followers'],
      ['declining', 'Generated: a third of last year'],
      ['unvisited', 'Generated: without a user'],
      ['foreign-1', 'Somebody else’s: 403'],
      ['missing-1', 'Missing: 404'],
    ],
  },
  presets: {
    creator: {
      subject: 'creator',
      about:
        'The six key numbers with what they were before, then how they moved, who the fans are, what they ask about, what they pay, and what to do. Choose a period over it.',
    },
  },
  widgets: {
    'trend-chart': {
      subject: 'creator',
      attributes: { metric: 'total-conversations', rolling: '7', compare: 'previous-period' },
      mistaken: { metric: 'total-conversation' },
      suggestions: { metric: metricIds },
      data: {
        points: Array.from({ length: 42 }, (_, index) => ({
          time: evening - (41 - index) * 24 * 60 * minute,
          'total-conversations':
            index === 30 ? 190 : Math.round(60 + index + (index % 7 > 4 ? 30 : 0) + 6 * Math.sin(index * 2.1)),
        })),
      },
    },
    'activity-heatmap': {
      subject: 'creator',
      mistaken: { metric: 'conversations' },
      suggestions: { metric: ['total-conversations', 'messages'] },
      data: {
        of: 'total-conversations',
        timeZone: 'Europe/Berlin',
        values: Array.from({ length: 7 }, (_, day) =>
          Array.from({ length: 24 }, (_hour, hour) =>
            day === 2 && hour < 4 ? null : Math.max(0, Math.round((day > 4 ? 30 : 18) * Math.sin(((hour - 6) / 18) * Math.PI))),
          ),
        ),
      },
    },
    'conversion-funnel': {
      subject: 'creator',
      data: {
        steps: [
          { id: 'free', count: 1350, shareOfFirst: 1 },
          { id: 'engaged', count: 640, shareOfFirst: 0.474, definition: 'Multiple sessions' },
          { id: 'interested', count: 290, shareOfFirst: 0.215, definition: 'Viewed premium features' },
          { id: 'converted', count: 74, shareOfFirst: 0.055, definition: 'Paying subscribers' },
        ],
      },
    },
    'satisfaction-score': {
      subject: 'creator',
      data: { values: { 'satisfaction-score': 3.2, 'satisfaction-ratings': 3.4, 'satisfaction-sentiment': 2.9 } },
    },
    'revenue-breakdown': {
      subject: 'creator',
      data: { values: { 'total-revenue': 812.5, 'premium-subscriptions': 473.86, tips: 192.8, arpu: 7.34 }, currency: 'EUR' },
    },
    'audience-segments': {
      subject: 'creator',
      data: {
        items: [
          { id: 'super-fans', count: 108, share: 0.08 },
          { id: 'regular', count: 405, share: 0.3 },
          { id: 'lurkers', label: 'Lurkers', count: 64, share: 0.047 },
        ],
        total: 1350,
      },
    },
    'content-performance': {
      subject: 'creator',
      attributes: { 'content-id': 'episode-1' },
      data: { values: { views: 1668, engagement: 79 } },
    },
    'insight-panel': {
      subject: 'creator',
      mistaken: { metric: 'total-conversation' },
      data: {
        metrics: {
          values: { 'total-conversations': 310, 'returning-rate': 0.28, 'satisfaction-score': 3.3, 'messages-per-session': 7.1 },
          previous: { 'total-conversations': 402, 'returning-rate': 0.34, 'satisfaction-score': 4, 'messages-per-session': 7.4 },
        },
      },
    },
    'review-checklist': {
      subject: 'creator',
      mistaken: { cadence: 'daily' },
      data: {
        values: { 'total-conversations': 310, 'satisfaction-score': 3.9, 'total-revenue': 412 },
        previous: { 'total-conversations': 402, 'satisfaction-score': 4, 'total-revenue': 380 },
        currency: 'USD',
      },
    },
  },
} as const satisfies FamilySamples;

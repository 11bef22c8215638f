import { catalogue } from '../src/metrics/catalogue.js';

/** What a widget is shown with. A widget that is not in the table is shown without attributes. */
export interface Sample {
  /** What it is about, where that is not a stream. */
  readonly subject?: Subject;
  readonly attributes?: Readonly<Record<string, string>>;
  /** The same with a mistake in one of the widget's own attributes. */
  readonly mistaken?: Readonly<Record<string, string>>;
  /** Handed over as `.data`. */
  readonly data?: unknown;
  /** What is often written in an attribute that takes any text. */
  readonly suggestions?: Readonly<Record<string, readonly string[]>>;
  /** What stands inside an element that draws nothing by itself, as tags. */
  readonly inside?: readonly string[];
}

export type Subject = 'stream' | 'channel' | 'creator';

/** What the mock knows, by what it is about: an id and what there is to see. The first is shown where nothing is chosen. */
export const subjects: Readonly<Record<Subject, readonly (readonly [id: string, text: string])[]>> = {
  stream: [
    ['a1b2c3d4', 'Documented: the API’s own example answers'],
    ['twitch-054', 'Recorded: Twitch, 22 February 2016, channel 054, one gap'],
    ['twitch-001', 'Recorded: Twitch, channel 001, off air for 13 hours'],
    ['twitch-022', 'Recorded: Twitch, channel 022'],
    ['twitch-120', 'Recorded: Twitch, channel 120'],
    ['twitch-127', 'Recorded: Twitch, channel 127'],
    ['twitch-181', 'Recorded: Twitch, channel 181, one gap'],
    ['friday-night', 'Generated: an ended stream'],
    ['live-tonight', 'Generated: on air, and growing'],
    ['world-tour', 'Generated: watched in 62 countries'],
    ['unwatched-1', 'Generated: without a viewer'],
    ['foreign-1', 'Somebody else’s: 403'],
    ['missing-1', 'Missing: 404'],
  ],
  channel: [
    ['documented', 'Documented: forty streams and the API’s own example'],
    ['twitch-day', 'Recorded: six channels of Twitch as one'],
    ['corner-cafe', 'Generated: forty ended streams'],
    ['live-studio', 'Generated: on air'],
    ['world-tour', 'Generated: watched in 62 countries'],
    ['foreign-1', 'Somebody else’s: 403'],
    ['missing-1', 'Missing: 404'],
  ],
  creator: [
    ['documented', 'Documented: the API’s own example answers'],
    ['small', 'Generated: 640 followers'],
    ['large', 'Generated: 52,000 followers'],
    ['declining', 'Generated: a third of last year'],
    ['unvisited', 'Generated: without a user'],
    ['foreign-1', 'Somebody else’s: 403'],
    ['missing-1', 'Missing: 404'],
  ],
};

/** What a preset is about, and a sentence for who sees it first. One that is not in the table is about a stream. */
export const presetSamples: Readonly<Record<string, { readonly subject: Subject; readonly about: string }>> = {
  stream: {
    subject: 'stream',
    about:
      'Toolbar, numbers, timeline and retention all come with the preset. Point at the timeline, and the retention curve points at the same moment.',
  },
  channel: {
    subject: 'channel',
    about:
      'The highest number of viewers ever, with when and in which stream, and the streams under each other, sorted by the server. Choose some to lay their viewers over each other.',
  },
};

const minute = 60_000;
const evening = Date.UTC(2026, 3, 25, 18);

/** Three hours in steps of five minutes, with a quarter of an hour missing. */
const viewers = Array.from({ length: 37 }, (_, index) => ({
  time: evening + index * 5 * minute,
  value: Math.round(640 * Math.sin((Math.PI * (index + 2)) / 42) + 60 * Math.sin(index * 1.7)),
})).filter((_, index) => index < 20 || index > 22);

const countries = [
  { id: 'US', label: 'United States', count: 1702, share: 0.504 },
  { id: 'BR', label: 'Brazil', count: 611, share: 0.181 },
  { id: 'JP', label: 'Japan', count: 240, share: 0.0711 },
  { id: 'NZ', label: 'New Zealand', count: 96, share: 0.0284 },
  { id: 'MT', label: 'Malta', count: 12, share: 0.0036 },
  { id: 'ZZ', label: 'Somewhere at sea', count: 3, share: 0.0009 },
];

const totals = {
  'total-views': 3904,
  'unique-viewers': 2480,
  'peak-concurrent-viewers': 704,
  'average-concurrent-viewers': 391,
  'total-watch-time-minutes': 1_220_400,
  'chat-messages-total': 4117,
  'unique-chatters': 302,
};

const metricIds = Object.keys(catalogue);

export const samples: Readonly<Record<string, Sample>> = {
  'analytics-dashboard': { attributes: { preset: 'stream' } },
  'analytics-tracker': { attributes: { 'creator-id': 'studio' } },
  'analytics-provider': { inside: ['metric-card', 'viewer-timeline', 'retention-curve'] },
  'metric-card': {
    attributes: { metric: 'average-concurrent-viewers' },
    mistaken: { metric: 'avrage-viewers' },
    suggestions: { metric: metricIds },
    data: { values: { 'average-concurrent-viewers': 428 }, previous: { 'average-concurrent-viewers': 391 } },
  },
  'metric-grid': {
    attributes: { metrics: 'total-views unique-viewers average-watch-time-minutes follow-conversion-rate' },
    mistaken: { metrics: 'total-views unique-veiwers' },
    suggestions: { metrics: metricIds },
    data: {
      values: {
        'total-views': 5120,
        'unique-viewers': 3377,
        'average-watch-time-minutes': 1134,
        'follow-conversion-rate': 0.031,
      },
      previous: {
        'total-views': 4832,
        'unique-viewers': 3201,
        'average-watch-time-minutes': 1134,
        'follow-conversion-rate': 0.034,
      },
    },
  },
  'viewer-timeline': { data: { points: viewers, stepSeconds: 300 } },
  'retention-curve': {
    data: {
      points: [
        { at: 0, share: 1 },
        { at: 60, share: 0.91 },
        { at: 300, share: 0.74 },
        { at: 900, share: 0.58 },
        { at: 1500, share: 0.47 },
        { at: 2700, share: 0.39 },
        { at: 5400, share: 0.27 },
      ],
      dropOffs: [{ at: 1200, lost: 0.09, reason: 'topic_change' }],
    },
  },
  'breakdown-list': {
    attributes: { dimension: 'country' },
    mistaken: { dimension: 'county' },
    suggestions: { dimension: ['country', 'chatter'] },
    data: { items: countries, total: 3377 },
  },
  'audience-map': { data: { items: countries, total: 3377 } },
  'chat-activity': {
    data: {
      metrics: {
        values: {
          'total-messages': 7104,
          'unique-chatters': 512,
          'messages-per-minute': 24.1,
          'peak-messages-per-minute': 131,
          'chat-participation-rate': 0.1516,
        },
      },
      breakdown: {
        items: [
          { id: 'bob', count: 143 },
          { id: 'نجمة الصباح', count: 121 },
          { id: 'late_night_lurker', count: 88 },
          { id: '雪だるま', count: 41 },
        ],
        total: 7104,
      },
    },
  },
  'trend-chart': {
    subject: 'creator',
    attributes: { metric: 'total-conversations', rolling: '7', compare: 'previous-period' },
    mistaken: { metric: 'total-conversation' },
    suggestions: { metric: metricIds },
    data: {
      points: Array.from({ length: 42 }, (_, index) => ({
        time: evening - (41 - index) * 24 * 60 * minute,
        'total-conversations': index === 30 ? 190 : Math.round(60 + index + (index % 7 > 4 ? 30 : 0) + 6 * Math.sin(index * 2.1)),
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
  'session-comparison': {
    subject: 'channel',
    data: {
      sessions: [
        { id: 'evening', title: 'An evening of chess', startedAt: evening, values: { ...totals, 'total-views': 5120 } },
        { id: 'morning', title: 'Morning drawing', startedAt: evening - 33 * 60 * minute, values: totals },
        { id: 'a7c0', title: null, startedAt: evening - 100 * 60 * minute, values: { 'total-views': 0 } },
      ],
      total: 3,
    },
  },
};

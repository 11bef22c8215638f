import { metricIds } from '../../metrics/catalogue.js';
import type { FamilySamples } from '../samples-of.js';

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

/** What the demo shows of streams and channels. */
export const streamSamples = {
  subjects: {
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
  },
  presets: {
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
  },
  widgets: {
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
  },
} as const satisfies FamilySamples;

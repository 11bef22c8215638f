import type { StreamingWords } from '../words.js';

export const streaming: StreamingWords = {
  'breakdown-country-title': 'Countries',
  'breakdown-country-part': 'Country',
  'breakdown-country-count': 'Viewers',
  'breakdown-chatter-title': 'Most active chatters',
  'breakdown-chatter-part': 'Chatter',
  'breakdown-chatter-count': 'Messages',
  breakdownOther: 'Other',
  breakdownCode: 'Code',
  breakdownShare: 'Share',
  breakdownSearch: 'Search',
  breakdownNoMatch: 'Nothing matches',
  breakdownAll: (count) => `Show all ${count}`,
  breakdownFewer: 'Show fewer',
  breakdownSummary: ({ title, first, more, rest }) =>
    `${title}: ${first.join(', ')}` +
    (more.count === 0 ? '' : `, and ${more.text} more`) +
    (rest === null ? '' : `; ${rest}`) +
    '.',
  mapTitle: 'Where viewers are',
  mapUnplaced: 'Not on the map',
  mapRange: (from, to) => (to === null ? `${from} and more` : `${from}–${to}`),
  chatTitle: 'Chat',
  sessionsTitle: 'Streams',
  sessionsStream: 'Stream',
  sessionsId: 'Stream id',
  sessionsStarted: 'Started',
  sessionsEnded: 'Ended',
  sessionsCompare: (stream) => `Compare ${stream}`,
  sessionsHint: (most) => `Choose up to ${most} streams to lay their viewers over each other.`,
  sessionsMost: (most) => `${most} streams are chosen; leave one out to choose another.`,
  sessionsMore: 'Load more',
  sessionsShown: (shown, total) => (total === null ? `${shown} shown` : `${shown} of ${total} shown`),
  sessionsTogether: (shown) => `The ${shown} shown together`,
  sessionsNotAdded: 'Cannot be added up',
  sessionsSortBy: (column) => `Sort by ${column}`,
  sessionsLines: 'Viewers from the start of each stream',
  sessionsSummary: (shown, total) => (total === null ? `${shown} streams.` : `${shown} of ${total} streams.`),
  metricReached: (when, stream) => (when && stream ? `${when}, in ${stream}` : (when ?? stream ?? '')),
};

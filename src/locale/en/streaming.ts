import { list, plural } from '../grammar.js';
import type { StreamingWords } from '../words.js';

export const streaming: StreamingWords = {
  'breakdown-country-title': 'Countries',
  'breakdown-country-part': 'Country',
  'breakdown-country-count': 'Viewers',
  breakdownOther: 'Other',
  'country-AN': 'Netherlands Antilles',
  'country-AP': 'Asia or Pacific (country unknown)',
  'country-EU': 'Europe (country unknown)',
  'country-A1': 'Anonymous proxy',
  'country-A2': 'Satellite provider',
  'country-T1': 'Tor network',
  'country-XX': 'Unknown',
  breakdownCode: 'Code',
  breakdownShare: 'Share',
  breakdownSearch: 'Search',
  breakdownNoMatch: 'Nothing matches',
  breakdownAll: (count) => `Show all ${count}`,
  breakdownFewer: 'Show fewer',
  breakdownSummary: ({ title, first, more, rest }) =>
    `${title}: ${more.count === 0 ? list('en', first) : list('en', [...first, `${more.text} more`], 'and')}` +
    (rest === null ? '' : `; ${rest}`) +
    '.',
  mapTitle: 'Audience by country',
  mapUnplaced: 'Not on the map:',
  mapRange: (from, to) => (to === null ? `${from} and more` : `${from}–${to}`),
  chatTitle: 'Chat',
  'provenance-geoip': 'Countries are found from IP addresses (GeoIP), which are stored as SHA-256 hashes only',
  'provenance-stored-messages': 'Counted from stored messages',
  sessionsTitle: 'Streams',
  sessionsStream: 'Stream',
  sessionsId: 'Stream id',
  sessionsStarted: 'Started',
  sessionsEnded: 'Ended',
  sessionsCompare: (stream) => `Compare ${stream}`,
  sessionsHint: (most) => `Choose up to ${most.text} streams to lay their viewers over each other.`,
  sessionsMost: (most) => `${most.text} streams are chosen; leave one out to choose another.`,
  sessionsMore: 'Load more',
  sessionsShown: (shown, total) => (total === null ? `${shown.text} shown` : `${shown.text} of ${total.text} shown`),
  sessionsTogether: (shown) => `The ${shown.text} shown together`,
  sessionsNotAdded: 'Cannot be added up',
  sessionsSortBy: (column) => `Sort by ${column}`,
  sessionsLines: 'Viewers from the start of each stream',
  sessionsAt: (at, lines) => `${at}: ${list('en', lines)}`,
  sessionsSummary: (shown, total) =>
    total === null
      ? plural('en', shown, { one: `${shown.text} stream.`, other: `${shown.text} streams.` })
      : plural('en', total, {
          one: `${shown.text} of ${total.text} stream.`,
          other: `${shown.text} of ${total.text} streams.`,
        }),
  metricReached: (when, stream) => (when && stream ? `${when}, in ${stream}` : (when ?? stream ?? '')),
  exportTitle: 'Export',
  exportAs: (format) => `Download ${format}`,
  exportBusy: (received) => `Downloading, ${received} so far`,
  exportCancel: 'Cancel',
  exportCancelled: 'Cancelled. Nothing was saved.',
  exportSaved: (name) => `Saved as ${name}`,
};

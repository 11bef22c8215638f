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
};

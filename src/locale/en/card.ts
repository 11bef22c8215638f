import type { CardWords } from '../words.js';

export const card: CardWords = {
  cardMore: 'More',
  cardShowTable: 'Show table',
  cardShowChart: 'Show chart',
  cardDownloadCsv: 'Download CSV',
  cardDownloadPng: 'Download PNG',
  cardTryAgain: 'Try again',
  cardLoading: 'Loading',
  cardAsOf: (time) => `As of ${time}`,
  cardStale: (time) => `Showing data from ${time}; updating failed`,
  cardZone: (zone) => `Times in ${zone}`,
  cardNotReported: 'Not reported',
  cardTableCaption: (heading, time) => `${heading}, as of ${time}`,
  liveUpdated: (heading) => `${heading}: updated`,
  liveEmpty: (heading, title) => `${heading}: ${title}`,
  liveFailed: (heading, title) => `${heading}: failed to load. ${title}`,
  noteDropped: ({ count, text }, of, first) =>
    `${text} of ${of} rows could not be read and ${count === 1 ? 'is' : 'are'} left out (first: ${first})`,
  noteDuplicates: ({ count, text }) =>
    count === 1 ? '1 row repeated another one; the last counts' : `${text} rows repeated others; the last of each counts`,
  noteClamped: (answered, asked) => `Answered every ${answered} (asked: ${asked})`,
  noteFallback: 'The summary endpoint did not answer; shown from the separate endpoints',
  notePartial: (part, why) => `${part} could not be loaded: ${why}`,
  tableRowsNotShown: ({ count, text }) =>
    count === 1 ? '1 more row is not shown; the CSV has all' : `${text} more rows are not shown; the CSV has all`,
};

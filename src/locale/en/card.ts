import { plural } from '../grammar.js';
import type { CardWords } from '../words.js';

export const card: CardWords = {
  cardMore: (heading) => `More: ${heading}`,
  cardShowTable: 'Show table',
  cardShowChart: 'Show chart',
  cardDownloadCsv: 'Download CSV',
  cardDownloadPng: 'Download PNG',
  cardNotSaved: 'The file was not saved',
  cardTryAgain: 'Try again',
  cardLoading: 'Loading',
  cardAsOf: (time) => `As of ${time}`,
  cardStale: (title, when) => `${title}. Showing data from ${when.text}; updating failed`,
  cardZone: (zone) => `Times in ${zone}`,
  cardNotReported: 'Not reported',
  cardTableCaption: (heading, time) => `${heading}, as of ${time}`,
  cardMessage: (title, advice) => `${title}. ${advice}`,
  liveUpdated: (heading) => `${heading}: updated`,
  liveEmpty: (heading, title) => `${heading}: ${title}`,
  liveFailed: (heading, title) => `${heading}: failed to load. ${title}`,
  noteUnreadable: (values, first) =>
    plural('en', values, {
      one: `${values.text} value could not be read and counts as not reported (${first})`,
      other: `${values.text} values could not be read and count as not reported (first: ${first})`,
    }),
  noteCurrency: (given) => `The currency “${given}” is not known; amounts are plain numbers`,
  noteZone: (given) => `The time zone “${given}” is not known; days and times are in UTC`,
  noteOtherCurrency: (currency) =>
    currency === null
      ? 'Amounts are not compared: the currency of those before is not known'
      : `Amounts are not compared: those before are in ${currency}`,
  noteCompared: (note) => `In the comparison: ${note}`,
  caution: 'Caution',
  cautioned: (value, caution) => `${value} (${caution})`,
  cautionMost: (most) => `Shown as reported, though no more than ${most} is possible`,
  noteDropped: (rows, of, first) =>
    plural('en', rows, {
      one: `${rows.text} of ${of} rows could not be read and is left out (first: ${first})`,
      other: `${rows.text} of ${of} rows could not be read and are left out (first: ${first})`,
    }),
  noteDuplicates: (rows) =>
    plural('en', rows, {
      one: `${rows.text} row repeated another one; the last counts`,
      other: `${rows.text} rows repeated others; the last of each counts`,
    }),
  noteClamped: (answered, asked) => `Answered every ${answered} (asked: ${asked})`,
  noteFallback: 'The summary endpoint did not answer; shown from the separate endpoints',
  noteLive: 'The stream is not over; it can be compared with the one before once it is',
  notePartial: (part, why) => `${part} could not be loaded: ${why}`,
  tableRowsNotShown: (rows) =>
    plural('en', rows, {
      one: `${rows.text} more row is not shown; the CSV has all`,
      other: `${rows.text} more rows are not shown; the CSV has all`,
    }),
};

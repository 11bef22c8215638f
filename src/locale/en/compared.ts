import { plural } from '../grammar.js';
import type { ComparedWords } from '../words.js';

export const compared: ComparedWords = {
  compareDays: (days) =>
    plural('en', days, {
      one: 'Changes compare the first day of each period.',
      other: `Changes compare the first ${days.text} days of each period.`,
    }),
  compareHours: (hours) =>
    plural('en', hours, {
      one: 'Changes compare the first hour of each day.',
      other: `Changes compare the first ${hours.text} hours of each day.`,
    }),
  comparePerDay: (days, before) =>
    `Changes compare averages per day: of ${plural('en', days, { one: `${days.text} day`, other: `${days.text} days` })} with ${before.text} before.`,
  'compare-open': 'Today is not over; this can be compared from tomorrow on.',
  'compare-not-added': 'What cannot be added up is not compared here.',
  'compare-not-covered': 'The other period is not covered in full, so nothing is compared.',
  'compare-not-grouped': 'The other period is not available grouped like this, so it is not drawn.',
  spanDays: (days) => plural('en', days, { one: 'first day', other: `first ${days.text} days` }),
  spanHours: (hours) => plural('en', hours, { one: 'first hour', other: `first ${hours.text} hours` }),
  spanPerDay: 'per day',
  spanOf: (what, span) => `${what}, ${span}`,
  metricWasIn: (span, current, previous, verdict) =>
    verdict === null ? `${span}: ${current}, was ${previous}` : `${span}: ${current}, was ${previous}, ${verdict}`,
};

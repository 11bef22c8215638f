import { plural } from '../grammar.js';
import type { PeriodWords } from '../words.js';

export const periods: PeriodWords = {
  periodLabel: 'Period',
  periodAllTime: 'All time',
  periodLastDays: (days) => plural('en', days, { one: `Last ${days.text} day`, other: `Last ${days.text} days` }),
  periodCustom: 'Custom dates',
  periodFrom: 'From',
  periodTo: 'To',
  periodApply: 'Apply',
  periodIncomplete: 'Choose both dates.',
  periodBackwards: 'The first date is after the last one.',
  periodNotOffered: 'This period is not available here.',
  compareLabel: 'Compare with',
  compareNone: 'Nothing',
  comparePeriod: 'Previous period',
  compareYear: 'Previous year',
  compareAlign: 'Align by',
  compareByDate: 'Date',
  compareByWeekday: 'Weekday',
  compareNothingBefore: 'All time has nothing before it to compare with.',
  compareNoHours: 'Today is not over and can be compared from tomorrow on.',
  periodGranularity: 'Group by',
};

import { expect } from '@open-wc/testing';
import { bucketEnd, pairedValues, pairs, type Buckets, type Cut } from './alignment.js';
import { comparedDates, coveredBy, overlaid, planOf } from './comparison.js';
import { datesOf, periodOf } from './period.js';
import type { Comparison, Dates, Granularity, PeriodSpec } from './scope.js';

const at = (text: string): number => Date.parse(text);
const hour = 3_600_000;

const by = (other: 'previous-period' | 'previous-year', align: Comparison['align'] = 'date'): Comparison => ({
  with: other,
  align,
});
const custom = (start: string, end: string, align: Comparison['align'] = 'date'): Comparison => ({
  with: 'custom',
  align,
  dates: { start, end },
});

const said = (dates: Dates | null): string | null => dates && `${dates.start} ${dates.end}`;

describe('what a period is compared with', () => {
  // A Saturday.
  const now = at('2026-04-25T14:30:00Z');
  const compared = (spec: PeriodSpec, comparison: Comparison, moment = now) => {
    const dates = datesOf(spec, { now: moment, zone: 'UTC', weekStart: 1 });
    return dates && said(comparedDates(spec, dates, comparison));
  };

  for (const [range, period, year] of [
    ['day', '2026-04-24 2026-04-24', '2025-04-25 2025-04-25'],
    ['week', '2026-04-13 2026-04-18', '2025-04-20 2025-04-25'],
    ['month', '2026-03-01 2026-03-25', '2025-04-01 2025-04-25'],
    ['7d', '2026-04-12 2026-04-18', '2025-04-19 2025-04-25'],
    ['30d', '2026-02-25 2026-03-26', '2025-03-27 2025-04-25'],
    ['90d', '2025-10-28 2026-01-25', '2025-01-26 2025-04-25'],
    ['ytd', '2025-01-01 2025-04-25', '2025-01-01 2025-04-25'],
    ['all-time', null, null],
  ] as const)
    it(`is ${period ?? 'nothing'}, and a year before ${year ?? 'nothing'}: ${range}`, () => {
      expect([compared({ range }, by('previous-period')), compared({ range }, by('previous-year'))]).to.deep.equal([
        period,
        year,
      ]);
    });

  for (const [range, period, year] of [
    ['day', '2026-04-18 2026-04-18', '2025-04-26 2025-04-26'],
    ['week', '2026-04-13 2026-04-18', '2025-04-21 2025-04-26'],
    ['month', '2026-03-04 2026-03-28', '2025-04-02 2025-04-26'],
    ['7d', '2026-04-12 2026-04-18', '2025-04-20 2025-04-26'],
    ['30d', '2026-02-20 2026-03-21', '2025-03-28 2025-04-26'],
    ['ytd', '2025-01-02 2025-04-26', '2025-01-02 2025-04-26'],
  ] as const)
    it(`is ${period} by weekday, and a year before ${year}: ${range}`, () => {
      const found = [compared({ range }, by('previous-period', 'weekday')), compared({ range }, by('previous-year', 'weekday'))];
      expect(found).to.deep.equal([period, year]);
    });

  it('is as many days before two dates', () => {
    expect(compared({ start: '2026-03-01', end: '2026-03-10' }, by('previous-period'))).to.equal('2026-02-19 2026-02-28');
    expect(compared({ start: '2026-03-01', end: '2026-03-10' }, by('previous-period', 'weekday'))).to.equal(
      '2026-02-15 2026-02-24',
    );
  });

  it('is what the author says, whatever the alignment', () => {
    expect(compared({ range: '7d' }, custom('2025-12-01', '2025-12-07', 'weekday'))).to.equal('2025-12-01 2025-12-07');
    expect(compared({ range: 'all-time' }, custom('2025-12-01', '2025-12-07'))).to.equal(null);
  });

  it('is the 28th a year before 29 February', () => {
    const leap = { start: '2024-02-29', end: '2024-02-29' };
    expect(compared(leap, by('previous-year'))).to.equal('2023-02-28 2023-02-28');
    expect(compared({ start: '2024-02-01', end: '2024-02-29' }, by('previous-year'))).to.equal('2023-02-01 2023-02-28');
  });

  it('is all of a shorter month on the last of a longer one', () => {
    expect(compared({ range: 'month' }, by('previous-period'), at('2026-03-31T12:00:00Z'))).to.equal('2026-02-01 2026-02-28');
  });

  it('is by weekday the nearest weeks that do not overlap a month to date', () => {
    // From Friday to Wednesday on both sides.
    expect(compared({ range: 'month' }, by('previous-period', 'weekday'), at('2026-05-13T12:00:00Z'))).to.equal(
      '2026-04-03 2026-04-15',
    );
    // Four weeks before 30 May would be 2 May.
    expect(compared({ range: 'month' }, by('previous-period', 'weekday'), at('2026-05-30T12:00:00Z'))).to.equal(
      '2026-03-27 2026-04-25',
    );
  });
});

describe('what is compared of a period', () => {
  interface Case {
    readonly spec: PeriodSpec;
    readonly now: string;
    readonly zone?: string;
    readonly covers?: Dates | null;
    readonly with?: Comparison;
  }
  /** What is asked for as current and as previous, and of how much; `it` is the answer itself. */
  const planned = ({ spec, now, zone = 'UTC', covers, ...how }: Case): string => {
    const period = covers ? periodOf(covers, zone) : null;
    const covered = coveredBy({ period, zone, asOf: at(now) }, { spec, zone: 'Pacific/Auckland', weekStart: null })!;
    const plan = planOf(spec, covered, how.with ?? by('previous-period'));
    if (plan.kind === 'hours') return `hours ${said(plan.current)} ↔ ${said(plan.previous)}`;
    if (plan.kind !== 'dates') return plan.kind;
    return `${Object.values(plan.basis).join(' ')}: ${said(plan.current) ?? 'it'} ↔ ${said(plan.previous)}`;
  };

  for (const [what, given, expected] of [
    // Monday, 06:00.
    ['7d', { spec: { range: '7d' }, now: '2026-11-30T06:00:00Z' }, 'days 6: 2026-11-24 2026-11-29 ↔ 2026-11-17 2026-11-22'],
    ['30d', { spec: { range: '30d' }, now: '2026-11-30T06:00:00Z' }, 'days 29: 2026-11-01 2026-11-29 ↔ 2026-10-02 2026-10-30'],
    [
      'a week on Wednesday',
      { spec: { range: 'week' }, now: '2026-12-02T06:00:00Z' },
      'days 2: 2026-11-30 2026-12-01 ↔ 2026-11-23 2026-11-24',
    ],
    [
      'a week on its first day',
      { spec: { range: 'week' }, now: '2026-11-30T06:00:00Z' },
      'hours 2026-11-30 2026-11-30 ↔ 2026-11-23 2026-11-23',
    ],
    [
      'a month',
      { spec: { range: 'month' }, now: '2026-11-30T06:00:00Z' },
      'days 29: 2026-11-01 2026-11-29 ↔ 2026-10-01 2026-10-29',
    ],
    [
      'a month on its first day',
      { spec: { range: 'month' }, now: '2026-12-01T06:00:00Z' },
      'hours 2026-12-01 2026-12-01 ↔ 2026-11-01 2026-11-01',
    ],
    [
      'a month longer than the one before',
      { spec: { range: 'month' }, now: '2026-03-31T06:00:00Z' },
      'days 28: 2026-03-01 2026-03-28 ↔ 2026-02-01 2026-02-28',
    ],
    ['today', { spec: { range: 'day' }, now: '2026-11-30T06:00:00Z' }, 'hours 2026-11-30 2026-11-30 ↔ 2026-11-29 2026-11-29'],
    [
      'the year',
      { spec: { range: 'ytd' }, now: '2026-11-30T06:00:00Z' },
      'days 333: 2026-01-01 2026-11-29 ↔ 2025-01-01 2025-11-29',
    ],
    [
      'the year on its first day',
      { spec: { range: 'ytd' }, now: '2027-01-01T06:00:00Z' },
      'hours 2027-01-01 2027-01-01 ↔ 2026-01-01 2026-01-01',
    ],
    [
      'dates that are over',
      { spec: { start: '2026-11-01', end: '2026-11-10' }, now: '2026-11-30T06:00:00Z' },
      'whole: it ↔ 2026-10-22 2026-10-31',
    ],
    [
      'dates up to some in the future',
      { spec: { start: '2026-11-26', end: '2026-12-05' }, now: '2026-11-30T06:00:00Z' },
      'days 4: 2026-11-26 2026-11-29 ↔ 2026-11-16 2026-11-19',
    ],
    ['dates that have not begun', { spec: { start: '2026-12-03', end: '2026-12-05' }, now: '2026-11-30T06:00:00Z' }, 'nothing'],
    // The reader’s date is the 1st of December.
    [
      'what the server answers about',
      { spec: { range: '7d' }, now: '2026-11-30T12:30:00Z', covers: { start: '2026-11-24', end: '2026-11-30' } },
      'days 6: 2026-11-24 2026-11-29 ↔ 2026-11-17 2026-11-22',
    ],
    [
      'whole days, where the server answers about no others',
      { spec: { range: '7d' }, now: '2026-11-30T12:30:00Z', covers: { start: '2026-11-23', end: '2026-11-29' } },
      'whole: it ↔ 2026-11-16 2026-11-22',
    ],
    [
      'a year that began at the server',
      { spec: { range: 'ytd' }, now: '2027-01-01T05:00:00Z', covers: { start: '2027-01-01', end: '2027-01-01' } },
      'hours 2027-01-01 2027-01-01 ↔ 2026-01-01 2026-01-01',
    ],
    [
      'the server’s own days',
      { spec: { range: '7d' }, now: '2026-11-30T03:00:00Z', zone: 'America/New_York' },
      'days 6: 2026-11-23 2026-11-28 ↔ 2026-11-16 2026-11-21',
    ],
    [
      'custom dates as many',
      { spec: { range: '7d' }, now: '2026-11-30T06:00:00Z', with: custom('2026-01-01', '2026-01-07') },
      'days 6: 2026-11-24 2026-11-29 ↔ 2026-01-01 2026-01-06',
    ],
    [
      'custom dates of another length',
      { spec: { range: '7d' }, now: '2026-11-30T06:00:00Z', with: custom('2026-01-01', '2026-01-30') },
      'per-day 6 30: 2026-11-24 2026-11-29 ↔ 2026-01-01 2026-01-30',
    ],
    [
      'custom dates that are not over either',
      { spec: { start: '2026-11-01', end: '2026-11-03' }, now: '2026-11-30T06:00:00Z', with: custom('2026-11-28', '2026-12-30') },
      'per-day 3 2: it ↔ 2026-11-28 2026-11-29',
    ],
    [
      'today with custom dates',
      { spec: { range: 'day' }, now: '2026-11-30T06:00:00Z', with: custom('2026-11-01', '2026-11-07') },
      'open',
    ],
    [
      'all time',
      { spec: { range: 'all-time' }, now: '2026-11-30T06:00:00Z', covers: { start: '2025-11-30', end: '2026-11-30' } },
      'nothing',
    ],
  ] as const satisfies readonly (readonly [string, Case, string])[])
    it(`is ${expected}: ${what}`, () => {
      expect(planned(given)).to.equal(expected);
    });
});

describe('the dates that are laid under a trend', () => {
  // Monday and Tuesday; 98 days from Wednesday, 1 October, on.
  const [current, longer] = [
    { start: '2026-03-02', end: '2026-03-03' },
    { start: '2025-10-01', end: '2026-01-06' },
  ];
  for (const [granularity, align, last] of [
    ['hourly', 'date', '2025-10-02'],
    ['daily', 'date', '2025-10-02'],
    // 22 weeks before 3 March is Tuesday, 30 September.
    ['daily', 'weekday', '2025-10-01'],
    ['weekly', 'date', '2025-10-08'],
    ['monthly', 'date', '2025-11-01'],
  ] as const)
    it(`are no more than there are buckets for: ${granularity} by ${align}`, () => {
      const comparison: Comparison = { with: 'custom', dates: longer, align };
      expect(overlaid(current, longer, comparison, granularity)).to.deep.equal({ start: '2025-10-01', end: last });
    });

  it('are all of those that are as many', () => {
    const dates = { start: '2026-02-02', end: '2026-02-03' };
    expect(overlaid(current, dates, { with: 'custom', dates, align: 'date' }, 'monthly')).to.deep.equal(dates);
  });
});

const cut = (granularity: Granularity, zone = 'UTC', weekStart: number | null = 1): Cut => ({ granularity, zone, weekStart });

/** Every hour, or every day, from one instant up to another. */
const every = (step: number, from: string, to: string): Float64Array => {
  const [start, end] = [at(from), at(to)];
  return Float64Array.from({ length: Math.round((end - start) / step) }, (_, index) => start + index * step);
};
const days = (from: string, to: string, start: string, end: string): Buckets => ({
  times: every(24 * hour, from, to),
  dates: { start, end },
});

describe('two series laid over each other', () => {
  it('meet day by day', () => {
    const current = days('2026-04-19', '2026-04-26', '2026-04-19', '2026-04-25');
    const compared = days('2026-04-12', '2026-04-19', '2026-04-12', '2026-04-18');
    expect([...pairs(current, compared, by('previous-period'), cut('daily'))]).to.deep.equal([0, 1, 2, 3, 4, 5, 6]);
  });

  it('do not slip where the server left a day out', () => {
    const current = days('2026-04-19', '2026-04-23', '2026-04-19', '2026-04-22');
    const compared = days('2026-04-15', '2026-04-19', '2026-04-15', '2026-04-18');
    const without = { ...compared, times: compared.times.filter((_, index) => index !== 1) };
    const found = pairs(current, without, by('previous-period'), cut('daily'));
    expect([...found]).to.deep.equal([0, -1, 1, 2]);
    expect([...pairedValues(found, Float64Array.of(10, 30, 40))]).to.deep.equal([10, NaN, 30, 40]);
  });

  it('meet Monday by Monday where the author’s dates begin on another weekday', () => {
    // Monday to Wednesday, and Sunday to Tuesday three weeks and a day before.
    const current = days('2026-04-20', '2026-04-23', '2026-04-20', '2026-04-22');
    const compared = days('2026-03-29', '2026-04-01', '2026-03-29', '2026-03-31');
    expect([...pairs(current, compared, custom('2026-03-29', '2026-03-31', 'weekday'), cut('daily'))]).to.deep.equal([1, 2, -1]);
    expect([...pairs(current, compared, custom('2026-03-29', '2026-03-31'), cut('daily'))]).to.deep.equal([0, 1, 2]);
  });

  it('meet on the same dates of a leap year and another', () => {
    const [leap, common] = [
      days('2024-02-27', '2024-03-03', '2024-02-27', '2024-03-02'),
      days('2023-02-27', '2023-03-03', '2023-02-27', '2023-03-02'),
    ];
    // 27, 28, 29 February, 1, 2 March; there is no 29th to compare with.
    expect([...pairs(leap, common, by('previous-year'), cut('daily'))]).to.deep.equal([0, 1, -1, 2, 3]);
    const next = days('2025-02-27', '2025-03-03', '2025-02-27', '2025-03-02');
    expect([...pairs(next, leap, by('previous-year'), cut('daily'))]).to.deep.equal([0, 1, 3, 4]);
  });

  it('compare 29 February alone with the 28th', () => {
    const [leap, common] = [
      days('2024-02-29', '2024-03-01', '2024-02-29', '2024-02-29'),
      days('2023-02-28', '2023-03-01', '2023-02-28', '2023-02-28'),
    ];
    expect([...pairs(leap, common, by('previous-year'), cut('daily'))]).to.deep.equal([0]);
  });

  it('meet by the clock where the clocks are put forward', () => {
    // Sunday of 23 hours against the Sunday before, in Berlin: nothing is at two o’clock.
    const current = {
      times: every(hour, '2026-03-28T23:00Z', '2026-03-29T22:00Z'),
      dates: { start: '2026-03-29', end: '2026-03-29' },
    };
    const compared = {
      times: every(hour, '2026-03-21T23:00Z', '2026-03-22T23:00Z'),
      dates: { start: '2026-03-22', end: '2026-03-22' },
    };
    const found = [...pairs(current, compared, by('previous-period', 'weekday'), cut('hourly', 'Europe/Berlin'))];
    expect([found.length, found.slice(0, 4)]).to.deep.equal([23, [0, 1, 3, 4]]);
    expect(
      [...pairs(compared, current, by('previous-period', 'weekday'), cut('hourly', 'Europe/Berlin'))].slice(0, 4),
    ).to.deep.equal([0, 1, -1, 2]);
  });

  it('meet by the clock where the clocks are put back, the hour that comes again with nothing', () => {
    const current = {
      times: every(hour, '2026-10-24T22:00Z', '2026-10-25T23:00Z'),
      dates: { start: '2026-10-25', end: '2026-10-25' },
    };
    const compared = {
      times: every(hour, '2026-10-17T22:00Z', '2026-10-18T22:00Z'),
      dates: { start: '2026-10-18', end: '2026-10-18' },
    };
    const found = [...pairs(current, compared, by('previous-period', 'weekday'), cut('hourly', 'Europe/Berlin'))];
    expect([found.length, found.slice(0, 5), found.at(-1)]).to.deep.equal([25, [0, 1, 2, -1, 3], 23]);
  });

  it('meet week by week of their periods, though these begin on other weekdays', () => {
    // 1 January 2026 is a Thursday, 1 January 2025 a Wednesday.
    const current = {
      times: Float64Array.of(at('2026-01-01'), at('2026-01-05'), at('2026-01-12')),
      dates: { start: '2026-01-01', end: '2026-01-14' },
    };
    const compared = {
      times: Float64Array.of(at('2025-01-01'), at('2025-01-06'), at('2025-01-13')),
      dates: { start: '2025-01-01', end: '2025-01-14' },
    };
    expect([...pairs(current, compared, by('previous-year'), cut('weekly'))]).to.deep.equal([0, 1, 2]);
  });

  it('meet month by month of their periods', () => {
    const current = {
      times: Float64Array.of(at('2026-02-10'), at('2026-03-01')),
      dates: { start: '2026-02-10', end: '2026-03-09' },
    };
    const compared = {
      times: Float64Array.of(at('2026-01-13'), at('2026-02-01')),
      dates: { start: '2026-01-13', end: '2026-02-09' },
    };
    expect([...pairs(current, compared, by('previous-period'), cut('monthly'))]).to.deep.equal([0, 1]);
  });

  it('meet hour by hour of a year', () => {
    const year = (from: string, to: string, start: string, end: string) => ({
      times: every(hour, from, to),
      dates: { start, end },
    });
    const found = pairs(
      year('2024-12-31T23:00Z', '2025-12-31T23:00Z', '2025-01-01', '2025-12-31'),
      year('2023-12-31T23:00Z', '2024-12-31T23:00Z', '2024-01-01', '2024-12-31'),
      by('previous-year'),
      cut('hourly', 'Europe/Berlin'),
    );
    // Both years have a day without two o’clock and one that has it twice, but not on the same dates.
    expect([found.length, found.filter((index) => index < 0).length]).to.deep.equal([8760, 2]);
  });
});

describe('a bucket', () => {
  const ends = (start: string, ...how: Parameters<typeof cut>) =>
    new Date(bucketEnd(at(start), cut(...how))).toISOString().slice(0, 16);

  it('ends where the next one begins', () => {
    expect([
      ends('2026-04-25T10:00Z', 'hourly'),
      ends('2026-04-25', 'daily'),
      ends('2026-04-20', 'weekly'),
      ends('2026-04-01', 'monthly'),
      ends('2026-12-01', 'monthly'),
    ]).to.deep.equal(['2026-04-25T11:00', '2026-04-26T00:00', '2026-04-27T00:00', '2026-05-01T00:00', '2027-01-01T00:00']);
  });

  it('ends with its day where that is longer', () => {
    expect(ends('2026-10-24T22:00Z', 'daily', 'Europe/Berlin')).to.equal('2026-10-25T23:00');
  });

  it('ends with its week and its month though these began before the period', () => {
    expect([ends('2026-01-01', 'weekly'), ends('2026-01-01', 'weekly', 'UTC', 7), ends('2026-01-15', 'monthly')]).to.deep.equal([
      '2026-01-05T00:00',
      '2026-01-04T00:00',
      '2026-02-01T00:00',
    ]);
  });
});

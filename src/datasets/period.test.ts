import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { dateOf, dayOf, monthsBefore, startOfWeek, weekdayOf } from './calendar.js';
import { datesOf, periodOf } from './period.js';
import { firstWeekday } from './week.js';
import { rangeNames, type RangeName } from './scope.js';
import { dayAt, instantOf, minutesAt, startOfDay } from './zoned.js';

const at = (text: string): number => Date.parse(text);
const iso = (instant: number): string => new Date(instant).toISOString().replace('.000', '');
const hour = 3_600_000;

describe('the calendar', () => {
  it('counts days and weeks as everybody does', () => {
    expect([dayOf('1970-01-01'), dayOf('2000-03-01'), dateOf(11_017)]).to.deep.equal([0, 11_017, '2000-03-01']);
    // 1 January 1970 was a Thursday, 25 April 2026 a Saturday, 31 December 1899 a Sunday.
    expect(['1970-01-01', '2026-04-25', '1899-12-31'].map((date) => weekdayOf(dayOf(date)))).to.deep.equal([4, 6, 7]);
    const saturday = dayOf('2026-04-25');
    expect([1, 6, 7].map((start) => dateOf(startOfWeek(saturday, start)))).to.deep.equal([
      '2026-04-20',
      '2026-04-25',
      '2026-04-19',
    ]);
  });

  it('goes back by months to a date that exists', () => {
    const before = (date: string, months: number) => dateOf(monthsBefore(dayOf(date), months));
    expect([before('2024-02-29', 12), before('2026-03-31', 1), before('2026-01-15', 1), before('2025-03-01', 12)]).to.deep.equal([
      '2023-02-28',
      '2026-02-28',
      '2025-12-15',
      '2024-03-01',
    ]);
  });

  it('begins the week as the language does', () => {
    expect(['en', 'en-US', 'en-GB', 'de', 'ja', 'pt-BR'].map(firstWeekday)).to.deep.equal([7, 7, 1, 1, 7, 7]);
  });
});

describe('a named period', () => {
  // A Saturday; in Auckland it is Sunday already.
  const now = at('2026-04-25T14:30:00Z');
  const dates = (range: RangeName, zone = 'UTC', weekStart: number | null = null) => {
    const found = datesOf({ range }, { now, zone, weekStart });
    return found && `${found.start} ${found.end}`;
  };

  for (const [range, expected] of [
    ['day', '2026-04-25 2026-04-25'],
    ['week', '2026-04-20 2026-04-25'],
    ['month', '2026-04-01 2026-04-25'],
    ['7d', '2026-04-19 2026-04-25'],
    ['30d', '2026-03-27 2026-04-25'],
    ['90d', '2026-01-26 2026-04-25'],
    ['ytd', '2026-01-01 2026-04-25'],
    ['all-time', null],
  ] as const)
    it(`is ${expected ?? 'without end'}: ${range}`, () => {
      expect(dates(range)).to.equal(expected);
    });

  it('is of the dates of its zone', () => {
    expect([dates('day', 'Pacific/Auckland'), dates('7d', 'Pacific/Auckland')]).to.deep.equal([
      '2026-04-26 2026-04-26',
      '2026-04-20 2026-04-26',
    ]);
  });

  it('begins its week where it is said to', () => {
    expect([dates('week', 'UTC', 7), dates('week', 'UTC', 6)]).to.deep.equal(['2026-04-19 2026-04-25', '2026-04-25 2026-04-25']);
  });

  it('of two dates is those dates', () => {
    const spec = { start: '2026-03-01', end: '2026-03-31' };
    expect(datesOf(spec, { now, zone: 'UTC', weekStart: null })).to.equal(spec);
  });
});

describe('the instants of a period', () => {
  const span = (start: string, end: string, zone: string) => {
    const period = periodOf({ start, end }, zone);
    return [iso(period.start), iso(period.end), (period.end - period.start) / hour];
  };

  it('go from the first midnight to the one after the last day', () => {
    expect(span('2026-04-25', '2026-04-25', 'UTC')).to.deep.equal(['2026-04-25T00:00:00Z', '2026-04-26T00:00:00Z', 24]);
    expect(span('2026-01-01', '2026-01-07', 'Asia/Kolkata')).to.deep.equal(['2025-12-31T18:30:00Z', '2026-01-07T18:30:00Z', 168]);
  });

  it('are 23 hours where clocks are put forward, and 25 where they are put back', () => {
    expect(span('2026-03-29', '2026-03-29', 'Europe/Berlin')).to.deep.equal(['2026-03-28T23:00:00Z', '2026-03-29T22:00:00Z', 23]);
    expect(span('2026-10-25', '2026-10-25', 'Europe/Berlin')).to.deep.equal(['2026-10-24T22:00:00Z', '2026-10-25T23:00:00Z', 25]);
    expect(span('2026-11-01', '2026-11-01', 'America/New_York')).to.deep.equal([
      '2026-11-01T04:00:00Z',
      '2026-11-02T05:00:00Z',
      25,
    ]);
  });

  it('are of seven days with an hour less where one of them has', () => {
    expect(span('2026-03-23', '2026-03-29', 'Europe/Berlin')[2]).to.equal(167);
  });

  it('begin with the first moment of a day without midnight', () => {
    // Beirut puts its clocks forward at midnight: 28 March 2021 begins at one o’clock.
    expect(span('2021-03-28', '2021-03-28', 'Asia/Beirut')).to.deep.equal(['2021-03-27T22:00:00Z', '2021-03-28T21:00:00Z', 23]);
  });

  it('begin with the first of two midnights', () => {
    // Havana puts them back from one to midnight.
    expect(span('2020-11-01', '2020-11-01', 'America/Havana')).to.deep.equal([
      '2020-11-01T04:00:00Z',
      '2020-11-02T05:00:00Z',
      25,
    ]);
  });

  it('are none of a date that a zone left out', () => {
    // Samoa went from 29 to 31 December 2011.
    expect(span('2011-12-30', '2011-12-30', 'Pacific/Apia')[2]).to.equal(0);
  });
});

describe('a moment of a date', () => {
  it('is the first where clocks show it twice, and the change where they jump over it', () => {
    expect(iso(instantOf(dayOf('2026-10-25'), 150, 'Europe/Berlin'))).to.equal('2026-10-25T00:30:00Z');
    expect(iso(instantOf(dayOf('2026-03-29'), 150, 'Europe/Berlin'))).to.equal('2026-03-29T01:00:00Z');
  });

  it('comes back as the date and the minutes it was made of', () => {
    const zones = ['UTC', 'Europe/Berlin', 'America/St_Johns', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'Pacific/Chatham'];
    fc.assert(
      fc.property(fc.integer({ min: dayOf('1990-01-01'), max: dayOf('2035-12-31') }), fc.constantFrom(...zones), (day, zone) => {
        const noon = instantOf(day, 720, zone);
        expect([dayAt(noon, zone), minutesAt(noon, zone)]).to.deep.equal([day, 720]);
        const start = startOfDay(day, zone);
        expect([dayAt(start, zone), dayAt(start - 1, zone)]).to.deep.equal([day, day - 1]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('every named period', () => {
  it('ends today and is known in every zone', () => {
    const zones = ['Pacific/Kiritimati', 'Pacific/Niue', 'Asia/Gaza'];
    for (const range of rangeNames)
      for (const zone of zones) {
        const now = at('2026-10-24T23:59:59Z');
        const found = datesOf({ range }, { now, zone, weekStart: 1 });
        if (found)
          expect(periodOf(found, zone)).to.satisfy(({ start, end }: { start: number; end: number }) => start <= now && now < end);
      }
  });
});

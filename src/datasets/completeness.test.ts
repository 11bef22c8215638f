import { expect } from '@open-wc/testing';
import { completenessOf, periodCovered, wholeOnly } from './completeness.js';
import { periodOf } from './period.js';

const day = 86_400_000;
const at = (text: string): number => Date.parse(text);
const dateOf = (time: number): string => new Date(time).toISOString().slice(0, 10);
const midnight = (date: string, zone: string): number => periodOf({ start: date, end: date }, zone).start;
const dates = (start: string, end: string, zone = 'UTC') => periodOf({ start, end }, zone);
const starts = (...of: string[]) => Float64Array.from(of, at);
const weekly = { granularity: 'weekly', zone: 'UTC', weekStart: 1 } as const;
const monthly = { granularity: 'monthly', zone: 'UTC', weekStart: null } as const;

/** A generator of the same numbers each time (Lehmer). */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => ((state = (state * 48_271) % 2_147_483_647), state % below);
}

describe('which buckets are whole', () => {
  it('are those of 1 January to 19 May without the first week and the last one, which the period cuts', () => {
    // 1 January 2026 is a Thursday, 19 May a Tuesday.
    const times = Float64Array.from({ length: 21 }, (_, week) => at('2025-12-29') + week * 7 * day);
    const { whole, cuts, open, from, to } = completenessOf(times, weekly, at('2026-06-01'), dates('2026-01-01', '2026-05-19'));
    expect([from, to, open, whole.filter(Boolean).length]).to.deep.equal([1, 20, 21, 19]);
    expect([...cuts].map(([index, held]) => [index, dateOf(held.start), dateOf(held.end - 1)])).to.deep.equal([
      [0, '2026-01-01', '2026-01-04'],
      [20, '2026-05-18', '2026-05-19'],
    ]);
  });

  it('are known where the server begins the first week with the period, and nobody says what that is', () => {
    const times = starts('2026-01-01', '2026-01-05', '2026-01-12');
    const { from, to, cuts } = completenessOf(times, weekly, at('2026-06-01'), null);
    expect([from, to, [...cuts.keys()]]).to.deep.equal([1, 3, [0]]);
  });

  it('leave out the first of all time, in which something began on a day that nobody says', () => {
    const times = starts('2024-08-01', '2024-09-01', '2024-10-01');
    const { whole, cuts } = completenessOf(times, monthly, at('2026-06-01'), 'all-time');
    expect([[...whole], cuts.size]).to.deep.equal([[0, 1, 1], 0]);
    const asked = { range: 'all-time' } as const;
    const today = { now: at('2026-06-01'), zone: 'UTC', weekStart: null };
    expect(periodCovered({ period: null, zone: 'UTC' }, asked, today)).to.equal('all-time');
  });

  it('leave out what is not over, which no period has cut', () => {
    const times = starts('2026-04-24', '2026-04-25', '2026-04-26');
    const open = (now: string) => {
      const { open, to, cuts } = completenessOf(
        times,
        { ...weekly, granularity: 'daily' },
        at(now),
        dates('2026-04-24', '2026-04-26'),
      );
      return [open, to, cuts.size];
    };
    expect([open('2026-04-26T14:30Z'), open('2026-04-27T00:00Z'), open('2026-04-24T01:00Z')]).to.deep.equal([
      [2, 2, 0],
      [3, 3, 0],
      [0, 0, 0],
    ]);
  });

  it('are all where a server says that its day ends at 23:59:59', () => {
    const period = { start: at('2026-03-01'), end: at('2026-03-31T23:59:59.999Z') };
    expect(completenessOf(starts('2026-03-01'), monthly, at('2026-06-01'), period).to).to.equal(1);
  });

  it('have their values, and no other bucket has', () => {
    const completeness = completenessOf(
      starts('2026-01-01', '2026-02-01', '2026-03-01'),
      monthly,
      at('2026-06-01'),
      dates('2026-01-15', '2026-03-31'),
    );
    expect([...wholeOnly(Float64Array.of(1, 2, 3), completeness)]).to.deep.equal([NaN, 2, 3]);
  });

  it('are told by what the answer says it covers, else by the dates that were asked about', () => {
    const today = { now: at('2026-05-19T12:00Z'), zone: 'UTC', weekStart: 1 };
    const said = dates('2026-01-02', '2026-01-03');
    expect(periodCovered({ period: said, zone: 'UTC' }, { range: '7d' }, today)).to.equal(said);
    expect(periodCovered({ period: null, zone: 'Asia/Tokyo' }, { start: '2026-01-02', end: '2026-01-03' }, today)).to.deep.equal(
      dates('2026-01-02', '2026-01-03', 'Asia/Tokyo'),
    );
    expect(periodCovered({ period: null, zone: null }, null, today)).to.equal(null);
  });

  it('are those that a count of their days, one by one, finds full', () => {
    const number = numbers(20261130);
    const zones = ['UTC', 'Europe/Berlin', 'America/Los_Angeles', 'Pacific/Auckland', 'Asia/Kathmandu'];
    for (let world = 0; world < 300; world++) {
      const zone = zones[number(zones.length)]!;
      const weekStart = [1, 6, 7][number(3)]!;
      const isWeekly = number(2) === 0;
      const clips = number(2) === 0;
      const [first, length] = [at('2025-01-01') + number(500) * day, 15 + number(200)];
      const today = first + (number(3) === 0 ? number(length) : length + number(40)) * day;
      const buckets = new Map<string, string[]>();
      for (let date = first; date < first + length * day; date += day) {
        let start = date;
        const begins = (time: number): boolean =>
          isWeekly ? (new Date(time).getUTCDay() || 7) === weekStart : new Date(time).getUTCDate() === 1;
        while (!begins(start)) start -= day;
        buckets.set(dateOf(start), [...(buckets.get(dateOf(start)) ?? []), dateOf(date)]);
      }
      const expected = [...buckets].map(([start, days]) => {
        const [year, month] = start.split('-').map(Number);
        const full = isWeekly ? 7 : new Date(Date.UTC(year!, month, 0)).getUTCDate();
        return days.length === full && at(days.at(-1)!) < today ? 1 : 0;
      });
      const times = Float64Array.from(buckets, ([start, [held]], index) => midnight(index === 0 && clips ? held! : start, zone));
      const period = dates(dateOf(first), dateOf(first + (length - 1) * day), zone);
      const cut = { granularity: isWeekly ? 'weekly' : 'monthly', zone, weekStart } as const;
      const noon = midnight(dateOf(today), zone) + day / 2;
      const { whole } = completenessOf(times, cut, noon, period);
      expect([...whole], JSON.stringify({ ...cut, first: dateOf(first), length, today: dateOf(today) })).to.deep.equal(expected);
    }
  });
});

import { expect } from '@open-wc/testing';
import { dateOf, dayOf, startOfWeek, type Day } from '../../datasets/calendar.js';
import { periodOf } from '../../datasets/period.js';
import type { Answer } from '../../datasets/question.js';
import type { Granularity } from '../../datasets/scope.js';
import { random } from '../../testing/readings/noise.js';
import { trendOf, type Line } from './trend-chart.model.js';

const id = 'total-conversations';

/** A world in which each weekday is like the last one, but for one day. */
interface World {
  readonly zone: string;
  readonly granularity: Granularity;
  readonly first: Day;
  readonly days: number;
  /** What is so many times what it is otherwise; null where there is none. */
  readonly outlier: { readonly day: Day; readonly times: number } | null;
  readonly week: readonly number[];
  /** Days of the period that are over, the last of which is half over. */
  readonly over: number;
}

/** Its buckets, added up day by day, as a server answers them. */
function lineOf({ zone, granularity, first, days, outlier, week, over }: World): Line {
  const buckets = new Map<string, number>();
  for (let day = first; day < first + Math.min(days, over); day++) {
    const value = week[(((day + 3) % 7) + 7) % 7]! * (outlier?.day === day ? outlier.times : 1);
    const sofar = day === first + over - 1 ? value / 2 : value;
    const start = granularity === 'weekly' ? startOfWeek(day, 1) : day;
    const key = granularity === 'monthly' ? `${dateOf(day).slice(0, 7)}-01` : dateOf(start);
    buckets.set(key, (buckets.get(key) ?? 0) + sofar);
  }
  const midnight = (date: string): number => periodOf({ start: date, end: date }, zone).start;
  const period = periodOf({ start: dateOf(first), end: dateOf(first + days - 1) }, zone);
  const answer: Answer<'trend'> = {
    data: {
      times: Float64Array.from(buckets.keys(), midnight),
      series: { [id]: Float64Array.from(buckets.values()) },
      granularity,
      currency: null,
    },
    period,
    asOf: midnight(dateOf(first + over - 1)) + 12 * 3_600_000,
    zone,
    step: null,
    notes: [],
  };
  const asked = { ids: [id], rolling: null, comparison: null, zone, period, weekend: [6, 7] } as const;
  return trendOf(answer, null, asked).panels[0]!.lines[0]!;
}

describe('a trend of what does not move', () => {
  it('grows and declines in no world of one week again and again, wherever one day stands out and however the period is cut', () => {
    const next = random(2026);
    const below = (count: number): number => Math.floor(next() * count);
    const pick = <Of>(of: readonly Of[]): Of => of[below(of.length)]!;
    for (let world = 0; world < 400; world++) {
      const granularity = pick(['daily', 'daily', 'weekly', 'monthly'] as const);
      const days = { daily: 7 + below(120), weekly: 30 + below(350), monthly: 90 + below(700), hourly: 0 }[granularity];
      const first = dayOf('2024-06-01') + below(400);
      const size = pick([1, 5, 28, 100, 1000]);
      const weekend = pick([1, 1, 0.3, 2, 3]);
      const of: World = {
        zone: pick(['UTC', 'Europe/Berlin', 'America/Los_Angeles', 'Pacific/Auckland']),
        granularity,
        first,
        days,
        outlier: below(4) === 0 ? null : { day: first + below(days), times: pick([0, 0.2, 1.5, 2, 3, 8, 30]) },
        week: [1, 1, pick([1, 1.4]), 1, 1, weekend, weekend].map((share) => Math.round(size * 10 * share)),
        over: pick([days, days, days + 20]),
      };
      const { reading } = lineOf(of);
      expect(reading.kind, JSON.stringify({ ...of, first: dateOf(first) })).to.be.oneOf(['steady', 'not-enough-data', 'spiking']);
      // The day that stands out is a spike in the latest window, and nothing else is one.
      if (reading.kind === 'spiking') expect(of.outlier?.times).to.be.above(1.9);
    }
  });

  const flat = (more: Partial<World>): World => ({
    zone: 'UTC',
    granularity: 'daily',
    first: dayOf('2026-03-02'),
    days: 28,
    outlier: null,
    week: [100, 100, 100, 100, 100, 100, 100],
    over: 100,
    ...more,
  });
  const tenDaysAgo = { day: dayOf('2026-03-19'), times: 3 };

  for (const [what, world] of [
    ['weekends are twice the rest', flat({ week: [100, 100, 100, 100, 100, 200, 200] })],
    ['one day ten days ago was three times as much', flat({ outlier: tenDaysAgo })],
    ['one day ten days ago was eight times as much', flat({ outlier: { ...tenDaysAgo, times: 8 } })],
    ['weeks are cut at both ends', flat({ granularity: 'weekly', first: dayOf('2026-01-01'), days: 139, over: 200 })],
    ['months are cut at their end', flat({ granularity: 'monthly', first: dayOf('2025-01-01'), days: 504, over: 600 })],
  ] as const) {
    it(`does neither where ${what}`, () => {
      expect(lineOf(world).reading.kind).to.equal('steady');
    });
  }

  it('has the day that stands out as its only unusual value, with what others of its weekday make one expect', () => {
    const { anomalies } = lineOf(flat({ outlier: tenDaysAgo }));
    expect(anomalies).to.deep.include({ kind: 'read', anomalies: [{ index: 17, observed: 300, expected: 100 }] });
  });

  it('has nothing unusual in a value of 201 where about 183 is expected', () => {
    const { anomalies } = lineOf(
      flat({ week: new Array<number>(7).fill(183), outlier: { day: dayOf('2026-03-19'), times: 201 / 183 } }),
    );
    expect(anomalies).to.deep.include({ kind: 'read', anomalies: [] });
  });

  it('has no unusual weeks or months where the period cuts them', () => {
    const { anomalies } = lineOf(flat({ granularity: 'weekly', first: dayOf('2026-01-01'), days: 139, over: 200 }));
    expect(anomalies).to.deep.include({ kind: 'read', anomalies: [] });
  });
});

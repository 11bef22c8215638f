import { expect } from '@open-wc/testing';
import activity from '../testing/data/weekday-hour-activity.json' with { type: 'json' };
import twitch from '../families/streams/mock/data/twitch-2016-02-22.5min.json' with { type: 'json' };
import { anomaliesIn } from './anomaly.js';
import { dayOf, monthOf } from './calendar.js';
import { daysOf } from './alignment.js';
import { metricFacts } from '../metrics/catalogue.js';
import { growth } from './growth.js';
import { eveningPeak, mondayDrop, seasonalDips, weekendSpike, type SeasonalDip } from './patterns.js';
import { percentile } from './percentile.js';
import { layoutOf, judgedSeries } from './judged-series.js';
import { readingOf } from './reading.js';
import { rollingMean } from './rolling.js';

const rounded = (value: number | undefined): number => Math.round((value ?? NaN) * 1000) / 1000;
const times = (count: number, value: number): number[] => new Array<number>(count).fill(value);

describe('a rolling mean', () => {
  it('is of the values up to it, and of nothing before there are enough', () => {
    expect([...rollingMean([1, 2, 3, 4], 2)]).to.deep.equal([NaN, 1.5, 2.5, 3.5]);
  });

  it('is unknown in a gap, unless fewer will do', () => {
    expect([...rollingMean([1, NaN, 3, 5], 2)]).to.deep.equal([NaN, NaN, NaN, 4]);
    expect([...rollingMean([1, NaN, 3, NaN, NaN], 2, 1)]).to.deep.equal([1, 1, 3, 3, NaN]);
  });
});

describe('growth', () => {
  it('is a share of what was before', () => {
    expect([growth(120, 100), growth(50, 100), growth(0, 100)]).to.deep.equal([0.2, -0.5, -1]);
  });

  it('from nothing is new, and of the unknown unknown', () => {
    expect([
      growth(5, 0),
      growth(0, 0),
      growth(null, 5),
      growth(5, undefined),
      growth(NaN, 5),
      growth(5, Infinity),
    ]).to.deep.equal(['new', 0, null, null, null, null]);
  });
});

describe('a percentile', () => {
  it('is what a spreadsheet says', () => {
    // PERCENTILE.INC({15,20,35,40,50}, 0.4) is 29.
    expect([percentile([50, 15, 40, 20, 35], 0.4), percentile([1, 2, 3, 4], 0.5), percentile([7], 0.9)]).to.deep.equal([
      29, 2.5, 7,
    ]);
    expect([percentile([1, NaN, 3], 0), percentile([1, NaN, 3], 1), percentile([], 0.5)]).to.deep.equal([1, 3, NaN]);
  });
});

/** Days from Monday, 2 March 2026 on. */
const days = (values: readonly number[], id: 'total-conversations' | 'average-session-length' = 'total-conversations') => {
  const times = Float64Array.from(values, (_, index) => Date.UTC(2026, 2, 2 + index));
  const layout = layoutOf(times, { granularity: 'daily', zone: 'UTC', weekStart: null });
  return judgedSeries(Float64Array.from(values), layout, metricFacts(id));
};

describe('an anomaly', () => {
  const found = (values: readonly number[], rule = {}) => {
    const read = anomaliesIn(days(values), rule);
    return read.kind === 'read' ? read.anomalies : read;
  };

  it('says what was expected, and what is there', () => {
    expect(found([...times(28, 100).map((each, day) => (day === 17 ? 200 : each + (day % 3)))])).to.deep.equal([
      { index: 17, observed: 200, expected: 100 },
    ]);
    expect(found(times(28, 5))).to.deep.equal([]);
  });

  it('is one for its weekday only: a Saturday’s number is strange on a Tuesday', () => {
    const values = Array.from({ length: 35 }, (_, index) => (index % 7 > 4 ? 200 : 100) + (index % 3));
    values[22] = 200;
    const read = anomaliesIn(days(values));
    expect(read.kind === 'read' && read.anomalies.map(({ index, observed }) => [index, observed])).to.deep.equal([[22, 200]]);
  });

  it('is none where noise goes as far, or where it matters little', () => {
    // Of 9 a day 15 are two of Poisson's deviations more; of 90,000 a day a tenth is thirty.
    expect(found(times(28, 9).map((each, day) => (day === 17 ? 15 : each)))).to.deep.equal([]);
    expect(found(times(28, 90_000).map((each, day) => (day === 17 ? 99_000 : each)))).to.deep.equal([]);
  });

  it('is a day on which nothing happened', () => {
    expect(found(times(28, 40).map((each, day) => (day === 9 ? 0 : each)))).to.deep.equal([
      { index: 9, observed: 0, expected: 40 },
    ]);
  });

  it('comes in order of time, whatever weekdays they are', () => {
    const values = times(70, 100).map((each, day) => ([20, 45, 52].includes(day) ? 300 : each));
    const read = anomaliesIn(days(values));
    expect(read.kind === 'read' && read.anomalies.map(({ index }) => index)).to.deep.equal([20, 45, 52]);
  });

  it('is not looked for among too few', () => {
    expect(found(times(21, 10))).to.deep.equal({ kind: 'not-enough-data', sample: 3, needed: 4 });
    expect(found([...times(21, 10), ...times(7, NaN)])).to.deep.equal({ kind: 'not-enough-data', sample: 3, needed: 4 });
  });
});

describe('a trend', () => {
  const ten = times(7, 100);
  const read = (latest: readonly number[], before: readonly number[] = ten) => readingOf(days([...before, ...latest]));

  it('grows, declines, or does neither', () => {
    expect(read(times(7, 130))).to.deep.equal({ kind: 'growing', change: 0.3, length: 7 });
    expect(read(times(7, 70))).to.deep.equal({ kind: 'declining', change: -0.3, length: 7 });
    expect(read(times(7, 104))).to.deep.equal({ kind: 'steady', change: 0.04, length: 7 });
  });

  it('is told by counts as counts: of a few a third more is no growth', () => {
    // 42 and 56 in all: 14 apart, of which Poisson's noise makes √98 = 9.9.
    expect(read(times(7, 8), times(7, 6))).to.deep.include({ kind: 'steady' });
    // An average of so many is not counted, and has not varied at all.
    expect(readingOf(days([...times(7, 6), ...times(7, 8)], 'average-session-length'))).to.deep.include({ kind: 'growing' });
  });

  it('grows though only the whole of it shows that: from 100 a day to 130 in twelve weeks', () => {
    const ramp = Array.from({ length: 84 }, (_, day) => Math.round(100 + (30 * day) / 83));
    const { kind, change, length } = readingOf(days(ramp)) as { kind: string; change: number; length: number };
    // Days 42 to 83 are 122.6 on average, those before them 107.4.
    expect([kind, length, Math.round(change * 100)]).to.deep.equal(['growing', 42, 14]);
  });

  it('spikes where one day stands alone, and grows where it lasts', () => {
    expect(read([100, 100, 100, 300, 100, 100, 100])).to.deep.equal({ kind: 'spiking', peak: { index: 10, times: 3 } });
    expect(read(times(7, 250))).to.deep.include({ kind: 'growing', change: 1.5 });
  });

  it('does not spike where a day is back from an outage', () => {
    expect(read(ten, [100, 100, 100, 10, 100, 100, 100])).to.deep.include({ kind: 'steady' });
  });

  it('grows by as much without the day that stands out, before or after', () => {
    const grown = times(7, 130);
    expect(read(grown.with(2, 0))).to.deep.include({ kind: 'growing', change: 0.3 });
    expect(read(grown, ten.with(2, 900))).to.deep.include({ kind: 'growing', change: 0.3 });
  });

  it('grows from nothing without a percentage', () => {
    expect(read(times(7, 5), times(7, 0))).to.deep.include({ kind: 'growing', change: 'new' });
    expect(read(times(7, 0), times(7, 0))).to.deep.include({ kind: 'steady', change: 0 });
  });

  it('is not read from too little', () => {
    expect(read(times(3, 12))).to.deep.equal({ kind: 'not-enough-data', sample: 10, needed: 12 });
    expect(readingOf(days([]))).to.deep.equal({ kind: 'not-enough-data', sample: 0, needed: 12 });
    expect(readingOf(days(times(14, NaN)))).to.deep.equal({ kind: 'not-enough-data', sample: 0, needed: 12 });
  });

  it('goes by other numbers where they are given', () => {
    expect(readingOf(days([...ten, ...times(7, 130)]), { change: 0.4 })).to.deep.include({ kind: 'steady' });
  });

  it('sets hours against the same hours a week before', () => {
    // Thirty at each hour of the day, three at night, and a half more on the last day, which is a Tuesday as the eighth before it.
    const values = Array.from({ length: 192 }, (_, hour) => (hour % 24 > 7 ? 30 : 3) * (hour > 167 ? 1.5 : hour > 143 ? 3 : 1));
    const starts = Float64Array.from(values, (_, hour) => Date.UTC(2026, 2, 3, hour));
    const layout = layoutOf(starts, { granularity: 'hourly', zone: 'UTC', weekStart: null });
    const hourly = (of: number[]) => readingOf(judgedSeries(Float64Array.from(of), layout, metricFacts('total-conversations')));
    expect(hourly(values)).to.deep.equal({ kind: 'growing', change: 0.5, length: 24 });
    expect(hourly(values.map((value, hour) => (hour < 168 ? NaN : value)))).to.deep.equal({
      kind: 'not-enough-data',
      sample: 24,
      needed: 192,
    });
  });

  it('is read of more hours than a function takes arguments', () => {
    const starts = Float64Array.from({ length: 130_000 }, (_, hour) => Date.UTC(2000, 0, 1, hour));
    const layout = layoutOf(starts, { granularity: 'hourly', zone: 'UTC', weekStart: null });
    const series = judgedSeries(new Float64Array(starts.length).fill(20), layout, metricFacts('total-conversations'));
    expect([readingOf(series).kind, anomaliesIn(series)]).to.deep.equal([
      'steady',
      { kind: 'read', sample: 130_000, anomalies: [] },
    ]);
  });

  it('sets months against each other by the day, so that February is no decline', () => {
    const values = Array.from({ length: 14 }, (_, month) => 100 * new Date(Date.UTC(2025, month + 1, 0)).getUTCDate());
    const starts = Float64Array.from(values, (_, month) => Date.UTC(2025, month, 1));
    const layout = layoutOf(starts, { granularity: 'monthly', zone: 'UTC', weekStart: null });
    const series = judgedSeries(Float64Array.from(values), layout, metricFacts('total-conversations'));
    expect([readingOf(series).kind, anomaliesIn(series)]).to.deep.equal(['steady', { kind: 'read', sample: 14, anomalies: [] }]);
  });
});

describe('a pattern', () => {
  // A Monday.
  const start = dayOf('2026-03-02');
  const weeks = (...of: readonly (readonly number[])[]) => {
    const values = of.flat();
    return [values.map((_, index) => start + index), values] as const;
  };
  const [weekday, busyWeekend, flat] = [times(5, 10), [...times(5, 10), 20, 20], times(7, 10)];

  it('of weekends is found where they are above the week, in most weeks', () => {
    expect(weekendSpike(...weeks(busyWeekend, busyWeekend, busyWeekend, busyWeekend))).to.deep.equal({
      kind: 'found',
      ratio: 2,
      held: 4,
      sample: 4,
    });
    expect(weekendSpike(...weeks(busyWeekend, flat, flat, flat))).to.deep.equal({
      kind: 'not-found',
      ratio: 1.25,
      held: 1,
      sample: 4,
    });
  });

  it('is not looked for in fewer than four whole weeks', () => {
    const expected = { kind: 'not-enough-data', sample: 3, needed: 4 };
    expect(weekendSpike(...weeks(busyWeekend, busyWeekend, busyWeekend))).to.deep.equal(expected);
    expect(weekendSpike(...weeks(busyWeekend, busyWeekend, busyWeekend, weekday))).to.deep.equal(expected);
    expect(mondayDrop(...weeks(flat, flat, flat, [NaN, ...times(6, 10)]))).to.deep.equal(expected);
  });

  it('of Mondays is found where they are below the other workdays', () => {
    const low = [6, ...times(4, 10), 12, 12];
    expect(mondayDrop(...weeks(low, low, low, low))).to.deep.equal({ kind: 'found', ratio: 0.6, held: 4, sample: 4 });
  });

  it('of Mondays is none where only the weekend is above them', () => {
    const weekend = [...times(5, 10), 30, 30];
    expect(mondayDrop(...weeks(weekend, weekend, weekend, weekend))).to.deep.include({ kind: 'not-found', ratio: 1 });
  });

  it('of evenings is found where they are above every other part of the day, and not where people are merely awake', () => {
    const grid = (hours: (hour: number) => number) =>
      Array.from({ length: 7 }, () => Array.from({ length: 24 }, (_, hour) => hours(hour)));
    const isEvening = (hour: number): boolean => hour > 17 && hour < 22;
    // 40 an hour against 20, in 7 of 7 weekdays; 4 · 40 + 20 · 20 = 560 a day.
    expect(eveningPeak(grid((hour) => (isEvening(hour) ? 40 : 20)))).to.deep.equal({
      kind: 'found',
      ratio: 2,
      held: 7,
      sample: 3920,
      busiestHour: 18,
    });
    expect(eveningPeak(grid((hour) => (hour > 7 && hour < 23 ? 40 : 0)))).to.deep.include({ kind: 'not-found' });
  });

  it('of seasons is found where a month is low in every year', () => {
    const first = monthOf(dayOf('2023-01-01'));
    const months = Array.from({ length: 36 }, (_, index) => first + index);
    const july = (low: readonly number[]) =>
      months.map((month, index) => (month % 12 === 6 ? (low[Math.floor(index / 12)] ?? 100) : 100));
    const [dip] = seasonalDips(months, july([60, 70, 60])) as readonly SeasonalDip[];
    expect({ ...dip, ratio: rounded(dip?.ratio) }).to.deep.equal({ kind: 'found', month: 7, ratio: 0.6, held: 3, sample: 3 });
    expect(seasonalDips(months, july([60, 100, 100]))).to.deep.equal([]);
    expect(seasonalDips(months.slice(0, 12), times(12, 100))).to.deep.equal({ kind: 'not-enough-data', sample: 1, needed: 2 });
  });
});

describe('patterns of what people did', () => {
  const dates = Object.keys(activity.daily_commits_utc).sort();
  const [first, last] = [dayOf(dates[0]!), dayOf(dates.at(-1)!)];
  const counts = new Map(Object.entries(activity.daily_commits_utc).map(([date, count]) => [dayOf(date), count]));
  const days = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const values = days.map((day) => counts.get(day) ?? 0);

  it('find no weekend where work is done on workdays', () => {
    // 460 whole weeks, of which 370 have any; in 44 the weekend is above the workdays.
    expect(weekendSpike(days, values)).to.deep.include({ kind: 'not-found', held: 44, sample: 370 });
  });

  it('find no Monday where only two weeks of three have one', () => {
    expect(mondayDrop(days, values)).to.deep.include({ kind: 'not-found', held: 259, sample: 370 });
  });

  it('find no evening where people work by day, nor where it goes on into the night: work on the American west coast, in Greenwich', () => {
    const local = eveningPeak(activity.weekday_hour_author_local.data);
    expect(local).to.deep.include({ kind: 'not-found', busiestHour: 16, sample: 2496 });
    // 21:00 is the busiest hour of Greenwich too, but from 22:00 to 2:00 there is as much.
    expect(eveningPeak(activity.weekday_hour_utc.data)).to.deep.include({ kind: 'not-found', busiestHour: 21 });
    // By a spreadsheet.
    expect(local.kind !== 'not-enough-data' && rounded(local.ratio)).to.equal(0.843);
  });

  it('are not looked for in one day of one channel', () => {
    const { timeline_5min: rows } = twitch.streams.streamer_054;
    const at = Float64Array.from(rows, ({ timestamp }) => Date.parse(timestamp));
    const watched = rows.map((row) => row.viewer_count);
    expect(weekendSpike(daysOf(at, 'UTC'), watched)).to.deep.equal({ kind: 'not-enough-data', sample: 0, needed: 4 });
    expect(eveningPeak([times(24, 1)])).to.deep.equal({ kind: 'not-enough-data', sample: 24, needed: 200 });
  });
});

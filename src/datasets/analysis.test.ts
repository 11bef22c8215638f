import { expect } from '@open-wc/testing';
import activity from '../testing/data/weekday-hour-activity.json' with { type: 'json' };
import twitch from '../mock/data/twitch-2016-02-22.5min.json' with { type: 'json' };
import { anomaliesIn } from './anomaly.js';
import { dayOf, monthOf } from './calendar.js';
import { daysOf } from './alignment.js';
import { growth } from './growth.js';
import { eveningPeak, mondayDrop, seasonalDips, weekendSpike } from './patterns.js';
import { percentile } from './percentile.js';
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

describe('an anomaly', () => {
  const found = (values: readonly number[], kinds: readonly number[], rule = {}) => {
    const read = anomaliesIn(values, kinds, rule);
    return read.kind === 'read' ? read.anomalies.map((each) => ({ ...each, score: rounded(each.score) })) : read;
  };

  it('says what was expected, what is there, and how far off that is', () => {
    // Median 10; distances 0 1 1 0 2 2 0 20, their median 1: 0.6745 · 20 / 1.
    expect(found([10, 11, 9, 10, 12, 8, 10, 30], times(8, 1))).to.deep.equal([
      { index: 7, observed: 30, expected: 10, score: 13.49 },
    ]);
  });

  it('is told by the mean distance where more than half are exactly as expected', () => {
    // Mean distance 4/6: 4 / (1.2533 · 0.6667).
    expect(found([5, 5, 5, 5, 5, 9], times(6, 1))).to.deep.equal([{ index: 5, observed: 9, expected: 5, score: 4.787 }]);
    expect(found(times(6, 5), times(6, 1))).to.deep.equal([]);
  });

  it('is one for its weekday only: a Saturday’s number is strange on a Tuesday', () => {
    const kinds = Array.from({ length: 35 }, (_, index) => (index % 7) + 1);
    const values = kinds.map((kind, index) => (kind > 5 ? 150 : 100) + (index % 3));
    values[22] = 150;
    expect(anomaliesIn(values, kinds)).to.have.property('kind', 'read');
    const read = anomaliesIn(values, kinds);
    expect(read.kind === 'read' && read.anomalies.map(({ index, observed }) => [index, observed])).to.deep.equal([[22, 150]]);
  });

  it('is not looked for among too few', () => {
    expect(found([1, 2, 300], times(3, 1))).to.deep.equal({ kind: 'not-enough-data', sample: 3, needed: 4 });
    expect(found([1, 2, 3, NaN], times(4, 1))).to.deep.equal({ kind: 'not-enough-data', sample: 3, needed: 4 });
  });
});

describe('a trend', () => {
  const ten = times(7, 10);
  const read = (latest: readonly number[], before: readonly number[] = ten) => readingOf([...before, ...latest]);

  it('grows, declines, or does neither', () => {
    expect(read(times(7, 12))).to.deep.include({ kind: 'growing', change: 0.2, sample: 14, peak: { index: 7, times: 1.2 } });
    expect(read(times(7, 8))).to.deep.include({ kind: 'declining', change: -0.2 });
    expect(read(times(7, 10.5))).to.deep.include({ kind: 'steady', change: 0.05 });
  });

  it('spikes where one day stands alone, and grows where it lasts', () => {
    const spike = read([10, 10, 10, 30, 10, 10, 10]);
    expect(spike).to.deep.include({ kind: 'spiking', peak: { index: 10, times: 3 } });
    expect(read(times(7, 25))).to.deep.include({ kind: 'growing', change: 1.5 });
  });

  it('grows from nothing without a percentage', () => {
    expect(read(times(7, 5), times(7, 0))).to.deep.include({ kind: 'growing', change: 'new', peak: { index: 7, times: null } });
    expect(read(times(7, 0), times(7, 0))).to.deep.include({ kind: 'steady', change: 0 });
  });

  it('is not read from too little', () => {
    expect(read(times(3, 12))).to.deep.equal({ kind: 'not-enough-data', sample: 10, needed: 12 });
    expect(readingOf([])).to.deep.equal({ kind: 'not-enough-data', sample: 0, needed: 12 });
  });

  it('goes by other numbers where they are given', () => {
    expect(readingOf([10, 11], { window: 1, change: 0.1 })).to.deep.include({ kind: 'growing', change: 0.1 });
    expect(readingOf([10, 11], { window: 1, change: 0.2 })).to.deep.include({ kind: 'steady' });
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
      ratio: 1,
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

  it('of seasons is found where a month is low in every year', () => {
    const first = monthOf(dayOf('2023-01-01'));
    const months = Array.from({ length: 36 }, (_, index) => first + index);
    const july = (low: readonly number[]) =>
      months.map((month, index) => (month % 12 === 6 ? (low[Math.floor(index / 12)] ?? 100) : 100));
    expect(seasonalDips(months, july([60, 70, 60]))).to.deep.equal([{ kind: 'found', month: 7, ratio: 0.6, held: 3, sample: 3 }]);
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
    // 460 whole weeks, of which 171 have a median workday above 0; in 10 the weekend is above it.
    expect(weekendSpike(days, values)).to.deep.equal({ kind: 'not-found', ratio: 0, held: 10, sample: 171 });
  });

  it('find no Monday where only two weeks of three have one', () => {
    expect(mondayDrop(days, values)).to.deep.equal({ kind: 'not-found', ratio: 0, held: 149, sample: 225 });
  });

  it('find the evening in the zone it is asked about: work on the American west coast ends in that of Greenwich', () => {
    const local = eveningPeak(activity.weekday_hour_author_local.data);
    const utc = eveningPeak(activity.weekday_hour_utc.data);
    expect(local).to.deep.include({ kind: 'not-found', busiestHour: 16, sample: 2496 });
    expect(utc).to.deep.include({ kind: 'found', busiestHour: 21, sample: 2496, held: 6 });
    // By a spreadsheet.
    expect([local, utc].map((each) => each.kind !== 'not-enough-data' && rounded(each.ratio))).to.deep.equal([0.865, 2.115]);
  });

  it('are not looked for in one day of one channel', () => {
    const { timeline_5min: rows } = twitch.streams.streamer_054;
    const at = Float64Array.from(rows, ({ timestamp }) => Date.parse(timestamp));
    const watched = rows.map((row) => row.viewer_count);
    expect(weekendSpike(daysOf(at, 'UTC'), watched)).to.deep.equal({ kind: 'not-enough-data', sample: 0, needed: 4 });
    expect(eveningPeak([times(24, 1)])).to.deep.equal({ kind: 'not-enough-data', sample: 24, needed: 200 });
  });
});

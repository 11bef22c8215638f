import { expect } from '@open-wc/testing';
import { addStandards, bandAt, isJudged, judgeOf, scaleOf, type BenchmarkContext } from '../../metrics/bands.js';
import { metricFacts, metricIds, partsOf, type MetricId } from '../../metrics/catalogue.js';
import { sizeOf, standards } from './bands.js';

addStandards(standards);
const bandedMetrics = Object.keys(standards.scales) as readonly MetricId[];

const week: BenchmarkContext = { size: 'small', stage: 'new', days: 7, before: 7 };

const nameAt = (metric: MetricId, value: number | null, bearing: Partial<BenchmarkContext> = {}) => {
  const scale = scaleOf(metric, { ...week, ...bearing });
  return (scale && bandAt(scale, value)?.name) ?? null;
};

/** What a band prints of a value that lies in it. */
type Printed = readonly [band: string, ...inside: readonly number[]];

describe('the bands of a metric', () => {
  // As the seed prints them: both ends of each band, and what is next to them.
  const printed: readonly (readonly [MetricId, readonly Printed[]])[] = [
    [
      'returning-rate',
      [
        ['poor', 0, 0.1999],
        ['average', 0.2, 0.3999],
        ['good', 0.4, 0.6],
        ['excellent', 0.6001, 1],
      ],
    ],
    [
      'average-session-length',
      [
        ['short', 0, 59.9],
        ['typical', 60, 179.9],
        ['good', 180, 600],
        ['excellent', 600.1, 86_400],
      ],
    ],
    [
      'messages-per-session',
      [
        ['low', 0, 1, 3, 3.5],
        ['normal', 4, 8, 8.7],
        ['rapport', 9, 15],
        ['deep', 15.1, 16, 400],
      ],
    ],
    [
      'satisfaction-score',
      [
        ['critical', 0, 3.4999],
        ['minimum', 3.5, 3.9999],
        ['good', 4, 4.4999],
        ['excellent', 4.5, 5],
      ],
    ],
    [
      'total-conversations',
      [
        ['below', 0, 49],
        ['good', 50, 99],
        ['great', 100, 199],
        ['excellent', 200, 1_000_000],
      ],
    ],
  ];
  for (const [metric, bands] of printed) {
    it(`are those that the seed prints: ${metric}`, () => {
      for (const [name, ...inside] of bands) for (const value of inside) expect(nameAt(metric, value), `${value}`).to.equal(name);
    });
  }

  it('have a place for what falls between two printed ones', () => {
    expect([nameAt('messages-per-session', 3.5), nameAt('messages-per-session', 8.7)]).to.deep.equal(['low', 'normal']);
  });

  it('are of the size of the creator', () => {
    const of = (size: BenchmarkContext['size']) =>
      [200, 500, 1000, 2500, 5000].map((value) => nameAt('total-conversations', value, { size }));
    expect(of('medium')).to.deep.equal(['good', 'great', 'excellent', 'excellent', 'excellent']);
    expect(of('large')).to.deep.equal(['below', 'below', 'good', 'great', 'excellent']);
  });

  it('are those of the whole span where they are printed for a week', () => {
    expect([nameAt('total-conversations', 199, { days: 14 }), nameAt('total-conversations', 200, { days: 14 })]).to.deep.equal([
      'good',
      'great',
    ]);
    expect(nameAt('total-conversations', 8, { days: 1 })).to.equal('good');
  });

  it('of a longer span begin with a whole number, since nothing else is counted', () => {
    const at = (value: number) => nameAt('total-conversations', value, { days: 30 });
    // 50 a week are 214.29 in 30 days.
    expect([at(214), at(215)]).to.deep.equal(['below', 'good']);
    expect(scaleOf('total-conversations', { ...week, days: 30 })?.bands.map(({ from }) => from)).to.deep.equal([
      0, 215, 429, 858,
    ]);
  });

  it('are of the growth, by stage, as the seed prints them: 10-20 %, 5-10 %, 2-5 %', () => {
    const at = (stage: BenchmarkContext['stage']) =>
      [-0.4, 0.0199, 0.02, 0.05, 0.0501, 0.1, 0.1001, 0.2, 0.2001].map((growth) => nameAt('unique-users', growth, { stage }));
    expect(at('new')).to.deep.equal(['below', 'below', 'below', 'below', 'below', 'target', 'target', 'target', 'above']);
    expect(at('established')).to.deep.equal(['below', 'below', 'below', 'target', 'target', 'target', 'above', 'above', 'above']);
    expect(at('mature')).to.deep.equal(['below', 'below', 'target', 'target', 'above', 'above', 'above', 'above', 'above']);
  });

  it('of the growth judge that of a week from the week before, or of a month from the month before', () => {
    const judged = (stage: BenchmarkContext['stage'], days: number | null, before: number | null): boolean => {
      const bearing = { ...week, stage, days, before };
      return isJudged(scaleOf('unique-users', bearing)!, bearing);
    };
    expect([judged('new', 7, 7), judged('established', 30, 30), judged('mature', 28, 31)]).to.deep.equal([true, true, true]);
    for (const [stage, days, before] of [
      ['new', 30, 30],
      ['new', 7, 364],
      ['new', 3, 7],
      ['new', 7, null],
      ['new', null, null],
      ['established', 7, 7],
      ['established', 30, 365],
      ['mature', 90, 90],
      ['mature', 365, 365],
    ] as const)
      expect(judged(stage, days, before), `${stage} ${days} ${before}`).to.equal(false);
  });

  it('judge any span where they are of a value', () => {
    expect(isJudged(scaleOf('returning-rate')!, { ...week, days: 1, before: null })).to.equal(true);
  });

  it('are none where what they depend on is unknown, or the metric has none', () => {
    expect(scaleOf('total-conversations', { ...week, size: null })).to.equal(null);
    expect(scaleOf('total-conversations', { ...week, days: null })).to.equal(null);
    expect(scaleOf('unique-users', { ...week, stage: null })).to.equal(null);
    expect(scaleOf('tips', week)).to.equal(null);
  });

  it('are none for what was not reported', () => {
    expect(nameAt('satisfaction-score', null)).to.equal(null);
  });

  it('follow each other without a gap', () => {
    for (const metric of bandedMetrics) {
      const bands = scaleOf(metric, week)?.bands ?? [];
      expect(bands.length, metric).to.be.greaterThan(2);
      for (const [index, { to }] of bands.entries()) expect(to, metric).to.equal(bands[index + 1]?.from ?? Infinity);
    }
  });
});

describe('the room that is kept for a band', () => {
  it('is kept for the metrics that have bands', () => {
    expect(metricIds.filter((id) => metricFacts(id).banded)).to.have.members(bandedMetrics);
  });

  it('is that of the bands to come before they are there, of a growth wherever there may be one', async () => {
    // Without the standards.
    const path = new URL('../../metrics/bands.ts?copy', import.meta.url).href;
    const early = (await import(path)) as typeof import('../../metrics/bands.js');
    early.provideStandards(metricIds, () => Promise.reject(new TypeError('Failed to fetch')));
    const spans = [null, 1, 7, 30, 90];
    const bearings = [null, 'small' as const].flatMap((size) =>
      [null, 'new' as const].flatMap((stage) => spans.flatMap((days) => spans.map((before) => ({ size, stage, days, before })))),
    );
    for (const metric of metricIds)
      for (const bearing of bearings) {
        const scale = scaleOf(metric, bearing);
        const [kept, comes] = [early.isBandToCome(metric, bearing, {}), scale !== null && isJudged(scale, bearing)];
        if (scale?.of === 'growth') expect(kept || !comes, metric).to.equal(true);
        else expect(kept, `${metric} ${JSON.stringify(bearing)}`).to.equal(comes);
      }
    await early.fetchStandards(metricIds);
    expect(early.scaleOf('returning-rate')).to.equal(null);
  });
});

describe('what is said of a value, whoever’s it is', () => {
  it('is its band, by the host’s own bands where there are some', () => {
    const judge = judgeOf('satisfaction-score')!;
    expect([judge(3.49) === judge(3.5), judge(3.5) === judge(3.9)]).to.deep.equal([false, true]);
    const own = judgeOf('tips', {
      tips: [
        { name: 'low', tone: 'weak', from: 0 },
        { name: 'good', tone: 'good', from: 7 },
      ],
    })!;
    expect([own(6.99) === own(7), own(7) === own(8)]).to.deep.equal([false, true]);
  });

  it('is nothing where that depends on whose it is, or there are no bands', () => {
    expect([judgeOf('total-conversations'), judgeOf('unique-users'), judgeOf('tips')]).to.deep.equal(Array(3).fill(undefined));
  });
});

describe('a creator', () => {
  it('is medium from 1,000 followers and large from 10,000', () => {
    expect([0, 999, 1000, 9999, 10_000].map(sizeOf)).to.deep.equal(['small', 'small', 'medium', 'medium', 'large']);
  });
});

describe('the weights of the satisfaction', () => {
  it('are a whole', () => {
    expect(partsOf('satisfaction-score').reduce((sum, id) => sum + (metricFacts(id).partOf?.weight ?? NaN), 0)).to.be.closeTo(
      1,
      1e-12,
    );
  });
});

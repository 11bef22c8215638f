import { expect } from '@open-wc/testing';
import { bandAt, bandedMetrics, satisfactionWeights, scaleOf, sizeOf, type Bearing } from './bands.js';
import type { MetricId } from './catalogue.js';

const week: Bearing = { size: 'small', stage: 'new', days: 7 };

const nameAt = (metric: MetricId, value: number | null, bearing: Partial<Bearing> = {}) => {
  const scale = scaleOf(metric, { ...week, ...bearing });
  return (scale && bandAt(scale, value)?.name) ?? null;
};

describe('the bands of a metric', () => {
  for (const [metric, ends] of [
    [
      'returning-rate',
      [
        [0, 'poor'],
        [0.2, 'average'],
        [0.4, 'good'],
        [0.6, 'excellent'],
      ],
    ],
    [
      'average-session-length',
      [
        [0, 'short'],
        [60, 'typical'],
        [180, 'good'],
        [600, 'excellent'],
      ],
    ],
    [
      'messages-per-session',
      [
        [0, 'low'],
        [4, 'normal'],
        [9, 'rapport'],
        [15, 'deep'],
      ],
    ],
    [
      'satisfaction-score',
      [
        [0, 'critical'],
        [3.5, 'minimum'],
        [4, 'good'],
        [4.5, 'excellent'],
      ],
    ],
    [
      'total-conversations',
      [
        [0, 'below'],
        [50, 'good'],
        [100, 'great'],
        [200, 'excellent'],
      ],
    ],
  ] as const) {
    it(`begin with their lower end and stop short of the next: ${metric}`, () => {
      ends.forEach(([from, name], index) => {
        expect(nameAt(metric, from)).to.equal(name);
        const before = ends[index - 1]?.[1];
        if (before) expect(nameAt(metric, from - 1e-9)).to.equal(before);
      });
    });
  }

  it('have a place for what falls between two printed ones', () => {
    expect([nameAt('messages-per-session', 3.5), nameAt('messages-per-session', 8.7)]).to.deep.equal(['low', 'normal']);
  });

  it('are of the size of the creator', () => {
    const of = (size: Bearing['size']) =>
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

  it('are of the growth, by stage, week over week or month over month', () => {
    expect([0.0999, 0.1, 0.1999, 0.2, -0.4].map((growth) => nameAt('unique-users', growth))).to.deep.equal([
      'below',
      'target',
      'target',
      'above',
      'below',
    ]);
    const monthly = (stage: Bearing['stage']) =>
      [0.02, 0.05, 0.1].map((growth) => nameAt('unique-users', growth, { stage, days: 31 }));
    expect(monthly('established')).to.deep.equal(['below', 'target', 'above']);
    expect(monthly('mature')).to.deep.equal(['target', 'above', 'above']);
  });

  it('compound a growth over a span of several weeks', () => {
    expect([nameAt('unique-users', 0.2, { days: 14 }), nameAt('unique-users', 0.2101, { days: 14 })]).to.deep.equal([
      'below',
      'target',
    ]);
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

describe('a creator', () => {
  it('is medium from 1,000 followers and large from 10,000', () => {
    expect([0, 999, 1000, 9999, 10_000].map(sizeOf)).to.deep.equal(['small', 'small', 'medium', 'medium', 'large']);
  });
});

describe('the weights of the satisfaction', () => {
  it('are a whole', () => {
    expect(Object.values(satisfactionWeights).reduce<number>((a, b) => a + b, 0)).to.be.closeTo(1, 1e-12);
  });
});

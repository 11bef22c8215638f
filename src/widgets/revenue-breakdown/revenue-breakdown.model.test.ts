import { expect } from '@open-wc/testing';
import { withRemainder } from '../../datasets/with-remainder.js';
import { layersOf, partsOf } from './revenue-breakdown.model.js';

const restOf = (values: Parameters<typeof partsOf>[0]) => withRemainder(partsOf(values, 'USD')).remainder;

describe('the parts of a revenue', () => {
  it('leave the rest of the total as it was reported', () => {
    expect(restOf({ 'total-revenue': 100, tips: 20, 'premium-subscriptions': 50 })).to.deep.equal({ count: 30, share: 0.3 });
  });

  it('leave nothing where they are the total but for what no cent can show', () => {
    expect(restOf({ 'total-revenue': 0.3, tips: 0.1, 'premium-subscriptions': 0.2 })).to.equal(null);
    expect(restOf({ tips: 20 })).to.equal(null);
  });

  it('leave less than nothing where they are more than the total: something was paid back', () => {
    expect(restOf({ 'total-revenue': 10, tips: 20 })).to.deep.equal({ count: -10, share: null });
  });

  it('of small totals leave what is less than a cent', () => {
    expect(restOf({ 'total-revenue': 0.004, tips: 0.002 })).to.deep.equal({ count: 0.002, share: 0.5 });
  });

  it('are those that were reported, zero among them', () => {
    expect(partsOf({ tips: 0, 'exclusive-content': null }, null).items.map(({ id }) => id)).to.deep.equal(['tips']);
  });

  it('stand on each other over time, and on nothing unknown', () => {
    const layers = layersOf({
      times: Float64Array.of(1, 2),
      series: {
        tips: Float64Array.of(3, NaN),
        'premium-subscriptions': Float64Array.of(10, 20),
        'exclusive-content': Float64Array.of(1, 1),
      },
      granularity: 'daily',
      currency: 'USD',
    });
    expect(layers.map(({ id, tops }) => [id, ...tops])).to.deep.equal([
      ['premium-subscriptions', 10, 20],
      ['tips', 13, NaN],
      ['exclusive-content', 14, NaN],
    ]);
  });
});

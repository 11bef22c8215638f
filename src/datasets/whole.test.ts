import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { wholeOf } from './whole.js';

const item = (id: string, count: number, share: number | null = null) => ({ id, label: null, count, share });

describe('a breakdown closed to its whole', () => {
  it('has what the documented countries leave over: 745 of 3,201', () => {
    const items = [item('US', 1843, 0.576), item('GB', 412, 0.129), item('DE', 201, 0.063)];
    expect(wholeOf({ items, total: 3201 })).to.deep.equal({ items, rest: { count: 745, share: 745 / 3201 } });
  });

  it('keeps reported shares, and works out those that were not', () => {
    expect(wholeOf({ items: [item('a', 1, 0.9), item('b', 1)], total: 4 }).items.map(({ share }) => share)).to.deep.equal([
      0.9, 0.25,
    ]);
  });

  it('takes a reported share of 0 for a share', () => {
    expect(wholeOf({ items: [item('a', 3, 0)], total: 4 }).items[0]?.share).to.equal(0);
  });

  it('makes nothing up where the whole is not known, or is nothing', () => {
    for (const total of [null, 0]) {
      expect(wholeOf({ items: [item('a', 3)], total })).to.deep.equal({ items: [item('a', 3)], rest: null });
    }
  });

  it('is all rest where no part is named', () => {
    expect(wholeOf({ items: [], total: 5 })).to.deep.equal({ items: [], rest: { count: 5, share: 1 } });
  });

  it('has no dust in its rest, and none that is only dust', () => {
    expect(wholeOf({ items: [item('a', 100.2)], total: 100.3 }).rest?.count).to.equal(0.1);
    expect(wholeOf({ items: [item('a', 0.1), item('b', 0.2)], total: 0.1 + 0.2 + 1e-16 }).rest).to.equal(null);
    expect(wholeOf({ items: [item('a', 0.001)], total: 0.003 }).rest?.count).to.equal(0.002);
  });

  it('closes the sum, whatever the parts, and never with less than nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000)), fc.nat(20_000), (counts, total) => {
        const { items, rest } = wholeOf({ items: counts.map((count, index) => item(`${index}`, count)), total });
        const named = counts.reduce((sum, count) => sum + count, 0);
        expect(items.map(({ count }) => count)).to.deep.equal(counts);
        if (total > named) {
          expect(named + rest!.count).to.equal(total);
          expect(items.reduce((sum, { share }) => sum + share!, rest!.share)).to.be.closeTo(1, 1e-9);
        } else expect(rest).to.equal(null);
      }),
    );
  });
});

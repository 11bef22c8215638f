import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { withRemainder } from './with-remainder.js';

const item = (id: string, count: number | null, share: number | null = null) => ({ id, label: null, count, share });

describe('a breakdown closed to its whole', () => {
  it('has what the documented countries leave over: 745 of 3,201', () => {
    const items = [item('US', 1843, 0.576), item('GB', 412, 0.129), item('DE', 201, 0.063)];
    expect(withRemainder({ items, total: 3201, of: null })).to.deep.equal({
      items,
      remainder: { count: 745, share: 745 / 3201 },
    });
  });

  it('keeps reported shares, and works out those that were not', () => {
    expect(
      withRemainder({ items: [item('a', 1, 0.9), item('b', 1)], total: 4, of: null }).items.map(({ share }) => share),
    ).to.deep.equal([0.9, 0.25]);
  });

  it('takes a reported share of 0 for a share', () => {
    expect(withRemainder({ items: [item('a', 3, 0)], total: 4, of: null }).items[0]?.share).to.equal(0);
  });

  it('makes nothing up where the whole is not known, or is nothing', () => {
    for (const total of [null, 0]) {
      expect(withRemainder({ items: [item('a', 3)], total, of: null })).to.deep.equal({ items: [item('a', 3)], remainder: null });
    }
  });

  it('leaves over nothing that is known beside a part that is not', () => {
    const items = [item('a', 3), item('b', null, 0.25)];
    expect(withRemainder({ items, total: 8, of: null })).to.deep.equal({
      items: [item('a', 3, 0.375), item('b', null, 0.25)],
      remainder: null,
    });
  });

  it('has no shares where money was paid back, and may leave over less than nothing', () => {
    const items = [item('subscriptions', 100), item('tips', -20)];
    expect(withRemainder({ items, total: 70, of: 'total-revenue' })).to.deep.equal({
      items,
      remainder: { count: -10, share: null },
    });
  });

  it('has no shares of money where the parts are more than all of it, for what was paid back is not among them', () => {
    // 97.3 and 58.4 % of it would be more than all.
    const items = [item('subscriptions', 1029.17), item('exclusive', 617.5)];
    const whole = withRemainder({ items, total: 1057.5, of: 'total-revenue' });
    expect(whole).to.deep.equal({ items, remainder: { count: -589.17, share: null } });
  });

  it('has nothing over that cents make: 33.34 three times are 100', () => {
    const items = [item('a', 33.34), item('b', 33.34), item('c', 33.34)];
    expect(withRemainder({ items, total: 100, of: 'total-revenue' }).remainder).to.equal(null);
  });

  it('is all remainder where no part is named', () => {
    expect(withRemainder({ items: [], total: 5, of: null })).to.deep.equal({ items: [], remainder: { count: 5, share: 1 } });
  });

  it('has no dust in its rest, and none that is only dust', () => {
    expect(withRemainder({ items: [item('a', 100.2)], total: 100.3, of: null }).remainder?.count).to.equal(0.1);
    expect(withRemainder({ items: [item('a', 0.1), item('b', 0.2)], total: 0.1 + 0.2 + 1e-16, of: null }).remainder).to.equal(
      null,
    );
    expect(withRemainder({ items: [item('a', 0.001)], total: 0.003, of: null }).remainder?.count).to.equal(0.002);
  });

  it('closes the sum, whatever the parts, and never with less than nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000)), fc.nat(20_000), (counts, total) => {
        const { items, remainder } = withRemainder({
          items: counts.map((count, index) => item(`${index}`, count)),
          total,
          of: null,
        });
        const named = counts.reduce((sum, count) => sum + count, 0);
        expect(items.map(({ count }) => count)).to.deep.equal(counts);
        if (total > named) {
          expect(named + remainder!.count).to.equal(total);
          expect(items.reduce((sum, { share }) => sum + share!, remainder!.share!)).to.be.closeTo(1, 1e-9);
        } else expect(remainder).to.equal(null);
      }),
    );
  });
});

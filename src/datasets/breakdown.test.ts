import { expect } from '@open-wc/testing';
import { array, assert as check, constantFrom, nat, property, record } from 'fast-check';
import { breakdownOf } from './breakdown.js';

const item = (id: string, count: number) => ({ id, label: null, count, share: null });
const idsOf = (by: 'country' | 'chatter' | null, ...ids: readonly string[]) =>
  breakdownOf(
    by,
    ids.map((id) => item(id, 1)),
    null,
  ).data.items.map(({ id }) => id);

describe('breakdownOf', () => {
  it('puts the largest first, and of equal ones the first', () => {
    const { data } = breakdownOf('country', [item('DE', 2), item('GB', 5), item('US', 2)], 12);
    expect(data.items.map(({ id }) => id)).to.deep.equal(['GB', 'DE', 'US']);
    expect(data.total).to.equal(12);
  });

  it('counts the last of several parts with one id, and tells', () => {
    const { data, notes } = breakdownOf('chatter', [item('bob', 9), item('eve', 3), item('bob', 1)], null);
    expect(data.items).to.deep.equal([item('eve', 3), item('bob', 1)]);
    expect(notes).to.deep.equal([{ kind: 'duplicates', rows: 1 }]);
  });

  it('writes a country code in capitals, and leaves everything else as it is', () => {
    expect(idsOf('country', 'us', 'Gb', 'ZZ', 'USA', 'u', '', ' de', 'ſk', '12', 'Atlantis')).to.deep.equal([
      'US',
      'GB',
      'ZZ',
      'USA',
      'u',
      '',
      ' de',
      'ſk',
      '12',
      'Atlantis',
    ]);
  });

  it('takes two spellings of a code for one country', () => {
    const { data, notes } = breakdownOf('country', [item('us', 1), item('US', 2)], null);
    expect(data.items).to.deep.equal([item('US', 2)]);
    expect(notes).to.deep.equal([{ kind: 'duplicates', rows: 1 }]);
  });

  it('keeps names of people apart by their case', () => {
    expect(idsOf('chatter', 'us', 'US')).to.deep.equal(['us', 'US']);
    expect(idsOf(null, 'us', 'US')).to.deep.equal(['us', 'US']);
  });

  it('never loses an id, nor shows one twice', () => {
    const parts = array(record({ id: constantFrom('a', 'b', 'c', 'dd', 'DD', ''), count: nat() }));
    check(
      property(parts, (all) => {
        const { items } = breakdownOf(
          'chatter',
          all.map(({ id, count }) => item(id, count)),
          null,
        ).data;
        expect(new Set(items.map(({ id }) => id))).to.deep.equal(new Set(all.map(({ id }) => id)));
        expect(items.every((each, index) => index === 0 || each.count <= (items[index - 1]?.count ?? NaN))).to.equal(true);
        expect(items).to.have.lengthOf(new Set(items.map(({ id }) => id)).size);
      }),
    );
  });
});

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
    expect(idsOf('country', 'us', 'Gb', 't1', 'USA', 'u', ' de', 'ſk', '12', 'Atlantis')).to.deep.equal([
      'US',
      'GB',
      'T1',
      'USA',
      'u',
      'DE',
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

  it('adds up what is one country under two codes: counts and shares', () => {
    const parts = [
      { id: 'UK', label: null, count: 30, share: 0.3 },
      { id: 'DE', label: null, count: 25, share: 0.25 },
      { id: 'GB', label: 'United Kingdom', count: 12, share: 0.125 },
      { id: 'el', label: 'Hellas', count: 4, share: null },
      { id: 'GR', label: null, count: 1, share: 0.01 },
    ];
    const { data, notes } = breakdownOf('country', parts, 100);
    expect(data.items).to.deep.equal([
      { id: 'GB', label: 'United Kingdom', count: 42, share: 0.425 },
      { id: 'DE', label: null, count: 25, share: 0.25 },
      { id: 'GR', label: 'Hellas', count: 5, share: null },
    ]);
    expect(notes).to.deep.equal([]);
  });

  it('counts those of no known country once, however that is written', () => {
    const { data } = breakdownOf('country', [item('XX', 1), item('', 2), item('zz', 4), item('', 8), item('-', 16)], null);
    expect(data.items).to.deep.equal([item('XX', 31)]);
  });

  it('leaves alone what only looks like a country of another dimension', () => {
    expect(idsOf('chatter', 'UK', 'GB', 'XX')).to.deep.equal(['UK', 'GB', 'XX']);
  });

  it('puts last what was not reported', () => {
    const { data } = breakdownOf('chatter', [{ ...item('bob', 0), count: null }, item('eve', 0), item('ann', 2)], null);
    expect(data.items.map(({ id }) => id)).to.deep.equal(['ann', 'eve', 'bob']);
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
        expect(items.every((each, index) => index === 0 || (each.count ?? NaN) <= (items[index - 1]?.count ?? NaN))).to.equal(
          true,
        );
        expect(items).to.have.lengthOf(new Set(items.map(({ id }) => id)).size);
      }),
    );
  });
});

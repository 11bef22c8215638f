import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { safeJson } from './safe-json.js';

const read = (value: unknown): unknown => JSON.parse(safeJson(value));

describe('what is sent of the properties of an event', () => {
  it('is what JSON has of plain ones', () => {
    const plain = { role: 'user', length: 42, ratio: 0.5, isFirst: true, none: null, list: [1, 'two', { three: 3 }] };
    expect(read(plain)).to.deep.equal(plain);
  });

  it('is never more than there is room for, whatever it is', () =>
    fc.assert(
      fc.property(
        fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withTypedArray: true }),
        (value) => {
          const text = safeJson(value);
          expect(JSON.parse(text)).to.be.an('object');
          expect(text.length).to.be.lessThan(100_000);
        },
      ),
    ));

  it('leaves out what cannot be read, and keeps the rest', () => {
    const trap = {
      good: 1,
      get bad(): never {
        throw new Error('a getter');
      },
      also: 2,
    };
    expect(read(trap)).to.deep.equal({ good: 1, also: 2 });
    expect(
      read(
        new Proxy(
          {},
          {
            ownKeys: () => {
              throw new Error('a trap');
            },
          },
        ),
      ),
    ).to.deep.equal({});
    expect(
      read({
        toJSON: () => {
          throw new Error('a method');
        },
      }),
    ).to.deep.equal({});
  });

  it('ends a cycle', () => {
    const self: Record<string, unknown> = { name: 'self' };
    self['self'] = self;
    expect(safeJson(self).length).to.be.lessThan(500);
    const wide: Record<string, unknown> = {};
    for (let index = 0; index < 20; index++) wide[`k${index}`] = wide;
    expect(safeJson(wide).length).to.be.lessThan(20_000);
  });

  it('says in words what JSON cannot say', () => {
    expect(read({ big: 12n, node: document.body, map: new Map(), at: new Date(0), call: () => 1 })).to.deep.equal({
      big: '12',
      node: '[object HTMLBodyElement]',
      map: '[object Map]',
      at: '1970-01-01T00:00:00.000Z',
    });
  });

  it('cuts long texts between two characters', () => {
    const { text } = read({ text: `${'a'.repeat(8_191)}🙂${'b'.repeat(10_000_000)}` }) as { text: string };
    expect(text).to.equal(`${'a'.repeat(8_191)}…`);
  });

  it('cuts what is long in all', () => {
    const many = Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`key${index}`, 'x'.repeat(1_000)]));
    expect(safeJson(many).length).to.be.lessThan(40_000);
  });

  it('does not take a name for a prototype', () => {
    expect(safeJson(JSON.parse('{"__proto__":{"polluted":true}}'))).to.equal('{"__proto__":{"polluted":true}}');
    expect('polluted' in {}).to.equal(false);
  });
});

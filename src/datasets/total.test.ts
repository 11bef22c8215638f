import { expect } from '@open-wc/testing';
import { array, assert as check, constantFrom, maxSafeInteger, oneof, property } from 'fast-check';
import { aggregate } from './aggregate.js';
import { breakdownOf } from './breakdown.js';
import { sumsByTheHour } from './by-the-hour.js';
import type { Answer } from './question.js';
import { totalOf } from './total.js';
import { withRemainder } from './with-remainder.js';

const largest = 9_007_199_254_740_991;

/** The same with integers of any length. */
function told(values: readonly number[]): number | null {
  let total = 0n;
  for (const value of values) {
    total += BigInt(value);
    if (total > BigInt(largest) || total < -BigInt(largest)) return null;
  }
  return Number(total);
}

describe('what numbers add up to', () => {
  it('is true to the last digit, or nothing', () => {
    const any = oneof(maxSafeInteger(), constantFrom(largest, -largest, 1, -1, 0));
    check(
      property(array(any, { maxLength: 6 }), (values) => {
        expect(totalOf(values), values.join(' + ')).to.equal(told(values));
      }),
      { numRuns: 2000 },
    );
  });

  it('is nothing where one of them is not known', () => {
    expect(totalOf([1, null, 2])).to.equal(null);
  });

  it('is so for the streams of a channel', () => {
    expect(aggregate([largest, 2], 'sum', [])).to.equal(null);
    expect(aggregate([largest - 2, 2], 'sum', [])).to.equal(largest);
  });

  it('is so for the codes of one country, and for what a whole has besides its parts', () => {
    const item = (id: string, count: number) => ({ id, label: null, count, share: null });
    const { data } = breakdownOf('country', [item('UK', largest), item('GB', 2), item('DE', 5)], largest);
    expect(data.items.map(({ id, count }) => [id, count])).to.deep.equal([
      ['DE', 5],
      ['GB', null],
    ]);
    const owed = { items: [item('tips', -largest)], total: 2, of: 'total-revenue' } as const;
    expect(withRemainder(owed).remainder).to.equal(null);
  });

  it('is so for the hours of today', () => {
    const hours = (day: string, values: readonly number[]): Answer<'trend'> => {
      const start = Date.parse(`${day}T00:00:00Z`);
      return {
        data: {
          times: Float64Array.from(values, (_, hour) => start + hour * 3_600_000),
          series: { 'total-conversations': Float64Array.from(values), 'total-revenue': Float64Array.from(values, () => 1) },
          granularity: 'hourly',
          currency: 'USD',
        },
        period: { start, end: start + 86_400_000 },
        asOf: start + 2 * 3_600_000,
        zone: 'UTC',
        step: null,
        notes: [],
      };
    };
    const dates = { current: { start: '2026-04-25', end: '2026-04-25' }, previous: { start: '2026-04-24', end: '2026-04-24' } };
    const sums = sumsByTheHour(hours('2026-04-25', [largest, 2]), hours('2026-04-24', [1, 2]), dates, 'UTC');
    expect([sums?.current, sums?.previous]).to.deep.equal([{ 'total-revenue': 2 }, { 'total-revenue': 2 }]);
  });
});

import { amountOrNull, object, readBy } from '../datasets/schema.js';
import { readAmount } from '../datasets/number.js';
import { list } from './fields.js';

/** A whole number from one to the other, both in it. */
const from = (least: number, most: number) => {
  const isOne = (number: number): boolean => Number.isInteger(number) && number >= least && number <= most;
  return readBy((value) => (isOne(readAmount(value)) ? readAmount(value) : NaN));
};

/** A week, hour by hour, in the answer's zone. Weekdays as in ISO 8601: Monday is 1, Sunday 7. */
export const hours = list(object({ weekday: from(1, 7), hour: from(0, 23), count: amountOrNull }));

// Making a formatter costs a hundred times as much as using it.
const numberFormats = new Map<string, Intl.NumberFormat>();

export function numberFormat(lang: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = lang + JSON.stringify(options);
  let format = numberFormats.get(key);
  if (!format) numberFormats.set(key, (format = new Intl.NumberFormat(lang, options)));
  return format;
}

/** The least that is written out. What is less, but not nothing, is said to be less. */
export const leastValue = 1e-6;

/** Two numbers that differ by no more than this share of themselves are one, but for the dust of computing it. */
const dust = 1e-12;

/** More decimals than a number has. */
const mostDecimals = 15;

/** How many decimals it takes: the fewest, two digits of what is smaller than those can say, and more while it does not hold. */
export function decimalsOf(
  number: number,
  fewest: number,
  beside: number | null,
  holds: ((rounded: number) => boolean) | undefined,
): number {
  const decimals = (each: number): number => Math.max(fewest, isSmall(each, fewest) ? 1 - exponentOf(each) : 0);
  const isOther = beside !== null && !isSame(number, beside);
  let most = Math.min(mostDecimals, Math.max(decimals(number), isOther ? decimals(beside) : 0));
  const tells = (): boolean =>
    (!isOther || rounded(number, most) !== rounded(beside, most)) && (!holds || holds(rounded(number, most)));
  if (isOther || holds) while (most < mostDecimals && !tells()) most++;
  return most;
}

/** Whether so many decimals would leave no digit of it, or one that is mostly rounding. */
const isSmall = (number: number, decimals: number): boolean => number !== 0 && Math.abs(number) < 10 ** -decimals;

/** Of 0.02 it is -2; of what is not written out, that of the least that is. */
const exponentOf = (number: number): number => Math.floor(Math.log10(Math.max(Math.abs(number), leastValue)));

/** Whether two are the same number, but for the dust that computing leaves. Of whole numbers, every difference is real. */
export const isSame = (one: number, other: number): boolean =>
  one === other ||
  (!(Number.isInteger(one) && Number.isInteger(other)) &&
    Math.abs(one - other) <= dust * Math.max(Math.abs(one), Math.abs(other)));

/** As it is printed, which is rounded from its decimal digits and not, as `toFixed` does, from its binary ones. */
const rounded = (number: number, decimals: number): number =>
  Number(numberFormat('en', { maximumFractionDigits: decimals, useGrouping: false }).format(number));

/** A label of an axis with more decimals is a power of ten. */
export const mostOfTick = 9;

/** The fewest decimals that round none of them by more than dust. */
export function decimalsOfTicks(numbers: readonly number[]): number {
  const steps = numbers.slice(1).map((number, index) => Math.abs(number - (numbers[index] ?? NaN)));
  const grace = 1e-6 * Math.min(...steps, ...(steps.length === 0 ? numbers.map(Math.abs) : []));
  const isExact = (decimals: number): boolean =>
    numbers.every((number) => Math.abs(Number(number.toFixed(decimals)) - number) <= grace);
  let decimals = 0;
  while (decimals <= mostOfTick && !isExact(decimals)) decimals++;
  return decimals;
}

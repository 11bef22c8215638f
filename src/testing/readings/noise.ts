/** Numbers between 0 and 1 that are the same each time (mulberry32). */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A normal deviate (Box and Muller). */
export const normal = (next: () => number): number => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());

/** A gamma deviate of mean `shape` (Marsaglia and Tsang 2000). */
export function gamma(next: () => number, shape: number): number {
  if (shape < 1) return gamma(next, shape + 1) * next() ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normal(next);
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(1 - next()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}

/** A Poisson count: by multiplication where it is small, else the larger part of it by gamma and binomial (Ahrens and Dieter 1974). */
export function poisson(next: () => number, mean: number): number {
  let [count, left] = [0, mean];
  while (left > 30) {
    const step = Math.floor((7 / 8) * left);
    const time = gamma(next, step);
    if (time > left) return count + binomial(next, step - 1, left / time);
    count += step;
    left -= time;
  }
  const end = Math.exp(-left);
  for (let product = next(); product > end; product *= next()) count += 1;
  return count;
}

/** How many of so many have what each has with this chance. */
export function binomial(next: () => number, of: number, chance: number): number {
  let [count, left, p] = [0, of, chance];
  while (left > 30) {
    const [a, b] = [1 + Math.floor(left / 2), 1 + left - (1 + Math.floor(left / 2))];
    const x = gamma(next, a);
    const middle = x / (x + gamma(next, b));
    if (middle >= p) {
      left = a - 1;
      p /= middle;
    } else {
      count += a;
      left = b - 1;
      p = (p - middle) / (1 - middle);
    }
  }
  for (let each = 0; each < left; each++) if (next() < p) count += 1;
  return count;
}

/** A count that varies so many times as much as Poisson's (negative binomial; 1 is Poisson's). */
export const counted = (next: () => number, mean: number, dispersion: number): number =>
  mean <= 0 ? 0 : poisson(next, dispersion > 1 ? gamma(next, mean / (dispersion - 1)) * (dispersion - 1) : mean);

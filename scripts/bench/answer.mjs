/** A second apart, so that ten million points are four months. */
const step = 1000;
const start = Date.UTC(2026, 3, 25, 10);

/** Viewers of a made-up stream: a slow swell with noise on it, the same numbers every time. */
function* counts(length) {
  let seed = 7;
  for (let index = 0; index < length; index++) {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    const swell = 500 + 400 * Math.sin((index / length) * 9);
    yield Math.round(swell + (seed / 2147483648) * 90);
  }
}

/** The answer of the streams API about so many points, as bytes. */
export function answerOf(length) {
  const rows = [];
  let time = start;
  for (const count of counts(length)) {
    rows.push(`{"timestamp":"${new Date(time).toISOString().replace('.000', '')}","viewer_count":${count}}`);
    time += step;
  }
  return Buffer.from(`{"timeline":[${rows.join(',')}]}`);
}

/** The same numbers, times before counts, as the bytes of a Float64Array. */
export function columnsOf(length) {
  const both = new Float64Array(2 * length);
  let index = 0;
  for (const count of counts(length)) {
    both[index] = start + index * step;
    both[length + index] = count;
    index++;
  }
  return Buffer.from(both.buffer);
}

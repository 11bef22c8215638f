import type { ReadingWords } from '../words.js';

/** What a series over time is said to do. */
export const reading: ReadingWords = {
  trendGrowing: (change, length) => `Growing: ${change} on average over the latest ${length}`,
  trendDeclining: (change, length) => `Declining: ${change} on average over the latest ${length}`,
  trendSteady: (length) => `No clear change over the latest ${length}`,
  trendSpiking: (value, when, times) =>
    times === null ? `Spiking: ${value} on ${when}` : `Spiking: ${value} on ${when}, ${times} times what is usual`,
  trendTooShort: (known, needed) => `Not enough data for a trend: ${known}, and it takes ${needed}`,
};

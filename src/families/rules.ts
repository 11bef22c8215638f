import type { Rules } from '../rules/rules.js';

/** What the library looks for in the data of its own APIs, by the name of the source: fetched when a widget first wants it. */
export const familyRules: Readonly<Record<string, Rules>> = {
  creator: {
    insights: async () => (await import('./creator/rules/insights.js')).insights,
    reviews: async () => (await import('./creator/rules/reviews.js')).reviews,
  },
};

/** By whose rules data is read that comes from no source. */
export const ofNoSource = 'creator';

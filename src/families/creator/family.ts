import { idsIn } from '../../metrics/catalogue.js';
import type { Family } from '../family.js';
import { creatorMetrics } from './metrics.js';
import { creatorSource } from './source/source.js';

/** Creators, and their pieces of content. */
export const creator: Family = {
  source: creatorSource,
  subjects: ['creatorId', 'contentId'],
  metrics: idsIn(creatorMetrics),
  standards: async () => (await import('./bands.js')).standards,
};

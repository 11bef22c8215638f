import { idsIn } from '../../metrics/catalogue.js';
import type { Family } from '../family.js';
import { creatorMetrics } from './metrics.js';
import { creatorSource } from './source/source.js';

/** Creators, and their pieces of content. */
export const creator: Family = {
  source: creatorSource,
  subjects: ['creatorId', 'contentId'],
  metrics: idsIn(creatorMetrics),
  tags: [
    'trend-chart',
    'activity-heatmap',
    'conversion-funnel',
    'satisfaction-score',
    'revenue-breakdown',
    'audience-segments',
    'content-performance',
    'insight-panel',
    'review-checklist',
    'metric-glossary',
  ],
  glossary: async () => ({ ...(await import('./words/en-definitions.js')), ...(await import('./words/en-terms.js')) }),
  guidance: async () => (await import('./words/en-guidance.js')).guidance,
  words: {
    keys: /^((segment|question-type|device|source|funnel|band|report|insight|review|breakdown-(?!country|chatter).+)-(?!weekly|monthly)|insightPaying|reviewNoneTrending|reviewUncovered)/,
    in: {
      ar: async () => (await import('./words/ar.js')).creator,
      de: async () => (await import('./words/de.js')).creator,
      en: async () => (await import('./words/en.js')).creator,
      es: async () => (await import('./words/es.js')).creator,
      fr: async () => (await import('./words/fr.js')).creator,
      ja: async () => (await import('./words/ja.js')).creator,
      pt: async () => (await import('./words/pt-BR.js')).creator,
    },
  },
  standards: async () => (await import('./bands.js')).standards,
};

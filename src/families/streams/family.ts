import { idsIn } from '../../metrics/catalogue.js';
import type { Family } from '../family.js';
import { streamMetrics } from './metrics.js';
import { streamSource } from './source/source.js';
import { streams as english } from './words/en.js';

/** Live streams and the channels they are of. */
export const streams: Family = {
  source: streamSource,
  subjects: ['streamId', 'channelId'],
  metrics: idsIn(streamMetrics),
  glossary: async () => import('./words/en-definitions.js'),
  words: {
    keys: /^(reason|breakdown-chatter)-/,
    first: english,
    in: {
      ar: async () => (await import('./words/ar.js')).streams,
      de: async () => (await import('./words/de.js')).streams,
      es: async () => (await import('./words/es.js')).streams,
      fr: async () => (await import('./words/fr.js')).streams,
      ja: async () => (await import('./words/ja.js')).streams,
      pt: async () => (await import('./words/pt-BR.js')).streams,
    },
  },
};

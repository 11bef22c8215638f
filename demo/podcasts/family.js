import { registerFamily } from '../../src/index.js';
import { rules } from './rules.js';
import { podcasts } from './source.js';

registerFamily({
  source: podcasts,
  subjects: ['subjectId'],
  metrics: {
    'plays-per-listener': {
      unit: 'number',
      shown: 'decimal',
      aggregation: 'weighted-mean',
      polarity: 'up',
      definition: 'How often whoever listens at all has listened, on average.',
    },
  },
  words: {
    en: { 'metric-plays-per-listener': 'Plays per listener' },
    de: { 'metric-plays-per-listener': 'Abrufe je Hörer' },
  },
  presets: {
    podcast: {
      settings: { compare: 'previous-period' },
      widgets: [
        {
          tag: 'metric-grid',
          wide: true,
          heading: { en: 'The show', de: 'Die Sendung' },
          attributes: { metrics: 'views unique-users plays-per-listener total-revenue' },
        },
        { tag: 'trend-chart', wide: true, attributes: { metric: 'unique-users' } },
        { tag: 'breakdown-list', attributes: { dimension: 'country' } },
        { tag: 'review-checklist' },
        { tag: 'insight-panel', wide: true },
      ],
    },
  },
  rules,
});

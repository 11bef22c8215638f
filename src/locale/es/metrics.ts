import type { MetricWords } from '../words.js';

export const metrics: MetricWords = {
  unitPerMinute: 'por min',
  unitPercentagePoints: 'p. p.',
  metricWas: (previous, verdict) => (verdict === null ? `antes ${previous}` : `antes ${previous}, ${verdict}`),
  metricBetter: 'mejor',
  metricWorse: 'peor',
  metricUnchanged: 'sin cambios',
  metricNew: 'Nuevo',
  metricAbout: (label) => `Acerca de: ${label}`,
  metricFormula: 'Cómo se calcula:',
  metricCaution: 'Ten en cuenta:',
  metricSaid: (label, value) => `${label}: ${value}`,
  metricsSummary: (said) => said.join('; '),
};

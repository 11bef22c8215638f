import type { MetricWords } from '../words.js';

export const metrics: MetricWords = {
  unitPerMinute: 'por min',
  unitPercentagePoints: 'p.p.',
  metricWas: (previous, verdict) => (verdict === null ? `antes: ${previous}` : `antes: ${previous}, ${verdict}`),
  metricBetter: 'melhor',
  metricWorse: 'pior',
  metricUnchanged: 'sem alteração',
  metricNew: 'Novo',
  metricAbout: (label) => `Sobre: ${label}`,
  metricFormula: 'Como é calculado:',
  metricCaution: 'Tenha em mente:',
  metricSaid: (label, value) => `${label}: ${value}`,
  metricsSummary: (said) => said.join('; '),
};

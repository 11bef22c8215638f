import type { MetricWords } from '../words.js';

export const metrics: MetricWords = {
  unitPerMinute: 'par min',
  unitPercentagePoints: 'pt',
  metricWas: (previous, verdict) => (verdict === null ? `avant : ${previous}` : `avant : ${previous}, ${verdict}`),
  metricBetter: 'mieux',
  metricWorse: 'moins bien',
  metricUnchanged: 'inchangé',
  metricNew: 'Nouveau',
  metricAbout: (label) => `À propos : ${label}`,
  metricFormula: 'Mode de calcul :',
  metricCaution: 'À garder à l’esprit :',
  metricSaid: (label, value) => `${label} : ${value}`,
  metricsSummary: (said) => said.join(' ; '),
};

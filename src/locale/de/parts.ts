import { list } from '../grammar.js';
import type { PartsWords } from '../words.js';

export const parts: PartsWords = {
  funnelTitle: 'Konversionstrichter',
  funnelStep: 'Schritt',
  funnelWho: 'Wer gezählt wird',
  funnelCount: 'Nutzer',
  funnelOfFirst: 'Anteil am ersten Schritt',
  funnelOfPrevious: 'Anteil am Schritt davor',
  funnelFromFirst: (share) => `${share} vom ersten Schritt`,
  funnelFromStep: (share, step) => `${share} von „${step}“`,
  funnelBiggestDrop: 'Größter Verlust',
  funnelReference: (share) => `Vergleichswert: ${share}`,
  funnelBelow: (reference) => `Unter dem Vergleichswert von ${reference}`,
  funnelSaid: (step, count, share) => `${step} ${count}${share === null ? '' : ` (${share})`}`,
  funnelSummary: ({ steps, drop }) =>
    `Konversionstrichter, Anteile am ersten Schritt: ${list('de', steps)}` +
    (drop === null ? '.' : `; größter Verlust bei ${drop.step}, wohin ${drop.share} des Schritts davor gelangten.`),
  columnBefore: (column) => `${column}, davor`,
  adviceTitle: 'Was helfen kann',
  bandSaid: (value, band) => `${value}, ${band}`,
  satisfactionParts: 'Woraus sie besteht',
  satisfactionWeight: 'Gewicht',
  satisfactionWeighs: (weight) => `zählt ${weight}`,
  satisfactionAlarm: (least) => `Unter ${least}: Die Qualität braucht sofort Aufmerksamkeit.`,
  revenueLines: 'Umsatz im Zeitverlauf',
  segmentWho: 'Wer sie sind',
  segmentStrategy: 'Strategie',
  contentTitle: 'Leistung des Inhalts',
  contentDevices: 'Geräte, auf denen es angesehen wurde',
  topicUse: 'Was sich damit anfangen lässt',
  detailClose: 'Schließen',
  detailQuestions: 'Beispielfragen',
  detailTrend: (first, last, highest) => `Im Zeitverlauf: von ${first} auf ${last}, höchstens ${highest}`,
  questionExample: 'Zum Beispiel:',
  questionAnswer: 'Ihre Persona sollte:',
};

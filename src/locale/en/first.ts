import type { PeriodWords, Words } from '../words.js';
import { card } from './card.js';
import { dashboard } from './dashboard.js';
import { failures } from './failures.js';
import { metrics } from './metrics.js';
import { streaming } from './streaming.js';
import { widgets } from './widgets.js';

/** The words that are there from the start; the language every other one falls back to, word by word. */
export const firstEnglish: Omit<Words, keyof PeriodWords> = {
  $code: 'en',
  $name: 'English',
  $dir: 'ltr',
  ...card,
  ...failures,
  ...metrics,
  ...widgets,
  ...streaming,
  ...dashboard,
};

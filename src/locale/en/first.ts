import type { FirstWords } from '../words.js';
import { card } from './card.js';
import { dashboard } from './dashboard.js';
import { failures } from './failures.js';
import { metrics } from './metrics.js';
import { streaming } from './streaming.js';
import { widgets } from './widgets.js';

/** The English that is at hand before anything is fetched: what every other language falls back to, word by word. */
export const firstEnglish: FirstWords = {
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

import type { Words } from '../words.js';
import { card } from './card.js';
import { dashboard } from './dashboard.js';
import { failures } from './failures.js';
import { metrics } from './metrics.js';
import { streaming } from './streaming.js';
import { widgets } from './widgets.js';

/** The language every other one falls back to, word by word. */
export const english: Words = {
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

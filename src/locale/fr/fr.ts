import type { SharedWords } from '../words.js';
import { advice } from './advice.js';
import { card } from './card.js';
import { compared } from './compared.js';
import { dashboard } from './dashboard.js';
import { failures } from './failures.js';
import { metrics } from './metrics.js';
import { parts } from './parts.js';
import { streaming } from './streaming.js';
import { trends } from './trends.js';
import { widgets } from './widgets.js';

export const french: SharedWords = {
  $code: 'fr',
  $name: 'Français',
  $dir: 'ltr',
  ...card,
  ...failures,
  ...metrics,
  ...widgets,
  ...streaming,
  ...dashboard,
  ...compared,
  ...trends,
  ...parts,
  ...advice,
};

import { endedAt, endpointOf, group, metrics, startedAt } from '../../../contract/fields.js';
import { chat, viewers } from './common.js';
import { countries } from './geography.js';
import { root } from './root.js';

/** All single numbers of a stream at once. Seed 004, "Get analytics summary"; the seed prints no shape, so the shape is this project's. */
export const streamSummary = endpointOf(
  `${root}/summary`,
  {},
  {
    viewers: group(viewers),
    watch_time: group(metrics('total-watch-time-minutes', 'average-watch-time-minutes', 'median-watch-time-minutes')),
    chat: group({ ...chat, ...metrics('chat-participation-rate') }),
    audience: group(metrics('follow-conversion-rate', 'returning-viewer-rate')),
    started_at: startedAt,
    ended_at: endedAt,
    top_countries: countries,
  },
);

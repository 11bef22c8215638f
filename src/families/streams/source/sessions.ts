import { sessionsFrom } from '../../../sources/sessions-answer.js';
import { channelSessions } from '../contract/sessions.js';
import { streamMetricIds } from '../metrics.js';
import { dialect } from './dialect.js';

/** A channel's streams. */
export const answerSessions = sessionsFrom(dialect, channelSessions, 'sessions', streamMetricIds);

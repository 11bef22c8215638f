import { metricsFrom } from '../../../sources/metrics-answer.js';
import { creatorContent } from '../contract/content.js';
import { creatorDashboard } from '../contract/dashboard.js';
import { dialect } from './dialect.js';

/** The metrics of a creator, of a piece of content, or of both. */
export const answerMetrics = metricsFrom(dialect, [creatorDashboard, creatorContent]);

import { activityFrom } from '../../../sources/activity-answer.js';
import { creatorActivity } from '../contract/activity.js';
import { dialect } from './dialect.js';

/** When users are there. */
export const answerActivity = activityFrom(dialect, creatorActivity);

/** The write side: `createTracker()`. Importing this does nothing; `analytics-elements/analytics-tracker` defines the tag. */
export { createTracker, type Tracker } from './tracker/tracker.js';
export type { AvatarEventNames } from './tracker/avatar.js';
export type { DropReason, Outcome, Tracked } from './tracker/entry.js';
export type { Actor, EventType, TrackedEvents } from './tracker/events.js';
export type { Goal, GoalPattern } from './tracker/goals.js';
export type { Limits, TrackerOptions } from './tracker/options.js';
export type { Moments, Report } from './tracker/report.js';
export type { Failure } from './datasets/failure.js';
export type { GetToken, TokenAnswer, TokenReason } from './client/token.js';

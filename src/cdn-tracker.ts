/** One file for a script tag: the tracker and its tag. */
export * from './tracker.js';
export { AnalyticsTracker } from './entries/analytics-tracker.js';

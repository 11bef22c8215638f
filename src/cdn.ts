/**
 * One file for a script tag: what stands around widgets at once, then the widgets the page shows, and when the browser
 * has nothing better to do the others, for what is added later. It brings the configuration with it.
 */
import { joinPage } from './copy.js';
import { whenIdle } from './element/scheduler.js';
import { upgradePlaceholders } from './loader.js';
import { defineWidgets } from './widgets/define.js';

const { isFirst, tags, library } = joinPage();

const defineAll = (): void => whenIdle(() => defineWidgets(tags));

function start(): void {
  defineWidgets(tags.filter((tag) => document.querySelector(tag)));
  if (isFirst) upgradePlaceholders();
  if (document.readyState === 'complete') defineAll();
  else addEventListener('load', defineAll, { once: true });
}

if (typeof document !== 'undefined') start();

/** What `index.js` exports, of the copy that acts on the page. Not by waiting for it: top-level await races in Safari (WebKit bug 242740). */
export const {
  AnalyticsDashboard,
  AnalyticsFailure,
  AnalyticsProvider,
  NothingToShow,
  configure,
  defineSource,
  insightRule,
  logout,
  registerFamily,
  registerRules,
  registerSource,
  registerWords,
  reviewQuestion,
  version,
} = library;

/**
 * One file for a script tag: what stands around widgets at once, then the widgets the page shows, and when the browser
 * has nothing better to do the others, for what is added later. It brings the configuration with it.
 */
import { AnalyticsDashboard } from './dashboard/dashboard.js';
import { define } from './element/define.js';
import { AnalyticsProvider } from './element/provider.js';
import { upgradePlaceholders } from './loader.js';
import { defineWidgets } from './widgets/define.js';
import { widgets } from './widgets/list.js';

const tags = Object.keys(widgets);

const whenIdle = (run: () => void): void => {
  // Safari has no idle callbacks.
  if ('requestIdleCallback' in window) requestIdleCallback(run);
  else setTimeout(run, 200);
};
const defineAll = (): void => whenIdle(() => defineWidgets(tags));

function start(): void {
  define(AnalyticsProvider);
  AnalyticsDashboard.loadWidgets = defineWidgets;
  define(AnalyticsDashboard);
  defineWidgets(tags.filter((tag) => document.querySelector(tag)));
  upgradePlaceholders();
  if (document.readyState === 'complete') defineAll();
  else addEventListener('load', defineAll, { once: true });
}

// On a server there is nothing to do, even where Lit's own build for Node has made a `customElements`.
if (typeof document !== 'undefined') start();

export * from './index.js';

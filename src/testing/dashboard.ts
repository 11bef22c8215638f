import type { AnalyticsDashboard } from '../dashboard/dashboard.js';
import { frameOf, isBusy, type AnyCard } from './card-suite/stage.js';
import { allWithin, textOf } from './page.js';
import { widgets } from '../widgets/list.js';
import { until } from './until.js';

/** What asks for nothing by itself, and is never loading. */
const unasking = ['data-export', 'metric-glossary'];

const tags = Object.keys(widgets)
  .filter((tag) => !unasking.includes(tag))
  .join();

/** The widgets of a dashboard, those of its preset and those written inside. */
export const widgetsIn = (dashboard: AnalyticsDashboard): AnyCard[] =>
  [dashboard.renderRoot as ShadowRoot, dashboard].flatMap((root) => allWithin(root, tags) as AnyCard[]);

// A widget of a preset may still be on its way.
const isDone = (card: AnyCard): boolean =>
  card.hasUpdated && Boolean(frameOf(card)) && !isBusy(card) && !card.renderRoot.querySelector('slot[name=loading]');

const isDrawn = (card: AnyCard): boolean =>
  allWithin(card.renderRoot as ShadowRoot, 'analytics-plot').every((plot) => plot.shadowRoot?.querySelector('canvas'));

/** Every widget shows what it is going to show. */
export const settled = (dashboard: AnalyticsDashboard): Promise<void> =>
  until(() => {
    const cards = dashboard.hasUpdated ? widgetsIn(dashboard) : [];
    return cards.length > 0 && cards.every((card) => isDone(card) && isDrawn(card));
  }, 'every widget has something to show');

/** What the dashboard itself says, above its widgets. */
export const banner = (dashboard: AnalyticsDashboard): string => {
  const found = dashboard.renderRoot.querySelector('.banner');
  return found ? textOf(found) : '';
};

export const toolbar = (dashboard: AnalyticsDashboard): string => {
  const found = dashboard.renderRoot.querySelector('.toolbar');
  return found ? textOf(found) : '';
};

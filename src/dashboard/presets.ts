import { html, nothing, type TemplateResult } from 'lit';
import type { Ids } from '../datasets/scope.js';
import type { Settings } from '../element/settings.js';
import type { Speech } from '../locale/locale.js';

/** A dashboard written down as tags. */
export interface Preset {
  /** The tags it uses, to be defined before it is drawn. */
  readonly tags: readonly string[];
  readonly view: (speech: Speech, ids: Ids) => TemplateResult;
  /** What holds where the author has set nothing, here or around: whom it asks before all. */
  readonly settings: Partial<Settings>;
}

const parts = 'card, header, title, value, delta, plot, legend, tooltip, table, footer';

/** Dashboards by the name an author writes in `preset="…"`. */
export const presets: Readonly<Record<string, Preset>> = {
  stream: {
    tags: ['metric-grid', 'viewer-timeline', 'retention-curve', 'breakdown-list', 'chat-activity'],
    settings: { sources: ['stream'] },
    view: (speech) => html`
      <metric-grid
        data-wide
        heading=${speech.term('presetOverview')}
        exportparts=${parts}
        metrics="total-views unique-viewers peak-concurrent-viewers average-concurrent-viewers"
      ></metric-grid>
      <viewer-timeline data-wide exportparts=${parts}></viewer-timeline>
      <retention-curve exportparts=${parts}></retention-curve>
      <metric-grid
        heading=${speech.term('presetEngagement')}
        exportparts=${parts}
        metrics="total-watch-time-minutes average-watch-time-minutes median-watch-time-minutes follow-conversion-rate returning-viewer-rate"
      ></metric-grid>
      <breakdown-list exportparts=${parts} dimension="country" limit="5"></breakdown-list>
      <chat-activity exportparts=${parts}></chat-activity>
    `,
  },
  channel: {
    tags: ['metric-card', 'session-comparison'],
    settings: { sources: ['stream'] },
    view: () => html`
      <metric-card data-wide exportparts=${parts} metric="channel-peak-concurrent-viewers"></metric-card>
      <session-comparison data-wide exportparts=${parts}></session-comparison>
    `,
  },
  creator: {
    tags: [
      'metric-grid',
      'trend-chart',
      'conversion-funnel',
      'satisfaction-score',
      'breakdown-list',
      'audience-segments',
      'revenue-breakdown',
      'activity-heatmap',
      'insight-panel',
      'review-checklist',
      'content-performance',
      'metric-glossary',
      'data-export',
    ],
    settings: { sources: ['creator'], compare: { with: 'previous-period', align: 'date' } },
    view: (speech, { contentId }) => html`
      <metric-grid
        data-wide
        sparklines
        heading=${speech.term('presetOverview')}
        exportparts=${parts}
        metrics="total-conversations unique-users average-session-length messages-per-session satisfaction-score total-revenue"
      ></metric-grid>
      <trend-chart data-wide exportparts=${parts} metric="total-conversations" rolling="7"></trend-chart>
      <conversion-funnel exportparts=${parts}></conversion-funnel>
      <satisfaction-score exportparts=${parts}></satisfaction-score>
      <metric-grid
        data-wide
        heading=${speech.term('presetLoyalty')}
        exportparts=${parts}
        metrics="returning-rate new-users dau mau ltv churn-rate"
      ></metric-grid>
      <breakdown-list exportparts=${parts} dimension="topic"></breakdown-list>
      <breakdown-list exportparts=${parts} dimension="question-type"></breakdown-list>
      <breakdown-list exportparts=${parts} dimension="age"></breakdown-list>
      <breakdown-list exportparts=${parts} dimension="country"></breakdown-list>
      <breakdown-list exportparts=${parts} dimension="device"></breakdown-list>
      <breakdown-list exportparts=${parts} dimension="acquisition-source"></breakdown-list>
      <audience-segments data-wide exportparts=${parts}></audience-segments>
      <revenue-breakdown exportparts=${parts}></revenue-breakdown>
      <activity-heatmap exportparts=${parts}></activity-heatmap>
      <insight-panel data-wide exportparts=${parts}></insight-panel>
      ${contentId === undefined ? nothing : html`<content-performance data-wide exportparts=${parts}></content-performance>`}
      <review-checklist exportparts=${parts} cadence="weekly"></review-checklist>
      <review-checklist exportparts=${parts} cadence="monthly"></review-checklist>
      <metric-glossary exportparts="card, header, title"></metric-glossary>
      <data-export></data-export>
    `,
  },
};

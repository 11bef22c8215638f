import { html, nothing } from 'lit';
import { parts, type Preset } from '../../dashboard/preset.js';

export const creatorPresets: Readonly<Record<string, Preset>> = {
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

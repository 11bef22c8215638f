import { html } from 'lit';
import { parts, type Preset } from '../../dashboard/preset.js';

export const streamPresets: Readonly<Record<string, Preset>> = {
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
};

import { html, type TemplateResult } from 'lit';
import type { Speech } from '../locale/locale.js';

/** A dashboard written down as tags. */
export interface Preset {
  /** The tags it uses, to be defined before it is drawn. */
  readonly tags: readonly string[];
  readonly view: (speech: Speech) => TemplateResult;
}

const parts = 'card, header, title, value, delta, plot, legend, tooltip, table, footer';

/** Dashboards by the name an author writes in `preset="…"`. */
export const presets: Readonly<Record<string, Preset>> = {
  stream: {
    tags: ['metric-grid', 'viewer-timeline', 'retention-curve'],
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
        metrics="total-watch-time-minutes average-watch-time-minutes median-watch-time-minutes total-messages unique-chatters messages-per-minute chat-participation-rate follow-conversion-rate returning-viewer-rate"
      ></metric-grid>
    `,
  },
  channel: {
    tags: ['metric-card', 'session-comparison'],
    view: () => html`
      <metric-card data-wide exportparts=${parts} metric="channel-peak-concurrent-viewers"></metric-card>
      <session-comparison data-wide exportparts=${parts}></session-comparison>
    `,
  },
};

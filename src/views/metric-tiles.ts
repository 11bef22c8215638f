import { css, html, type CSSResult, type TemplateResult } from 'lit';
import type { MetricsData } from '../datasets/data.js';
import type { Definitions } from '../locale/definitions.js';
import type { Speech } from '../locale/locale.js';
import type { MetricId } from '../metrics/catalogue.js';
import { aboutMetric, metricTile, metricTileStyles } from './metric-tile.js';
import { metricSaid } from './metrics-table.js';

export interface MetricTiles {
  readonly ids: readonly MetricId[];
  readonly data: MetricsData;
  /** Null until somebody has opened a definition. */
  readonly definitions: Definitions | null;
  readonly onDefinition: () => void;
  readonly speech: Speech;
}

/** Metrics side by side, as many in a row as there is room for. */
export const metricTiles = ({ ids, data, definitions, onDefinition, speech }: MetricTiles): TemplateResult =>
  html`<div class=${data.previous ? 'tiles compared' : 'tiles'}>
    ${ids.map((id) =>
      metricTile({
        id,
        value: data.values[id],
        previous: data.previous?.[id],
        currency: data.currency,
        about: aboutMetric(id, definitions?.[id] ?? null, onDefinition, speech),
        speech,
      }),
    )}
  </div>`;

/** Their shape while they are loading: the labels are known, and how many lines they take is what a row's height depends on. */
export const metricTilesSkeleton = (ids: readonly MetricId[], speech: Speech): TemplateResult =>
  html`<div class="tiles">
    ${ids.map(
      (id) =>
        html`<div class="tile skeleton">
          <div class="tile-head">
            <span class="tile-label">${speech.term(`metric-${id}`)}</span><span class="tile-about"></span>
          </div>
          <div class="tile-value">0</div>
        </div>`,
    )}
  </div>`;

/** The same in one sentence. */
export const metricsSentence = (ids: readonly MetricId[], { values, currency }: MetricsData, speech: Speech): string =>
  speech.term(
    'metricsSummary',
    ids.map((id) => metricSaid(id, values[id], speech, currency)),
  );

export const metricTilesStyles: readonly CSSResult[] = [
  metricTileStyles,
  css`
    .tiles {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(112px, 100%), 1fr));
      gap: calc(4 * var(--_step));
    }
    /* Labels of one line and of two stand beside each other with their numbers on one line. */
    .tiles .tile {
      grid-row: span 2;
      grid-template-rows: subgrid;
      row-gap: var(--_step);
    }
    .compared .tile {
      grid-row: span 3;
    }
    .tiles .tile-value {
      font-size: calc(1em * (1 + (var(--_scale-value) - 1) / 2));
    }
    .tiles .tile-missing {
      font-size: 1em;
    }
    .tile.skeleton > * {
      visibility: hidden;
    }
  `,
];

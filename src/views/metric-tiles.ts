import { css, html, nothing, type CSSResult, type TemplateResult } from 'lit';
import type { ComparedMetrics } from '../datasets/compared-metrics.js';
import type { MetricsData } from '../datasets/data.js';
import type { Definitions } from '../locale/definitions.js';
import type { Guidance } from '../locale/guidance.js';
import type { Speech } from '../locale/locale.js';
import type { MetricId } from '../metrics/catalogue.js';
import { balancedGridStyles, balancedGrid } from './balanced-grid.js';
import { aboutBands, type MetricBand } from './metric-band.js';
import {
  aboutMetric,
  bandPlaceholder,
  deltaPlaceholder,
  linePlaceholder,
  type Disclosure,
  type PendingParts,
  metricTile,
  metricTileStyles,
} from './metric-tile.js';
import { labelledMetricText } from './metrics-table.js';
import type { SmallLine } from './sparkline.js';

export interface MetricTiles {
  readonly ids: readonly MetricId[];
  readonly data: ComparedMetrics;
  /** Small lines of metrics over time; null where none are drawn. */
  readonly lines?: ReadonlyMap<MetricId, SmallLine> | null;
  /** What is still to come. */
  readonly pending?: PendingParts;
  /** Where metrics lie on their scales. */
  readonly bands?: ReadonlyMap<MetricId, MetricBand>;
  /** What there is to read about them. */
  readonly prose: TilesProse;
  readonly speech: Speech;
}

export interface MetricsText {
  readonly definitions: Definitions;
  readonly guidance: Guidance;
}

export interface TilesProse extends Disclosure {
  /** Null until somebody has opened a definition. */
  readonly text: MetricsText | null;
}

/** Metrics side by side, as many in a row as there is room for. */
export const metricTiles = ({ ids, data, lines = null, bands, pending = {}, prose, speech }: MetricTiles): TemplateResult =>
  html`<div
    class=${shape({ delta: data.change !== null || pending.delta, band: [...(bands?.values() ?? [])].some(({ band }) => band !== null) || pending.band, line: lines !== null })}
    .style=${balancedGrid(ids.length)}
  >
    ${ids.map((id) =>
      metricTile({
        id,
        value: data.values[id],
        change: data.change,
        currency: data.currency,
        line: lines?.get(id),
        pending,
        band: bands?.get(id),
        about: about(id, bands?.get(id), prose, speech),
        speech,
      }),
    )}
  </div>`;

const shape = ({ delta, band, line }: PendingParts): string =>
  `tiles even${delta ? ' compared' : ''}${band ? ' banded' : ''}${line ? ' lined' : ''}`;

const about = (id: MetricId, band: MetricBand | undefined, prose: TilesProse, speech: Speech) =>
  aboutMetric(
    id,
    prose.text?.definitions[id] ?? null,
    prose,
    speech,
    band && aboutBands(band, prose.text?.guidance ?? null, speech),
  );

/** Their shape while they are loading: the labels are known, and how many lines they take is what a row's height depends on. */
export const metricTilesSkeleton = (ids: readonly MetricId[], speech: Speech, pending: PendingParts = {}): TemplateResult =>
  html`<div class=${shape(pending)} .style=${balancedGrid(ids.length)}>
    ${ids.map(
      (id) =>
        html`<div class="tile skeleton">
          <div class="tile-head">
            <span class="tile-label">${speech.term(`metric-${id}`)}</span><span class="tile-about"></span>
          </div>
          <div class="tile-value">0</div>
          ${pending.delta ? deltaPlaceholder : nothing}${pending.band ? bandPlaceholder : nothing}${pending.line ? linePlaceholder : nothing}
        </div>`,
    )}
  </div>`;

/** The same in one sentence. */
export const metricsSentence = (
  ids: readonly MetricId[],
  { values, currency }: Pick<MetricsData, 'values' | 'currency'>,
  speech: Speech,
): string =>
  speech.term(
    'metricsSummary',
    ids.map((id) => labelledMetricText(id, values[id], speech, currency)),
  );

export const metricTilesStyles: readonly CSSResult[] = [
  metricTileStyles,
  balancedGridStyles,
  css`
    .tiles {
      /* Two beside each other also in a narrow card. */
      --least: clamp(112px, 50cqi - 0.5 * var(--between), 124px);
      --between: calc(4 * var(--_step));
    }
    /* Labels of one line and of two stand beside each other with their numbers on one line. */
    .tiles .tile {
      grid-row: span 2;
      grid-template-rows: subgrid;
      row-gap: var(--_step);
    }
    .tiles:is(.compared, .banded, .lined) .tile {
      grid-row: span 3;
    }
    .tiles:is(.compared.banded, .compared.lined, .banded.lined) .tile {
      grid-row: span 4;
    }
    .tiles.compared.banded.lined .tile {
      grid-row: span 5;
    }
    /* Each in its row, also where a metric has not all of them. */
    .tiles .band {
      grid-row: 3;
    }
    .compared .band {
      grid-row: 4;
    }
    .tiles .tile-line {
      grid-row: -2;
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

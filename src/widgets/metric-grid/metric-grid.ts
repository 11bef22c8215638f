import { css, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { Card } from '../../card/card.js';
import { comparedMetrics } from '../../datasets/compared-metrics.js';
import type { Failure } from '../../datasets/failure.js';
import type { Answer, Question } from '../../datasets/question.js';
import { subjectIsLive } from '../../datasets/live.js';
import type { Table } from '../../datasets/table.js';
import { loadDefinitions, type Definitions } from '../../locale/definitions.js';
import { isMetricId, streamMetricIds, type MetricId } from '../../metrics/catalogue.js';
import { metricTiles, metricTilesSkeleton, metricTilesStyles, metricsSentence } from '../../views/metric-tiles.js';
import { metricsTable } from '../../views/metrics-table.js';

type MetricsAnswer = Answer<'metrics'>;

/**
 * Several metrics side by side, from one request: values with units, changes where there is something to compare
 * with, definitions on demand.
 *
 * Seed: `GET /streams/{stream_id}/analytics/summary`; where that is missing, `/analytics`, `/analytics/chat` and
 * `/analytics/engagement`, as far as the metrics need them.
 * `.data`: `{ "values": { "total-views": 4832 }, "previous": { "total-views": 4100 } }`; fractions 0–1, durations in seconds.
 *
 * @tag metric-grid
 * @attr {string} metrics - The metrics to show, ids of the catalogue with spaces between. All of a stream's where left out.
 * @csspart value - A number with its unit.
 * @csspart delta - A change.
 */
export class MetricGrid extends Card<'metrics'> {
  static readonly tag = 'metric-grid';
  static override properties: PropertyDeclarations = { metrics: {}, definitions: { state: true } };
  static override styles = [
    ...Card.styles,
    ...metricTilesStyles,
    css`
      :host {
        --_face-height: 96px;
      }
    `,
  ];

  declare metrics: string | null | undefined;
  declare private definitions: Definitions | null;

  #read: { text: string; ids: readonly MetricId[]; unknown: boolean } = { text: '', ids: streamMetricIds, unknown: false };

  constructor() {
    super();
    this.definitions = null;
  }

  protected override readonly asks = 'metrics';

  protected override compares(): boolean {
    return true;
  }

  protected override willUpdate(changed: PropertyValues): void {
    const text = this.metrics?.trim() ?? '';
    if (text !== this.#read.text) {
      const names = text === '' ? streamMetricIds : text.split(/[\s,]+/);
      this.#read = { text, ids: [...new Set(names.filter(isMetricId))], unknown: !names.every(isMetricId) };
    }
    super.willUpdate(changed);
  }

  protected override fault(): Failure | null {
    return this.#read.unknown ? { kind: 'configuration', reason: 'not-usable', name: 'metrics' } : null;
  }

  protected override question(): Question<'metrics'> {
    return this.questionAbout('metrics', { ids: this.#read.ids });
  }

  protected override ownHeading(): string {
    return this.locale.term('gridTitle');
  }

  protected override live({ data }: MetricsAnswer): boolean | null {
    return subjectIsLive(data);
  }

  protected override skeleton(): TemplateResult {
    return metricTilesSkeleton(this.#read.ids, this.locale);
  }

  protected override view(answer: MetricsAnswer, previous?: MetricsAnswer): TemplateResult {
    return metricTiles({
      ids: this.#read.ids,
      data: comparedMetrics(answer, previous),
      definitions: this.definitions,
      onDefinition: this.#define,
      speech: this.locale,
    });
  }

  readonly #define = (): void => {
    loadDefinitions(this.locale.lang()).then(
      (definitions) => (this.definitions = definitions),
      // Opening it again tries again.
      () => {},
    );
  };

  protected override table(answer: MetricsAnswer, previous?: MetricsAnswer): Table {
    return metricsTable(this.#read.ids, comparedMetrics(answer, previous), this.locale);
  }

  protected override summary({ data }: MetricsAnswer): string {
    return metricsSentence(this.#read.ids, data, this.locale);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'metric-grid': MetricGrid;
  }
}

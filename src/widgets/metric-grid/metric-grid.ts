import { css, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { bearingOf } from '../../card/bearing.js';
import { Card } from '../../card/card.js';
import { proseOfMetrics } from '../../card/prose.js';
import { comparedMetrics, type Against, type ComparedMetrics } from '../../datasets/compared-metrics.js';
import type { Failure } from '../../datasets/failure.js';
import type { Answer, Question } from '../../datasets/question.js';
import { subjectIsLive } from '../../datasets/live.js';
import type { Comparison, RangeName } from '../../datasets/scope.js';
import type { Table } from '../../datasets/table.js';
import { completenessIn, wholeOnly } from '../../datasets/completeness.js';
import { viewerZone } from '../../datasets/zone.js';
import { periodsIn } from '../../element/ask.js';
import { presence } from '../../element/attributes.js';
import { noSettings } from '../../element/settings.js';
import { compared } from '../../locale/en/compared.js';
import { areUsable, isBandToCome, type OwnBands } from '../../metrics/bands.js';
import { streamMetricIds } from '../../families/streams/metrics.js';
import { isMetricId, metricFacts, type MetricId } from '../../metrics/catalogue.js';
import { bandOf, type MetricBand } from '../../views/metric-band.js';
import type { ToCome } from '../../views/metric-tile.js';
import { metricTiles, metricTilesSkeleton, metricTilesStyles, metricsSentence } from '../../views/metric-tiles.js';
import type { SmallLine } from '../../views/sparkline.js';
import { metricsTable } from '../../views/metrics-table.js';

type MetricsAnswer = Answer<'metrics'>;

/** Ranges whose growth may be judged, before an answer says how long they are. */
const daysIn: Readonly<Partial<Record<RangeName, number>>> = { '7d': 7, '30d': 30 };

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
 * @attr {boolean} sparklines - Adds a small line to the metrics that come over time, from one more request.
 * @csspart value - A number with its unit.
 * @csspart delta - A change.
 */
export class MetricGrid extends Card<'metrics'> {
  static readonly tag = 'metric-grid';
  static override words = { ...compared };
  static override properties: PropertyDeclarations = {
    metrics: {},
    sparklines: { converter: presence },
    bands: { attribute: false },
  };
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
  declare sparklines: boolean;
  /**
   * Scales of your own, by metric: `{ "total-conversations": [{ "name": "below", "tone": "weak", "from": 0 }, …] }`, the
   * lowest first. Without it, those of the seed that the creator's size and stage leave known.
   */
  declare bands: OwnBands | null | undefined;

  readonly #prose = proseOfMetrics(this, () => this.locale.lang());
  #lines: ReadonlyMap<MetricId, SmallLine> | null = null;
  #linesToCome = false;
  #read: { text: string; ids: readonly MetricId[]; unknown: boolean } = { text: '', ids: streamMetricIds, unknown: false };

  constructor() {
    super();
    this.sparklines = false;
  }

  protected override readonly asks = 'metrics';

  protected override compares(): Comparison | null {
    return this.comparison;
  }

  protected override willUpdate(changed: PropertyValues): void {
    const text = this.metrics?.trim() ?? '';
    if (text !== this.#read.text) {
      const names = text === '' ? streamMetricIds : text.split(/[\s,]+/);
      this.#read = { text, ids: [...new Set(names.filter(isMetricId))], unknown: !names.every(isMetricId) };
    }
    super.willUpdate(changed);
    this.#linesToCome = false;
    this.#lines = this.sparklines ? this.#askLines() : null;
  }

  #askLines(): ReadonlyMap<MetricId, SmallLine> {
    const ids = this.#read.ids.filter((id) => metricFacts(id).series === 'trend');
    if (ids.length === 0) return new Map();
    const question = this.questionAbout('trend', { ids, granularity: null });
    const { answer, busy } = this.ask(question);
    this.#linesToCome = busy && !answer;
    if (!answer) return new Map();
    const { times: xs, series } = answer.data;
    const completeness = completenessIn(answer, question.period, this.zone() ?? viewerZone(), question.scope.weekStart);
    return new Map(
      ids.flatMap((id) => {
        const values = series[id];
        return values ? [[id, { xs, values: wholeOnly(values, completeness), gap: null }] as const] : [];
      }),
    );
  }

  /** What there will be beside the values, as far as that is known before they come. */
  #toCome(): ToCome {
    const settings = this.surroundings?.settings ?? noSettings;
    const delta = Boolean(settings.compare && periodsIn(settings, this.question()));
    const days = settings.period && 'range' in settings.period ? (daysIn[settings.period.range] ?? 1) : 1;
    const bearing = { ...bearingOf(settings, null), days, before: delta ? days : null };
    return { delta, band: this.#read.ids.some((id) => isBandToCome(id, bearing, this.bands ?? {})), line: this.sparklines };
  }

  #bands(
    answer: MetricsAnswer,
    against: Against<MetricsAnswer> | null,
    data: ComparedMetrics,
  ): ReadonlyMap<MetricId, MetricBand> {
    const bearing = bearingOf(this.surroundings?.settings ?? noSettings, answer.period, against?.previous.period);
    return new Map(
      this.#read.ids.flatMap((id) => {
        const band = bandOf(id, data, bearing, this.bands ?? {});
        return band ? [[id, band] as const] : [];
      }),
    );
  }

  protected override fault(): Failure | null {
    if (this.bands && !areUsable(this.bands)) return { kind: 'configuration', reason: 'not-usable', name: 'bands' };
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
    return metricTilesSkeleton(this.#read.ids, this.locale, this.#toCome());
  }

  protected override view(answer: MetricsAnswer, against: Against<MetricsAnswer> | null): TemplateResult {
    const data = comparedMetrics(answer, against);
    return metricTiles({
      ids: this.#read.ids,
      data,
      lines: this.#lines,
      toCome: { ...(against || !this.isComparing ? {} : this.#toCome()), line: this.#linesToCome },
      bands: this.#bands(answer, against, data),
      prose: this.#prose,
      speech: this.locale,
    });
  }

  protected override fileFacts(): readonly string[] {
    return this.metrics?.trim() ? this.#read.ids : [];
  }

  protected override table(answer: MetricsAnswer, against: Against<MetricsAnswer> | null): Table {
    return metricsTable(this.#read.ids, comparedMetrics(answer, against), this.locale);
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

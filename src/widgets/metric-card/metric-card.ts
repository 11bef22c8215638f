import { css, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { benchmarkContextOf } from '../../card/benchmark-context.js';
import { Card } from '../../card/card.js';
import type { Questions, Results, ResultsSoFar } from '../../card/query-controller.js';
import { LazyText, metricsText } from '../../card/lazy-text.js';
import { comparedMetrics, type ComparedPair, type ComparedMetrics } from '../../datasets/compared-metrics.js';
import { completenessIn, wholeOnly } from '../../datasets/completeness.js';
import type { Failure } from '../../datasets/failure.js';
import { joinedWithin } from '../../datasets/gaps.js';
import { isSubjectLive } from '../../datasets/is-live.js';
import type { Answer } from '../../datasets/question.js';
import type { Comparison } from '../../datasets/scope.js';
import type { Table } from '../../datasets/table.js';
import { viewerZone } from '../../datasets/zone.js';
import { reading } from '../../locale/en/reading.js';
import { compared } from '../../locale/en/compared.js';
import { formatInstant } from '../../locale/format.js';
import { noSettings } from '../../element/settings.js';
import { areUsable, type OwnBands } from '../../metrics/bands.js';
import { isMetricId, metricFacts, type MetricId } from '../../metrics/catalogue.js';
import { lineClamp, lineClampStyles } from '../../views/line-clamp.js';
import { aboutBands, bandOf, type MetricBand } from '../../views/metric-band.js';
import { aboutMetric, metricTile, metricTileStyles } from '../../views/metric-tile.js';
import type { SmallLine } from '../../views/sparkline.js';
import { labelledMetricText, metricsTable } from '../../views/metrics-table.js';
import type { TrendRead } from '../../views/trend-reading.js';
import { presence } from '../../element/attributes.js';

type MetricsAnswer = Answer<'metrics'>;
type MetricCardDatasets = { main: 'metrics'; trend: 'trend'; timeline: 'timeline' };

const lineShape = html`<div class="skeleton line-shape"></div>`;

/**
 * One metric: its value with unit, the change where there is something to compare with, a small line where the
 * metric has one over time, with whether it grows, spikes or declines where that is in buckets, and its definition on demand.
 *
 * `.data`: `{ "values": { "total-views": 4832 }, "previous": { "total-views": 4100 } }`; fractions 0–1, durations in seconds.
 *
 * @tag metric-card
 * @attr {string} metric - A metric of the catalogue, such as `total-views` or `follow-conversion-rate`.
 * @attr {boolean} hide-sparkline - Leaves the small line out, and with it its request.
 * @csspart value - The number with its unit.
 * @csspart delta - The change.
 */
export class MetricCard extends Card<MetricCardDatasets> {
  static readonly tag = 'metric-card';
  static override words = { ...reading, ...compared };
  static override properties: PropertyDeclarations = {
    metric: {},
    hideSparkline: { attribute: 'hide-sparkline', converter: presence },
    bands: { attribute: false },
  };
  static override styles = [
    ...Card.styles,
    lineClampStyles,
    metricTileStyles,
    css`
      .own-width {
        inline-size: 240px;
      }
      .header {
        margin-block-end: calc(0.5 * var(--_step));
      }
      .title {
        color: var(--_ink-muted);
        font-size: 1em;
        font-weight: 500;
      }
      .shape {
        inline-size: 60%;
        block-size: 1.2em;
        font-size: calc(1em * var(--_scale-value));
      }
      .line-shape {
        block-size: 32px;
        margin-block-start: calc(2 * var(--_step));
      }
      .reading {
        color: var(--_ink-muted);
        font-size: calc(1em * var(--_scale-small));
        font-variant-numeric: tabular-nums;
      }
      .reached {
        color: var(--_ink-muted);
        overflow-wrap: anywhere;
      }
      .face > .face-icon {
        display: none;
      }
    `,
  ];

  /** @type {MetricId} */
  declare metric: string | null | undefined;
  declare hideSparkline: boolean;
  /**
   * Scales of your own, by metric: `{ "total-conversations": [{ "name": "below", "tone": "weak", "from": 0 }, …] }`, the
   * lowest first. Without it, the library's, as far as what they depend on is known.
   */
  declare bands: OwnBands | null | undefined;

  /** The code that reads comes with the first series there is to read. */
  readonly #read = new LazyText(this, async () => (await import('../../views/trend-reading.js')).trendReading);
  readonly #prose = metricsText(this);

  constructor() {
    super();
    this.hideSparkline = false;
  }

  get #id(): MetricId | null {
    return this.metric && isMetricId(this.metric) ? this.metric : null;
  }

  protected override configError(): Failure | null {
    if (this.bands && !areUsable(this.bands)) return { kind: 'configuration', reason: 'not-usable', name: 'bands' };
    if (this.#id) return null;
    return { kind: 'configuration', reason: this.metric ? 'not-usable' : 'missing', name: 'metric' };
  }

  protected override readonly mainDataset = 'metrics';

  protected override comparesWith(): Comparison | null {
    return this.comparison;
  }

  protected override questions(): Questions<MetricCardDatasets> {
    const id = this.#id;
    const series = id && !this.hideSparkline ? metricFacts(id).series : undefined;
    return {
      main: id && this.questionAbout('metrics', { ids: [id] }),
      trend: id && series === 'trend' ? this.questionAbout('trend', { ids: [id], granularity: null }) : null,
      timeline: id && series === 'timeline' ? this.questionAbout('timeline', null) : null,
    };
  }

  #hasLine(): boolean {
    const { trend, timeline } = this.questions();
    return trend !== null || timeline !== null;
  }

  /** Both questions are of one metric: only one of them is asked. */
  #isLinePending({ trend, timeline }: ResultsSoFar<MetricCardDatasets>): boolean {
    return [trend, timeline].some(({ isFetching, answer }) => isFetching && !answer);
  }

  #line({ trend, timeline }: Results<MetricCardDatasets>): SmallLine | null {
    const read = this.#trend(trend.answer);
    if (read) {
      const { times: xs, series } = read.answer.data;
      return { xs, values: wholeOnly(series[read.id] ?? new Float64Array(), read.completeness), gap: null };
    }
    const { answer } = timeline;
    return answer && { xs: answer.data.times, values: answer.data.values, gap: joinedWithin(answer.step) };
  }

  #trend(answer: Answer<'trend'> | null): TrendRead | null {
    const id = this.#id;
    const question = this.questions().trend;
    if (!id || !question || !answer?.data.series[id]) return null;
    const zone = this.zone() ?? viewerZone();
    const completeness = completenessIn(answer, question.period, zone, question.scope.weekStart);
    return { id, answer, completeness, zone: answer.zone ?? zone };
  }

  protected override ownHeading(): string {
    return this.#id ? this.locale.metricLabel(this.#id) : (this.metric ?? '');
  }

  protected override isLive({
    main: {
      answer: { data },
    },
  }: Results<MetricCardDatasets>): boolean | null {
    return isSubjectLive(data);
  }

  protected override ownActions(results: Results<MetricCardDatasets> | null): TemplateResult {
    if (!this.#id) return html``;
    const { text } = this.#prose;
    const band = results && this.#band(this.#id, results.main.answer, results.main.pair);
    const more = band ? aboutBands(band, text?.guidance ?? null, this.locale) : nothing;
    return aboutMetric(this.#id, text?.definitions[this.#id] ?? null, this.#prose, this.locale, more);
  }

  protected override traits(): Readonly<Record<string, boolean>> {
    const isRead = this.questions().trend !== null;
    return { lined: this.#hasLine(), read: isRead, dated: Boolean(this.#id && metricFacts(this.#id).isDated) };
  }

  protected override skeleton(): TemplateResult {
    return html`<div class="skeleton shape"></div>
      ${this.#reading(this.results)}${this.#hasLine() ? lineShape : nothing}${this.#id && metricFacts(this.#id).isDated ? html`<p class="reached to-come">Apr 25, 2026</p>` : nothing}`;
  }

  protected override view(results: Results<MetricCardDatasets>): TemplateResult {
    const id = this.#id;
    if (!id) return html``;
    const { answer, pair } = results.main;
    const data = comparedMetrics(answer, pair);
    const band = this.#band(id, answer, pair);
    const tile = metricTile({
      id,
      value: data.values[id],
      change: data.change,
      currency: data.currency,
      line: this.#line(results),
      reading: this.#reading(results),
      band,
      about: null,
      speech: this.locale,
    });
    return html`${tile}${this.#isLinePending(results) ? lineShape : nothing}${this.#reached(id, data)}`;
  }

  #band(id: MetricId, answer: MetricsAnswer, against: ComparedPair<MetricsAnswer> | null): MetricBand | null {
    const bearing = benchmarkContextOf(this.context?.settings ?? noSettings, answer.period, against?.previous.period);
    return bandOf(id, comparedMetrics(answer, against), bearing, this.bands ?? {});
  }

  /** Whether it grows, spikes or declines, or how much it takes to tell; its room while that is to come. */
  #reading(results: ResultsSoFar<MetricCardDatasets>): TemplateResult | typeof nothing {
    if (this.questions().trend === null) return nothing;
    const trend = this.#trend(results.trend.answer);
    const said = trend && this.#read.autoLoaded?.(trend, this.locale);
    if (said) return html`<p class="reading">${said}</p>`;
    return (trend && !this.#read.hasFailed) || this.#isLinePending(results) || !results.main.answer
      ? html`<p class="reading to-come" aria-hidden="true">${this.locale.term('trendSteady', '14 days')}</p>`
      : nothing;
  }

  /** When, and in which stream, the value was reached, for metrics that come with it. */
  #reached(id: MetricId, { reached }: ComparedMetrics): TemplateResult | typeof nothing {
    const where = reached[id];
    if (!where || (where.at === null && where.streamId === null)) return nothing;
    const when = where.at === null ? null : formatInstant(where.at, this.locale.lang(), this.zone());
    return html`<p class="reached">${lineClamp(this.locale.term('metricReached', when, where.streamId))}</p>`;
  }

  protected override fileFacts(): readonly string[] {
    return this.#id ? [this.#id] : [];
  }

  protected override table({ main: { answer, pair } }: Results<MetricCardDatasets>): Table {
    return metricsTable(this.#id ? [this.#id] : [], comparedMetrics(answer, pair), this.locale);
  }

  protected override summary({
    main: {
      answer: { data },
    },
  }: Results<MetricCardDatasets>): string {
    return this.#id ? labelledMetricText(this.#id, data.values[this.#id], this.locale, data.currency) : '';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'metric-card': MetricCard;
  }
}

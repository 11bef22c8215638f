import { type PropertyDeclarations, type TemplateResult } from 'lit';
import { benchmarkContextOf } from '../../card/benchmark-context.js';
import { Card } from '../../card/card.js';
import { memo } from '../../card/memo.js';
import type { Questions, Results } from '../../card/query-controller.js';
import { metricsText } from '../../card/lazy-text.js';
import { comparedMetrics, type ComparedPair, type ComparedMetrics } from '../../datasets/compared-metrics.js';
import type { Failure } from '../../datasets/failure.js';
import type { Answer } from '../../datasets/question.js';
import { isSubjectLive } from '../../datasets/is-live.js';
import type { Comparison, RangeName } from '../../datasets/scope.js';
import type { Table } from '../../datasets/table.js';
import { completenessIn, wholeOnly } from '../../datasets/completeness.js';
import { viewerZone } from '../../datasets/zone.js';
import { periodsIn, usualIn } from '../../element/ask.js';
import { presence } from '../../element/attributes.js';
import { noSettings } from '../../element/settings.js';
import { compared } from '../../locale/en/compared.js';
import { areUsable, isBandToCome, type OwnBands } from '../../metrics/bands.js';
import { metricFacts, type MetricId } from '../../metrics/catalogue.js';
import { namedMetrics } from '../../metrics/named.js';
import { bandOf, type MetricBand } from '../../views/metric-band.js';
import type { PendingParts } from '../../views/metric-tile.js';
import { metricTiles, metricTilesSkeleton, metricTilesStyles, metricsSentence } from '../../views/metric-tiles.js';
import type { SmallLine } from '../../views/sparkline.js';
import { metricsTable } from '../../views/metrics-table.js';

type MetricsAnswer = Answer<'metrics'>;
type MetricGridDatasets = { main: 'metrics'; lines: 'trend' };

/** Ranges whose growth may be judged, before an answer says how long they are. */
const daysIn: Readonly<Partial<Record<RangeName, number>>> = { '7d': 7, '30d': 30 };

/**
 * Several metrics side by side, from one request: values with units, changes where there is something to compare
 * with, definitions on demand.
 *
 * `.data`: `{ "values": { "total-views": 4832 }, "previous": { "total-views": 4100 } }`; fractions 0–1, durations in seconds.
 *
 * @tag metric-grid
 * @attr {string} metrics - The metrics to show, ids of the catalogue with spaces between. Those that the source is usually shown by where left out.
 * @attr {boolean} sparklines - Adds a small line to the metrics that come over time, from one more request.
 * @csspart value - A number with its unit.
 * @csspart delta - A change.
 */
export class MetricGrid extends Card<MetricGridDatasets> {
  static readonly tag = 'metric-grid';
  static override words = { ...compared };
  static override properties: PropertyDeclarations = {
    metrics: {},
    sparklines: { converter: presence },
    bands: { attribute: false },
  };
  static override styles = [...Card.styles, ...metricTilesStyles];

  declare metrics: string | null | undefined;
  declare sparklines: boolean;
  /**
   * Scales of your own, by metric: `{ "total-conversations": [{ "name": "below", "tone": "weak", "from": 0 }, …] }`, the
   * lowest first. Without it, the library's, as far as what they depend on is known.
   */
  declare bands: OwnBands | null | undefined;

  readonly #prose = metricsText(this);

  constructor() {
    super();
    this.sparklines = false;
  }

  protected override readonly mainDataset = 'metrics';

  protected override comparesWith(): Comparison | null {
    return this.comparison;
  }

  readonly #named = memo(namedMetrics);

  get #ids(): readonly MetricId[] {
    const text = this.metrics?.trim() ?? '';
    return text === '' ? usualIn(this.context?.settings ?? noSettings) : this.#named(text).ids;
  }

  /** The metrics with a line of their own. */
  get #lined(): readonly MetricId[] {
    return this.sparklines ? this.#ids.filter((id) => metricFacts(id).series === 'trend') : [];
  }

  #lines({ lines: { answer } }: Results<MetricGridDatasets>): ReadonlyMap<MetricId, SmallLine> | null {
    const question = this.questions().lines;
    if (!this.sparklines) return null;
    if (!answer || !question) return new Map();
    const { times: xs, series } = answer.data;
    const completeness = completenessIn(answer, question.period, this.zone() ?? viewerZone(), question.scope.weekStart);
    return new Map(
      this.#lined.flatMap((id) => {
        const values = series[id];
        return values ? [[id, { xs, values: wholeOnly(values, completeness), gap: null }] as const] : [];
      }),
    );
  }

  /** What there will be beside the values, as far as that is known before they come. */
  #toCome(): PendingParts {
    const settings = this.context?.settings ?? noSettings;
    const delta = Boolean(settings.compare && periodsIn(settings, this.questionAbout('metrics', { ids: this.#ids })));
    const days = settings.period && 'range' in settings.period ? (daysIn[settings.period.range] ?? 1) : 1;
    const bearing = { ...benchmarkContextOf(settings, null), days, before: delta ? days : null };
    return { delta, band: this.#ids.some((id) => isBandToCome(id, bearing, this.bands ?? {})), line: this.sparklines };
  }

  #bands(
    answer: MetricsAnswer,
    against: ComparedPair<MetricsAnswer> | null,
    data: ComparedMetrics,
  ): ReadonlyMap<MetricId, MetricBand> {
    const bearing = benchmarkContextOf(this.context?.settings ?? noSettings, answer.period, against?.previous.period);
    return new Map(
      this.#ids.flatMap((id) => {
        const band = bandOf(id, data, bearing, this.bands ?? {});
        return band ? [[id, band] as const] : [];
      }),
    );
  }

  protected override configError(): Failure | null {
    if (this.bands && !areUsable(this.bands)) return { kind: 'configuration', reason: 'not-usable', name: 'bands' };
    return this.#named(this.metrics ?? '').isUnknown ? { kind: 'configuration', reason: 'not-usable', name: 'metrics' } : null;
  }

  protected override questions(): Questions<MetricGridDatasets> {
    const lined = this.#lined;
    return {
      main: this.questionAbout('metrics', { ids: this.#ids }),
      lines: lined.length > 0 ? this.questionAbout('trend', { ids: lined, granularity: null }) : null,
    };
  }

  protected override ownHeading(): string {
    return this.locale.term('gridTitle');
  }

  protected override isLive({
    main: {
      answer: { data },
    },
  }: Results<MetricGridDatasets>): boolean | null {
    return isSubjectLive(data);
  }

  protected override traits(): Readonly<Record<string, number | boolean>> {
    const { band = false, line = false } = this.#toCome();
    return { count: this.#ids.length, banded: band, lined: line };
  }

  protected override skeleton(): TemplateResult {
    return metricTilesSkeleton(this.#ids, this.locale, this.#toCome());
  }

  protected override view(results: Results<MetricGridDatasets>): TemplateResult {
    const { answer, pair, isComparing } = results.main;
    const { isFetching, answer: lines } = results.lines;
    const data = comparedMetrics(answer, pair);
    return metricTiles({
      ids: this.#ids,
      data,
      lines: this.#lines(results),
      pending: { ...(pair || !isComparing ? {} : this.#toCome()), line: isFetching && !lines },
      bands: this.#bands(answer, pair, data),
      prose: this.#prose,
      speech: this.locale,
    });
  }

  protected override fileFacts(): readonly string[] {
    return this.metrics?.trim() ? this.#ids : [];
  }

  protected override table({ main: { answer, pair } }: Results<MetricGridDatasets>): Table {
    return metricsTable(this.#ids, comparedMetrics(answer, pair), this.locale);
  }

  protected override summary({
    main: {
      answer: { data },
    },
  }: Results<MetricGridDatasets>): string {
    return metricsSentence(this.#ids, data, this.locale);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'metric-grid': MetricGrid;
  }
}

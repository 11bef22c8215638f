import { css, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { Card } from '../../card/card.js';
import { memo } from '../../card/memo.js';
import type { AxisRange } from '../../card/widget-base.js';
import type { Questions, Results } from '../../card/query-controller.js';
import type { Panel as NamedPicture, Picture } from '../../card/png.js';
import { LazyText } from '../../card/lazy-text.js';
import type { PlotCursor, PlotRangeChange } from '../../charts/plot.js';
import type { PlotRange, PlotSeries, PlotSpec } from '../../charts/spec.js';
import { bucketsBetween } from '../../datasets/alignment.js';
import { dateOf, dayOf } from '../../datasets/calendar.js';
import { periodCovered } from '../../datasets/completeness.js';
import { comparedMetrics, type ComparedPair, type MetricsChange } from '../../datasets/compared-metrics.js';
import type { EmptyKind, Failure } from '../../datasets/failure.js';
import { growth } from '../../datasets/growth.js';
import { datesOf, type Today } from '../../datasets/period.js';
import type { Answer, Period, Question } from '../../datasets/question.js';
import type { Comparison } from '../../datasets/scope.js';
import type { Column, Table } from '../../datasets/table.js';
import { weekendOf } from '../../datasets/week.js';
import { viewerZone } from '../../datasets/zone.js';
import { dayAt } from '../../datasets/zoned.js';
import { periodsIn } from '../../element/ask.js';
import type { CursorMoment } from '../../element/shared-cursor.js';
import type { ZoomDetail } from '../../element/range-change.js';
import { noSettings } from '../../element/settings.js';
import { compared } from '../../locale/en/compared.js';
import { periods } from '../../locale/en/periods.js';
import { trends } from '../../locale/en/trends.js';
import { loadDefinitions, loadTrendRule } from '../../locale/definitions.js';
import { zoneLabel } from '../../locale/date-format.js';
import { formatTicks, quantity, timeTicks, unitOf } from '../../locale/format.js';
import { metricFacts, type MetricId, type Shown } from '../../metrics/catalogue.js';
import { namedMetrics } from '../../metrics/named.js';
import { toShown } from '../../metrics/convert.js';
import { proseAbout } from '../../views/definition-prose.js';
import { fillingStyles } from '../../views/filling.styles.js';
import type { AnalyticsLinePlot, Readout } from '../../views/line-plot.js';
import { lineLegendStyles } from '../../views/line-legend.styles.js';
import { lineSkeleton } from '../../views/line-skeleton.js';
import { loadLinePlot } from '../../views/line-plot-loader.js';
import { incompleteEnds } from '../../views/incomplete-ends.js';
import { aboutMetric, metricTileStyles } from '../../views/metric-tile.js';
import {
  averageName,
  comparedName,
  factsOf,
  notesAt,
  readoutAt,
  summaryOf,
  valueTextAt,
  type TrendText,
} from './trend-chart.text.js';
import {
  colorAt,
  isComparable,
  joinedWithin,
  leastOfKind,
  placeAnnotations,
  sumsOf,
  trendOf,
  type Annotation,
  type Line,
  type Panel,
  type Trend,
} from './trend-chart.model.js';

type TrendAnswer = Answer<'trend'>;
type TrendChartDatasets = { main: 'trend'; totals: 'metrics' };

/** Everything that is drawn of an answer, made once for it. */
interface DrawnTrend {
  readonly text: TrendText;
  readonly specs: readonly PlotSpec[];
}

/** What charts under each other keep for the labels of their axes, so that their times stand under each other, CSS px. */
const labelRoom = 52;

/** Whether there is a whole of it that days add up to. */
const isTotalled = (id: MetricId): boolean => metricFacts(id).aggregation === 'sum';

/** Whether there is nothing before the period. */
const isEndless = ({ period }: Question<'metrics'>): boolean =>
  period !== null && 'range' in period && period.range === 'all-time';

/** Letters of a note over the chart; the tooltip and the table have all of it. */
const longestNote = 18;
const most = { rolling: 366 } as const;

/**
 * One or several metrics over time, by the hour, day, week or month: a rolling average, the period it is compared with,
 * weekends, notes of the page's own, unusual values with what was expected, what is not over yet, and in words whether
 * it is growing, spiking or declining. Metrics of one unit share a chart; those of others stand under it on the same times.
 * Drag or pinch to zoom, Escape or double click for all of it.
 *
 * Days, weeks and months are those of the server, whose zone is named; hours are shown in `time-zone`.
 *
 * `.data`: `{ "points": [{ "time": "2026-04-25", "total-conversations": 41 }], "granularity": "daily", "timeZone": "UTC" }`,
 * fractions 0–1, durations in seconds, money in `currency`.
 *
 * @tag trend-chart
 * @attr {string} metric - The metrics to show, ids of the catalogue with spaces between.
 * @attr {number} rolling - Adds the average of so many buckets, 2–366: `7` smooths days by the week.
 * @csspart plot - A chart.
 * @csspart tooltip - What is under the cursor.
 * @csspart legend - The names of the lines.
 * @fires {CustomEvent<ZoomDetail>} analytics-range-change - The reader zooms or pans. Cancelable: prevented, the view stays.
 */
export class TrendChart extends Card<TrendChartDatasets> {
  static readonly tag = 'trend-chart';
  static override words = { ...periods, ...trends, ...compared };
  static override readonly lazyElement = loadLinePlot;
  static override properties: PropertyDeclarations = {
    metric: {},
    rolling: {},
    annotations: { attribute: false },
  };
  static override styles = [
    ...Card.styles,
    fillingStyles,
    metricTileStyles,
    ...lineLegendStyles,
    css`
      .facts {
        min-block-size: 1.45em;
        margin-block-end: calc(2.5 * var(--_step));
        color: var(--_ink-muted);
        font-variant-numeric: tabular-nums;
        overflow-wrap: anywhere;
      }
      .facts p + p {
        margin-block-start: calc(0.5 * var(--_step));
      }
      .facts b {
        color: var(--_ink);
        font-weight: 500;
      }
      .panels {
        display: grid;
        flex: 1 0 auto;
        gap: calc(3 * var(--_step));
        --_panel-height: calc(0.6 * var(--analytics-plot-height, var(--_plot-height)));
      }
      .several {
        --analytics-plot-height: max(120px, var(--_panel-height));
        --_least-plot-height: var(--analytics-plot-height);
      }
      .panel {
        display: flex;
        flex-direction: column;
        min-inline-size: 0;
      }
      .caption {
        display: flex;
        align-items: center;
        gap: var(--_step);
        min-block-size: 24px;
        color: var(--_ink-muted);
        font-size: calc(1em * var(--_scale-small));
        overflow-wrap: anywhere;
      }
    `,
  ];

  /** @type {MetricId} */
  declare metric: string | null | undefined;
  declare rolling: number | string | null | undefined;
  /**
   * What the page knows of certain moments, shown as text: `[{ at: '2026-04-25', label: 'New episode' }]`; `at` is ms, RFC 3339
   * text, a `Date`, or a date of the buckets.
   */
  declare annotations: readonly Annotation[] | null | undefined;

  /** What the metric is, and by which rule a reading is made. */
  readonly #definitions = new LazyText(this, async () => {
    const [definitions, rule] = await Promise.all([loadDefinitions(), loadTrendRule()]);
    return { definitions, rule };
  });

  /** What is in view. Not reactive: the charts have drawn it already, and nothing else of the widget shows it. */
  #range: PlotRange = null;

  protected override readonly mainDataset = 'trend';

  readonly #named = memo(namedMetrics);

  get #ids(): readonly MetricId[] {
    return this.#named(this.metric ?? '').ids;
  }

  protected override configError(): Failure | null {
    if (!this.metric?.trim()) return { kind: 'configuration', reason: 'missing', name: 'metric' };
    if (this.#named(this.metric).isUnknown) return { kind: 'configuration', reason: 'not-usable', name: 'metric' };
    return this.#rolling() === undefined ? { kind: 'configuration', reason: 'not-usable', name: 'rolling' } : null;
  }

  /** How many buckets the rolling average is of; null is none, undefined what cannot be used. */
  #rolling(): number | null | undefined {
    if (this.rolling === null || this.rolling === undefined || this.rolling === '') return null;
    const buckets = Number(this.rolling);
    return Number.isInteger(buckets) && buckets >= 2 && buckets <= most.rolling ? buckets : undefined;
  }

  protected override questions(): Questions<TrendChartDatasets> {
    const granularity = this.context?.settings.granularity ?? null;
    return { main: this.questionAbout('trend', { ids: this.#ids, granularity }), totals: this.#totalsQuestion() };
  }

  protected override comparesWith(): Comparison | null {
    return this.comparison;
  }

  protected override ownHeading(): string {
    const [only, ...others] = this.#ids;
    return only && others.length === 0 ? this.locale.metricLabel(only) : this.locale.term('trendTitle');
  }

  protected override emptyReason({
    main: {
      answer: { data },
    },
  }: Results<TrendChartDatasets>): EmptyKind | null {
    return this.#ids.some((id) => data.series[id]) ? null : 'none-in-range';
  }

  protected override ownActions(): TemplateResult | typeof nothing {
    const [only, ...others] = this.#ids;
    return only && others.length === 0 ? this.#about(only) : nothing;
  }

  #about(id: MetricId): TemplateResult {
    const { text } = this.#definitions;
    const more = text ? proseAbout(this.locale.term('trendRule'), text.rule, this.locale) : nothing;
    return aboutMetric(id, text?.definitions[id] ?? null, this.#definitions, this.locale, more);
  }

  protected override skeleton(): TemplateResult {
    return html`<div class="facts to-come">${this.#ids.map((id) => html`<p>${this.#usualFact(id)}</p>`)}</div>
      ${this.#ids.length === 1 && this.#hasUnit() ? html`<div class="caption"></div>` : nothing}
      ${lineSkeleton(this.#usualNames())}`;
  }

  #hasUnit(): boolean {
    return this.#ids.some((id) => {
      const { shown } = metricFacts(id);
      return shown === 'money' || (shown !== 'percent' && unitOf(shown, this.locale) !== '');
    });
  }

  #usualNames(): readonly string[] {
    const { granularity, compare } = this.context?.settings ?? noSettings;
    return this.#ids.flatMap((id) => [
      this.locale.metricLabel(id),
      ...(this.#rolling() ? [averageName(this.locale, this.#rolling() ?? 0, granularity ?? 'daily')] : []),
      ...(compare ? [comparedName(this.locale, compare)] : []),
    ]);
  }

  /** About as much as there is to say of a line. */
  #usualFact(id: MetricId): string {
    return [
      this.locale.term('trendSteady', '7 days'),
      ...(this.context?.settings.compare ? this.#usualTotals(id) : []),
      this.locale.term('trendUnusualFound', quantity(1, this.locale.lang())),
    ].join(' · ');
  }

  #usualTotals(id: MetricId): readonly string[] {
    if (!isTotalled(id)) return [];
    const days = this.locale.term('spanDays', quantity(29, this.locale.lang()));
    return [this.locale.term('metricSaid', days, this.locale.term('trendAgainst', '4,000', '4,000', '+4.1%'))];
  }

  /** Hours are instants, shown as the author says; longer buckets are dates of the server. */
  protected override zone(): string | null {
    const { answer } = this.results.main;
    const author = super.zone();
    return author === null && answer?.data.granularity === 'hourly' ? answer.zone : author;
  }

  protected override zoneOf({ main }: Results<TrendChartDatasets>): string {
    return this.#zoneIn(main.answer);
  }

  #zoneIn({ data, zone }: TrendAnswer): string {
    const server = zone ?? this.zone() ?? viewerZone();
    return data.granularity === 'hourly' ? (this.zone() ?? server) : server;
  }

  #today(now: number): Today {
    return { now, zone: this.zone() ?? viewerZone(), weekStart: this.context?.settings.weekStart ?? null };
  }

  protected override readonly comparedQuestions = ['totals'] as const;

  /**
   * Buckets are cut by a period, and some days are in none that is over: what both come to in all is asked for as such, also
   * where the other period has no such buckets.
   */
  #totalsQuestion(): Question<'metrics'> | null {
    const question = this.questionAbout('metrics', { ids: this.#ids.filter(isTotalled) });
    const settings = this.context?.settings;
    const isCompared = this.results.main.answer !== null && this.comparison !== null && question.params.ids.length > 0;
    const isAsked = isCompared && settings && this.data === undefined && periodsIn(settings, question) && !isEndless(question);
    return isAsked ? question : null;
  }

  readonly #totals = memo((answer: Answer<'metrics'> | null, against: ComparedPair<Answer<'metrics'>> | null) =>
    answer ? comparedMetrics(answer, against).change : null,
  );

  #trendText({ main, totals }: Results<TrendChartDatasets>): DrawnTrend {
    return this.#drawn(
      main.answer,
      main.pair,
      this.#totals(totals.answer, totals.pair),
      totals.failure?.kind === 'unsupported',
      this.#rolling() ?? null,
      this.#zoneIn(main.answer),
      this.#ids,
      this.annotations,
      this.locale.look(),
    );
  }

  readonly #drawn = memo(
    (
      answer: TrendAnswer,
      against: ComparedPair<TrendAnswer> | null,
      totals: MetricsChange | null,
      hasNoTotals: boolean,
      rolling: number | null,
      zone: string,
      ids: readonly MetricId[],
      annotations: TrendChart['annotations'],
      _look: string,
    ): DrawnTrend => {
      const { comparison } = this;
      const trend = trendOf(answer, against, {
        ids,
        rolling,
        comparison,
        zone: this.zone() ?? viewerZone(),
        period: periodCovered(answer, this.questions().main?.period ?? null, this.#today(answer.asOf)),
        weekend: weekendOf(this.locale.lang()),
      });
      const notes = placeAnnotations(annotations, trend);
      const text = {
        locale: this.locale,
        answer,
        trend,
        notes,
        zone,
        rolling: rolling ?? 0,
        comparison,
        totals: hasNoTotals ? sumsOf(trend) : totals,
      };
      return { text, specs: trend.panels.map((panel) => this.#spec(text, panel)) };
    },
  );

  #spec({ answer, trend, notes, zone, rolling, comparison }: TrendText, panel: Panel): PlotSpec {
    const { times, completeness, cut } = trend;
    const lang = this.locale.lang();
    const ends = incompleteEnds(times, completeness);
    const { shown } = panel;
    // In the unit that is shown, so that the axis is counted in whole minutes.
    const lines = panel.lines.map((line) => inUnit(line, shown));
    const named = (line: Line, of: string): string => (lines.length > 1 ? `${this.locale.metricLabel(line.id)} · ${of}` : of);
    const series = lines.flatMap((line, index): PlotSeries[] => {
      const color = colorAt(index);
      const { values, compared, average } = line;
      return [
        { label: this.locale.metricLabel(line.id), values, color, hasArea: lines.length === 1 && !compared, ...ends },
        ...(average
          ? [
              {
                label: named(line, averageName(this.locale, rolling, cut.granularity)),
                values: average,
                color: colorAt(lines.length + index),
                hasArea: false,
                isDerived: true,
              },
            ]
          : []),
        ...(compared
          ? [
              {
                label: named(line, comparedName(this.locale, comparison)),
                values: compared,
                color,
                hasArea: false,
                isDashed: true,
              },
            ]
          : []),
      ];
    });
    return {
      x: 'time',
      xs: times,
      series,
      maxGap: joinedWithin[cut.granularity],
      yRange: { min: null, max: null },
      referenceLines: [],
      markers: lines.flatMap(({ anomalies }) =>
        anomalies.kind === 'read'
          ? anomalies.anomalies.map(({ index, observed }) => ({
              x: times[index] ?? NaN,
              y: toShown(observed, shown),
              label: '',
              isOutlier: true,
            }))
          : [],
      ),
      annotations: [...new Set(notes.map(({ index }) => index))].map((index) => ({
        x: times[index] ?? NaN,
        label: shortened(
          notes
            .filter((note) => note.index === index)
            .map(({ label }) => label)
            .join(' · '),
        ),
      })),
      bands: trend.shades,
      xSteps: null,
      hasWholeValues: shown === 'count',
      ...(trend.panels.length > 1 ? { labelRoom } : {}),
      timeZone: zone,
      formatXTicks: (ticks, step) => timeTicks(ticks, step, lang, zone),
      formatYTicks: (ticks) =>
        formatTicks(
          ticks.map((tick) => tick / toShown(1, shown)),
          shown,
          lang,
          answer.data.currency,
        ),
    };
  }

  protected override view(results: Results<TrendChartDatasets>): TemplateResult {
    const { text, specs } = this.#trendText(results);
    const { trend } = text;
    const isSeveral = this.#ids.length > 1;
    const { totals } = results;
    const isTotalToCome = totals.isComparing || (totals.isFetching && !totals.answer);
    const toCome = (index: number): TemplateResult | readonly TemplateResult[] =>
      isTotalToCome ? this.#totalPlaceholder(trend.panels.flatMap(({ lines }) => lines)[index]?.id) : [];
    return html`<div class="facts">${factsOf(text, isSeveral).map((fact, index) => html`<p>${fact}${toCome(index)}</p>`)}</div>
      ${this.pictureOrMissing(
        html`<div class=${trend.panels.length > 1 ? 'panels several' : 'panels'}>
          ${trend.panels.map(
            (panel, index) =>
              html`<div class="panel">
                ${this.#caption(text.answer, panel, isSeveral)}
                <analytics-line-plot
                  exportparts="plot, tooltip, legend"
                  .spec=${specs[index]}
                  .range=${this.#range}
                  .label=${this.#panelName(panel)}
                  .words=${{ resetZoom: this.locale.term('timelineResetZoom') }}
                  .readout=${(_x: number, at: number): Readout => readoutAt(text, panel, at)}
                  .valueText=${(at: number): string => valueTextAt(text, panel, at)}
                  @line-cursor=${this.#cursor}
                  @line-range=${this.#zoom}
                ></analytics-line-plot>
              </div>`,
          )}
        </div>`,
      )}`;
  }

  /** The room of what is said of the whole of a line. */
  #totalPlaceholder(id: MetricId | undefined): readonly TemplateResult[] {
    if (id === undefined) return [];
    return this.#usualTotals(id).map((text) => html`<span class="to-come" aria-hidden="true"> · ${text}</span>`);
  }

  #panelName({ lines }: Panel): string {
    return lines.map(({ id }) => this.locale.metricLabel(id)).join(', ');
  }

  /** Percentages have their sign at each number. */
  #unitOf(shown: Shown, currency: string | null): string {
    return shown === 'percent' ? '' : unitOf(shown, this.locale, currency);
  }

  /** What an axis is of, and in what, where the heading does not say it. */
  #caption({ data }: TrendAnswer, { shown, lines }: Panel, isSeveral: boolean): TemplateResult | typeof nothing {
    const unit = this.#unitOf(shown, data.currency);
    if (!isSeveral) return unit ? html`<div class="caption">${unit}</div>` : nothing;
    return html`<div class="caption">
      ${lines.map(({ id }) => html`<span>${this.locale.metricLabel(id)}</span>${this.#about(id)}`)}
      ${unit ? html`<span>(${unit})</span>` : nothing}
    </div>`;
  }

  /** Each with what its axis is of and in, where the heading does not say it. */
  protected override visiblePeriod({ main }: Results<TrendChartDatasets>, range: AxisRange): Period | null {
    return bucketsBetween(main.answer, range, this.#zoneIn(main.answer));
  }

  protected override pictures(): readonly (Picture | NamedPicture)[] {
    const { answered } = this;
    if (!answered) return [];
    const { panels } = this.#trendText(answered).text.trend;
    return this.#plots().flatMap((plot, index) => {
      const drawn = plot.picture();
      const panel = panels[index];
      if (!drawn || !panel) return [];
      const unit = this.#unitOf(panel.shown, answered.main.answer.data.currency);
      const names = this.#ids.length > 1 ? [plot.label] : [];
      const name = [...names, ...(unit ? [names.length > 0 ? `(${unit})` : unit] : [])].join(' ');
      return [name ? { ...drawn, name } : drawn];
    });
  }

  #plots(): readonly AnalyticsLinePlot[] {
    return [...this.renderRoot.querySelectorAll<AnalyticsLinePlot>('analytics-line-plot')].filter((plot) => plot.hasUpdated);
  }

  protected override fileFacts(): readonly string[] {
    return this.#ids;
  }

  protected override table(results: Results<TrendChartDatasets>): Table {
    const { text } = this.#trendText(results);
    const { times, counterparts, panels, cut } = text.trend;
    const lines = panels.flatMap((panel) => panel.lines);
    const when = (label: string, starts: Float64Array): Column =>
      cut.granularity === 'hourly'
        ? { kind: 'instant', label, cells: starts }
        : { kind: 'date', label, zone: cut.zone, sparse: true, cells: Array.from(starts, (start) => dateIn(start, cut.zone)) };
    const numbers = (line: Line, label: string, cells: Float64Array): Column => ({
      kind: 'number',
      label,
      shown: metricFacts(line.id).shown,
      currency: text.answer.data.currency,
      most: metricFacts(line.id).most,
      cells,
    });
    const of = (line: Line, label: string): string =>
      lines.length > 1 ? `${this.locale.metricLabel(line.id)} · ${label}` : label;
    const said = Array.from(times, (_, index) => notesAt(text, lines, index).join(' · ') || null);
    return {
      rows: times.length,
      columns: [
        when(this.locale.term(cut.granularity === 'hourly' ? 'timelineTime' : 'trendDate'), times),
        ...lines.flatMap((line) => [
          numbers(line, this.locale.metricLabel(line.id), line.values),
          ...(line.average
            ? [
                {
                  ...numbers(line, of(line, averageName(this.locale, text.rolling, cut.granularity)), line.average),
                  sparse: true,
                },
              ]
            : []),
        ]),
        ...(counterparts ? [when(this.locale.term('trendComparedDate'), counterparts.times)] : []),
        ...lines.flatMap((line) =>
          line.compared
            ? [
                numbers(line, of(line, comparedName(this.locale, text.comparison)), line.compared),
                {
                  kind: 'number' as const,
                  label: of(line, this.locale.term('trendChange')),
                  shown: 'percent' as const,
                  sparse: true,
                  cells: changes(line, text.trend),
                },
              ]
            : [],
        ),
        ...(said.some((text) => text !== null)
          ? [{ kind: 'text' as const, label: this.locale.term('trendNotes'), sparse: true, cells: said }]
          : []),
      ],
    };
  }

  protected override summary(results: Results<TrendChartDatasets>): string {
    return summaryOf(this.#trendText(results).text, this.#ids.length > 1);
  }

  protected override provenance(results: Results<TrendChartDatasets>): readonly string[] {
    const { trend, zone, answer } = this.#trendText(results).text;
    const { times: all, granularity } = answer.data;
    // A date is told without an offset.
    const times =
      granularity === 'hourly' && all.length > 0 ? ([all[0] as number, all[all.length - 1] as number] as const) : null;
    const lang = this.locale.lang();
    const tooFew = trend.panels.some(({ lines }) => lines.some(({ anomalies }) => anomalies.kind !== 'read'));
    return [
      ...(tooFew ? [this.locale.term('trendUnusualNeeds', quantity(leastOfKind, lang))] : []),
      ...(trend.shades.length > 0 ? [this.locale.term('trendWeekends')] : []),
      this.locale.term('cardZone', zoneLabel(zone, lang, times)),
    ];
  }

  protected override placeholderNotes(): readonly string[] {
    const { period } = this.questions().main ?? {};
    const dates = period && datesOf(period, this.#today(this.context?.now ?? Date.now()));
    const isShort = dates && dayOf(dates.end) - dayOf(dates.start) < 7 * (leastOfKind - 1);
    const about = isShort
      ? this.locale.term('trendUnusualNeeds', { count: leastOfKind, text: `${leastOfKind}` })
      : this.locale.term('trendWeekends');
    return [about, this.locale.term('cardZone', 'America/New_York')];
  }

  readonly #cursor = ({ target, detail: { x } }: CustomEvent<PlotCursor>): void => {
    this.setCursor(x === null ? null : { instant: x, streamSeconds: null });
    for (const plot of this.#plots()) if (plot !== target) plot.cursor = x;
  };

  protected override cursorChanged(moment: CursorMoment | null): void {
    for (const plot of this.#plots()) plot.cursor = moment?.instant ?? null;
  }

  readonly #zoom = ({ detail }: CustomEvent<PlotRangeChange>): void => {
    const range = detail.range && { start: detail.range.from, end: detail.range.to };
    const isAllowed =
      (detail.range?.from === this.#range?.from && detail.range?.to === this.#range?.to) ||
      this.emit('range-change', { range, cause: 'zoom' } satisfies ZoomDetail, true);
    if (isAllowed) this.#range = detail.range;
    for (const plot of this.#plots()) plot.range = this.#range;
  };
}

/** A line in the unit that is shown, to draw. */
function inUnit<L extends Pick<Line, 'values' | 'average' | 'compared'>>(line: L, shown: Shown): L {
  const factor = toShown(1, shown);
  if (factor === 1) return line;
  const scaled = (values: Float64Array): Float64Array => values.map((value) => value * factor);
  const { values, average, compared } = line;
  return { ...line, values: scaled(values), average: average && scaled(average), compared: compared && scaled(compared) };
}

const dateIn = (start: number, zone: string): string | null => (Number.isNaN(start) ? null : dateOf(dayAt(start, zone)));

const shortened = (text: string): string =>
  text.length > longestNote ? `${[...text].slice(0, longestNote - 1).join('')}…` : text;

/** As shares of what is compared with, of percentages the difference; NaN where there is none, or where there was nothing before. */
function changes({ id, values, compared }: Line, trend: Trend): Float64Array {
  const isShare = metricFacts(id).shown === 'percent';
  return values.map((value, index) => {
    const before = compared?.[index] ?? NaN;
    if (!isComparable(trend, index)) return NaN;
    const grown = isShare ? value - before : growth(value, before);
    return typeof grown === 'number' ? grown : NaN;
  });
}

declare global {
  interface HTMLElementTagNameMap {
    'trend-chart': TrendChart;
  }
}

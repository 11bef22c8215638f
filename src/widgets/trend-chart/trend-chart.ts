import { css, html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { Card } from '../../card/card.js';
import type { Picture } from '../../card/png.js';
import { Prose } from '../../card/prose.js';
import type { PlotCursor, PlotRangeChange } from '../../charts/plot.js';
import type { PlotRange, PlotSeries, PlotSpec } from '../../charts/spec.js';
import { bucketEnd } from '../../datasets/alignment.js';
import { dateOf } from '../../datasets/calendar.js';
import type { Granularity } from '../../datasets/scope.js';
import type { EmptyKind, Failure } from '../../datasets/failure.js';
import { growth } from '../../datasets/growth.js';
import type { Answer, Question } from '../../datasets/question.js';
import type { Column, Table } from '../../datasets/table.js';
import { weekendOf } from '../../datasets/week.js';
import { dayAt, startOfDay, viewerZone } from '../../datasets/zoned.js';
import type { Moment } from '../../element/focus.js';
import type { ZoomDetail } from '../../element/range-change.js';
import { noSettings } from '../../element/settings.js';
import { creator } from '../../locale/en/creator.js';
import { periods } from '../../locale/en/periods.js';
import { trends } from '../../locale/en/trends.js';
import { loadDefinitions, loadTrendRule } from '../../locale/definitions.js';
import {
  formatBucket,
  formatBuckets,
  formatDelta,
  formatInstant,
  formatMetric,
  formatSpan,
  formatTicks,
  isNumber,
  quantity,
  timeTicks,
  unitOf,
  zoneLabel,
} from '../../locale/format.js';
import { isMetricId, metricFacts, type MetricId, type Shown } from '../../metrics/catalogue.js';
import { toShown } from '../../metrics/convert.js';
import type { SeriesToken } from '../../theme/tokens.js';
import { proseAbout } from '../../views/definition-prose.js';
import type { AnalyticsLinePlot, Readout, ReadoutRow } from '../../views/line-plot.js';
import { lineLegendStyles } from '../../views/line-legend.styles.js';
import { linesToCome } from '../../views/lines-to-come.js';
import { drawsLines } from '../../views/lines.js';
import { aboutMetric, metricTileStyles } from '../../views/metric-tile.js';
import { stacked } from './stacked.js';
import {
  joinedWithin,
  leastOfKind,
  placed,
  readingWindow,
  trendOf,
  type Annotation,
  type Line,
  type Panel,
  type Placed,
  type Trend,
} from './trend-chart.model.js';

type TrendAnswer = Answer<'trend'>;

/** Everything that is drawn of an answer, made once for it. */
interface Drawn {
  readonly key: readonly unknown[];
  readonly trend: Trend;
  readonly notes: readonly Placed[];
  readonly specs: readonly PlotSpec[];
}

const palette = Array.from({ length: 8 }, (_, index): SeriesToken => `--analytics-series-${index}` as SeriesToken);
const colorAt = (index: number): SeriesToken => palette[index % palette.length] ?? '--analytics-series-0';

/** What charts under each other keep for the labels of their axes, so that their times stand under each other, CSS px. */
const labelRoom = 52;

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
 * Seed 000: `GET /creator/analytics/trends`, of parts of the revenue `/revenue`.
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
export class TrendChart extends Card<'trend'> {
  static readonly tag = 'trend-chart';
  static override words = { ...creator, ...periods, ...trends };
  static override readonly draws = drawsLines;
  static override properties: PropertyDeclarations = {
    metric: {},
    rolling: {},
    annotations: { attribute: false },
  };
  static override styles = [
    ...Card.styles,
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
        gap: calc(3 * var(--_step));
        --_panel-height: calc(0.6 * var(--analytics-plot-height, var(--_plot-height)));
      }
      .several {
        --analytics-plot-height: max(120px, var(--_panel-height));
      }
      .panel {
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
  readonly #prose = new Prose(this, async () => {
    const [definitions, rule] = await Promise.all([loadDefinitions(this.locale.lang()), loadTrendRule()]);
    return { definitions, rule };
  });

  /** What is in view. Not reactive: the charts have drawn it already, and nothing else of the widget shows it. */
  #range: PlotRange = null;
  #drawn: Drawn | null = null;
  #read: { text: string; ids: readonly MetricId[]; unknown: boolean } = { text: '', ids: [], unknown: false };

  protected override readonly asks = 'trend';

  protected override willUpdate(changed: PropertyValues): void {
    const text = this.metric?.trim() ?? '';
    if (text !== this.#read.text) {
      const names = text === '' ? [] : text.split(/[\s,]+/);
      this.#read = { text, ids: [...new Set(names.filter(isMetricId))], unknown: !names.every(isMetricId) };
    }
    super.willUpdate(changed);
  }

  protected override fault(): Failure | null {
    if (this.#read.text === '') return { kind: 'configuration', reason: 'missing', name: 'metric' };
    if (this.#read.unknown) return { kind: 'configuration', reason: 'not-usable', name: 'metric' };
    return this.#rolling() === undefined ? { kind: 'configuration', reason: 'not-usable', name: 'rolling' } : null;
  }

  /** How many buckets the rolling average is of; null is none, undefined what cannot be used. */
  #rolling(): number | null | undefined {
    if (this.rolling === null || this.rolling === undefined || this.rolling === '') return null;
    const buckets = Number(this.rolling);
    return Number.isInteger(buckets) && buckets >= 2 && buckets <= most.rolling ? buckets : undefined;
  }

  protected override question(): Question<'trend'> | null {
    const granularity = this.surroundings?.settings.granularity ?? null;
    return this.questionAbout('trend', { ids: this.#read.ids, granularity });
  }

  protected override compares(): boolean {
    return true;
  }

  /** In buckets as large as those shown: a source left to choose might take others for other dates. */
  protected override comparedAs(question: Question<'trend'>): Question<'trend'> | null {
    const granularity = question.params.granularity ?? this.answer?.data.granularity;
    return granularity ? { ...question, params: { ...question.params, granularity } } : null;
  }

  protected override ownHeading(): string {
    const [only, ...others] = this.#read.ids;
    return only && others.length === 0 ? this.locale.metricLabel(only) : this.locale.term('trendTitle');
  }

  protected override emptiness({ data }: TrendAnswer): EmptyKind | null {
    return this.#read.ids.some((id) => data.series[id]) ? null : 'none-in-range';
  }

  protected override ownActions(): TemplateResult | typeof nothing {
    const [only, ...others] = this.#read.ids;
    return only && others.length === 0 ? this.#about(only) : nothing;
  }

  #about(id: MetricId): TemplateResult {
    const { text, open } = this.#prose;
    const more = text ? proseAbout(this.locale.term('trendRule'), text.rule, this.locale) : nothing;
    return aboutMetric(id, text?.definitions[id] ?? null, open, this.locale, more);
  }

  protected override skeleton(): TemplateResult {
    return html`<div class="facts to-come">${this.#read.ids.map(() => html`<p>${this.#usualFact()}</p>`)}</div>
      ${this.#read.ids.length === 1 && this.#hasUnit() ? html`<div class="caption"></div>` : nothing}
      ${linesToCome(this.#usualNames())}`;
  }

  #hasUnit(): boolean {
    return this.#read.ids.some((id) => {
      const { shown } = metricFacts(id);
      return shown === 'money' || (shown !== 'percent' && unitOf(shown, this.locale) !== '');
    });
  }

  #usualNames(): readonly string[] {
    const { granularity, compare } = this.surroundings?.settings ?? noSettings;
    return this.#read.ids.flatMap((id) => [
      this.locale.metricLabel(id),
      ...(this.#rolling() ? [this.#averageName(granularity ?? 'daily')] : []),
      ...(compare ? [this.#comparedName()] : []),
    ]);
  }

  /** About as much as there is to say of a line. */
  #usualFact(): string {
    return [
      this.locale.term('trendSteady', '7 days'),
      ...(this.surroundings?.settings.compare ? [this.locale.term('trendAgainst', '4,000', '4,000', '+4.1%')] : []),
      this.locale.term('trendUnusualFound', quantity(1, this.locale.lang())),
    ].join(' · ');
  }

  /** Hours are instants, shown as the author says; longer buckets are dates of the server. */
  protected override zone(): string | null {
    const { answer } = this;
    const author = super.zone();
    return author === null && answer?.data.granularity === 'hourly' ? answer.zone : author;
  }

  protected override zoneOf({ data, zone }: TrendAnswer): string {
    const server = zone ?? this.zone() ?? viewerZone();
    return data.granularity === 'hourly' ? (this.zone() ?? server) : server;
  }

  #draw(answer: TrendAnswer, previous: TrendAnswer | undefined): Drawn {
    const comparison = this.surroundings?.settings.compare ?? null;
    const zone = this.zoneOf(answer);
    const key = [answer, previous, comparison, this.locale.look(), zone, this.#read, this.#rolling(), this.annotations];
    if (this.#drawn?.key.every((each, index) => each === key[index])) return this.#drawn;
    const trend = trendOf(answer, previous, {
      ids: this.#read.ids,
      rolling: this.#rolling() ?? null,
      comparison,
      zone: this.zone() ?? viewerZone(),
      weekend: weekendOf(this.locale.lang()),
    });
    const notes = placed(this.annotations, trend);
    const specs = trend.panels.map((panel) => this.#spec(answer, trend, panel, notes, zone));
    return (this.#drawn = { key, trend, notes, specs });
  }

  #spec(answer: TrendAnswer, trend: Trend, panel: Panel, notes: readonly Placed[], zone: string): PlotSpec {
    const { times, open, cut } = trend;
    const lang = this.locale.lang();
    const openFrom = times[open] ?? null;
    const { shown } = panel;
    // In the unit that is shown, so that the axis is counted in whole minutes.
    const lines = panel.lines.map((line) => inUnit(line, shown));
    const named = (line: Line, of: string): string => (lines.length > 1 ? `${this.locale.metricLabel(line.id)} · ${of}` : of);
    const series = lines.flatMap((line, index): PlotSeries[] => {
      const color = colorAt(index);
      const { values, compared, average } = line;
      return [
        { label: this.locale.metricLabel(line.id), values, color, area: lines.length === 1 && !compared, openFrom },
        ...(average
          ? [
              {
                label: named(line, this.#averageName(trend.cut.granularity)),
                values: average,
                color: colorAt(lines.length + index),
                area: false,
                derived: true,
              },
            ]
          : []),
        ...(compared ? [{ label: named(line, this.#comparedName()), values: compared, color, area: false, dashed: true }] : []),
      ];
    });
    return {
      x: 'time',
      xs: times,
      series,
      gap: joinedWithin[cut.granularity],
      yRange: { min: null, max: null },
      levels: [],
      markers: lines.flatMap(({ anomalies }) =>
        anomalies.kind === 'read'
          ? anomalies.anomalies.map(({ index, observed }) => ({
              x: times[index] ?? NaN,
              y: toShown(observed, shown),
              label: '',
              out: true,
            }))
          : [],
      ),
      moments: [...new Set(notes.map(({ index }) => index))].map((index) => ({
        x: times[index] ?? NaN,
        label: shortened(
          notes
            .filter((note) => note.index === index)
            .map(({ label }) => label)
            .join(' · '),
        ),
      })),
      shades: trend.shades,
      xSteps: null,
      wholeY: shown === 'count',
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

  #averageName(granularity: Granularity): string {
    return this.locale.term('trendAverage', formatBuckets(this.#rolling() ?? 0, granularity, this.locale.lang()));
  }

  #comparedName(): string {
    const comparison = this.surroundings?.settings.compare;
    if (comparison?.with === 'custom') return this.locale.term('trendCustom');
    return this.locale.term(comparison?.with === 'previous-year' ? 'compareYear' : 'comparePeriod');
  }

  protected override view(answer: TrendAnswer, previous?: TrendAnswer): TemplateResult {
    const { trend, specs, notes } = this.#draw(answer, previous);
    const isSeveral = this.#read.ids.length > 1;
    return html`<div class="facts">${this.#facts(answer, trend).map((fact) => html`<p>${fact}</p>`)}</div>
      ${this.drawn(
        html`<div class=${trend.panels.length > 1 ? 'panels several' : 'panels'}>
          ${trend.panels.map(
            (panel, index) =>
              html`<div class="panel">
                ${this.#caption(answer, panel, isSeveral)}
                <analytics-line-plot
                  exportparts="plot, tooltip, legend"
                  .spec=${specs[index]}
                  .range=${this.#range}
                  .label=${this.#panelName(panel)}
                  .words=${{ resetZoom: this.locale.term('timelineResetZoom') }}
                  .readout=${(_x: number, at: number): Readout => this.#readout(answer, trend, panel, notes, at)}
                  .valueText=${(at: number): string => this.#valueText(answer, trend, panel, notes, at)}
                  @line-cursor=${this.#cursor}
                  @line-range=${this.#zoom}
                ></analytics-line-plot>
              </div>`,
          )}
        </div>`,
      )}`;
  }

  #panelName({ lines }: Panel): string {
    return lines.map(({ id }) => this.locale.metricLabel(id)).join(', ');
  }

  /** What an axis is of, and in what, where the heading does not say it. */
  #caption({ data }: TrendAnswer, { shown, lines }: Panel, isSeveral: boolean): TemplateResult | typeof nothing {
    const unit = shown === 'percent' ? '' : unitOf(shown, this.locale, data.currency);
    if (!isSeveral) return unit ? html`<div class="caption">${unit}</div>` : nothing;
    return html`<div class="caption">
      ${lines.map(({ id }) => html`<span>${this.locale.metricLabel(id)}</span>${this.#about(id)}`)}
      ${unit ? html`<span>(${unit})</span>` : nothing}
    </div>`;
  }

  #bucket(trend: Trend, start: number, answer: TrendAnswer): string {
    const { granularity } = trend.cut;
    return formatBucket(start, bucketEnd(start, trend.cut), granularity, this.locale.lang(), this.zoneOf(answer));
  }

  #value(id: MetricId, value: number | undefined, { data }: TrendAnswer): string {
    return isNumber(value)
      ? formatMetric(value, metricFacts(id).shown, this.locale, data.currency).text
      : this.locale.term('cardNotReported');
  }

  /** The change of a bucket; none of one that is not over, since the other one was. */
  #change({ id, values, compared }: Line, index: number, { open }: Trend): string | null {
    if (index >= open) return null;
    return formatDelta(values[index], compared?.[index], metricFacts(id).shown, this.locale)?.text ?? null;
  }

  #readout(answer: TrendAnswer, trend: Trend, { lines }: Panel, notes: readonly Placed[], index: number): Readout {
    const { counterparts, times } = trend;
    const there = counterparts?.times[index];
    const rows = lines.flatMap((line, place): ReadoutRow[] => {
      const { id, values, compared, average } = line;
      const color = colorAt(place);
      const change = this.#change(line, index, trend);
      const isKnown = average !== null && isNumber(average[index]);
      return [
        { label: this.locale.metricLabel(id), value: this.#value(id, values[index], answer), color },
        ...(isKnown
          ? [
              {
                label: this.#averageName(trend.cut.granularity),
                value: this.#value(id, average[index], answer),
                color: colorAt(lines.length + place),
              },
            ]
          : []),
        ...(compared
          ? [
              isNumber(there)
                ? {
                    label: this.#bucket(trend, there, answer),
                    value: this.#value(id, compared[index], answer),
                    color,
                    dashed: true,
                  }
                : { label: this.#comparedName(), value: this.locale.term('trendNothingCompared'), color, dashed: true },
            ]
          : []),
        ...(change === null ? [] : [{ label: this.locale.term('trendChange'), value: change }]),
      ];
    });
    const note = this.#notes(answer, trend, lines, notes, index).join(' · ');
    return { title: this.#bucket(trend, times[index] ?? NaN, answer), rows, note: note || undefined };
  }

  /** What there is to know of a bucket besides its values. */
  #notes(answer: TrendAnswer, { open, cut }: Trend, lines: readonly Line[], notes: readonly Placed[], index: number): string[] {
    const lang = this.locale.lang();
    const unusual = lines.flatMap(({ id, anomalies }) =>
      (anomalies.kind === 'read' ? anomalies.anomalies : [])
        .filter((each) => each.index === index)
        .map(({ observed, expected }) => {
          const said = this.locale.term('trendUnusual', this.#value(id, observed, answer), this.#value(id, expected, answer));
          return lines.length > 1 ? this.locale.term('metricSaid', this.locale.metricLabel(id), said) : said;
        }),
    );
    return [
      ...(index >= open ? [this.locale.term('trendUnfinished')] : []),
      ...unusual,
      ...notes
        .filter((note) => note.index === index)
        .map(({ at, label }) => {
          const isDate = at === bucketStartOf(at, cut.zone);
          return isDate ? label : `${formatInstant(at, lang, this.zoneOf(answer), 'time')} ${label}`;
        }),
    ];
  }

  #valueText(answer: TrendAnswer, trend: Trend, panel: Panel, notes: readonly Placed[], index: number): string {
    const { title, rows } = this.#readout(answer, trend, panel, notes, index);
    const [only, ...others] = rows;
    if (!only) return title;
    const said = this.locale.term('plotAt', only.value, title);
    const more = others.map(({ label, value }) => this.locale.term('metricSaid', label, value));
    return [said, ...more, ...this.#notes(answer, trend, panel.lines, notes, index)].join('; ');
  }

  /** What the lines do, in words. */
  #facts(answer: TrendAnswer, trend: Trend): readonly string[] {
    const { panels, missing } = trend;
    const lines = panels.flatMap((panel) => panel.lines);
    const isSeveral = this.#read.ids.length > 1;
    const facts = lines.map((line) => {
      const said = [this.#reading(answer, trend, line), ...this.#against(answer, line), ...this.#unusual(line)].join(' · ');
      return isSeveral ? this.locale.term('metricSaid', this.locale.metricLabel(line.id), said) : said;
    });
    const labels = missing.map((id) => this.locale.metricLabel(id));
    return missing.length > 0 ? [...facts, this.locale.term('trendMissing', labels)] : facts;
  }

  #reading(answer: TrendAnswer, trend: Trend, { id, values, reading }: Line): string {
    const lang = this.locale.lang();
    const { granularity } = trend.cut;
    const length = formatBuckets(readingWindow[granularity], granularity, lang);
    if (reading.kind === 'not-enough-data') {
      return this.locale.term(
        'trendTooShort',
        formatBuckets(reading.sample, granularity, lang),
        formatBuckets(reading.needed, granularity, lang),
      );
    }
    if (reading.kind === 'steady') return this.locale.term('trendSteady', length);
    if (reading.kind === 'spiking') {
      const { index, times } = reading.peak;
      const many = times === null ? null : formatMetric(times, 'decimal', this.locale).text;
      const when = this.#bucket(trend, trend.times[index] ?? NaN, answer);
      return this.locale.term('trendSpiking', this.#value(id, values[index], answer), when, many);
    }
    const change = reading.change === 'new' ? this.locale.term('metricNew') : this.#percent(reading.change);
    return this.locale.term(reading.kind === 'growing' ? 'trendGrowing' : 'trendDeclining', change, length);
  }

  #percent(share: number): string {
    return formatDelta(1 + share, 1, 'count', this.locale)?.text ?? '';
  }

  #against(answer: TrendAnswer, { id, totals }: Line): readonly string[] {
    if (!totals) return [];
    const [current, compared] = [this.#value(id, totals.current, answer), this.#value(id, totals.compared, answer)];
    const delta = formatDelta(totals.current, totals.compared, metricFacts(id).shown, this.locale);
    return [this.locale.term('trendAgainst', current, compared, delta?.text ?? '')];
  }

  #unusual({ anomalies }: Line): readonly string[] {
    if (anomalies.kind !== 'read' || anomalies.anomalies.length === 0) return [];
    return [this.locale.term('trendUnusualFound', quantity(anomalies.anomalies.length, this.locale.lang()))];
  }

  protected override picture(): Picture | null {
    const plots = this.#plots();
    const pictures = plots.flatMap((plot) => {
      const drawn = plot.picture();
      return drawn ? [{ ...drawn, name: plot.label }] : [];
    });
    const frame = this.renderRoot.querySelector('.card');
    return pictures.length > 1 && frame ? stacked(pictures, frame) : (pictures[0] ?? null);
  }

  #plots(): readonly AnalyticsLinePlot[] {
    return [...this.renderRoot.querySelectorAll<AnalyticsLinePlot>('analytics-line-plot')].filter((plot) => plot.hasUpdated);
  }

  protected override table(answer: TrendAnswer, previous?: TrendAnswer): Table {
    const { trend, notes } = this.#draw(answer, previous);
    const { times, counterparts, panels, cut } = trend;
    const lines = panels.flatMap((panel) => panel.lines);
    const when = (label: string, starts: Float64Array): Column =>
      cut.granularity === 'hourly'
        ? { kind: 'instant', label, cells: starts }
        : { kind: 'date', label, sparse: true, cells: Array.from(starts, (start) => dateIn(start, cut.zone)) };
    const numbers = (line: Line, label: string, cells: Float64Array): Column => ({
      kind: 'number',
      label,
      shown: metricFacts(line.id).shown,
      currency: answer.data.currency,
      cells,
    });
    const of = (line: Line, label: string): string =>
      lines.length > 1 ? `${this.locale.metricLabel(line.id)} · ${label}` : label;
    const said = Array.from(times, (_, index) => this.#notes(answer, trend, lines, notes, index).join(' · ') || null);
    return {
      rows: times.length,
      columns: [
        when(this.locale.term(cut.granularity === 'hourly' ? 'timelineTime' : 'trendDate'), times),
        ...lines.flatMap((line) => [
          numbers(line, this.locale.metricLabel(line.id), line.values),
          ...(line.average
            ? [{ ...numbers(line, of(line, this.#averageName(trend.cut.granularity)), line.average), sparse: true }]
            : []),
        ]),
        ...(counterparts ? [when(this.locale.term('trendComparedDate'), counterparts.times)] : []),
        ...lines.flatMap((line) =>
          line.compared
            ? [
                numbers(line, of(line, this.#comparedName()), line.compared),
                {
                  kind: 'number' as const,
                  label: of(line, this.locale.term('trendChange')),
                  shown: 'percent' as const,
                  sparse: true,
                  cells: changes(line, trend.open),
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

  protected override summary(answer: TrendAnswer, previous?: TrendAnswer): string {
    const { trend } = this.#draw(answer, previous);
    const { times, cut, open } = trend;
    const zone = this.zoneOf(answer);
    const isHourly = cut.granularity === 'hourly';
    const last = times[times.length - 1] ?? NaN;
    const end = isHourly ? last : bucketEnd(last, cut) - 1;
    const span = formatSpan(times[0] ?? NaN, end, this.locale.lang(), zone, isHourly ? 'full' : 'date');
    const lines = trend.panels.flatMap((panel) => panel.lines);
    const sentences = lines.map(({ id, values }) => {
      const isKnown = (value: number): boolean => !Number.isNaN(value);
      const highest = values.reduce((best, value, index) => (value > (values[best] ?? -Infinity) ? index : best), -1);
      return this.locale.term('trendSummary', {
        title: this.locale.metricLabel(id),
        span,
        first: this.#value(id, values.find(isKnown), answer),
        last: this.#value(id, values.findLast(isKnown), answer),
        highest: this.#value(id, values[highest], answer),
        highestAt: this.#bucket(trend, times[highest] ?? NaN, answer),
      });
    });
    const unfinished =
      open < times.length
        ? [this.locale.term('metricSaid', this.#bucket(trend, times[open] ?? NaN, answer), this.locale.term('trendUnfinished'))]
        : [];
    return [...sentences, ...this.#facts(answer, trend), ...unfinished].join(' ');
  }

  protected override provenance(answer: TrendAnswer): readonly string[] {
    // As drawn, with what it is compared with: nothing here depends on that.
    const trend = this.#drawn?.trend ?? this.#draw(answer, undefined).trend;
    const lang = this.locale.lang();
    const tooFew = trend.panels.some(({ lines }) => lines.some(({ anomalies }) => anomalies.kind !== 'read'));
    return [
      ...(tooFew ? [this.locale.term('trendUnusualNeeds', quantity(leastOfKind, lang))] : []),
      ...(trend.shades.length > 0 ? [this.locale.term('trendWeekends')] : []),
      this.locale.term('cardZone', this.#zoneName(answer)),
    ];
  }

  /** As a reader calls it; by its name where that changes on the way, with the clocks. */
  #zoneName(answer: TrendAnswer): string {
    const zone = this.zoneOf(answer);
    const { times } = answer.data;
    const [first, last] = [times[0], times[times.length - 1]].map((at) => zoneLabel(zone, this.locale.lang(), at ?? answer.asOf));
    return first === last ? (first ?? zone) : zone;
  }

  protected override likelyProvenance(): readonly string[] {
    return [this.locale.term('trendWeekends'), this.locale.term('cardZone', 'GMT+2')];
  }

  readonly #cursor = ({ target, detail: { x } }: CustomEvent<PlotCursor>): void => {
    this.point(x === null ? null : { instant: x, streamSeconds: null });
    for (const plot of this.#plots()) if (plot !== target) plot.cursor = x;
  };

  protected override pointed(moment: Moment | null): void {
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

/** Whether a note is of a day and not of a time of it. */
const bucketStartOf = (at: number, zone: string): number => startOfDay(dayAt(at, zone), zone);

const shortened = (text: string): string =>
  text.length > longestNote ? `${[...text].slice(0, longestNote - 1).join('')}…` : text;

/** As shares of what is compared with, of percentages the difference; NaN where there is none, or where there was nothing before. */
function changes({ id, values, compared }: Line, open: number): Float64Array {
  const isShare = metricFacts(id).shown === 'percent';
  return values.map((value, index) => {
    const before = compared?.[index] ?? NaN;
    if (index >= open) return NaN;
    const grown = isShare ? value - before : growth(value, before);
    return typeof grown === 'number' ? grown : NaN;
  });
}

declare global {
  interface HTMLElementTagNameMap {
    'trend-chart': TrendChart;
  }
}

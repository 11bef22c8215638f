import { css, html, nothing, type TemplateResult } from 'lit';
import { Card } from '../../card/card.js';
import { memo } from '../../card/memo.js';
import type { Questions, Results } from '../../card/query-controller.js';
import { metricsText } from '../../card/lazy-text.js';
import type { Picture } from '../../card/png.js';
import type { AxisRange } from '../../card/widget-base.js';
import type { PlotSpec } from '../../charts/spec.js';
import { bucketsBetween } from '../../datasets/alignment.js';
import { comparedMetrics, type ComparedMetrics } from '../../datasets/compared-metrics.js';
import { completenessIn } from '../../datasets/completeness.js';
import type { EmptyKind } from '../../datasets/failure.js';
import { revenueParts } from '../../datasets/enums.js';
import type { Answer, Period } from '../../datasets/question.js';
import type { Comparison } from '../../datasets/scope.js';
import type { Table } from '../../datasets/table.js';
import { withRemainder } from '../../datasets/with-remainder.js';
import { viewerZone } from '../../datasets/zone.js';
import { compared } from '../../locale/en/compared.js';
import { parts } from '../../locale/en/parts.js';
import { trends } from '../../locale/en/trends.js';
import { formatInstant, formatMetric, formatTicks, isNumber, timeTicks } from '../../locale/format.js';
import type { MetricId } from '../../metrics/catalogue.js';
import { barList, barListSkeleton, barListStyles, type Bar, lengthsOf } from '../../views/bar-list.js';
import { partName, countText } from '../../views/breakdown-table.js';
import { shareText } from '../../views/caution.js';
import { fillingStyles } from '../../views/filling.styles.js';
import { partText } from '../../views/part-text.js';
import type { Readout, ReadoutRow } from '../../views/line-plot.js';
import { lineLegendStyles } from '../../views/line-legend.styles.js';
import { lineSkeleton } from '../../views/line-skeleton.js';
import { loadLinePlot, linePlotsIn } from '../../views/line-plot-loader.js';
import { incompleteEnds } from '../../views/incomplete-ends.js';
import { metricTiles, metricTilesSkeleton, metricTilesStyles, metricsSentence } from '../../views/metric-tiles.js';
import { metricsTable } from '../../views/metrics-table.js';
import { isOwing, layersOf, partsOf } from './revenue-breakdown.model.js';

type RevenueBreakdownDatasets = { main: 'metrics'; trend: 'trend' };
type TrendAnswer = Answer<'trend'>;

const tiles: readonly MetricId[] = ['total-revenue', 'arpu', 'paying-users'];
const metrics: readonly MetricId[] = [...tiles, ...revenueParts];
const colors = ['--analytics-series-0', '--analytics-series-1', '--analytics-series-2'] as const;

/**
 * What is earned: in all, by subscriptions, tips and exclusive content, and over time with these on top of each other; what
 * a paying user brings on average, and the changes from the period compared with. All as reported: what the parts leave of
 * the total is Other. Money is written as the language writes its currency.
 *
 * `.data`: `{ "metrics": { "values": { "total-revenue": 792.49, "tips": 192.8, "arpu": 7.34 }, "currency": "USD" }, "trend": { "points": [{ "time": "2026-04-25", "tips": 12.5 }], "currency": "USD" } }`.
 *
 * @tag revenue-breakdown
 * @csspart value - A number with its unit.
 * @csspart delta - A change.
 * @csspart plot - The chart.
 * @csspart tooltip - What is under the cursor.
 */
export class RevenueBreakdown extends Card<RevenueBreakdownDatasets> {
  static readonly tag = 'revenue-breakdown';
  static override words = { ...parts, ...trends, ...compared };
  static override readonly lazyElement = loadLinePlot;
  static override styles = [
    ...Card.styles,
    fillingStyles,
    ...metricTilesStyles,
    ...barListStyles,
    ...lineLegendStyles,
    css`
      .bars {
        margin-block-start: calc(4 * var(--_step));
      }
      .lines-title {
        margin-block: calc(4 * var(--_step)) calc(2 * var(--_step));
        font-weight: var(--_weight-strong);
      }
    `,
  ];

  readonly #prose = metricsText(this);

  protected override readonly mainDataset = 'metrics';

  protected override comparesWith(): Comparison | null {
    return this.comparison;
  }

  protected override questions(): Questions<RevenueBreakdownDatasets> {
    const granularity = this.context?.settings.granularity ?? null;
    return {
      main: this.questionAbout('metrics', { ids: metrics }),
      trend: this.questionAbout('trend', { ids: revenueParts, granularity }),
    };
  }

  protected override ownHeading(): string {
    return this.locale.term('breakdown-revenue-part-title');
  }

  protected override emptyReason({
    main: {
      answer: { data },
    },
  }: Results<RevenueBreakdownDatasets>): EmptyKind | null {
    return metrics.some((id) => isNumber(data.values[id])) ? null : 'none-yet';
  }

  protected override skeleton(): TemplateResult {
    const bars = revenueParts.map((id): Bar => {
      const label = this.locale.metricLabel(id);
      return { label, value: '$100.00', share: '50.0%', length: 0, rest: false };
    });
    return html`${metricTilesSkeleton(tiles, this.locale, { delta: this.isCompared })} ${barListSkeleton(bars)}
    ${this.#linePlaceholder()}`;
  }

  #linePlaceholder(): TemplateResult {
    return html`<p class="lines-title to-come">${this.locale.term('revenueLines')}</p>
      ${lineSkeleton(revenueParts.map((id) => this.locale.metricLabel(id)))}`;
  }

  protected override view({ main, trend: { answer, isFetching } }: Results<RevenueBreakdownDatasets>): TemplateResult {
    const data = comparedMetrics(main.answer, main.pair);
    const pending = { delta: main.isComparing };
    return html`${metricTiles({ ids: tiles, data, pending, prose: this.#prose, speech: this.locale })} ${this.#parts(data)}
    ${answer ? this.#lines(answer) : isFetching ? this.#linePlaceholder() : nothing}`;
  }

  #money(amount: number, currency: string | null): string {
    return formatMetric(amount, 'money', this.locale, currency).text;
  }

  #parts({ values, currency }: ComparedMetrics): TemplateResult | typeof nothing {
    const data = partsOf(values, currency);
    const { items, remainder } = withRemainder(data);
    const lengthOf = lengthsOf([...items.map(({ count }) => count), remainder?.count ?? 0]);
    const bar = (label: string, count: number | null, share: number | null, isRest: boolean): Bar => ({
      label,
      value: countText(count, data, this.locale),
      share: shareText(share, this.locale),
      length: lengthOf(count),
      rest: isRest,
    });
    const bars = [
      ...items.map((item) => bar(partName('revenue-part', item, this.locale), item.count, item.share, false)),
      ...(remainder ? [bar(this.locale.term('breakdownOther'), remainder.count, remainder.share, true)] : []),
    ];
    return bars.length > 0 ? barList(bars, this.ownHeading()) : nothing;
  }

  #lines(answer: TrendAnswer): TemplateResult | typeof nothing {
    const { layers, completeness, spec } = this.#picture(answer, this.locale.look());
    const { times, currency } = answer.data;
    if (layers.length === 0 || times.length < 2) return nothing;
    const title = (index: number): string => formatInstant(times[index] ?? NaN, this.locale.lang(), answer.zone, 'date');
    const rows = (index: number): ReadoutRow[] =>
      layers.map(({ id, values }, layer) => {
        const value = values[index];
        return {
          label: this.locale.metricLabel(id),
          value: isNumber(value) ? this.#money(value, currency) : this.locale.term('plotNoData'),
          color: colors[layer],
        };
      });
    const part = (index: number): string | undefined => {
      const held = completeness.cuts.get(index);
      if (held) return partText(held, this.locale, answer.zone);
      return index >= completeness.open ? this.locale.term('trendUnfinished') : undefined;
    };
    return html`<p class="lines-title">${this.locale.term('revenueLines')}</p>
      ${this.pictureOrMissing(
        html`<analytics-line-plot
          exportparts="plot, tooltip, legend"
          .spec=${spec}
          .label=${this.locale.term('revenueLines')}
          .words=${{ resetZoom: this.locale.term('timelineResetZoom') }}
          .readout=${(_x: number, index: number): Readout => ({
            title: title(index),
            rows: rows(index),
            note: part(index),
          })}
          .valueText=${(index: number): string => {
            const said = this.locale.term(
              'sessionsAt',
              title(index),
              rows(index).map(({ label, value }) => this.locale.term('metricSaid', label, value)),
            );
            return [said, part(index) ?? []].flat().join('; ');
          }}
        ></analytics-line-plot>`,
      )}`;
  }

  /** The same object for the same picture: the chart is told only of what is new. */
  readonly #picture = memo((answer: TrendAnswer, _look: string) => {
    const lang = this.locale.lang();
    const { times, currency } = answer.data;
    const layers = layersOf(answer.data);
    const isApart = isOwing(answer.data);
    const question = this.questions().trend;
    const zone = this.zone() ?? viewerZone();
    const completeness = completenessIn(answer, question?.period ?? null, zone, question?.scope.weekStart ?? null);
    const spec: PlotSpec = {
      x: 'time',
      xs: times,
      series: layers.map(({ id, tops }, index) => ({
        label: this.locale.metricLabel(id),
        values: tops,
        color: colors[index] ?? '--analytics-series-3',
        hasArea: !isApart,
        ...(index > 0 && !isApart ? { stackedOn: index - 1 } : {}),
        ...incompleteEnds(times, completeness),
      })),
      maxGap: null,
      yRange: { min: isApart ? null : 0, max: null },
      referenceLines: [],
      markers: [],
      annotations: [],
      xSteps: null,
      hasWholeValues: false,
      timeZone: answer.zone,
      formatXTicks: (ticks, step) => timeTicks(ticks, step, lang, answer.zone),
      formatYTicks: (ticks) => formatTicks(ticks, 'money', lang, currency),
    };
    return { layers, completeness, spec };
  });

  protected override visiblePeriod({ trend }: Results<RevenueBreakdownDatasets>, range: AxisRange): Period | null {
    return trend.answer && bucketsBetween(trend.answer, range, this.zone() ?? viewerZone());
  }

  protected override pictures(): readonly Picture[] {
    const drawn = linePlotsIn(this.renderRoot)?.picture();
    return drawn ? [drawn] : [];
  }

  protected override table({ main: { answer, pair } }: Results<RevenueBreakdownDatasets>): Table {
    return metricsTable(metrics, comparedMetrics(answer, pair), this.locale);
  }

  protected override summary({
    main: {
      answer: { data },
    },
  }: Results<RevenueBreakdownDatasets>): string {
    return metricsSentence(metrics, data, this.locale);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'revenue-breakdown': RevenueBreakdown;
  }
}

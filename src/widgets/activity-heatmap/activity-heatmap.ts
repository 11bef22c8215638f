import { css, html, type PropertyDeclarations, type TemplateResult } from 'lit';
import { Card } from '../../card/card.js';
import { memo } from '../../card/memo.js';
import type { Questions, Results } from '../../card/query-controller.js';
import type { EmptyKind, Failure } from '../../datasets/failure.js';
import type { Answer } from '../../datasets/question.js';
import type { Table } from '../../datasets/table.js';
import { firstWeekday } from '../../datasets/week.js';
import { trends } from '../../locale/en/trends.js';
import { zoneLabel } from '../../locale/date-format.js';
import { formatHour, formatMetric, formatWeekday } from '../../locale/format.js';
import { isMetricId, metricFacts, type MetricId } from '../../metrics/catalogue.js';
import { AnalyticsHeatGrid, heatLegend, heatLegendStyles, type HeatCell, type HeatGrid } from '../../views/heat-grid.js';
import { busiest, reported, weekFrom, type HourOfWeek } from './activity-heatmap.model.js';

type ActivityAnswer = Answer<'activity'>;
type ActivityHeatmapDatasets = { main: 'activity' };

/** An hour of the week that the reader chose. */
export interface HourSelectDetail {
  /** Monday is 1, Sunday 7. */
  readonly weekday: number;
  /** 0–23, in the zone of the answer. */
  readonly hour: number;
}

/**
 * When in the week something happens: weekdays under each other, hours beside each other, the stronger the more; all of a
 * period's Mondays at nine together. Says which hour is the busiest, and in which zone.
 *
 * `.data`: `{ "of": "total-conversations", "timeZone": "UTC", "values": [[3, 1, 0, null, …], …] }`, seven days from Monday on of
 * 24 hours; null was not reported.
 *
 * @tag activity-heatmap
 * @attr {string} metric - What is counted: `total-conversations` (where left out) or `messages`.
 * @csspart plot - The grid.
 * @csspart tooltip - What is under the cursor.
 * @csspart legend - The scale.
 * @fires {CustomEvent<HourSelectDetail>} analytics-select - The reader chose an hour of the week.
 */
export class ActivityHeatmap extends Card<ActivityHeatmapDatasets> {
  static readonly tag = 'activity-heatmap';
  static override words = { ...trends };
  static override readonly uses = [...Card.uses, AnalyticsHeatGrid];
  static override properties: PropertyDeclarations = { metric: {} };
  static override styles = [
    ...Card.styles,
    heatLegendStyles,
    css`
      .busiest {
        margin-block-end: calc(2.5 * var(--_step));
        color: var(--_ink-muted);
        overflow-wrap: anywhere;
      }
      .picture:not([hidden]) {
        display: flex;
        flex-direction: column;
      }
      analytics-heat-grid {
        flex: 1;
        max-block-size: calc(7 * 48px);
      }
      .grid-shape {
        block-size: calc(7 * max(18px, 5.5 * var(--_step)) + 14px + 1.4em * var(--_scale-small));
      }
    `,
  ];

  /** @type {MetricId} */
  declare metric: string | null | undefined;

  protected override readonly mainDataset = 'activity';

  get #of(): MetricId | null {
    const written = this.metric?.trim() || 'total-conversations';
    return isMetricId(written) ? written : null;
  }

  protected override configError(): Failure | null {
    return this.#of ? null : { kind: 'configuration', reason: 'not-usable', name: 'metric' };
  }

  protected override questions(): Questions<ActivityHeatmapDatasets> {
    return { main: this.#of && this.questionAbout('activity', { of: this.#of }) };
  }

  protected override ownHeading(): string {
    const of = this.results.main.answer?.data.of ?? this.#of;
    return of ? this.locale.term('activityTitle', this.locale.metricLabel(of)) : (this.metric ?? '');
  }

  protected override emptyReason({
    main: {
      answer: { data },
    },
  }: Results<ActivityHeatmapDatasets>): EmptyKind | null {
    return reported(data).length > 0 ? null : 'none-in-range';
  }

  protected override skeleton(): TemplateResult {
    return html`<p class="busiest to-come">${this.locale.term('activityNone')}</p>
      <div class="skeleton grid-shape"></div>
      <div class="heat-legend to-come"><span>0</span></div>`;
  }

  protected override view({ main: { answer } }: Results<ActivityHeatmapDatasets>): TemplateResult {
    const { data } = answer;
    const most = busiest(data);
    const isPartly = reported(data).length < 7 * 24;
    return html`<p class="busiest">${this.#busiest(answer)}</p>
      <analytics-heat-grid
        exportparts="plot, tooltip"
        .grid=${this.#draw(answer).grid}
        .label=${this.ownHeading()}
        .cellText=${(cell: HeatCell) => this.#said(answer, cell)}
        @heat-select=${this.#select}
      ></analytics-heat-grid>
      ${heatLegend(
        this.#value(answer, 0),
        most && most.value > 0 ? this.#value(answer, most.value) : null,
        isPartly ? this.locale.term('cardNotReported') : null,
      )}`;
  }

  #draw(answer: ActivityAnswer): { grid: HeatGrid; days: readonly number[] } {
    const first = this.context?.settings.weekStart ?? firstWeekday(this.locale.lang());
    return this.#drawn(answer, first, this.locale.look());
  }

  readonly #drawn = memo((answer: ActivityAnswer, first: number, _look: string) => {
    const lang = this.locale.lang();
    const days = weekFrom(first);
    const grid: HeatGrid = {
      rows: days.map((day) => formatWeekday(day, lang, 'short')),
      columns: Array.from({ length: 24 }, (_, hour) => formatHour(hour, lang)),
      values: days.map((day) => answer.data.values[day - 1] ?? []),
    };
    return { grid, days };
  });

  #value({ data }: ActivityAnswer, value: number | null): string {
    return value === null
      ? this.locale.term('cardNotReported')
      : formatMetric(value, metricFacts(data.of).shown, this.locale).text;
  }

  #when({ weekday, hour }: Pick<HourOfWeek, 'weekday' | 'hour'>): string {
    const lang = this.locale.lang();
    return this.locale.term('activityWhen', formatWeekday(weekday, lang, 'long'), formatHour(hour, lang));
  }

  #hourAt(answer: ActivityAnswer, { row, column }: HeatCell): { weekday: number; hour: number } {
    return { weekday: this.#draw(answer).days[row] ?? 1, hour: column };
  }

  #said(answer: ActivityAnswer, cell: HeatCell): { where: string; value: string } {
    const at = this.#hourAt(answer, cell);
    return { where: this.#when(at), value: this.#value(answer, answer.data.values[at.weekday - 1]?.[at.hour] ?? null) };
  }

  #busiest(answer: ActivityAnswer): string {
    const most = busiest(answer.data);
    return most
      ? this.locale.term('activityBusiest', this.#when(most), this.#value(answer, most.value))
      : this.locale.term('activityNone');
  }

  readonly #select = ({ detail }: CustomEvent<HeatCell>): void => {
    const { answer } = this.results.main;
    if (answer) this.emit('select', this.#hourAt(answer, detail) satisfies HourSelectDetail, true);
  };

  protected override fileFacts(): readonly string[] {
    return this.#of ? [this.#of] : [];
  }

  protected override table({ main: { answer } }: Results<ActivityHeatmapDatasets>): Table {
    const lang = this.locale.lang();
    const { days } = this.#draw(answer);
    const cells = days.flatMap((weekday) => Array.from({ length: 24 }, (_, hour) => ({ weekday, hour })));
    return {
      rows: cells.length,
      columns: [
        {
          kind: 'text',
          label: this.locale.term('activityWeekday'),
          cells: cells.map(({ weekday }) => formatWeekday(weekday, lang, 'long')),
        },
        {
          kind: 'text',
          label: this.locale.term('activityHour'),
          zone: answer.data.zone,
          cells: cells.map(({ hour }) => formatHour(hour, lang)),
        },
        {
          kind: 'number',
          label: this.locale.term('activityWeekdayNumber'),
          shown: 'count',
          inFileOnly: true,
          cells: cells.map(({ weekday }) => weekday),
        },
        {
          kind: 'number',
          label: this.locale.term('activityHourNumber'),
          shown: 'count',
          inFileOnly: true,
          cells: cells.map(({ hour }) => hour),
        },
        {
          kind: 'number',
          label: this.locale.metricLabel(answer.data.of),
          shown: metricFacts(answer.data.of).shown,
          cells: cells.map(({ weekday, hour }) => answer.data.values[weekday - 1]?.[hour] ?? null),
        },
      ],
    };
  }

  protected override summary({ main: { answer } }: Results<ActivityHeatmapDatasets>): string {
    return this.locale.term('activitySummary', this.ownHeading(), this.#busiest(answer));
  }

  protected override zoneOf({
    main: {
      answer: { data },
    },
  }: Results<ActivityHeatmapDatasets>): string {
    return data.zone;
  }

  protected override provenance({
    main: {
      answer: { data, period },
    },
  }: Results<ActivityHeatmapDatasets>): readonly string[] {
    const times = period && ([period.start, period.end - 1] as const);
    return [this.locale.term('cardZone', zoneLabel(data.zone, this.locale.lang(), times))];
  }

  protected override placeholderNotes(): readonly string[] {
    return [this.locale.term('cardZone', 'America/New_York (GMT-4)')];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'activity-heatmap': ActivityHeatmap;
  }
}

import { html, type TemplateResult } from 'lit';
import { Card } from '../../card/card.js';
import { memo } from '../../card/memo.js';
import type { Questions, Result, Results } from '../../card/query-controller.js';
import type { Picture } from '../../card/png.js';
import type { PlotCursor, PlotRangeChange } from '../../charts/plot.js';
import type { PlotRange, PlotSpec } from '../../charts/spec.js';
import type { EmptyKind } from '../../datasets/failure.js';
import { isSubjectLive } from '../../datasets/is-live.js';
import { joinedWithin } from '../../datasets/gaps.js';
import type { Answer, Question } from '../../datasets/question.js';
import type { Table } from '../../datasets/table.js';
import { viewerZone } from '../../datasets/zone.js';
import type { CursorMoment } from '../../element/shared-cursor.js';
import type { ZoomDetail } from '../../element/range-change.js';
import { zoneLabel } from '../../locale/date-format.js';
import { formatInstant, formatLength, formatMetric, formatSpan, formatTicks, quantity, timeTicks } from '../../locale/format.js';
import { fillingStyles } from '../../views/filling.styles.js';
import type { Readout } from '../../views/line-plot.js';
import { loadLinePlot, linePlotsIn } from '../../views/line-plot-loader.js';
import { timelineFacts } from './viewer-timeline.model.js';

type TimelineAnswer = Answer<'timeline'>;
type ViewerTimelineDatasets = { main: 'timeline'; reported: 'metrics' };

const peakOf = ({ answer }: Result<'metrics'>): number | null => answer?.data.values['peak-concurrent-viewers'] ?? null;

/** The same question where nothing is shown of before. */
const uncompared = (question: Question<'metrics'>): Question<'metrics'> => ({
  ...question,
  scope: { ...question.scope, compare: null },
});

/**
 * Concurrent viewers of a stream over time: a line with its area, the reported peak, the highest sample, and gaps
 * where nothing was recorded. Drag or pinch to zoom, Escape or double click for all of it.
 *
 * `.data`: `{ "points": [{ "time": "2026-04-25T10:00:00Z", "value": 23 }], "stepSeconds": 300 }`.
 *
 * @tag viewer-timeline
 * @csspart plot - The chart.
 * @csspart tooltip - What is under the cursor.
 * @fires {CustomEvent<ZoomDetail>} analytics-range-change - The reader zooms or pans. Cancelable: prevented, the view stays.
 */
export class ViewerTimeline extends Card<ViewerTimelineDatasets> {
  static readonly tag = 'viewer-timeline';
  static override readonly lazyElement = loadLinePlot;
  static override styles = [...Card.styles, fillingStyles];
  /** What is in view. Not reactive: the chart has drawn it already, and nothing else of the widget shows it. */
  #range: PlotRange = null;

  protected override readonly mainDataset = 'timeline';

  protected override questions(): Questions<ViewerTimelineDatasets> {
    return {
      main: this.questionAbout('timeline', null),
      reported: uncompared(this.questionAbout('metrics', { ids: ['peak-concurrent-viewers'] })),
    };
  }

  protected override ownHeading(): string {
    return this.locale.term('timelineTitle');
  }

  protected override emptyReason({ main: { answer } }: Results<ViewerTimelineDatasets>): EmptyKind | null {
    return this.#facts(answer).highest < 0 ? 'none-yet' : null;
  }

  protected override isLive({
    main: {
      answer: { data },
    },
  }: Results<ViewerTimelineDatasets>): boolean | null {
    return isSubjectLive(data);
  }

  protected override view({ main: { answer }, reported }: Results<ViewerTimelineDatasets>): TemplateResult {
    const { times, values } = answer.data;
    return this.pictureOrMissing(
      html`<analytics-line-plot
        exportparts="plot, tooltip, legend"
        .spec=${this.#spec(answer, peakOf(reported), this.zone(), this.locale.look())}
        .range=${this.#range}
        .label=${this.locale.term('timelineTitle')}
        .words=${{ resetZoom: this.locale.term('timelineResetZoom') }}
        .readout=${(_x: number, index: number): Readout => ({
          title: formatInstant(times[index] ?? NaN, this.locale.lang(), this.zone()),
          rows: [
            { label: this.locale.term('timelineViewers'), value: this.#viewers(values[index]), color: '--analytics-series-0' },
          ],
          note: index === this.#facts(answer).highest ? this.locale.term('timelineHighestSample') : undefined,
        })}
        .valueText=${(index: number): string =>
          this.locale.term(
            'plotAt',
            this.#viewers(values[index]),
            formatInstant(times[index] ?? NaN, this.locale.lang(), this.zone()),
          )}
        @line-cursor=${this.#cursor}
        @line-range=${this.#zoom}
      ></analytics-line-plot>`,
    );
  }

  #viewers(value: number | undefined): string {
    return value === undefined || Number.isNaN(value)
      ? this.locale.term('plotNoData')
      : formatMetric(value, 'count', this.locale).text;
  }

  readonly #facts = memo((answer: TimelineAnswer) => timelineFacts(answer.data, answer.step));

  /** The same object for the same picture: the chart is told only of what is new. */
  readonly #spec = memo((answer: TimelineAnswer, peak: number | null, zone: string | null, _look: string): PlotSpec => {
    const lang = this.locale.lang();
    const { times, values } = answer.data;
    const { highest } = this.#facts(answer);
    const top = values[highest] ?? 0;
    return {
      x: 'time',
      xs: times,
      series: [{ label: this.locale.term('timelineViewers'), values, color: '--analytics-series-0', hasArea: true }],
      maxGap: joinedWithin(answer.step),
      yRange: { min: 0, max: null },
      referenceLines:
        peak === null
          ? []
          : [
              {
                value: peak,
                label: this.locale.term(
                  'timelineReportedPeak',
                  formatMetric(peak, 'count', this.locale, null, { room: 'little' }).text,
                ),
              },
            ],
      markers: [
        { x: times[highest] ?? NaN, y: top, label: formatMetric(top, 'count', this.locale, null, { room: 'little' }).text },
      ],
      annotations: [],
      xSteps: null,
      hasWholeValues: true,
      timeZone: zone,
      formatXTicks: (ticks, step) => timeTicks(ticks, step, lang, zone),
      formatYTicks: (ticks) => formatTicks(ticks, 'count', lang),
    };
  });

  protected override pictures(): readonly Picture[] {
    const drawn = linePlotsIn(this.renderRoot)?.picture();
    return drawn ? [drawn] : [];
  }

  protected override table({
    main: {
      answer: { data },
    },
  }: Results<ViewerTimelineDatasets>): Table {
    return {
      rows: data.times.length,
      columns: [
        { kind: 'instant', label: this.locale.term('timelineTime'), cells: data.times },
        { kind: 'number', label: this.locale.term('timelineViewers'), shown: 'count', cells: data.values },
      ],
    };
  }

  protected override summary({ main: { answer }, reported }: Results<ViewerTimelineDatasets>): string {
    const { times, values } = answer.data;
    const { first, last, highest, gaps } = this.#facts(answer);
    const peak = peakOf(reported);
    const lang = this.locale.lang();
    const at = (index: number): number => times[index] ?? NaN;
    return this.locale.term('timelineSummary', {
      span: formatSpan(at(first), at(last), lang, this.zone()),
      first: this.#viewers(values[first]),
      last: this.#viewers(values[last]),
      highest: this.#viewers(values[highest]),
      highestAt: formatInstant(at(highest), lang, this.zone(), 'time'),
      reportedPeak: peak === null ? null : this.#viewers(peak),
      gaps: quantity(gaps, lang),
    });
  }

  protected override provenance({
    main: {
      answer: {
        step,
        data: { times },
        asOf,
      },
    },
  }: Results<ViewerTimelineDatasets>): readonly string[] {
    const lang = this.locale.lang();
    return [
      ...(step === null ? [] : [this.locale.term('timelineSampled', formatLength(step, lang))]),
      this.locale.term('cardZone', zoneLabel(this.zone(), lang, [times[0] ?? asOf, times[times.length - 1] ?? asOf])),
    ];
  }

  /** In the zone it will be, so that it wraps as it will; how far that is from UTC takes a formatter. */
  protected override placeholderNotes(): readonly string[] {
    const zone = this.zone() ?? viewerZone();
    const name = zone === 'UTC' ? zone : `${zone} (GMT+2)`;
    return [this.locale.term('timelineSampled', '5 min'), this.locale.term('cardZone', name)];
  }

  /** When the stream began: as reported, else its first sample. Only for pointing at the same moment. */
  #start(): number | null {
    const { main, reported } = this.results;
    const data = main.answer?.data;
    return data?.startedAt ?? reported.answer?.data.startedAt ?? data?.times[0] ?? null;
  }

  readonly #cursor = ({ detail: { x } }: CustomEvent<PlotCursor>): void => {
    const start = this.#start();
    this.setCursor(x === null ? null : { instant: x, streamSeconds: start === null ? null : (x - start) / 1000 });
  };

  protected override cursorChanged(moment: CursorMoment | null): void {
    const plot = linePlotsIn(this.renderRoot);
    const start = this.#start();
    if (!plot) return;
    if (moment?.instant != null) plot.cursor = moment.instant;
    else if (moment?.streamSeconds != null && start !== null) plot.cursor = start + moment.streamSeconds * 1000;
    else plot.cursor = null;
  }

  readonly #zoom = ({ detail }: CustomEvent<PlotRangeChange>): void => {
    const plot = linePlotsIn(this.renderRoot);
    const range = detail.range && { start: detail.range.from, end: detail.range.to };
    if (this.emit('range-change', { range, cause: 'zoom' } satisfies ZoomDetail, true)) this.#range = detail.range;
    else if (plot) plot.range = this.#range;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'viewer-timeline': ViewerTimeline;
  }
}

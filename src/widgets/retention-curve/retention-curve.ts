import { css, html, nothing, type TemplateResult } from 'lit';
import { Card } from '../../card/card.js';
import { memo } from '../../card/memo.js';
import type { Questions, Results } from '../../card/query-controller.js';
import type { Picture } from '../../card/png.js';
import type { PlotCursor } from '../../charts/plot.js';
import type { PlotSpec } from '../../charts/spec.js';
import type { DropOff } from '../../datasets/data.js';
import type { EmptyKind } from '../../datasets/failure.js';
import type { Answer, Period } from '../../datasets/question.js';
import { dropReasons, meant } from '../../datasets/enums.js';
import type { Table } from '../../datasets/table.js';
import type { CursorMoment } from '../../element/shared-cursor.js';
import { formatLength, formatLoss, formatMetric, formatMinute, formatTicks, quantity } from '../../locale/format.js';
import { fillingStyles } from '../../views/filling.styles.js';
import { lineClamp, lineClampStyles } from '../../views/line-clamp.js';
import type { Readout } from '../../views/line-plot.js';
import { loadLinePlot, linePlotsIn } from '../../views/line-plot-loader.js';
import { halfGone, lostBy, openingSeconds, shareAt } from './retention-curve.model.js';

type RetentionAnswer = Answer<'retention'>;
type RetentionCurveDatasets = { main: 'retention' };

/** Pointing this close to a drop, in seconds, means the drop. */
const nearDrop = 20;

/** Distances between two ticks, minutes. */
const minuteSteps = [1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720, 1440];

/**
 * How much of the audience is still there, minute by minute from the start of the stream, with the significant
 * drops at their minute and with the server's reason, when half had left, and the share lost in the first minutes.
 *
 * `.data`: `{ "points": [{ "at": 0, "share": 1 }], "dropOffs": [{ "at": 480, "lost": 0.124, "reason": "ad_break" }] }`, `at` in seconds.
 *
 * @tag retention-curve
 * @csspart plot - The chart.
 * @csspart tooltip - What is under the cursor.
 */
export class RetentionCurve extends Card<RetentionCurveDatasets> {
  static readonly tag = 'retention-curve';
  static override readonly lazyElement = loadLinePlot;
  static override styles = [
    ...Card.styles,
    fillingStyles,
    lineClampStyles,
    css`
      .facts {
        display: flex;
        flex-wrap: wrap;
        gap: calc(0.5 * var(--_step)) calc(6 * var(--_step));
        margin-block-end: calc(2.5 * var(--_step));
        color: var(--_ink-muted);
        font-variant-numeric: tabular-nums;
      }
      .drops {
        margin: calc(2.5 * var(--_step)) 0 0;
        padding: 0;
        list-style: none;
      }
      .drop {
        display: flex;
        gap: 0.6em;
        align-items: baseline;
        padding-block: calc(0.5 * var(--_step));
        overflow-wrap: anywhere;
      }
      li.drop::before {
        content: '';
        flex: none;
        inline-size: 8px;
        block-size: 8px;
        border-radius: 50%;
        background: var(--_annotation);
        forced-color-adjust: none;
      }
      .drop span {
        min-inline-size: 0;
      }
    `,
  ];

  protected override readonly mainDataset = 'retention';

  protected override questions(): Questions<RetentionCurveDatasets> {
    return { main: this.questionAbout('retention', null) };
  }

  protected override ownHeading(): string {
    return this.locale.term('retentionTitle');
  }

  protected override emptyReason({
    main: {
      answer: { data },
    },
  }: Results<RetentionCurveDatasets>): EmptyKind | null {
    return data.share.some((share) => !Number.isNaN(share)) ? null : 'none-yet';
  }

  protected override skeleton(): TemplateResult {
    return html`<div class="facts to-come">
        <span>${this.locale.term('retentionIntro', '5 min', '−27%')}</span>
        <span>${this.locale.term('retentionHalf', '14:12')}</span>
      </div>
      ${super.skeleton()}
      <div class="drops"><div class="drop">&nbsp;</div></div>`;
  }

  protected override view({ main: { answer } }: Results<RetentionCurveDatasets>): TemplateResult {
    const { data } = answer;
    const lang = this.locale.lang();
    const half = halfGone(data);
    const opening = lostBy(data, openingSeconds);
    return html`<div class="facts">
        ${opening === null ? nothing : html`<span>${this.locale.term('retentionIntro', formatLength(openingSeconds, lang), formatLoss(opening, lang))}</span>`}
        <span
          >${half === null ? this.locale.term('retentionMoreThanHalf') : this.locale.term('retentionHalf', formatMinute(half, lang))}</span
        >
      </div>
      ${this.pictureOrMissing(
        html`<analytics-line-plot
          exportparts="plot, tooltip, legend"
          .spec=${this.#spec(answer, this.locale.look())}
          .label=${this.locale.term('retentionTitle')}
          .words=${{ resetZoom: this.locale.term('timelineResetZoom') }}
          .readout=${(x: number, index: number): Readout => this.#readout(answer, x, index)}
          .valueText=${(index: number): string => this.#valueText(answer, index)}
          @line-cursor=${this.#cursor}
        ></analytics-line-plot>`,
      )}
      ${
        data.dropOffs.length === 0
          ? html`<div class="drops"><div class="drop">${this.locale.term('retentionNoDrops')}</div></div>`
          : html`<ul class="drops">
              ${data.dropOffs.map((drop) => html`<li class="drop">${lineClamp(this.#dropText(drop))}</li>`)}
            </ul>`
      }`;
  }

  #share(share: number | null | undefined): string {
    return share == null || Number.isNaN(share)
      ? this.locale.term('plotNoData')
      : formatMetric(share, 'percent', this.locale).text;
  }

  #lost({ lost }: DropOff): string {
    return lost === null ? this.locale.term('cardNotReported') : formatLoss(lost, this.locale.lang());
  }

  /** The library's word for what the server gives as a reason, else that with its underscores as spaces. */
  #reason({ reason }: DropOff): string | null {
    const known = meant(dropReasons, reason);
    return known ? this.locale.term(`reason-${known}`) : (reason?.replaceAll('_', ' ') ?? null);
  }

  #dropText(drop: DropOff): string {
    const lang = this.locale.lang();
    return this.locale.term('retentionDropOff', this.#lost(drop), formatMinute(drop.at, lang), this.#reason(drop));
  }

  /** Of a point, of a drop, or, where another widget points between them, of the line there. */
  #readout({ data }: RetentionAnswer, x: number, index: number): Readout {
    const seconds = x * 60;
    const drop = data.dropOffs.find((each) => Math.abs(each.at - seconds) < nearDrop);
    const here = drop?.at ?? seconds;
    const reported = Math.abs((data.at[index] ?? NaN) - here) < 1;
    const share = reported ? data.share[index] : shareAt(data, here);
    return {
      title: formatMinute(here, this.locale.lang()),
      rows: [
        {
          label: this.locale.term('retentionShare'),
          value: reported || share == null ? this.#share(share) : `≈ ${this.#share(share)}`,
          color: '--analytics-series-0',
        },
      ],
      note: drop && this.#dropText(drop),
    };
  }

  #valueText({ data }: RetentionAnswer, index: number): string {
    return this.locale.term('plotAt', this.#share(data.share[index]), formatMinute(data.at[index] ?? NaN, this.locale.lang()));
  }

  readonly #spec = memo((answer: RetentionAnswer, _look: string): PlotSpec => {
    const lang = this.locale.lang();
    const { at, share, dropOffs } = answer.data;
    const half = halfGone(answer.data);
    return {
      x: 'number',
      xs: at.map((seconds) => seconds / 60),
      series: [{ label: this.locale.term('retentionShare'), values: share, color: '--analytics-series-0', hasArea: true }],
      maxGap: null,
      // A server may count who came back later: more than all of those who began.
      yRange: { min: 0, max: share.some((each) => each > 1) ? null : 1 },
      referenceLines: [],
      markers: half === null ? [] : [{ x: half / 60, y: 0.5, label: formatMetric(0.5, 'percent', this.locale).text }],
      annotations: dropOffs.map((drop) => ({ x: drop.at / 60, label: this.#lost(drop) })),
      xSteps: minuteSteps,
      hasWholeValues: false,
      timeZone: null,
      formatXTicks: (ticks) => ticks.map((minute) => formatMinute(minute * 60, lang)),
      formatYTicks: (ticks) => formatTicks(ticks, 'percent', lang),
    };
  });

  /** Its axis is time since the start, and says so itself. */
  protected override visiblePeriod({ main }: Results<RetentionCurveDatasets>): Period | null {
    return main.answer.period;
  }

  protected override pictures(): readonly Picture[] {
    const drawn = linePlotsIn(this.renderRoot)?.picture();
    return drawn ? [drawn] : [];
  }

  protected override table({
    main: {
      answer: { data },
    },
  }: Results<RetentionCurveDatasets>): Table {
    const { at, share, dropOffs } = data;
    // Drops get rows of their own, in order of time: a minute of a drop need not be one of the curve.
    const rows = [
      ...Array.from(at, (seconds, index) => ({ seconds, share: share[index] ?? null, drop: null as DropOff | null })),
      ...dropOffs.map((drop) => ({ seconds: drop.at, share: null, drop })),
    ].sort((one, other) => one.seconds - other.seconds);
    return {
      rows: rows.length,
      columns: [
        { kind: 'number', label: this.locale.term('retentionMinute'), shown: 'minutes', cells: rows.map((row) => row.seconds) },
        {
          kind: 'number',
          label: this.locale.term('retentionShare'),
          shown: 'percent',
          sparse: true,
          cells: rows.map((row) => row.share),
        },
        {
          kind: 'number',
          label: this.locale.term('retentionLost'),
          shown: 'percent',
          sparse: true,
          cells: rows.map((row) => row.drop?.lost ?? null),
        },
        {
          kind: 'text',
          label: this.locale.term('retentionReason'),
          sparse: true,
          cells: rows.map((row) => row.drop && this.#reason(row.drop)),
        },
      ],
    };
  }

  protected override summary({
    main: {
      answer: { data },
    },
  }: Results<RetentionCurveDatasets>): string {
    const lang = this.locale.lang();
    const last = data.share.findLastIndex((share) => !Number.isNaN(share));
    const half = halfGone(data);
    return this.locale.term('retentionSummary', {
      left: this.#share(data.share[last]),
      end: formatMinute(data.at[last] ?? NaN, lang),
      half: half === null ? null : formatMinute(half, lang),
      dropOffs: quantity(data.dropOffs.length, lang),
    });
  }

  readonly #cursor = ({ detail: { x } }: CustomEvent<PlotCursor>): void => {
    this.setCursor(x === null ? null : { instant: null, streamSeconds: x * 60 });
  };

  protected override cursorChanged(moment: CursorMoment | null): void {
    const plot = linePlotsIn(this.renderRoot);
    if (plot) plot.cursor = moment?.streamSeconds == null ? null : moment.streamSeconds / 60;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'retention-curve': RetentionCurve;
  }
}

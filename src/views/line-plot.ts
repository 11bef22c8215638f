import {
  css,
  html,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { placeLabel, type Box } from '../charts/labels.js';
import { AnalyticsPlot, type PlotCursor, type PlotRangeChange } from '../charts/plot.js';
import { extent, shiftSpan, zoomSpan, type AxisSpan } from '../charts/range.js';
import { firstFrom, lastUpTo, nearestIndex } from '../charts/search.js';
import type { PlotRange, PlotSpec } from '../charts/spec.js';
import { afterPaint } from '../element/scheduler.js';
import { StyledElement } from '../theme/styled-element.js';
import type { Mark } from '../theme/marks.js';
import { themeStyles } from '../theme/styles.js';
import type { SeriesToken } from '../theme/tokens.js';
import { lineLegendStyles } from './line-legend.styles.js';
import { swatch } from './swatch.js';
import { lineClamp, lineClampStyles } from './line-clamp.js';
import { tooltipStyles } from './tooltip.styles.js';

/** What the tooltip says of a place on the x axis. */
export interface Readout {
  readonly title: string;
  readonly rows: readonly ReadoutRow[];
  /** A sentence under the rows. */
  readonly note?: string;
}

export interface ReadoutRow {
  readonly label: string;
  readonly value: string;
  /** A token of the palette, for a swatch. */
  readonly color?: SeriesToken;
  /** Whether its line is in dashes. */
  readonly isDashed?: boolean;
}

/** The element's own words. */
export interface LinePlotWords {
  readonly resetZoom: string;
}

/** Part of the view that Page Up and Page Down move by. */
const page = 0.1;

/** How much closer a press of + comes, and how much a press of Shift and an arrow moves. */
const keyZoom = 0.5;
const keyPan = 0.2;

/**
 * A line chart to read: the plot, and a tooltip, a legend, a way out of the zoom, and a cursor for the keyboard.
 *
 * Keys: arrows walk the samples, Page Up and Page Down a tenth of what is in view, Home and End to its ends; + and -
 * zoom around the cursor, Shift and an arrow pan; Escape leaves the zoom first, then the cursor.
 *
 * @fires {CustomEvent<PlotCursor>} line-cursor - The reader points elsewhere. Does not bubble.
 * @fires {CustomEvent<PlotRangeChange>} line-range - Another part of the x axis came into view. Does not bubble.
 * @csspart plot - The area of the chart.
 * @csspart tooltip - What is said of the place pointed at.
 * @csspart reset-zoom - The button that shows everything again.
 * @csspart legend - The names of the lines, where there are several.
 */
export class AnalyticsLinePlot extends StyledElement {
  static readonly tag: string = 'analytics-line-plot';
  static readonly uses = [AnalyticsPlot];

  static override properties: PropertyDeclarations = {
    spec: { attribute: false },
    range: { attribute: false },
    cursor: { attribute: false },
    label: {},
    readout: { attribute: false },
    valueText: { attribute: false },
    words: { attribute: false },
  };

  static override styles: CSSResultGroup = [
    themeStyles,
    tooltipStyles,
    lineClampStyles,
    lineLegendStyles,
    css`
      /* As high as it is asked to be, or as its parent makes it. */
      :host {
        display: flex;
        flex-direction: column;
      }
      .frame {
        position: relative;
        flex: 1 0 auto;
        block-size: var(--_least-plot-height, var(--_plot-height));
      }
      .tooltip,
      .reset {
        font-size: calc(1em * var(--_scale-small));
      }
      analytics-plot {
        position: absolute;
        inset: 0;
        block-size: auto;
      }
      .keys {
        position: absolute;
        inset: 0;
        border-radius: var(--_control-radius);
        pointer-events: none;
        outline: none;
      }
      .keys:focus-visible {
        outline: 2px solid var(--_focus);
        outline-offset: 2px;
      }
      .title,
      .name {
        color: var(--_ink-muted);
      }
      .row {
        display: flex;
        align-items: baseline;
        gap: calc(1.25 * var(--_step));
      }
      .name {
        flex: 1;
      }
      .name,
      .value {
        unicode-bidi: plaintext;
      }
      .value {
        padding-inline-start: calc(3 * var(--_step));
        font-weight: var(--_weight-strong);
        font-variant-numeric: tabular-nums;
      }
      .tooltip .note {
        margin-block-start: var(--_step);
        padding-block-start: var(--_step);
        border-block-start: var(--_line-width) solid var(--_line);
      }
      .reset {
        position: absolute;
        z-index: 1;
        /* Above the time axis: what is worth a label is rarely down there. */
        inset-block-end: 36px;
        inset-inline-end: 16px;
        padding: var(--_step) calc(2.5 * var(--_step));
        border: var(--_line-width) solid var(--_line);
        border-radius: calc(100 * var(--_radius));
        background: var(--_surface);
        color: var(--_ink);
        font-family: inherit;
        font-weight: 500;
        line-height: 1.4;
        cursor: pointer;
      }
      .reset:hover {
        background: linear-gradient(var(--_hover), var(--_hover)) var(--_surface);
      }
      .reset:focus-visible {
        outline: 2px solid var(--_focus);
        outline-offset: 2px;
      }
      @media print {
        .reset,
        .tooltip {
          display: none;
        }
      }
    `,
  ];

  declare spec: PlotSpec | null;
  /** The part of the x axis in view; null is all of it. */
  declare range: PlotRange;
  /** The x pointed at, by this chart or another one. Setting it sends no event. */
  declare cursor: number | null;
  /** What the chart is called, for assistive technology. */
  declare label: string;
  /** What the tooltip says at an x; `index` is the sample nearest to it. */
  declare readout: (x: number, index: number) => Readout;
  /** What a screen reader says at a sample. */
  declare valueText: (index: number) => string;
  declare words: LinePlotWords;

  /** Whether the first picture is on the screen: a sentence about a sample can wait for that. */
  #isSpeaking = false;

  constructor() {
    super();
    this.spec = null;
    this.range = null;
    this.cursor = null;
    this.label = '';
    this.readout = () => ({ title: '', rows: [] });
    this.valueText = () => '';
    this.words = { resetZoom: '' };
  }

  override focus(options?: FocusOptions): void {
    this.#keys?.focus(options);
  }

  protected override render(): TemplateResult {
    const count = this.spec?.xs.length ?? 0;
    const index = this.#index();
    return html`<div class="frame" part="plot" @pointerdown=${this.#take}>
        <analytics-plot
          .spec=${this.spec}
          .range=${this.range}
          .cursor=${this.cursor}
          @plot-cursor=${this.#pointed}
          @plot-range=${this.#moved}
          @plot-draw=${() => this.#place()}
        ></analytics-plot>
        ${
          count
            ? html`<div
                class="keys"
                role="slider"
                tabindex="0"
                aria-label=${this.label}
                aria-valuemin="1"
                aria-valuemax=${count}
                aria-valuenow=${index + 1}
                aria-valuetext=${this.#isSpeaking ? this.valueText(index) : nothing}
                @keydown=${this.#walk}
                @focus=${this.#entered}
                @blur=${this.#left}
              ></div>`
            : nothing
        }
        <div class="tooltip" part="tooltip" aria-hidden="true" hidden>${this.#tooltip()}</div>
        ${
          this.range
            ? html`<button class="reset" part="reset-zoom" type="button" @click=${this.#reset}>${this.words.resetZoom}</button>`
            : nothing
        }
      </div>
      ${this.#legend()}`;
  }

  protected override firstUpdated(): void {
    afterPaint(() => {
      this.#isSpeaking = true;
      this.requestUpdate();
    });
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('cursor') || changed.has('readout')) this.#place();
  }

  /** What is drawn now, with the names of its lines where there are several, and what part of the x axis is in sight. Null before anything is. */
  picture(): {
    readonly canvas: HTMLCanvasElement;
    readonly legend: readonly { label: string; color: string; mark: Mark | null }[];
    readonly range: PlotRange;
  } | null {
    // Where its widget left the page as the answer came, it has been made but has never been there.
    if (!this.hasUpdated) return null;
    const canvas = this.#plot?.renderRoot.querySelector('canvas');
    const names = [...this.renderRoot.querySelectorAll('.legend li')].map((item) => {
      const ink = item.querySelector('i') as HTMLElement;
      const { mark } = ink.dataset;
      return {
        label: item.textContent.trim(),
        color: getComputedStyle(ink).backgroundColor,
        mark: mark === undefined ? null : Number(mark),
      };
    });
    return canvas ? { canvas, legend: names, range: this.range } : null;
  }

  get #keys(): HTMLElement | null {
    return this.renderRoot.querySelector('.keys');
  }

  get #plot(): AnalyticsPlot | null {
    return this.renderRoot.querySelector('analytics-plot');
  }

  #view(): AxisSpan {
    return this.range ?? extent(this.spec?.xs ?? new Float64Array(), 0);
  }

  /** The sample the keyboard stands on: that nearest to the cursor, or the last one in view. */
  #index(): number {
    const { spec, cursor } = this;
    return spec ? nearestIndex(spec.xs, cursor ?? this.#view().to) : -1;
  }

  #tooltip(): TemplateResult | typeof nothing {
    const { spec, cursor } = this;
    if (!spec?.xs.length || cursor === null) return nothing;
    const { title, rows, note } = this.readout(cursor, nearestIndex(spec.xs, cursor));
    return html`<p class="title">${lineClamp(title)}</p>
      ${rows.map(
        ({ label, value, color, isDashed }) =>
          html`<div class="row">
            ${color ? swatch(color, isDashed) : nothing}<span class="name">${lineClamp(label)}</span
            ><span class="value">${value}</span>
          </div>`,
      )}
      ${note ? html`<p class="note">${lineClamp(note)}</p>` : nothing}`;
  }

  #legend(): TemplateResult | typeof nothing {
    const series = this.spec?.series ?? [];
    if (series.length < 2) return nothing;
    return html`<ul class="legend" part="legend">
      ${series.map(({ label, color, isDashed }) => html`<li>${swatch(color, isDashed)}${lineClamp(label)}</li>`)}
    </ul>`;
  }

  /** Puts the tooltip beside what it is about, inside the chart, and never on it. */
  #place(): void {
    const tooltip = this.renderRoot.querySelector<HTMLElement>('.tooltip');
    const frame = tooltip?.parentElement;
    const at = this.cursor === null ? null : (this.#plot?.locate(this.cursor) ?? null);
    if (!tooltip || !frame) return;
    tooltip.hidden = !at;
    if (!at) return;
    const bounds: Box = { left: 0, top: 0, width: frame.clientWidth, height: frame.clientHeight };
    const { left, top } = besideCursor(at.left, at.tops, tooltip.offsetWidth, tooltip.offsetHeight, bounds);
    tooltip.style.transform = `translate(${Math.round(left)}px,${Math.round(top)}px)`;
  }

  /** A click on the chart also puts the keyboard there, so that Escape works after a zoom by mouse. */
  readonly #take = (event: PointerEvent): void => {
    if (event.pointerType !== 'touch' && event.target instanceof AnalyticsPlot) {
      event.preventDefault();
      this.#keys?.focus({ preventScroll: true });
    }
  };

  readonly #pointed = ({ detail }: CustomEvent<PlotCursor>): void => {
    this.#point(detail.x);
  };

  readonly #moved = ({ detail }: CustomEvent<PlotRangeChange>): void => {
    this.range = detail.range;
    this.dispatchEvent(new CustomEvent<PlotRangeChange>('line-range', { detail }));
  };

  #point(x: number | null): void {
    const { spec } = this;
    if (!spec || x === this.cursor) return;
    this.cursor = x;
    const index = x === null ? null : nearestIndex(spec.xs, x);
    this.dispatchEvent(new CustomEvent<PlotCursor>('line-cursor', { detail: { x, index } }));
  }

  readonly #reset = (): void => {
    this.#plot?.setView(null);
    this.#keys?.focus({ preventScroll: true });
  };

  readonly #entered = (): void => {
    this.#isSpeaking = true;
    if (this.cursor === null && this.#keys?.matches(':focus-visible')) this.#walkTo(this.#index());
  };

  readonly #left = (): void => this.#point(null);

  #walkTo(index: number): void {
    const { spec } = this;
    const x = spec?.xs[Math.min(Math.max(index, 0), spec.xs.length - 1)];
    if (x === undefined) return;
    const view = this.#view();
    if (x < view.from) this.#plot?.setView(shiftSpan(view, x - view.from));
    if (x > view.to) this.#plot?.setView(shiftSpan(view, x - view.to));
    this.#point(x);
  }

  readonly #walk = (event: KeyboardEvent): void => {
    const { spec } = this;
    if (!spec || event.altKey || event.ctrlKey || event.metaKey) return;
    const view = this.#view();
    const first = firstFrom(spec.xs, view.from);
    const last = Math.max(first, lastUpTo(spec.xs, view.to));
    const index = this.#index();
    const leap = Math.max(1, Math.round((last - first) * page));
    const middle = this.cursor ?? (view.from + view.to) / 2;
    const to = (target: number) => () => this.#walkTo(target);
    const look = (span: AxisSpan) => () => this.#plot?.setView(span);
    const pan = (by: number) => look(shiftSpan(view, by * (view.to - view.from)));
    const actions: Record<string, (() => void) | undefined> = {
      ArrowLeft: event.shiftKey ? pan(-keyPan) : to(index - 1),
      ArrowRight: event.shiftKey ? pan(keyPan) : to(index + 1),
      ArrowDown: to(index - 1),
      ArrowUp: to(index + 1),
      PageDown: to(index - leap),
      PageUp: to(index + leap),
      Home: to(first),
      End: to(last),
      '+': look(zoomSpan(view, middle, keyZoom)),
      '=': look(zoomSpan(view, middle, keyZoom)),
      '-': look(zoomSpan(view, middle, 1 / keyZoom)),
      Escape: this.range ? () => this.#plot?.setView(null) : this.cursor === null ? undefined : () => this.#point(null),
    };
    const action = actions[event.key];
    if (!action) return;
    event.preventDefault();
    // An Escape that did something here is not one that closes the dialog around the chart.
    if (event.key === 'Escape') event.stopPropagation();
    action();
  };
}

const distance = 12;

function besideCursor(x: number, tops: readonly number[], width: number, height: number, bounds: Box): Box {
  const known = tops.filter((top) => !Number.isNaN(top));
  const top = known.length ? Math.min(...known) : bounds.height / 2;
  const bottom = known.length ? Math.max(...known) : top;
  const within = (at: number, least: number, most: number): number => Math.max(least, Math.min(at, most));
  const level = within(top - height / 2, 0, bounds.height - height);
  const middle = within(x - width / 2, 0, bounds.width - width);
  const at = (left: number, upper: number): Box => ({ left, top: upper, width, height });
  const reach = distance / 2;
  const point: Box = { left: x - reach, top: top - reach, width: 2 * reach, height: bottom - top + 2 * reach };
  const after = at(x + distance, level);
  const before = at(x - distance - width, level);
  const candidates = [
    after,
    before,
    at(middle, top - distance - height),
    at(middle, bottom + distance),
    at(middle, 0),
    at(middle, bounds.height - height),
  ];
  return placeLabel(candidates, [point], bounds) ?? after;
}

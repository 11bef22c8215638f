import { css, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { pointOn } from '../charts/scale.js';
import { StyledElement } from '../theme/styled-element.js';
import { themeStyles } from '../theme/styles.js';
import { tooltipStyles } from './tooltip.styles.js';

/** A grid of numbers, rows under each other. */
export interface HeatGrid {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** A row of cells for each of `rows`; null was not reported. */
  readonly values: readonly (readonly (number | null)[])[];
}

/** A cell by its place. */
export interface HeatCell {
  readonly row: number;
  readonly column: number;
}

/** What is said of a cell: where it is, and how much. */
export interface HeatCellText {
  readonly where: string;
  readonly value: string;
}

/** Classes of the ramp of colours. */
const classes = 5;

/** Columns between two labels, at most and where there is little room. */
const every = { wide: 3, narrow: 6 };

/**
 * Numbers as colours, row by row. Zero is the ground, the largest the strongest of five classes of equal width; what was
 * not reported is hatched.
 *
 * Keys: arrows walk the cells, Home and End to the ends of a row, Page Up and Page Down to the first and the last row;
 * Enter or Space chooses, Escape leaves the cursor.
 *
 * @fires {CustomEvent<HeatCell>} heat-select - A cell is chosen. Does not bubble.
 * @csspart plot - The grid.
 * @csspart tooltip - What is said of the cell pointed at.
 */
export class AnalyticsHeatGrid extends StyledElement {
  static readonly tag = 'analytics-heat-grid';
  static override properties: PropertyDeclarations = {
    grid: { attribute: false },
    label: {},
    said: { attribute: false },
    cursor: { state: true },
  };
  static override styles = [
    themeStyles,
    tooltipStyles,
    css`
      :host {
        display: grid;
        container-type: inline-size;
      }
      .frame {
        display: grid;
        position: relative;
        font-size: calc(1em * var(--_scale-small));
      }
      .grid {
        display: grid;
        /* Higher rows where there is room for them. */
        grid-template: repeat(var(--rows), minmax(max(18px, 5.5 * var(--_step)), 1fr)) auto / max-content minmax(0, 1fr);
        gap: 2px calc(2 * var(--_step));
        align-items: center;
        outline: none;
      }
      .frame:focus-within .grid:focus-visible {
        outline: 2px solid var(--_focus);
        outline-offset: 2px;
        border-radius: var(--_control-radius);
      }
      .name,
      .hours {
        color: var(--_ink-muted);
      }
      .line {
        display: grid;
        grid-template-columns: repeat(var(--columns), minmax(0, 1fr));
        gap: 1px;
        align-self: stretch;
      }
      .cell {
        border-radius: 2px;
        background: var(--_wash);
        forced-color-adjust: none;
      }
      .cell[data-level='0'] {
        background: var(--_sequential-0);
      }
      .cell[data-level='1'] {
        background: var(--_sequential-1);
      }
      .cell[data-level='2'] {
        background: var(--_sequential-2);
      }
      .cell[data-level='3'] {
        background: var(--_sequential-3);
      }
      .cell[data-level='4'] {
        background: var(--_sequential-4);
      }
      .cell[data-missing] {
        background: repeating-linear-gradient(45deg, var(--_line) 0 2px, var(--_surface) 2px 5px);
      }
      .cell.here {
        outline: 2px solid var(--_ink);
        outline-offset: 1px;
        z-index: 1;
      }
      .hours {
        grid-column: 2;
        line-height: 1.4;
      }
      .hour {
        grid-column: span 3;
        white-space: nowrap;
      }
      @container (inline-size < 480px) {
        .hour {
          grid-column: span 6;
        }
        .hour.wide {
          display: none;
        }
      }
      .row {
        display: flex;
        gap: calc(3 * var(--_step));
      }
      .row .where {
        color: var(--_ink-muted);
      }
      .row .value {
        font-weight: var(--_weight-strong);
        font-variant-numeric: tabular-nums;
      }
      @media (forced-colors: active) {
        .cell {
          border: 1px solid CanvasText;
        }
      }
      @media print {
        .tooltip {
          display: none;
        }
      }
    `,
  ];

  declare grid: HeatGrid | null;
  /** What the grid is called, for assistive technology. */
  declare label: string;
  declare cellText: (cell: HeatCell) => HeatCellText;
  declare private cursor: HeatCell | null;

  constructor() {
    super();
    this.grid = null;
    this.label = '';
    this.cellText = () => ({ where: '', value: '' });
    this.cursor = null;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { grid } = this;
    if (!grid) return nothing;
    const at = this.cursor ?? { row: 0, column: 0 };
    const { where, value } = this.cellText(at);
    const highest = Math.max(0, ...grid.values.flatMap((row) => row.map((each) => each ?? 0)));
    return html`<div class="frame" part="plot" @pointerleave=${this.#leave}>
      <div
        class="grid"
        role="slider"
        tabindex="0"
        aria-label=${this.label}
        aria-valuemin="1"
        aria-valuemax=${grid.rows.length * grid.columns.length}
        aria-valuenow=${at.row * grid.columns.length + at.column + 1}
        aria-valuetext="${where}: ${value}"
        @keydown=${this.#walk}
        @focus=${this.#entered}
        @blur=${this.#leave}
        @pointermove=${this.#pointed}
        @click=${this.#clicked}
        .style=${`--columns:${grid.columns.length};--rows:${grid.rows.length}`}
      >
        ${grid.values.map(
          (cells, row) =>
            html`<span class="name" aria-hidden="true">${grid.rows[row]}</span>
              <span class="line" aria-hidden="true">
                ${cells.map(
                  (each, column) =>
                    html`<span
                      class=${at === this.cursor && at.row === row && at.column === column ? 'cell here' : 'cell'}
                      data-row=${row}
                      data-column=${column}
                      data-level=${levelOf(each, highest) ?? nothing}
                      ?data-missing=${each === null}
                    ></span>`,
                )}
              </span>`,
        )}
        <span class="line hours" aria-hidden="true">
          ${grid.columns.map((name, column) =>
            column % every.wide === 0
              ? html`<span class=${column % every.narrow === 0 ? 'hour' : 'hour wide'}><span>${name}</span></span>`
              : nothing,
          )}
        </span>
      </div>
      <div class="tooltip" part="tooltip" aria-hidden="true" ?hidden=${!this.cursor}>
        <div class="row"><span class="where">${where}</span><span class="value">${value}</span></div>
      </div>
    </div>`;
  }

  protected override updated(): void {
    this.#place();
  }

  /** Above the cell it is about, or below where there is no room. */
  #place(): void {
    const tooltip = this.renderRoot.querySelector<HTMLElement>('.tooltip');
    const cell = this.renderRoot.querySelector<HTMLElement>('.here');
    const frame = this.renderRoot.querySelector<HTMLElement>('.frame');
    if (!tooltip || !cell || !frame) return;
    const box = cell.getBoundingClientRect();
    const at = pointOn(frame, { clientX: box.left, clientY: box.top });
    const { offsetWidth: width, offsetHeight: height } = tooltip;
    const left = Math.max(0, Math.min(at.x + cell.offsetWidth / 2 - width / 2, frame.clientWidth - width));
    const above = at.y - height - 6;
    const top = above >= 0 ? above : at.y + cell.offsetHeight + 6;
    tooltip.style.transform = `translate(${Math.round(left)}px,${Math.round(top)}px)`;
  }

  readonly #pointed = (event: PointerEvent): void => {
    const cell = cellOf(event);
    if (cell && (cell.row !== this.cursor?.row || cell.column !== this.cursor.column)) this.cursor = cell;
  };

  readonly #clicked = (event: MouseEvent): void => {
    const cell = cellOf(event);
    if (!cell) return;
    this.cursor = cell;
    this.#select(cell);
  };

  #select(cell: HeatCell): void {
    this.dispatchEvent(new CustomEvent<HeatCell>('heat-select', { detail: cell }));
  }

  readonly #entered = (event: FocusEvent): void => {
    if (event.target instanceof Element && event.target.matches(':focus-visible')) this.cursor ??= { row: 0, column: 0 };
  };

  readonly #leave = (): void => {
    this.cursor = null;
  };

  readonly #walk = (event: KeyboardEvent): void => {
    const { grid, cursor } = this;
    if (!grid || event.altKey || event.ctrlKey || event.metaKey) return;
    const { row, column } = cursor ?? { row: 0, column: 0 };
    const [lastRow, lastColumn] = [grid.rows.length - 1, grid.columns.length - 1];
    const onwards = this.matches(':dir(rtl)') ? -1 : 1;
    const to = (nextRow: number, nextColumn: number) => () => {
      this.cursor = {
        row: Math.max(0, Math.min(nextRow, lastRow)),
        column: Math.max(0, Math.min(nextColumn, lastColumn)),
      };
    };
    const choose = (): void => {
      if (cursor) this.#select(cursor);
    };
    const actions: Record<string, (() => void) | undefined> = {
      ArrowLeft: to(row, column - onwards),
      ArrowRight: to(row, column + onwards),
      ArrowUp: to(row - 1, column),
      ArrowDown: to(row + 1, column),
      Home: to(row, 0),
      End: to(row, lastColumn),
      PageUp: to(0, column),
      PageDown: to(lastRow, column),
      Enter: choose,
      ' ': choose,
      Escape: cursor ? this.#leave : undefined,
    };
    const action = actions[event.key];
    if (!action) return;
    event.preventDefault();
    if (event.key === 'Escape') event.stopPropagation();
    action();
  };
}

/** The class of a value; none for what was not reported, and for nothing. */
const levelOf = (value: number | null, highest: number): number | null =>
  value === null || value <= 0 || highest <= 0 ? null : Math.min(classes - 1, Math.floor((value / highest) * classes));

function cellOf(event: Event): HeatCell | null {
  const cell = event.composedPath().find((each): each is HTMLElement => each instanceof HTMLElement && each.matches('.cell'));
  return cell ? { row: Number(cell.dataset['row']), column: Number(cell.dataset['column']) } : null;
}

/** The scale of the colours, with its ends in figures, and what is hatched; only its lower end where nothing is above that. */
export const heatLegend = (lowest: string, highest: string | null, missing: string | null): TemplateResult =>
  html`<div class="heat-legend" part="legend">
    <span>${lowest}</span>
    <span class="heat-scale" aria-hidden="true"
      ><i></i
      >${highest === null ? nothing : Array.from({ length: classes }, (_, level) => html`<i data-level=${level}></i>`)}</span
    >
    ${highest === null ? nothing : html`<span>${highest}</span>`}
    ${missing === null ? nothing : html`<span class="heat-missing"><i data-missing aria-hidden="true"></i>${missing}</span>`}
  </div>`;

export const heatLegendStyles = css`
  .heat-legend,
  .heat-missing {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(1.5 * var(--_step));
  }
  .heat-legend {
    color: var(--_ink-muted);
    font-size: calc(1em * var(--_scale-small));
    font-variant-numeric: tabular-nums;
    margin-block-start: calc(2 * var(--_step));
  }
  .heat-missing {
    margin-inline-start: calc(2 * var(--_step));
  }
  .heat-scale {
    display: flex;
    gap: 1px;
  }
  .heat-legend i {
    inline-size: 14px;
    block-size: 10px;
    border-radius: 2px;
    background: var(--_wash);
    forced-color-adjust: none;
  }
  .heat-legend i[data-level='0'] {
    background: var(--_sequential-0);
  }
  .heat-legend i[data-level='1'] {
    background: var(--_sequential-1);
  }
  .heat-legend i[data-level='2'] {
    background: var(--_sequential-2);
  }
  .heat-legend i[data-level='3'] {
    background: var(--_sequential-3);
  }
  .heat-legend i[data-level='4'] {
    background: var(--_sequential-4);
  }
  .heat-legend i[data-missing] {
    background: repeating-linear-gradient(45deg, var(--_line) 0 2px, var(--_surface) 2px 5px);
  }
  @media (forced-colors: active) {
    .heat-legend i {
      border: 1px solid CanvasText;
    }
  }
`;

import { css, html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { shownAt, type Column, type Table } from '../datasets/table.js';
import { zoneLabel } from '../locale/date-format.js';
import { formatInstant, formatMetric, isNumber, quantity, unitOf } from '../locale/format.js';
import { Locale } from '../locale/locale.js';
import { StyledElement } from '../theme/styled-element.js';
import { scrollEdgesStyles } from './scroll-edges.styles.js';

/** More rows than this make a page slow and are read by nobody; the CSV has them all. */
const mostRows = 1000;

interface Sorting {
  readonly column: number;
  readonly direction: 'ascending' | 'descending';
}

/**
 * A table to read: sortable columns, figures as the language writes them, at most 1,000 rows.
 *
 * @csspart table - The scrolling region around the table.
 */
export class AnalyticsDataTable extends StyledElement {
  static readonly tag = 'analytics-data-table';
  static override properties: PropertyDeclarations = {
    table: { attribute: false },
    caption: {},
    zone: {},
    sorting: { state: true },
  };
  static override styles = [
    scrollEdgesStyles,
    css`
      :host {
        display: block;
      }
      .region {
        max-block-size: inherit;
        overflow: auto;
        color: var(--_ink);
        font-size: calc(1em * var(--_scale-small));
      }
      .region:focus-visible,
      button:focus-visible {
        outline: 2px solid var(--_focus);
        outline-offset: -2px;
      }
      table {
        inline-size: 100%;
        border-collapse: collapse;
        text-align: start;
      }
      caption {
        padding: 0 calc(2 * var(--_step)) calc(2 * var(--_step));
        color: var(--_ink-muted);
        text-align: start;
      }
      th,
      td {
        padding: calc(1.5 * var(--_step)) calc(2 * var(--_step));
        border-block-end: var(--_line-width) solid var(--_line);
        font-weight: 400;
        text-align: start;
        overflow-wrap: anywhere;
      }
      .number {
        font-variant-numeric: tabular-nums;
        text-align: end;
        white-space: nowrap;
      }
      thead th {
        position: sticky;
        inset-block-start: 0;
        padding: 0;
        border: 0;
        background: var(--_surface);
        /* A border of a collapsed table does not stick with its cell. */
        box-shadow: inset 0 -1px var(--_line);
      }
      button {
        inline-size: 100%;
        min-block-size: max(24px, 8 * var(--_step));
        margin: 0;
        padding: calc(1.5 * var(--_step)) calc(2 * var(--_step));
        border: 0;
        background: none;
        color: inherit;
        font: inherit;
        font-weight: var(--_weight-strong);
        text-align: inherit;
        cursor: pointer;
      }
      button:hover {
        background: var(--_hover);
      }
      [aria-sort] button::after {
        content: ' ↑' / '';
      }
      [aria-sort='descending'] button::after {
        content: ' ↓' / '';
      }
      tfoot td,
      .missing {
        color: var(--_ink-muted);
      }
      .aloud {
        position: absolute;
        inline-size: 1px;
        block-size: 1px;
        overflow: hidden;
        clip-path: inset(50%);
        white-space: nowrap;
      }
      .missing {
        position: relative;
      }
      @media print {
        .region {
          max-block-size: none;
          overflow: visible;
        }
      }
    `,
  ];

  /** What to show; null shows nothing. */
  declare table: Table | null;
  /** What the table is about; the scrolling region is named after it. */
  declare caption: string;
  /** The IANA zone instants are written in; null is the viewer's own. */
  declare zone: string | null;
  declare private sorting: Sorting | null;

  readonly #locale = new Locale(this);
  #order: readonly number[] = [];

  constructor() {
    super();
    this.table = null;
    this.caption = '';
    this.zone = null;
    this.sorting = null;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (this.sorting && !this.#columns[this.sorting.column]) this.sorting = null;
    if (changed.has('table') || changed.has('sorting')) this.#order = this.#sorted();
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.table) return nothing;
    const { rows } = this.table;
    const columns = this.#columns;
    const cells = columns.map((column) => this.#writerOf(column));
    const left = rows - this.#order.length;
    return html`<div class="region" part="table" role="region" aria-labelledby="caption" tabindex="0">
      <table>
        <caption id="caption">
          ${this.caption}
        </caption>
        <thead>
          <tr>
            ${columns.map((column, index) => this.#head(column, index))}
          </tr>
        </thead>
        <tbody>
          ${this.#order.map(
            (row) =>
              html`<tr>
                ${columns.map((column, index) => this.#cell(column, index, cells[index]?.(row) ?? null))}
              </tr>`,
          )}
        </tbody>
        ${
          left > 0
            ? html`<tfoot>
                <tr>
                  <td colspan=${columns.length}>
                    ${this.#locale.term('tableRowsNotShown', quantity(left, this.#locale.lang()))}
                  </td>
                </tr>
              </tfoot>`
            : nothing
        }
      </table>
    </div>`;
  }

  /** Those that are for a reader. */
  get #columns(): readonly Column[] {
    return this.table?.columns.filter(({ inFileOnly }) => !inFileOnly) ?? [];
  }

  #head(column: Column, index: number): TemplateResult {
    const unit = this.#unitOf(column);
    return html`<th
      scope="col"
      class=${column.kind === 'number' ? 'number' : nothing}
      aria-sort=${this.sorting?.column === index ? this.sorting.direction : nothing}
    >
      <button type="button" @click=${() => this.#sort(index)}>${unit ? `${column.label} (${unit})` : column.label}</button>
    </th>`;
  }

  #cell(column: Column, index: number, text: string | null): TemplateResult {
    const absent = column.kind !== 'instant' && column.sparse ? '' : this.#notReported();
    const content = text ?? absent;
    const kind = column.kind === 'number' ? 'number' : nothing;
    const lang = (column.kind === 'text' && text !== null && column.lang) || nothing;
    return index === 0
      ? html`<th scope="row" class=${kind} lang=${lang}>${content}</th>`
      : html`<td class=${kind} lang=${lang}>${content}</td>`;
  }

  #notReported(): TemplateResult {
    return html`<span class="missing"
      ><span aria-hidden="true">–</span><span class="aloud">${this.#locale.term('cardNotReported')}</span></span
    >`;
  }

  #unitOf(column: Column): string {
    if (column.kind === 'number')
      return typeof column.shown === 'string' ? unitOf(column.shown, this.#locale, column.currency) : '';
    return column.kind === 'instant' ? zoneLabel(this.zone, this.#locale.lang(), null) : '';
  }

  /** How the cells of a column are written; null for one that was not reported. */
  #writerOf(column: Column): (row: number) => string | null {
    if (column.kind === 'text') return (row) => column.cells[row] ?? null;
    if (column.kind === 'date') return (row) => this.#date(column.cells[row] ?? null);
    return column.kind === 'instant' ? this.#instantWriter(column.cells) : this.#numberWriter(column);
  }

  #date(date: string | null): string | null {
    return date === null ? null : formatInstant(Date.parse(date), this.#locale.lang(), 'UTC', 'date');
  }

  #numberWriter({ shown, currency, judged, beside, cells }: Column & { kind: 'number' }): (row: number) => string | null {
    return (row) => {
      const cell = cells[row];
      const precision = { judged: judged?.[row], beside: beside?.[row] };
      return isNumber(cell) ? formatMetric(cell, shownAt(shown, row), this.#locale, currency, precision).number : null;
    };
  }

  /** With seconds only where some instant has any. */
  #instantWriter(cells: ArrayLike<number | null>): (row: number) => string | null {
    const lang = this.#locale.lang();
    const style = this.#order.some((row) => isNumber(cells[row]) && cells[row] % 60_000 !== 0) ? 'exact' : 'full';
    return (row) => {
      const cell = cells[row];
      return isNumber(cell) ? formatInstant(cell, lang, this.zone, style) : null;
    };
  }

  /** Ascending, then descending, then as it came. */
  #sort(column: number): void {
    const before = this.sorting?.column === column ? this.sorting.direction : null;
    this.sorting = before === 'descending' ? null : { column, direction: before ? 'descending' : 'ascending' };
  }

  /** The rows to show. What was not reported comes last in either direction. */
  #sorted(): readonly number[] {
    if (!this.table) return [];
    const { rows } = this.table;
    const column = this.sorting && this.#columns[this.sorting.column];
    if (!column) return Array.from({ length: Math.min(rows, mostRows) }, (_, row) => row);
    const sign = this.sorting?.direction === 'descending' ? -1 : 1;
    const order = Uint32Array.from({ length: rows }, (_, row) => row);
    if (column.kind === 'text' || column.kind === 'date') {
      const { compare } = new Intl.Collator(this.#locale.lang(), { numeric: true });
      order.sort((a, b) => {
        const [one, other] = [column.cells[a] ?? null, column.cells[b] ?? null];
        if (one === null || other === null) return Number(one === null) - Number(other === null) || a - b;
        return sign * compare(one, other) || a - b;
      });
    } else {
      // A missing value is infinitely far down, whichever way is down.
      const key = (row: number): number => {
        const cell = column.cells[row];
        return isNumber(cell) ? sign * cell : Infinity;
      };
      order.sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : a - b));
    }
    return [...order.subarray(0, mostRows)];
  }
}

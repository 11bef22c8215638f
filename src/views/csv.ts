import { dsvFormat } from 'd3-dsv';
import { shownAt, type Column, type CsvFormat, type Table } from '../datasets/table.js';
import { decimalMark, isNumber, unitOf } from '../locale/format.js';
import type { Speech } from '../locale/locale.js';
import { toShown } from '../metrics/convert.js';

/**
 * A table as RFC 4180 text with line feeds: a header with units, then the rows. Instants are ISO 8601 in UTC, numbers
 * plain numerals in the unit of the header, or of their row (a percent as 3.4), and what was not reported is empty. For
 * Excel, where the language has a decimal comma, that is in the numbers and semicolons are between the cells. Whoever makes a
 * file of it puts a byte order mark before it, without which Excel takes UTF-8 for something else.
 */
export function tableToCsv({ columns, rows }: Table, speech: Speech, format: CsvFormat = 'standard'): string {
  const hasComma = format === 'excel' && decimalMark(speech.lang()) === ',';
  const cells = columns.map((column) => readerOf(column, hasComma ? ',' : '.'));
  const body = Array.from({ length: rows }, (_, row) => cells.map((cell) => cell(row)));
  return dsvFormat(hasComma ? ';' : ',').formatRows([columns.map((column) => inert(headOf(column, speech))), ...body]);
}

function headOf(column: Column, speech: Speech): string {
  const unit = unitIn(column, speech);
  return unit ? `${column.label} (${unit})` : column.label;
}

function unitIn(column: Column, speech: Speech): string {
  if (column.kind === 'instant') return 'UTC';
  if (column.kind === 'date' || column.kind === 'text') return column.zone ?? '';
  return column.kind === 'number' && typeof column.shown === 'string' ? unitOf(column.shown, speech, column.currency) : '';
}

function readerOf(column: Column, mark: '.' | ','): (row: number) => string {
  switch (column.kind) {
    case 'text':
    case 'date':
      return (row) => inert(column.cells[row] ?? '');
    case 'instant':
      return (row) => {
        const cell = column.cells[row];
        return isNumber(cell) ? new Date(cell).toISOString() : '';
      };
    case 'number':
      return (row) => {
        const cell = column.cells[row];
        return isNumber(cell) ? String(toShown(cell, shownAt(column.shown, row))).replace('.', mark) : '';
      };
  }
}

/**
 * What makes a spreadsheet run a text as a formula, also after what it skips: controls, NUL among them, spaces and what nobody
 * sees. The wide forms do so in Japanese and Chinese ones.
 */
const formula = /^(\p{Cc}|[\p{Z}\p{Default_Ignorable_Code_Point}]*[\p{Cc}=+\-@＝＋－＠])/u;
const numeral = /^[+-]?\d+(\.\d+)?$/;

/** Text a spreadsheet shows and never runs: an apostrophe before what would be a formula. A numeral is none. */
const inert = (text: string): string => (formula.test(text) && !numeral.test(text) ? `'${text}` : text);

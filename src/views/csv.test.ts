import { expect } from '@open-wc/testing';
import { csvParse, csvParseRows } from 'd3-dsv';
import { LitElement } from 'lit';
import type { Table } from '../datasets/table.js';
import { Locale } from '../locale/locale.js';
import naughtyStrings from '../testing/data/naughty-strings.json' with { type: 'json' };
import { tableToCsv } from './csv.js';

class SpeakingElement extends LitElement {
  readonly locale = new Locale(this);
}
customElements.define('speaking-element', SpeakingElement);
const english = new SpeakingElement();
english.lang = 'en';
const csv = (table: Table): string => tableToCsv(table, english.locale);

const texts = (cells: readonly (string | null)[]): Table => ({
  columns: [{ kind: 'text', label: 'Name', cells }],
  rows: cells.length,
});

describe('a table as CSV', () => {
  it('has units in its header, instants in UTC, and numbers as numerals in that unit', () => {
    const table: Table = {
      rows: 2,
      columns: [
        {
          kind: 'instant',
          label: 'Time',
          cells: Float64Array.of(Date.parse('2026-04-25T10:00:00Z'), Date.parse('2026-04-25T10:05:00Z')),
        },
        { kind: 'number', label: 'Viewers', shown: 'count', cells: Float64Array.of(4832, 0) },
        { kind: 'number', label: 'Share', shown: 'percent', cells: [0.034, 0.576] },
        { kind: 'number', label: 'Watched', shown: 'minutes', cells: [1098, 1_107_000] },
        { kind: 'number', label: 'Change', shown: 'count', cells: [-5, 1.5] },
      ],
    };
    expect(csv(table)).to.equal(
      'Time (UTC),Viewers,Share (%),Watched (min),Change\n' +
        '2026-04-25T10:00:00.000Z,4832,3.4,18.3,-5\n' +
        '2026-04-25T10:05:00.000Z,0,57.6,18450,1.5',
    );
  });

  it('has every digit of what is not converted, and no dust of what is', () => {
    const number = (shown: 'money' | 'count' | 'percent' | 'minutes', cells: readonly number[]) =>
      csv({ rows: cells.length, columns: [{ kind: 'number', label: 'N', shown, cells }] })
        .split('\n')
        .slice(1);
    expect(number('money', [12_345_678_901.23, 1_234_567_890.125, 0.0021])).to.deep.equal([
      '12345678901.23',
      '1234567890.125',
      '0.0021',
    ]);
    expect(number('count', [9_007_199_254_740_991])).to.deep.equal(['9007199254740991']);
    expect(number('percent', [0.576, 0.0004, 0.129])).to.deep.equal(['57.6', '0.04', '12.9']);
    expect(number('minutes', [1098, 740_740_734_073.8])).to.deep.equal(['18.3', '12345678901.23']);
  });

  it('writes each row in its own unit where they differ', () => {
    const table: Table = {
      rows: 2,
      columns: [{ kind: 'number', label: 'Value', shown: ['percent', 'minutes'], cells: [0.034, 1098] }],
    };
    expect(csv(table)).to.equal('Value\n3.4\n18.3');
  });

  it('is empty where a value was not reported', () => {
    const table: Table = {
      rows: 2,
      columns: [
        { kind: 'instant', label: 'Time', cells: [null, NaN] },
        { kind: 'number', label: 'Viewers', shown: 'count', cells: Float64Array.of(NaN, NaN) },
        { kind: 'text', label: 'Reason', cells: [null, ''] },
      ],
    };
    expect(csv(table)).to.equal('Time (UTC),Viewers,Reason\n,,\n,,');
  });

  it('has no text a spreadsheet would run', () => {
    const formulas = ['=cmd|"/c calc"!A0', '+1+1', '-1+1', '@SUM(A1)', '\t=1', '\r=1', '＝1+1', '-1/2'];
    const cells = csvParseRows(csv(texts(formulas))).slice(1);
    expect(cells.flat()).to.deep.equal(formulas.map((text) => `'${text}`));
  });

  it('leaves a text alone that is a plain numeral', () => {
    expect(csv(texts(['-5', '+49123', '-0.5']))).to.equal('Name\n-5\n+49123\n-0.5');
  });

  it('has a header no spreadsheet would run either', () => {
    expect(csv({ rows: 0, columns: [{ kind: 'text', label: '=1+1', cells: [] }] })).to.equal("'=1+1");
  });

  it('reads back as it was, whatever the text', () => {
    const written = csv({
      rows: naughtyStrings.length,
      columns: [
        { kind: 'number', label: 'Number', shown: 'count', cells: naughtyStrings.map((_, index) => index) },
        { kind: 'text', label: 'Name', cells: naughtyStrings },
      ],
    });
    const read = csvParse(written);
    expect(read.map((row) => row['Number'])).to.deep.equal(naughtyStrings.map((_, index) => String(index)));
    expect(read.map((row) => row['Name']?.replace(/^'(?=[=+\-@\t\r\n＝＋－＠])/, ''))).to.deep.equal(naughtyStrings);
  });
});

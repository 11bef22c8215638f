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

  it('says whose clocks and days its cells are of', () => {
    const table: Table = {
      rows: 1,
      columns: [
        { kind: 'date', label: 'Date', zone: 'America/New_York', cells: ['2026-04-25'] },
        { kind: 'text', label: 'Hour', zone: 'Asia/Kolkata', cells: ['9 AM'] },
        { kind: 'date', label: 'Other', cells: ['2026-04-25'] },
      ],
    };
    expect(csv(table)).to.equal('Date (America/New_York),Hour (Asia/Kolkata),Other\n2026-04-25,9 AM,2026-04-25');
  });

  describe('for Excel', () => {
    const table: Table = {
      rows: 2,
      columns: [
        { kind: 'text', label: 'Name', cells: ['a;b', 'a,b'] },
        { kind: 'number', label: 'Share', shown: 'percent', cells: [0.034, -0.5] },
        { kind: 'number', label: 'Amount', shown: 'decimal', cells: [1234567.5, null] },
      ],
    };
    for (const lang of ['de', 'fr', 'es', 'pt-BR'])
      it(`has decimal commas, and semicolons between its cells, in ${lang}`, () => {
        const speaking = new SpeakingElement();
        speaking.lang = lang;
        const [head, ...rows] = tableToCsv(table, speaking.locale, 'excel').split('\n');
        expect(head).to.match(/^Name;Share \(%\);Amount$/);
        expect(rows).to.deep.equal(['"a;b";3,4;1234567,5', 'a,b;-50;']);
      });
    for (const lang of ['en', 'ja', 'ar', 'de-CH'])
      it(`is as everywhere in ${lang}, where numbers have a point`, () => {
        const speaking = new SpeakingElement();
        speaking.lang = lang;
        const rows = tableToCsv(table, speaking.locale, 'excel').split('\n').slice(1);
        expect(rows).to.deep.equal(['a;b,3.4,1234567.5', '"a,b",-50,']);
      });
    it('is not what it is where nobody wants it', () => {
      const speaking = new SpeakingElement();
      speaking.lang = 'de';
      expect(tableToCsv(table, speaking.locale).split('\n')[1]).to.equal('a;b,3.4,1234567.5');
    });
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
    const hidden = [
      '\0=1',
      '\0name',
      '\u001B=1',
      '\u0085@x',
      ' =1+1',
      '\u00A0+1',
      '\u200B=1',
      '\uFEFF-1+1',
      '\u2028=1',
      ' \u200B @x',
      ' \0=1',
    ];
    const formulas = ['=cmd|"/c calc"!A0', '+1+1', '-1+1', '@SUM(A1)', '\t=1', '\r=1', '＝1+1', '-1/2', ...hidden];
    const cells = csvParseRows(csv(texts(formulas))).slice(1);
    expect(cells.flat()).to.deep.equal(formulas.map((text) => `'${text}`));
  });

  it('leaves a text alone that is a plain numeral', () => {
    expect(csv(texts(['-5', '+49123', '-0.5']))).to.equal('Name\n-5\n+49123\n-0.5');
    expect(csv(texts([' name', 'a=b', '\u200Bname', '5 - 3']))).to.equal('Name\n name\na=b\n\u200Bname\n5 - 3');
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
    expect(
      read.map((row) => row['Name']?.replace(/^'(?=[\s\p{Cc}\p{Default_Ignorable_Code_Point}]*[\p{Cc}=+\-@＝＋－＠])/u, '')),
    ).to.deep.equal(naughtyStrings);
  });
});

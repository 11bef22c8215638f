import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { Table } from '../datasets/table.js';
import naughtyStrings from '../testing/data/naughty-strings.json' with { type: 'json' };
import { AnalyticsDataTable } from './data-table.js';

customElements.define(AnalyticsDataTable.tag, AnalyticsDataTable);

const seed: Table = {
  rows: 3,
  columns: [
    {
      kind: 'instant',
      label: 'Time',
      cells: Float64Array.of(
        Date.parse('2026-04-25T10:00:00Z'),
        Date.parse('2026-04-25T10:05:00Z'),
        Date.parse('2026-04-25T10:10:00Z'),
      ),
    },
    { kind: 'number', label: 'Viewers', shown: 'count', cells: Float64Array.of(1312, NaN, 87) },
    { kind: 'number', label: 'Share', shown: 'percent', cells: [0.576, 0.034, null] },
    { kind: 'text', label: 'Reason', cells: ['b', null, 'a'] },
  ],
};

const shown = async (table: Table, lang = 'en', zone = 'UTC'): Promise<AnalyticsDataTable> =>
  fixture<AnalyticsDataTable>(
    html`<analytics-data-table lang=${lang} caption="Concurrent viewers" .zone=${zone} .table=${table}></analytics-data-table>`,
  );

const plain = (node: Element): string => (node.textContent ?? '').replace(/\s+/g, ' ').trim();
const texts = (element: AnalyticsDataTable, selector: string): string[] =>
  [...element.renderRoot.querySelectorAll(selector)].map(plain);
const column = (element: AnalyticsDataTable, number: number): string[] => texts(element, `tbody tr > :nth-child(${number})`);
const sortBy = async (element: AnalyticsDataTable, number: number): Promise<void> => {
  element.renderRoot.querySelector<HTMLButtonElement>(`thead th:nth-child(${number}) button`)?.click();
  await element.updateComplete;
};

describe('a data table', () => {
  it('says in its head what the columns are, with zone and unit', async () => {
    expect(texts(await shown(seed), 'thead th')).to.deep.equal(['Time (UTC)', 'Viewers', 'Share (%)', 'Reason']);
  });

  it('writes moments in the zone and numbers in their unit', async () => {
    const element = await shown(seed, 'en', 'Europe/Berlin');
    expect(column(element, 1)[0]).to.equal('Apr 25, 2026, 12:00 PM');
    expect(texts(element, 'thead th')[0]).to.equal('Time (Europe/Berlin)');
    expect([column(element, 2)[0], column(element, 3)[0]]).to.deep.equal(['1,312', '57.6']);
  });

  it('writes as the language does', async () => {
    const element = await shown(seed, 'de');
    expect([column(element, 1)[0], column(element, 2)[0], column(element, 3)[0]]).to.deep.equal([
      '25.04.2026, 10:00',
      '1.312',
      '57,6',
    ]);
  });

  it('writes seconds where there are some', async () => {
    const table: Table = { rows: 1, columns: [{ kind: 'instant', label: 'Time', cells: [Date.parse('2026-04-25T10:00:36Z')] }] };
    expect(column(await shown(table), 1)).to.deep.equal(['Apr 25, 2026, 10:00:36 AM']);
  });

  it('says what was not reported', async () => {
    const element = await shown(seed);
    expect([column(element, 2)[1], column(element, 3)[2], column(element, 4)[1]]).to.deep.equal(Array(3).fill('–Not reported'));
  });

  it('leaves a cell empty that does not belong to its row', async () => {
    const element = await shown({
      rows: 2,
      columns: [{ kind: 'text', label: 'Reason', sparse: true, cells: ['ad break', null] }],
    });
    expect(column(element, 1)).to.deep.equal(['ad break', '']);
  });

  it('writes each row in its own unit where they differ', async () => {
    const element = await shown({
      rows: 3,
      columns: [{ kind: 'number', label: 'Value', shown: ['count', 'percent', 'minutes'], cells: [4832, 0.034, 1098] }],
    });
    expect(texts(element, 'thead th')).to.deep.equal(['Value']);
    expect(column(element, 1)).to.deep.equal(['4,832', '3.4', '18.3']);
  });

  it('sorts up, down, and back, with what was not reported last', async () => {
    const element = await shown(seed);
    await sortBy(element, 2);
    expect(column(element, 2)).to.deep.equal(['87', '1,312', '–Not reported']);
    await sortBy(element, 2);
    expect(column(element, 2)).to.deep.equal(['1,312', '87', '–Not reported']);
    await sortBy(element, 2);
    expect(column(element, 2)).to.deep.equal(['1,312', '–Not reported', '87']);
  });

  it('sorts text as the language does', async () => {
    const table = (cells: (string | null)[]): Table => ({
      rows: cells.length,
      columns: [{ kind: 'text', label: 'Name', cells }],
    });
    const element = await shown(table(['z', null, 'ä', 'b10', 'b9']), 'de');
    await waitUntil(() => column(element, 1).includes('–Keine Angabe'), 'it speaks German');
    await sortBy(element, 1);
    expect(column(element, 1)).to.deep.equal(['ä', 'b9', 'b10', 'z', '–Keine Angabe']);
  });

  it('tells the screen reader which column it is sorted by', async () => {
    const element = await shown(seed);
    await sortBy(element, 3);
    await sortBy(element, 3);
    expect([...element.renderRoot.querySelectorAll('thead th')].map((head) => head.getAttribute('aria-sort'))).to.deep.equal([
      null,
      null,
      'descending',
      null,
    ]);
  });

  it('shows a thousand rows and tells how many it does not', async () => {
    const cells = Float64Array.from({ length: 2500 }, (_, index) => index);
    const element = await shown({ rows: 2500, columns: [{ kind: 'number', label: 'Viewers', shown: 'count', cells }] });
    expect(element.renderRoot.querySelectorAll('tbody tr').length).to.equal(1000);
    expect(texts(element, 'tfoot td')).to.deep.equal(['1,500 more rows are not shown; the CSV has all']);
  });

  it('shows the largest of all rows when sorted down, not of the first thousand', async () => {
    const cells = Float64Array.from({ length: 2500 }, (_, index) => index);
    const element = await shown({ rows: 2500, columns: [{ kind: 'number', label: 'Viewers', shown: 'count', cells }] });
    await sortBy(element, 1);
    await sortBy(element, 1);
    expect(column(element, 1)[0]).to.equal('2,499');
  });

  it('keeps its order when the figures change, and forgets it when the column goes', async () => {
    const element = await shown(seed);
    await sortBy(element, 3);
    element.table = { rows: 2, columns: seed.columns.map((one) => ({ ...one })) };
    await element.updateComplete;
    expect(column(element, 3)).to.deep.equal(['3.4', '57.6']);
    element.table = { rows: 2, columns: seed.columns.slice(0, 2) };
    await element.updateComplete;
    expect(element.renderRoot.querySelector('[aria-sort]')).to.equal(null);
  });

  it('can be scrolled by keyboard, under the name of its caption', async () => {
    const region = (await shown(seed)).renderRoot.querySelector('[role=region]');
    expect(region).to.have.attribute('tabindex', '0');
    expect(region).to.have.attribute('aria-labelledby', 'caption');
    expect(plain(region?.querySelector('#caption') ?? document.body)).to.equal('Concurrent viewers');
  });

  it('shows hostile text as text', async () => {
    const cells = naughtyStrings.map((text) => text.replaceAll('\0', ''));
    const element = await shown({
      rows: cells.length,
      columns: [{ kind: 'text', label: '<img src=x onerror=alert(1)>', cells }],
    });
    expect([...element.renderRoot.querySelectorAll('tbody th')].map((cell) => cell.textContent)).to.deep.equal(cells);
    expect(element.renderRoot.querySelector('img, script, iframe, svg, a')).to.equal(null);
  });

  it('puts numbers at the end of the line, whichever side that is', async () => {
    const around = await fixture(
      html`<div dir="rtl">
        <analytics-data-table lang="ar" caption="x" .zone=${'UTC'} .table=${seed}></analytics-data-table>
      </div>`,
    );
    const element = around.querySelector(AnalyticsDataTable.tag) as AnalyticsDataTable;
    const cell = element.renderRoot.querySelector('td.number');
    if (!cell) throw new Error('no cell');
    expect(getComputedStyle(cell)).to.include({ direction: 'rtl', textAlign: 'end' });
  });

  it('shows nothing without a table', async () => {
    const element = await fixture<AnalyticsDataTable>(html`<analytics-data-table></analytics-data-table>`);
    expect(element.shadowRoot?.textContent?.trim()).to.equal('');
  });

  it('is accessible, sorted too', async () => {
    const element = await shown(seed);
    await expect(element).to.be.accessible();
    await sortBy(element, 1);
    await expect(element).to.be.accessible();
  });
});

import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { csvParseRows } from 'd3-dsv';
import type { ExportDetail } from '../../card/events.js';
import { allWithin, catchDownloads, chooseInMenu, focused, has, openMenu, savedBy, textOf, writtenOnCanvas } from '../page.js';
import { until } from '../until.js';
import { element, isDrawn, nameOf, showTable, summaryOf, tableOf, type Stage } from './stage.js';

const press = (press: string) => sendKeys({ press });

/** How a widget is read and steered without a mouse or without eyes, and what is saved of it. */
export function testReading(stage: Stage): void {
  const { card: own, subject } = stage;

  it('shows the same as a table, and the picture again', async () => {
    const card = await stage.answered();
    await showTable(card);
    const rows = tableOf(card)!.querySelectorAll('tr');
    const cells = [...rows].map((row) => [...row.children].map(textOf));
    expect(cells).to.deep.equal(own.table);
    expect(card.renderRoot.querySelector('.picture')?.checkVisibility()).to.equal(false);
    await chooseInMenu(card, 'Show chart');
    await until(() => !tableOf(card), 'the table is gone');
    expect(card.renderRoot.querySelector('.picture')?.checkVisibility()).to.equal(true);
  });

  it('saves what it shows as CSV', async () => {
    const downloads = catchDownloads();
    const exports = stage.heard<ExportDetail>('analytics-export');
    try {
      const card = await stage.answered();
      await chooseInMenu(card, 'Download CSV');
      await until(() => downloads.files.length > 0, 'a file is offered');
    } finally {
      downloads.stop();
    }
    const [file] = downloads.files;
    expect(file!.name).to.equal(`${own.tag}${own.fileFacts ? `_${own.fileFacts}` : ''}_${subject.id}.csv`);
    // Blob.text() takes the byte order mark away.
    expect([...new Uint8Array(await file!.blob.slice(0, 3).arrayBuffer())]).to.deep.equal([0xef, 0xbb, 0xbf]);
    expect(csvParseRows((await file!.blob.text()).replace(/^\uFEFF/, ''))).to.deep.equal(own.csv);
    expect(exports).to.deep.equal([{ tag: own.tag, kind: 'csv', origin: 'screen' }]);
  });

  it('offers its picture as PNG where that is a canvas, and only there', async () => {
    const exports = stage.heard<ExportDetail>('analytics-export');
    const card = await stage.answered();
    await until(() => isDrawn(card.renderRoot), 'it is drawn');
    const canvas = allWithin(card.renderRoot, 'analytics-plot canvas, .uplot canvas')[0] as HTMLCanvasElement | undefined;
    const choices = (await openMenu(card)).map(textOf);
    expect(choices).to.deep.equal(['Show table', 'Download CSV', ...(canvas ? ['Download PNG'] : [])]);
    if (!canvas) return;
    const saved: Blob[] = [];
    const written = (await writtenOnCanvas(async () => saved.push(await savedBy(card, 'PNG')))).join(' ');
    const { width, height } = await createImageBitmap(saved[0]!);
    // Away from the page nobody knows otherwise when and where it was.
    for (const words of [own.heading, 'Times in ', 'As of ', '2026']) expect(written).to.include(words);
    expect(width).to.equal(canvas.width + 32 * devicePixelRatio);
    expect(height).to.be.greaterThan(canvas.height);
    expect(exports).to.deep.equal([{ tag: own.tag, kind: 'png', origin: 'screen' }]);
  });

  it('has each of its controls within reach of Tab, in order', async () => {
    const box = stage.box();
    const [before, after] = [element('button'), element('button')];
    box.append(before);
    await stage.answered({}, { into: box });
    box.append(after);
    for (const words of own.shows) await until(() => textOf(box).includes(words), 'all of it is there');
    const reached: string[] = [];
    before.focus();
    for (let step = 0; step < 30; step++) {
      await press('Tab');
      if (focused() === after) break;
      reached.push(nameOf(focused()!));
    }
    expect(reached).to.deep.equal(own.controls);
  });

  it('reads on where the server says hostile things', async () => {
    const card = await stage.settled({}, { scenario: 'hostile' });
    await until(() => summaryOf(card) !== '', 'it shows the answer');
    expect(has(card, 'script, img, iframe, a')).to.equal(false);
    expect(document.title).to.not.equal('owned');
  });
}

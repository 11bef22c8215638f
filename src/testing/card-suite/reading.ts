import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { csvParseRows } from 'd3-dsv';
import type { ExportDetail } from '../../card/events.js';
import naughtyStrings from '../data/naughty-strings.json' with { type: 'json' };
import {
  allWithin,
  catchDownloads,
  chooseInMenu,
  focused,
  has,
  openMenu,
  savedBy,
  textOf,
  within,
  writtenOnCanvas,
} from '../page.js';
import { quiet, until } from '../until.js';
import { element, isDrawn, isLoading, summaryOf, tableOf, type AnyCard, type Stage } from './stage.js';

const nameOf = (control: Element): string =>
  control.getAttribute('aria-label') ??
  (control.getAttribute('aria-labelledby')
    ? 'table'
    : textOf((control instanceof HTMLInputElement && control.labels?.[0]) || control));

const press = (press: string) => sendKeys({ press });

async function showTable(card: AnyCard): Promise<void> {
  await chooseInMenu(card, 'Show table');
  await until(() => tableOf(card), 'the table is there');
}

/** How a card is read and steered without a mouse or without eyes, and what an author may set. */
export function testReading(stage: Stage): void {
  const { network, watch, card: own, subject } = stage;

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

  it('saves nothing where the page says no', async () => {
    const downloads = catchDownloads();
    const box = stage.box();
    box.addEventListener('analytics-export', (event) => event.preventDefault());
    try {
      await chooseInMenu(await stage.answered({}, { into: box }), 'Download CSV');
      await quiet();
    } finally {
      downloads.stop();
    }
    expect(downloads.files).to.deep.equal([]);
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

  it('has its menu by keyboard alone', async () => {
    const card = await stage.answered();
    within(card, '.opener').focus();
    await press('Enter');
    await until(() => textOf(focused()!) === 'Show table', 'the first choice has the keyboard');
    await press('ArrowDown');
    expect(textOf(focused()!)).to.equal('Download CSV');
    await press('Escape');
    expect(focused()?.getAttribute('aria-expanded')).to.equal('false');
    await press('Enter');
    await until(() => textOf(focused()!) === 'Show table', 'the first choice has the keyboard');
    await press('Enter');
    await until(() => tableOf(card), 'the table is there');
  });

  it('has a table to be scrolled and sorted by keyboard', async () => {
    const card = await stage.answered();
    await showTable(card);
    within(card, '.opener').focus();
    const reached: string[] = [];
    for (let step = 0; step <= own.table[0]!.length; step++) {
      await press('Tab');
      reached.push(nameOf(focused()!));
    }
    expect(reached).to.deep.equal(['table', ...own.table[0]!]);
    await press('Enter');
    await until(() => has(card, '[aria-sort=ascending]'), 'the last column is sorted');
  });

  it('takes its heading from the author', async () => {
    const card = await stage.answered({ heading: 'How it went', 'heading-level': '2' });
    const heading = within(card, '[role=heading]');
    expect([textOf(heading), heading.getAttribute('aria-level')]).to.deep.equal(['How it went', '2']);
    card.heading = '';
    await card.updateComplete;
    expect(textOf(heading)).to.equal(own.heading);
  });

  for (const level of ['', '0', '7', 'two']) {
    it(`is a heading of level 3 where the author says “${level}”`, async () => {
      const card = await stage.answered({ 'heading-level': level });
      expect(within(card, '[role=heading]').getAttribute('aria-level')).to.equal('3');
    });
  }

  it('hides heading, menu and time where told to, and keeps the heading for who cannot see', async () => {
    const card = await stage.answered({ 'hide-heading': '', 'hide-actions': '', 'hide-footer': '' });
    expect(within(card, '[role=heading]').getBoundingClientRect().width).to.be.at.most(1);
    expect(textOf(within(card, '[role=heading]'))).to.equal(own.heading);
    expect(has(card, 'analytics-menu')).to.equal(false);
    expect(textOf(card)).to.not.include('As of');
    card.setAttribute('hide-actions', 'false');
    await card.updateComplete;
    expect(has(card, 'analytics-menu')).to.equal(true);
  });

  it('has places for the page’s own title, actions and footer', async () => {
    const card = await stage.answered(
      {},
      {
        prepare: (made) => {
          for (const slot of ['title', 'actions', 'footer'])
            made.append(Object.assign(element('b', { slot }), { textContent: `my ${slot}` }));
        },
      },
    );
    expect(textOf(within(card, '[role=heading]'))).to.equal('my title');
    expect(textOf(within(card, '.actions'))).to.include('my actions');
    expect(textOf(within(card, '.footer'))).to.include('my footer');
  });

  it('asks only when it comes near, where it is lazy', async () => {
    const box = stage.box();
    const far = element('div');
    far.style.blockSize = '5000px';
    box.append(far);
    const card = stage.place({ loading: 'lazy' }, { into: box });
    await card.updateComplete;
    await new Promise(requestAnimationFrame);
    await quiet();
    expect([stage.asked.length, isLoading(card)]).to.deep.equal([0, true]);
    card.scrollIntoView();
    await stage.answers(card);
    scrollTo(0, 0);
  });

  it('warns once of a value it cannot use, and does without', async () => {
    const card = await stage.answered({ 'refresh-seconds': 'often', 'time-zone': 'UTC' });
    card.refresh();
    await stage.answers(card);
    const warnings = watch.warnings.filter((warning) => warning.includes('refresh-seconds'));
    expect(warnings).to.deep.equal([`<${own.tag}>: refresh-seconds should be a number of seconds, 0 for never`]);
  });

  it('shows any heading as text', async () => {
    const card = await stage.answered();
    const heading = within(card, '[role=heading]');
    const requests = network.count();
    const header = within(card, '.header');
    const elements = allWithin(header, '*').length;
    const resources = performance.getEntriesByType('resource').length;
    for (const written of naughtyStrings.filter((each) => each !== '')) {
      card.heading = written;
      await card.updateComplete;
      expect(heading.querySelector('slot')?.textContent).to.equal(written);
    }
    await quiet();
    expect(allWithin(header, '*').length).to.equal(elements);
    expect(network.count()).to.equal(requests);
    expect(performance.getEntriesByType('resource').length).to.equal(resources);
  });

  it('reads on where the server says hostile things', async () => {
    const card = await stage.settled({}, { scenario: 'hostile' });
    await until(() => summaryOf(card) !== '', 'it shows the answer');
    expect(has(card, 'script, img, iframe, a')).to.equal(false);
    expect(document.title).to.not.equal('owned');
  });

  it('says aloud what came of an update, and nothing of the first', async () => {
    const card = await stage.answered();
    const status = within(card, '.card > [role=status]');
    expect(textOf(status)).to.equal('');
    card[subject.name] = 'unknown-1';
    await until(() => textOf(status) === `${own.heading}: failed to load. Not found`, 'it says that it failed');
    card[subject.name] = subject.id;
    await until(() => textOf(status) === `${own.heading}: updated`, 'it says that it has been updated');
  });
}

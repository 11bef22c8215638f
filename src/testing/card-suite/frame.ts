import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import naughtyStrings from '../data/naughty-strings.json' with { type: 'json' };
import { allWithin, catchDownloads, chooseInMenu, focused, has, textOf, within } from '../page.js';
import { quiet, until } from '../until.js';
import { element, isLoading, nameOf, showTable, tableOf, type Stage } from './stage.js';

const press = (press: string) => sendKeys({ press });

/** What is around a widget: heading, menu, table, footer, and what an author may set of them. */
export function testFrame(stage: Stage): void {
  const { network, watch, card: own, subject } = stage;

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

  it('has its menu at the end of its heading, from right to left too', async () => {
    const startOf = async (dir: string) => {
      const card = await stage.answered({}, { into: stage.box({ dir }) });
      return within(card, '.title').getBoundingClientRect().left - within(card, 'analytics-menu').getBoundingClientRect().left;
    };
    expect(await startOf('ltr')).to.be.below(0);
    expect(await startOf('rtl')).to.be.above(0);
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

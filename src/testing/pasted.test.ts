import { expect } from '@open-wc/testing';
import type { AnalyticsDashboard } from '../dashboard/dashboard.js';
import '../register.js';
import { summaryOf, type AnyCard } from './card-suite/stage.js';
import { settled, widgetsIn } from './dashboard.js';
import { allWithin, chooseInMenu, textOf } from './page.js';
import { TestPage } from './test-page.js';
import { quiet, until } from './until.js';

const shows = (card: Element, words: string): Promise<void> =>
  until(
    () => textOf(card).includes(words),
    () => `it says “${words}”; it says “${textOf(card)}”`,
  );

describe('a tag that went through an editor', () => {
  const page = new TestPage();

  it('shows data inside a paragraph, between line breaks, with every attribute spelt out', async () => {
    const box = page.write(
      `<div><p><br><metric-card metric="total-views" stream-id="a1b2c3d4" channel-id="" heading="" height="" loading="" src=""
        hide-footer="" hide-actions="false" ${page.api()}></metric-card><br>&nbsp;</p></div>`,
    );
    const card = box.querySelector('metric-card')!;
    await shows(card, '4,832');
    await until(() => allWithin(card.shadowRoot!, 'analytics-menu').length === 1, 'it has its menu');
    expect(card.parentElement?.localName).to.equal('p');
    expect(textOf(card)).to.not.include('As of');
  });

  for (const [open, close] of ['“”', '””', '„“', '«»', '″″', '‘’'].map((pair) => [...pair] as [string, string])) {
    it(`shows data where ${open} and ${close} have become part of its values`, async () => {
      const box = page.write(`<div><analytics-provider ${page.api()}><metric-card></metric-card></analytics-provider></div>`);
      const card = box.querySelector('metric-card')!;
      card.setAttribute('stream-id', `${open}a1b2c3d4${close}`);
      card.setAttribute('metric', `${open}total-views${close}`);
      await shows(card, '4,832');
      expect(page.network.to('/summary').every(({ path }) => path.includes('/a1b2c3d4/'))).to.equal(true);
    });
  }

  it('keeps quotes that stand inside a text, or on one side', async () => {
    const box = page.write(
      '<div><metric-card heading="The “launch”"></metric-card><metric-card heading="“Launch” day"></metric-card></div>',
    );
    for (const card of box.children) await shows(card, card.getAttribute('heading')!);
  });

  it('is a dashboard with its preset where the editor left only breaks and empty paragraphs inside', async () => {
    const box = page.write(
      `<div><analytics-dashboard preset="stream" stream-id="a1b2c3d4" ${page.api()}><br><p></p><p>&nbsp;<br></p></analytics-dashboard></div>`,
    );
    const dashboard = box.firstElementChild as AnalyticsDashboard;
    await settled(dashboard);
    expect(widgetsIn(dashboard).length).to.equal(6);
  });
});

describe('a widget that is taken out and put back', () => {
  const page = new TestPage();

  /** A timeline that shows its data, in a box that the page swaps. */
  async function timeline(): Promise<{ box: HTMLElement; card: AnyCard }> {
    const box = page.write(`<div><viewer-timeline stream-id="a1b2c3d4" time-zone="UTC" ${page.api()}></viewer-timeline></div>`);
    await drawn(box);
    return { box, card: box.firstElementChild as AnyCard };
  }

  const drawn = (box: Element): Promise<void> =>
    until(
      () =>
        [...box.children].every(
          (card) => summaryOf(card as AnyCard) !== '' && allWithin(card.shadowRoot!, 'canvas').length === 1,
        ),
      () => `it is drawn: ${textOf(box)}`,
    );

  it('as text shows its data again, and its text says no more than the author’s', async () => {
    const { box } = await timeline();
    const markup = box.innerHTML;
    expect(markup).to.match(/^<viewer-timeline [^>]*><\/viewer-timeline>$/);
    box.innerHTML = '';
    await quiet();
    box.innerHTML = markup;
    await drawn(box);
    expect(box.innerHTML).to.equal(markup);
  });

  it('as a clone from a cache shows its data, beside the first and after it', async () => {
    const { box, card } = await timeline();
    const kept = card.cloneNode(true) as AnyCard;
    card.replaceWith(kept);
    await drawn(box);
    box.append(card);
    await drawn(box);
    const summaries = [kept, card].map(summaryOf);
    expect(summaries[0]).to.equal(summaries[1]);
  });

  it('with its menu open and its table shown comes back as it was', async () => {
    const { box, card } = await timeline();
    await chooseInMenu(card, 'Show table');
    await until(() => allWithin(card.shadowRoot!, 'table').length === 1, 'the table is there');
    card.remove();
    await quiet();
    box.append(card);
    await quiet();
    expect(allWithin(card.shadowRoot!, 'table').length).to.equal(1);
  });

  it('as a whole dashboard, by body swap and clone, has each of its widgets once', async () => {
    const box = page.write(
      `<div><analytics-dashboard preset="stream" stream-id="a1b2c3d4" ${page.api()}></analytics-dashboard></div>`,
    );
    const first = box.firstElementChild as AnalyticsDashboard;
    await settled(first);
    const clone = box.cloneNode(true) as HTMLElement;
    box.replaceWith(clone);
    const second = clone.firstElementChild as AnalyticsDashboard;
    await settled(second);
    expect(widgetsIn(second).length).to.equal(6);
    clone.replaceWith(box);
    await settled(first);
    expect(widgetsIn(first).length).to.equal(6);
  });

  it('keeps what the page handed over only on the very element, since a clone cannot have it', async () => {
    const box = page.write('<div><viewer-timeline></viewer-timeline></div>');
    const card = box.firstElementChild as AnyCard;
    card.data = {
      points: [
        { time: '2026-04-25T10:00:00Z', value: 23 },
        { time: '2026-04-25T10:05:00Z', value: 29 },
      ],
    };
    await drawn(box);
    const said = summaryOf(card);
    card.remove();
    await quiet();
    box.append(card);
    await drawn(box);
    expect(summaryOf(card)).to.equal(said);
  });
});

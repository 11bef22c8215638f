import { expect } from '@open-wc/testing';
import type { AnalyticsDashboard } from './dashboard/dashboard.js';
import { configure } from './element/context.js';
import { upgradePlaceholders } from './loader.js';
import { summaryOf, type AnyCard } from './testing/card-suite/stage.js';
import { settled, widgetsIn } from './testing/dashboard.js';
import { textOf } from './testing/page.js';
import { heard, TestPage } from './testing/test-page.js';
import { quiet, until } from './testing/until.js';

describe('a placeholder', () => {
  const page = new TestPage();
  let stop = (): void => {};
  beforeEach(() => {
    stop = upgradePlaceholders();
  });
  afterEach(() => {
    stop();
    configure({ apiBase: undefined, tokenUrl: undefined, getToken: undefined });
  });

  /** A part of the page with that in it. */
  const write = (markup: string): HTMLElement => page.write(`<div>${markup}</div>`);
  const data = (): string => page.api().replace('api-base', 'data-api-base').replace('token-url', 'data-token-url');
  const one = async (box: Element, selector: string): Promise<HTMLElement> => {
    await until(
      () => box.querySelector(selector),
      () => `there is a ${selector}: ${box.innerHTML}`,
    );
    return box.querySelector<HTMLElement>(selector)!;
  };
  const shown = (card: Element): Promise<void> =>
    until(
      () => 'renderRoot' in card && summaryOf(card as AnyCard) !== '',
      () => `it shows its answer; it says “${textOf(card)}”`,
    );

  it('becomes the widget, with its settings, and shows data', async () => {
    const box = write(
      `<div data-analytics="viewer-timeline" data-stream-id="a1b2c3d4" data-heading="Who watched" ${data()}></div>`,
    );
    const card = await one(box, 'viewer-timeline');
    await shown(card);
    expect(textOf(card)).to.include('Who watched');
    expect(box.children.length).to.equal(1);
  });

  it('may be a link to a page for those without script', async () => {
    const { searchParams } = new URL(`https://x.test?${page.api().replaceAll('"', '').replace(' ', '&')}`);
    const href = `https://example.com/stats?id=1#analytics-elements/metric-card?metric=total-views&stream-id=a1b2c3d4&heading=All+of+them&${searchParams.toString()}`;
    const box = write(`<p>See <a href="${href.replaceAll('&', '&amp;')}">the numbers</a></p>`);
    const card = await one(box, 'p > metric-card');
    await shown(card);
    expect(textOf(card)).to.include('All of them').and.to.include('4,832');
  });

  it('takes the address of the API, and of the token, from the page', async () => {
    const base = /"([^"]*)"/.exec(page.api())![1]!;
    configure({ apiBase: base, tokenUrl: `${base}/analytics-token` });
    const box = write('<div data-analytics="metric-grid" data-stream-id="a1b2c3d4"></div>');
    await shown(await one(box, 'metric-grid'));
  });

  it('keeps its own text until its element is defined', async () => {
    const box = write('<div data-analytics="chat-activity"><a href="/stats">The chat in numbers</a></div>');
    await Promise.resolve();
    expect([customElements.get('chat-activity'), textOf(box)]).to.deep.equal([undefined, 'The chat in numbers']);
    await one(box, 'chat-activity');
    expect(box.querySelector('a')).to.equal(null);
  });

  it('keeps its id, classes, language and width', async () => {
    const box = write(
      '<div data-analytics="metric-card" id="here" class="alignwide" lang="de" dir="rtl" data-wide="" title="x"></div>',
    );
    const { attributes } = await one(box, 'metric-card');
    expect([...attributes].map(({ name, value }) => `${name}=${value}`)).to.have.members([
      'id=here',
      'class=alignwide',
      'lang=de',
      'dir=rtl',
      'data-wide=',
    ]);
  });

  it('brings nothing along but what the element observes', async () => {
    const box = write(
      `<div data-analytics="metric-card" data-metric="total-views" data-onclick="alert(1)" onclick="void 0" data-style="color:red"
        style="color: red" data-inner-html="<b>x</b>" data-get-token="x" data-owner="x" data-data="x" data-slot="title"></div>
      <a onclick="void 0" href="/#analytics-elements/metric-grid?onclick=alert(1)&amp;style=color:red&amp;innerHTML=x"></a>`,
    );
    const [card, grid] = [await one(box, 'metric-card'), await one(box, 'metric-grid')];
    expect([...card.attributes].map(({ name }) => name)).to.deep.equal(['metric']);
    expect([...grid.attributes].map(({ name }) => name)).to.deep.equal([]);
  });

  for (const [name, value] of [
    ['api-base', 'https://evil.test'],
    ['api-base', '\u00a0“https://evil.test” '],
    ['api-base', '//evil.test/api'],
    ['token-url', 'https://evil.test/token'],
    ['src', 'javascript:alert(1)'],
    ['src', ' data:application/json,{}'],
  ] as const) {
    it(`cannot have ${name} lead to ${value.trim()}`, async () => {
      const [attribute, query] = [new URLSearchParams({ [name]: value }).toString(), document.createElement('div')];
      query.dataset['analytics'] = 'metric-card';
      query.setAttribute(`data-${name}`, value);
      const box = write(`<a href="/#analytics-elements/metric-grid?${attribute}"></a>`);
      box.append(query);
      const made = [await one(box, 'metric-card'), await one(box, 'metric-grid')];
      expect(made.map((each) => each.getAttribute(name))).to.deep.equal([null, null]);
      expect(page.watch.warnings.filter((each) => each.includes(`may not set ${name}`)).length).to.equal(2);
    });
  }

  it('of another origin never gets the page’s token, not even from a function that names no API', async () => {
    let calls = 0;
    configure({
      getToken: () => {
        calls += 1;
        return 'secret';
      },
    });
    const box = write('<div data-analytics="metric-grid" data-stream-id="a1b2c3d4" data-api-base="https://evil.test"></div>');
    await until(() => box.querySelector('metric-grid')?.shadowRoot?.textContent.includes('Not set up yet'), 'it is not set up');
    expect([calls, page.network.count()]).to.deep.equal([0, 0]);
  });

  it('may show a document of another origin', async () => {
    const box = write('<div data-analytics="metric-grid" data-src="https://other.test/numbers.json"></div>');
    page.network.answer('/numbers.json', () => Response.json({ values: { 'total-views': 17 } }));
    const card = await one(box, 'metric-grid');
    await shown(card);
    expect(page.network.to('/numbers.json').map(({ authorization }) => authorization)).to.deep.equal([null]);
  });

  it('stands for widgets only, whatever else a page calls so', async () => {
    const markup = `<div data-analytics="sign-up"></div><button data-analytics="metric-card"></button>
      <form data-analytics="metric-card"><input name="getAttribute"></form><div data-analytics="constructor"></div>
      <a href="#analytics-elements/script">x</a><a href="#metric-card">x</a>`;
    const box = write(markup);
    const before = box.innerHTML;
    await quiet();
    expect(box.innerHTML).to.equal(before);
  });

  it('is left alone where the page is being edited', async () => {
    const box = write(
      '<div contenteditable="true"><div data-analytics="metric-card"></div></div><div data-analytics="metric-card"></div>',
    );
    await one(box, ':scope > metric-card');
    await quiet();
    expect(box.querySelector('[contenteditable] [data-analytics]')).to.not.equal(null);
  });

  it('of a provider sets up those inside, in any nesting, and none asks before', async () => {
    const errors = heard('analytics-error');
    const box = write(
      `<div data-analytics="analytics-provider" data-stream-id="a1b2c3d4" ${data()}>
        <p>Read on: <span data-analytics="metric-card" data-metric="total-views"></span></p>
        <div><div data-analytics="metric-grid"></div></div>
      </div>`,
    );
    await shown(await one(box, 'analytics-provider > p > metric-card'));
    await shown(await one(box, 'analytics-provider > div > metric-grid'));
    expect(textOf(box)).to.include('Read on:');
    expect([page.network.count('/summary'), errors.length]).to.deep.equal([1, 0]);
  });

  it('of a dashboard shows its preset, and its own text no more', async () => {
    const box = write(
      `<div data-analytics="analytics-dashboard" data-preset="stream" data-stream-id="a1b2c3d4" ${data()}><p>Turn scripts on.</p></div>`,
    );
    const dashboard = (await one(box, 'analytics-dashboard')) as AnalyticsDashboard;
    await settled(dashboard);
    expect(widgetsIn(dashboard).length).to.equal(6);
    expect(textOf(box)).to.not.include('Turn scripts on.');
  });

  it('is found where it is added later, also inside one that is still waiting', async () => {
    const box = write(
      '<div data-analytics="analytics-provider" data-stream-id="a1b2c3d4"><div data-analytics="metric-grid"></div></div>',
    );
    const late = document.createElement('section');
    late.innerHTML = '<p data-analytics="metric-card" data-metric="total-views"></p>';
    box.firstElementChild!.append(late);
    await one(box, 'analytics-provider > section > metric-card');
    await one(box, 'analytics-provider > metric-grid');
    box.append(late.cloneNode(true));
    await one(box, ':scope > section > metric-card');
  });

  it('is put in place once, however often it is looked for', async () => {
    const stopSecond = upgradePlaceholders();
    try {
      const box = write('<div data-analytics="metric-card"></div>');
      await one(box, 'metric-card');
      await quiet();
      expect(box.children.length).to.equal(1);
    } finally {
      stopSecond();
    }
  });

  it('stays as it is after the stop', async () => {
    stop();
    const box = write('<div data-analytics="metric-card"></div>');
    await quiet();
    expect(box.innerHTML).to.equal('<div data-analytics="metric-card"></div>');
  });
});

import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import '../register.js';
import { widgets } from '../widgets/list.js';
import { until } from './until.js';

const tags = [...Object.keys(widgets), 'analytics-dashboard'];

/** Parents that ask what is in them how wide it would be. */
const parents: Readonly<Record<string, string>> = {
  'a flex row': '<div style="display: flex">@</div>',
  'a flex row that centres': '<div style="display: flex; align-items: center; justify-content: center">@</div>',
  'a flex column that centres': '<div style="display: flex; flex-direction: column; align-items: center">@</div>',
  'an inline flex row': '<div style="display: inline-flex">@</div>',
  'a grid that starts its items': '<div style="display: grid; justify-items: start">@</div>',
  'a grid of auto columns': '<div style="display: grid; grid-template-columns: auto">@</div>',
  'a table cell': '<table style="border-spacing: 0"><tr><td style="padding: 0">@</td></tr></table>',
  'a float': '<div style="float: left">@</div><div style="clear: both"></div>',
  'an inline block': '<div style="display: inline-block">@</div>',
  'a dialog': '<dialog open style="position: static; padding: 0; border: 0">@</dialog>',
  'an absolute box': '<div style="position: relative"><div style="position: absolute">@</div></div>',
  'a box as wide as its content': '<div style="inline-size: fit-content">@</div>',
  'a box as wide as its content would like': '<div style="inline-size: max-content; max-inline-size: 100%">@</div>',
  'a provider in a flex row': '<div style="display: flex"><analytics-provider>@</analytics-provider></div>',
};

describe('a widget in a parent that is as wide as what is in it', () => {
  const main = document.createElement('main');

  before(() => Promise.all(tags.map((tag) => customElements.whenDefined(tag))));
  beforeEach(() => {
    document.body.append(main);
  });
  afterEach(async () => {
    main.remove();
    main.replaceChildren();
    await setViewport({ width: 800, height: 600 });
  });

  /** Each of the elements alone in such a parent, under each other. */
  async function placed(parent: string, sheet = ''): Promise<HTMLElement[]> {
    main.innerHTML = `${sheet}${tags.map((tag) => parent.replace('@', `<${tag} class="tried"></${tag}>`)).join('')}`;
    const elements = [...main.querySelectorAll<HTMLElement>('.tried')];
    expect(elements.length).to.equal(tags.length);
    await until(() => elements.every((element) => element.shadowRoot?.querySelector('.card, .frame')), 'all are there');
    return elements;
  }

  /** How wide the frame of each is: under `all: unset`, the element itself may have no box. */
  const widths = (elements: readonly HTMLElement[]): (readonly [tag: string, width: number])[] =>
    elements.map((element) => [
      element.localName,
      element.shadowRoot!.querySelector('.card, .frame')!.getBoundingClientRect().width,
    ]);

  const own = (tag: string): number => (tag === 'metric-card' ? 240 : tag === 'analytics-dashboard' ? 1200 : 640);

  for (const [name, parent] of Object.entries(parents))
    for (const style of ['', '<style>main * { all: unset } main > div { display: block }</style>'])
      if (!style || !/table|dialog/.test(parent))
        for (const viewport of [320, 1000])
          it(`has a width of its own in ${name}, or that of a page of ${viewport} px${style && ', under all: unset'}`, async () => {
            await setViewport({ width: viewport, height: 600 });
            const elements = await placed(parent, style);
            const room = main.getBoundingClientRect().width;
            for (const [tag, width] of widths(elements)) {
              if (name === 'a grid of auto columns') expect(width, tag).to.be.closeTo(room, 1);
              else expect(width, tag).to.be.closeTo(Math.min(own(tag), room), 1);
            }
            expect(document.documentElement.scrollWidth).to.be.at.most(viewport);
          });

  it('is readable in a parent that is as narrow as what is in it can be', async () => {
    for (const [tag, width] of widths(await placed('<div style="inline-size: min-content">@</div>')))
      expect(width, tag).to.be.at.least(160);
  });

  it('fills a block, and no block is too narrow for it', async () => {
    for (const room of [60, 120, 500, 1400]) {
      const elements = await placed(`<div style="inline-size: ${room}px">@</div>`);
      for (const [tag, width] of widths(elements)) expect(width, `${tag} in ${room} px`).to.be.closeTo(room, 0.1);
    }
  });

  it('leaves columns of one size their size', async () => {
    await setViewport({ width: 1000, height: 600 });
    main.innerHTML = `<div style="display: grid; grid-template-columns: repeat(4, 1fr); gap: 8px">
      ${tags
        .slice(0, 4)
        .map((tag) => `<div><${tag} class="tried"></${tag}></div>`)
        .join('')}</div>`;
    const elements = [...main.querySelectorAll<HTMLElement>('.tried')];
    await until(() => elements.every((element) => element.shadowRoot?.querySelector('.card')), 'all are there');
    const room = (main.getBoundingClientRect().width - 3 * 8) / 4;
    for (const [tag, width] of widths(elements)) expect(width, tag).to.be.closeTo(room, 1);
  });

  it('shares a flex row with others', async () => {
    await setViewport({ width: 1000, height: 600 });
    main.innerHTML = `<div style="display: flex">${'<trend-chart class="tried"></trend-chart>'.repeat(3)}</div>`;
    const elements = [...main.querySelectorAll<HTMLElement>('.tried')];
    await until(() => elements.every((element) => element.shadowRoot?.querySelector('.card')), 'all are there');
    for (const [, width] of widths(elements)) expect(width).to.be.closeTo(main.getBoundingClientRect().width / 3, 1);
  });
});

import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { parse, wcagContrast } from 'culori';
import '../register.js';
import { allWithin, within } from '../testing/page.js';
import { TestPage } from '../testing/test-page.js';
import { until } from '../testing/until.js';
import { widgets } from '../widgets/list.js';
import { themes, type Theme } from './themes.js';

const given = {
  metrics: { values: { 'total-views': 4832 }, previous: { 'total-views': 4000 } },
  breakdown: { items: [{ id: 'US', label: 'United States', count: 3, share: 0.75 }], total: 4 },
};
const tags = Object.keys(widgets);

function dress(box: HTMLElement, { tokens, scheme }: Theme): void {
  box.style.colorScheme = scheme;
  for (const [name, value] of Object.entries(tokens)) box.style.setProperty(`--analytics-${name}`, value);
}

const white = 'rgb(255, 255, 255)';
const onWhite = (color: string) => wcagContrast(parse(color) ?? 'white', 'white');
const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

describe('on paper', () => {
  const page = new TestPage();

  async function printed(theme: Theme): Promise<HTMLElement> {
    const box = page.write(
      '<div><metric-card metric="total-views"></metric-card><breakdown-list dimension="country"></breakdown-list></div>',
    );
    dress(box, theme);
    for (const card of box.children) Object.assign(card, { data: given });
    await until(() => allWithin(box, '.tile-value, .bar-ink').length === 3, 'all is shown');
    await emulateMedia({ media: 'print', colorScheme: 'dark' });
    return box;
  }
  afterEach(() => emulateMedia({ media: 'screen', colorScheme: 'light' }));

  for (const theme of themes) {
    it(`is dark on white in the theme ${theme.name}`, async () => {
      const box = await printed(theme);
      for (const card of allWithin(box, '.card')) expect(getComputedStyle(card).backgroundColor).to.equal(white);
      for (const text of allWithin(box, '.title, .tile-value, .tile-delta, .bar-label, .bar-share, .footer'))
        expect(onWhite(getComputedStyle(text).color), text.className).to.be.at.least(4.4);
    });
  }

  it('has its bars, whose rows are read there, and nothing else to press', async () => {
    const box = await printed(themes[0]!);
    expect(getComputedStyle(within(box, '.bar-ink')).printColorAdjust).to.equal('exact');
    expect(within(box, 'button.bar-row').checkVisibility()).to.equal(true);
    expect(allWithin(box, 'button:not(.bar-row)').filter((button) => button.checkVisibility())).to.deep.equal([]);
  });
});

describe('at first paint', () => {
  const page = new TestPage();

  it('wears its theme already', async () => {
    const theme = themes.find(({ name }) => name === 'arcade')!;
    const box = page.write('<div></div>');
    dress(box, theme);
    box.append(...tags.map((tag) => document.createElement(tag)));
    // What is computed in this frame is what it paints first.
    await frame();
    for (const widget of box.children)
      expect(getComputedStyle(within(widget, '.card')).backgroundColor, widget.localName).to.equal('rgb(23, 15, 46)');
  });

  it('is dark already where the page is', async () => {
    const box = page.write('<div></div>');
    box.style.colorScheme = 'dark';
    box.append(...tags.map((tag) => document.createElement(tag)));
    await frame();
    for (const widget of box.children)
      expect(getComputedStyle(within(widget, '.card')).backgroundColor, widget.localName).to.equal('rgb(21, 23, 28)');
  });
});

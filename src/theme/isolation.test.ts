import { expect } from '@open-wc/testing';
import { AnalyticsDashboard } from '../dashboard/dashboard.js';
import { define } from '../element/define.js';
import { freshBase } from '../testing/network.js';
import { allWithin, textOf } from '../testing/page.js';
import { TestPage } from '../testing/test-page.js';
import { until } from '../testing/until.js';
import { widgets, type WidgetTag } from '../widgets/list.js';

/** Pages that say more than they mean. What a host may change on purpose (font family, colour scheme, tokens) is in none. */
const pages: Readonly<Record<string, string>> = {
  'a reset of everything': '* { all: unset }',
  'a reset of everything that insists': '* { all: unset !important }',
  'large letters and much air': 'html, body { font-size: 40px; line-height: 3; letter-spacing: 0.3em; word-spacing: 1em }',
  'letters as wide as the window': '* { font-size: 9vw } html { font-size: 62.5% }',
  'text in a form of its own':
    'body { text-transform: uppercase; text-align: right; text-indent: 40px; white-space: pre; font-weight: 900; font-style: italic; font-variant: small-caps; font-stretch: condensed; word-break: break-all; hyphens: auto; tab-size: 20; quotes: none; list-style: square; orphans: 9 }',
  'text in a colour of its own':
    '* { color: red; text-shadow: 1px 1px red; -webkit-text-fill-color: red; -webkit-text-stroke: 1px red; caret-color: red; accent-color: red; fill: red; stroke: red }',
  'sides that insist': '*, *::before, *::after { box-sizing: content-box !important; line-height: 3 !important }',
  'everything a block': '* { display: block !important; float: none !important }',
  'a common reset':
    '*, *::before, *::after { margin: 0; padding: 0; border: 0; box-sizing: border-box; vertical-align: baseline } button, input, select { font: inherit; color: inherit; background: none } ol, ul { list-style: none } svg, canvas { display: block; max-width: 100% } table { border-collapse: collapse; border-spacing: 4px }',
  'a way to point':
    'body { cursor: wait; user-select: none; border-collapse: collapse; border-spacing: 9px; caption-side: bottom; empty-cells: hide }',
};

const properties = [
  ...['display', 'position', 'box-sizing', 'width', 'height', 'min-width', 'max-width', 'min-height', 'overflow-x', 'overflow-y'],
  ...['padding', 'margin', 'border', 'border-radius', 'border-collapse', 'border-spacing', 'box-shadow', 'outline', 'gap'],
  ...['color', 'background-color', 'fill', 'stroke', 'stroke-width', 'opacity', 'accent-color', 'caret-color', 'text-shadow'],
  ...['font-size', 'font-weight', 'font-style', 'font-variant', 'font-stretch', 'line-height', 'letter-spacing', 'word-spacing'],
  ...['text-align', 'text-transform', 'text-indent', 'white-space', 'word-break', 'overflow-wrap', 'hyphens', 'tab-size'],
  ...['-webkit-text-fill-color', '-webkit-text-stroke', 'vertical-align', 'list-style', 'cursor', 'visibility', 'writing-mode'],
];

/** Whether nothing comes past: in a dashboard, the page's own content does not stand in a base. */
const isGuarded = (element: Element): boolean => {
  const root = element.getRootNode();
  return element.closest('.base') !== null || (root instanceof ShadowRoot && isGuarded(root.host));
};

/** Every element inside, the shadow roots of the elements inside included: what it looks like, and where it is. */
function looks(root: Element): Map<string, string> {
  const { left, top } = (root.shadowRoot?.querySelector('.base, .frame') ?? root).getBoundingClientRect();
  const found = new Map<string, string>();
  allWithin(root.shadowRoot!, '*').forEach((element, index) => {
    if (element.localName === 'style') return;
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    const place = [box.left - left, box.top - top, box.width, box.height].map((length) => length.toFixed(1));
    const name = `${index} ${element.localName}.${element.getAttribute('class') ?? ''}`;
    if (isGuarded(element)) for (const property of properties) found.set(`${name} ${property}`, style.getPropertyValue(property));
    // What is not drawn has no place.
    if (element.getClientRects().length > 0) found.set(`${name} box`, place.join(' '));
  });
  return found;
}

/** Places are rounded where a line of text has a height between two pixels. */
const isSame = (key: string, value: string, before: string): boolean => {
  if (!key.endsWith(' box')) return value === before;
  const lengths = before.split(' ').map(Number);
  return value.split(' ').every((length, index) => Math.abs(Number(length) - (lengths[index] ?? NaN)) < 0.5);
};

const frames = (count: number): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => (count > 1 ? resolve(frames(count - 1)) : resolve())));

describe('a page around a widget', function () {
  // Every widget is fetched and drawn here.
  this.timeout(60_000);
  const stage = new TestPage();
  before(async () => {
    define(AnalyticsDashboard);
    for (const load of Object.values(widgets)) define(await load());
  });

  // Of the data it is about: with another's ids, all there is to see is a message.
  const creator = 'creator-id="documented"';
  const written: Partial<Record<WidgetTag, string>> = {
    'metric-card': 'metric="average-concurrent-viewers"',
    'breakdown-list': 'dimension="country"',
    'activity-heatmap': creator,
    'audience-segments': creator,
    'content-performance': `${creator} content-id="episode-1"`,
    'conversion-funnel': creator,
    'insight-panel': creator,
    'revenue-breakdown': creator,
    'review-checklist': creator,
    'satisfaction-score': creator,
    'trend-chart': `${creator} metric="total-conversations" rolling="7" compare="previous-period"`,
  };
  const cases: Readonly<Record<string, string>> = {
    ...Object.fromEntries(Object.keys(widgets).map((tag) => [tag, `<${tag} ${written[tag as WidgetTag] ?? ''}></${tag}>`])),
    'analytics-dashboard': '<analytics-dashboard preset="stream"></analytics-dashboard>',
  };

  for (const [tag, markup] of Object.entries(cases)) {
    it(`changes nothing inside ${tag}`, async () => {
      const base = freshBase();
      const ids = `${markup.includes(creator) ? '' : 'stream-id="a1b2c3d4" channel-id="documented"'} time-zone="UTC"`;
      const addresses = `api-base="${base}" token-url="${base}/analytics-token"`;
      const box = document.createElement('div');
      // Of a block that the page's sheets have no word in, so that the widget has the same room on all of them.
      box.style.cssText = 'display: block !important; inline-size: 640px !important; padding: 0 !important; margin: 0 !important';
      stage.put(box).innerHTML = markup.replace(`<${tag} `, `<${tag} ${ids} ${addresses} `);
      const element = box.firstElementChild!;
      const root = () => element.shadowRoot as ShadowRoot;
      await until(
        () =>
          allWithin(root(), '.card').length > 0 &&
          allWithin(root(), '[aria-busy=true]').length === 0 &&
          allWithin(root(), '.skeleton, .face').length === 0 &&
          allWithin(root(), 'analytics-plot').every((plot) => plot.shadowRoot?.querySelector('canvas')) &&
          allWithin(root(), 'analytics-map-view').every((map) => map.shadowRoot?.querySelector('path')),
        () => `${tag} shows everything; it says “${textOf(element)}”`,
      );
      await Promise.all(document.getAnimations().map(({ finished }) => finished));
      await frames(2);
      const plain = looks(element);
      const sheet = document.createElement('style');
      stage.put(sheet);
      for (const [name, css] of Object.entries(pages)) {
        sheet.textContent = css;
        await frames(2);
        const changed = [...looks(element)].filter(([key, value]) => !isSame(key, value, plain.get(key) ?? ''));
        const told = changed.slice(0, 12).map(([key, value]) => `${key}: ${plain.get(key) ?? 'not there'} → ${value}`);
        expect(told, `${name}: ${changed.length} differences`).to.deep.equal([]);
      }
    });
  }

  it('keeps its own letters in a dashboard, and hides what it hides', async () => {
    const dashboard = stage.write('<analytics-dashboard hide-toolbar><p>A word of the page</p></analytics-dashboard>');
    const box = dashboard.parentElement!;
    box.style.cssText = 'color: rgb(1, 2, 3); font-size: 31px; letter-spacing: 3px; text-align: center';
    await until(() => dashboard.firstElementChild?.assignedSlot, 'the paragraph has its place');
    const { color, fontSize, letterSpacing, textAlign } = getComputedStyle(dashboard.firstElementChild!);
    expect([color, fontSize, letterSpacing, textAlign]).to.deep.equal(['rgb(1, 2, 3)', '31px', '3px', 'center']);
    const card = stage.write('<data-export></data-export>');
    card.parentElement!.style.visibility = 'hidden';
    await until(() => card.shadowRoot?.querySelector('.title'), 'the widget is there');
    expect(card.shadowRoot!.querySelector('.title')!.checkVisibility({ visibilityProperty: true })).to.equal(false);
  });
});

import { expect } from '@open-wc/testing';
import { samples } from '../../demo/samples.js';
import { widgets } from '../widgets/list.js';
import { allWithin, textOf } from './page.js';
import { until } from './until.js';

/** As strict as a page can be that still runs a script of its own. */
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'";

/** In the place of a sample: text that a server has put markup into. */
const hostile: Readonly<Record<string, unknown>> = {
  'retention-curve': {
    points: [
      { at: 0, share: 1 },
      { at: 600, share: 0.4 },
    ],
    dropOffs: [{ at: 60, lost: 0.1, reason: '<img src=x>' }],
  },
  'session-comparison': { sessions: [{ id: 'one', title: '<img src=x>', values: { 'total-views': 3 } }] },
};
const dataFor = (tag: string): unknown => hostile[tag] ?? samples[tag]?.data;
const attributesFor = (tag: string): string =>
  Object.entries(samples[tag]?.attributes ?? {})
    .map(([name, value]) => `${name}="${value}"`)
    .join(' ');
const tags = Object.keys(widgets);

/** A page of the same origin under that policy, with each widget twice: with data, and with nothing to ask. */
async function strictPage(): Promise<{ page: Document; violations: string[]; leave: () => void }> {
  const frame = document.createElement('iframe');
  frame.width = '900';
  frame.height = '900';
  const register = new URL('../register.ts', import.meta.url).href;
  frame.srcdoc = `<!doctype html><html lang="en"><meta http-equiv="Content-Security-Policy" content="${policy}">
    <title>A strict page</title><script type="module" src="${register}"></script>
    ${tags.map((tag) => `<${tag} class="given" ${attributesFor(tag)} height="150"></${tag}><${tag} ${attributesFor(tag)}></${tag}>`).join('')}`;
  const violations: string[] = [];
  document.body.append(frame);
  await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  const page = frame.contentDocument!;
  page.addEventListener('securitypolicyviolation', (event) => {
    violations.push(`${event.violatedDirective}: ${event.blockedURI} ${event.sample}`);
  });
  return { page, violations, leave: () => frame.remove() };
}

describe('a page with the strictest policy', function () {
  this.timeout(20_000);

  it('has the widgets whole, with plots, menus, tables and messages, and nothing is blocked', async () => {
    const { page, violations, leave } = await strictPage();
    try {
      const cards = () => [...page.querySelectorAll<HTMLElement & { data: unknown }>(tags.join(','))];
      await until(() => cards().every(({ shadowRoot }) => shadowRoot?.querySelector('.card')), 'the widgets are defined');
      for (const card of page.querySelectorAll<HTMLElement & { data: unknown }>('.given'))
        if ('data' in card) card.data = dataFor(card.localName);
      const count = cards().filter((card) => 'data' in card).length / 2;
      await until(() => allWithin(page, '.opener').length === count, 'each shows its data');
      await until(
        () => allWithin(page, 'analytics-plot').every((plot) => plot.shadowRoot?.querySelector('canvas')),
        'the plots are drawn',
      );
      expect(cards().filter((card) => textOf(card).includes('Not set up yet')).length).to.equal(count);
      for (const [index, opener] of allWithin(page, '.opener').entries()) {
        (opener as HTMLElement).click();
        await until(() => allWithin(page, '[role=menuitem]').length > 0, 'a menu is open');
        (allWithin(page, '[role=menuitem]')[0] as HTMLElement).click();
        await until(() => allWithin(page, 'analytics-data-table').length === index + 1, 'its table is there');
      }
      expect(violations).to.deep.equal([]);
    } finally {
      leave();
    }
  });

  it('would notice what is blocked', async () => {
    const { page, violations, leave } = await strictPage();
    try {
      page.body.setAttribute('style', 'color: red');
      await until(() => violations.length > 0, 'the attribute is blocked');
    } finally {
      leave();
    }
  });
});

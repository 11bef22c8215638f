import { expect } from '@open-wc/testing';
import { widgets } from '../widgets/list.js';
import { textOf } from './page.js';
import { until } from './until.js';

const strict = "require-trusted-types-for 'script'; trusted-types ";

interface Factory {
  createPolicy(name: string, rules: object): object;
}

type View = Window & typeof globalThis & { readonly said: string[]; readonly failed: string[]; readonly trustedTypes: Factory };

/** Before the policy counts. */
const listening = `
  var said = [], failed = [];
  console.error = (...words) => said.push(words.join(' '));
  addEventListener('error', ({ message }) => failed.push(message));
  addEventListener('unhandledrejection', ({ reason }) => failed.push(String(reason)));`;

/** A page of the same origin under that policy, with this module of the library on it, and what it says. */
async function visit(policy: string, module: string, markup = '', script = '') {
  const frame = document.createElement('iframe');
  frame.width = '600';
  const source = new URL(`../${module}.ts`, import.meta.url).href;
  frame.srcdoc = `<!doctype html><html lang="en"><title>A page</title><script>${listening}${script}</script>
    <meta http-equiv="Content-Security-Policy" content="${policy}"><script type="module" src="${source}"></script>
    <body>${markup}</body></html>`;
  document.body.append(frame);
  await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  const view = frame.contentWindow as View;
  return { page: view.document, view, said: view.said, failed: view.failed, leave: () => frame.remove() };
}

const inside = '<metric-card metric="total-views">A number, once scripts run</metric-card>';
const tags = [...Object.keys(widgets), 'analytics-provider', 'analytics-dashboard'];

describe('under a policy that allows no Trusted Types policy', function () {
  this.timeout(20_000);

  for (const module of ['register', ...tags.map((tag) => `entries/${tag}`)]) {
    it(`${module} defines nothing, and names the directive on one line`, async () => {
      const { page, view, said, failed, leave } = await visit(`${strict}'none'`, module, inside);
      try {
        await until(() => said.length > 0 || failed.length > 0, 'something is said');
        expect(failed).to.deep.equal([]);
        expect(said).to.have.length(1);
        expect(said[0]).to.match(
          /^analytics-elements \S+: nothing is shown, .* Add “trusted-types analytics-elements” .* “trusted-types lit-html”/,
        );
        expect(tags.filter((tag) => view.customElements.get(tag))).to.deep.equal([]);
        expect(textOf(page.body)).to.equal('A number, once scripts run');
      } finally {
        leave();
      }
    });
  }

  for (const module of ['index', 'loader']) {
    it(`${module} can be imported`, async () => {
      const { failed, leave } = await visit(`${strict}'none'`, module);
      expect(failed).to.deep.equal([]);
      leave();
    });
  }

  it('leaves the factory of the page as it was', async () => {
    const { view, leave } = await visit(`${strict}other`, 'register');
    const { trustedTypes } = view;
    expect(Object.hasOwn(trustedTypes, 'createPolicy')).to.equal(false);
    expect(() => trustedTypes.createPolicy('lit-html', {})).to.throw(/disallowed/);
    expect(() => trustedTypes.createPolicy('other', {})).to.not.throw();
    leave();
  });

  it('leaves a factory that the page has changed as the page has it', async () => {
    const own = 'trustedTypes.createPolicy = (name) => ({ name });';
    const { view, failed, leave } = await visit(`${strict}'none'`, 'register', '', own);
    expect(view.trustedTypes.createPolicy('other', {})).to.deep.equal({ name: 'other' });
    expect(failed).to.deep.equal([]);
    leave();
  });
});

describe('under a policy that names Lit’s, or insists on none', () => {
  for (const policy of [`${strict}lit-html`, "trusted-types 'none'", "require-trusted-types-for 'script'"]) {
    it(`the library draws: ${policy}`, async () => {
      const { page, said, failed, leave } = await visit(policy, 'register', inside);
      try {
        const card = page.querySelector('metric-card')!;
        await until(() => card.shadowRoot?.querySelector('.face'), 'it says what is missing');
        expect(textOf(card)).to.include('Not set up yet');
        expect([...said, ...failed]).to.deep.equal([]);
      } finally {
        leave();
      }
    });
  }
});

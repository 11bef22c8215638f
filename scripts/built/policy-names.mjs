import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { root } from '../setup.mjs';
import { library, startHost } from './host.mjs';
import { expectPolicy, html, open, until, watch } from './page.mjs';

const ours = '/cdn/analytics-elements.js';
const again = '/copy/analytics-elements.js';
const theirs = '/host.js';

const common = "script-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types ";

/** A page with a Lit of its own, in the order given. */
async function visit({ browser, api }, names, scripts, look) {
  const files = {
    '/': {
      headers: { 'content-security-policy': common + names },
      body: html(
        `<script src="/watch.js"></script>${scripts.map((path) => `<script type="module" src="${path}"></script>`).join('')}`,
        '<p id="theirs"></p><metric-card metric="unique-viewers" stream-id="a1b2c3d4" api-base="/" token-url="/analytics-token"></metric-card>',
      ),
    },
    '/watch.js': { body: watch },
    '/lit.js': { body: readFileSync(`${root}node_modules/lit-html/lit-html.js`) },
    [theirs]: { body: "import { html, render } from '/lit.js'; render(html`<b>Theirs</b>`, document.querySelector('#theirs'));" },
  };
  const host = await startHost((path) => files[path] ?? library(path), { api });
  const opened = await open(browser, `${host.origin}/`);
  try {
    await expectPolicy(opened.page);
    await look(opened);
  } finally {
    await opened.close();
    host.stop();
  }
}

/** Both draw, and what the policy had to refuse are these names at most. */
const bothDraw = (names, scripts, refused) => (given) =>
  visit(given, names, scripts, async ({ page, errors }) => {
    await page.getByText('3,201', { exact: true }).first().waitFor();
    if (scripts.includes(theirs)) await page.getByText('Theirs', { exact: true }).waitFor();
    await until(page, () => Boolean(customElements.get('session-comparison')), 'every widget is defined');
    const violations = await page.evaluate('violations');
    assert.deepEqual(
      violations.map((violation) => violation.split(' ').slice(0, 3).join(' ')),
      refused.map((name) => `trusted-types trusted-types-policy ${name}`),
    );
    assert.deepEqual(errors, []);
  });

export default {
  'a page with a Lit before ours needs our name in its policy, no duplicates': bothDraw(
    'lit-html analytics-elements',
    [theirs, ours, again],
    [],
  ),
  'and so does a page with a Lit after ours': bothDraw('lit-html analytics-elements', [ours, again, theirs], []),
  'where the name is not allowed, that of Lit is taken': bothDraw('lit-html', [ours, again], ['analytics-elements']),
  'also beside another Lit, where duplicates are allowed': bothDraw(
    "lit-html 'allow-duplicates'",
    [theirs, ours],
    ['analytics-elements'],
  ),

  'a page that allows neither name is told which to add, shows nothing, and what it does itself goes on': (given) =>
    visit(given, 'other', [ours, again, '/data.js'], async ({ page, errors, said }) => {
      const told = () => said.filter(({ type, text }) => type === 'error' && text.startsWith('analytics-elements'));
      await until(page, () => document.readyState === 'complete', 'all scripts have run');
      assert.equal(await page.evaluate(() => Boolean(customElements.get('metric-card'))), false);
      assert.deepEqual(errors, []);
      assert.match(told()[0].text, /nothing is shown, .* Add “trusted-types analytics-elements”/);
    }),
};

import assert from 'node:assert/strict';
import { root } from '../setup.mjs';
import { integrity, startCdn, startHost } from './host.mjs';
import { html, open, until } from './page.mjs';

const entry = 'analytics-elements.js';

const wrong = `sha384-${'A'.repeat(64)}`;

const tag = (cdn, hash) => `<script type="module" crossorigin integrity="${hash}" src="${cdn}/cdn/${entry}"></script>`;

/** As the README makes it of `integrity.json`. */
const importMap = (cdn, hashes) => {
  const map = { integrity: Object.fromEntries(Object.entries(hashes).map(([file, hash]) => [`${cdn}/cdn/${file}`, hash])) };
  return `<script type="importmap">${JSON.stringify(map)}</script>`;
};

const body = (api, token) => `
  <analytics-provider stream-id="a1b2c3d4" api-base="${api}" token-url="${token}">
    <metric-card metric="unique-viewers"></metric-card><viewer-timeline></viewer-timeline><audience-map></audience-map>
  </analytics-provider>`;

/** A page on one origin, the library on a second, and the API on a third. */
async function visit({ browser, api }, head, look) {
  const cdn = await startCdn();
  const host = await startHost({ '/': { body: html(head(cdn.origin), body(api, '/analytics-token')) } }, { api });
  const opened = await open(browser, `${host.origin}/`);
  try {
    await look({ ...opened, cdn, host });
  } finally {
    await opened.close();
    cdn.stop();
    host.stop();
  }
}

const defined = (page, name) => page.evaluate((name) => Boolean(customElements.get(name)), name);

async function showsAll(page) {
  await page.getByText('3,201', { exact: true }).first().waitFor();
  await page.locator('viewer-timeline canvas').first().waitFor();
  await page.locator('audience-map svg path').first().waitFor();
}

const files = (pattern) => Object.keys(integrity).filter((file) => pattern.test(file));

export default {
  'the script tag works from another origin, with an integrity attribute, and its chunks come from there': (given) =>
    visit(
      given,
      (cdn) => tag(cdn, integrity[entry]),
      async ({ page, errors, cdn, host }) => {
        await showsAll(page);
        await until(
          page,
          () => Boolean(customElements.get('session-comparison')),
          'what the page does not show is defined as well',
        );
        assert.deepEqual(errors, []);
        assert.ok(cdn.asked.length > 10);
        assert.deepEqual(
          host.asked.filter((path) => path.endsWith('.js')),
          [],
        );
      },
    ),

  'a script that is not what its integrity attribute says is refused': (given) =>
    visit(
      given,
      (cdn) => tag(cdn, wrong),
      async ({ page, errors, said, cdn }) => {
        assert.ok(said.some(({ text }) => /integrity/.test(text)));
        assert.equal(await defined(page, 'analytics-provider'), false);
        assert.deepEqual(cdn.asked, [`/cdn/${entry}`]);
        assert.deepEqual(errors, []);
      },
    ),

  'an import map made of integrity.json covers the chunks': (given) =>
    visit(
      given,
      (cdn) => importMap(cdn, integrity) + tag(cdn, integrity[entry]),
      async ({ page, errors }) => {
        await showsAll(page);
        assert.deepEqual(errors, []);
      },
    ),

  'with it, a chunk loaded when it is wanted is refused if it is another, and the rest works': (given) =>
    visit(
      given,
      (cdn) => {
        const changed = files(/audience-map/);
        assert.equal(changed.length, 1);
        return importMap(cdn, { ...integrity, [changed[0]]: wrong }) + tag(cdn, integrity[entry]);
      },
      async ({ page, said, errors }) => {
        await page.locator('viewer-timeline canvas').first().waitFor();
        await until(page, () => Boolean(customElements.get('session-comparison')), 'all others are defined');
        assert.equal(await defined(page, 'audience-map'), false);
        assert.ok(said.some(({ text }) => /integrity/.test(text) && /audience-map/.test(text)));
        assert.deepEqual(errors, []);
      },
    ),

  'with it, a chunk that everything needs is refused if it is another, and nothing is defined': (given) =>
    visit(
      given,
      (cdn) => {
        const chunks = Object.fromEntries(files(/^chunks/).map((file) => [file, wrong]));
        return importMap(cdn, { ...integrity, ...chunks }) + tag(cdn, integrity[entry]);
      },
      async ({ page, said, errors }) => {
        assert.ok(said.some(({ text }) => /integrity/.test(text)));
        assert.equal(await defined(page, 'analytics-provider'), false);
        assert.deepEqual(errors, []);
      },
    ),

  'the script exports what the package does': (given) =>
    visit(
      given,
      () => '',
      async ({ page, cdn }) => {
        const names = await page.evaluate(async (url) => Object.keys(await import(url)).sort(), `${cdn.origin}/cdn/${entry}`);
        assert.deepEqual(names, Object.keys(await import(`${root}dist/index.js`)).sort());
      },
    ),
};

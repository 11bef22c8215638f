import assert from 'node:assert/strict';
import { tags as widgetTags } from './elements.mjs';
import { library, startHost, versions } from './host.mjs';
import { expectPolicy, html, open, until, watch } from './page.mjs';

const tags = ['analytics-provider', 'analytics-dashboard', ...widgetTags];

const policy = "script-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types analytics-elements";

const url = (place) => `/${place}/analytics-elements.js`;

const body = `<viewer-timeline></viewer-timeline><metric-card metric="unique-viewers"></metric-card>
  <analytics-dashboard preset="channel" channel-id="documented"></analytics-dashboard>`;

/** A page with two copies, which the host configures with the functions of one of them. */
async function visit({ browser, api }, [first, second], configuring, look) {
  const scripts = [first, second].map((place) => `<script type="module" src="${url(place)}"></script>`).join('');
  const page = html(`<script src="/watch.js"></script>${scripts}<script type="module" src="/host.js"></script>`, body);
  const files = {
    '/': { headers: { 'content-security-policy': policy }, body: page },
    '/watch.js': { body: watch },
    '/host.js': {
      body: `import { configure } from '${url(configuring)}';
      configure({ streamId: 'a1b2c3d4', apiBase: '/', tokenUrl: '/analytics-token' });`,
    },
  };
  const host = await startHost((path) => files[path] ?? library(path), { api });
  const opened = await open(browser, `${host.origin}/`);
  try {
    await expectPolicy(opened.page);
    await look(opened);
    assert.deepEqual(await opened.page.evaluate('violations'), []);
    assert.deepEqual(opened.errors, []);
  } finally {
    await opened.close();
    host.stop();
  }
}

const versionOf = (place) => (place === 'other' ? versions.other : versions.own);

/** Everything is shown by the first copy, and one message tells of the second. */
const firstStays = (places) => async (given) => {
  const [first, second] = places.map(versionOf);
  const look = async ({ page, said }) => {
    await page.locator('viewer-timeline canvas').first().waitFor();
    await page.getByText('3,201', { exact: true }).first().waitFor();
    await page.locator('session-comparison tbody tr').first().waitFor();
    await until(page, (tags) => tags.every((tag) => customElements.get(tag)), 'every element is defined', tags);
    const found = await page.evaluate((tags) => tags.map((tag) => customElements.get(tag).version), tags);
    assert.deepEqual([...new Set(found)], [first]);
    const messages = said.filter(({ text }) => text.startsWith('analytics-elements'));
    assert.deepEqual(
      messages.map(({ type }) => type),
      [first === second ? 'info' : 'warning'],
    );
    assert.equal(
      messages[0].text,
      `analytics-elements ${first} is on this page already, and ${second} was loaded as well. What was defined first stays.`,
    );
  };
  await visit(given, places, places[0], look);
};

export default {
  'the first of two copies stays, under a policy that allows each name once': firstStays(['cdn', 'copy']),
  'the first of two versions stays, under a policy that allows each name once': firstStays(['cdn', 'other']),
  'the first of two versions stays, also if it is the newer one': firstStays(['other', 'cdn']),

  'what the second copy of a version exports acts on the first': (given) =>
    visit(given, ['cdn', 'copy'], 'copy', async ({ page }) => {
      await page.locator('viewer-timeline canvas').first().waitFor();
      const isOurs = await page.evaluate(
        async (url) => (await import(url)).AnalyticsProvider === customElements.get('analytics-provider'),
        url('copy'),
      );
      assert.equal(isOurs, true);
    }),

  'what another version exports is its own': (given) =>
    visit(given, ['cdn', 'other'], 'cdn', async ({ page }) => {
      const found = await page.evaluate(async (url) => {
        const { AnalyticsProvider, version } = await import(url);
        return [AnalyticsProvider === customElements.get('analytics-provider'), version];
      }, url('other'));
      assert.deepEqual(found, [false, versions.other]);
    }),
};

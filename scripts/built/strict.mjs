import assert from 'node:assert/strict';
import { importSource, startMockServer } from '../mock-server.mjs';
import { library, startHost } from './host.mjs';
import { atRest, layoutOf } from './layout.mjs';
import { isSettled, presetsAsWritten, samples, tags, widgetsAsWritten } from './elements.mjs';
import { expectPolicy, html, openIn, openTimeless, until, watch } from './page.mjs';

const { scenarios } = await importSource('src/mock/scenarios.ts');

/** Scenarios in which nothing ever comes. */
const waiting = ['hanging', 'stalled'];

/** Every page has the same time, so that it shows the same texts. */
const now = Date.UTC(2026, 3, 25, 22);

const policyFor = (api) =>
  `default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self' ${api}; require-trusted-types-for 'script'`;

/** Where a dashboard is more than its widgets: as documented, where it has ended the session, where parts or all of it are missing. */
const withPresets = ['', 'expired', 'partial', 'empty'];

/** Every widget, and every preset. Each group asks an API of its own: what one is answered must not hang on who asked before. */
function group(api, scenario) {
  const path = scenario && `/~${scenario}`;
  const around = (name) =>
    `id="${scenario}-${name}" stream-id="a1b2c3d4" channel-id="documented" api-base="${api}/${name}${path}" token-url="${path}/analytics-token"`;
  return `<analytics-provider ${around('widgets')}>${widgetsAsWritten}</analytics-provider>${withPresets.includes(scenario) ? presetsAsWritten(around) : ''}`;
}

/** The page's own data instead of an API's. */
const handing = `for (const [tag, { data }] of Object.entries(${JSON.stringify(samples)})) if (data) document.querySelector(tag).data = data;`;

const scripts = '<script src="/watch.js"></script><script type="module" src="/cdn/analytics-elements.js"></script>';

/**
 * These take long, or hold on to the few connections that a browser makes to one server: a page each. A huge answer keeps
 * the server so busy that others would wait for it: it comes last.
 */
const alone = ['slow', 'hanging', 'stalled'];
const huge = 'huge';

/** The others share pages, which is quicker; '' is the API as documented. */
const together = ['', ...scenarios.map(({ name }) => name).filter((name) => ![...alone, huge].includes(name))];
const shared = [0, 1, 2, 3].map((page) => together.filter((name, index) => index % 4 === page));

const pages = {
  ...Object.fromEntries(
    [...alone.map((name) => [name]), ...shared, [huge]].map((names) => [
      `/${names.map((name) => name || 'documented').join()}`,
      (api) => html(scripts, names.map((name) => group(api, name)).join('')),
    ]),
  ),
  '/handed-over': () => html(`${scripts}<script type="module" src="/handing.js"></script>`, widgetsAsWritten),
};

/** Where these pages are, with the policy or without, with an API and a browser context of its own. */
async function start(browser, isStrict) {
  const api = await startMockServer(0, { now: () => now, slow: 300 });
  const headers = isStrict ? { 'content-security-policy': policyFor(api.origin) } : {};
  const files = { '/watch.js': { body: watch }, '/handing.js': { body: handing } };
  const find = (path) => (pages[path] ? { body: pages[path](api.origin), headers } : (files[path] ?? library(path)));
  const host = await startHost(find, { api: api.origin });
  const context = await openTimeless(browser, now);
  return {
    /** Where everything stands on that page once it has come to rest. */
    layout: (path) => visit(context, host.origin, path, isStrict),
    stop() {
      host.stop();
      api.stop();
    },
  };
}

/** What the browser itself says of requests that fail, as some scenarios want them to. */
const ofTheNetwork = /^Failed to load resource|blocked by CORS policy/;

async function visit(context, origin, path, isStrict) {
  const { page, errors, said, pending, close } = await openIn(context, origin + path);
  const isWaiting = waiting.some((name) => path.endsWith(name));
  try {
    if (isStrict) await expectPolicy(page);
    await until(page, isSettled, `all widgets of ${path} are settled`, [tags, isWaiting]);
    const layout = await atRest(page, () => layoutOf(page), pending, isWaiting);
    assert.deepEqual(await page.evaluate('violations'), []);
    assert.deepEqual(errors, []);
    const complaints = said.filter(({ type, text }) => type === 'error' && !ofTheNetwork.test(text)).map(({ text }) => text);
    assert.deepEqual(complaints.slice(isStrict ? 1 : 0), []);
    return layout;
  } finally {
    await close();
  }
}

/** Where the same page without a policy is compared with: the answers, a failure of each family of statuses, what is partial. */
const compared = Object.keys(pages).filter((path) => path.includes('documented') || path === '/handed-over');

let sites;
let left = Object.keys(pages).length;

const check =
  (path) =>
  async ({ browser }) => {
    sites ??= [start(browser, true), start(browser, false)];
    const [strict, free] = await Promise.all(sites);
    try {
      const pair = compared.includes(path) ? [strict, free] : [strict];
      const [under, without = under] = await Promise.all(pair.map((site) => site.layout(path)));
      assert.ok(under.length > 100, `only ${under.length} parts`);
      assert.deepEqual(under, without);
    } finally {
      left -= 1;
      if (left === 0) for (const site of [strict, free]) site.stop();
    }
  };

export default Object.fromEntries(
  Object.keys(pages).map((path) => [
    `nothing is blocked${compared.includes(path) ? ', nothing moves' : ''} under a strict policy: ${path}`,
    check(path),
  ]),
);

/**
 * A page that came with the tags in it and links the style sheet: nothing in it moves when the script comes late, each
 * widget's code at another time, and then the data. Needs `npm run build` first. `node scripts/shift.mjs 768 375`
 * prints instead what moves at these widths, with the sheet and without.
 */
import { readFileSync } from 'node:fs';
import { chromiumFlags, ensureChromium } from './chromium.mjs';
import { startMockServer } from './mock-server.mjs';
import { root } from './setup.mjs';

const origin = 'https://page.test';

/** Where text wraps differs with the width. */
const widths = [320, 1000];
const cdn = `${root}dist/cdn`;

const settings = 'stream-id="a1b2c3d4" channel-id="documented" api-base="/" token-url="/analytics-token"';

/** As the documentation answers: how many rows, drop-offs and chatters there will be, no skeleton can know. */
const widgets = [
  'viewer-timeline',
  'metric-card metric="total-views"',
  'metric-card metric="average-concurrent-viewers"',
  'metric-grid',
  'data-export',
  'retention-curve',
  'breakdown-list dimension="country"',
  'audience-map',
  'chat-activity',
  'session-comparison',
];
/** The same of a creator. How much there is to say of it, and in which words, decides how high the panels are that are left out. */
const creatorWidgets = [
  'trend-chart metric="total-conversations"',
  'activity-heatmap',
  'conversion-funnel',
  'satisfaction-score',
  'audience-segments',
  'metric-glossary',
  'revenue-breakdown',
  'content-performance content-id="documented"',
];
const element = (written) => `<div class="place" data-name='${written}'><${written}></${written.split(' ')[0]}></div>`;
const dashboard = (name, rest, inside = '') =>
  `<div class="place" data-name='${name}'><analytics-dashboard ${rest} ${settings}>${inside}</analytics-dashboard></div>`;

const pages = {
  widgets: `<analytics-provider ${settings}>${widgets.map(element).join('')}</analytics-provider>`,
  creator: `<analytics-provider source="creator" creator-id="documented" api-base="/" token-url="/analytics-token">${creatorWidgets.map(element).join('')}</analytics-provider>`,
  stream: dashboard('stream', 'preset="stream"'),
  channel: dashboard('channel', 'preset="channel"'),
  written: dashboard(
    'written',
    '',
    '<viewer-timeline data-wide></viewer-timeline><viewer-timeline></viewer-timeline><metric-card metric="total-views"></metric-card>',
  ),
};

const html = (name, hasSheet) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>A page from a server</title>
    ${hasSheet ? '<link rel="stylesheet" href="/cdn/analytics-elements.css" />' : ''}
    <script type="module" src="/cdn/analytics-elements.js"></script>
    <style>
      body {
        font-family: sans-serif;
      }
    </style>
  </head>
  <body>
    <main>${pages[name]}</main>
    <p id="below">Below</p>
  </body>
</html>`;

/** Runs in the page before anything else. */
function watch() {
  Object.assign(globalThis, {
    shift: 0,
    moved: [],
    everything: (from) =>
      [...from.querySelectorAll('*')].flatMap((each) => [
        each,
        ...(each.shadowRoot ? globalThis.everything(each.shadowRoot) : []),
      ]),
  });
  new PerformanceObserver((list) => {
    for (const { value, sources } of list.getEntries()) {
      // Sideways, a button makes room for the menu beside it.
      const moves = sources.filter(({ previousRect, currentRect }) => previousRect.y !== currentRect.y);
      if (moves.length > 0) globalThis.shift += value;
      for (const { node, previousRect, currentRect } of moves)
        globalThis.moved.push(`${node?.className || node?.nodeName} from ${previousRect.y} to ${currentRect.y}`);
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/** Runs in the page: the height of each place, and how much has shifted since the last time. */
function measure() {
  const heights = [...document.querySelectorAll('.place')].map((place) => place.getBoundingClientRect().height);
  const { shift, moved } = globalThis;
  globalThis.moved = [];
  globalThis.shift = 0;
  return { heights, shift, moved };
}

const isDefined = () =>
  globalThis
    .everything(document)
    .filter(({ localName }) => localName.includes('-'))
    .every((each) => each.matches(':defined') && each.shadowRoot?.childElementCount > 0);

const hasData = () => !globalThis.everything(document).some((each) => each.matches('.loading, [aria-busy="true"]'));

const settle = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))));

/** Holds requests back until it is opened. */
function gate() {
  let open;
  const opened = new Promise((resolve) => (open = resolve));
  return { opened, open };
}

/** What each place is called, how high it is and what has shifted: as sent, with the script, and with the data. */
async function visit(browser, api, name, { hasSheet, width }) {
  // High, because what is out of sight counts for nothing.
  const page = await browser.newPage({ viewport: { width, height: 6000 } });
  page.setDefaultTimeout(60_000);
  const script = gate();
  const data = gate();
  let chunks = 0;
  const answer = async (route) => {
    const { pathname, search } = new URL(route.request().url());
    if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: html(name, hasSheet) });
    if (pathname.startsWith('/cdn/')) {
      const body = readFileSync(cdn + pathname.slice('/cdn'.length));
      if (pathname.endsWith('.css')) return route.fulfill({ contentType: 'text/css', body });
      await script.opened;
      // One after the other, with frames between them.
      await new Promise((resolve) => setTimeout(resolve, 25 * chunks++));
      return route.fulfill({ contentType: 'text/javascript', body });
    }
    await data.opened;
    return route.fulfill({ response: await route.fetch({ url: api + pathname + search }) });
  };
  await page.addInitScript(watch);
  await page.route(`${origin}/**`, (route) => answer(route).catch(() => {}));
  await page.goto(origin, { waitUntil: 'commit' });
  await page.locator('#below').waitFor();
  const steps = [];
  for (const step of ['sent', 'script', 'data']) {
    if (step === 'script') {
      script.open();
      await page.waitForFunction(isDefined);
    } else if (step === 'data') {
      data.open();
      await page.waitForFunction(hasData);
    }
    await page.evaluate(settle);
    steps.push(await page.evaluate(measure));
  }
  const names = await page.evaluate(() => [...document.querySelectorAll('.place')].map(({ dataset }) => dataset.name));
  await page.close();
  return { names, steps };
}

const differences = (one, other) => other.heights.map((height, index) => height - one.heights[index]);

/** Half a pixel is how borders are rounded. */
function findings(page, { names, steps: [sent, script, data] }) {
  const found = [];
  differences(sent, script).forEach((by, index) => {
    if (Math.abs(by) > 0.5) found.push(`${page}, ${names[index]}: the script changes the height by ${by.toFixed(1)} px`);
  });
  if (script.shift > 0)
    found.push(`${page}: the script makes a layout shift of ${script.shift.toFixed(4)}: ${script.moved.join('; ')}`);
  differences(script, data).forEach((by, index) => {
    if (Math.abs(by) > 0.5) found.push(`${page}, ${names[index]}: the data changes the height by ${by.toFixed(1)} px`);
  });
  if (data.shift > 0) found.push(`${page}: the data makes a layout shift of ${data.shift.toFixed(4)}: ${data.moved.join('; ')}`);
  return found;
}

const px = (numbers) => numbers.map((number) => number.toFixed(1)).join(' ');

function print(title, { names, steps: [sent, script, data] }) {
  console.log(`${title}: shift ${script.shift.toFixed(4)} with the script, ${data.shift.toFixed(4)} with the data`);
  console.log(`  ${names.join(', ')}`);
  console.log(`  script ${px(differences(sent, script))}\n  data ${px(differences(script, data))}`);
}

const { chromium } = await import('playwright-core');
const mock = await startMockServer();
const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumFlags });
const asked = process.argv.slice(2).map(Number);
try {
  for (const name of Object.keys(pages)) {
    for (const width of asked)
      for (const hasSheet of [false, true])
        print(
          `${name}, ${width} px, ${hasSheet ? 'with' : 'without'} the sheet`,
          await visit(browser, mock.origin, name, { hasSheet, width }),
        );
  }
  const visits = asked.length > 0 ? [] : Object.keys(pages).flatMap((name) => widths.map((width) => ({ name, width })));
  /** Most of a visit is waiting for scripts that come late, so some go side by side. */
  const work = async () => {
    for (let next = visits.shift(); next; next = visits.shift()) {
      const { name, width } = next;
      const seen = await visit(browser, mock.origin, name, { hasSheet: true, width });
      for (const line of findings(`${name}, ${width} px`, seen)) {
        console.error(line);
        process.exitCode = 1;
      }
    }
  };
  await Promise.all([work(), work(), work()]);
} finally {
  await browser.close();
  mock.stop();
}

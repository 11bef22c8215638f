/**
 * A page that came with the tags in it and links the style sheet: nothing in it moves when the script comes late, each
 * widget's code at another time, and then the data, each answer at another time. All presets and all widgets, as wide as a
 * phone, a tablet and a desktop, in a serif and a sans-serif font. Needs `npm run build` first.
 *
 * `node scripts/shift.mjs 768 serif` visits only what has all these words, and prints what it measured.
 */
import { readFileSync } from 'node:fs';
import { chromiumFlags, ensureChromium } from './chromium.mjs';
import { elements } from './elements.mjs';
import { importSource, startMockServer } from './mock-server.mjs';
import { root } from './setup.mjs';

const origin = 'https://page.test';
const cdn = `${root}dist/cdn`;
const widths = [320, 768, 1440];
const fonts = ['sans-serif', 'serif'];
/** How long what comes late is late: frames lie between one file or answer and the next, ms. */
const apart = 20;

const api = 'api-base="/" token-url="/analytics-token"';
const ids = { stream: 'stream-id="a1b2c3d4"', channel: 'channel-id="documented"', creator: 'creator-id="documented"' };
const place = (name, inside) => `<div class="place" data-name='${name}'>${inside}</div>`;

/** Every preset, a stream on air too, and every widget by itself, with what the demo shows it with. */
async function everything() {
  const { presets } = await importSource('src/families/presets.ts');
  const { presetSamples, samples } = await importSource('demo/samples.ts');
  const dashboard = (name, rest, inside = '') =>
    place(name, `<analytics-dashboard ${rest} ${api}>${inside}</analytics-dashboard>`);
  const widgets = elements
    .map(({ tagName }) => tagName)
    .filter((tag) => !tag.startsWith('analytics-'))
    .map((tag) => {
      const { subject = 'stream', attributes = {} } = samples[tag] ?? {};
      const written = Object.entries(attributes).map(([name, value]) => `${name}="${value}"`);
      return place(tag, `<${tag} ${ids[subject]} ${written.join(' ')}></${tag}>`);
    });
  return [
    ...Object.keys(presets).map((name) => dashboard(name, `preset="${name}" ${ids[presetSamples[name]?.subject ?? 'stream']}`)),
    dashboard('on air', 'preset="stream" stream-id="live-tonight"'),
    dashboard(
      'written',
      `hide-toolbar ${ids.stream}`,
      '<viewer-timeline data-wide></viewer-timeline><viewer-timeline></viewer-timeline><metric-card metric="total-views"></metric-card>',
    ),
    `<analytics-provider ${api}>${widgets.join('')}</analytics-provider>`,
  ].join('');
}

const html = (places, font) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>A page from a server</title>
    <link rel="stylesheet" href="/cdn/analytics-elements.css" />
    <script type="module" src="/cdn/analytics-elements.js"></script>
    <style>
      body {
        font-family: ${font};
      }
    </style>
  </head>
  <body>
    <main>${places}</main>
    <p id="below">Below</p>
  </body>
</html>`;

/** Runs in the page before anything else. */
function watch() {
  const { everything } = Object.assign(globalThis, {
    shift: 0,
    moved: [],
    everything: (from) =>
      [...from.querySelectorAll('*')].flatMap((each) => [each, ...(each.shadowRoot ? everything(each.shadowRoot) : [])]),
    /** What is at a place, from the page down into the shadow roots: what has moved in one of these is not told. */
    pathTo: ({ x, y, width, height }, root = document) => {
      const found = root.elementFromPoint(x + width / 2, y + height / 2);
      if (!found) return '';
      const inside = found.shadowRoot ? globalThis.pathTo({ x, y, width, height }, found.shadowRoot) : '';
      const place = found.closest('.place')?.dataset.name ?? '';
      return `${place} ${found.localName}.${found.className} ${inside}`;
    },
  });
  new PerformanceObserver((list) => {
    for (const { value, sources } of list.getEntries()) {
      // Sideways, a button makes room for the menu beside it.
      const moves = sources.filter(({ previousRect, currentRect }) => previousRect.y !== currentRect.y);
      if (moves.length > 0) globalThis.shift += value;
      for (const { node, previousRect, currentRect } of moves)
        globalThis.moved.push(
          `${node?.dataset?.name ?? globalThis.pathTo(currentRect)} from ${previousRect.y} to ${currentRect.y}`,
        );
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/** Runs in the page: from now on, each height that a place, or a widget of a preset, has for a frame. */
function follow() {
  const seen = new Map();
  const observer = new globalThis.ResizeObserver((entries) => {
    for (const { target } of entries) {
      const { height } = target.getBoundingClientRect();
      const heights = seen.get(target) ?? [];
      if (heights.at(-1) !== height) seen.set(target, [...heights, height]);
    }
  });
  const places = [...document.querySelectorAll('.place')];
  const inside = places.flatMap(({ firstElementChild: { shadowRoot } }) => [
    ...(shadowRoot?.querySelectorAll('.toolbar, .layout > :not(slot)') ?? []),
  ]);
  for (const each of [...places, ...inside]) observer.observe(each);
  globalThis.seen = seen;
}

/** Runs in the page: those that had more than one. */
function unsteady() {
  return [...globalThis.seen]
    .filter(([, heights]) => Math.max(...heights) - Math.min(...heights) > 0.5)
    .map(([each, heights]) => {
      const kind = ['metrics', 'metric', 'dimension', 'cadence'].map((name) => each.getAttribute(name) ?? '').join('');
      const owner = each.dataset.name ? '' : `${each.getRootNode().host.parentElement.dataset.name}: `;
      return `${owner}${each.dataset.name ?? each.localName} ${kind}: ${heights.map((height) => height.toFixed(1)).join(', ')} px high`;
    });
}

/** Runs in the page: the height of each place and of the widgets in it, and how much has shifted since the last time. */
function measure() {
  const height = (of) => of.getBoundingClientRect().height;
  const heights = [...document.querySelectorAll('.place')].map((place) => ({
    name: place.dataset.name,
    height: height(place),
    inside: [...(place.firstElementChild.shadowRoot?.querySelectorAll('.layout > :not(slot)') ?? [])].map((each) => ({
      name: `${each.localName} ${each.getAttribute('heading') ?? each.getAttribute('dimension') ?? ''}`,
      height: height(each),
    })),
  }));
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

/** Holds back what comes until it is opened, and lets one through after the other. */
function gate() {
  let open;
  let queue = new Promise((resolve) => (open = resolve));
  const pass = () => (queue = queue.then(() => new Promise((resolve) => setTimeout(resolve, apart))));
  return { open, pass };
}

/** What was measured of a page as it was sent, with the script, and with the data. */
async function visit(browser, mock, places, { width, font }) {
  const page = await browser.newPage({ viewport: { width, height: 1000 } });
  page.setDefaultTimeout(120_000);
  const script = gate();
  const data = gate();
  const answer = async (route) => {
    const { pathname, search } = new URL(route.request().url());
    if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: html(places, font) });
    if (pathname.startsWith('/cdn/')) {
      const body = readFileSync(cdn + pathname.slice('/cdn'.length));
      if (pathname.endsWith('.css')) return route.fulfill({ contentType: 'text/css', body });
      await script.pass();
      return route.fulfill({ contentType: 'text/javascript', body });
    }
    if (pathname !== '/analytics-token') await data.pass();
    return route.fulfill({ response: await route.fetch({ url: mock + pathname + search }) });
  };
  await page.addInitScript(watch);
  await page.route(`${origin}/**`, (route) => answer(route).catch(() => {}));
  await page.goto(origin, { waitUntil: 'commit' });
  await page.locator('#below').waitFor();
  // What is out of sight counts for nothing: all of it is in sight, whatever comes.
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height: height + 4000 });
  const steps = [];
  for (const step of ['sent', 'script', 'data']) {
    if (step === 'script') {
      script.open();
      await page.waitForFunction(isDefined);
    } else if (step === 'data') {
      await page.evaluate(follow);
      data.open();
      await page.waitForFunction(hasData);
    }
    await page.evaluate(settle);
    steps.push(await page.evaluate(measure));
  }
  steps[2].unsteady = await page.evaluate(unsteady);
  await page.close();
  return steps;
}

/**
 * What a line more moves inside a card, where answers come one after the other, as a share of a page with everything in it. The
 * cards themselves do not move at all.
 */
const most = 0.001;

/** Half a pixel is how borders are rounded. */
const isSame = (one, other) => Math.abs(one - other) <= 0.5;

function findings(name, [sent, script, data]) {
  const found = [];
  const compare = (cause, before, after, of = '') => {
    after.forEach((each, index) => {
      const was = before[index];
      if (was && !isSame(was.height, each.height))
        found.push(
          `${name}, ${of}${each.name}: ${cause} changes the height ${was.height.toFixed(1)} to ${each.height.toFixed(1)} px`,
        );
      if (each.inside && was?.inside.length) compare(cause, was.inside, each.inside, `${each.name}: `);
    });
  };
  compare('the script', sent.heights, script.heights);
  compare('the data', script.heights, data.heights);
  found.push(...data.unsteady.map((line) => `${name}, ${line}`));
  for (const [cause, { shift, moved }] of [
    ['script', script],
    ['data', data],
  ])
    if (shift > most)
      found.push(`${name}: the ${cause} makes a layout shift of ${shift.toFixed(4)}:\n    ${moved.join('\n    ')}`);
  return found;
}

const { chromium } = await import('playwright-core');
const asked = process.argv.slice(2);
const visits = widths
  .flatMap((width) => fonts.map((font) => ({ width, font })))
  .filter(({ width, font }) => asked.every((word) => word === font || Number(word) === width));
const places = await everything();
const mock = await startMockServer();
const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumFlags });
try {
  /** Much of a visit is waiting for what comes late, so some go side by side. */
  const work = async () => {
    for (let next = visits.shift(); next; next = visits.shift()) {
      const steps = await visit(browser, mock.origin, places, next);
      const name = `${next.width} px, ${next.font}`;
      if (asked.length > 0)
        steps[2].heights.forEach(({ name, height, inside }, index) => {
          console.log(name, ...steps.map(({ heights }) => heights[index].height.toFixed(1)), '=', height.toFixed(1));
          for (const each of inside) console.log('   ', each.name, each.height.toFixed(1));
        });
      for (const line of findings(name, steps)) {
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

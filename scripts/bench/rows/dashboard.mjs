import { goals } from '../goals.mjs';
import { baseline, ours } from '../contestants.mjs';

/** Nothing besides can show a dashboard, so it is alone. */
const alone = [{ name: ours, title: '`<analytics-dashboard>`' }];

const pageOf = (head, body) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Dashboard</title>
    ${head}
  </head>
  <body>
    <h1>Above</h1>
    ${body}
    <p>Below</p>
  </body>
</html>`;

const script = (attribute = '') => `<script type="module" ${attribute} src="/library/cdn.js"></script>`;

const around = 'api-base="/" token-url="/analytics-token" stream-id="a1b2c3d4" channel-id="documented"';

const preset = `<analytics-dashboard preset="stream" ${around}></analytics-dashboard>`;

const twelve = `<analytics-dashboard ${around}>
  <metric-grid data-wide metrics="total-views unique-viewers peak-concurrent-viewers average-concurrent-viewers"></metric-grid>
  <viewer-timeline data-wide></viewer-timeline>
  <retention-curve></retention-curve>
  <metric-grid metrics="total-messages unique-chatters messages-per-minute chat-participation-rate"></metric-grid>
  <audience-map></audience-map>
  <breakdown-list dimension="country"></breakdown-list>
  <chat-activity></chat-activity>
  <breakdown-list dimension="chatter"></breakdown-list>
  <metric-card metric="average-watch-time-minutes"></metric-card>
  <metric-card metric="follow-conversion-rate"></metric-card>
  <viewer-timeline data-wide interval-minutes="1"></viewer-timeline>
  <session-comparison data-wide></session-comparison>
</analytics-dashboard>`;

/** The pages of these rows, by path. */
export const dashboardPages = {
  '/dashboard': pageOf(script(), preset),
  '/dashboard-blocking': pageOf(script('blocking="render"'), preset),
  '/twelve': pageOf(script(), twelve),
};

/** Runs in the page before anything of it: keeps what the browser tells. */
const watch = () => {
  const seen = { shift: 0, lastShift: 0, tasks: [], loaded: new Set() };
  document.seen = seen;
  new PerformanceObserver((list) => {
    for (const { value } of list.getEntries()) seen.shift += value;
    seen.lastShift = performance.now();
  }).observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver((list) => seen.tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
    type: 'longtask',
    buffered: true,
  });
  document.addEventListener('analytics-load', (event) => seen.loaded.add(event.composedPath()[0]));
};

/** Opens one of the pages, and answers what was seen until its widgets have loaded and settled. */
async function open(page, path, widgets) {
  const { origin } = new URL(page.url());
  await page.goto(origin + path);
  await page.waitForFunction((count) => document.seen.loaded.size >= count, widgets, { timeout: 0 });
  await page.waitForFunction(
    () => performance.now() - Math.max(document.seen.lastShift, (document.seen.quietSince ??= performance.now())) > 1000,
    undefined,
    { timeout: 0 },
  );
  return page.evaluate(() => ({ shift: document.seen.shift, tasks: document.seen.tasks }));
}

/** Opens the page of the harness and has one chart drawn in it: the same answer for a chart without a dashboard. */
async function openBare(page, name) {
  await page.goto(new URL(page.url()).origin);
  await page.evaluate((path) => bench.drawn(path, 1000, 'text'), `/scripts/${name}.js`);
  return page.evaluate(() => ({ tasks: document.seen.tasks }));
}

const widths = [1440, 768, 320];

export const shift = {
  name: 'shift',
  title: 'Layout shift of a dashboard, from first paint to loaded',
  note: '`preset="stream"` between a heading and a paragraph; answers take 150 ms. With a script that blocks rendering the dashboard is defined when the page is painted first; with a plain one, as pasted from the README, the paragraph stands where the dashboard comes.',
  contestants: alone,
  sizes: [null],
  limited: true,
  lines: () =>
    widths.flatMap((width) => [
      { key: `blocking${width}`, label: `${width} px wide`, goal: goals.shift },
      { key: `plain${width}`, label: '– with a plain script' },
    ]),
  async measure(page) {
    await page.addInitScript(watch);
    const shifts = {};
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      shifts[`blocking${width}`] = (await open(page, '/dashboard-blocking', 4)).shift;
      shifts[`plain${width}`] = (await open(page, '/dashboard', 4)).shift;
    }
    return shifts;
  },
};

export const tasks = {
  name: 'tasks',
  title: 'Twelve widgets on a dashboard, the processor slowed four times: tasks of the main thread, ms',
  note: 'Beside it, a page with nothing but one chart of uPlot, of 1,000 points: what it takes to compile it and draw is in every dashboard. Tasks shorter than 50 ms are not told by the browser and count as none. These are times of this machine: only worth something while it does nothing else.',
  contestants: [{ name: baseline, title: 'one uPlot' }, ...alone],
  sizes: [null],
  limited: true,
  lines: () => [
    { key: 'longest', label: 'longest', goal: goals.longestTask },
    { key: 'blocking', label: '– what tasks take beyond 50, in all' },
  ],
  async measure(page, { name }) {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.addInitScript(watch);
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    const { tasks: long } = name === ours ? await open(page, '/twelve', 12) : await openBare(page, name);
    return { longest: Math.max(0, ...long), blocking: long.reduce((sum, duration) => sum + duration - 50, 0) };
  },
};

/**
 * Leaves a page with widgets for another one and comes back: out of the browser's back/forward cache, which the widgets
 * must not keep it out of. They still show their data then, and refresh. Needs `npm run build` first.
 */
import { chromiumFlags, ensureChromium } from './chromium.mjs';
import { startPageServer } from './page-server.mjs';

const settings = 'stream-id="live-1" api-base="/" token-url="/analytics-token"';

const pages = {
  '/': `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>A page to come back to</title>
    <script>
      errors = [];
      returns = [];
      addEventListener('error', ({ message }) => errors.push(message));
      addEventListener('unhandledrejection', ({ reason }) => errors.push(String(reason)));
      addEventListener('pageshow', ({ persisted }) => returns.push(persisted));
    </script>
    <script type="module" src="/cdn/analytics-elements.js"></script>
  </head>
  <body>
    <analytics-dashboard preset="stream" ${settings}></analytics-dashboard>
    <div data-analytics="audience-map" data-refresh-seconds="15" ${settings.replace(/(stream|api|token)-/g, 'data-$1-')}></div>
    <session-comparison ${settings} channel-id="twitch-day"></session-comparison>
    <data-export ${settings}></data-export>
  </body>
</html>`,
  '/elsewhere': '<!doctype html><title>Elsewhere</title><p>Elsewhere</p>',
};

/* global window, location, history, returns, errors */
/** In the page: what became of it, and of its widgets, however deep. */
function state() {
  const all = (root) =>
    [...root.querySelectorAll('*')].flatMap((each) => [each, ...(each.shadowRoot ? all(each.shadowRoot) : [])]);
  const cards = all(document).filter((each) => each.matches('.card'));
  return {
    returns,
    kept: 'left' in window,
    reasons: JSON.stringify(performance.getEntriesByType('navigation')[0].notRestoredReasons ?? null),
    errors,
    cards: cards.length,
    waiting: cards.filter((each) => each.getAttribute('aria-busy') === 'true' || each.querySelector('.skeleton')).length,
    failed: cards.filter((each) => each.querySelector('[data-kind], .stalled')).length,
    canvases: all(document).filter((each) => each.matches('canvas')).length,
    answers: performance.getEntriesByType('resource').filter(({ name }) => name.includes('/viewers')).length,
  };
}

async function until(page, condition, what) {
  const end = Date.now() + 15_000;
  for (;;) {
    const now = await page.evaluate(state);
    if (condition(now)) return now;
    if (Date.now() > end) throw new Error(`Still not so: ${what}: ${JSON.stringify(now)}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const isDrawn = ({ cards, waiting, failed, canvases }) => cards === 9 && waiting === 0 && failed === 0 && canvases >= 2;

/** Away and back, perhaps in the middle of a refresh. */
async function leave(page, { refreshing = false } = {}) {
  const { returns } = await page.evaluate(state);
  await page.evaluate((refreshing) => {
    window.left = true;
    if (refreshing) document.querySelector('analytics-dashboard').refresh();
    location.assign('/elsewhere');
  }, refreshing);
  await page.waitForURL('**/elsewhere');
  await page.evaluate(() => history.back());
  // It is not loaded again.
  await page.waitForURL((url) => url.pathname === '/', { waitUntil: 'commit' });
  const back = await until(page, (now) => !now.kept || now.returns.length > returns.length, 'the page is back');
  if (!back.kept) throw new Error(`The page was not kept: ${back.reasons}`);
}

const refresh = (page) => page.evaluate(() => document.querySelector('analytics-dashboard').refresh());

const { chromium } = await import('playwright-core');
const server = await startPageServer(pages);
const browser = await chromium.launch({
  executablePath: ensureChromium(),
  args: chromiumFlags,
  ignoreDefaultArgs: ['--disable-back-forward-cache'],
});
try {
  const page = await browser.newPage();
  await page.goto(server.origin);
  await until(page, isDrawn, 'every widget shows its data');
  await leave(page);
  const { answers } = await until(page, isDrawn, 'every widget still shows its data');
  await refresh(page);
  await until(page, (now) => now.answers > answers && isDrawn(now), 'a refresh is answered');
  await leave(page, { refreshing: true });
  const before = await page.evaluate(state);
  await refresh(page);
  const { errors } = await until(
    page,
    (now) => now.answers > before.answers && isDrawn(now),
    'one is, after leaving amid another',
  );
  for (const error of errors) {
    console.error(error);
    process.exitCode = 1;
  }
} finally {
  await browser.close();
  server.stop();
}

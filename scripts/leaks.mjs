/**
 * Puts elements on a page and takes them away again, a thousand times in all, half of them while they wait for an
 * answer. Nothing may be left of them: nodes, listeners, memory. Needs `npm run build` first.
 */
import { chromiumFlags, ensureChromium } from './chromium.mjs';
import { startPageServer } from './page-server.mjs';

/** What may be more after all of them than before. */
const most = { Nodes: 100, JSEventListeners: 20, JSHeapUsedSize: 3_000_000 };

/** Elements at once, and how often. With ten tags, a thousand. */
const together = 10;
const rounds = 5;

const creator = { source: 'creator', 'creator-id': 'documented' };
const attributes = {
  'viewer-timeline': { 'refresh-seconds': '30' },
  'retention-curve': {},
  'metric-card': { metric: 'average-concurrent-viewers' },
  'metric-grid': {},
  'breakdown-list': { dimension: 'country' },
  'audience-map': { loading: 'lazy' },
  'chat-activity': {},
  'session-comparison': {},
  'trend-chart': { ...creator, metric: 'total-conversations' },
  'activity-heatmap': creator,
  'conversion-funnel': creator,
  'satisfaction-score': creator,
  'revenue-breakdown': creator,
  'audience-segments': creator,
  'content-performance': { ...creator, 'content-id': 'episode-1' },
  'insight-panel': creator,
  'review-checklist': creator,
  'metric-glossary': {},
  'analytics-provider': {},
  'analytics-dashboard': { preset: 'stream' },
};
const tags = Object.keys(attributes);
/** Asks nobody, so there is nothing it could wait for. */
const silent = 'metric-glossary';

const page = `<!doctype html>
<html lang="en">
  <head>
    <title>A page for a thousand elements</title>
    <script>
      asked = 0;
      realFetch = fetch;
      fetch = (...given) => {
        if (!String(given[0]).includes('token')) asked += 1;
        return realFetch(...given);
      };
    </script>
    <script type="module" src="/cdn/analytics-elements.js"></script>
  </head>
  <body></body>
</html>`;

/* global customElements, asked */
/** In the page: puts some elements of a tag there, and takes them away once they show their data, or once they have asked. */
async function comeAndGo({ tag, count, attributes, waiting, id }) {
  const until = async (condition, what) => {
    const end = performance.now() + 15_000;
    while (!condition()) {
      if (performance.now() > end) throw new Error(`<${tag}>: still not so: ${what}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };
  await customElements.whenDefined(tag);
  const all = Array.from({ length: count }, () => {
    const element = document.createElement(tag);
    const given = { 'stream-id': id, 'channel-id': id, 'api-base': waiting ? '/~hanging' : '/', 'token-url': '/analytics-token' };
    for (const [name, value] of Object.entries({ ...given, ...attributes })) element.setAttribute(name, value);
    if (tag === 'analytics-provider') {
      element.getToken = async () => (await fetch('/analytics-token')).json();
      element.append(document.createElement('viewer-timeline'), document.createElement('metric-grid'));
    }
    return element;
  });
  const before = asked;
  document.body.append(...all);
  const drawn = (root) =>
    [...root.querySelectorAll('*')].every(({ localName, shadowRoot }) => {
      if (!localName.includes('-')) return true;
      if (!shadowRoot || (localName === 'analytics-plot' && !shadowRoot.querySelector('canvas'))) return false;
      return !shadowRoot.querySelector('.skeleton, [aria-busy=true]') && drawn(shadowRoot);
    });
  if (waiting) await until(() => asked > before, 'it has asked');
  else await until(() => drawn(document.body), 'it is drawn');
  for (const element of all) element.remove();
  // A move is not a leave, so what is to be let go goes a moment later.
  await new Promise((resolve) => setTimeout(resolve, 20));
}

async function measured(session) {
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  return Object.fromEntries(Object.keys(most).map((name) => [name, metrics.find((each) => each.name === name).value]));
}

/** Measures again and again until nothing more is let go: Autofill, for one, holds the select of a dashboard for a second. */
async function settled(session, isEnough = () => false) {
  let last = await measured(session);
  for (let again = 0; again < 30 && !isEnough(last); again++) {
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    const now = await measured(session);
    if (again > 1 && now.Nodes === last.Nodes && now.JSEventListeners === last.JSEventListeners) return now;
    last = now;
  }
  return last;
}

/** What is more than before, and more than it may be. */
function leftOver(before, now) {
  const left = Object.entries(most).filter(([name, limit]) => now[name] - before[name] > limit);
  return left.map(([name]) => `${now[name] - before[name]} ${name}`);
}

const { chromium } = await import('playwright-core');
const server = await startPageServer({ '/': page });
const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumFlags });
try {
  const tab = await browser.newPage();
  tab.on('pageerror', (error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
  await tab.goto(server.origin);
  const session = await tab.context().newCDPSession(tab);
  await session.send('Performance.enable');
  let id = 0;
  const round = async () => {
    for (const tag of tags)
      for (const waiting of tag === silent ? [false] : [false, true])
        await tab.evaluate(comeAndGo, { tag, count: together, attributes: attributes[tag], waiting, id: `stream-${++id}` });
  };
  // What is fetched, kept and compiled once is the page's.
  await round();
  const before = await settled(session);
  for (let turn = 0; turn < rounds; turn++) await round();
  const left = leftOver(before, await settled(session, (now) => leftOver(before, now).length === 0));
  for (const each of left) {
    console.error(`${rounds * tags.length * 2 * together} elements came and went, and left ${each}.`);
    process.exitCode = 1;
  }
} finally {
  await browser.close();
  server.stop();
}

import { chromiumFlags, ensureChromium } from './chromium.mjs';
import { startMockServer } from './mock-server.mjs';
import { startPageServer } from './page-server.mjs';
const mock = await startMockServer();
const { chromium } = await import('playwright-core');
const set = 'stream-id="a1b2c3d4" channel-id="documented" api-base="/" token-url="/analytics-token"';
const all = {
  all: ['metric-grid', ''], chat: ['chat-activity', ''], sessions: ['session-comparison', ''],timeline: ['viewer-timeline', ''], map: ['audience-map', ''], retention: ['retention-curve',''], exporter: ['data-export', ''], card: ['metric-card', 'metric="average-concurrent-viewers"'], stream: ['analytics-dashboard', 'preset="stream"'], channel: ['analytics-dashboard', 'preset="channel"'] };
const server = await startPageServer({ '/': `<!doctype html><html lang="en"><head><meta charset=utf-8><title>x</title><script type="module" src="/cdn/analytics-elements.js"></script><style>body{font-family:sans-serif;margin:0}</style></head><body>${Object.entries(all).map(([n,[t,a]])=>`<div id="${n}" style="width:1000px"><${t} ${a} ${set}></${t}></div>`).join('')}</body></html>` });
const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumFlags });
const tab = await browser.newPage({ viewport: { width: 1700, height: 4000 } });
await tab.goto(server.origin);
await tab.waitForTimeout(6000);
await tab.screenshot({ path: '/work/wt/out/wraps.png' });
const out = await tab.evaluate(async () => {
  const lines = (root, sel) => [...root.querySelectorAll(sel)];
  const result = {};
  for (const box of document.querySelectorAll('div[id]')) {
    const el = box.firstElementChild; const rows = [];
    for (let w = 240; w <= 1600; w += 4) {
      box.style.width = w + 'px';
      await new Promise((r) => setTimeout(r, w % 80 === 0 ? 60 : 0));
      rows.push([w, el.getBoundingClientRect().height, (() => { const g = el.shadowRoot; const grids = g.querySelectorAll('.frame > .layout > *'); return [...grids].map((x) => +x.getBoundingClientRect().height.toFixed(1)); })()]);
    }
    result[box.id] = rows;
  }
  return result;
});
for (const [name, rows] of Object.entries(out)) {
  console.log(name); let last;
  for (const [w, h, parts] of rows) { const k = h.toFixed(1) + ' ' + parts; if (k !== last && !['map'].includes(name)) console.log('  ', w, k); last = k; }
}
await browser.close(); server.stop(); mock.stop();

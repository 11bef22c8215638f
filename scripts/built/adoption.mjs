import assert from 'node:assert/strict';
import { isSettled, tags, widgetsAsWritten } from './elements.mjs';
import { library, startHost } from './host.mjs';
import { layoutOf } from './layout.mjs';
import { html, openIn, openTimeless, until } from './page.mjs';

const now = Date.UTC(2026, 3, 25, 22);

const around = 'stream-id="a1b2c3d4" channel-id="documented" api-base="/" token-url="/analytics-token"';

const files = {
  '/': {
    body: html(
      '<script type="module" src="/cdn/analytics-elements.js"></script>',
      `<analytics-provider ${around}>${widgetsAsWritten}</analytics-provider>
      <analytics-dashboard preset="stream" ${around}></analytics-dashboard>`,
    ),
  },
  '/frame': { body: html('', '') },
};

/** Puts everything on the page into a frame that is as large as the page. */
async function move() {
  const frame = document.createElement('iframe');
  frame.width = innerWidth;
  frame.height = innerHeight;
  frame.src = '/frame';
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
  document.documentElement.append(frame);
  await loaded;
  frame.contentDocument.body.append(...document.body.children);
}

export default {
  async 'widgets moved into the document of a frame look as before, and go on'({ browser, api }) {
    const host = await startHost((path) => files[path] ?? library(path), { api });
    const context = await openTimeless(browser, now);
    const { page, errors, close } = await openIn(context, `${host.origin}/`);
    try {
      await until(page, isSettled, 'all widgets are settled', [tags, false]);
      const before = await layoutOf(page);
      await page.evaluate(move);
      const frame = page.frames()[1];
      await until(frame, isSettled, 'all widgets are settled again', [tags, false]);
      assert.deepEqual(await layoutOf(frame), before);
      await Promise.all([page.waitForResponse(/\/viewers/), frame.getByRole('button', { name: 'Refresh' }).click()]);
      await until(frame, isSettled, 'all widgets are settled after a refresh', [tags, false]);
      assert.deepEqual(await layoutOf(frame), before);
      assert.deepEqual(errors, []);
    } finally {
      await close();
      await context.close();
      host.stop();
    }
  },
};

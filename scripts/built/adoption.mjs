import assert from 'node:assert/strict';
import { isSettled, tags, widgetsAsWritten } from './elements.mjs';
import { library, startHost } from './host.mjs';
import { atRest, layoutOf } from './layout.mjs';
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

/** Puts everything on the page into a frame that is as large as the page: itself, or the same made anew. */
async function move(isAnew) {
  const frame = document.createElement('iframe');
  frame.width = innerWidth;
  frame.height = innerHeight;
  frame.src = '/frame';
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
  document.documentElement.append(frame);
  await loaded;
  const anew = (old) => {
    const made = document.createElement(old.localName);
    for (const { name, value } of old.attributes) made.setAttribute(name, value);
    made.append(...[...old.children].map(anew));
    return made;
  };
  const all = [...document.body.children];
  frame.contentDocument.body.append(...(isAnew ? all.map(anew) : all));
}

/** The pictures on the page, which are drawn in colours of the document they are in. */
const pictures = () => {
  const within = (root) =>
    [...root.querySelectorAll('*')].flatMap((element) => [
      ...(element.localName === 'canvas' ? [element.toDataURL()] : []),
      ...(element.shadowRoot ? within(element.shadowRoot) : []),
    ]);
  return within(document);
};

const looksAsBefore =
  (isAnew) =>
  async ({ browser, api }) => {
    const host = await startHost((path) => files[path] ?? library(path), { api });
    const context = await openTimeless(browser, now);
    const { page, errors, pending } = await openIn(context, `${host.origin}/`);
    const look = async (frame) => {
      await until(frame, isSettled, 'all widgets are settled', [tags, false]);
      return atRest(frame, async () => ({ layout: await layoutOf(frame), pictures: await frame.evaluate(pictures) }), pending);
    };
    try {
      const before = await look(page);
      assert.ok(before.pictures.length > 3);
      await page.evaluate(move, isAnew);
      const frame = page.frames()[1];
      assert.deepEqual(await look(frame), before);
      await Promise.all([page.waitForResponse(/\/viewers/), frame.getByRole('button', { name: 'Refresh' }).click()]);
      assert.deepEqual(await look(frame), before);
      assert.deepEqual(errors, []);
    } finally {
      await context.close();
      host.stop();
    }
  };

export default {
  'widgets moved into the document of a frame look as before, and go on': looksAsBefore(false),
  'so do widgets made in the page and put into a frame': looksAsBefore(true),
};

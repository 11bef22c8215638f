import assert from 'node:assert/strict';
import { importSource } from '../mock-server.mjs';
import { isSettled, presets, tags, widgetsAsWritten } from './elements.mjs';
import { startCdn, startHost } from './host.mjs';
import { html, open, until } from './page.mjs';

const { issueToken } = await importSource('src/mock/tokens.ts');

/** The document in the frame: every widget and every preset, with the token function of the frame's own script. */
const inside = (cdn, api, token) => {
  const around = `stream-id="a1b2c3d4" channel-id="documented" api-base="${api}"`;
  const dashboards = presets.map((preset) => `<analytics-dashboard preset="${preset}" ${around}></analytics-dashboard>`);
  const script = `import { configure } from '${cdn}/cdn/analytics-elements.js'; configure(${token});`;
  return html(
    `<script type="module">${script}</script>`,
    `<analytics-provider ${around}>${widgetsAsWritten}</analytics-provider>${dashboards.join('')}`,
  );
};

/** A page with a frame that has no origin, so no storage and no cookies. */
async function visit({ browser, api }, token, frameOf, look) {
  const cdn = await startCdn();
  const document = inside(cdn.origin, api, token);
  const host = await startHost({
    '/': { body: html('', `<iframe sandbox="allow-scripts" width="900" height="800" ${frameOf(document)}></iframe>`) },
    '/frame': { body: document },
  });
  const { page, errors, close } = await open(browser, `${host.origin}/`);
  const frame = page.frames()[1];
  try {
    await until(
      frame,
      () => {
        try {
          return !localStorage;
        } catch {
          return origin === 'null';
        }
      },
      'reading storage throws',
    );
    await until(frame, isSettled, 'all widgets are settled', [tags, false]);
    await look(frame);
    assert.deepEqual(errors, []);
  } finally {
    await close();
    cdn.stop();
    host.stop();
  }
}

async function showsAll(frame) {
  await frame.locator('analytics-dashboard[preset=stream] canvas').first().waitFor();
  for (const number of ['4,832', '3,201', '892']) await frame.getByText(number, { exact: true }).first().waitFor();
  for (const part of ['viewer-timeline canvas', 'audience-map svg path', 'analytics-dashboard session-comparison tbody tr'])
    await frame.locator(part).first().waitFor();
}

const withFunction = async () => `{ getToken: () => '${await issueToken()}' }`;

export default {
  'in a sandboxed frame, everything works with a token function': async (given) =>
    visit(given, await withFunction(), () => 'src="/frame"', showsAll),

  'in a sandboxed frame without an address, too': async (given) =>
    visit(given, await withFunction(), (document) => `srcdoc="${document.replaceAll('"', '&quot;')}"`, showsAll),

  'in a sandboxed frame no token-url is of the own origin, and the widgets say so': (given) =>
    visit(
      given,
      "{ tokenUrl: '/analytics-token' }",
      () => 'src="/frame"',
      async (frame) => {
        await frame.locator('viewer-timeline').first().getByText('token-url').waitFor();
      },
    ),
};

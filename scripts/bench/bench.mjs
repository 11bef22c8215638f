/**
 * How fast the library is and how much of it there is to load, beside what a page author could use in its place.
 *
 * The job: an answer `{"timeline":[{"timestamp":"2026-04-25T10:00:00Z","viewer_count":23},…]}` becomes a painted line of
 * 800 × 300 CSS px, one device pixel each. All get the same bytes, by `fetch`, which the harness answers out of memory:
 * the network is left out. `<viewer-timeline>` takes the road it takes on any page: its own session, a token from
 * `token-url`, its HTTP client, the request for the reported peak besides, shell, words, tooltip, keyboard and menu. The others
 * draw a bare chart with what a page author would write: `response.json()`, `Date.parse`, and the library's own
 * advice for long series (Chart.js its decimation plugin, ECharts `sampling`).
 *
 * - Production builds by Vite: es2022, minified, one script each; of what the library loads lazily (languages, other sources, the
 *   map), those parts that a page with one timeline was seen to load. Bytes are of those, brotli at 11, kB of 1,000 bytes.
 * - A fresh browser context for each contestant × size × repetition, so nothing is warm and no code is cached; the
 *   order rotates, and the browser is restarted for each repetition. Numbers are medians.
 * - Headless Chromium, software raster, no limit on frames.
 * - Painted is the first task after the frame whose callbacks, layout and canvas belong to the outcome. That a chart has been
 *   drawn is told by the stroke of its line, and in the first repetition its picture is checked.
 * - The rows about dashboards are of the library as from `dist/cdn`, on the mock API, with frames as on a screen.
 * - `noop` strokes one line and reads nothing: what measuring costs.
 * - uPlot against itself, when these were tried, differed by up to a quarter at 1,000 points, a seventh at 100,000 and a twentieth at a
 *   million: ratios nearer to 1 than that say nothing. Milliseconds are only worth comparing within one run.
 */
import { fileURLToPath } from 'node:url';
import { ensureChromium } from '../chromium.mjs';
import { startMockServer } from '../mock-server.mjs';
import { root } from '../setup.mjs';
import { launch } from './browser.mjs';
import { bundleInParts, bundleOf, bundleWhole } from './build.mjs';
import { baseline, contestants, ours, readers } from './contestants.mjs';
import { entryOf, observe } from './observed.mjs';
import { readOptions } from './options.mjs';
import { bytesTables } from './rows/bytes.mjs';
import { compile } from './rows/compile.mjs';
import { dashboardPages, shift, tasks } from './rows/dashboard.mjs';
import { fifty } from './rows/fifty.mjs';
import { heap } from './rows/heap.mjs';
import { parse, text } from './rows/text.mjs';
import { trackerTables } from './rows/tracker.mjs';
import { append, zoom } from './rows/view.mjs';
import { startServer } from './server.mjs';
import { measureOnce, Samples, tableOf } from './timed.mjs';

const timedRows = [compile, text, parse, zoom, append, fifty, heap, shift, tasks];

const method = (repetitions, version) => `# Benchmark

The same answer, as text, to a painted line of 800 × 300 CSS px; in brackets, times bare uPlot. Medians of ${repetitions} repetitions in fresh
contexts, interleaved, in headless Chromium ${version} (software raster, no frame limit), without the network.
\`noop\` is what measuring costs. Ratios nearer to 1 than 0.25 at 1,000 points, 0.15 at 100,000 or 0.05 at a million say nothing.
`;

export async function bench(args) {
  const asked = readOptions(args, {
    rows: ['bytes', 'tracker', ...timedRows.map(({ name }) => name)],
    contestants: contestants.map(({ name }) => name),
    sizes: [...new Set(timedRows.flatMap(({ sizes }) => sizes))].filter((size) => size !== null),
  });
  const executablePath = ensureChromium();
  const rows = timedRows.filter(({ name }) => asked.row(name));
  const isWanted = {
    size: asked.size,
    contestant: ({ name }) => name === baseline || readers.some((reader) => reader.name === name) || asked.contestant(name),
  };

  const mock = await startMockServer();
  const server = await startServer(mock.origin);
  try {
    const drawsCharts = asked.row('bytes') || rows.length > 0;
    const scripts = [
      { name: 'harness', entry: fileURLToPath(new URL('page/harness.ts', import.meta.url)) },
      ...contestants.filter(isWanted.contestant),
      ...readers,
    ];
    const first = await launch(executablePath);
    const version = first.version();
    const observed = await observe(first, server).finally(() => first.close());
    const { shown, before, handed } = observed;
    for (const { name, entry } of drawsCharts ? scripts : []) {
      const script = await (name === ours ? bundleOf(entry, [...shown, ...handed]) : bundleWhole(entry));
      server.put(`/scripts/${name}.js`, 'text/javascript', script);
    }
    server.put('/scripts/before.js', 'text/javascript', await bundleOf(entryOf(ours), before));

    if (rows.some(({ limited }) => limited)) {
      for (const [path, html] of Object.entries(dashboardPages)) server.put(path, 'text/html', html);
      for (const { fileName, code } of await bundleInParts(`${root}src/cdn.ts`))
        server.put(`/library/${fileName}`, 'text/javascript', code);
    }

    const bytes = asked.row('bytes') ? await bytesTables(observed, isWanted) : '';

    const samples = new Samples();
    for (let repetition = 0; rows.length > 0 && repetition < asked.repetitions; repetition++) {
      for (const frameLimit of [false, true]) {
        const turn = rows.filter(({ limited = false }) => limited === frameLimit);
        if (turn.length === 0) continue;
        const browser = await launch(executablePath, { frameLimit });
        try {
          for (const row of turn) {
            console.error(`repetition ${repetition + 1} of ${asked.repetitions}: ${row.name}`);
            await measureOnce(row, { browser, origin: server.origin, repetition, samples, isWanted });
          }
        } finally {
          await browser.close();
        }
      }
    }
    const trackers = asked.row('tracker')
      ? await trackerTables({ launch: () => launch(executablePath), server, repetitions: asked.repetitions })
      : '';
    if (drawsCharts) console.log(method(asked.repetitions, version));
    if (bytes) console.log(bytes);
    if (trackers) console.log(trackers);
    for (const row of rows) console.log(tableOf(row, samples, isWanted));
  } finally {
    server.stop();
    mock.stop();
  }
}

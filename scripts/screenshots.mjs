/**
 * Pictures of the demo into screenshots/, at three widths, light and dark: the dashboards, and each widget in every state.
 * Words narrow them down: `npm run screenshots -- dashboard viewer-timeline 768 dark`.
 */
import { mkdirSync, readdirSync } from 'node:fs';
import { chromiumFlags, ensureChromium } from './chromium.mjs';
import { installDependencies, root } from './setup.mjs';

/** A page sets `data-settled` on its root element once nothing on it is loading any more. */
const settled = 'html[data-settled]';

const tags = readdirSync(`${root}src/widgets`, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? entry.name : [],
);

const pages = [
  { name: 'dashboard', path: '/', ready: settled },
  ...tags.map((tag) => ({ name: tag, path: `/states.html?widget=${tag}`, ready: settled })),
];
const widths = [320, 768, 1440];
const schemes = ['light', 'dark'];

const shots = pages.flatMap((page) => widths.flatMap((width) => schemes.map((scheme) => ({ page, width, scheme }))));

const words = process.argv.slice(2);
const vocabulary = [pages.map(({ name }) => name), widths.map(String), schemes];
const unknown = words.filter((word) => !vocabulary.flat().includes(word));
if (unknown.length > 0) {
  console.error(`Not a page, width or scheme: ${unknown.join(', ')}. There are: ${vocabulary.flat().join(', ')}.`);
  process.exit(1);
}
/** Words of one kind widen the choice, words of different kinds narrow it. */
const wanted = ({ page, width, scheme }) =>
  [page.name, String(width), scheme].every((value, kind) => {
    const asked = words.filter((word) => vocabulary[kind].includes(word));
    return asked.length === 0 || asked.includes(value);
  });

installDependencies();
const executablePath = ensureChromium();
const { createServer } = await import('vite');
const { chromium } = await import('playwright-core');

const server = await createServer({ configFile: `${root}vite.config.ts`, logLevel: 'warn', server: { port: 0, hmr: false } });
await server.listen();
const origin = `http://127.0.0.1:${server.httpServer.address().port}`;
const browser = await chromium.launch({ executablePath, args: chromiumFlags });
mkdirSync(`${root}screenshots`, { recursive: true });

for (const { page, width, scheme } of shots.filter(wanted)) {
  const file = `screenshots/${page.name}-${width}-${scheme}.png`;
  const tab = await browser.newPage({ viewport: { width, height: 900 }, colorScheme: scheme, reducedMotion: 'reduce' });
  try {
    tab.on('pageerror', (error) => console.error(`${file}: ${error.message}`));
    await tab.goto(`${origin}${page.path}`);
    await tab.waitForSelector(page.ready, { state: 'attached' });
    console.log(file);
  } catch (error) {
    console.error(`${file}: ${error.message.split('\n')[0]}`);
    process.exitCode = 1;
  }
  // Also a page that never settled: the picture shows why.
  await tab.screenshot({ path: root + file, fullPage: true });
  await tab.close();
}

await browser.close();
await server.close();

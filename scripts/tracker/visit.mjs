import { startSite, until } from './site.mjs';

/** A site of its own, and a browser profile of its own with one page on it. Answers what the work makes of them. */
export async function visit({ browser }, work, options) {
  const site = await startSite(options);
  const context = await browser.newContext();
  const errors = [];
  const said = [];
  /** A page of the site, with a tracker on it unless told otherwise. */
  async function open(given = {}, timing = {}, origin = site.origin) {
    const page = await context.newPage();
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => message.type() === 'warning' && said.push(message.text()));
    await page.goto(origin);
    if (given) await page.evaluate(([given, timing]) => void make(given, timing), [given, timing]);
    return page;
  }
  try {
    const result = await work({ site, context, open, errors, said });
    if (errors.length > 0) throw new Error(`The page had errors: ${errors[0]}`);
    return result;
  } finally {
    await context.close();
    site.stop();
  }
}

/** Waits until the server has stored exactly these, and fails where it has others. */
export async function stored(site, ids) {
  const wanted = new Set(ids);
  await until(() => {
    const all = new Set(site.log.all().map(({ event_id }) => event_id));
    return ids.every((id) => all.has(id));
  }, `the server has stored ${ids.length} events (it has ${site.log.all().length})`);
  const others = site.log.all().filter(({ event_id }) => !wanted.has(event_id));
  if (others.length > 0) throw new Error(`The server has stored ${others.length} events that were not tracked`);
}

export const report = (page) => page.evaluate(() => trackers[0].report());

/** Waits until the report of a page's tracker is so. */
export const reported = (page, condition, sentence, patience) =>
  until(
    async () => {
      const found = await report(page);
      return condition(found) && found;
    },
    sentence,
    patience,
  );

/** The page dies without a word. */
export async function crash(page) {
  const crashed = new Promise((resolve) => page.once('crash', resolve));
  page.goto('chrome://crash').catch(() => {});
  await crashed;
}

/** In a browser that keeps pages to go back to. It may let go of one, as under load: such a run says nothing, and is made again. */
export async function keeping(given, check) {
  const { chromium } = await import('playwright-core');
  const { chromiumFlags, ensureChromium } = await import('../chromium.mjs');
  for (let attempts = 1; ; attempts++) {
    const browser = await chromium.launch({
      executablePath: ensureChromium(),
      args: chromiumFlags,
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
    });
    try {
      return await check({ ...given, browser });
    } catch (error) {
      if (attempts === 3 || !error.message.startsWith('it was not kept')) throw error;
    } finally {
      await browser.close();
    }
  }
}

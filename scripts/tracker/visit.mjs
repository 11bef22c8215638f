import { startSite, until } from './site.mjs';

/**
 * The tabs of a browser profile. What a check leaves behind the next one takes, since a new tab takes three times as long as most
 * checks: each has a site of its own, and so storage, channels and locks of its own.
 */
export class Tabs {
  #free = [];

  constructor(browser) {
    this.context = browser.newContext();
  }

  async take() {
    return this.#free.pop() ?? (await this.context).newPage();
  }

  /** Its page is left. */
  async giveBack(page) {
    if (page.isClosed() || this.#free.includes(page)) return;
    page.removeAllListeners();
    await page.goto('about:blank');
    this.#free.push(page);
  }

  /** Those that pages have opened themselves. */
  async closeOthers() {
    for (const page of (await this.context).pages()) if (!this.#free.includes(page)) await page.close();
  }
}

/**
 * A site of its own, and tabs to open it in. Answers what the work makes of them.
 *
 * @param tabs left out, they are those of a profile of its own: for what changes more than the site, or the tabs for good
 */
export async function visit({ browser, tabs }, work) {
  const site = await startSite();
  const profile = tabs ?? new Tabs(browser);
  const context = await profile.context;
  const pages = [];
  const errors = [];
  const said = [];
  /** A page of the site, with a tracker on it unless told otherwise. */
  async function open(given = {}, timing = {}, origin = site.origin) {
    const page = await profile.take();
    pages.push(page);
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => message.type() === 'warning' && said.push(message.text()));
    await page.goto(origin);
    if (given) await page.evaluate(([given, timing]) => void make(given, timing), [given, timing]);
    return page;
  }
  const leave = (page) => profile.giveBack(page);
  try {
    const result = await work({ site, context, open, leave, errors, said });
    if (errors.length > 0) throw new Error(`The page had errors: ${errors[0]}`);
    return result;
  } finally {
    if (tabs) {
      for (const page of pages) await leave(page);
      await tabs.closeOthers();
    } else await context.close();
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

/** Two tabs with five events each, which the server does not take. */
export async function waitingInTwo({ site, open }) {
  site.faultOf = () => 503;
  const pages = [await open(), await open()];
  for (const [index, page] of pages.entries()) await page.evaluate((first) => trackMany(5, first), 5 * index);
  return pages;
}

/** What the browser has of a page that has stored nothing, `[0, 0, 0, '']`. */
export const traces = (page) =>
  page.evaluate(async () => [(await indexedDB.databases()).length, sessionStorage.length, localStorage.length, document.cookie]);

/** As where another tab comes to the front. */
export const hide = (page) =>
  page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { value: true, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });

/** Goes on to another page of the site. Answers what goes back to this one, which the browser has kept. */
export async function leaveToReturn(page, site) {
  await page.evaluate(() => {
    globalThis.isKept = true;
    globalThis.shown = new Promise((resolve) => addEventListener('pageshow', resolve, { once: true }));
  });
  await page.goto(`${site.origin}/elsewhere`);
  return async () => {
    await page.evaluate(() => history.back());
    await until(() => page.evaluate(() => location.pathname === '/').catch(() => false), 'the page is back');
    const reasons = await page.evaluate(() => JSON.stringify(performance.getEntriesByType('navigation')[0].notRestoredReasons));
    if (!(await page.evaluate(() => globalThis.isKept === true))) throw new Error(`it was not kept: ${reasons}`);
    await page.evaluate(() => shown);
  };
}

/** The page dies without a word, and its tab is of no more use. */
export async function crash(page) {
  const crashed = new Promise((resolve) => page.once('crash', resolve));
  page.goto('chrome://crash').catch(() => {});
  await crashed;
  await page.close();
}

/** In a browser that keeps pages to go back to. It may let go of one, as under load: such a run says nothing, and is made again. */
export async function keeping(check) {
  const { chromium } = await import('playwright-core');
  const { chromiumFlags, ensureChromium } = await import('../chromium.mjs');
  for (let attempts = 1; ; attempts++) {
    const browser = await chromium.launch({
      executablePath: ensureChromium(),
      args: chromiumFlags,
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
    });
    try {
      return await check({ browser });
    } catch (error) {
      if (attempts === 3 || !error.message.startsWith('it was not kept')) throw error;
    } finally {
      await browser.close();
    }
  }
}

/** Ms after which what has not come will not. Long, since the machine may be busy; only what fails waits for it. */
const patience = 180_000;

/** A script for a page that wants to know what its policy blocked: in `violations`. */
export const watch = `
  var violations = [];
  addEventListener('securitypolicyviolation', (event) =>
    violations.push(event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample + ' ' + event.sourceFile));`;

/** A document with these scripts in its head. */
export const html = (head, body) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title>${head}</head><body>${body}</body></html>`;

const viewport = { width: 1000, height: 900 };

/** Opens a page in this browser context, and keeps what it says. */
export async function openIn(context, url) {
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  const errors = [];
  const said = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => said.push({ type: message.type(), text: message.text() }));
  const pending = new Set();
  page.on('request', (request) => pending.add(request));
  for (const end of ['requestfinished', 'requestfailed']) page.on(end, (request) => pending.delete(request));
  await page.goto(url);
  return { page, errors, said, pending, close: () => page.close() };
}

/** Opens a page in a context of its own. */
export async function open(browser, url) {
  const context = await browser.newContext({ viewport });
  return { ...(await openIn(context, url)), close: () => context.close() };
}

/**
 * A browser context that keeps the files it has fetched for the next page, and in which no time passes: the clock stands,
 * and a busy machine is not taken for a server that took too long.
 */
export async function openTimeless(browser, now) {
  const context = await browser.newContext({ viewport, reducedMotion: 'reduce' });
  await context.addInitScript(`
    Date.now = () => ${now};
    const wait = setTimeout;
    setTimeout = (run, ms, ...rest) => wait(run, ms < 10_000 ? ms : 10 * ms, ...rest);`);
  return context;
}

/** Waits until this expression or function is true on the page. Not `waitForFunction`, which a strict policy forbids. */
export async function until(page, condition, sentence, argument) {
  const end = Date.now() + patience;
  while (!(await page.evaluate(condition, argument))) {
    if (Date.now() > end) throw new Error(`Waited in vain until ${sentence}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Proves that a policy is in force, without which its silence means nothing. Adds one to the page's violations. */
export async function expectPolicy(page) {
  const before = await page.evaluate('violations.length');
  await page.evaluate("document.body.setAttribute('style', 'color: red')");
  await until(page, `violations.length > ${before}`, 'a style attribute is blocked, so that the policy is known to be in force');
  await page.evaluate("document.body.removeAttribute('style'); violations.pop()");
}

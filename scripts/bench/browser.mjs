import { chromiumFlags } from '../chromium.mjs';

/** Longer than anything that is measured takes. */
const patience = 300_000;

/** Software raster, so that a machine's graphics card has no say. Without the limit a frame is made as soon as it is wanted. */
const unlimited = ['--disable-gpu', '--disable-frame-rate-limit', '--disable-gpu-vsync'];

export async function launch(executablePath, { frameLimit = false } = {}) {
  const { chromium } = await import('playwright-core');
  return chromium.launch({
    executablePath,
    args: [...chromiumFlags, ...(frameLimit ? [unlimited[0]] : unlimited)],
  });
}

/** Opens a page in a fresh context, and answers what `work` makes of it. Whatever goes wrong in the page fails it. */
export async function visit(browser, url, work, { width = 1000, height = 800 } = {}) {
  const context = await browser.newContext({ viewport: { width, height }, deviceScaleFactor: 1 });
  let timer;
  try {
    const page = await context.newPage();
    const failed = new Promise((_, reject) => {
      page.on('pageerror', reject);
      timer = setTimeout(() => reject(new Error('took too long')), patience);
    });
    return await Promise.race([failed, page.goto(url).then(() => work(page))]);
  } finally {
    clearTimeout(timer);
    await context.close();
  }
}

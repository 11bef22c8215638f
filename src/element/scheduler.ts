/** What the widgets that go in one task may take together, ms. */
const batchBudget = 100;
const maxBatch = 16;

/** How many go in one task. On a fast machine many do, for fewer frames; on a slow one each has a task of its own. */
let batchSize = 4;

let started = 0;
let batchStart = 0;
const waiting: (() => void)[] = [];

/**
 * Resolves when it is this one's turn. Widgets that learn the same at the same moment would all draw in one task, and hold
 * the page up; some go at once, the others in the tasks after it.
 */
export function nextSlot(): Promise<void> {
  if (started === 0) {
    batchStart = performance.now();
    inNextTask(runBatch);
  }
  started += 1;
  return started <= batchSize ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve));
}

function runBatch(): void {
  const now = performance.now();
  const each = (now - batchStart) / Math.min(started, batchSize);
  batchSize = Math.min(Math.max(Math.floor(batchBudget / each), 1), maxBatch);
  batchStart = now;
  const next = waiting.splice(0, batchSize);
  started = next.length + waiting.length;
  if (started > 0) inNextTask(runBatch);
  for (const resolve of next) resolve();
}

/** Sooner than a timer, which waits for some ms when it is set again and again. */
function inNextTask(run: () => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    run();
  };
  port2.postMessage(null);
}

/** What waits this long for the page to have nothing to do is done nevertheless, ms. */
const maxWait = 500;

/** Calls back in a task of its own when the browser has nothing more urgent to do, at the latest after `timeout` ms. */
export function whenIdle(callback: () => void, timeout?: number): void {
  // Safari has no idle callbacks.
  if ('requestIdleCallback' in globalThis) requestIdleCallback(callback, { timeout });
  else setTimeout(callback);
}

/** As `whenIdle`, and not before what has just been drawn is on the screen: other charts are drawn before it. */
export function afterPaint(callback: () => void): void {
  requestAnimationFrame(() => whenIdle(callback, maxWait));
}

/** Charts made in one frame may take this long together, ms; the others come in the next ones. */
const frameBudget = 50;

let frameStart = NaN;

/** Whether another chart may be made in this frame. A page of many would else stand still until the last is drawn. */
export function hasFrameBudget(): boolean {
  const now = performance.now();
  if (Number.isNaN(frameStart)) {
    frameStart = now;
    requestAnimationFrame(() => (frameStart = NaN));
  }
  return now - frameStart < frameBudget;
}

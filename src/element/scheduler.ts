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

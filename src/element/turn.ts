/** What the widgets that go in one task may take together, ms. */
const patience = 100;
const most = 16;

/** How many go in one task. On a fast machine many do, for fewer frames; on a slow one each has a task of its own. */
let together = 4;

let gone = 0;
let began = 0;
const waiting: (() => void)[] = [];

/**
 * Resolves when it is this one's turn. Widgets that learn the same at the same moment would all draw in one task, and hold
 * the page up; some go at once, the others in the tasks after it.
 */
export function turn(): Promise<void> {
  if (gone === 0) {
    began = performance.now();
    inNextTask(advance);
  }
  gone += 1;
  return gone <= together ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve));
}

function advance(): void {
  const now = performance.now();
  const each = (now - began) / Math.min(gone, together);
  together = Math.min(Math.max(Math.floor(patience / each), 1), most);
  began = now;
  const next = waiting.splice(0, together);
  gone = next.length + waiting.length;
  if (gone > 0) inNextTask(advance);
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

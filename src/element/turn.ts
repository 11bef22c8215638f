/** How many go in one task: enough that many small widgets take no longer for it, few enough that a slow page still reacts. */
const together = 4;

let gone = 0;
const waiting: (() => void)[] = [];

/**
 * Resolves when it is this one's turn. Widgets that learn the same at the same moment would all draw in one task, and hold
 * the page up; some go at once, the others in the tasks after it.
 */
export function turn(): Promise<void> {
  if (gone === 0) inNextTask(advance);
  gone += 1;
  return gone <= together ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve));
}

function advance(): void {
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

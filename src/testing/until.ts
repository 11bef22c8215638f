// The page's own, from before a test's clock stands in for it.
const later = window.setTimeout.bind(window);

/** Waits for a condition, never for a time. Fails with the condition in words, said when it is given up. */
export async function until(condition: () => unknown, what: string | (() => string)): Promise<void> {
  const end = performance.now() + 7_000;
  while (!condition()) {
    if (performance.now() > end) throw new Error(`Still not so: ${typeof what === 'string' ? what : what()}`);
    await new Promise((resolve) => later(resolve, 4));
  }
}

/** Lets everything that is already under way arrive, before a test says that something did not happen. */
export async function quiet(): Promise<void> {
  for (let turn = 0; turn < 4; turn++) await new Promise((resolve) => later(resolve, 5));
}

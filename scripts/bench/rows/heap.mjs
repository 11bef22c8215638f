import { contestants } from '../contestants.mjs';
import { goals } from '../goals.mjs';
import { inGroups } from '../report.mjs';

/** What is alive in the page: objects, what the browser keeps for them, and the memory of typed arrays. In MB. */
async function alive(session) {
  // Twice, since finalizers of the first let go of more.
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize, embedderHeapUsedSize, backingStorageSize } = await session.send('Runtime.getHeapUsage');
  return (usedSize + embedderHeapUsedSize + backingStorageSize) / 1e6;
}

export const heap = {
  name: 'heap',
  title: 'Heap after a collection over that of the empty page, MB',
  note: 'With typed arrays and the code itself, without the pixels of the canvas.',
  contestants,
  sizes: [1e6],
  lines: (size) => [{ key: 'grown', label: `${inGroups(size)} points`, goal: goals.heap }],
  async measure(page, { name }, size) {
    const session = await page.context().newCDPSession(page);
    const empty = await alive(session);
    await page.evaluate(
      async ([path, points]) => {
        await bench.drawn(path, points, 'text');
      },
      [`/scripts/${name}.js`, size],
    );
    return { grown: (await alive(session)) - empty };
  },
};

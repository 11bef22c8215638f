import { contestants, ours } from '../contestants.mjs';
import { goals } from '../goals.mjs';

/** Its script, until it has run: compiled anew, since a fresh context has no cache of code. */
export const compile = {
  name: 'compile',
  title: 'Compile and execute, ms',
  note: '“Before asking” is what runs before the element can show its skeleton and ask; “everything” adds what it loads beside the answer, uPlot above all.',
  contestants,
  sizes: [null],
  lines: () => [
    { key: 'script', label: 'before asking', goal: goals.compile },
    { key: 'everything', label: 'everything', goal: goals.compile },
  ],
  async measure(page, { name }) {
    const run = (path) =>
      page.evaluate(async (script) => {
        const executed = await bench.execute(script);
        const start = performance.now();
        await bench.contestant.load();
        return { script: executed, everything: executed + performance.now() - start };
      }, path);
    if (name !== ours) return run(`/scripts/${name}.js`);
    // Compiled apart: what is loaded beside the answer is no part of what is waited for before it.
    const { script } = await run('/scripts/before.js');
    await page.reload();
    const { everything } = await run(`/scripts/${name}.js`);
    return { script, everything };
  },
};

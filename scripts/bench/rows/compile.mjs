import { contestants } from '../contestants.mjs';
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
  measure: (page, { name }) =>
    page.evaluate(async (path) => {
      const script = await bench.execute(path);
      const start = performance.now();
      await bench.contestant.load();
      return { script, everything: script + performance.now() - start };
    }, `/scripts/${name}.js`),
};

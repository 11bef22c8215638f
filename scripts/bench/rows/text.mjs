import { contestants, readers } from '../contestants.mjs';
import { goals } from '../goals.mjs';
import { inGroups } from '../report.mjs';

const sizes = [1e3, 1e5, 1e6];

/** From nothing but an evaluated script to the chart, the answer being at hand as soon as it is asked for. */
export const text = {
  name: 'text',
  title: 'Text of the answer → painted chart, ms',
  note: '“Before asking” is a part of the time above it: element, session and token. “With its script” also compiles and executes everything.',
  contestants,
  sizes,
  lines: (size) => [
    { key: 'total', label: `${inGroups(size)} points`, goal: goals.text[size] },
    { key: 'beforeAsking', label: '– before asking' },
    { key: 'withScript', label: '– with its script' },
  ],
  measure: async (page, { name }, size, repetition) => {
    const { fault, ...numbers } = await page.evaluate(
      async ([path, points, isChecked]) => {
        await bench.prepare(points);
        const { hosts, script } = await bench.ready(path);
        const { total, beforeAsking } = await bench.painted(hosts, () => bench.contestant.draw(hosts[0], 'stream'));
        if (isChecked) await bench.quiet();
        return { total, beforeAsking, withScript: script + total, fault: isChecked ? bench.picture(hosts) : null };
      },
      [`/scripts/${name}.js`, size, repetition === 0],
    );
    if (fault) throw new Error(`the picture ${fault}`);
    return numbers;
  },
};

export const parse = {
  name: 'parse',
  title: 'Text of the answer → columns of numbers, ms',
  note: 'A part of the time to the painted chart: body, parsing and columns, by code that has not run before. Chart.js, ECharts and lightweight-charts read rows of their own shape instead of columns.',
  contestants: readers,
  baseline: 'parse-json',
  sizes,
  lines: (size) => [{ key: 'total', label: `${inGroups(size)} points` }],
  measure: (page, { name }, size) =>
    page.evaluate(
      async ([path, points]) => {
        await bench.prepare(points);
        const { hosts } = await bench.ready(path);
        const start = performance.now();
        await bench.contestant.draw(hosts[0], 'stream');
        return { total: performance.now() - start };
      },
      [`/scripts/${name}.js`, size],
    ),
};

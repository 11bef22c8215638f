/**
 * Tries the rules by which readings are made on 1,000 worlds of each kind and size, and writes what came out into
 * src/datasets/READINGS.md: how often something is claimed where nothing happened, and how often what happened is found.
 * The worlds are the same each time. `npm run readings -- --worlds 100` is quicker, and writes nothing.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { importSource } from './mock-server.mjs';
import { root } from './setup.mjs';

const { values } = parseArgs({ options: { worlds: { type: 'string', default: '1000' } } });
const worlds = Number(values.worlds);
const { sharesOf, sizes, tried } = await importSource('src/testing/readings/worlds.ts');

const percent = (share) => `${(100 * share).toFixed(1)}`;
const row = (cells) => `| ${cells.join(' | ')} |`;
const table = (head, rows) => [row(head), row(head.map((_, index) => (index < 2 ? '---' : '--:'))), ...rows.map(row)].join('\n');

const shares = (one, what) => sizes.map((size) => sharesOf(one, what, size, worlds));
const names = [...new Set(tried.map(({ name }) => name))];
const falseClaims = table(
  ['rule', 'worlds', ...sizes.map((size) => size.toLocaleString('en'))],
  names.flatMap((name) => {
    const found = shares(
      tried.find((one) => one.name === name),
      'claims',
    );
    return ['plain', 'varied'].map((kind, index) => [name, kind, ...found.map((of) => percent(of[index]))]);
  }),
);
const power = table(
  ['rule', 'what happened', ...sizes.map((size) => size.toLocaleString('en'))],
  tried.flatMap((one) => {
    const found = shares(one, 'finds');
    const rows = ['plain', 'varied'].map((kind, index) => [
      one.name,
      `${one.effect}, ${kind}`,
      ...found.map((of) => percent(of[index])),
    ]);
    return one.bound
      ? [...rows, [one.name, `${one.effect}, plain, at most`, ...sizes.map((size) => percent(one.bound(size)))]]
      : rows;
  }),
);

const tables = `### Claimed where nothing happened, in % of ${worlds.toLocaleString('en')} worlds\n\n${falseClaims}\n\n### Found where it happened, in % of ${worlds.toLocaleString('en')} worlds\n\n${power}\n`;
if (worlds < 1000) {
  console.log(tables);
} else {
  const file = `${root}src/datasets/READINGS.md`;
  const [before, after] = ['<!-- tables -->', '<!-- end of tables -->'];
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, `${text.slice(0, text.indexOf(before) + before.length)}\n\n${tables}\n${text.slice(text.indexOf(after))}`);
}

/** Rows that are measured again and again, contestant beside contestant. */
import { visit } from './browser.mjs';
import { baseline, ours } from './contestants.mjs';
import { goalCells } from './goals.mjs';
import { rounded, table } from './report.mjs';
import { median, rotated } from './statistics.mjs';

/**
 * A row of the benchmark:
 *
 * - `name` the word that asks for it, `title` what stands over its table
 * - `contestants` who takes part, `sizes` in how many points; null is one that has nothing to do with points
 * - `takes(contestant, size)` says who takes part in what, where not all do in everything
 * - `measure(page, contestant, size, repetition)` answers numbers by name, in a page that has just been opened
 * - `lines(size)` the lines of the table: `{ key, label, goal }`
 */
export class Samples {
  #samples = new Map();

  add(row, size, contestant, numbers) {
    for (const [key, value] of Object.entries(numbers)) {
      const at = [row.name, size, contestant.name, key].join();
      if (!this.#samples.has(at)) this.#samples.set(at, []);
      this.#samples.get(at).push(value);
    }
  }

  /** Undefined where nothing was measured. */
  median(row, size, name, key) {
    const found = this.#samples.get([row.name, size, name, key].join());
    return found && median(found);
  }
}

/** Measures a row once for everybody. What fails is told, and left out. */
export async function measureOnce(row, { browser, origin, repetition, samples, isWanted }) {
  for (const size of row.sizes.filter((each) => isWanted.size(each)))
    for (const contestant of rotated(row.contestants.filter(isWanted.contestant), repetition)) {
      if (row.takes && !row.takes(contestant, size)) continue;
      try {
        const url = `${origin}${row.path ?? '/'}`;
        const numbers = await visit(
          browser,
          url,
          (page) => row.measure(page, contestant, size, repetition),
          row.viewport?.(size),
        );
        samples.add(row, size, contestant, numbers);
      } catch (error) {
        console.error(`${row.name} ${size} ${contestant.name}: ${error.message.split('\n')[0]}`);
        process.exitCode = 1;
      }
    }
}

export function tableOf(row, samples, isWanted) {
  const columns = row.contestants.filter(isWanted.contestant);
  const isJudged = columns.some(({ name }) => name === ours);
  const lines = row.sizes
    .filter((each) => isWanted.size(each))
    .flatMap((size) =>
      row.lines(size).map(({ key, label, goal }) => {
        const base = samples.median(row, size, row.baseline ?? baseline, key);
        const cells = columns.map(({ name }) => {
          const value = samples.median(row, size, name, key);
          const isCompared = base && value !== undefined && name !== (row.baseline ?? baseline) && name !== 'noop';
          return rounded(value) + (isCompared ? ` (${(value / base).toFixed(2)}×)` : '');
        });
        return [label, ...cells, ...(isJudged ? goalCells(goal, samples.median(row, size, ours, key), base) : [])];
      }),
    );
  const headers = ['', ...columns.map(({ title }) => title), ...(isJudged ? ['goal', 'beyond'] : [])];
  return `## ${row.title}\n\n${table(headers, lines)}${row.note ? `\n\n${row.note}` : ''}\n`;
}

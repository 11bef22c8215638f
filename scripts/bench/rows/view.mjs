import { contestants } from '../contestants.mjs';
import { goals } from '../goals.mjs';
import { inGroups } from '../report.mjs';
import { median } from '../statistics.mjs';

const drawing = contestants.filter(({ name }) => name !== 'noop');

/** An answer that long would be 560 MB of text: who takes columns shows it. */
const longest = 1e7;

const takesColumns = ({ name }) => ['uplot', 'viewer-timeline'].includes(name);

export const zoom = {
  name: 'zoom',
  title: 'Zoom to the middle half, and pan by a fifth of the view, ms',
  note: 'Each four times in a page, and the median of them. `<viewer-timeline>` is told by keyboard (`+`, Shift and →), as by a reader; the others by their API.',
  contestants: drawing,
  sizes: [1e5, 1e6, longest],
  takes: (contestant, size) => size < longest || takesColumns(contestant),
  lines: (size) => [
    { key: 'zoom', label: `zoom, ${inGroups(size)} points`, goal: goals.zoom[size] },
    { key: 'pan', label: `pan, ${inGroups(size)} points`, goal: goals.pan[size] },
  ],
  async measure(page, { name }, size) {
    const times = await page.evaluate(
      async ([path, points, given]) => {
        const hosts = await bench.drawn(path, points, given);
        const { contestant } = bench;
        const cycles = [];
        for (let cycle = 0; cycle < 4; cycle++) {
          const zoomed = await bench.painted(hosts, () => contestant.zoom());
          const panned = await bench.painted(hosts, () => contestant.pan());
          await bench.painted(hosts, () => contestant.reset());
          cycles.push({ zoom: zoomed.total, pan: panned.total });
        }
        return cycles;
      },
      [`/scripts/${name}.js`, size, size === longest ? 'columns' : 'text'],
    );
    return { zoom: median(times.map(({ zoom }) => zoom)), pan: median(times.map(({ pan }) => pan)) };
  },
};

export const append = {
  name: 'append',
  title: 'Append one point, ms',
  note: 'Five times in a page, and the median of them. `<viewer-timeline>` is handed new `.data`, columns with one point more.',
  contestants: drawing,
  sizes: [1e5],
  lines: (size) => [{ key: 'total', label: `${inGroups(size)} points`, goal: goals.append[size] }],
  async measure(page, contestant, size) {
    const times = await page.evaluate(
      async ([path, points, given]) => {
        const last = (await bench.columns(points)).times.at(-1);
        const hosts = await bench.drawn(path, points, given);
        const appended = [];
        for (let more = 1; more <= 5; more++)
          appended.push((await bench.painted(hosts, () => bench.contestant.append(last + more * 1000, 500))).total);
        return appended;
      },
      [`/scripts/${contestant.name}.js`, size, takesColumns(contestant) ? 'columns' : 'text'],
    );
    return { total: median(times) };
  },
};

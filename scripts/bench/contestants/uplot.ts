/// <reference types="vite/client" />
import uPlot from 'uplot';
import styles from 'uplot/dist/uPlot.min.css?inline';
import { askRows, columnsOf, ink, middleHalf, onward, withPoint, type Columns, type View } from '../page/ask.js';

const sheet = new CSSStyleSheet();
sheet.replaceSync(styles);
document.adoptedStyleSheets.push(sheet);

let plot: uPlot;
let columns: Columns;

function draw(host: HTMLElement, given: Columns): void {
  columns = given;
  plot = new uPlot(
    {
      width: 800,
      height: 300,
      ms: 1,
      legend: { show: false },
      series: [{}, { stroke: ink, width: 2, points: { show: false } }],
    },
    [columns.times, columns.values],
    host,
  );
}

const inView = (): View => ({ from: plot.scales.x?.min ?? 0, to: plot.scales.x?.max ?? 0 });
const look = ({ from, to }: View): void => plot.setScale('x', { min: from, max: to });

bench.contestant = {
  load: () => Promise.resolve(),
  draw: async (host, stream) => draw(host, columnsOf(await askRows(stream))),
  drawColumns: (host, times, values) => draw(host, { times, values }),
  zoom: () => look(middleHalf(inView())),
  pan: () => look(onward(inView())),
  reset: () => look({ from: columns.times[0] ?? 0, to: columns.times.at(-1) ?? 0 }),
  append(time, value) {
    columns = withPoint(columns, time, value);
    plot.setData([columns.times, columns.values]);
  },
};

import { Chart, Decimation, LinearScale, LineController, LineElement, PointElement } from 'chart.js';
import { askRows, ink, middleHalf, onward, type View } from '../page/ask.js';

Chart.register(Decimation, LinearScale, LineController, LineElement, PointElement);

interface Point {
  readonly x: number;
  readonly y: number;
}

let chart: Chart<'line', Point[]>;
let points: Point[];

// A time scale would need a date library besides.
const time = (value: number | string): string => new Date(Number(value)).toISOString().slice(11, 16);

function look({ from, to }: View): void {
  const x = chart.options.scales?.['x'];
  if (!x) return;
  x.min = from;
  x.max = to;
  chart.update('none');
}

const inView = (): View => ({ from: chart.scales['x']?.min ?? 0, to: chart.scales['x']?.max ?? 0 });

bench.contestant = {
  load: () => Promise.resolve(),
  async draw(host, stream) {
    const rows = await askRows(stream);
    points = rows.map(({ timestamp, viewer_count }) => ({ x: Date.parse(timestamp), y: viewer_count }));
    const canvas = document.createElement('canvas');
    canvas.width = 800;
    canvas.height = 300;
    host.append(canvas);
    chart = new Chart<'line', Point[]>(canvas, {
      type: 'line',
      data: {
        datasets: [{ data: points, borderColor: ink, borderWidth: 2, pointRadius: 0 }],
      },
      options: {
        animation: false,
        parsing: false,
        normalized: true,
        responsive: false,
        scales: { x: { type: 'linear', ticks: { callback: time }, min: points[0]?.x ?? 0, max: points.at(-1)?.x ?? 0 } },
        plugins: { decimation: { enabled: true, algorithm: 'min-max' } },
      },
    });
  },
  zoom: () => look(middleHalf(inView())),
  pan: () => look(onward(inView())),
  reset: () => look({ from: points[0]?.x ?? 0, to: points.at(-1)?.x ?? 0 }),
  append(x, y) {
    points.push({ x, y });
    // The plugin keeps the full data under a name of its own; handed over anew, it decimates anew.
    const [dataset] = chart.data.datasets;
    if (dataset) dataset.data = points;
    look({ from: points[0]?.x ?? 0, to: x });
  },
};

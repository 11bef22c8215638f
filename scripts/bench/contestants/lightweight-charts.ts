import { LineSeries, createChart, type IChartApi, type ISeriesApi, type UTCTimestamp } from 'lightweight-charts';
import { askRows, ink, middleHalf, onward, type View } from '../page/ask.js';

let chart: IChartApi;
let series: ISeriesApi<'Line'>;

const seconds = (ms: number): UTCTimestamp => (ms / 1000) as UTCTimestamp;

function look({ from, to }: View): void {
  chart.timeScale().setVisibleLogicalRange({ from, to });
}

const inView = (): View => chart.timeScale().getVisibleLogicalRange() ?? { from: 0, to: 0 };

bench.contestant = {
  load: () => Promise.resolve(),
  async draw(host, stream) {
    const rows = await askRows(stream);
    const data = rows.map((row) => ({ time: seconds(Date.parse(row.timestamp)), value: row.viewer_count }));
    chart = createChart(host, {
      width: 800,
      height: 300,
      // Else a million points are not allowed to be as near to each other as 800 px want them.
      timeScale: { timeVisible: true, minBarSpacing: 0 },
      layout: { attributionLogo: false },
    });
    series = chart.addSeries(LineSeries, { color: ink, lineWidth: 2 });
    series.setData(data);
    chart.timeScale().fitContent();
  },
  zoom: () => look(middleHalf(inView())),
  pan: () => look(onward(inView())),
  reset: () => chart.timeScale().fitContent(),
  append: (time, value) => series.update({ time: seconds(time), value }),
};

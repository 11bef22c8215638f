import { LineChart } from 'echarts/charts';
import { DataZoomInsideComponent, GridComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { askRows, ink, middleHalf, onward, type View } from '../page/ask.js';

echarts.use([LineChart, GridComponent, DataZoomInsideComponent, CanvasRenderer]);

type Point = [time: number, value: number];

let chart: echarts.ECharts;
let points: Point[];
let view: View;

function look(next: View): void {
  view = next;
  chart.dispatchAction({ type: 'dataZoom', startValue: next.from, endValue: next.to });
}

const whole = (): View => ({ from: points[0]?.[0] ?? 0, to: points.at(-1)?.[0] ?? 0 });

bench.contestant = {
  load: () => Promise.resolve(),
  async draw(host, stream) {
    points = (await askRows(stream)).map(({ timestamp, viewer_count }) => [Date.parse(timestamp), viewer_count]);
    view = whole();
    chart = echarts.init(host, null, { width: 800, height: 300 });
    chart.setOption({
      animation: false,
      grid: { left: 40, right: 10, top: 10, bottom: 30 },
      xAxis: { type: 'time' },
      yAxis: { type: 'value' },
      dataZoom: [{ type: 'inside', filterMode: 'filter' }],
      series: [
        {
          type: 'line',
          data: points,
          showSymbol: false,
          sampling: 'minmax',
          lineStyle: { color: ink, width: 2 },
        },
      ],
    });
  },
  zoom: () => look(middleHalf(view)),
  pan: () => look(onward(view)),
  reset: () => look(whole()),
  append(time, value) {
    points.push([time, value]);
    chart.setOption({ series: [{ data: points }] });
  },
};

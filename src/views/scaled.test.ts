import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { resetMouse, sendMouse } from '@web/test-runner-commands';
import type { AnalyticsPlot } from '../charts/plot.js';
import { define } from '../element/define.js';
import { plotSpec } from '../testing/plot-spec.js';
import { until } from '../testing/until.js';
import { AnalyticsHeatGrid } from './heat-grid.js';
import { AnalyticsLinePlot } from './line-plot.js';
import { AnalyticsMapView } from './map-view.js';

define(AnalyticsHeatGrid);
define(AnalyticsLinePlot);
define(AnalyticsMapView);

const surroundings: readonly (readonly [style: string, scale: number])[] = [
  ['zoom: 1', 1],
  ['zoom: 0.5', 0.5],
  ['zoom: 1.5', 1.5],
  ['zoom: 2', 2],
  ['transform: scale(1.5); transform-origin: 0 0', 1.5],
  ['transform: scale(0.5); transform-origin: 100% 100%', 0.5],
  ['zoom: 2; transform: scale(0.75); transform-origin: 0 0', 1.5],
];

const boxOf = (root: ParentNode, selector: string): DOMRect => root.querySelector(selector)!.getBoundingClientRect();

/** Where the tooltip is to be seen, once it says this. */
async function told(element: AnalyticsLinePlot | AnalyticsMapView | AnalyticsHeatGrid, text: RegExp): Promise<DOMRect> {
  const tooltip = element.renderRoot.querySelector<HTMLElement>('.tooltip')!;
  await until(
    () => !tooltip.hidden && text.test(tooltip.textContent),
    () => `says ${text}, not ${tooltip.hidden ? 'nothing' : tooltip.textContent.trim()}`,
  );
  return tooltip.getBoundingClientRect();
}

function isWithin(inner: DOMRect, outer: DOMRect): void {
  expect(inner.left, 'left').to.be.at.least(outer.left - 1);
  expect(inner.right, 'right').to.be.at.most(outer.right + 1);
  expect(inner.top, 'top').to.be.at.least(outer.top - 1);
}

for (const [style, scale] of surroundings) {
  describe(`under ${style}`, () => {
    let around: HTMLElement;

    beforeEach(async () => {
      around = await fixture<HTMLElement>(html`<div></div>`);
      around.style.cssText = `width: 300px; font-size: 14px; --analytics-plot-height: 160px; ${style}`;
    });
    afterEach(async () => {
      await resetMouse();
    });

    async function line(): Promise<{ chart: AnalyticsLinePlot; onScreen: (x: number) => [number, number] }> {
      const chart = new AnalyticsLinePlot();
      chart.spec = plotSpec({ xs: Array.from({ length: 11 }, (_, x) => x), ys: Array.from({ length: 11 }, (_, x) => 10 + x) });
      chart.readout = (x) => ({ title: `at ${x}.`, rows: [] });
      around.append(chart);
      await chart.updateComplete;
      const plot = chart.renderRoot.querySelector<AnalyticsPlot>('analytics-plot')!;
      await oneEvent(plot, 'plot-draw');
      const onScreen = (x: number): [number, number] => {
        const { left, top } = plot.getBoundingClientRect();
        return [Math.round(left + scale * plot.locate(x)!.left), Math.round(top + scale * 60)];
      };
      return { chart, onScreen };
    }

    it('a line says what the pointer is at, beside the pointer', async () => {
      const { chart, onScreen } = await line();
      for (const x of [2, 8]) {
        const [left, top] = onScreen(x);
        await sendMouse({ type: 'move', position: [left, top] });
        const tooltip = await told(chart, new RegExp(`at ${x}\\.`));
        isWithin(tooltip, boxOf(chart.renderRoot, '.frame'));
        const away = Math.max(tooltip.left - left, left - tooltip.right);
        expect(away, 'between pointer and tooltip').to.be.within(8 * scale, 16 * scale);
        const dot = boxOf(chart.renderRoot.querySelector<AnalyticsPlot>('analytics-plot')!.renderRoot, '.dot');
        expect(dot.left + dot.width / 2).to.be.closeTo(left, 1.5);
      }
    });

    it('a line zooms into what is dragged across', async () => {
      const { chart, onScreen } = await line();
      await sendMouse({ type: 'move', position: onScreen(2) });
      await sendMouse({ type: 'down' });
      await sendMouse({ type: 'move', position: onScreen(6) });
      await sendMouse({ type: 'up' });
      await until(() => chart.range, 'it is zoomed');
      expect(chart.range!.from).to.be.closeTo(2, 0.15);
      expect(chart.range!.to).to.be.closeTo(6, 0.15);
    });

    it('a map names the nearer of two dots, beside it', async () => {
      const map = new AnalyticsMapView();
      map.values = new Map(
        ['AD', 'MC', 'SM'].map((code, index) => [code, { value: index + 1, label: `Land ${code}`, text: '' }]),
      );
      const ready = oneEvent(map, 'map-ready');
      around.append(map);
      await ready;
      await map.updateComplete;
      for (const code of ['AD', 'SM']) {
        const { left, top, width, height } = boxOf(map.renderRoot, `.dot[data-code=${code}] .ink`);
        await sendMouse({ type: 'move', position: [Math.round(left + width / 2), Math.round(top + height / 2)] });
        const tooltip = await told(map, new RegExp(`Land ${code}`));
        isWithin(tooltip, boxOf(map.renderRoot, '.frame'));
        const away = Math.max(tooltip.left - left - width, left - tooltip.right);
        expect(away, 'between dot and tooltip').to.be.within(0, 20 * scale);
      }
    });

    it('a heat map says what the pointer is at, over its cell', async () => {
      const grid = new AnalyticsHeatGrid();
      grid.grid = {
        rows: ['a', 'b', 'c', 'd', 'e'],
        columns: Array.from({ length: 12 }, (_, column) => `${column}`),
        values: Array.from({ length: 5 }, () => Array.from({ length: 12 }, (_, column) => column)),
      };
      grid.cellText = ({ row, column }) => ({ where: `${row}/${column}`, value: '' });
      around.append(grid);
      await grid.updateComplete;
      const cell = boxOf(grid.renderRoot, '.cell[data-row="3"][data-column="6"]');
      await sendMouse({
        type: 'move',
        position: [Math.round(cell.left + cell.width / 2), Math.round(cell.top + cell.height / 2)],
      });
      const tooltip = await told(grid, /3\/6/);
      isWithin(tooltip, boxOf(grid.renderRoot, '.frame'));
      expect(tooltip.left + tooltip.width / 2).to.be.closeTo(cell.left + cell.width / 2, 1.5 * scale);
      expect(cell.top - tooltip.bottom).to.be.within(4 * scale, 8 * scale);
    });
  });
}

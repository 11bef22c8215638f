import { expect, fixture, html, nextFrame, oneEvent, waitUntil } from '@open-wc/testing';
import { emulateMedia, resetMouse, sendMouse, setViewport } from '@web/test-runner-commands';
import { define } from '../element/define.js';
import { plotSpec } from '../testing/plot-spec.js';
import { AnalyticsPlot, type PlotCursor, type PlotRangeChange } from './plot.js';
import type { PlotSpec } from './spec.js';

define(AnalyticsPlot);

const blue = [59, 91, 212];

const stream = plotSpec({ xs: [0, 10, 20, 30], ys: [23, 87, 312, 891] });

async function drawn(spec: PlotSpec, style = '', dir = 'ltr'): Promise<AnalyticsPlot> {
  const around = await fixture<HTMLElement>(html`<div></div>`);
  around.style.cssText = `width: 600px; height: 240px; font-size: 14px; --analytics-plot-height: 240px; ${style}`;
  around.dir = dir;
  const plot = new AnalyticsPlot();
  plot.spec = spec;
  const draw = oneEvent(plot, 'plot-draw');
  around.append(plot);
  await draw;
  await plot.updateComplete;
  await nextFrame();
  return plot;
}

const canvasOf = (plot: AnalyticsPlot): HTMLCanvasElement => plot.renderRoot.querySelector('canvas')!;

/** How many pixels around a place (CSS px) have nearly this colour. */
function inked(
  plot: AnalyticsPlot,
  x: number,
  y: number,
  reach: number,
  [red = 0, green = 0, blueness = 0]: readonly number[],
): number {
  const canvas = canvasOf(plot);
  const ratio = canvas.width / plot.clientWidth;
  const side = Math.round(2 * reach * ratio);
  const { data } = canvas
    .getContext('2d')!
    .getImageData(Math.round((x - reach) * ratio), Math.round((y - reach) * ratio), side, side);
  let count = 0;
  for (let at = 0; at < data.length; at += 4) {
    const off = Math.abs(data[at]! - red) + Math.abs(data[at + 1]! - green) + Math.abs(data[at + 2]! - blueness);
    if (off < 40 && data[at + 3]! > 200) count++;
  }
  return count;
}

const at = (plot: AnalyticsPlot, x: number): { left: number; top: number } => {
  const place = plot.locate(x)!;
  return { left: place.left, top: place.tops[0]! };
};

/** Nodes of the whole page, shadow trees of the plots included. */
const nodesIn = (plot: AnalyticsPlot): number => plot.renderRoot.querySelectorAll('*').length;

async function mouse(plot: AnalyticsPlot, steps: readonly (readonly [x: number, y: number] | 'down' | 'up')[]): Promise<void> {
  const box = plot.getBoundingClientRect();
  for (const step of steps) {
    if (step === 'down' || step === 'up') await sendMouse({ type: step });
    else await sendMouse({ type: 'move', position: [Math.round(box.left + step[0]), Math.round(box.top + step[1])] });
  }
}

/** Sends pointer events that the test driver has no command for. */
function pointers(plot: AnalyticsPlot, init: PointerEventInit): (type: string, x: number) => void {
  const surface = plot.renderRoot.querySelector('.ink')!;
  const { left, top } = plot.getBoundingClientRect();
  // Only a pointer that exists can be captured.
  surface.setPointerCapture = () => undefined;
  return (type, x) =>
    surface.dispatchEvent(new PointerEvent(type, { clientX: left + x, clientY: top + 100, button: 0, ...init }));
}

describe('analytics-plot', () => {
  afterEach(async () => {
    await resetMouse();
  });

  it('paints the line where the values are', async () => {
    const plot = await drawn(stream);
    const { left, top } = at(plot, 25);
    expect(inked(plot, left, top, 4, blue)).to.be.above(8);
  });

  it('paints nothing in a gap', async () => {
    const plot = await drawn(plotSpec({ xs: [0, 1, 2, 8, 9, 10], ys: [5, 5, 5, 5, 5, 5], maxGap: 1.5 }));
    const { left, top } = at(plot, 2);
    const right = at(plot, 8).left;
    expect(inked(plot, (left + right) / 2, top, (right - left) / 2 - 8, blue)).to.equal(0);
    expect(inked(plot, (at(plot, 1).left + left) / 2, top, 4, blue)).to.be.above(8);
  });

  it('paints a sample alone between two gaps as a dot', async () => {
    const xs = Array.from({ length: 80 }, (_, index) => index + (index > 40 ? 20 : 0) + (index > 41 ? 20 : 0));
    const plot = await drawn(plotSpec({ xs, ys: xs.map(() => 5), maxGap: 1.5 }));
    const { left, top } = at(plot, 61);
    expect(inked(plot, left, top, 4, blue)).to.be.within(4, 40);
  });

  it('paints the only sample of a dashed line as dashes: a dot is of the other line', async () => {
    const one = { xs: [10], ys: [5] };
    const { series, ...spec } = plotSpec(one);
    const dashed = { ...series[0]!, values: Float64Array.of(20), isDashed: true };
    const plot = await drawn({ ...spec, series: [...series, dashed] });
    const { left, tops } = plot.locate(10)!;
    // As wide as two dashes, and as high as a line.
    expect(inked(plot, left - 4, tops[1]!, 2, blue)).to.be.above(1);
    expect(inked(plot, left, tops[1]! - 3, 1.5, blue)).to.equal(0);
    expect(inked(plot, left, tops[0]!, 3, blue)).to.be.above(8);
  });

  it('marks a moment on the line, also between two samples', async () => {
    const plot = await drawn(plotSpec({ xs: [0, 10, 20], ys: [100, 80, 20], annotations: [{ x: 14, label: '−12 %' }] }));
    const { left, top } = at(plot, 14);
    expect(inked(plot, left, top, 7, [138, 83, 0])).to.be.above(10);
  });

  it('writes a label without letters as it is, from right to left too', async () => {
    const spec = plotSpec({ xs: [0, 10, 20], ys: [100, 80, 20], annotations: [{ x: 14, label: '−12.4%' }] });
    const orange = [180, 83, 9];
    const halves = async (dir: string) => {
      const plot = await drawn(spec, '', dir);
      const { left } = at(plot, 14);
      return [-18, 18].map((away) => inked(plot, left + away, 12, 10, orange));
    };
    expect(await halves('rtl')).to.deep.equal(await halves('ltr'));
  });

  it('marks the sample it is told to', async () => {
    const plain = await drawn(stream);
    const marked = await drawn({ ...stream, markers: [{ x: 30, y: 891, label: '891' }] });
    const { left, top } = at(marked, 30);
    expect(inked(marked, left, top, 6, blue)).to.be.above(inked(plain, left, top, 6, blue));
  });

  it('ends several lines each in a mark of its own, where they are too dense for points', async () => {
    const xs = Array.from({ length: 200 }, (_, index) => index);
    const one = plotSpec({ xs, ys: xs.map(() => 5), yRange: { min: 0, max: 10 } });
    const [line] = one.series;
    const other = { ...line!, values: line!.values.map(() => 8), color: '--analytics-series-1' } as const;
    const two = await drawn({ ...one, series: [line!, other] });
    const { left, tops } = two.locate(199)!;
    const brown = [190, 102, 0];
    expect(inked(two, left, tops[0]!, 5, blue)).to.be.above(inked(two, left - 50, tops[0]!, 5, blue));
    expect(inked(two, left, tops[1]!, 5, brown)).to.be.above(inked(two, left - 50, tops[1]!, 5, brown));
    // One line needs none.
    const alone = await drawn(one);
    expect(inked(alone, left, tops[0]!, 5, blue)).to.be.at.most(inked(alone, left - 50, tops[0]!, 5, blue));
  });

  it('draws a line across for a level', async () => {
    const plot = await drawn({ ...stream, referenceLines: [{ value: 500, label: '' }] });
    const y = at(plot, 0).top + ((at(plot, 30).top - at(plot, 0).top) * (500 - 23)) / (891 - 23);
    expect(inked(plot, 300, y, 10, [89, 92, 97])).to.be.above(6);
  });

  it('draws no more points than the pixels of a million can show', async () => {
    const length = 1_000_000;
    let points = 0;
    const real = Path2D.prototype.lineTo;
    Path2D.prototype.lineTo = function (...to) {
      points++;
      return real.apply(this, to);
    };
    try {
      const plot = await drawn(
        plotSpec({ xs: Array.from({ length }, (_, index) => index), ys: Array.from({ length }, (_, index) => index % 977) }),
      );
      expect(points).to.be.within(600, 600 * 4 * devicePixelRatio + 8);
      points = 0;
      plot.setView({ from: 100_000, to: 700_000 });
      await plot.updateComplete;
      expect(points).to.be.within(600, 600 * 4 * devicePixelRatio + 8);
    } finally {
      Path2D.prototype.lineTo = real;
    }
  });

  describe('to the reader’s hand', () => {
    it('says which sample the pointer is nearest to', async () => {
      const plot = await drawn(stream);
      const told = oneEvent(plot, 'plot-cursor');
      await mouse(plot, [[at(plot, 10).left + 20, 100]]);
      const { detail } = (await told) as CustomEvent<PlotCursor>;
      expect(detail).to.deep.equal({ x: 10, index: 1 });
    });

    it('points at a moment between two samples', async () => {
      const plot = await drawn({ ...stream, annotations: [{ x: 14, label: '1' }] });
      const told = oneEvent(plot, 'plot-cursor');
      await mouse(plot, [[at(plot, 14).left + 2, 100]]);
      const { detail } = (await told) as CustomEvent<PlotCursor>;
      expect(detail).to.deep.equal({ x: 14, index: 1 });
    });

    it('points at nothing once the pointer has left', async () => {
      const plot = await drawn(stream);
      await mouse(plot, [[300, 100]]);
      const told = oneEvent(plot, 'plot-cursor');
      await mouse(plot, [[300, 500]]);
      const { detail } = (await told) as CustomEvent<PlotCursor>;
      expect(detail).to.deep.equal({ x: null, index: null });
    });

    it('zooms into what is dragged across', async () => {
      const plot = await drawn(plotSpec({ xs: Array.from({ length: 101 }, (_, x) => x), ys: Array(101).fill(1) }));
      const [from, to] = [at(plot, 20).left, at(plot, 60).left];
      const told = oneEvent(plot, 'plot-range');
      await mouse(plot, [[from, 100], 'down', [from + 30, 100], [to, 100], 'up']);
      const { detail } = (await told) as CustomEvent<PlotRangeChange>;
      expect(detail.cause).to.equal('reader');
      expect(detail.range!.from).to.be.closeTo(20, 0.3);
      expect(detail.range!.to).to.be.closeTo(60, 0.3);
    });

    it('pans while Shift is held', async () => {
      const plot = await drawn(plotSpec({ xs: Array.from({ length: 101 }, (_, x) => x), ys: Array(101).fill(1) }));
      plot.setView({ from: 20, to: 60 });
      await plot.updateComplete;
      const send = pointers(plot, { shiftKey: true });
      const [from, to] = [at(plot, 40).left, at(plot, 30).left];
      send('pointerdown', from);
      send('pointermove', to);
      send('pointerup', to);
      expect(plot.range!.from).to.be.closeTo(30, 0.2);
      expect(plot.range!.to).to.be.closeTo(70, 0.2);
    });

    it('points with one finger, and keeps pointing when it is lifted', async () => {
      const plot = await drawn(stream);
      const send = pointers(plot, { pointerType: 'touch' });
      send('pointerdown', at(plot, 10).left);
      send('pointermove', at(plot, 20).left + 5);
      send('pointerup', at(plot, 20).left + 5);
      send('pointerleave', at(plot, 20).left + 5);
      expect(plot.cursor).to.equal(20);
      expect(plot.range).to.equal(null);
    });

    it('zooms with two fingers, around the one that rests', async () => {
      const plot = await drawn(plotSpec({ xs: Array.from({ length: 101 }, (_, x) => x), ys: Array(101).fill(1) }));
      const [rests, moves] = [
        pointers(plot, { pointerType: 'touch', pointerId: 2 }),
        pointers(plot, { pointerType: 'touch', pointerId: 3 }),
      ];
      rests('pointerdown', at(plot, 20).left);
      moves('pointerdown', at(plot, 40).left);
      moves('pointermove', at(plot, 60).left);
      expect(plot.range!.from).to.be.closeTo(10, 0.5);
      expect(plot.range!.to).to.be.closeTo(60, 0.5);
    });

    it('shows everything after a double click', async () => {
      const plot = await drawn(stream);
      plot.setView({ from: 5, to: 20 });
      await plot.updateComplete;
      const told = oneEvent(plot, 'plot-range');
      plot.renderRoot.querySelector('.ink')!.dispatchEvent(new MouseEvent('dblclick'));
      const { detail } = (await told) as CustomEvent<PlotRangeChange>;
      expect(detail).to.deep.equal({ range: null, cause: 'reader' });
    });

    it('zooms around the pointer with Ctrl and wheel, and leaves the plain wheel to the page', async () => {
      const plot = await drawn(plotSpec({ xs: Array.from({ length: 101 }, (_, x) => x), ys: Array(101).fill(1) }));
      const surface = plot.renderRoot.querySelector('.ink')!;
      const { left, top } = plot.getBoundingClientRect();
      const wheel = (init: WheelEventInit): boolean =>
        surface.dispatchEvent(
          new WheelEvent('wheel', { clientX: left + at(plot, 50).left, clientY: top + 50, cancelable: true, ...init }),
        );
      expect(wheel({ deltaY: 100 })).to.equal(true);
      expect(plot.range).to.equal(null);
      expect(wheel({ deltaY: -100, ctrlKey: true })).to.equal(false);
      expect(plot.range!.from).to.be.closeTo(10, 0.5);
      expect(plot.range!.to).to.be.closeTo(90, 0.5);
    });
  });

  describe('told something new', () => {
    const live = (last: number): PlotSpec =>
      plotSpec({ xs: Array.from({ length: last + 1 }, (_, x) => x), ys: Array(last + 1).fill(1) });

    it('keeps the zoom', async () => {
      const plot = await drawn(live(100));
      plot.setView({ from: 20, to: 60 });
      plot.spec = live(110);
      await plot.updateComplete;
      expect(plot.range).to.deep.equal({ from: 20, to: 60 });
    });

    it('follows where the right edge was in view, and says so', async () => {
      const plot = await drawn(live(100));
      plot.setView({ from: 80, to: 100 });
      await plot.updateComplete;
      const told = oneEvent(plot, 'plot-range');
      plot.spec = live(110);
      const { detail } = (await told) as CustomEvent<PlotRangeChange>;
      expect(detail).to.deep.equal({ range: { from: 90, to: 110 }, cause: 'data' });
    });

    it('shows everything where nothing of the zoom is left', async () => {
      const plot = await drawn(live(100));
      plot.setView({ from: 20, to: 60 });
      await plot.updateComplete;
      plot.spec = plotSpec({ xs: [1000, 1001, 1002], ys: [1, 2, 3] });
      await plot.updateComplete;
      expect(plot.range).to.equal(null);
    });

    it('keeps its canvas through other data, another range, and more lines', async () => {
      const plot = await drawn(stream);
      const canvas = canvasOf(plot);
      plot.setView({ from: 5, to: 20 });
      await plot.updateComplete;
      const second = { ...stream.series[0]!, values: new Float64Array([9, 800, 9, 9]), color: '--analytics-series-1' as const };
      plot.spec = { ...stream, series: [...stream.series, second] };
      plot.range = null;
      await plot.updateComplete;
      expect(canvasOf(plot) === canvas).to.equal(true);
      const place = plot.locate(10)!;
      expect(inked(plot, place.left, place.tops[1]!, 5, [190, 102, 0])).to.be.above(6);
      plot.spec = stream;
      await plot.updateComplete;
      expect(inked(plot, place.left, place.tops[1]!, 5, [190, 102, 0])).to.equal(0);
    });

    it('is not blanked by a range that is none', async () => {
      const plot = await drawn(stream);
      plot.range = { from: NaN, to: 3 };
      await plot.updateComplete;
      const { left, top } = at(plot, 25);
      expect(inked(plot, left, top, 4, blue)).to.be.above(8);
    });

    it('draws a single sample', async () => {
      const plot = await drawn(plotSpec({ xs: [7], ys: [3] }));
      const { left, top } = at(plot, 7);
      expect(inked(plot, left, top, 5, blue)).to.be.above(10);
    });
  });

  describe('of another colour', () => {
    it('repaints when the colour scheme of the page changes', async () => {
      const plot = await drawn(stream);
      const { left, top } = at(plot, 25);
      plot.parentElement!.style.colorScheme = 'dark';
      await waitUntil(() => inked(plot, left, top, 4, [124, 156, 255]) > 8);
      expect(inked(plot, left, top, 4, blue)).to.equal(0);
    });

    it('repaints on the same canvas, told nothing, when a token changes', async () => {
      const plot = await drawn(stream);
      const { left, top } = at(plot, 25);
      const [canvas, chart] = [canvasOf(plot), plot.renderRoot.querySelector('.uplot')];
      plot.parentElement!.style.setProperty('--analytics-accent', 'light-dark(#ff0000, #00ff00)');
      await waitUntil(() => inked(plot, left, top, 4, [255, 0, 0]) > 8);
      expect(canvasOf(plot)).to.equal(canvas);
      expect(plot.renderRoot.querySelector('.uplot')).to.equal(chart);
    });

    it('draws thicker lines when their token changes', async () => {
      const plot = await drawn(stream);
      const { left, top } = at(plot, 25);
      const before = inked(plot, left - 30, top, 60, blue);
      plot.parentElement!.style.setProperty('--analytics-plot-line-width', '6px');
      await waitUntil(() => inked(plot, left - 30, top, 60, blue) > 1.5 * before);
    });

    it('repaints when the reader’s preference changes on a page for both', async () => {
      await emulateMedia({ colorScheme: 'light' });
      const plot = await drawn(stream, 'color-scheme: light dark');
      const { left, top } = at(plot, 25);
      await emulateMedia({ colorScheme: 'dark' });
      await waitUntil(() => inked(plot, left, top, 4, [124, 156, 255]) > 8);
      await emulateMedia({ colorScheme: 'light' });
    });

    it('repaints a colour that changed while it was not shown', async () => {
      const plot = await drawn(stream);
      const { left, top } = at(plot, 25);
      plot.parentElement!.style.display = 'none';
      await nextFrame();
      await nextFrame();
      plot.parentElement!.style.setProperty('--analytics-accent', '#ff0000');
      plot.parentElement!.style.display = '';
      await waitUntil(() => inked(plot, left, top, 4, [255, 0, 0]) > 8);
    });

    it('is light on paper', async () => {
      const plot = await drawn(stream, 'color-scheme: dark');
      const { left, top } = at(plot, 25);
      window.dispatchEvent(new Event('beforeprint'));
      expect(inked(plot, left, top, 4, blue)).to.be.above(8);
      window.dispatchEvent(new Event('afterprint'));
      expect(inked(plot, left, top, 4, blue)).to.equal(0);
    });

    it('is on white paper also in a theme that is dark whatever the scheme', async () => {
      const plot = await drawn(stream, '--analytics-surface: #170f2e; --analytics-accent: #ffd0f0');
      const { left, top } = at(plot, 25);
      window.dispatchEvent(new Event('beforeprint'));
      expect(inked(plot, left, top, 4, [255, 208, 240])).to.equal(0);
      const { colorScheme } = getComputedStyle(plot.renderRoot.querySelector('.ink')!);
      expect(colorScheme).to.equal('light');
      window.dispatchEvent(new Event('afterprint'));
      expect(inked(plot, left, top, 4, [255, 208, 240])).to.be.above(8);
    });
  });

  describe('in a page that changes', () => {
    it('keeps its canvas when it is moved', async () => {
      const plot = await drawn(stream);
      const canvas = canvasOf(plot);
      const other = await fixture<HTMLElement>(html`<div></div>`);
      other.append(plot);
      await nextFrame();
      expect(canvasOf(plot) === canvas).to.equal(true);
      expect(canvas.isConnected).to.equal(true);
    });

    it('leaves no node behind when it is removed, and draws again when it comes back', async () => {
      const plot = await drawn(stream);
      const around = plot.parentElement!;
      const before = nodesIn(plot);
      plot.remove();
      await waitUntil(() => plot.renderRoot.querySelectorAll('canvas').length === 0, 'nothing is drawn any more');
      const draw = oneEvent(plot, 'plot-draw');
      around.append(plot);
      await draw;
      expect(nodesIn(plot)).to.equal(before);
    });

    it('waits for a size and then draws', async () => {
      const around = await fixture<HTMLElement>(html`<div></div>`);
      around.style.cssText = 'width: 0; height: 240px';
      const plot = new AnalyticsPlot();
      plot.spec = stream;
      around.append(plot);
      await plot.updateComplete;
      await nextFrame();
      await nextFrame();
      expect(plot.renderRoot.querySelectorAll('canvas').length).to.equal(0);
      const draw = oneEvent(plot, 'plot-draw');
      around.style.width = '500px';
      await draw;
      await nextFrame();
      const { left, top } = at(plot, 25);
      expect(inked(plot, left, top, 4, blue)).to.be.above(8);
    });

    it('keeps its picture in memory: WebKit loses that of a canvas on the graphics card', async () => {
      const plot = await drawn(stream);
      const attributes = canvasOf(plot).getContext('2d')!.getContextAttributes();
      expect(attributes.willReadFrequently).to.equal(true);
      expect(Object.hasOwn(document, 'createElement'), 'the page has its own method').to.equal(false);
    });

    it('fills the width it is given', async () => {
      const plot = await drawn(stream);
      plot.parentElement!.style.width = '320px';
      await waitUntil(() => at(plot, 30).left < 320);
      const { left, top } = at(plot, 30);
      expect(left).to.be.above(290);
      expect(inked(plot, left, top, 5, blue)).to.be.above(8);
    });

    it('becomes as sharp as the screen it comes to', async () => {
      const plot = await drawn(stream);
      const [dense, usual] = [
        { width: 810, height: 600, deviceScaleFactor: 2 },
        { width: 800, height: 600, deviceScaleFactor: 1 },
      ];
      await setViewport(dense);
      try {
        await waitUntil(() => canvasOf(plot).width === 2 * canvasOf(plot).clientWidth);
        const { left, top } = at(plot, 25);
        expect(inked(plot, left, top, 4, blue)).to.be.above(30);
      } finally {
        await setViewport(usual);
      }
    });

    it('has the numbers of the axis at the start of right-to-left text', async () => {
      const leftToRight = await drawn(stream);
      const rightToLeft = await drawn(stream, '', 'rtl');
      expect(at(rightToLeft, 0).left).to.be.below(at(leftToRight, 0).left);
      expect(at(rightToLeft, 30).left).to.be.above(at(rightToLeft, 0).left);
    });

    it('points where it is told without an echo', async () => {
      const plot = await drawn(stream);
      let echoes = 0;
      plot.addEventListener('plot-cursor', () => echoes++);
      plot.cursor = 15;
      await plot.updateComplete;
      expect(plot.renderRoot.querySelector<HTMLElement>('.crosshair')!.hidden).to.equal(false);
      expect(echoes).to.equal(0);
    });
  });
});

import { expect, fixture, html, nextFrame, oneEvent } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { define } from '../element/define.js';
import { plotSpec } from '../testing/plot-spec.js';
import { drawableSize } from './canvas.js';
import { AnalyticsPlot } from './plot.js';

define(AnalyticsPlot);

describe('a canvas that would be too large to draw', () => {
  const { warn } = console;
  let warned: string[];
  beforeEach(() => {
    warned = [];
    console.warn = (text: string) => void warned.push(text);
  });
  afterEach(async () => {
    console.warn = warn;
    await setViewport({ width: 800, height: 600, deviceScaleFactor: 1 });
  });

  it('is drawn as far as a browser can, to the end of its line, and that is told once', async () => {
    await setViewport({ width: 810, height: 600, deviceScaleFactor: 3 });
    // uPlot hears of it in the next frame.
    await nextFrame();
    await nextFrame();
    const around = await fixture<HTMLElement>(html`<div></div>`);
    around.style.cssText = 'width: 40000px; height: 240px; --analytics-plot-height: 240px';
    const plot = new AnalyticsPlot();
    plot.spec = plotSpec({ xs: [0, 10, 20, 30], ys: [23, 87, 312, 891] });
    const draw = oneEvent(plot, 'plot-draw');
    around.append(plot);
    await draw;
    const canvas = plot.renderRoot.querySelector('canvas')!;
    expect([canvas.width, canvas.height]).to.deep.equal([3 * 5461, 720]);
    const { left, tops } = plot.locate(30)!;
    const { data } = canvas.getContext('2d')!.getImageData(3 * left - 12, 3 * tops[0]! - 12, 24, 24);
    expect(data.some((value) => value > 0)).to.equal(true);
    plot.spec = plotSpec({ xs: [0, 10], ys: [23, 87] });
    await oneEvent(plot, 'plot-draw');
    expect(warned).to.deep.equal(['A chart of 40000 × 240 px is more than a browser draws: it is drawn 5461 × 240.']);
  });

  it('is never larger than asked for, nor than any browser can', () => {
    for (const width of [1, 800, 16_384, 16_385, 1e9])
      for (const height of [1, 240, 4000, 16_384, 1e9]) {
        const drawn = drawableSize({ width, height });
        expect(drawn.width).to.be.within(1, Math.min(width, 16_384));
        expect(drawn.height).to.be.within(1, Math.min(height, 16_384));
        expect(drawn.width * drawn.height).to.be.at.most(67_108_864);
      }
    expect(drawableSize({ width: 800, height: 4000 })).to.deep.equal({ width: 800, height: 4000 });
  });
});

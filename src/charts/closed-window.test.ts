import { expect, fixture, html, nextFrame, oneEvent } from '@open-wc/testing';
import { define } from '../element/define.js';
import { plotSpec } from '../testing/plot-spec.js';
import { until } from '../testing/until.js';
import { AnalyticsPlot } from './plot.js';

define(AnalyticsPlot);

const height = 'width: 600px; --analytics-plot-height: 240px';

describe('a chart in a window that is closed', () => {
  let errors: string[];
  // The runner would take them for the test's own.
  const { onerror } = window;
  beforeEach(() => {
    errors = [];
    window.onerror = (message) => void errors.push(message as string);
  });
  afterEach(() => (window.onerror = onerror));

  /** Drawn on the page, then in a frame of it. */
  async function framed(): Promise<{ plot: AnalyticsPlot; frame: HTMLIFrameElement }> {
    const around = await fixture<HTMLElement>(html`<div></div>`);
    around.style.cssText = height;
    const plot = new AnalyticsPlot();
    plot.spec = plotSpec({ xs: [0, 10, 20, 30], ys: [23, 87, 312, 891] });
    const drawn = oneEvent(plot, 'plot-draw');
    around.append(plot);
    await drawn;
    const frame = document.createElement('iframe');
    frame.srcdoc = `<body><div style="${height}"></div></body>`;
    frame.width = '700';
    document.body.append(frame);
    await oneEvent(frame, 'load');
    frame.contentDocument!.querySelector('div')!.append(plot);
    await frames(5);
    return { plot, frame };
  }

  const frames = async (count: number): Promise<void> => {
    for (let each = 0; each < count; each++) await nextFrame();
  };

  for (const [what, close] of [
    ['is removed', (frame: HTMLIFrameElement) => frame.remove()],
    ['shows another page', (frame: HTMLIFrameElement) => (frame.srcdoc = '<p>Another</p>')],
  ] as const) {
    it(`is no longer measured once its frame ${what}`, async () => {
      const { frame } = await framed();
      close(frame);
      await until(() => !frame.contentDocument?.querySelector('analytics-plot'), 'it is gone');
      await frames(20);
      frame.remove();
      expect(errors).to.deep.equal([]);
    });
  }

  it('is drawn again where it comes to another window', async () => {
    const { plot, frame } = await framed();
    frame.remove();
    await frames(2);
    const around = await fixture<HTMLElement>(html`<div></div>`);
    around.style.cssText = 'width: 320px; --analytics-plot-height: 240px';
    around.append(plot);
    await until(() => (plot.locate(30)?.left ?? Infinity) < 320, 'it has its new width');
    expect(errors).to.deep.equal([]);
  });
});

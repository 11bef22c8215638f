import { expect, fixture, html, nextFrame, oneEvent, waitUntil } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import type { AnalyticsPlot, PlotCursor, PlotRangeChange } from '../charts/plot.js';
import type { PlotSpec } from '../charts/spec.js';
import { define } from '../element/define.js';
import { plotSpec } from '../testing/plot-spec.js';
import { AnalyticsLinePlot } from './line-plot.js';

define(AnalyticsLinePlot);

const retention = plotSpec({
  xs: [0, 5, 15, 30],
  ys: [100, 73, 48, 29],
  annotations: [{ x: 8, label: '−12.4 %' }],
});
const long = plotSpec({ xs: Array.from({ length: 101 }, (_, x) => x), ys: Array.from({ length: 101 }, (_, x) => x * x) });

async function drawn(spec: PlotSpec, width = 600): Promise<AnalyticsLinePlot> {
  const around = await fixture<HTMLElement>(html`<div></div>`);
  around.style.width = `${width}px`;
  const line = new AnalyticsLinePlot();
  line.label = 'Retention';
  line.words = { resetZoom: 'Reset zoom' };
  line.readout = (x, index) => ({
    title: `${x} min`,
    rows: [{ label: 'Viewers', value: `${line.spec?.series[0]?.values[index]}` }],
    ...(spec.annotations.some((moment) => moment.x === x) ? { note: 'ad_break' } : {}),
  });
  line.valueText = (index) => `${line.spec?.xs[index]} min, ${line.spec?.series[0]?.values[index]}`;
  line.spec = spec;
  around.append(line);
  await line.updateComplete;
  await oneEvent(plotOf(line), 'plot-draw');
  await nextFrame();
  return line;
}

const plotOf = (line: AnalyticsLinePlot): AnalyticsPlot => line.renderRoot.querySelector('analytics-plot')!;
const keysOf = (line: AnalyticsLinePlot): HTMLElement => line.renderRoot.querySelector('[role=slider]')!;
const tooltipOf = (line: AnalyticsLinePlot): HTMLElement => line.renderRoot.querySelector('[part=tooltip]')!;
const resetOf = (line: AnalyticsLinePlot): HTMLElement | null => line.renderRoot.querySelector('[part=reset-zoom]');
const said = (line: AnalyticsLinePlot): string | null => keysOf(line).getAttribute('aria-valuetext');

async function press(line: AnalyticsLinePlot, ...keys: string[]): Promise<void> {
  for (const key of keys) {
    if (key.startsWith('Shift+')) {
      await sendKeys({ down: 'Shift' });
      await sendKeys({ press: key.slice('Shift+'.length) });
      await sendKeys({ up: 'Shift' });
    } else await sendKeys({ press: key });
  }
  await line.updateComplete;
  await plotOf(line).updateComplete;
}

async function entered(line: AnalyticsLinePlot): Promise<void> {
  await sendKeys({ press: 'Tab' });
  expect(line.shadowRoot!.activeElement === keysOf(line)).to.equal(true);
  await line.updateComplete;
}

describe('analytics-line-plot', () => {
  afterEach(async () => {
    await resetMouse();
  });

  it('is accessible, at rest and with a cursor and a zoom', async () => {
    const line = await drawn(retention);
    await expect(line).to.be.accessible();
    line.cursor = 8;
    line.range = { from: 2, to: 20 };
    await line.updateComplete;
    await expect(line).to.be.accessible();
  });

  it('is accessible with the names of several lines', async () => {
    const [first] = retention.series;
    const line = await drawn({ ...retention, series: [first!, { ...first!, label: 'Typical', color: '--analytics-series-1' }] });
    expect(line.renderRoot.querySelector('[part=legend]')!.textContent).to.contain('Typical');
    await expect(line).to.be.accessible();
  });

  it('names each of several lines beside a mark of its own', async () => {
    const [first] = retention.series;
    const line = await drawn({ ...retention, series: [first!, { ...first!, label: 'Typical', color: '--analytics-series-1' }] });
    const shapes = [...line.renderRoot.querySelectorAll('.legend i')].map((swatch) => getComputedStyle(swatch).clipPath);
    expect(shapes[0]).to.match(/^circle/);
    expect(shapes[1]).to.match(/^polygon/);
  });

  describe('to the keyboard', () => {
    it('says the last sample when it is entered, and each one it walks to', async () => {
      const line = await drawn(retention);
      await entered(line);
      expect(said(line)).to.equal('30 min, 29');
      await press(line, 'ArrowLeft');
      expect(said(line)).to.equal('15 min, 48');
      await press(line, 'Home');
      expect(said(line)).to.equal('0 min, 100');
      await press(line, 'ArrowLeft');
      expect(said(line)).to.equal('0 min, 100');
      await press(line, 'End', 'ArrowLeft', 'ArrowRight');
      expect(said(line)).to.equal('30 min, 29');
    });

    it('leaps by a tenth of the view', async () => {
      const line = await drawn(long);
      await entered(line);
      await press(line, 'PageDown');
      expect(said(line)).to.equal('90 min, 8100');
      await press(line, 'PageUp');
      expect(said(line)).to.equal('100 min, 10000');
    });

    it('zooms around the cursor, and walks to the ends of what is in view', async () => {
      const line = await drawn(long);
      await entered(line);
      await press(line, 'Home', 'PageUp', 'PageUp', 'PageUp', 'PageUp', '+');
      expect(line.range).to.deep.equal({ from: 20, to: 70 });
      await press(line, 'Home');
      expect(line.cursor).to.equal(20);
      await press(line, 'End');
      expect(line.cursor).to.equal(70);
      await press(line, '-');
      expect(line.range).to.equal(null);
    });

    it('takes the view along past its edge, and pans with Shift', async () => {
      const line = await drawn(long);
      line.range = { from: 20, to: 70 };
      await line.updateComplete;
      await entered(line);
      await press(line, 'ArrowRight');
      expect(line.cursor).to.equal(71);
      expect(line.range).to.deep.equal({ from: 21, to: 71 });
      await press(line, 'Shift+ArrowLeft');
      expect(line.range.from).to.be.closeTo(11, 1e-9);
    });

    it('leaves the zoom first, then the cursor, then Escape to the page', async () => {
      const line = await drawn(long);
      let escaped = 0;
      line.parentElement!.addEventListener('keydown', () => escaped++);
      await entered(line);
      await press(line, '+', 'Escape');
      expect(line.range).to.equal(null);
      expect(line.cursor).to.equal(100);
      escaped = 0;
      await press(line, 'Escape');
      expect(line.cursor).to.equal(null);
      expect(escaped).to.equal(0);
      await press(line, 'Escape');
      expect(escaped).to.equal(1);
    });

    it('points at nothing once it has left', async () => {
      const line = await drawn(retention);
      await entered(line);
      const told = oneEvent(line, 'line-cursor');
      keysOf(line).blur();
      const { detail } = (await told) as CustomEvent<PlotCursor>;
      expect(detail).to.deep.equal({ x: null, index: null });
    });
  });

  describe('to the eye', () => {
    it('says what is pointed at from outside, a moment with its reason', async () => {
      const line = await drawn(retention);
      line.cursor = 8;
      await line.updateComplete;
      await waitUntil(() => !tooltipOf(line).hidden);
      expect(tooltipOf(line).innerText).to.contain('8 min').and.to.contain('73').and.to.contain('ad_break');
    });

    it('writes what it is told as text', async () => {
      const line = await drawn(retention);
      line.readout = () => ({ title: '<img src=x onerror=alert(1)>', rows: [] });
      line.cursor = 5;
      await line.updateComplete;
      expect(tooltipOf(line).querySelectorAll('img').length).to.equal(0);
      expect(tooltipOf(line).innerText).to.contain('<img');
    });

    for (const width of [280, 600]) {
      it(`keeps the tooltip inside and off its point, ${width} px wide`, async () => {
        const line = await drawn(retention, width);
        const frame = line.renderRoot.querySelector('.frame')!;
        for (const x of retention.xs) {
          line.cursor = x;
          await line.updateComplete;
          await plotOf(line).updateComplete;
          const [tip, outer, place] = [
            tooltipOf(line).getBoundingClientRect(),
            frame.getBoundingClientRect(),
            plotOf(line).locate(x)!,
          ];
          expect(tip.left, `${x}`).to.be.at.least(outer.left);
          expect(tip.right, `${x}`).to.be.at.most(outer.right + 0.5);
          const [left, top] = [outer.left + place.left, outer.top + place.tops[0]!];
          const covered = left > tip.left && left < tip.right && top > tip.top && top < tip.bottom;
          expect(covered, `${x}`).to.equal(false);
        }
      });
    }

    it('shows nothing of a place that is out of view', async () => {
      const line = await drawn(long);
      line.range = { from: 20, to: 40 };
      line.cursor = 90;
      await line.updateComplete;
      await plotOf(line).updateComplete;
      expect(tooltipOf(line).hidden).to.equal(true);
    });

    it('has a button out of the zoom, and only then', async () => {
      const line = await drawn(long);
      expect(resetOf(line) === null).to.equal(true);
      line.range = { from: 20, to: 40 };
      await line.updateComplete;
      const told = oneEvent(line, 'line-range');
      resetOf(line)!.click();
      const { detail } = (await told) as CustomEvent<PlotRangeChange>;
      expect(detail).to.deep.equal({ range: null, cause: 'reader' });
      await line.updateComplete;
      expect(resetOf(line) === null).to.equal(true);
    });

    it('takes Escape after a zoom by mouse', async () => {
      const line = await drawn(long);
      const { left, top } = line.getBoundingClientRect();
      await sendMouse({ type: 'move', position: [Math.round(left + 150), Math.round(top + 100)] });
      await sendMouse({ type: 'down' });
      await sendMouse({ type: 'move', position: [Math.round(left + 350), Math.round(top + 100)] });
      await sendMouse({ type: 'up' });
      expect(line.range).to.not.equal(null);
      await press(line, 'Escape');
      expect(line.range).to.equal(null);
    });

    it('is as tall as it is told', async () => {
      const line = await drawn(retention);
      line.style.setProperty('--analytics-plot-height', '150px');
      await waitUntil(() => line.renderRoot.querySelector('.frame')!.clientHeight === 150);
      await waitUntil(() => plotOf(line).renderRoot.querySelector('canvas')!.clientHeight === 150);
    });
  });
});

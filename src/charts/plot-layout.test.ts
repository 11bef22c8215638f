import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { layOutPlot, xToPixel, type CanvasSize } from './plot-layout.js';
import { plotSpec } from '../testing/plot-spec.js';

const paper = (width: number): CanvasSize => ({
  width,
  height: 240,
  lineHeight: 16,
  mirrored: false,
  measure: (text) => text.length * 7,
});
const start = Date.UTC(2026, 3, 25, 10);
const clock = (ticks: readonly number[]): string[] => ticks.map((tick) => new Date(tick).toISOString().slice(11, 16));
const stream = plotSpec({
  x: 'time',
  xs: [0, 5, 10, 15].map((minutes) => start + minutes * 60_000),
  ys: [23, 87, 312, 891],
  referenceLines: [{ value: 892, label: 'Peak 892' }],
  formatXTicks: clock,
});
const view = { from: start, to: start + 15 * 60_000 };

describe('frame', () => {
  it('counts viewers from zero to a round number above the peak', () => {
    const { yTicks } = layOutPlot(stream, view, 23, 891, paper(800));
    expect(yTicks.map(({ at }) => at)).to.deep.equal([0, 250, 500, 750, 1000]);
  });

  it('leaves no more than half a step over the highest value', () => {
    const { y, yTicks } = layOutPlot({ ...stream, referenceLines: [] }, view, 0, 410, paper(800));
    expect(yTicks.map(({ at }) => at)).to.deep.equal([0, 200, 400]);
    expect(y).to.deep.equal({ from: 0, to: 500 });
  });

  it('holds fixed ends', () => {
    const { y, yTicks } = layOutPlot({ ...stream, referenceLines: [], yRange: { min: 0, max: 1 } }, view, 0.29, 1, paper(800));
    expect(y).to.deep.equal({ from: 0, to: 1 });
    expect(yTicks.map(({ at }) => at)).to.deep.equal([0, 0.25, 0.5, 0.75, 1]);
  });

  it('gives a line at zero an axis to stand on', () => {
    const { y } = layOutPlot({ ...stream, referenceLines: [] }, view, 0, 0, paper(800));
    expect(y).to.deep.equal({ from: 0, to: 1 });
  });

  it('puts no tick between two samples where there is a choice', () => {
    const { xTicks } = layOutPlot(stream, view, 23, 891, paper(1600));
    expect(xTicks.map(({ label }) => label)).to.deep.equal(['10:00', '10:05', '10:10', '10:15']);
  });

  it('lets no two labels of the time axis touch at any width', () => {
    const day = plotSpec({
      x: 'time',
      xs: Array.from({ length: 289 }, (_, index) => start + index * 300_000),
      ys: Array(289).fill(1),
      formatXTicks: clock,
    });
    for (let width = 280; width <= 1600; width += 20) {
      const frame = layOutPlot(day, { from: start, to: start + 86_400_000 }, 0, 1, paper(width));
      const places = frame.xTicks.map(({ at }) => xToPixel(frame, at));
      expect(places.length, `${width}`).to.be.at.least(2);
      places.slice(1).forEach((place, index) => expect(place - places[index]!, `${width}`).to.be.above(35));
    }
  });

  it('is laid out after a few tries, whatever the numbers', () => {
    const number = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(number, number, number, number, (low, high, from, to) => {
        fc.pre(to > from && to - from < Infinity);
        let tries = 0;
        const count = (ticks: readonly number[]): string[] => {
          tries++;
          expect(ticks.length).to.be.at.most(1000);
          return ticks.map(String);
        };
        const spec = { ...plotSpec({ x: 'number', xs: [from, to], ys: [low, high], formatXTicks: count }), formatYTicks: count };
        const { yTicks } = layOutPlot(spec, { from, to }, Math.min(low, high), Math.max(low, high), paper(800));
        expect(yTicks.length).to.be.at.most(6);
        expect(tries).to.be.below(50);
      }),
    );
  });

  it('has the numbers on the right in right-to-left text', () => {
    const { left, width, outerWidth } = layOutPlot(stream, view, 23, 891, { ...paper(800), mirrored: true });
    expect(left).to.be.below(outerWidth - left - width);
  });
});

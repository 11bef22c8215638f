import { expect } from '@open-wc/testing';
import { multiples, niceSteps, timeTicks } from './ticks.js';

const hour = 3_600_000;
const day = 24 * hour;
const take = (steps: Generator<number, void>, count: number): number[] =>
  Array.from({ length: count }, () => steps.next().value as number);
const written = (ticks: readonly number[]): string[] => ticks.map((tick) => new Date(tick).toISOString().slice(0, 16));

describe('ticks', () => {
  it('counts in steps a reader can count in', () => {
    expect(take(niceSteps(0.3, false), 5)).to.deep.equal([0.5, 1, 2, 2.5, 5]);
  });

  it('has no half viewer', () => {
    expect(take(niceSteps(0.3, true), 5)).to.deep.equal([1, 2, 5, 10, 20]);
  });

  it('has no step where there is no distance', () => {
    expect([...niceSteps(NaN, false)]).to.deep.equal([]);
    expect([...niceSteps(0, true)]).to.deep.equal([]);
  });

  it('keeps the last multiple that rounding would lose', () => {
    expect(multiples(0, 0.3, 0.1)).to.deep.equal([0, 0.1, 0.2, 0.3]);
  });

  it('stands at full hours of a zone that is half an hour off', () => {
    const from = Date.UTC(2026, 3, 25, 10);
    expect(written(timeTicks(from, from + 3 * hour, hour, 'Asia/Kolkata'))).to.deep.equal([
      '2026-04-25T10:30',
      '2026-04-25T11:30',
      '2026-04-25T12:30',
    ]);
  });

  it('stands at midnight on both sides of a change of the clocks', () => {
    const from = Date.UTC(2026, 2, 28);
    expect(written(timeTicks(from, from + 3 * day, day, 'Europe/Berlin'))).to.deep.equal([
      '2026-03-28T23:00',
      '2026-03-29T22:00',
      '2026-03-30T22:00',
    ]);
  });

  it('names no instant twice where the clocks go forward', () => {
    const from = Date.UTC(2026, 2, 29);
    const ticks = timeTicks(from, from + 4 * hour, hour, 'Europe/Berlin');
    expect(written(ticks)).to.deep.equal([0, 1, 2, 3, 4].map((at) => `2026-03-29T0${at}:00`));
  });

  it('counts weeks from Monday and months from the first', () => {
    const from = Date.UTC(2026, 0, 1);
    expect(written(timeTicks(from, from + 14 * day, 7 * day, 'UTC'))).to.deep.equal(['2026-01-05T00:00', '2026-01-12T00:00']);
    expect(written(timeTicks(from, from + 95 * day, 30 * day, 'UTC')).map((text) => text.slice(0, 10))).to.deep.equal([
      '2026-01-01',
      '2026-02-01',
      '2026-03-01',
      '2026-04-01',
    ]);
  });

  it('falls back to the viewer’s own zone where this one is unknown', () => {
    const from = Date.UTC(2026, 0, 1);
    expect(timeTicks(from, from + day, hour, 'Mars/Olympus')).to.deep.equal(timeTicks(from, from + day, hour, null));
  });
});

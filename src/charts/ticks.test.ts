import { expect } from '@open-wc/testing';
import fc from 'fast-check';
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

  it('has no more steps than there are numbers', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, noNaN: true }), fc.boolean(), (least, whole) => {
        let count = 0;
        for (const step of niceSteps(least, whole)) {
          expect(step).to.be.within(least * 0.9999, Number.MAX_VALUE);
          count++;
        }
        // Four in each power of ten between the smallest and the largest double.
        expect(count).to.be.at.most(4 * (308 + 324 + 2));
      }),
    );
  });

  it('has multiples that rise, however far out and however many', () => {
    const end = fc.double({ noNaN: true, noDefaultInfinity: true });
    const step = fc.double({ min: 5e-324, noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(end, end, step, (one, other, step) => {
        const ticks = multiples(Math.min(one, other), Math.max(one, other), step);
        expect(ticks.length).to.be.at.most(1000);
        ticks.slice(1).forEach((tick, index) => expect(tick).to.be.above(ticks[index]!));
      }),
    );
    expect(multiples(1e16, 1e16 + 8, 1)).to.deep.equal([]);
    expect(multiples(0, 12_345_678_901_234.5, 4_115_226_300_411.5)).to.deep.equal([
      0, 4_115_226_300_411.5, 8_230_452_600_823, 12_345_678_901_234.5,
    ]);
  });

  it('ends with the last day that has a date', () => {
    const last = 8.64e15;
    expect(timeTicks(last - 400 * day, last, 365 * day, 'UTC')).to.have.lengthOf(1);
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

  it('stands at the first moment of a day that has no midnight', () => {
    const santiago = Date.UTC(2026, 8, 3, 4);
    expect(written(timeTicks(santiago, santiago + 6 * day, day, 'America/Santiago'))).to.deep.equal([
      '2026-09-03T04:00',
      '2026-09-04T04:00',
      '2026-09-05T04:00',
      // At one o'clock.
      '2026-09-06T04:00',
      '2026-09-07T03:00',
      '2026-09-08T03:00',
      '2026-09-09T03:00',
    ]);
    const havana = Date.UTC(2026, 2, 7, 5);
    expect(written(timeTicks(havana, havana + 2 * day, day, 'America/Havana'))).to.deep.equal([
      '2026-03-07T05:00',
      '2026-03-08T05:00',
      '2026-03-09T04:00',
    ]);
  });

  it('stands at the first moment of every date, in any zone of the browser', () => {
    for (const zone of Intl.supportedValuesOf('timeZone').filter((_, index) => index % 5 === 0)) {
      const dates = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' });
      const from = Date.UTC(2026, 0, 1);
      const ticks = timeTicks(from, from + 365 * day, day, zone);
      for (const tick of ticks) expect(dates.format(tick), `${zone} ${tick}`).to.not.equal(dates.format(tick - 1));
      expect(new Set(ticks.map((tick) => dates.format(tick))).size, zone).to.be.within(365, 366);
    }
  });

  it('stands at both where the clocks show a full hour twice', () => {
    const from = Date.UTC(2026, 9, 24, 23);
    expect(written(timeTicks(from, from + 4 * hour, hour, 'Europe/Berlin')).map((text) => text.slice(11))).to.deep.equal([
      '23:00',
      '00:00',
      '01:00',
      '02:00',
      '03:00',
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

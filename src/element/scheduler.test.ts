import { expect } from '@open-wc/testing';
import { nextSlot } from './scheduler.js';

/** Resolves in a task after those that are waiting now. */
const later = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe('turn', () => {
  it('lets a few go at once, and the others in order in the tasks after it', async () => {
    await later();
    const order: string[] = [];
    for (let index = 0; index < 9; index++) void nextSlot().then(() => order.push(String(index)));
    await Promise.resolve();
    await Promise.resolve();
    expect(order.join('')).to.equal('0123');
    void nextSlot().then(() => order.push('late'));
    while (order.length < 10) await later();
    expect(order.join('')).to.equal('012345678late');
  });

  it('lets the next ones go at once when all have gone', async () => {
    await Promise.all(Array.from({ length: 9 }, () => nextSlot()));
    await later();
    await later();
    let isGone = false;
    void nextSlot().then(() => (isGone = true));
    await Promise.resolve();
    expect(isGone).to.equal(true);
  });

  it('lets as many go at once as the last ones were quick', async () => {
    const spin = (): void => {
      const end = performance.now() + 60;
      while (performance.now() < end);
    };
    const atOnce = async (): Promise<number> => {
      await later();
      await later();
      let gone = 0;
      const all = Array.from({ length: 9 }, () => nextSlot().then(() => gone++));
      await Promise.resolve();
      await Promise.resolve();
      const first = gone;
      await Promise.all(all);
      return first;
    };
    await Promise.all(Array.from({ length: 3 }, () => nextSlot().then(spin)));
    const afterSlow = await atOnce();
    const afterQuick = await atOnce();
    expect([afterSlow, afterQuick]).to.deep.equal([1, 9]);
  });
});

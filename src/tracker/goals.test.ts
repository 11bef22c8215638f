import { expect } from '@open-wc/testing';
import { reachedBy, targetsOf, type GoalPattern } from './goals.js';

const names = (text: string, pattern: GoalPattern): string[] =>
  reachedBy(
    text,
    targetsOf([{ name: 'goal', trigger: { type: 'pattern', pattern } }], () => {}),
  ).map(({ name }) => name);

/** The documentation's own (seed 001). */
const email = /[\w.]+@[\w.]+/;

describe('goals', () => {
  it('are reached by a text that matches', () => {
    expect(names('write to ann@example.com please', email)).to.deep.equal(['goal']);
    expect(names('no address here', email)).to.deep.equal([]);
  });

  it('may be written as text, or in two parts, for JSON', () => {
    expect(names('THANKS a lot', { source: 'thanks', flags: 'i' })).to.deep.equal(['goal']);
    expect(names('thanks a lot', 'thank(s| you)')).to.deep.equal(['goal']);
  });

  it('are reached again with a global pattern', () => {
    const targets = targetsOf([{ name: 'goal', trigger: { type: 'pattern', pattern: /thanks/g } }], () => {});
    expect([1, 2, 3].map(() => reachedBy('thanks', targets).length)).to.deep.equal([1, 1, 1]);
  });

  it('look at the start of a long text only, so that a pattern of quadratic time does no harm', () => {
    const start = performance.now();
    expect(names('a'.repeat(10_000_000), email)).to.deep.equal([]);
    expect(performance.now() - start).to.be.lessThan(1_000);
    expect(names(`${'a '.repeat(100)}ann@example.com${' a'.repeat(100_000)}`, email)).to.deep.equal(['goal']);
  });

  it('are told apart from what is no pattern', () => {
    const unusable: string[] = [];
    const goals = [
      { name: 'broken', trigger: { type: 'pattern', pattern: '(' } },
      { name: 'good', trigger: { type: 'pattern', pattern: 'a' } },
    ] as const;
    const targets = targetsOf(goals, (name) => unusable.push(name));
    expect(unusable).to.deep.equal(['broken']);
    expect(targets.map(({ name }) => name)).to.deep.equal(['good']);
  });
});

import { expect } from '@open-wc/testing';
import type { FunnelStep } from '../../datasets/data.js';
import { standards } from '../../families/creator/bands.js';
import { addStandards } from '../../metrics/bands.js';
import { stagesOf } from './conversion-funnel.model.js';

addStandards(standards);

const step = (id: string, count: number, shareOfFirst: number | null = null): FunnelStep => ({
  id,
  label: null,
  count,
  shareOfFirst,
});
const funnel = (...steps: FunnelStep[]) => ({ steps });
const documented = funnel(
  step('free', 100, 1),
  step('engaged', 60, 0.6),
  step('interested', 30, 0.3),
  step('converted', 8, 0.08),
);

describe('the steps of a funnel', () => {
  it('have a share of the first step and one of the step before', () => {
    const stages = stagesOf(documented);
    expect(stages.map(({ ofFirst }) => ofFirst)).to.deep.equal([1, 0.6, 0.3, 0.08]);
    expect(stages.map(({ ofBefore }) => ofBefore)).to.deep.equal([null, 0.6, 0.5, 8 / 30]);
  });

  it('have the biggest drop where the smallest share goes on', () => {
    expect(stagesOf(documented).findIndex(({ isBiggestDrop }) => isBiggestDrop)).to.equal(3);
    const early = stagesOf(funnel(step('free', 100), step('engaged', 20), step('interested', 15)));
    expect(early.findIndex(({ isBiggestDrop }) => isBiggestDrop)).to.equal(1);
  });

  it('have no drop where every step grows or stays', () => {
    const stages = stagesOf(funnel(step('free', 10), step('engaged', 10), step('interested', 25)));
    expect(stages.some(({ isBiggestDrop }) => isBiggestDrop)).to.equal(false);
    expect(stages.map(({ length }) => length)).to.deep.equal([0.4, 0.4, 1]);
    expect(stages[2]?.ofFirst).to.equal(2.5);
  });

  it('have no share, and not an infinite one, of a first step that is zero', () => {
    const stages = stagesOf(funnel(step('free', 0), step('engaged', 3), step('interested', 0)));
    expect(stages.map(({ ofFirst }) => ofFirst)).to.deep.equal([null, null, null]);
    expect(stages.map(({ ofBefore }) => ofBefore)).to.deep.equal([null, null, 0]);
    expect(stagesOf(funnel(step('free', 0), step('engaged', 0))).map(({ length }) => length)).to.deep.equal([0, 0]);
  });

  it('keep the shares that were reported, whatever the counts say', () => {
    expect(stagesOf(funnel(step('free', 100), step('engaged', 50, 0.61)))[1]?.ofFirst).to.equal(0.61);
  });

  it('name the step before that was reported where one between was not', () => {
    const stages = stagesOf(funnel(step('free', 100), step('interested', 30)));
    expect([stages[1]?.before?.id, stages[1]?.ofBefore]).to.deep.equal(['free', 0.3]);
  });

  it('are below the reference only where that can be seen, and only where there is one', () => {
    const below = (...steps: FunnelStep[]) => stagesOf(funnel(...steps)).map(({ isBelow }) => isBelow);
    expect(below(step('free', 100), step('engaged', 59), step('converted', 8))).to.deep.equal([false, true, false]);
    expect(below(step('free', 100, 1), step('engaged', 60, 0.59996))).to.deep.equal([false, false]);
    expect(below(step('free', 100), step('chat', 1))).to.deep.equal([false, false]);
  });

  it('of nobody are not below anything', () => {
    const empty = funnel(step('free', 0, 0), step('engaged', 0, 0), step('converted', 0, 0));
    expect(stagesOf(empty).some(({ isBelow, isBiggestDrop }) => isBelow || isBiggestDrop)).to.equal(false);
  });

  it('are compared with the same step of before, wherever it stood', () => {
    const before = funnel(step('free', 50), step('chat', 40), step('converted', 5));
    const stages = stagesOf(documented, { current: documented, previous: before });
    expect(stages.map(({ change }) => change?.previous ?? null)).to.deep.equal([
      { count: 50, ofFirst: 1 },
      null,
      null,
      { count: 5, ofFirst: 0.1 },
    ]);
  });
});

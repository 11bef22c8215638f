import { expect } from '@open-wc/testing';
import { changesOf } from './insight-panel.model.js';

describe('what changed', () => {
  it('comes by how much, what is new first, and says whether it is good', () => {
    const changes = changesOf(
      { 'total-conversations': 90, 'churn-rate': 0.04, tips: 5, 'unique-users': 100 },
      { 'total-conversations': 100, 'churn-rate': 0.08, tips: 0, 'unique-users': 100 },
    );
    expect(changes.map(({ id, growth, isGood }) => [id, growth, isGood])).to.deep.equal([
      ['tips', 'new', true],
      ['churn-rate', -0.5, true],
      ['total-conversations', -0.1, false],
    ]);
  });

  it('is nothing where one of both was not reported', () => {
    expect(changesOf({ tips: null, messages: 4 }, { tips: 3 })).to.deep.equal([]);
  });
});

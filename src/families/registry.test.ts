import { expect } from '@open-wc/testing';
import type { Source } from '../datasets/question.js';
import { registerSource, sourceNamed, sourcesForIds } from './registry.js';

describe('sourceNamed', () => {
  it('brings the stream source', async () => {
    expect(sourceNamed('stream')?.name).to.equal('stream');
  });

  for (const name of ['constructor', '', 'Stream', '__proto__']) {
    it(`knows no source named ${JSON.stringify(name)}`, () => {
      expect(sourceNamed(name)).to.equal(null);
    });
  }

  it('brings a host’s own source', async () => {
    const own: Source = { name: 'own', ids: ['subjectId'], answers: {} };
    registerSource(own);
    expect(sourceNamed('own')).to.equal(own);
  });
});

describe('sourcesForIds', () => {
  it('finds the source of a stream', () => {
    expect(sourcesForIds({ streamId: 'a' })).to.deep.equal(['stream']);
  });

  it('finds the source of a channel', () => {
    expect(sourcesForIds({ channelId: 'a', subjectId: 'b' })).to.deep.equal(['stream']);
  });

  it('finds each source of several ids once, that of the most specific id first', () => {
    expect(sourcesForIds({ streamId: 'a', channelId: 'b', creatorId: 'c', contentId: 'd' })).to.deep.equal(['creator', 'stream']);
  });

  it('finds none for ids of no known source, an empty one, or none', () => {
    expect([{ subjectId: 'a' }, { streamId: '' }, {}].flatMap(sourcesForIds)).to.deep.equal([]);
  });
});

import { expect } from '@open-wc/testing';
import type { Source } from '../datasets/question.js';
import { registerSource, sourceForIds, sourceNamed } from './registry.js';

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

describe('sourceForIds', () => {
  it('finds the source of a stream', () => {
    expect(sourceForIds({ streamId: 'a' })).to.equal('stream');
  });

  it('finds the source of a channel', () => {
    expect(sourceForIds({ channelId: 'a', subjectId: 'b' })).to.equal('stream');
  });

  it('finds none for ids of no known source, an empty one, or none', () => {
    expect([sourceForIds({ subjectId: 'a' }), sourceForIds({ streamId: '' }), sourceForIds({})]).to.deep.equal([
      null,
      null,
      null,
    ]);
  });
});

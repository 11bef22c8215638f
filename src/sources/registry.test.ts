import { expect } from '@open-wc/testing';
import type { Source } from '../datasets/question.js';
import { loadSource, registerSource, sourceForIds } from './registry.js';

describe('loadSource', () => {
  it('brings the stream source', async () => {
    expect((await loadSource('stream'))?.name).to.equal('stream');
  });

  for (const name of ['constructor', '', 'Stream', '__proto__']) {
    it(`knows no source named ${JSON.stringify(name)}`, () => {
      expect(loadSource(name)).to.equal(null);
    });
  }

  it('brings a host’s own source', async () => {
    const own: Source = { name: 'own', ids: ['subjectId'], answers: {} };
    registerSource(own);
    expect(await loadSource('own')).to.equal(own);
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

import { expect } from '@open-wc/testing';
import { HttpResponse } from 'msw';
import { documentIo } from './document.js';
import { failureOf, json, testServer } from '../testing/client.js';

const server = testServer();
const read = (src: string, now = 1) => documentIo(src, now, new AbortController().signal).request({ path: '/any', parse: json });

describe('a document', () => {
  it('answers every path, without a token', async () => {
    server.answer = () => HttpResponse.json([1]);
    expect((await read('/data.json')).value).to.deep.equal([1]);
    const { url, headers } = server.requests[0]!;
    expect(url).to.equal(`${location.origin}/data.json`);
    expect(headers.has('authorization')).to.equal(false);
  });

  it('is one request for all that ask meanwhile, and is not kept', async () => {
    await Promise.all([read('/data.json'), read('/data.json')]);
    expect(server.requests).to.have.length(1);
    await read('/data.json');
    expect(server.requests).to.have.length(2);
  });

  it('that is no web address is a mistake of the page', async () => {
    for (const src of [
      'javascript:alert(1)',
      'http://',
      'cdn.example.com/data.json',
      '//cdn.example.com/a',
      'https://me:secret@cdn.example.com/a',
    ]) {
      expect(await failureOf(read(src))).to.deep.equal({ kind: 'configuration', reason: 'not-usable', name: 'src' });
    }
  });

  it('has no files', async () => {
    const { file } = documentIo('/data.json', 1, new AbortController().signal);
    const failure = await failureOf(file({ path: '/any', type: 'text/csv', name: 'any.csv' }, () => {}));
    expect(failure).to.have.property('kind', 'unsupported');
    expect(server.requests).to.have.length(0);
  });
});

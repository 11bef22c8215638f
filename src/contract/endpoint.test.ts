import { expect } from '@open-wc/testing';
import { assert as check, property, string } from 'fast-check';
import naughtyStrings from '../testing/data/naughty-strings.json' with { type: 'json' };
import { AnalyticsFailure } from '../datasets/failure.js';
import { fileRequestTo, fillPath, requestTo } from './endpoint.js';
import { streamExport } from '../families/streams/contract/export.js';
import { streamViewers } from '../families/streams/contract/viewers.js';

const endpoint = { path: '/api/v1/streams/{stream_id}/analytics' };

const failureOf = (id: string, path = endpoint.path) => {
  try {
    fillPath({ path }, { stream_id: id, avatarId: id });
  } catch (error) {
    if (error instanceof AnalyticsFailure) return error.failure;
    throw error;
  }
  return null;
};

/** Whether a URL made from the path still has the id as its one segment between the two others. */
const staysInPlace = (id: string): boolean => {
  const { pathname, search, hash, origin } = new URL(fillPath(endpoint, { stream_id: id }), 'https://api.example.test');
  const segments = pathname.split('/');
  return (
    origin === 'https://api.example.test' &&
    search + hash === '' &&
    segments.length === 6 &&
    segments[3] === 'streams' &&
    decodeURIComponent(segments[4] ?? '') === id &&
    segments[5] === 'analytics'
  );
};

describe('fillPath', () => {
  it('encodes an id', () => {
    expect(fillPath(endpoint, { stream_id: 'a/b?c#d e%2e' })).to.equal('/api/v1/streams/a%2Fb%3Fc%23d%20e%252e/analytics');
  });

  it('keeps the documentation’s shortened id', () => {
    expect(fillPath(endpoint, { stream_id: 'a1b2c3d4-...' })).to.equal('/api/v1/streams/a1b2c3d4-.../analytics');
  });

  it('keeps any id in its place', () => {
    check(property(string({ unit: 'binary' }), (id) => failureOf(id) !== null || staysInPlace(id)));
  });

  it('keeps every naughty string in its place', () => {
    expect(naughtyStrings.filter((id) => failureOf(id) === null && !staysInPlace(id))).to.deep.equal([]);
  });

  for (const id of ['.', '..', '\ud800']) {
    it(`refuses ${JSON.stringify(id)}, which cannot be part of a path`, () => {
      expect(failureOf(id)).to.deep.equal({ kind: 'configuration', reason: 'not-usable', name: 'stream-id' });
    });
  }

  it('names the attribute of a missing id', () => {
    expect(failureOf('')).to.deep.equal({ kind: 'configuration', reason: 'missing', name: 'stream-id' });
  });

  it('names the attribute of an id in camel case', () => {
    expect(failureOf('', '/avatars/{avatarId}')).to.deep.equal({ kind: 'configuration', reason: 'missing', name: 'avatar-id' });
  });
});

describe('requestTo', () => {
  it('asks the endpoint with the parser that belongs to it', () => {
    const { verify: _, ...request } = requestTo(streamViewers, { stream_id: 'a' }, { interval_minutes: 5 });
    expect(request).to.deep.equal({
      method: 'GET',
      path: '/api/v1/streams/a/analytics/viewers',
      query: { interval_minutes: 5 },
      parse: streamViewers.parse,
    });
  });
});

describe('fileRequestTo', () => {
  for (const [format, type] of [
    ['json', 'application/json'],
    ['csv', 'text/csv'],
  ] as const) {
    it(`asks for the documented ${format} file by its format`, () => {
      expect(fileRequestTo(streamExport, format, { stream_id: 'a1b2c3d4-...' })).to.deep.equal({
        path: '/api/v1/streams/a1b2c3d4-.../analytics/export',
        query: { format },
        type,
        name: `stream_a1b2c3d4-..._analytics.${format}`,
      });
    });
  }

  it('leaves an id in the name as it is', () => {
    expect(fileRequestTo(streamExport, 'csv', { stream_id: '$& ü/' })).to.include({
      path: '/api/v1/streams/%24%26%20%C3%BC%2F/analytics/export',
      name: 'stream_$& ü/_analytics.csv',
    });
  });

  it('names the attribute of a missing id', () => {
    expect(() => fileRequestTo(streamExport, 'csv', {})).to.throw(AnalyticsFailure, 'configuration');
  });
});

import { expect } from '@open-wc/testing';
import { addressOf, rootOf } from './address.js';
import { failureOf } from '../testing/client.js';

const blocked = async (path: string) => failureOf(Promise.resolve().then(() => addressOf('https://api.test/~slow', { path })));

describe('the root of an api base', () => {
  it('keeps a path and drops slashes at the end', () => {
    expect(rootOf('https://api.test/y//')).to.equal('https://api.test/y');
  });

  it('is on the page’s origin for a relative base', () => {
    expect(rootOf('/mock')).to.equal(`${location.origin}/mock`);
    expect(rootOf('')).to.equal(location.origin);
  });

  it('is null for what is no web address', () => {
    for (const base of ['javascript:alert(1)', 'data:text/plain,x', 'http://', 'https://api.test:port', 'ftp://api.test']) {
      expect(rootOf(base), base).to.equal(null);
    }
  });

  it('is null where it is not clear whether a host or a path of the page is meant', () => {
    for (const base of [
      'api.example.com',
      'api.example.com/v1',
      'api.example.com:8080',
      'localhost:8080',
      'localhost',
      'www',
      '//api.test',
      '/\\api.test',
      '\\\\api.test',
      'http:/api.test',
      'http:api.test',
      `${location.protocol}/api`,
      `${location.protocol}api.test`,
      'https:///api.test',
      'https:\\\\api.test',
      'https://api.test /v1',
      'https ://api.test',
      '/api v1',
      'java\nscript:alert(1)',
      '“https://api.test”',
      '...',
    ]) {
      expect(rootOf(base), base).to.equal(null);
    }
  });

  it('is a path of the page where that is clear', () => {
    const page = new URL('.', location.href).href.replace(/\/$/, '');
    for (const base of ['./', '.', './api', '../api', '/api', ' /api ', 'HTTPS://api.test'])
      expect(rootOf(base), base).to.be.a('string');
    expect(rootOf('./')).to.equal(page);
  });

  it('is null for a base with a query, a fragment or a password', () => {
    for (const base of ['https://api.test?a=b', 'https://api.test#a', 'https://me:secret@api.test', 'https://me@api.test']) {
      expect(rootOf(base), base).to.equal(null);
    }
  });
});

describe('the address of a request', () => {
  it('joins root and path without a double slash', () => {
    expect(addressOf('https://api.test/~slow', { path: '/api/v1/x' })).to.equal('https://api.test/~slow/api/v1/x');
  });

  it('writes the query and leaves out what is undefined', () => {
    const query = { interval_minutes: 5, from: undefined, q: 'a&b é' };
    expect(addressOf('https://api.test', { path: '/x', query })).to.equal('https://api.test/x?interval_minutes=5&q=a%26b+%C3%A9');
  });

  it('keeps an encoded id in its place', () => {
    expect(addressOf('https://api.test', { path: `/s/${encodeURIComponent('../a b?c#d')}/x` })).to.equal(
      'https://api.test/s/..%2Fa%20b%3Fc%23d/x',
    );
  });

  it('is blocked where the path names another host', async () => {
    for (const path of [
      '//evil.test',
      '/\\evil.test',
      '\\\\evil.test',
      'https://evil.test',
      'https:',
      '@evil.test',
      '.evil.test',
      '',
      '/\t/evil.test',
    ]) {
      expect(await blocked(path), path).to.deep.equal({ kind: 'blocked', reason: 'origin' });
    }
  });

  it('is blocked where the path leads up', async () => {
    for (const path of ['/../x', '/a/..', '/a/%2e%2E/x', '/a/.%2e?x', '/./x', '/a/.\t./x']) {
      expect(await blocked(path), path).to.deep.equal({ kind: 'blocked', reason: 'origin' });
    }
  });
});

import { expect } from '@open-wc/testing';
import { decodeJwt, SignJWT } from 'jose';
import { noon } from './fixtures/ask.js';
import { checkAuthorization, isOwner, issueToken } from './tokens.js';

describe('a token of the mock', () => {
  it('says who, since when, until when, and what they own', async () => {
    const token = await issueToken({ sub: 'ada', owns: ['stream:one'], lifetimeSeconds: 60, now: noon });
    expect(decodeJwt(token)).to.deep.equal({ sub: 'ada', iat: noon / 1000, exp: noon / 1000 + 60, owns: ['stream:one'] });
  });

  it('is accepted until it expires', async () => {
    const header = `Bearer ${await issueToken({ lifetimeSeconds: 60, now: noon })}`;
    expect(await checkAuthorization(header, noon + 59_000)).to.deep.equal({
      sub: 'demo',
      owns: ['*'],
    });
    expect(await checkAuthorization(header, noon + 60_000)).to.equal('token_expired');
  });

  it('is missed when it is missing', async () => {
    expect(await checkAuthorization(null, noon)).to.equal('token_missing');
  });

  for (const header of ['Bearer', 'Bearer nonsense', 'Bearer a.b.c', 'Basic dXNlcjpwYXNz']) {
    it(`is not \`${header}\``, async () => {
      expect(await checkAuthorization(header, noon)).to.equal('token_malformed');
    });
  }

  it('is not one that somebody else signed', async () => {
    const forged = await new SignJWT({ owns: ['stream:*'] })
      .setProtectedHeader({ alg: 'HS256' })
      .setSubject('demo')
      .setIssuedAt(noon / 1000)
      .setExpirationTime(noon / 1000 + 60)
      .sign(new TextEncoder().encode('another secret, as long as the real one'));
    expect(await checkAuthorization(`Bearer ${forged}`, noon)).to.equal('token_bad_signature');
  });

  it('is not one that nobody signed', async () => {
    const [, payload] = (await issueToken({ now: noon })).split('.');
    const unsigned = `${btoa('{"alg":"none"}').replaceAll('=', '')}.${payload}.`;
    expect(await checkAuthorization(`Bearer ${unsigned}`, noon)).to.equal('token_malformed');
  });
});

describe('ownership', () => {
  const owner = (...owns: string[]) => ({ sub: 'ada', owns });

  it('is of the ids named', () => {
    expect(isOwner(owner('stream:one'), 'stream', 'one')).to.equal(true);
    expect(isOwner(owner('stream:one'), 'stream', 'one-more')).to.equal(false);
  });

  it('is of all that a star stands for', () => {
    expect(isOwner(owner('stream:live-*'), 'stream', 'live-1')).to.equal(true);
    expect(isOwner(owner('stream:live-*'), 'stream', 'other')).to.equal(false);
  });

  it('of streams is not of channels', () => {
    expect(isOwner(owner('stream:*'), 'channel', 'one')).to.equal(false);
    expect(isOwner(owner('channel:*'), 'channel', 'one')).to.equal(true);
    expect(isOwner(owner('channel:*'), 'channel', 'foreign-1')).to.equal(false);
  });

  it('of what is foreign has to be told by name', () => {
    expect(isOwner(owner('stream:*'), 'stream', 'foreign-1')).to.equal(false);
    expect(isOwner(owner('stream:foreign-1'), 'stream', 'foreign-1')).to.equal(true);
  });
});

import { expect } from '@open-wc/testing';
import { expiryOf, renewalOf } from './expiry.js';

const encoded = (text: string) => btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
const jwt = (claims: unknown) => `${encoded('{"alg":"none"}')}.${encoded(JSON.stringify(claims))}.x`;
const received = Date.UTC(2026, 0, 1);
const seconds = received / 1000;

describe('the expiry of a token', () => {
  it('is the life of a JWT from now on, whatever the local clock says', () => {
    expect(expiryOf(jwt({ iat: seconds - 9000, exp: seconds - 5400 }), undefined, received)).to.equal(received + 3_600_000);
  });

  it('prefers the life of the JWT to what the function stated', () => {
    expect(expiryOf(jwt({ iat: seconds, exp: seconds + 60 }), received + 1, received)).to.equal(received + 60_000);
  });

  it('is what the function stated, as a number, a text or a Date', () => {
    const at = received + 60_000;
    for (const stated of [at, new Date(at).toISOString(), new Date(at)])
      expect(expiryOf('opaque', stated, received)).to.equal(at);
  });

  it('is exp by the local clock where nothing else is known', () => {
    expect(expiryOf(jwt({ exp: seconds + 60 }), undefined, received)).to.equal(received + 60_000);
  });

  it('is unknown where exp or the stated moment has passed already: the clocks disagree', () => {
    expect(expiryOf(jwt({ exp: seconds - 60 }), received - 1, received)).to.equal(Infinity);
  });

  it('is unknown for an opaque token and for nonsense', () => {
    for (const token of [
      'opaque',
      'a.b.c',
      '..',
      jwt(null),
      jwt('exp'),
      jwt([1]),
      jwt({ exp: '99999999999', iat: true }),
      jwt({ iat: 2, exp: 1 }),
    ]) {
      expect(expiryOf(token, 'soon', received), token).to.equal(Infinity);
    }
  });

  it('reads a payload with characters outside ASCII', () => {
    const payload = encoded(
      String.fromCharCode(...new TextEncoder().encode(JSON.stringify({ sub: 'Zoë ÿ 🦊', iat: 1, exp: 11 }))),
    );
    expect(expiryOf(`h.${payload}.s`, undefined, received)).to.equal(received + 10_000);
  });
});

describe('the renewal of a token', () => {
  it('is a minute before a long life ends', () => {
    expect(renewalOf(0, 3_600_000)).to.equal(3_540_000);
  });

  it('is a tenth of a short life before it ends', () => {
    expect(renewalOf(0, 100_000)).to.equal(90_000);
  });

  it('never comes where the expiry is unknown', () => {
    expect(renewalOf(0, Infinity)).to.equal(Infinity);
  });
});

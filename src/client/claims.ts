import { field } from './field.js';

/** What a token says of itself, unproven. All of it may be missing, and of no use: it may be no JWT at all. */
export interface Claims {
  /** Seconds since the epoch; NaN where it does not say. */
  readonly iat: number;
  readonly exp: number;
  /** Whose it is; null where it does not say. */
  readonly sub: string | null;
}

const nothing: Claims = { iat: NaN, exp: NaN, sub: null };

export function claimsOf(token: string): Claims {
  const payload = token.split('.')[1];
  // The first exception on a page costs more than all else that is done to a token.
  if (!payload) return nothing;
  try {
    const claims: unknown = JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/')));
    const sub = field(claims, 'sub');
    return {
      iat: secondsIn(field(claims, 'iat')),
      exp: secondsIn(field(claims, 'exp')),
      sub: typeof sub === 'string' && sub !== '' ? sub : null,
    };
  } catch {
    return nothing;
  }
}

const secondsIn = (value: unknown): number => (typeof value === 'number' ? value : NaN);

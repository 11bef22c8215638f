import { claimsOf } from './claims.js';

/**
 * When a token that has just been received stops working, in ms since the epoch; Infinity where nobody says.
 *
 * A JWT's life is `exp - iat` from now on, so that a wrong local clock does not matter. Without `iat`, what the
 * token function stated counts, then `exp`; both only where they lie ahead: if they do not, it is the clock that is
 * wrong, or the server that will say so.
 */
export function expiryOf(token: string, stated: unknown, received: number): number {
  const { iat, exp } = claimsOf(token);
  if (exp > iat) return received + (exp - iat) * 1000;
  return [instantOf(stated), exp * 1000].find((at) => at > received) ?? Infinity;
}

/** A token is asked for anew a minute, or a tenth of its life, before it expires. */
export const renewalOf = (received: number, expiry: number): number => expiry - Math.min(60_000, (expiry - received) / 10);

const instantOf = (stated: unknown): number =>
  typeof stated === 'string' || typeof stated === 'number' || stated instanceof Date ? new Date(stated).getTime() : NaN;

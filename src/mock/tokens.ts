import { errors, jwtVerify, SignJWT } from 'jose';

/** Known to everybody: a token of the mock opens nothing but the mock, on whichever side of it was signed. */
export const secret = new TextEncoder().encode('analytics-elements mock: not a secret');
export const algorithm = 'HS256';

export interface TokenOptions {
  /** Who the token speaks for. Default `demo`. */
  sub?: string;
  /** What the subject owns, as the name of an id and the id, `channel:<id>`; a `*` at the end stands for the rest. Default `*`, all of them. */
  owns?: readonly string[];
  /** Default 300. A negative lifetime makes a token that has expired. */
  lifetimeSeconds?: number;
  /** Ms since the epoch. Default now. */
  now?: number;
}

export interface TokenClaims {
  readonly sub: string;
  readonly owns: readonly string[];
}

export type TokenFault = 'token_missing' | 'token_malformed' | 'token_bad_signature' | 'token_expired';

/** A signed token as a real server would issue it: `sub`, `iat`, `exp`, and the ids its subject owns. */
export function issueToken({
  sub = 'demo',
  owns = ['*'],
  lifetimeSeconds = 300,
  now = Date.now(),
}: TokenOptions = {}): Promise<string> {
  const issuedAt = Math.floor(now / 1000);
  return new SignJWT({ owns: [...owns] })
    .setProtectedHeader({ alg: algorithm, typ: 'JWT' })
    .setSubject(sub)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + lifetimeSeconds)
    .sign(secret);
}

/** What an `Authorization` header proves, or what is wrong with it. */
export async function checkAuthorization(header: string | null, now: number): Promise<TokenClaims | TokenFault> {
  if (!header) return 'token_missing';
  const token = /^Bearer ([^\s]+)$/i.exec(header)?.[1];
  if (!token) return 'token_malformed';
  try {
    const { payload } = await jwtVerify<{ owns: unknown }>(token, secret, {
      algorithms: [algorithm],
      requiredClaims: ['sub', 'iat', 'exp'],
      currentDate: new Date(now),
    });
    const { sub, owns } = payload;
    if (sub === undefined || !Array.isArray(owns)) return 'token_malformed';
    return { sub, owns: owns.filter((entry) => typeof entry === 'string') };
  } catch (error) {
    if (error instanceof errors.JWTExpired) return 'token_expired';
    if (error instanceof errors.JWSSignatureVerificationFailed) return 'token_bad_signature';
    return 'token_malformed';
  }
}

/** Ids that begin with `foreign` belong to somebody else: no `*` covers them, only their full name does. */
export function isOwner(claims: TokenClaims, kind: string, id: string): boolean {
  const wanted = `${kind}:${id}`;
  return claims.owns.some(
    (entry) => entry === wanted || (entry.endsWith('*') && !id.startsWith('foreign') && wanted.startsWith(entry.slice(0, -1))),
  );
}

import { jwtVerify, SignJWT } from 'jose';
import { algorithm, secret } from '../../../mock/tokens.js';

/** What says that a token is for ingestion: it owns nothing, so it opens nothing else. */
const ingestion = 'ingestion';

/** A token good for nothing but sending the events of one creator. */
export function issueIngestToken(
  { creator, sub }: { creator: string; sub: string },
  now: number,
  lifetime: number,
): Promise<string> {
  return new SignJWT({ creator })
    .setProtectedHeader({ alg: algorithm, typ: 'JWT' })
    .setAudience(ingestion)
    .setSubject(sub)
    .setIssuedAt(Math.floor(now / 1000))
    .setExpirationTime(Math.floor((now + lifetime) / 1000))
    .sign(secret);
}

/** Who sends events of this creator by a token for ingestion; null where it is none, or another's. */
export async function checkIngestToken(
  token: string,
  creator: string,
  now: number,
): Promise<{ creator: string; sub: string } | null> {
  try {
    const { payload } = await jwtVerify<{ creator: unknown }>(token, secret, {
      algorithms: [algorithm],
      audience: ingestion,
      requiredClaims: ['sub', 'exp'],
      currentDate: new Date(now),
    });
    return payload.creator === creator && payload.sub !== undefined ? { creator, sub: payload.sub } : null;
  } catch {
    return null;
  }
}

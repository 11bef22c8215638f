import { Session, type SessionOptions } from '../client/session.js';
import type { Settings } from './settings.js';

/** Held weakly: an element does not say when it is gone for good. */
const allSessions = new Set<WeakRef<Session>>();

function createSession(options: SessionOptions): Session {
  const session = new Session(options);
  allSessions.add(new WeakRef(session));
  return session;
}

/** Sessions of elements that name only addresses: any number of tags with the same addresses is one session. */
const sharedSessions = new Map<string, Session>();

function sharedSession(apiBase: string, tokenUrl: string | undefined): Session {
  const key = JSON.stringify([apiBase, tokenUrl ?? null]);
  let session = sharedSessions.get(key);
  if (!session) {
    session = createSession({ apiBase, tokenUrl: tokenUrl ?? null });
    sharedSessions.set(key, session);
  }
  return session;
}

/** Ends every session of the page. */
export function endEverySession(): void {
  for (const reference of allSessions) {
    const session = reference.deref();
    if (session) session.logout();
    else allSessions.delete(reference);
  }
}

/**
 * Where tokens come from and whose data they open, as one element or `configure()` says it: one session for each
 * api base, shared by all who inherit it.
 */
export class SessionFactory {
  #credentials: Pick<Settings, 'getToken' | 'tokenUrl' | 'owner'> = {};
  readonly #sessions = new Map<string, Session>();

  /**
   * A new token function is told to the sessions at hand. A new owner, or no function any more, lets go of them, and
   * with them of everything shown.
   */
  setCredentials({ getToken, tokenUrl, owner }: Settings): this {
    const before = this.#credentials;
    this.#credentials = { getToken, tokenUrl, owner };
    if (owner !== before.owner || this.#isShared) {
      this.#sessions.clear();
    } else if (getToken !== before.getToken || tokenUrl !== before.tokenUrl) {
      for (const session of this.#sessions.values()) session.setToken({ getToken: getToken ?? null, tokenUrl: tokenUrl ?? null });
    }
    return this;
  }

  sessionFor(apiBase: string | undefined): Session | null {
    if (apiBase === undefined) return null;
    const { getToken, tokenUrl, owner } = this.#credentials;
    if (this.#isShared) return sharedSession(apiBase, tokenUrl);
    let session = this.#sessions.get(apiBase);
    if (!session) {
      session = createSession({ apiBase, tokenUrl: tokenUrl ?? null, getToken: getToken ?? null, owner: owner ?? null });
      this.#sessions.set(apiBase, session);
    }
    return session;
  }

  logout(): void {
    for (const session of this.#sessions.values()) session.logout();
  }

  get #isShared(): boolean {
    return !this.#credentials.getToken && this.#credentials.owner === undefined;
  }
}

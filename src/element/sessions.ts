import { Session, type SessionOptions } from '../client/session.js';
import type { Settings } from './settings.js';

/** Held weakly: an element does not say when it is gone for good. */
const made = new Set<WeakRef<Session>>();

function make(options: SessionOptions): Session {
  const session = new Session(options);
  made.add(new WeakRef(session));
  return session;
}

/** Sessions of elements that name only addresses: any number of tags with the same addresses is one session. */
const shared = new Map<string, Session>();

function sharedSession(apiBase: string, tokenUrl: string | undefined): Session {
  const key = JSON.stringify([apiBase, tokenUrl ?? null]);
  let session = shared.get(key);
  if (!session) {
    session = make({ apiBase, tokenUrl: tokenUrl ?? null });
    shared.set(key, session);
  }
  return session;
}

/** Ends every session of the page. */
export function endEverySession(): void {
  for (const reference of made) {
    const session = reference.deref();
    if (session) session.logout();
    else made.delete(reference);
  }
}

/**
 * Where tokens come from and whose data they open, as one element or `configure()` says it: one session for each
 * api base, shared by all who inherit it.
 */
export class Access {
  #given: Pick<Settings, 'getToken' | 'tokenUrl' | 'owner'> = {};
  readonly #sessions = new Map<string, Session>();

  /**
   * A new token function is told to the sessions at hand. A new owner, or no function any more, lets go of them, and
   * with them of everything shown.
   */
  give({ getToken, tokenUrl, owner }: Settings): this {
    const before = this.#given;
    this.#given = { getToken, tokenUrl, owner };
    if (owner !== before.owner || this.#isShared) {
      this.#sessions.clear();
    } else if (getToken !== before.getToken || tokenUrl !== before.tokenUrl) {
      for (const session of this.#sessions.values()) session.setToken({ getToken: getToken ?? null, tokenUrl: tokenUrl ?? null });
    }
    return this;
  }

  to(apiBase: string | undefined): Session | null {
    if (apiBase === undefined) return null;
    const { getToken, tokenUrl, owner } = this.#given;
    if (this.#isShared) return sharedSession(apiBase, tokenUrl);
    let session = this.#sessions.get(apiBase);
    if (!session) {
      session = make({ apiBase, tokenUrl: tokenUrl ?? null, getToken: getToken ?? null, owner: owner ?? null });
      this.#sessions.set(apiBase, session);
    }
    return session;
  }

  logout(): void {
    for (const session of this.#sessions.values()) session.logout();
  }

  get #isShared(): boolean {
    return !this.#given.getToken && this.#given.owner === undefined;
  }
}

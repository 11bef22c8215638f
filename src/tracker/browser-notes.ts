/** A page that was gone before it knew how much of what it had asked the storage to add was added. */
export interface LeftPage {
  readonly page: string;
  /** So many events, of which so many were added for sure. */
  readonly asked: number;
  readonly added: number;
}

/** So many sessions that were handed on are remembered: longer than a copy of one waits to be taken for it. */
const mostClaims = 20;

const claimsKey = (queueName: string): string => `analytics-tracker-claimed ${queueName}`;

/** Whether no other tab has claimed this before. Where that cannot be known, none has. */
export function claim(queueName: string, name: string): boolean {
  try {
    const claimed = localStorage.getItem(claimsKey(queueName))?.split(' ') ?? [];
    if (claimed.includes(name)) return false;
    write(claimsKey(queueName), [...claimed, name].slice(-mostClaims).join(' '));
  } catch {
    // A page without storage has nothing that another could have.
  }
  return true;
}

/**
 * What all pages of the origin are to know at once, and the next one too: in localStorage, which does not keep a page waiting.
 * No person is in it: when consent was last withdrawn, how many events a page may have lost as it went away, and what a page has
 * claimed.
 */
export class BrowserNotes {
  readonly #withdrawn: string;
  readonly #left: string;
  readonly #claims: string;

  constructor(queueName: string) {
    this.#claims = claimsKey(queueName);
    this.#withdrawn = `analytics-tracker-withdrawn ${queueName}`;
    this.#left = `analytics-tracker-left ${queueName} `;
  }

  /** The last withdrawal; `''` where there was none, null where that cannot be known. */
  get withdrawal(): string | null {
    try {
      return localStorage.getItem(this.#withdrawn) ?? '';
    } catch {
      return null;
    }
  }

  /** Notes a withdrawal, and answers its name: unlike all before it. */
  withdraw(): string {
    const withdrawal = String(Math.max(Date.now(), Number(this.withdrawal) + 1));
    write(this.#withdrawn, withdrawal);
    write(this.#claims, '');
    this.takeLeft();
    return withdrawal;
  }

  /** This page is about to go; where it has lost nothing after all, that is taken back. */
  noteLeft({ page, asked, added }: LeftPage): void {
    write(this.#left + page, asked > added ? `${asked} ${added}` : '');
  }

  /** The pages that have left. They are not told again. */
  takeLeft(): LeftPage[] {
    try {
      return Object.entries(localStorage)
        .filter(([key]) => key.startsWith(this.#left))
        .map(([key, text]) => {
          write(key, '');
          const [asked = 0, added = 0] = String(text).split(' ').map(Number);
          return { page: key.slice(this.#left.length), asked, added };
        });
    } catch {
      return [];
    }
  }
}

function write(key: string, text: string): void {
  try {
    if (text) localStorage.setItem(key, text);
    else localStorage.removeItem(key);
  } catch {
    // A page without storage has nobody to tell.
  }
}

/** A pattern as it is, as its source, or as both parts of it, for what has to go through JSON. */
export type GoalPattern = RegExp | string | { readonly source: string; readonly flags?: string };

/** What a conversation is to reach (seed 001): the text of a reader's message matches a pattern. */
export interface Goal {
  readonly name: string;
  readonly trigger: { readonly type: 'pattern'; readonly pattern: GoalPattern };
}

/**
 * So much of a text is looked at, from its start. Patterns may take quadratic time, as does the documentation's own for e-mail
 * addresses: a thousand characters take it about a millisecond, ten thousand a tenth of a second.
 */
const longest = 1_000;

export interface Target {
  readonly name: string;
  readonly pattern: RegExp;
}

/** The goals that can be matched; the others are left out, and their names told. */
export const targetsOf = (goals: readonly Goal[], onUnusable: (name: string) => void): Target[] =>
  goals.flatMap(({ name, trigger }) => {
    try {
      const { pattern } = trigger;
      return { name, pattern: typeof pattern === 'string' ? new RegExp(pattern) : new RegExp(pattern.source, pattern.flags) };
    } catch {
      onUnusable(name);
      return [];
    }
  });

/** By `search`, which a global pattern does not make depend on what it matched before. */
export const reachedBy = (text: string, targets: readonly Target[]): Target[] => {
  const start = text.slice(0, longest);
  return targets.filter(({ pattern }) => start.search(pattern) >= 0);
};

/** So many goals that were reached are remembered, then it begins anew. */
const mostReached = 1_000;

/** Goals, each of which a conversation reaches once. */
export class Goals {
  readonly #reached = new Set<string>();
  #targets: readonly Target[] = [];

  look(goals: readonly Goal[], onUnusable: (name: string) => void): void {
    this.#targets = targetsOf(goals, onUnusable);
  }

  /** Those that this conversation reaches with this text, and had not reached. */
  reach(text: string, conversationId: string | undefined): Target[] {
    return reachedBy(text, this.#targets).filter(({ name }) => {
      const key = JSON.stringify([name, conversationId]);
      if (this.#reached.has(key)) return false;
      if (this.#reached.size >= mostReached) this.#reached.clear();
      return this.#reached.add(key);
    });
  }
}

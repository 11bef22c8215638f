/** What may be behind a pattern, and what to do about it. */
export interface PatternAdvice {
  readonly cause: string;
  readonly action: string;
}

/** What to look at when something dropped, and what often helps. */
export interface DropAdvice {
  readonly steps: readonly string[];
  readonly fixes: readonly string[];
}

export interface Advice {
  readonly patterns: Readonly<Record<'weekend' | 'evening' | 'monday' | 'seasonal', PatternAdvice>>;
  readonly drops: Readonly<Record<'satisfaction' | 'engagement' | 'conversion', DropAdvice>>;
}

/** Prose, written in English so far, as the definitions are; fetched when the first reader asks for it. */
export const loadAdvice = async (): Promise<Advice> => (await import('./en/advice-prose.js')).advice;

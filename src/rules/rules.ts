import type { Words } from '../locale/words.js';
import type { MetricId } from '../metrics/catalogue.js';
import type { Goals } from './goals.js';
import type { Answers, Needs } from './needs.js';
import type { Say, Text } from './say.js';

/** What a reader may do about a finding, in the words of one language. Each part may be left out. */
export interface Advice {
  /** The language it is written in. */
  readonly lang: string;
  readonly cause?: string;
  readonly action?: string;
  /** What to check, step by step. */
  readonly steps?: readonly string[];
  /** What often helps. */
  readonly fixes?: readonly string[];
}

/** What the author of a page asks the insights about. */
export interface AboutInsights {
  /** The metric that patterns are looked for in. */
  readonly metric: MetricId;
}

/** One thing that `insight-panel` looks for. */
export interface InsightRule<N extends Needs = Needs, Verdict = unknown> {
  /** Which it is, in events and in the page: letters, digits and hyphens. */
  readonly id: string;
  readonly title: Text;
  readonly needs: N | ((about: AboutInsights) => N);
  /** What it makes of the answers; null says that it is not in the data. Not called while one of them is under way. */
  judge(answers: Answers<N>, about: AboutInsights): Verdict | null;
  /** What the reader is told of that, found or not: one sentence. */
  says(verdict: Verdict, say: Say): string;
  /** Whether it is there: it then stands out, and belongs to what the panel says in one sentence. */
  isFound(verdict: Verdict): boolean;
  /** Whether what it says of a finding can stand without its title. Default false. */
  readonly isWhole?: boolean;
  /** About as much as it usually says: the room for it before it is known. */
  readonly usually: Text;
  /** What there is to read to it; asked for when it is first opened. */
  advice?(lang: string): Advice | Promise<Advice>;
  /** What is needed only by who opens it; told the answers there are, so that one may lead to the next. */
  needsOpened?(answers: Answers<Needs>): Needs;
  /** What the data says to each step of the advice, a sentence each; none: only somebody who looks can know. */
  steps?(answers: Answers<N>, opened: Answers<Needs>, say: Say): readonly (readonly string[])[];
}

/** A part of the panel: rules under a title, or the changes of metrics since the period before. */
export type InsightSection =
  | { readonly title: Text; readonly rules: readonly InsightRule[] }
  | {
      /** In which metrics changes are looked for. A source answers those it has. */
      readonly changes: readonly MetricId[];
      /** Changes as they usually are: the room for them before they are known. */
      readonly usually?: readonly (readonly [id: MetricId, value: string, change: string])[];
    };

/** What `insight-panel` knows of a source. */
export interface Insights {
  /** The metric there is nothing to say about where it is nought, and that patterns are looked for in where the author names none. */
  readonly subject: MetricId;
  readonly sections: readonly InsightSection[];
  /** English words that come with the rules. */
  readonly words?: Partial<Words>;
}

/** What the author of a page asks the review about. */
export interface AboutReview {
  /** What is to be reached, by metric. */
  readonly goals: Goals;
}

/** One question of `review-checklist`. */
export interface ReviewQuestion<N extends Needs = Needs> {
  /** Which it is, in the page: letters, digits and hyphens. */
  readonly id: string;
  readonly asks: Text;
  readonly needs: N;
  /** What the data says to it, a sentence each; none where it says nothing. Not called while an answer is under way. */
  says(answers: Answers<N>, say: Say, about: AboutReview): readonly string[];
  /** About as much as it usually says: the room for it before it is known. */
  readonly usually: readonly Text[];
}

/** What `review-checklist` asks of a source's data every week, and every month. */
export interface Reviews {
  readonly weekly: readonly ReviewQuestion[];
  readonly monthly: readonly ReviewQuestion[];
  /** English words that come with the questions. */
  readonly words?: Partial<Words>;
}

/** What a source has rules for, by the kind of widget. */
export interface RuleSets {
  readonly insights: Insights;
  readonly reviews: Reviews;
}

/** Rules of one source: themselves, or what fetches them when a widget first wants them. */
export type Rules = { readonly [Kind in keyof RuleSets]?: RuleSets[Kind] | (() => Promise<RuleSets[Kind]>) };

/** Has the answers of a rule typed after its needs. */
export const insightRule = <N extends Needs, Verdict>(rule: InsightRule<N, Verdict>): InsightRule => rule;

/** Has the answers of a question typed after its needs. */
export const reviewQuestion = <N extends Needs>(question: ReviewQuestion<N>): ReviewQuestion => question;

import type { BandName } from '../metrics/bands.js';
import type { MetricId } from '../metrics/catalogue.js';
import type { FunnelStepId, QuestionType, Segment } from '../datasets/enums.js';

/** What to make of numbers and to do about them. */
export interface Guidance {
  /** What may help to get more to a step; nothing helps with the first. */
  readonly funnel: Readonly<Record<Exclude<FunnelStepId, 'free'>, readonly string[]>>;
  /** What may be done with the topics of conversations. */
  readonly topics: readonly string[];
  readonly segments: Readonly<Record<Segment, { readonly who: string; readonly strategy: string }>>;
  /** What a band of a metric says, or what to do in it. */
  readonly bands: { readonly [Id in MetricId]?: { readonly [Name in BandName]?: string } };
  /** What to check and what often helps where a metric is less than the least of its bands. Fetched by itself. */
  readonly alarm: (metric: MetricId) => Promise<{ readonly steps: readonly string[]; readonly fixes: readonly string[] } | null>;
  readonly questionTypes: Readonly<Record<QuestionType, { readonly example: string; readonly answer: string }>>;
}

/** The language it is written in. Who reads another one gets it marked as this. */
export const guidanceLanguage = 'en';

let load = (): Promise<Guidance> => Promise.reject(new Error('Nobody provides guidance'));

/** Says where the guidance is. It is fetched when a widget first has a use for it. */
export const provideGuidance = (provider: () => Promise<Guidance>): void => void (load = provider);

export const loadGuidance = (): Promise<Guidance> => load();

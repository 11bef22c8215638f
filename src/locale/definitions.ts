import type { MetricId } from '../metrics/catalogue.js';

/** What a metric measures, for whoever asks. */
export interface Definition {
  readonly definition: string;
  /** How it is worked out, in words. */
  readonly formula?: string;
  /** What not to conclude from it. */
  readonly caution?: string;
}

export type Definitions = Readonly<Record<MetricId, Definition>>;

/** The prose of the catalogue: fetched when the first reader asks for a definition, since most never do. */
export const loadDefinitions = async (): Promise<Definitions> => (await import('./en/definitions.js')).definitions;

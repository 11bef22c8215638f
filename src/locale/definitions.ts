import type { MetricId, TermId } from '../metrics/catalogue.js';

/** What a metric measures, for whoever asks. */
export interface Definition {
  readonly definition: string;
  /** Why it matters. */
  readonly matters?: string;
  /** How it is worked out, in words. */
  readonly formula?: string;
  /** What not to conclude from it. */
  readonly caution?: string;
}

export type Definitions = Readonly<Record<MetricId, Definition>>;

/** What some metrics, and some words of the field that are no metric, mean. */
export interface Glossary {
  readonly definitions: Partial<Definitions>;
  readonly terms?: Readonly<Record<TermId, Definition>>;
}

/** What is written of metrics. Fetched when the first reader asks for a definition, since most never do. */
const loaders: (() => Promise<Glossary>)[] = [];

/** Adds definitions, and where they are. They are English. */
export const provideGlossary = (load: () => Promise<Glossary>): void => void loaders.push(load);

const loadGlossaries = (): Promise<readonly Glossary[]> => Promise.all(loaders.map((load) => load()));

/** What the terms mean that are no metric. */
export const loadTermDefinitions = async (): Promise<Readonly<Record<TermId, Definition>>> =>
  Object.assign({}, ...(await loadGlossaries()).map(({ terms }) => terms)) as Readonly<Record<TermId, Definition>>;

/** The language that definitions are written in. Who reads another one gets them marked as this. */
export const definitionsLanguage = 'en';

/** How a line over time is read, in the same language. */
export const loadTrendRule = async (): Promise<string> => (await import('./en/trend-rule.js')).trendRule;

export const loadDefinitions = async (): Promise<Definitions> =>
  Object.assign({}, ...(await loadGlossaries()).map(({ definitions }) => definitions)) as Definitions;

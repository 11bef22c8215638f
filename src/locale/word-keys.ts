import type { DatasetName, Dimension } from '../datasets/data.js';

/** Names of things by their id: `device-mobile`. */
export type Names<Prefix extends string, Id extends string> = { [Each in Id as `${Prefix}-${Each}`]: string };

/** The name of each metric; its definition is prose that is loaded when asked for (`loadDefinitions`). */
export type MetricLabels<Id extends string> = Names<'metric', Id>;

/** The name of each thing that may be missing beside an answer. */
export type PartWords<Part extends DatasetName | 'comparison'> = Names<'part', Part>;

/** What each breakdown is called: its title, one of its parts, and what is counted. */
export type BreakdownNames<By extends Dimension> = { [Key in `breakdown-${By}-${'title' | 'part' | 'count'}`]: string };

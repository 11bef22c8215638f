import { creatorSources } from './creator/vocabulary.js';

/** How users come to what only one API has: a line a family. */
export const familySources = [...creatorSources] as const;

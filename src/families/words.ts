import type { CreatorWords } from './creator/words/words.js';
import type { StreamWords } from './streams/words/words.js';

/** The words that the families have: a line each. */
export interface FamilyWords extends StreamWords, CreatorWords {}

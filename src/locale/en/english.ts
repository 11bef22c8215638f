import type { Words } from '../words.js';
import { creator } from './creator.js';
import { firstEnglish } from './first.js';
import { parts } from './parts.js';

/** All of the English. */
export const english: Words = { ...firstEnglish, ...creator, ...parts };

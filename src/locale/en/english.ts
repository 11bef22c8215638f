import type { Words } from '../words.js';
import { firstEnglish } from './first.js';
import { periods } from './periods.js';

/** All of it, for who translates and who tests. */
export const english: Words = { ...firstEnglish, ...periods };

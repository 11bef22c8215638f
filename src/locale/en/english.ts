import type { Words } from '../words.js';
import { advice } from './advice.js';
import { creator } from './creator.js';
import { firstEnglish } from './first.js';
import { periods } from './periods.js';

/** All of the English. */
export const english: Words = { ...firstEnglish, ...creator, ...periods, ...advice };

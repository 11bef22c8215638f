import type { Words } from '../words.js';
import { advice } from './advice.js';
import { compared } from './compared.js';
import { creator } from '../../families/creator/words/en.js';
import { firstEnglish } from './first.js';
import { parts } from './parts.js';
import { periods } from './periods.js';
import { trends } from './trends.js';

/** All of the English. */
export const english: Words = { ...firstEnglish, ...advice, ...compared, ...creator, ...parts, ...periods, ...trends };

import type { SharedWords } from '../words.js';
import { advice } from './advice.js';
import { compared } from './compared.js';
import { firstEnglish } from './first.js';
import { parts } from './parts.js';
import { periods } from './periods.js';
import { trends } from './trends.js';

/** All of the English that no family has. */
export const english: SharedWords = { ...firstEnglish, ...advice, ...compared, ...parts, ...periods, ...trends };

import { creator } from './creator/family.js';
import type { Family } from './family.js';
import { streams } from './streams/family.js';

/** The library's own APIs: a line each. The first is that of widgets which say nothing of theirs. */
export const families: readonly Family[] = [streams, creator];

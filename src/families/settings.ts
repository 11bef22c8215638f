import { creatorSettings } from './creator/settings.js';
import { streamSettings } from './streams/settings.js';

/**
 * The settings that only one API has: a line a family. Where an element has ids of several, what more than one of them could
 * answer is asked of the first.
 */
export const familySettings = { ...creatorSettings, ...streamSettings } as const;

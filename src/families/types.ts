/** The types that a host may want of each family: a line a family. */
export type { CreatorSize, CreatorStage } from './creator/settings.js';

import type { Preset } from '../dashboard/preset.js';
import { creatorPresets } from './creator/presets.js';
import { streamPresets } from './streams/presets.js';

/** Dashboards by the name an author writes in `preset="…"`: a line a family. */
export const presets: Record<string, Preset> = {
  ...streamPresets,
  ...creatorPresets,
};

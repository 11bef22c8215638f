import { creatorSamples } from './creator/samples.js';
import { streamSamples } from './streams/samples.js';

/** What the demo shows, of all families: a line a family in each. The package has nothing of it. */
export const familySamples = {
  subjects: { ...streamSamples.subjects, ...creatorSamples.subjects },
  presets: { ...streamSamples.presets, ...creatorSamples.presets },
  widgets: { ...streamSamples.widgets, ...creatorSamples.widgets },
} as const;

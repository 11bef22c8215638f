import { familySamples } from '../src/families/samples.js';
import type { Sample } from '../src/families/samples-of.js';

/** What the mock knows, by what it is about: an id and what there is to see. The first is shown where nothing is chosen. */
export const { subjects } = familySamples;

export type Subject = keyof typeof subjects;

/** What a preset is about, and a sentence for who sees it first. One that is not in the table is about a stream. */
export const presetSamples: Readonly<Record<string, { readonly subject: Subject; readonly about: string }>> =
  familySamples.presets;

/** What a widget is shown with. A widget that is not in the table is shown without attributes. */
export const samples: Readonly<Record<string, Sample<Subject>>> = {
  'analytics-dashboard': { attributes: { preset: 'stream' } },
  'analytics-tracker': { attributes: { 'creator-id': 'studio' } },
  'analytics-provider': { inside: ['metric-card', 'viewer-timeline', 'retention-curve'] },
  ...familySamples.widgets,
};

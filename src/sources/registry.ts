import type { Source } from '../datasets/question.js';
import type { IdName, Ids } from '../datasets/scope.js';
import { idNames } from '../datasets/scope.js';
import { creatorSource } from '../families/creator/source/source.js';
import { streamSource } from '../families/streams/source/source.js';

/** By name, the library's own first. Their code is fetched as they are asked: a page does not pay for APIs it does not ask. */
const sources = new Map<string, Source>([streamSource, creatorSource].map((source) => [source.name, source]));

/** The source an id speaks of where none is named. */
const sourceOf: Readonly<Partial<Record<IdName, string>>> = {
  streamId: 'stream',
  channelId: 'stream',
  creatorId: 'creator',
  contentId: 'creator',
};

/** Makes a host's own API a source, by its name. A later one of the same name takes its place, even a built-in one's. */
export function registerSource(source: Source): void {
  sources.set(source.name, source);
}

/** The source of that name, or null where there is none. */
export const sourceNamed = (name: string): Source | null => sources.get(name) ?? null;

/** The names of the sources that the ids belong to, that of the most specific id first. */
export const sourcesForIds = (ids: Ids): readonly string[] => [
  ...new Set(idNames.flatMap((id) => (ids[id] && sourceOf[id]) || [])),
];

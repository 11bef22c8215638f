import type { Source } from '../datasets/question.js';
import type { IdName, Ids } from '../datasets/scope.js';
import { idNames } from '../datasets/scope.js';

/** The library's own sources. Each is fetched when first used: a page does not pay for APIs it does not ask. */
const loaders: ReadonlyMap<string, () => Promise<Source>> = new Map([
  ['stream', async () => (await import('./stream.js')).streamSource],
]);

const registered = new Map<string, Source>();

/** The source an id speaks of where none is named. */
const sourceOf: Readonly<Partial<Record<IdName, string>>> = { streamId: 'stream', channelId: 'stream' };

/** Makes a host's own API a source, by its name. A later one of the same name takes its place, even a built-in one's. */
export function registerSource(source: Source): void {
  registered.set(source.name, source);
}

/** The source of that name, or null where there is none. */
export function loadSource(name: string): Promise<Source> | null {
  const own = registered.get(name);
  return own ? Promise.resolve(own) : (loaders.get(name)?.() ?? null);
}

/** The name of the source that the ids belong to, the most specific id first; null where they belong to none. */
export function sourceForIds(ids: Ids): string | null {
  const name = idNames.find((id) => ids[id] && sourceOf[id]);
  return (name && sourceOf[name]) ?? null;
}

import type { Needs } from './needs.js';

const told = new Set<string>();

/** What a rule makes, which may be a host's: where it throws, the console says so once, and only it says nothing. */
export function guarded<T>(id: string, make: () => T, otherwise: T): T {
  try {
    return make();
  } catch (error) {
    const message = `analytics-elements: the rule “${id}” failed: ${String(error)}`;
    if (!told.has(message)) console.error(message);
    told.add(message);
    return otherwise;
  }
}

/** What a rule needs, of which it may speak as it is or when told what the author asks about. */
export const needsOf = <About>(
  { id, needs }: { readonly id: string; readonly needs: Needs | ((about: About) => Needs) },
  about: About,
): Needs => guarded(id, () => ({ ...(typeof needs === 'function' ? needs(about) : needs) }), {});

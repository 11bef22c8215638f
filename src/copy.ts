import { define } from './element/define.js';
import {
  AnalyticsDashboard,
  AnalyticsFailure,
  AnalyticsProvider,
  configure,
  logout,
  NothingToShow,
  registerSource,
  registerWords,
  version,
} from './index.js';
import { defineWidgets } from './widgets/define.js';
import { widgets } from './widgets/list.js';

// Not `import *`, of which the build for bundlers would make an export of index.js.
const library = {
  AnalyticsDashboard,
  AnalyticsFailure,
  AnalyticsProvider,
  NothingToShow,
  configure,
  logout,
  registerSource,
  registerWords,
  version,
};

/** A copy of the library that defines all its elements, as later copies on the page find it. */
interface Copy {
  readonly version: string;
  /** The widgets it has defined or is about to. */
  readonly tags: readonly string[];
  readonly library: typeof library;
}

/** On the class of the provider in force, which both copies can find, instead of in a global. */
const key = Symbol.for('analytics-elements/copy');

const isCopy = (value: unknown): value is Copy =>
  typeof value === 'object' && value !== null && 'version' in value && 'tags' in value && 'library' in value;

/**
 * Defines what stands around widgets: a widget defined before its provider would have to wait for it. Answers which
 * widgets are left to this copy, and the library that acts on the page: where a copy of the same version came first, that
 * one's. Two copies that both defined widgets as these arrive would mix, and `configure()` of one would miss the other's.
 */
export function joinPage(): Omit<Copy, 'version'> {
  const own: Copy = { version, tags: Object.keys(widgets), library };
  define(AnalyticsProvider);
  AnalyticsDashboard.loadWidgets = defineWidgets;
  define(AnalyticsDashboard);
  const provider = typeof customElements === 'undefined' ? undefined : customElements.get(AnalyticsProvider.tag);
  if (!provider) return own;
  const first: unknown = Reflect.get(provider, key);
  if (isCopy(first))
    return {
      tags: own.tags.filter((tag) => !first.tags.includes(tag)),
      library: first.version === version ? first.library : library,
    };
  Object.defineProperty(provider, key, { value: own });
  return own;
}

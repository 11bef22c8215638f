import { define } from './element/define.js';
import {
  AnalyticsDashboard,
  AnalyticsFailure,
  AnalyticsProvider,
  configure,
  defineSource,
  insightRule,
  logout,
  NothingToShow,
  registerFamily,
  registerRules,
  registerSource,
  registerWords,
  reviewQuestion,
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
  defineSource,
  insightRule,
  logout,
  registerFamily,
  registerRules,
  registerSource,
  registerWords,
  reviewQuestion,
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

/** What a copy has to do on a page. */
interface Part {
  readonly isFirst: boolean;
  /** The widgets that are left to it. */
  readonly tags: readonly string[];
  /** What acts on the page: where a copy of the same version came first, that one's. */
  readonly library: typeof library;
}

/**
 * Defines what stands around widgets, since a widget defined before its provider would have to wait for it. Two copies
 * that both defined widgets as these arrive would mix, and `configure()` of one would miss the other's.
 */
export function joinPage(): Part {
  // On a server there is nothing to define, even where Lit's own build for Node has made a `customElements`.
  if (typeof document === 'undefined') return { isFirst: false, tags: [], library };
  define(AnalyticsProvider);
  AnalyticsDashboard.loadWidgets = defineWidgets;
  define(AnalyticsDashboard);
  const provider = customElements.get(AnalyticsProvider.tag) ?? AnalyticsProvider;
  const tags = Object.keys(widgets);
  const first: unknown = Reflect.get(provider, key);
  if (isCopy(first))
    return {
      isFirst: false,
      tags: tags.filter((tag) => !first.tags.includes(tag)),
      library: first.version === version ? first.library : library,
    };
  Object.defineProperty(provider, key, { value: { version, tags, library } satisfies Copy });
  return { isFirst: true, tags, library };
}

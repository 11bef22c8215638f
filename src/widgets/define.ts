import { define } from '../element/define.js';
import { prepareWordsFor } from '../families/registry.js';
import { widgets, type WidgetTag } from './list.js';

const isWidget = (tag: string): tag is WidgetTag => Object.hasOwn(widgets, tag);

/** Loads and defines the widgets of the list among these tags; others are somebody else's. What could not be fetched is tried again back online. */
export function defineWidgets(tags: readonly string[]): void {
  for (const tag of tags.filter(isWidget)) {
    const prepared = prepareWordsFor(tag);
    widgets[tag]().then(
      (element) => prepared.then(() => define(element)),
      () => addEventListener('online', () => defineWidgets([tag]), { once: true }),
    );
  }
}

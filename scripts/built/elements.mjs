import { importSource } from '../mock-server.mjs';

const { widgets } = await importSource('src/widgets/list.ts');

/** The tags of all widgets. */
export const tags = Object.keys(widgets);

/** The names of all presets. */
export const presets = Object.keys((await importSource('src/families/presets.ts')).presets);

/** What the demo shows each widget with. */
export const { samples, presetSamples } = await importSource('demo/samples.ts');

const attributesOf = (attributes = {}) =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('');

/** The id of what a widget or a preset is about, where that is not what is around it. */
export const ownSubject = (sample) => (sample?.subject === 'creator' ? { 'creator-id': 'documented' } : {});

/** Every widget as its sample has it. */
export const widgetsAsWritten = tags
  .map((tag) => `<${tag}${attributesOf({ ...ownSubject(samples[tag]), ...samples[tag]?.attributes })}></${tag}>`)
  .join('\n');

/** Every preset, with the attributes of what is around it. */
export const presetsAsWritten = (around) =>
  presets
    .map((preset) => {
      const own = attributesOf(ownSubject(presetSamples[preset]));
      return `<analytics-dashboard preset="${preset}" ${around(preset)}${own}></analytics-dashboard>`;
    })
    .join('');

/** Whether every widget of the page shows what it is going to show, or where that never comes, its frame. */
export function isSettled([tags, isWaiting]) {
  const within = (root, selector) =>
    [...root.querySelectorAll('*')].flatMap((element) => [
      ...(element.matches(selector) ? [element] : []),
      ...(element.shadowRoot ? within(element.shadowRoot, selector) : []),
    ]);
  const cards = within(document, tags.join());
  return (
    cards.length > 0 &&
    cards.every(({ shadowRoot }) => {
      const frame = shadowRoot?.querySelector('[part~="card"]');
      if (!frame || isWaiting) return Boolean(frame);
      return (
        frame.getAttribute('aria-busy') !== 'true' &&
        !shadowRoot.querySelector('slot[name="loading"]') &&
        within(shadowRoot, 'analytics-plot').every((plot) => plot.shadowRoot?.querySelector('canvas')) &&
        within(shadowRoot, 'analytics-map-view:not([hidden])').every((map) => map.shadowRoot?.querySelector('svg'))
      );
    })
  );
}

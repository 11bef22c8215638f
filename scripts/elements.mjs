import { readFileSync } from 'node:fs';
import { root } from './setup.mjs';

/** custom-elements.json, as `npm run manifest` wrote it. */
export const readManifest = () => JSON.parse(readFileSync(`${root}custom-elements.json`, 'utf8'));

const all = readManifest()
  .modules.flatMap(({ declarations }) => declarations)
  .map((element) => ({ attributes: [], members: [], events: [], slots: [], ...element }))
  .sort((one, other) => (one.tagName < other.tagName ? -1 : 1));

const everyEvent = [...new Map(all.flatMap(({ events }) => events).map((event) => [event.name, event])).values()];

/** Every element of the manifest, by tag. Events bubble: what holds widgets hears theirs. */
export const elements = all.map((element) => ({
  ...element,
  events: element.slots.some(({ name }) => name === '') ? everyEvent : element.events,
}));

import { MockCreator } from './creator.js';
import type { EventLog } from './event-log.js';

/**
 * Every creator, fourteen months back from now, with what was tracked on top:
 *
 * - `documented` with the funnel of the documentation: 100, 60, 30 and 8 %
 * - `small-…`, `medium-…`, `large-…` by followers: 640, 4,800, 52,000
 * - `declining-…` loses conversations, and has a satisfaction below 3.5
 * - `unvisited-…` nobody came: every count is a true zero
 * - `foreign-…`, `unknown-…`, `missing-…` as the streams
 * - anything else, made up from its id and always the same
 */
export class World {
  readonly #events: EventLog;
  /** The last one made of each id: several widgets ask at one moment. */
  readonly #creators = new Map<string, MockCreator>();

  /** @param events what was tracked, of all creators */
  constructor(events: EventLog) {
    this.#events = events;
  }

  /** A creator as of that moment. */
  creator(id: string, now: number): MockCreator | null {
    if (/^(unknown|missing)/.test(id)) return null;
    const events = this.#events.all(id);
    let creator = this.#creators.get(id);
    if (creator?.now !== now || creator.events.length !== events.length)
      this.#creators.set(id, (creator = new MockCreator(id, now, events)));
    return creator;
  }
}

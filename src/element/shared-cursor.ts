import type { Instant } from '../datasets/data.js';

/** A moment several widgets point at: as an instant, as seconds from the start of the stream, or as both. */
export interface CursorMoment {
  readonly instant: Instant | null;
  readonly streamSeconds: number | null;
}

type Listener = (moment: CursorMoment | null, by: object) => void;

/** What the widgets of one provider point at together. Not a context value: it changes with every pointer move. */
export class SharedCursor {
  readonly #listeners = new Set<Listener>();

  /** `by` is the widget that points; it can tell its own echo by it. Null points at nothing. */
  set(moment: CursorMoment | null, by: object): void {
    for (const listener of this.#listeners) listener(moment, by);
  }

  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}

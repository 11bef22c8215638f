import type { SharedCursor, CursorMoment } from '../element/shared-cursor.js';

/** What a widget and the others of its provider point at. */
export class CursorLink {
  #cursor: SharedCursor | null = null;
  #unsubscribe: (() => void) | null = null;

  /** @param changed told when another widget points at a moment, or no longer at any */
  constructor(
    private readonly widget: object,
    private readonly changed: (moment: CursorMoment | null) => void,
  ) {}

  /** Listens to these from now on, and no longer to others; null listens to none. */
  connect(focus: SharedCursor | null): void {
    if (focus === this.#cursor) return;
    this.#unsubscribe?.();
    this.#cursor = focus;
    this.#unsubscribe = focus?.subscribe((moment, by) => by !== this.widget && this.changed(moment)) ?? null;
  }

  set(moment: CursorMoment | null): void {
    this.#cursor?.set(moment, this.widget);
  }
}

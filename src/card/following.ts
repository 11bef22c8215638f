import type { Focus, Moment } from '../element/focus.js';

/** What a widget and the others of its provider point at. */
export class Following {
  #focus: Focus | null = null;
  #stop: (() => void) | null = null;

  /** @param pointed told when another widget points at a moment, or no longer at any */
  constructor(
    private readonly widget: object,
    private readonly pointed: (moment: Moment | null) => void,
  ) {}

  /** Listens to these from now on, and no longer to others; null listens to none. */
  follow(focus: Focus | null): void {
    if (focus === this.#focus) return;
    this.#stop?.();
    this.#focus = focus;
    this.#stop = focus?.subscribe((moment, by) => by !== this.widget && this.pointed(moment)) ?? null;
  }

  point(moment: Moment | null): void {
    this.#focus?.point(moment, this.widget);
  }
}

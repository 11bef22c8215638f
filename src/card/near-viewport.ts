import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Whether an element that waits for it (`loading="lazy"`) has come near the visible part of the page. Once near, it stays so. */
export class NearViewport implements ReactiveController {
  isNear = false;
  #observer: IntersectionObserver | null = null;

  constructor(
    private readonly host: ReactiveControllerHost & Element,
    private readonly isLazy: () => boolean,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    if (!this.isLazy() || this.isNear) return;
    this.#observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        this.isNear = true;
        this.hostDisconnected();
        this.host.requestUpdate();
      },
      { rootMargin: '200px' },
    );
    this.#observer.observe(this.host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }
}

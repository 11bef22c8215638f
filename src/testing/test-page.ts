import type { ScenarioName } from '../mock.js';
import { Clock, setVisible } from './clock.js';
import { freshBase, useNetwork } from './network.js';
import { PageWatch } from './page.js';

/** The page that the tests of one file share: an empty body, the mock API, a clock that stands by. */
export class TestPage {
  readonly network = useNetwork();
  readonly clock = new Clock();
  readonly watch = new PageWatch();
  #boxes: Element[] = [];
  #stops: (() => void)[] = [];

  /** @param at the moment at which each test begins; the real one where left out */
  constructor(at?: number) {
    beforeEach(() => {
      this.watch.start();
      this.clock.start(at);
    });
    afterEach(() => {
      for (const box of this.#boxes.splice(0)) box.remove();
      for (const stop of this.#stops.splice(0)) stop();
      setVisible(undefined);
      this.clock.stop();
      this.watch.stop();
      if (this.watch.errors.length > 0) throw new Error(this.watch.errors.join('\n'));
    });
  }

  /** Puts this markup on the page, and answers its first element. It goes when the test is over. */
  write<E extends Element = HTMLElement>(markup: string): E {
    const box = document.createElement('div');
    box.lang = 'en';
    // Beyond the page's edge where a dashboard is wider than the window.
    box.style.inlineSize = 'max-content';
    box.style.minInlineSize = '100%';
    this.put(box).innerHTML = markup;
    return box.firstElementChild as E;
  }

  /** Puts an element on the page. It goes when the test is over. */
  put<E extends Element>(box: E): E {
    this.#boxes.push(box);
    document.body.append(box);
    return box;
  }

  /** Listens on the page until the test is over. */
  listen<E extends Event>(type: string, listener: (event: E) => void): void {
    const heard = (event: Event) => listener(event as E);
    document.body.addEventListener(type, heard);
    this.#stops.push(() => document.body.removeEventListener(type, heard));
  }

  /** The addresses of an API that nobody has asked yet, as attributes. */
  api(scenario?: ScenarioName): string {
    const base = freshBase(scenario);
    return `api-base="${base}" token-url="${base}/analytics-token"`;
  }
}

/** What of these events comes to the page. */
export function heard<D = unknown>(type: string, target: EventTarget = document.body): CustomEvent<D>[] {
  const events: CustomEvent<D>[] = [];
  target.addEventListener(type, (event) => events.push(event as CustomEvent<D>));
  return events;
}

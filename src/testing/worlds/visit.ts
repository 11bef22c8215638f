import { configure } from '../../element/context.js';
import { freshBase } from '../network.js';
import type { TestPage } from '../test-page.js';
import { WorldServer } from './server.js';
import { History, type World } from './world.js';

const tick = 15_000;

/** Puts elements on a page at a moment, before an API that nobody has asked yet: the first of them. */
export function visit<E extends Element>(
  page: TestPage,
  now: number,
  respond: (request: Request) => Response,
  markup: string,
): E {
  // Days are counted back from when the page was last refreshed.
  page.clock.set(now - tick);
  configure({ refreshSeconds: tick / 1000 });
  page.clock.pass(tick);
  configure({ refreshSeconds: undefined });
  page.network.answer('', respond);
  const base = freshBase();
  const box = document.createElement('div');
  box.lang = 'en';
  box.innerHTML = markup.replace('>', ` api-base="${base}" token-url="${base}/analytics-token">`);
  return page.put(box).firstElementChild as E;
}

/** The same in a world of a creator. */
export function visitWorld<E extends Element>(page: TestPage, world: World, markup: string): { root: E; server: WorldServer } {
  const server = new WorldServer(new History(world));
  return { root: visit<E>(page, world.now, server.respond, markup), server };
}

export const written = (attributes: Readonly<Record<string, string>>): string =>
  Object.entries(attributes)
    .map(([name, value]) => `${name}="${value}"`)
    .join(' ');

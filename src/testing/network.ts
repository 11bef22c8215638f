import { FetchInterceptor } from '@mswjs/interceptors/fetch';
import { http } from 'msw';
import { defineNetwork, InterceptorSource } from 'msw/experimental';
import { mocks } from '../families/mocks.js';
import { createHandlers } from '../mock/handlers.js';
import type { ScenarioName } from '../mock.js';
import { notesMock } from './notes/notes-mock.js';

/** A request that reached the network. */
export interface Seen {
  readonly path: string;
  readonly query: URLSearchParams;
  readonly authorization: string | null;
  readonly aborted: boolean;
  readonly method: string;
  /** What was sent with it, as text. */
  readonly body: () => Promise<string>;
}

/** Undefined leaves it to the mock. */
type Respond = (request: Request) => Response | undefined | Promise<Response | undefined>;

/** The mock API behind `fetch`, and what it was asked. */
export class MockNetwork {
  #seen: (Seen & { readonly request: Request })[] = [];
  #instead: { readonly ending: string; readonly respond: Respond }[] = [];
  #gates: {
    readonly ending: string;
    readonly method: string | undefined;
    readonly open: Promise<void>;
    readonly release: () => void;
  }[] = [];
  readonly #network = defineNetwork({
    handlers: [
      http.all('*', ({ request }) => this.#arrive(request)),
      ...createHandlers({ now: () => Date.now() }, [...mocks, notesMock]),
    ],
    onUnhandledFrame: 'bypass',
    context: { quiet: true },
    sources: [new InterceptorSource({ interceptors: [new FetchInterceptor()] })],
  });

  enable = () => this.#network.enable();
  disable = () => this.#network.disable();

  /** Forgets what was asked, and answers as documented again. */
  reset(): void {
    for (const { release } of this.#gates) release();
    this.#gates = [];
    this.#instead = [];
    this.#seen = [];
  }

  /** What was asked of paths with this ending. */
  to(ending: string): readonly Seen[] {
    return this.#seen.filter(({ path }) => path.endsWith(ending));
  }

  count(ending = ''): number {
    return this.to(ending).length;
  }

  /** From now on paths with this ending are answered so; the last word counts. */
  answer(ending: string, respond: Respond): void {
    this.#instead.unshift({ ending, respond });
  }

  /** Ends what `answer` said. */
  answerAsDocumented(): void {
    this.#instead = [];
  }

  /** Requests to this ending wait, or those of a method, until the returned function is called. */
  hold(ending: string, method?: string): () => void {
    let release!: () => void;
    const open = new Promise<void>((resolve) => (release = resolve));
    const gate = { ending, method, open, release };
    this.#gates.push(gate);
    return () => {
      this.#gates = this.#gates.filter((each) => each !== gate);
      release();
    };
  }

  async #arrive(request: Request): Promise<Response | undefined> {
    const sent = request.clone();
    const { pathname: path, searchParams: query } = new URL(request.url);
    this.#seen.push({
      request,
      path,
      query,
      method: request.method,
      body: () => sent.clone().text(),
      authorization: request.headers.get('authorization'),
      get aborted() {
        return request.signal.aborted;
      },
    });
    await this.#gates.find(({ ending, method }) => path.endsWith(ending) && (method ?? request.method) === request.method)?.open;
    return this.#instead.find(({ ending }) => path.endsWith(ending))?.respond(request.clone());
  }
}

let bases = 0;

/**
 * An api base nobody has used before, so that no test meets another one's session. `'empty'` is the mock's scenario of
 * that name.
 */
export function freshBase(scenario?: ScenarioName): string {
  bases += 1;
  return `/test-${bases}${scenario ? `/~${scenario}` : ''}`;
}

/** The mock API for the tests of one file or suite. */
export function useNetwork(): MockNetwork {
  const network = new MockNetwork();
  before(() => network.enable());
  afterEach(() => network.reset());
  after(() => network.disable());
  return network;
}

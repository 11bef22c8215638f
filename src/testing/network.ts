import { FetchInterceptor } from '@mswjs/interceptors/fetch';
import { http } from 'msw';
import { defineNetwork, InterceptorSource } from 'msw/experimental';
import { createHandlers, type ScenarioName } from '../mock.js';

/** A request that reached the network. */
export interface Seen {
  readonly path: string;
  readonly query: URLSearchParams;
  readonly authorization: string | null;
  readonly aborted: boolean;
}

type Respond = (request: Request) => Response | Promise<Response>;

/** The mock API behind `fetch`, and what it was asked. */
export class MockNetwork {
  #seen: (Seen & { readonly request: Request })[] = [];
  #instead: { readonly ending: string; readonly respond: Respond }[] = [];
  #gates: { readonly ending: string; readonly open: Promise<void>; readonly release: () => void }[] = [];
  readonly #network = defineNetwork({
    handlers: [http.all('*', ({ request }) => this.#arrive(request)), ...createHandlers({ now: () => Date.now() })],
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

  /** Requests to this ending wait, until the returned function is called. */
  hold(ending: string): () => void {
    let release!: () => void;
    const open = new Promise<void>((resolve) => (release = resolve));
    const gate = { ending, open, release };
    this.#gates.push(gate);
    return () => {
      this.#gates = this.#gates.filter((each) => each !== gate);
      release();
    };
  }

  async #arrive(request: Request): Promise<Response | undefined> {
    const { pathname: path, searchParams: query } = new URL(request.url);
    this.#seen.push({
      request,
      path,
      query,
      authorization: request.headers.get('authorization'),
      get aborted() {
        return request.signal.aborted;
      },
    });
    await this.#gates.find(({ ending }) => path.endsWith(ending))?.open;
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

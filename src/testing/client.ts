import { FetchInterceptor } from '@mswjs/interceptors/fetch';
import { http, HttpResponse } from 'msw';
import { defineNetwork, InterceptorSource } from 'msw/experimental';
import { AnalyticsFailure, type Failure } from '../datasets/failure.js';
import type { ApiRequest, FileReply, FileRequest, Payload, Progress, Reply } from '../datasets/question.js';
import { Session, type SessionOptions } from '../client/session.js';
import type { Timing } from '../client/timing.js';

export const api = 'https://api.test';

type Answer = (request: Request, count: number) => Response | Promise<Response>;

/** A server for the tests of one file: `server.answer = …` says how, `server.requests` is what it was asked. */
export function testServer() {
  const server = { answer: (() => HttpResponse.json({})) as Answer, requests: [] as Request[] };
  const network = defineNetwork({
    handlers: [
      http.all('*', async ({ request }) => {
        server.requests.push(request.clone());
        return server.answer(request, server.requests.length);
      }),
    ],
    context: { quiet: true },
    sources: [new InterceptorSource({ interceptors: [new FetchInterceptor()] })],
  });
  before(() => network.enable());
  beforeEach(() => {
    server.answer = () => HttpResponse.json({});
    server.requests = [];
  });
  after(() => network.disable());
  return server;
}

export const tokensOf = (requests: readonly Request[]): (string | null)[] =>
  requests.map(({ headers }) => headers.get('authorization'));

const quick: Partial<Timing> = { backoff: 1 };

export const testSession = (options: Partial<SessionOptions> = {}, timing: Partial<Timing> = {}): Session =>
  new Session({ apiBase: api, getToken: () => 'token-1', ...options }, { ...quick, ...timing });

export const json = (payload: Payload): unknown => payload.json();

/** Asks at one tick, unless told another. */
export const ask = (
  session: Session,
  request: Partial<ApiRequest<unknown>> = {},
  { now = 1, signal = new AbortController().signal }: { now?: number; signal?: AbortSignal } = {},
): Promise<Reply<unknown>> => session.io(now, signal).request({ path: '/data', parse: json, ...request });

/** Asks for a file, a CSV unless told another. */
export const askFile = (
  session: Session,
  request: Partial<FileRequest> = {},
  { progress = () => {}, signal = new AbortController().signal }: { progress?: Progress; signal?: AbortSignal } = {},
): Promise<FileReply> =>
  session.io(1, signal).file({ path: '/file', type: 'text/csv', name: 'documented.csv', ...request }, progress);

/** What a promise fails with; whatever else it does is an error. */
export async function failureOf(promise: Promise<unknown>): Promise<Failure> {
  const error = await errorOf(promise);
  if (error instanceof AnalyticsFailure) return error.failure;
  throw error;
}

export const errorOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => {
      throw new Error('It succeeded');
    },
    (error: unknown) => error,
  );

/** A promise and what settles it. */
export function deferred<T>() {
  let resolve!: (value: T) => void;
  let reject!: (error: unknown) => void;
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}

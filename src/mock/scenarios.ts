import type { Json } from './json.js';
import type { Reply } from './reply.js';
import { emptied, hostile, mistyped, partlyCorrupted } from './corrupt.js';

export interface Visit {
  readonly url: URL;
  readonly reply: Reply;
  /** How often this URL was asked for before. */
  readonly before: number;
  /** Ms that the slow scenario waits. */
  readonly slow: number;
}

/** A way for the API to behave, chosen by a prefix of the api base: `/~slow/api/v1/…`. */
export interface Scenario {
  readonly name: string;
  readonly summary: string;
  /** Answers in the API's place, before a token is looked at; null lets the API answer. */
  readonly instead?: (visit: Visit) => Response | null | Promise<Response | null>;
  /** What is asked about is as large as can be. */
  readonly huge?: true;
  /** Changes what the API says. */
  readonly change?: (json: Json) => Json;
  /** Another name than the documented one for a file. */
  readonly fileName?: (name: string) => string;
  /** Files come in pieces, over the time that the slow scenario waits. */
  readonly slowFiles?: true;
  /** Nobody is there, not even for a preflight. */
  readonly unreachable?: true;
  /** The page's own token URL turns it away too. */
  readonly signedOut?: true;
  /** What becomes of writes: not stored, stored without an answer at the first time, or refused since the token only reads. */
  readonly writes?: 'fail' | 'lost' | 'read-only';
}

const elsewhere = 'https://elsewhere.example.test';
const html = '<!doctype html><title>Sign in</title><p>Please sign in to this network.</p>';

const never = (): Promise<never> => new Promise<never>(() => {});

const list = [
  {
    name: 'slow',
    summary: 'answers after three seconds',
    instead: async ({ slow }) => {
      await new Promise((resolve) => setTimeout(resolve, slow));
      return null;
    },
  },
  { name: 'slow-file', summary: 'a file comes in ten pieces within three seconds, all else at once', slowFiles: true },
  { name: 'empty', summary: 'nothing has been recorded', change: emptied },
  {
    name: 'pending',
    summary: '202, still processing',
    instead: ({ reply }) => reply.json({ status: 'pending' }, { status: 202 }),
  },
  { name: 'expired', summary: '401, every token counts as expired', instead: ({ reply }) => reply.unauthorized('token_expired') },
  {
    name: 'signed-out',
    summary: '401, and the token URL answers 401 too',
    instead: ({ reply }) => reply.unauthorized('token_expired'),
    signedOut: true,
  },
  {
    name: 'forbidden',
    summary: '403, somebody else’s data',
    instead: ({ reply }) => reply.error(403, 'not_the_owner', 'Only the owner may see this.'),
  },
  {
    name: 'missing',
    summary: '404, no such id',
    instead: ({ reply }) => reply.error(404, 'not_found', 'There is no such id.'),
  },
  {
    name: '409',
    summary: '409, something else is changing it',
    instead: ({ reply }) => reply.error(409, 'conflict', 'This is being recalculated.'),
  },
  {
    name: '410',
    summary: '410, removed for good',
    instead: ({ reply }) => reply.error(410, 'gone', 'This has been removed.'),
  },
  {
    name: '413',
    summary: '413, more than the server gives at once',
    instead: ({ reply }) => reply.error(413, 'too_large', 'Ask for less.'),
  },
  {
    name: '451',
    summary: '451, withheld by law',
    instead: ({ reply }) => reply.error(451, 'legal', 'This may not be shown.'),
  },
  {
    name: '429',
    summary: '429, too many requests, come back in 30 seconds',
    instead: ({ reply }) => reply.error(429, 'too_many_requests', 'Too many requests.', { headers: { 'retry-after': '30' } }),
  },
  {
    name: '500',
    summary: '500, the server fails',
    instead: ({ reply }) => reply.error(500, 'internal', 'Something went wrong on our side.'),
  },
  {
    name: 'gateway',
    summary: '502, and the error is a page instead of JSON',
    instead: ({ reply }) => reply.body(html, 'text/html; charset=utf-8', { status: 502 }),
  },
  {
    name: 'flaky',
    summary: '503 for the first request of each URL and every second one after it',
    instead: ({ reply, before }) => (before % 2 === 0 ? reply.error(503, 'unavailable', 'Try again.') : null),
  },
  { name: 'write-fails', summary: '500 for every write, and nothing is stored', writes: 'fail' },
  { name: 'write-lost', summary: 'a write is stored, and its first answer is lost', writes: 'lost' },
  { name: 'read-only', summary: '403 for every write: a token that only reads', writes: 'read-only' },
  { name: 'malformed', summary: 'every number is a text', change: mistyped },
  {
    name: 'not-json',
    summary: '200, but a page instead of JSON',
    instead: ({ reply }) => reply.body(html, 'text/html; charset=utf-8'),
  },
  { name: 'partial', summary: 'some rows unreadable, some numbers not reported', change: partlyCorrupted },
  {
    name: 'hostile',
    summary: 'every text is markup, a formula, or otherwise naughty',
    change: hostile,
    fileName: (name) => `../../\u202e<img src=x>|${name}`,
  },
  {
    name: 'no-summary',
    summary: 'the one-request summary does not exist, the documented endpoints do',
    instead: ({ url, reply }) =>
      url.pathname.endsWith('/summary') ? reply.error(404, 'not_found', 'There is no such endpoint.') : null,
  },
  {
    name: 'redirect',
    summary: '307 to another origin',
    instead: ({ url, reply }) => reply.body(null, 'text/plain', { status: 307, headers: { location: elsewhere + url.pathname } }),
  },
  { name: 'offline', summary: 'the server cannot be reached', unreachable: true },
  { name: 'hanging', summary: 'never answers', instead: never },
  {
    name: 'stalled',
    summary: 'begins to answer and never ends',
    instead: ({ reply }) =>
      reply.body(
        new ReadableStream<Uint8Array>({ start: (controller) => controller.enqueue(new TextEncoder().encode('{"stream_id":')) }),
        'application/json',
      ),
  },
  {
    name: 'huge',
    summary: 'a stream of a whole year: 525,600 rows at one-minute steps',
    huge: true,
  },
] as const satisfies readonly Scenario[];

export type ScenarioName = (typeof list)[number]['name'];

/** Every scenario, for a page that offers the choice. */
export const scenarios: readonly { readonly name: ScenarioName; readonly summary: string }[] = list.map(({ name, summary }) => ({
  name,
  summary,
}));

const everyday: Scenario = { name: '', summary: 'as documented' };

/** The scenario a URL asks for by the last `~name` before its API path; undefined is a name that does not exist. */
export function scenarioOf(prefix: string): Scenario | undefined {
  const asked = /.*\/~([^/]+)/.exec(prefix)?.[1];
  return asked === undefined ? everyday : list.find(({ name }) => name === asked);
}

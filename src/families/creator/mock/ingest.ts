import type { HttpHandler } from 'msw';
import { http } from 'msw';
import { safeParse } from 'valibot';
import { batchSchema } from '../contract/events.js';
import { beaconPath, eventsPath, ingestTokenPath } from '../contract/ingest.js';
import { isRecord } from '../../../datasets/schema.js';
import type { EventLog } from './event-log.js';
import type { Reply } from '../../../mock/reply.js';
import { checkAuthorization, isOwner } from '../../../mock/tokens.js';
import { checkIngestToken, issueIngestToken } from './ingest-token.js';

/** Larger bodies are refused. */
const mostBytes = 1_000_000;

/** How long a token for ingestion lasts. */
const lifetime = 15 * 60_000;

interface Given {
  readonly log: EventLog;
  /** What the scenario of the address answers instead; else how to answer. */
  readonly begin: (request: Request, prefix: unknown) => Promise<Reply | Response>;
}

interface Sender {
  readonly creator: string;
  readonly sub: string;
}

const jsonIn = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** The endpoints that take a creator's events. */
export function ingestHandlers({ log, begin }: Given): HttpHandler[] {
  const post = (
    path: string,
    answer: (asked: { request: Request; body: unknown; creator: string; reply: Reply }) => Promise<Response>,
  ): HttpHandler =>
    http.post(`*${path}`, async ({ request, params }) => {
      const reply = await begin(request, params['0']);
      if (reply instanceof Response) return reply;
      const text = await request.text();
      if (new TextEncoder().encode(text).length > mostBytes) return reply.error(413, 'too_large', 'Send fewer events at once.');
      const creator = new URL(request.url).searchParams.get('creator_id') ?? '';
      return answer({ request, body: jsonIn(text), creator, reply });
    });

  /** Who sends, by the header; or why that is nobody. */
  async function senderOf(request: Request, creator: string, reply: Reply): Promise<Sender | Response> {
    const claims = await checkAuthorization(request.headers.get('authorization'), reply.now);
    if (typeof claims === 'string') return reply.unauthorized(claims);
    if (creator === '') return reply.error(422, 'out_of_range', 'creator_id has to be given.', { field: 'creator_id' });
    if (/^(unknown|missing)/.test(creator)) return reply.error(404, 'not_found', 'There is no such creator.');
    if (!isOwner(claims, 'creator', creator)) return reply.error(403, 'not_the_owner', 'Only the owner may do this.');
    return { creator, sub: claims.sub };
  }

  return [
    post(eventsPath, async ({ request, body, creator, reply }) => {
      const sender = await senderOf(request, creator, reply);
      if (sender instanceof Response) return sender;
      if (body === undefined) return reply.error(400, 'not_json', 'The body is not JSON.');
      const batch = safeParse(batchSchema, body);
      if (!batch.success) {
        const [{ path }] = batch.issues;
        const field = path?.[0].key === 'sent_at' ? 'sent_at' : 'events';
        return reply.error(422, 'out_of_range', `${field} is not as it should be.`, { field });
      }
      const { events, sent_at } = batch.output;
      return reply.json(log.take(events, { ...sender, received: reply.now, sent: Date.parse(sent_at) }));
    }),

    post(beaconPath, async ({ request, body, creator, reply }) => {
      const given = isRecord(body) ? body : {};
      const sender =
        typeof given['ingest_token'] === 'string'
          ? await checkIngestToken(given['ingest_token'], creator, reply.now)
          : await senderOf(request, creator, reply);
      if (sender instanceof Response) return sender;
      if (sender === null) return reply.unauthorized('token_not_for_ingestion');
      const { rejected } = log.take([given['event']], { ...sender, received: reply.now, sent: null });
      const [first] = rejected;
      return first
        ? reply.error(422, 'out_of_range', first.reason, { field: 'event' })
        : reply.body(null, 'text/plain', { status: 204 });
    }),

    post(ingestTokenPath, async ({ request, creator, reply }) => {
      const sender = await senderOf(request, creator, reply);
      if (sender instanceof Response) return sender;
      const token = await issueIngestToken(sender, reply.now, lifetime);
      return reply.json({ token, expires_at: new Date(reply.now + lifetime).toISOString() });
    }),
  ];
}

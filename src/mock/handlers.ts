import type { HttpHandler, PathParams } from 'msw';
import { http } from 'msw';
import { fileNameOf } from '../contract/endpoint.js';
import { mocks, type FamilyMockOptions } from '../families/mocks.js';
import type { Asked, MockFamily, MockHost } from './family.js';
import { readQuery, InvalidQuery } from './query.js';
import { pieces, Reply } from './reply.js';
import type { Scenario } from './scenarios.js';
import { scenarioOf, scenarios } from './scenarios.js';
import { checkAuthorization, isOwner, issueToken } from './tokens.js';

export interface MockOptions extends FamilyMockOptions {
  /** The server's clock, ms since the epoch. Default `Date.now`. */
  now?: () => number;
  /** Ms before every answer. Default 0. */
  latency?: number;
  /** Ms before an answer of `/~slow`, and that a file of `/~slow-file` takes. Default 3000. */
  slow?: number;
}

const on = { GET: http.get, POST: http.post, DELETE: http.delete };

const text = (param: PathParams[string]): string => (typeof param === 'string' ? param : '');

/** `/api/v1/streams/{stream_id}/analytics` on any origin, and below any folder or scenario. */
const pattern = (path: string): string => `*${path.replace(/\{(\w+)\}/g, ':$1')}`;

/**
 * The mock API as MSW handlers, for a service worker, for tests without one, and for an HTTP server. They answer
 * on every origin: `https://api.example.test/api/v1/…` as `/api/v1/…`, with a scenario `/~slow/api/v1/…`.
 *
 * @param families the APIs there are
 */
export function createHandlers(
  { now = Date.now, latency = 0, slow = 3000, ...others }: MockOptions = {},
  families: readonly MockFamily<FamilyMockOptions>[] = mocks,
): HttpHandler[] {
  const visits = new Map<string, number>();

  async function begin(prefix: string, request: Request): Promise<{ scenario: Scenario } | { response: Response }> {
    if (latency > 0) await new Promise((resolve) => setTimeout(resolve, latency));
    const reply = new Reply(now());
    const scenario = scenarioOf(prefix);
    if (!scenario) {
      const names = scenarios.map(({ name }) => `~${name}`).join(', ');
      return { response: reply.error(404, 'no_such_scenario', `There is no such scenario; there are ${names}.`) };
    }
    if (scenario.unreachable) return { response: Response.error() };
    const visited = `${request.method} ${request.url}`;
    const before = visits.get(visited) ?? 0;
    visits.set(visited, before + 1);
    const response = await scenario.instead?.({ url: new URL(request.url), reply, before, slow });
    return response ? { response } : { scenario };
  }

  const handler: MockHost['handler'] = (place, kind, respond) =>
    on[place.method](pattern(place.path), async ({ request, params }) => {
      const begun = await begin(text(params['0']), request);
      if ('response' in begun) return begun.response;
      const { scenario } = begun;
      const reply = new Reply(now());
      const asked = new URL(request.url).searchParams;
      const field = `${kind.name}_id`;
      const id = kind.inQuery ? (asked.get(field) ?? '') : text(params[field]);
      const claims = await checkAuthorization(request.headers.get('authorization'), reply.now);
      if (typeof claims === 'string') return reply.unauthorized(claims);
      if (id === '') return refused(reply, new InvalidQuery(field, 'given'));
      const subject = kind.find(id, scenario, reply.now);
      if (!subject) return reply.error(404, 'not_found', `There is no such ${kind.name}.`);
      if (!isOwner(claims, kind.name, id)) return reply.error(403, 'not_the_owner', 'Only the owner may see this.');
      try {
        const ids = { ...Object.fromEntries(Object.entries(params).map(([name, value]) => [name, text(value)])), [field]: id };
        const query = readQuery(place, asked);
        const body = place.method === 'POST' ? await bodyOf(request, reply) : undefined;
        if (body instanceof Response) return body;
        const owner = `${text(params['0']).replace(/\/~[^/]+/g, '')} ${claims.sub} ${kind.name}:${id}`;
        return await respond({ subject, ids, scenario, reply, query, owner, body });
      } catch (error) {
        if (error instanceof InvalidQuery) return refused(reply, error);
        throw error;
      }
    });

  const json: MockHost['json'] = (content, { scenario, reply }) =>
    reply.json(scenario.change ? scenario.change(content) : content);

  const host: MockHost = {
    madeAt: now(),
    begin: async (request, prefix) => {
      const begun = await begin(typeof prefix === 'string' ? prefix : '', request);
      return 'response' in begun ? begun.response : new Reply(now());
    },
    handler,
    answers: (kind, all) =>
      all.map(({ endpoint, body }) =>
        handler(endpoint, kind, (asked) => {
          const { subject, ids, query, reply } = asked;
          const said = body(subject, reply.now, query, ids);
          if (said === null) return reply.error(404, 'not_found', 'There is no such id.');
          return said instanceof ReadableStream ? reply.body(said, 'application/json') : json(said, asked);
        }),
      ),
    json,
    writes: (kind, { list, save, remove, idName, row }) => [
      handler(save, kind, (asked) => {
        const { owner, body, reply, scenario, subject } = asked;
        const refusal = refusedWrite(asked);
        if (refusal) return refusal;
        const isLost = scenario.writes === 'lost' && !list.hasTaken(owner, body);
        const stored = list.save(owner, body, reply.now);
        if ('missing' in stored) return reply.error(404, 'not_found', 'There is no such id.');
        if ('faults' in stored) return reply.faulty(stored.faults);
        if (isLost) return Response.error();
        return reply.json(row(stored.kept, subject), { status: stored.isNew ? 201 : 200 });
      }),
      handler(remove, kind, (asked) => {
        const { owner, ids, reply, scenario } = asked;
        const refusal = refusedWrite(asked);
        if (refusal) return refusal;
        if (!list.remove(owner, ids[idName] ?? '')) return reply.error(404, 'not_found', 'There is no such id.');
        return scenario.writes === 'lost' ? Response.error() : reply.body(null, 'text/plain', { status: 204 });
      }),
    ],
    file: (content, kind, textOf, { ids, scenario, reply }) => {
      const name = fileNameOf(kind, ids);
      return reply.file(
        textOf(scenario.change ? scenario.change(content) : content),
        kind.type,
        scenario.fileName?.(name) ?? name,
        scenario.slowFiles ? slow / pieces : 0,
      );
    },
  };

  return [
    http.options(pattern('/api/v1/*'), ({ params }) =>
      scenarioOf(text(params['0']))?.unreachable ? Response.error() : new Reply(now()).preflight(),
    ),
    ...families.flatMap((mock) => mock(host, others)),
    http.all(pattern('/api/v1/*'), async ({ request, params }) => {
      const begun = await begin(text(params['0']), request);
      return 'response' in begun ? begun.response : new Reply(now()).error(404, 'no_such_endpoint', 'There is no such endpoint.');
    }),
    http.all(pattern('/analytics-token'), ({ request, params }) => token(request, text(params['0']), new Reply(now()))),
  ];
}

/** What a scenario answers to every write, before anything is stored. */
function refusedWrite({ scenario, reply }: Asked<unknown>): Response | null {
  if (scenario.writes === 'fail') return reply.error(500, 'internal', 'Something went wrong on our side.');
  return scenario.writes === 'read-only' ? reply.error(403, 'read_only', 'This token may read, and not change.') : null;
}

/** Larger bodies are refused. */
const mostOfBody = 65_536;

async function bodyOf(request: Request, reply: Reply): Promise<unknown> {
  const bytes = await request.arrayBuffer();
  if (bytes.byteLength > mostOfBody) return reply.error(413, 'too_large', 'Send less at once.');
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return reply.error(400, 'not_json', 'The body is not JSON.');
  }
}

const refused = (reply: Reply, { field, message }: InvalidQuery): Response =>
  reply.error(422, 'out_of_range', message, { field });

/** The page's own token URL. It takes cookies, so CORS wants the page's origin by name. */
async function token(request: Request, prefix: string, reply: Reply): Promise<Response> {
  const origin = request.headers.get('origin');
  const headers: Record<string, string> = origin
    ? { 'access-control-allow-origin': origin, 'access-control-allow-credentials': 'true', vary: 'origin' }
    : {};
  if (request.method === 'OPTIONS') return reply.preflight(headers);
  if (scenarioOf(prefix)?.signedOut) return reply.error(401, 'signed_out', 'Please sign in.', { headers });
  return reply.json({ token: await issueToken({ now: reply.now }) }, { headers });
}

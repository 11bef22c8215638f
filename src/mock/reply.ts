import type { Fault } from './kept-list.js';

/** Headers of every answer of the API: what the contract lets another origin's page read. */
const shared = (now: number): HeadersInit => ({
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'retry-after, content-disposition, date',
  'cache-control': 'no-store',
  date: new Date(now).toUTCString(),
});

export interface ReplyInit {
  status?: number;
  headers?: Readonly<Record<string, string>>;
}

/** Answers as the server would, at its own `now`. */
export class Reply {
  constructor(readonly now: number) {}

  body(body: BodyInit | null, type: string, { status = 200, headers }: ReplyInit = {}): Response {
    return new Response(body, { status, headers: { ...shared(this.now), 'content-type': type, ...headers } });
  }

  /** A file to be saved. With `pieceDelay` it comes in pieces, as many ms apart. */
  file(text: string, type: string, name: string, pieceDelay = 0): Response {
    const bytes = new TextEncoder().encode(text);
    const body = pieceDelay > 0 ? inPieces(bytes, pieceDelay) : bytes;
    const headers = { 'content-disposition': attachment(name), 'content-length': String(bytes.length) };
    return this.body(body, type, { headers });
  }

  json(value: unknown, init?: ReplyInit): Response {
    return this.body(JSON.stringify(value), 'application/json', init);
  }

  /** The contract's error: `field` names the parameter at fault, where one is. */
  error(
    status: number,
    code: string,
    message: string,
    more: { field?: string; headers?: Record<string, string> } = {},
  ): Response {
    return this.json({ error: { code, message, field: more.field } }, { status, headers: more.headers });
  }

  /** Everything that is wrong with a write; the first of it as other errors have it. */
  faulty(fields: readonly Fault[]): Response {
    const [first] = fields;
    const message = fields.map((fault) => `${fault.field} ${fault.message}`).join(' ');
    return this.json({ error: { code: first?.code, message, field: first?.field, fields } }, { status: 422 });
  }

  unauthorized(code: string): Response {
    return this.error(401, code, 'A valid bearer token is needed.', {
      headers: { 'www-authenticate': 'Bearer error="invalid_token"' },
    });
  }

  /** What a browser hears before it lets another origin's page ask. */
  preflight(headers?: Readonly<Record<string, string>>): Response {
    return new Response(null, {
      status: 204,
      headers: {
        ...shared(this.now),
        'access-control-allow-methods': 'GET, POST, DELETE, OPTIONS',
        'access-control-allow-headers': 'authorization, content-type',
        'access-control-max-age': '600',
        ...headers,
      },
    });
  }
}

/** The header that makes an answer a file to be saved; a name that is not plain text comes encoded too (RFC 6266). */
function attachment(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"${plain === name ? '' : `; filename*=UTF-8''${encoded}`}`;
}

/** How many pieces a file comes in that does not come at once. */
export const pieces = 10;

function inPieces(bytes: Uint8Array<ArrayBuffer>, delay: number): ReadableStream<Uint8Array<ArrayBuffer>> {
  const size = Math.ceil(bytes.length / pieces);
  let sent = 0;
  return new ReadableStream(
    {
      async pull(controller) {
        if (sent > 0) await new Promise((resolve) => setTimeout(resolve, delay));
        controller.enqueue(bytes.subarray(sent, sent + size));
        sent += size;
        if (sent >= bytes.length) controller.close();
      },
    },
    { highWaterMark: 0 },
  );
}

import { AnalyticsFailure, NothingToShow, type Failure, type FieldFault } from '../datasets/failure.js';
import { reasonOf, unlessAborted } from './abort.js';
import { bytesOf, mostOfAnswer, mostOfNote, textOf } from './body.js';
import { field } from './field.js';
import { waitOf } from './retry-after.js';
import { whenActivated } from './prerender.js';

/** A whole answer, unread. */
export interface ResponseBody {
  readonly bytes: Uint8Array;
  /** The server's `Date` where it may be read, else the moment the answer began. Ms since the epoch. */
  readonly asOf: number;
}

/** A server's refusal, with how long (ms) it asks to be left alone; null where it does not say. */
export class HttpRefusal extends AnalyticsFailure {
  constructor(
    failure: Failure,
    readonly wait: number | null,
  ) {
    super(failure);
  }
}

/** An answer that broke off after its reader had been told of some bytes: those cannot be taken back by asking again. */
export class BrokenDownload extends AnalyticsFailure {
  constructor() {
    super({ kind: 'offline' });
  }
}

/** A good answer, whose body is still to come. */
export interface OpenResponse {
  readonly response: Response;
  readonly asOf: number;
  /** Fires when the rest is not wanted any more. */
  readonly end: AbortSignal;
  /** Starts the timeout anew. */
  readonly resetTimeout: () => void;
}

/**
 * One request, once, and its whole answer.
 *
 * @param timeout ms to the last byte of the body
 * @throws as `receive` does
 */
export const send = (url: string, init: RequestInit, signal: AbortSignal, timeout: number): Promise<ResponseBody> =>
  receive(url, init, signal, timeout, async ({ response, asOf, end }) => ({
    bytes: await bytesOf(response, mostOfAnswer, end),
    asOf,
  }));

/**
 * One request, once. Nothing is cached, and no referrer is sent. Nothing is sent at all before the page is shown.
 *
 * @param timeout ms until `read` has settled, or has called `alive`
 * @param read takes the body of a good answer
 * @throws AnalyticsFailure, `NothingToShow` for a 202, or what the signal was aborted with
 */
export async function receive<T>(
  url: string,
  init: RequestInit,
  signal: AbortSignal,
  timeout: number,
  read: (opened: OpenResponse) => Promise<T>,
): Promise<T> {
  const shown = whenActivated();
  if (shown) await unlessAborted(shown, signal);
  const late = new AbortController();
  const end = AbortSignal.any([signal, late.signal]);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const alive = () => {
    clearTimeout(timer);
    timer = setTimeout(() => late.abort(), timeout);
  };
  alive();
  try {
    const opening = open(url, { cache: 'no-store', referrerPolicy: 'no-referrer', ...init, signal: end });
    // A fetch that the page has wrapped may forget the signal once the headers are there.
    return await unlessAborted(
      opening.then((opened) => read({ ...opened, end, resetTimeout: alive })),
      end,
    );
  } catch (error) {
    if (signal.aborted) throw reasonOf(signal);
    if (error instanceof AnalyticsFailure || error instanceof NothingToShow) throw error;
    throw new AnalyticsFailure({ kind: late.signal.aborted ? 'timeout' : 'offline' });
  } finally {
    clearTimeout(timer);
  }
}

async function open(url: string, init: RequestInit): Promise<Pick<OpenResponse, 'response' | 'asOf'>> {
  const response = await fetch(url, init);
  if (!isUnread(response)) throw new AnalyticsFailure({ kind: 'malformed', path: '' });
  const asOf = Date.parse(response.headers.get('date') ?? '') || Date.now();
  if (!response.ok || response.status === 202) await refuse(response, asOf, init.method === 'POST');
  return { response, asOf };
}

/** A fetch that the page has wrapped may answer anything, or what it has read itself. Not by `instanceof`: it may be of another frame. */
const isUnread = (response: Partial<Response> | null | undefined): boolean =>
  response?.bodyUsed === false && typeof response.headers?.get === 'function';

async function refuse(response: Response, asOf: number, isPost: boolean): Promise<never> {
  const { status, type } = response;
  if (status === 400 || status === 422) {
    const error = await errorIn(response);
    const faults = isPost ? await faultsIn(error) : [];
    throw new AnalyticsFailure({ kind: 'invalid', field: nameIn(error), ...(faults.length > 0 && { faults }) });
  }
  // Nobody reads the rest, and it would keep the connection.
  response.body?.cancel().catch(() => {});
  if (status === 202) throw new NothingToShow('pending');
  const wait = waitOf(response.headers.get('retry-after'), asOf);
  throw new HttpRefusal(failureOf(status, type, wait), wait);
}

function failureOf(status: number, type: ResponseType, wait: number | null): Failure {
  if (type === 'opaqueredirect' || (status >= 300 && status < 400)) return { kind: 'blocked', reason: 'redirect' };
  switch (status) {
    case 401:
      return { kind: 'auth', reason: 'rejected' };
    case 403:
      return { kind: 'forbidden' };
    case 404:
      return { kind: 'not-found' };
    case 409:
    case 412:
      return { kind: 'conflict' };
    case 410:
      return { kind: 'gone' };
    case 413:
      return { kind: 'too-large' };
    case 451:
      return { kind: 'unavailable-for-legal-reasons' };
    case 429:
      return { kind: 'rate-limited', retryAt: wait === null ? null : Date.now() + wait };
    default:
      return { kind: 'server', status };
  }
}

/** All that was wrong with a write. Most pages never need it; without its code the refusal stands alone. */
const faultsIn = (error: unknown): Promise<readonly FieldFault[]> =>
  import('./faults.js').then(
    (faults) => faults.faultsIn(error),
    () => [],
  );

/** What a server says of a refusal: `{ "error": … }`; undefined where it says nothing short. */
async function errorIn(response: Response): Promise<unknown> {
  try {
    return field(JSON.parse(await textOf(response, mostOfNote)), 'error');
  } catch {
    return undefined;
  }
}

/** The server's name for the parameter it refused; null where it says none. */
function nameIn(error: unknown): string | null {
  const name = field(error, 'field');
  return typeof name === 'string' && name.length > 0 && name.length <= 64 ? name : null;
}

import type { MetricId } from '../metrics/catalogue.js';
import type { Actions } from './actions.js';
import type { DatasetName, Datasets, Dimension, Instant, Params } from './data.js';
import type { Failure } from './failure.js';
import type { Granularity, IdName, PeriodSpec, RangeName, Scope } from './scope.js';

export interface Question<K extends DatasetName> {
  readonly dataset: K;
  readonly scope: Scope;
  /** As written (`7d` and a zone), not as resolved dates: the source's API may resolve it itself. Null where the dataset has no period. */
  readonly period: PeriodSpec | null;
  readonly params: Params[K];
}

/** Half-open: `start` belongs to it, `end` does not. */
export interface Period {
  readonly start: Instant;
  readonly end: Instant;
}

/**
 * What a reader must know about an answer besides its numbers. Shown under the widget, never hidden.
 *
 * - `unreadable` values that could not be read and are not reported; `first` is the path of the first one
 * - `currency` amounts are plain numbers: what the answer names as their currency (`given`, at the path `first`) is none
 * - `zone` times are in UTC: what the answer names as their zone is none
 * - `impossible` a value of the metric `of`, or where that is null a share of a whole, is more than all of it; shown as reported
 * - `dropped` rows that could not be read and are left out; `first` is the path of the first one
 * - `duplicates` rows for an instant, a name or an id that had been given already; the last one counts
 * - `clamped` the server answered another step (seconds) than the one asked for
 * - `fallback` the recommended endpoint failed and the documented ones answered in its place
 * - `partial` a part could not be had; the rest is shown
 */
export type Note =
  | { readonly kind: 'unreadable'; readonly values: number; readonly first: string }
  | { readonly kind: 'currency' | 'zone'; readonly given: string; readonly first: string }
  | { readonly kind: 'impossible'; readonly of: MetricId | null }
  | { readonly kind: 'dropped'; readonly rows: number; readonly of: number; readonly first: string }
  | { readonly kind: 'duplicates'; readonly rows: number }
  | { readonly kind: 'clamped'; readonly asked: number; readonly answered: number }
  | { readonly kind: 'fallback' | 'live' }
  | { readonly kind: 'partial'; readonly dataset: DatasetName | 'comparison'; readonly failure: Failure };

/**
 * How data was come by, where a reader should know.
 *
 * - `geoip` countries looked up from addresses, which are stored as hashes only
 * - `stored-messages` counted from the messages that are stored
 */
export type Provenance = 'geoip' | 'stored-messages';

export interface Answer<K extends DatasetName> {
  readonly data: Datasets[K];
  /** What the data covers, where it covers a span. */
  readonly period: Period | null;
  /** When the answer was made: the server's `Date`, else the moment it arrived. */
  readonly asOf: Instant;
  /** IANA zone of the server's buckets; null where the data has none. */
  readonly zone: string | null;
  /** Seconds between two samples, where there is a step. */
  readonly step: number | null;
  readonly notes: readonly Note[];
  readonly provenance?: Provenance;
  /** What the next page is asked for with; absent or null where this is the last one, or the only one. */
  readonly next?: string | null;
  /** How many rows all pages have together, where the server says. */
  readonly total?: number | null;
}

/** An HTTP answer before anybody has read it. `json()` throws `malformed` where the text is not JSON. */
export interface Payload {
  readonly bytes: Uint8Array;
  json(): unknown;
}

/** One request of a source. The same session, method and URL in flight is one request on the wire. */
export interface ApiRequest<T> {
  readonly method?: 'GET' | 'POST' | 'DELETE';
  /** From the root of the api base, ids already encoded: `/api/v1/streams/a1b2c3d4/analytics`. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  readonly body?: unknown;
  /** A module-level function: its identity is what shares a parsed answer among several askers. */
  readonly parse: (payload: Payload) => T;
  /** Throws where an answer that can be read must not be shown, such as one about somebody else. Not asked of a document (`src`). */
  readonly verify?: (value: T) => void;
}

/** A request that changes something on the server. It is sent once: nothing is sent again by itself that may have been stored. */
export interface WriteRequest<T> extends Pick<ApiRequest<T>, 'path' | 'query' | 'body' | 'parse'> {
  readonly method: 'POST' | 'DELETE';
}

/** A file that a server makes. */
export interface FileRequest {
  readonly path: string;
  readonly query?: ApiRequest<unknown>['query'];
  /** What is accepted: `text/csv`. */
  readonly type: string;
  /** The documented name, where the answer's header has none or may not be read. */
  readonly name: string;
}

/** A file as it arrived. The name is the server's own, unsafe as any text from there. */
export interface FileReply {
  readonly blob: Blob;
  readonly name: string;
}

/** How much has arrived, bytes; `of` is null where the server does not say. */
export type Progress = (received: number, of: number | null) => void;

/** What a source is lent for the time of one question. */
export interface Io {
  /** Fetches a file, with the token. Never shared, kept or retried after its first byte. */
  file(request: FileRequest, progress: Progress): Promise<FileReply>;
  /** Resolves with what the server said; throws `AnalyticsFailure`, `NothingToShow`, or an abort. */
  request<T>(request: ApiRequest<T>): Promise<Reply<T>>;
  /** Says that a request will follow: its token is asked for meanwhile. */
  prepare(): void;
  /** The tick of the scope: equal for all that ask at the same refresh. */
  readonly now: Instant;
  readonly signal: AbortSignal;
}

/** What a source is lent to change something. */
export interface WriteIo {
  /** Resolves once the server has confirmed it; throws `AnalyticsFailure`. Goes on when the page leaves. */
  write<T>(request: WriteRequest<T>): Promise<T>;
}

export interface Reply<T> {
  readonly value: T;
  readonly asOf: Instant;
}

/** One API's adapter: question in, answer out. A host's own API is one of these. */
export interface Source {
  readonly name: string;
  /** The ids it cannot do without, or those a question needs. One missing is a configuration failure and no request. */
  readonly ids: readonly IdName[] | ((question: Question<DatasetName>) => readonly IdName[]);
  readonly answers: { readonly [K in DatasetName]?: (question: Question<K>, io: Io) => Promise<Answer<K>> };
  /**
   * Whether it has anything of what is asked, where that depends on more than the dataset: which metrics, what a breakdown
   * is by. Absent: whatever is of its datasets.
   */
  readonly has?: (question: Question<DatasetName>) => boolean;
  /** The metrics that are shown of it where nobody says which. */
  readonly usual?: readonly MetricId[];
  /**
   * The dimensions of which it can be asked about one part alone, as `device` for `segment="device:mobile"`. Asked about another,
   * it is not asked at all: an answer about everybody would pass for one about the segment. Absent: it takes any, as it is.
   */
  readonly segments?: readonly Dimension[];
  /** What its answers take of a period. Absent where they take none, as those about one stream; toolbar and comparison follow it. */
  readonly periods?: Periods;
  /** The files its server makes, by name, in the order they are offered. */
  readonly files?: Readonly<Record<string, SourceFile>>;
  /** What a reader can save and delete in it, by kind. Absent: its lists are shown, and not changed. */
  readonly actions?: Actions;
}

/** A file that a source's server makes. */
export interface SourceFile {
  /** What the file is; a spreadsheet opens `csv`, a browser `html`. */
  readonly format: FileFormat;
  /** Whether it is of a period, so that a reader may choose one. */
  readonly ofPeriod: boolean;
  /** What a reader calls it, where the library has no words for its name. */
  readonly label?: string;
  /** The request for it; what it has to know first it may ask for. Throws `configuration` where an id is missing. */
  readonly request: (scope: Scope, io: Pick<Io, 'request'>) => FileRequest | Promise<FileRequest>;
}
/** The periods that a source can answer about. */
export interface Periods {
  /** What it answers about where nobody says: its API's own default. */
  readonly usual: RangeName;
  /** The ranges a reader may choose. All where left out. */
  readonly ranges?: readonly RangeName[];
  /** The sizes of bucket it has, first the one it answers in where nobody says. None where left out. */
  readonly granularities?: readonly Granularity[];
  /** The size it answers in about a period where nobody says, if that is not always the first. */
  readonly granularityOf?: (period: PeriodSpec) => Granularity;
}

export type FileFormat = 'json' | 'csv' | 'html';

import { AnalyticsFailure } from '../datasets/failure.js';
import type { Told } from './answer.js';
import { isIdName, refuseOthers } from './subject.js';
import type { QueryParameters } from './parameters.js';
import type { ApiRequest, FileRequest, Payload } from '../datasets/question.js';

/** Where an endpoint is and what it takes, as its documentation has it: what the mock's handlers are made of. */
export interface EndpointSpec<Query extends QueryParameters = QueryParameters> {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** From the root of the api base, ids in braces: `/api/v1/streams/{stream_id}/analytics`. */
  readonly path: string;
  readonly query: Query;
}

/** An endpoint that answers with data: what sources ask by. */
export interface Endpoint<T, Query extends QueryParameters = QueryParameters> extends EndpointSpec<Query> {
  /** Reads the answer, and tells which fields cannot be. Throws `malformed` where the whole cannot. */
  readonly parse: (payload: Payload) => T & Told;
}

/** An endpoint that answers with files, of which the query says which. They are kept as they come, so nothing is parsed. */
export interface FileEndpoint<Name extends string> extends EndpointSpec {
  readonly files: Readonly<Record<Name, FileKind>>;
}

export interface FileKind {
  /** `text/csv` */
  readonly type: string;
  /** The documented name, ids in braces: `stream_{stream_id}_analytics.csv`. */
  readonly name: string;
  /** What asks for this one. */
  readonly query: Readonly<Record<string, string>>;
}

/** What goes in the braces of a path, by the name in them. */
export type PathIds = Readonly<Record<string, string>>;

/**
 * The path of an endpoint with its ids filled in, encoded.
 *
 * @throws AnalyticsFailure `configuration` naming the id's attribute, where an id is missing or cannot be part of a path
 */
export const fillPath = (endpoint: Pick<Endpoint<unknown>, 'path'>, ids: PathIds): string =>
  endpoint.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeId(name, ids[name] ?? ''));

/** A request of an endpoint, for `io.request`. An answer about somebody else is refused. */
export const requestTo = <T>(endpoint: Endpoint<T>, ids: PathIds, query: ApiRequest<T>['query'] = {}): ApiRequest<T & Told> => ({
  method: endpoint.method,
  path: fillPath(endpoint, ids),
  query,
  parse: endpoint.parse,
  verify: ({ about }) => refuseOthers(about, idsAsked(endpoint, ids, query)),
});

/** Whom a request is about: the ids in its path, and those in its query. */
const idsAsked = (
  { path }: Pick<Endpoint<unknown>, 'path'>,
  ids: PathIds,
  query: NonNullable<ApiRequest<unknown>['query']>,
): PathIds =>
  Object.fromEntries(
    [
      ...Object.entries(ids).filter(([name]) => path.includes(`{${name}}`)),
      ...Object.entries(query).filter(([name]) => isIdName(name)),
    ].map(([name, id]) => [name, String(id ?? '')]),
  );

/**
 * A request for a file, for `io.file`. The ids are in its name as they are: whoever saves it makes that safe.
 *
 * @param query what is asked besides
 */
export const fileRequestTo = <Name extends string>(
  endpoint: FileEndpoint<Name>,
  file: Name,
  ids: PathIds,
  query: FileRequest['query'] = {},
): FileRequest => ({
  path: fillPath(endpoint, ids),
  query: { ...query, ...endpoint.files[file].query },
  type: endpoint.files[file].type,
  name: fileNameOf(endpoint.files[file], ids),
});

export const fileNameOf = ({ name }: Pick<FileKind, 'name'>, ids: PathIds): string =>
  name.replace(/\{(\w+)\}/g, (_, id: string) => ids[id] ?? '');

function encodeId(name: string, id: string): string {
  if (id === '') throw configuration('missing', name);
  // URLs resolve these as steps in the path, even percent-encoded: the request would be for something else.
  if (id === '.' || id === '..') throw configuration('not-usable', name);
  try {
    return encodeURIComponent(id);
  } catch {
    // Half a surrogate pair: not text, and without an encoding.
    throw configuration('not-usable', name);
  }
}

/** What is wrong with an id, by its name in the API. */
export const configuration = (reason: 'missing' | 'not-usable', name: string): AnalyticsFailure =>
  new AnalyticsFailure({ kind: 'configuration', reason, name: attributeOf(name) });

/** `stream_id`, `avatarId` → `stream-id`, `avatar-id` */
const attributeOf = (name: string): string => name.replace(/_|(?=[A-Z])/g, '-').toLowerCase();

import type { HttpHandler } from 'msw';
import type { FileKind, PathIds, EndpointSpec } from '../contract/endpoint.js';
import type { MockAnswer } from './answer.js';
import type { Json } from './json.js';
import type { Kept, KeptList } from './kept-list.js';
import type { Query } from './query.js';
import type { Reply } from './reply.js';
import type { Scenario } from './scenarios.js';

/** What an endpoint is about, and how it is found. */
export interface Kind<Subject> {
  /** As its id is called: `channel` of `channel_id`. */
  readonly name: string;
  /** Whether its id is in the query, and not in the path. */
  readonly inQuery?: true;
  readonly find: (id: string, scenario: Scenario, now: number) => Subject | null;
}

/** A request that somebody may ask about their own. */
export interface Asked<Subject> {
  readonly subject: Subject;
  /** As they were asked for: the subject's and what else the path names. */
  readonly ids: PathIds;
  readonly query: Query;
  /** Whose lists are read and written: those of the token's subject, below this address. */
  readonly owner: string;
  /** What was sent, where that is JSON; undefined where nothing was. */
  readonly body: unknown;
  readonly scenario: Scenario;
  readonly reply: Reply;
}

/** A list that is written to. */
export interface WrittenList<Subject, Draft> {
  readonly list: KeptList<Draft>;
  readonly save: EndpointSpec;
  readonly remove: EndpointSpec;
  /** In the path of `remove`. */
  readonly idName: string;
  readonly row: (kept: Kept<Draft>, subject: Subject) => Json;
}

/** What the mock of one API is made with: all that is the same for all of them. */
export interface MockHost {
  /** When the mock was made, ms since the epoch. */
  readonly madeAt: number;
  /** What the scenario of an address answers in the place of an endpoint; else how to answer. */
  readonly begin: (request: Request, prefix: unknown) => Promise<Reply | Response>;
  /** One endpoint about something somebody owns: who may ask, what for, and how. */
  readonly handler: <Subject>(
    place: EndpointSpec,
    kind: Kind<Subject>,
    respond: (asked: Asked<Subject>) => Response | Promise<Response>,
  ) => HttpHandler;
  /** Several that answer with JSON. */
  readonly answers: <Subject>(kind: Kind<Subject>, all: readonly MockAnswer<Subject>[]) => readonly HttpHandler[];
  /** JSON, as the scenario changes it. */
  readonly json: (content: Json, asked: Asked<unknown>) => Response;
  /** What saves to a list that somebody keeps, by POST, and deletes from it, by DELETE of the id that `idName` is the name of. */
  readonly writes: <Subject, Draft>(kind: Kind<Subject>, list: WrittenList<Subject, Draft>) => readonly HttpHandler[];
  /** A file, under its documented name unless the scenario has another. */
  readonly file: (content: Json, kind: FileKind, textOf: (json: Json) => string, asked: Asked<unknown>) => Response;
}

/** The mock of one API: its endpoints, from a world of its own. */
export type MockFamily<Options> = (host: MockHost, options: Options) => readonly HttpHandler[];

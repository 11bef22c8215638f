import { fillPath } from '../contract/endpoint.js';
import { datasetNames, type DatasetName, type Instant, type Params } from '../datasets/data.js';
import { AnalyticsFailure } from '../datasets/failure.js';
import { loadModule } from '../datasets/load-module.js';
import { datesOf, periodOf } from '../datasets/period.js';
import type { Answer, ApiRequest, Io, Payload, Period, Question, Source } from '../datasets/question.js';
import type { Dates, Ids, Scope } from '../datasets/scope.js';
import { viewerZone } from '../datasets/zone.js';

/** What an answer of a host's own source is told, and what it asks its API with. */
export interface Asked<K extends DatasetName> {
  /** What is asked besides ids and period: the metrics, what a breakdown is by. */
  readonly params: Params[K];
  readonly ids: Ids;
  /** The first and the last day asked about, both in it; null for all time, and where the source has no periods. */
  readonly dates: Dates | null;
  /** IANA zone whose days these are. */
  readonly timeZone: string;
  /** All of the scope: granularity, segment, interval. */
  readonly scope: Scope;
  /**
   * Asks the API, with the token, and resolves with the JSON it answers. `{subjectId}` in the path is that id, encoded; one
   * that is missing in the query is left out. Throws `AnalyticsFailure`.
   */
  get<Json = unknown>(path: string, query?: ApiRequest<unknown>['query']): Promise<Json>;
}

/** A host's own API, written down with as little as it takes. */
export interface SourceDefinition extends Pick<Source, 'name' | 'periods' | 'files' | 'usual' | 'segments'> {
  /** The ids it cannot do without. None where left out. */
  readonly ids?: Source['ids'];
  /**
   * By dataset, what makes of the API's answers the dataset's own JSON, as `.data` takes it. It is checked like that. Null or
   * undefined: the API has no such data.
   */
  readonly answers: { readonly [K in DatasetName]?: (asked: Asked<K>) => unknown };
}

/**
 * A source of a host's own API, for `registerSource()`. Answers are written as the JSON that `.data` takes, so that reading,
 * checking, notes and failures are the library's.
 */
export function defineSource({ ids = [], answers, ...rest }: SourceDefinition): Source {
  const answerOf =
    <K extends DatasetName>(dataset: K) =>
    (question: Question<K>, io: Io): Promise<Answer<K>> =>
      answered(rest.name, dataset, answers[dataset], question, io);
  const all = datasetNames.filter((dataset) => answers[dataset]).map((dataset) => [dataset, answerOf(dataset)]);
  return { ...rest, ids, answers: Object.fromEntries(all) as Source['answers'] };
}

async function answered<K extends DatasetName>(
  source: string,
  dataset: K,
  own: SourceDefinition['answers'][K],
  question: Question<K>,
  io: Io,
): Promise<Answer<K>> {
  const { scope, params, period } = question;
  const timeZone = scope.timeZone ?? viewerZone();
  const dates = period && datesOf(period, { now: io.now, zone: timeZone, weekStart: scope.weekStart });
  const times: Instant[] = [];
  const get = async <Json>(path: string, query?: ApiRequest<unknown>['query']): Promise<Json> => {
    const { value, asOf } = await io.request({ path: fillPath({ path }, scope.ids), query, parse: json });
    times.push(asOf);
    return value as Json;
  };
  const said = await own?.({ params, ids: scope.ids, dates, timeZone, scope, get });
  if (said === null || said === undefined) throw new AnalyticsFailure({ kind: 'unsupported', dataset, source });
  const { parseDataset } = await loadModule(import('../datasets/parse-dataset.js'));
  const parsed = parseDataset(dataset, said, params);
  return {
    zone: null,
    ...parsed,
    period: parsed.period ?? wholeDays(dates, timeZone),
    asOf: times.length > 0 ? Math.min(...times) : io.now,
  };
}

// One function for all requests: by its identity askers share a parsed answer.
const json = (payload: Payload): unknown => payload.json();

const wholeDays = (dates: Dates | null, zone: string): Period | null =>
  dates && periodOf({ start: dates.start, end: dates.end }, zone);

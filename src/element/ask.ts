import { documentIo } from '../client/document.js';
import type { DatasetName } from '../datasets/data.js';
import { AnalyticsFailure, isAbort, type ConfigurationReason, type Failure } from '../datasets/failure.js';
import type { Answer, FileReply, Io, Periods, Progress, Question, Source, SourceFile } from '../datasets/question.js';
import type { IdName, Scope } from '../datasets/scope.js';
import { sourceNamed, usualMetrics } from '../families/registry.js';
import { fetchStandards } from '../metrics/bands.js';
import type { MetricId } from '../metrics/catalogue.js';
import { attributeOf } from './attributes.js';
import { scopeOf, type Settings } from './settings.js';
import type { AnalyticsContext } from './context.js';

const configuration = (name: string, reason: ConfigurationReason = 'missing'): AnalyticsFailure =>
  new AnalyticsFailure({ kind: 'configuration', reason, name });

/** What a widget itself has been given. */
export interface LocalData {
  /** `.data`; undefined is nothing. */
  readonly data: unknown;
  /** The dataset that data, or a `src`, is where it does not say. */
  readonly defaultDataset: DatasetName;
}

/**
 * Answers a question from wherever the context says the data comes: local data, then a document
 * (`src`), then the API. Throws `AnalyticsFailure`, `NothingToShow`, or an abort.
 */
export async function ask<K extends DatasetName>(
  question: Question<K>,
  context: AnalyticsContext,
  localData: LocalData,
  signal: AbortSignal,
): Promise<Answer<K>> {
  const { source, io, sourceQuestion } = await resolve(question, context, localData, signal);
  const answer = source.answers[question.dataset];
  if (!answer || !canAnswer(source, question))
    throw new AnalyticsFailure({ kind: 'unsupported', dataset: questionName(question), source: source.name });
  const [answered] = await Promise.all([answer(sourceQuestion, io), fetchStandards(metricsJudged(question))]);
  return answered;
}

/** What standards may be held against of an answer. */
const metricsJudged = ({ dataset, params }: Question<DatasetName>): readonly string[] =>
  params && 'ids' in params ? params.ids : [dataset];

/** What a question is about, in a word: the metric where it is one, else the dataset. */
const questionName = ({ dataset, params }: Question<DatasetName>): string =>
  (params && 'ids' in params && params.ids.length === 1 && params.ids[0]) || dataset;

const canAnswer = (source: Source, question: Question<DatasetName>): boolean =>
  source.answers[question.dataset] !== undefined && (source.has?.(question) ?? true);

interface Resolved<K extends DatasetName> {
  readonly source: Source;
  readonly io: Io;
  readonly sourceQuestion: Question<K>;
}

async function resolve<K extends DatasetName>(
  question: Question<K>,
  { settings, session, now }: AnalyticsContext,
  localData: LocalData,
  signal: AbortSignal,
): Promise<Resolved<K>> {
  if (localData.data !== undefined) {
    const { localSource } = await import('../sources/local-source.js');
    return {
      source: localSource(() => Promise.resolve(localData.data), localData.defaultDataset),
      io: documentIo('', now, signal),
      sourceQuestion: question,
    };
  }
  if (settings.src !== undefined) {
    const io = documentIo(settings.src, now, signal);
    if (settings.sources?.length) {
      const source = requireSource(sourceFor(settings, question));
      // It stands for one endpoint's answer, that to the widget's main question.
      if (question.dataset !== localData.defaultDataset) {
        throw new AnalyticsFailure({ kind: 'unsupported', dataset: question.dataset, source: source.name });
      }
      // Whose it is does not matter.
      const ids = Object.fromEntries(idsFor(source, question).map((name) => [name, question.scope.ids[name] ?? '-']));
      return {
        source,
        io,
        sourceQuestion: { ...question, scope: { ...question.scope, ids: { ...question.scope.ids, ...ids } } },
      };
    }
    const { localSource } = await import('../sources/local-source.js');
    return { source: localSource(fetchJson, localData.defaultDataset), io, sourceQuestion: question };
  }
  if (!settings.sources?.length) throw configuration('source');
  const source = requireSource(sourceFor(settings, question));
  requireSegment(source, question.scope);
  const missing = missingFor(source, question);
  if (missing) throw configuration(attributeOf(missing));
  if (session === null) throw configuration('api-base');
  return { source, io: session.io(now, signal), sourceQuestion: question };
}

/**
 * The periods there are where the answer to a question comes from, or in any of the sources where none is given; null where
 * there are none, as for data handed over or in a document.
 */
export function periodsIn(settings: Settings, question?: Question<DatasetName>): Periods | null {
  if (settings.src !== undefined) return null;
  if (question) return sourceFor(settings, question)?.periods ?? null;
  return sourcesIn(settings).find(({ periods }) => periods)?.periods ?? null;
}

export const sourcesIn = ({ sources = [] }: Settings): readonly Source[] => sources.flatMap((name) => sourceNamed(name) ?? []);

/** The names of the sources that are asked, as far as there are such; none where the data is of no source. */
export const sourceNamesIn = (settings: Settings): readonly string[] => sourcesIn(settings).map(({ name }) => name);

/** Whom a question goes to: who has what is asked, and before others who has the ids as well. Where nobody has, the first can say so. */
function sourceFor(settings: Settings, question: Question<DatasetName>): Source | null {
  const sources = sourcesIn(settings);
  const able = sources.filter((source) => canAnswer(source, question));
  return able.find((source) => missingFor(source, question) === undefined) ?? able[0] ?? sources[0] ?? null;
}

/** The metrics that are shown where the author says none. */
export const usualIn = ({ sources = [] }: Settings): readonly MetricId[] => usualMetrics(sources);

/** The ids without which a source cannot answer a question. */
const idsFor = ({ ids }: Source, question: Question<DatasetName>): readonly IdName[] =>
  typeof ids === 'function' ? ids(question) : ids;

const missingFor = (source: Source, question: Question<DatasetName>): IdName | undefined =>
  idsFor(source, question).find((name) => question.scope.ids[name] === undefined);

const fetchJson = async (io: Io): Promise<unknown> => (await io.request({ path: '', parse: (payload) => payload.json() })).value;

/** A source that cannot be asked about a segment would answer about everybody. */
function requireSegment({ segments }: Source, { segment }: Scope): void {
  const [by] = segment?.split(':') ?? [];
  if (by !== undefined && segments && !segments.some((each) => each === by)) throw configuration('segment', 'not-usable');
}

function requireSource(source: Source | null): Source {
  if (!source) throw configuration('source', 'not-usable');
  return source;
}

const sourceOfFiles = (settings: Settings): Source | null => {
  const sources = sourcesIn(settings);
  return sources.find(({ files }) => files) ?? sources[0] ?? null;
};

/** The files that the server of the context's source makes, by name; none where there is no such source. */
export const filesOf = ({ settings }: AnalyticsContext): Readonly<Record<string, SourceFile>> =>
  sourceOfFiles(settings)?.files ?? {};

/**
 * Fetches a file that the source's server makes. Throws as `ask` does.
 *
 * @param name the source's name for it
 * @param progress told of every piece that arrives
 */
export async function fetchFile(
  name: string,
  { settings, session, now }: AnalyticsContext,
  progress: Progress,
  signal: AbortSignal,
): Promise<FileReply> {
  if (!settings.sources?.length) throw configuration('source');
  if (session === null) throw configuration('api-base');
  const source = requireSource(sourceOfFiles(settings));
  const file = source.files?.[name];
  if (!file) throw new AnalyticsFailure({ kind: 'unsupported', dataset: name, source: source.name });
  const scope = scopeOf(settings);
  requireSegment(source, scope);
  const io = session.io(now, signal);
  return io.file(await file.request(scope, io), progress);
}

/** Anything thrown that is not ours is a source's own mistake: an answer it could not make sense of. */
export function failureOf(error: unknown): Failure {
  if (error instanceof AnalyticsFailure) return error.failure;
  if (isAbort(error)) return { kind: 'timeout' };
  console.error(error);
  return { kind: 'malformed', path: '' };
}

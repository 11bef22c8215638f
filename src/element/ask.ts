import { documentIo } from '../client/document.js';
import type { DatasetName } from '../datasets/data.js';
import { AnalyticsFailure, isAbort, type ConfigurationReason, type Failure } from '../datasets/failure.js';
import type { Answer, FileFormat, FileReply, Io, Periods, Progress, Question, Source } from '../datasets/question.js';
import type { IdName } from '../datasets/scope.js';
import { sourceNamed } from '../sources/registry.js';
import { attributeOf } from './attributes.js';
import { scopeOf, type Settings } from './settings.js';
import type { Surroundings } from './surroundings.js';

const configuration = (name: string, reason: ConfigurationReason = 'missing'): AnalyticsFailure =>
  new AnalyticsFailure({ kind: 'configuration', reason, name });

/** What a widget itself has been given. */
export interface Handed {
  /** `.data`; undefined is nothing. */
  readonly data: unknown;
  /** The dataset that data, or a `src`, is where it does not say. */
  readonly plain: DatasetName;
}

/**
 * Answers a question from wherever these surroundings say the data comes: data handed over, then a document
 * (`src`), then the API. Throws `AnalyticsFailure`, `NothingToShow`, or an abort.
 */
export async function ask<K extends DatasetName>(
  question: Question<K>,
  around: Surroundings,
  handed: Handed,
  signal: AbortSignal,
): Promise<Answer<K>> {
  const { source, io, asked } = await answering(question, around, handed, signal);
  const answer = source.answers[question.dataset];
  if (!answer) throw new AnalyticsFailure({ kind: 'unsupported', dataset: question.dataset, source: source.name });
  return answer(asked, io);
}

interface Answering<K extends DatasetName> {
  readonly source: Source;
  readonly io: Io;
  readonly asked: Question<K>;
}

async function answering<K extends DatasetName>(
  question: Question<K>,
  { settings, session, now }: Surroundings,
  handed: Handed,
  signal: AbortSignal,
): Promise<Answering<K>> {
  if (handed.data !== undefined) {
    const { givenSource } = await import('../sources/given.js');
    return {
      source: givenSource(() => Promise.resolve(handed.data), handed.plain),
      io: documentIo('', now, signal),
      asked: question,
    };
  }
  if (settings.src !== undefined) {
    const io = documentIo(settings.src, now, signal);
    if (settings.source !== undefined) {
      // It stands for one endpoint's answer, that to the widget's main question.
      if (question.dataset !== handed.plain) {
        throw new AnalyticsFailure({ kind: 'unsupported', dataset: question.dataset, source: settings.source });
      }
      // Whose it is does not matter.
      const source = known(settings.source);
      const ids = Object.fromEntries(idsFor(source, question).map((name) => [name, question.scope.ids[name] ?? '-']));
      return { source, io, asked: { ...question, scope: { ...question.scope, ids: { ...question.scope.ids, ...ids } } } };
    }
    const { givenSource } = await import('../sources/given.js');
    return { source: givenSource(fetchJson, handed.plain), io, asked: question };
  }
  if (settings.source === undefined) throw configuration('source');
  if (session === null) throw configuration('api-base');
  const source = known(settings.source);
  const missing = idsFor(source, question).find((name) => question.scope.ids[name] === undefined);
  if (missing) throw configuration(attributeOf(missing));
  return { source, io: session.io(now, signal), asked: question };
}

/** The periods there are where the data comes from; null where it has none, as data handed over or in a document. */
export const periodsIn = ({ source, src }: Settings): Periods | null =>
  (src === undefined && source !== undefined && sourceNamed(source)?.periods) || null;

/** The ids without which a source cannot answer a question. */
const idsFor = ({ ids }: Source, question: Question<DatasetName>): readonly IdName[] =>
  typeof ids === 'function' ? ids(question) : ids;

const fetchJson = async (io: Io): Promise<unknown> => (await io.request({ path: '', parse: (payload) => payload.json() })).value;

function known(name: string): Source {
  const source = sourceNamed(name);
  if (!source) throw configuration('source', 'not-usable');
  return source;
}

/**
 * Fetches a file that the source's server makes. Throws as `ask` does.
 *
 * @param progress told of every piece that arrives
 */
export async function fetchFile(
  format: FileFormat,
  { settings, session, now }: Surroundings,
  progress: Progress,
  signal: AbortSignal,
): Promise<FileReply> {
  if (settings.source === undefined) throw configuration('source');
  if (session === null) throw configuration('api-base');
  const source = known(settings.source);
  const file = source.files?.[format];
  if (!file) throw new AnalyticsFailure({ kind: 'unsupported', dataset: format, source: source.name });
  return session.io(now, signal).file(await file(scopeOf(settings)), progress);
}

/** Anything thrown that is not ours is a source's own mistake: an answer it could not make sense of. */
export function failureOf(error: unknown): Failure {
  if (error instanceof AnalyticsFailure) return error.failure;
  if (isAbort(error)) return { kind: 'timeout' };
  console.error(error);
  return { kind: 'malformed', path: '' };
}

import type { DatasetName } from '../datasets/data.js';
import { checked } from '../datasets/readable.js';
import { loadModule } from '../datasets/load-module.js';
import type { Answer, Io, Question, WriteIo } from '../datasets/question.js';
import type { Scope } from '../datasets/scope.js';

/** What answers questions about one dataset. */
export type Answers<K extends DatasetName> = (question: Question<K>, io: Io) => Promise<Answer<K>>;

/** An answer whose code is fetched when it is first asked for, beside the token of the request it will make. */
export const lazyAnswer =
  <K extends DatasetName>(load: () => Promise<Answers<K>>): Answers<K> =>
  async (question, io) => {
    io.prepare();
    const answer = await loadModule(load());
    return checked(question.dataset, question.params, await answer(question, io));
  };

type Write<T, R> = (what: T, scope: Scope, io: WriteIo) => Promise<R>;

/** A write whose code is fetched when something is first written. */
export const lazyAction =
  <T, R>(load: () => Promise<Write<T, R>>): Write<T, R> =>
  async (what, scope, io) =>
    (await loadModule(load()))(what, scope, io);

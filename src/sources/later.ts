import type { DatasetName } from '../datasets/data.js';
import { checked } from '../datasets/readable.js';
import { fetched } from '../datasets/fetched.js';
import type { Answer, Io, Question } from '../datasets/question.js';

type Answers<K extends DatasetName> = (question: Question<K>, io: Io) => Promise<Answer<K>>;

/** An answer whose code is fetched when it is first asked for, beside the token of the request it will make. */
export const later =
  <K extends DatasetName>(load: () => Promise<Answers<K>>): Answers<K> =>
  async (question, io) => {
    io.prepare();
    const answer = await fetched(load());
    return checked(question.dataset, question.params, await answer(question, io));
  };

import { datasetNames, type DatasetName } from '../datasets/data.js';
import { AnalyticsFailure } from '../datasets/failure.js';
import { parseDataset } from '../datasets/parse-dataset.js';
import type { Answer, Io, Question, Source } from '../datasets/question.js';
import { isRecord } from '../datasets/schema.js';

/**
 * Data that is already there, handed over or in a document, as a source. It is the JSON of one dataset, or an object
 * with one under each dataset's name: `{ "timeline": { … }, "metrics": { … } }`. What it does not hold is
 * unsupported, as with any source.
 *
 * @param load the document, read anew for each question
 * @param defaultDataset the dataset it is where it has no names
 */
export function localSource(load: (io: Io) => Promise<unknown>, defaultDataset: DatasetName): Source {
  const answer =
    <K extends DatasetName>(name: K) =>
    async (question: Question<K>, io: Io): Promise<Answer<K>> => {
      const held = heldOf(await load(io), name, defaultDataset);
      if (held === undefined) throw new AnalyticsFailure({ kind: 'unsupported', dataset: name, source: 'given' });
      return { zone: null, ...parseDataset(name, held, question.params), asOf: io.now };
    };
  const answers = Object.fromEntries(datasetNames.map((name) => [name, answer(name)])) as Source['answers'];
  return { name: 'given', ids: [], answers };
}

/** The JSON of a dataset in a document; undefined where that is about others. */
function heldOf(document: unknown, name: DatasetName, defaultDataset: DatasetName): unknown {
  if (isRecord(document) && datasetNames.some((each) => isRecord(document[each]))) return document[name];
  return name === defaultDataset ? document : undefined;
}

import { managedVocabulary } from '../locale/managed.js';
import { families } from '../families/index.js';
import type { SharedWords, Words } from '../locale/words.js';

/** All words of a language, those of the families too. `code` as a family has it: `pt`. */
export async function allWords(shared: SharedWords, code: string): Promise<Words> {
  const own = await Promise.all(families.map(({ words }) => words.in[code]?.() ?? Promise.resolve(words.first)));
  return Object.assign({}, shared, await managedVocabulary.loaders.get(code)?.(), ...own) as Words;
}

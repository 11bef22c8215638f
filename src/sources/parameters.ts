import type { Endpoint } from '../contract/endpoint.js';
import type { Meaning, QueryParameter } from '../contract/parameters.js';

/** The name and the kind of the endpoint's parameter that means this. */
export const parameterFor = (
  { query }: Pick<Endpoint<unknown>, 'query'>,
  is: Meaning,
): readonly [string, QueryParameter] | undefined => Object.entries(query).find(([, parameter]) => parameter.is === is);

/** The API's word for one of the library's, where the endpoint has such a parameter and a word for it. */
export function wordFor(endpoint: Pick<Endpoint<unknown>, 'query'>, is: Meaning, name: string): string | undefined {
  const parameter = parameterFor(endpoint, is)?.[1];
  return parameter?.kind === 'choice' && parameter.words && Object.hasOwn(parameter.words, name)
    ? parameter.words[name]
    : undefined;
}

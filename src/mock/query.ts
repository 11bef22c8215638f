import type { EndpointSpec } from '../contract/endpoint.js';
import type { QueryParameter } from '../contract/parameters.js';

/** What was asked for, with the endpoint's defaults where it was not. */
export type Query = Readonly<Record<string, string | number>>;

/** A parameter the endpoint does not take as given: 422. */
export class InvalidQuery extends Error {
  constructor(
    readonly field: string,
    allowed: string,
  ) {
    super(`${field} must be ${allowed}.`);
  }
}

/**
 * The parameters of a request by the endpoint's own table.
 *
 * @throws Refusal of the first one that is wrong
 */
export function readQuery(endpoint: Pick<EndpointSpec, 'query'>, asked: URLSearchParams): Query {
  const query: Record<string, string | number> = {};
  for (const [field, parameter] of Object.entries(endpoint.query)) {
    const text = asked.get(field);
    if (parameter.kind === 'text' && parameter.required && !text) throw new InvalidQuery(field, 'given');
    const value = text === null ? parameter.default : read(parameter, text);
    if (value === null) throw new InvalidQuery(field, allowed(parameter));
    query[field] = value;
  }
  return query;
}

function read(parameter: QueryParameter, text: string): string | number | null {
  switch (parameter.kind) {
    case 'text':
      return text;
    case 'choice':
      return parameter.values.includes(text) ? text : null;
    case 'integer': {
      const value = /^-?\d+$/.test(text) ? Number(text) : NaN;
      return value >= parameter.min && value <= parameter.max ? value : null;
    }
  }
}

function allowed(parameter: QueryParameter): string {
  switch (parameter.kind) {
    case 'text':
      return 'a text';
    case 'choice':
      return `one of ${parameter.values.join(', ')}`;
    case 'integer':
      return `a whole number from ${parameter.min} to ${parameter.max}`;
  }
}

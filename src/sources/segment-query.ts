import type { Endpoint } from '../contract/endpoint.js';
import type { About, Query } from './dialect.js';

/** How an endpoint is asked about a segment. */
export type SegmentQuery = (endpoint: Pick<Endpoint<unknown>, 'query'>, about: About) => Query;

/** A segment goes into the parameter of its dimension, where there is one, and else as it is into the one of all. */
export const segmentQuery: SegmentQuery = ({ query }, { scope: { segment } }) => {
  if (segment === null) return {};
  const [by, ...part] = segment.split(':');
  const parameters = Object.entries(query).filter(([, { is }]) => is === 'segment');
  const own = parameters.find(([, parameter]) => parameter.kind === 'text' && parameter.of === by);
  const whole = parameters.find(([, parameter]) => parameter.kind === 'text' && parameter.of === undefined);
  return own ? { [own[0]]: part.join(':') } : whole ? { [whole[0]]: segment } : {};
};

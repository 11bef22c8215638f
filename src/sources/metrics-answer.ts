import type { FieldsEndpoint } from '../contract/fields.js';
import { ask, type Dialect } from './dialect.js';
import { endpointsFor } from './endpoints-for.js';
import type { Answers } from './lazy-answer.js';
import { metricsIn, metricsOf } from './metrics-in.js';
import { settleParts } from './settle-parts.js';

/**
 * Single numbers from the endpoints that have them, asked for side by side: as few as there need be. What cannot be had of one is
 * told beside the others.
 *
 * @param endpoints the first one is asked where no metric is named
 */
export const metricsFrom =
  (dialect: Dialect, endpoints: readonly FieldsEndpoint[]): Answers<'metrics'> =>
  async (question, io) => {
    const needed = endpointsFor(question.params.ids, endpoints, metricsOf);
    const { found, notes } = await settleParts(
      'metrics',
      (needed.length > 0 ? needed : endpoints.slice(0, 1)).map(async (endpoint) => ({
        endpoint,
        reply: await ask(dialect, endpoint, question, io),
      })),
    );
    const answer = metricsIn(dialect, endpoints, found, question);
    return { ...answer, notes: [...answer.notes, ...notes] };
  };

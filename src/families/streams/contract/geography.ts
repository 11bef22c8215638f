import type { InferOutput } from 'valibot';
import { count, endpointOf, idOrNull, label, list, percentage } from '../../../contract/fields.js';
import { amountOrNull, object } from '../../../datasets/schema.js';
import { root } from './root.js';

/** Countries. A row that has neither a name nor a code is about those of whom none is known. */
const country = object({ country: label, country_code: idOrNull, viewer_count: count, percentage });

export type Country = InferOutput<typeof country>;

export const countries = list(country);

/**
 * Where the viewers of a stream are, as far as it is known: the rows need not add up to the total. Seed 004, "Get geographic
 * breakdown".
 */
export const streamGeography = endpointOf(`${root}/geography`, {}, { total_viewers: amountOrNull, breakdown: countries });

import type { InferOutput } from 'valibot';
import { nullish, unknown } from 'valibot';
import type { Rows } from '../../../datasets/schema.js';
import { amountOrNull, object, readRows, textOrNull } from '../../../datasets/schema.js';
import { readAnswer } from '../../../contract/answer.js';
import type { Endpoint } from '../../../contract/endpoint.js';

const schema = object({ total_viewers: amountOrNull, breakdown: nullish(unknown()) });

/** A row that has neither a name nor a code is about those of whom no country is known. */
export const country = object({
  country: textOrNull,
  country_code: textOrNull,
  viewer_count: amountOrNull,
  percentage: amountOrNull,
});

export type Country = InferOutput<typeof country>;

/** Where the viewers of a stream are, as far as it is known: the rows need not add up to the total. Percentages are 0–100. */
export type StreamGeography = Omit<InferOutput<typeof schema>, 'breakdown'> & { readonly breakdown: Rows<Country> };

/** Seed 004, "Get geographic breakdown". */
export const streamGeography: Endpoint<StreamGeography> = {
  method: 'GET',
  path: '/api/v1/streams/{stream_id}/analytics/geography',
  query: {},
  parse: (payload) => {
    const answer = readAnswer(schema, payload.json());
    return { ...answer, breakdown: readRows(country, answer.breakdown, 'breakdown') };
  },
};

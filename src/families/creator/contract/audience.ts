import { count, endpointOf, idOrNull, label, list, metric, percentage } from '../../../contract/fields.js';
import { id } from '../../../contract/rows.js';
import { object } from '../../../datasets/schema.js';
import { commonFields, commonQuery, root } from './common.js';

/**
 * Who the users of a creator are, as far as it is known: the rows need not add up to the users. Percentages are 0–100. A country
 * that has neither a name nor a code is about those of whom none is known. Seed 000, audience; the seed prints no shape, so the
 * shape is this project's.
 */
export const creatorAudience = endpointOf(`${root}/audience`, commonQuery, {
  unique_users: metric('unique-users'),
  age_ranges: list(object({ age_range: id, users: count, percentage })),
  countries: list(object({ country: label, country_code: idOrNull, users: count, percentage })),
  devices: list(object({ device: id, users: count, percentage })),
  acquisition_sources: list(object({ source: id, users: count, percentage })),
  ...commonFields,
});

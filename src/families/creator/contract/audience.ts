import type { InferOutput } from 'valibot';
import { nullish, unknown } from 'valibot';
import type { Rows } from '../../../datasets/schema.js';
import { amountOrNull, object, readRows, text, textOrNull } from '../../../datasets/schema.js';
import { readAnswer } from '../../../contract/answer.js';
import type { Endpoint } from '../../../contract/endpoint.js';
import { answered, asked, root } from './asked.js';

const schema = object({
  unique_users: amountOrNull,
  age_ranges: nullish(unknown()),
  countries: nullish(unknown()),
  devices: nullish(unknown()),
  acquisition_sources: nullish(unknown()),
  ...answered,
});

const counted = { users: amountOrNull, percentage: amountOrNull };
const ageRange = object({ age_range: text, ...counted });
/** A row that has neither a name nor a code is about those of whom no country is known. */
const country = object({ country: textOrNull, country_code: textOrNull, ...counted });
const device = object({ device: text, ...counted });
const source = object({ source: text, ...counted });

/** Who the users of a creator are, as far as it is known: the rows need not add up to the users. Percentages are 0–100. */
export type CreatorAudience = Pick<InferOutput<typeof schema>, 'unique_users' | keyof typeof answered> & {
  readonly age_ranges: Rows<InferOutput<typeof ageRange>>;
  readonly countries: Rows<InferOutput<typeof country>>;
  readonly devices: Rows<InferOutput<typeof device>>;
  readonly acquisition_sources: Rows<InferOutput<typeof source>>;
};

/** Seed 000, audience; the seed prints no shape, so the shape is this project's. */
export const creatorAudience: Endpoint<CreatorAudience> = {
  method: 'GET',
  path: `${root}/audience`,
  query: asked,
  parse: (payload) => {
    const answer = readAnswer(schema, payload.json());
    return {
      ...answer,
      age_ranges: readRows(ageRange, answer.age_ranges, 'age_ranges'),
      countries: readRows(country, answer.countries, 'countries'),
      devices: readRows(device, answer.devices, 'devices'),
      acquisition_sources: readRows(source, answer.acquisition_sources, 'acquisition_sources'),
    };
  },
};

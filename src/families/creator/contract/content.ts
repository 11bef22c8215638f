import type { InferOutput } from 'valibot';
import { nullish, unknown } from 'valibot';
import type { Rows } from '../../../datasets/schema.js';
import { amountOrNull, object, readRows, text, textOrNull } from '../../../datasets/schema.js';
import { readAnswer } from '../../../contract/answer.js';
import type { Endpoint } from '../../../contract/endpoint.js';
import { answered, asked, root } from './asked.js';

const schema = object({
  title: textOrNull,
  views: amountOrNull,
  engagement: amountOrNull,
  traffic_sources: nullish(unknown()),
  devices: nullish(unknown()),
  ...answered,
});

const source = object({ source: text, views: amountOrNull, percentage: amountOrNull });
const device = object({ device: text, views: amountOrNull, percentage: amountOrNull });

/** How a piece of content fared. The rows need not add up to the views; percentages are 0–100, null was not reported. */
export type CreatorContent = Omit<InferOutput<typeof schema>, 'traffic_sources' | 'devices'> & {
  readonly traffic_sources: Rows<InferOutput<typeof source>>;
  readonly devices: Rows<InferOutput<typeof device>>;
};

/** Seed 000, per-content analytics; the seed prints no shape, so the shape is this project's. */
export const creatorContent: Endpoint<CreatorContent> = {
  method: 'GET',
  path: `${root}/content/{content_id}`,
  query: asked,
  parse: (payload) => {
    const answer = readAnswer(schema, payload.json());
    return {
      ...answer,
      traffic_sources: readRows(source, answer.traffic_sources, 'traffic_sources'),
      devices: readRows(device, answer.devices, 'devices'),
    };
  },
};

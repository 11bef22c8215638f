import type { InferOutput } from 'valibot';
import { nullish, unknown } from 'valibot';
import type { Columns } from '../../../datasets/columns.js';
import { readColumns } from '../../../datasets/columns.js';
import { readAmount } from '../../../datasets/number.js';
import type { Rows } from '../../../datasets/schema.js';
import { amount, amountOrNull, object, readRows, textOrNull } from '../../../datasets/schema.js';
import { readAnswer } from '../../../contract/answer.js';
import type { Endpoint } from '../../../contract/endpoint.js';

const schema = object({
  follow_conversion_rate: amountOrNull,
  chat_participation_rate: amountOrNull,
  average_watch_time_minutes: amountOrNull,
  median_watch_time_minutes: amountOrNull,
  returning_viewer_rate: amountOrNull,
  retention_curve: nullish(unknown()),
  significant_drop_offs: nullish(unknown()),
});

const dropOff = object({ minute: amount, drop_percentage: amountOrNull, reason: textOrNull });

/** How viewers took to a stream. Rates are 0–1, percentages 0–100; null was not reported. */
export type StreamEngagement = Omit<InferOutput<typeof schema>, 'retention_curve' | 'significant_drop_offs'> & {
  /** Minutes from the start, and the percentage still there. */
  readonly retention_curve: Columns;
  readonly significant_drop_offs: Rows<InferOutput<typeof dropOff>>;
};

/** Seed 004, "Get engagement metrics". */
export const streamEngagement: Endpoint<StreamEngagement> = {
  method: 'GET',
  path: '/api/v1/streams/{stream_id}/analytics/engagement',
  query: {},
  parse: (payload) => {
    const answer = readAnswer(schema, payload.json());
    return {
      ...answer,
      retention_curve: readColumns(
        answer.retention_curve ?? [],
        { x: 'minute', y: 'retention_percentage', readX: readAmount, withoutY: 'bad' },
        'retention_curve',
      ),
      significant_drop_offs: readRows(dropOff, answer.significant_drop_offs, 'significant_drop_offs'),
    };
  },
};

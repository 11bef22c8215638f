import { nullish, unknown } from 'valibot';
import { endpointOf, list, metrics } from '../../../contract/fields.js';
import { readColumns } from '../../../datasets/columns.js';
import { readAmount } from '../../../datasets/number.js';
import { amount, amountOrNull, object, textOrNull } from '../../../datasets/schema.js';
import { root } from './root.js';

/** Minutes from the start, and the percentage still there. */
const curve = {
  ...nullish(unknown()),
  read: (rows: unknown, path: string) =>
    readColumns(rows ?? [], { x: 'minute', y: 'retention_percentage', readX: readAmount, withoutY: 'bad' }, path),
};

/** How viewers took to a stream. Rates are 0–1, percentages 0–100. Seed 004, "Get engagement metrics". */
export const streamEngagement = endpointOf(
  `${root}/engagement`,
  {},
  {
    ...metrics(
      'follow-conversion-rate',
      'chat-participation-rate',
      'average-watch-time-minutes',
      'median-watch-time-minutes',
      'returning-viewer-rate',
    ),
    retention_curve: curve,
    significant_drop_offs: list(object({ minute: amount, drop_percentage: amountOrNull, reason: textOrNull })),
  },
);

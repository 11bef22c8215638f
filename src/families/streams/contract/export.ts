import type { FileEndpoint } from '../../../contract/endpoint.js';
import { root } from './root.js';

/** Seed 004, "Export analytics". */
export const streamExport: FileEndpoint<'json' | 'csv'> = {
  method: 'GET',
  path: `${root}/export`,
  query: { format: { kind: 'choice', values: ['json', 'csv'], default: 'json' } },
  files: {
    json: { type: 'application/json', name: 'stream_{stream_id}_analytics.json', query: { format: 'json' } },
    csv: { type: 'text/csv', name: 'stream_{stream_id}_analytics.csv', query: { format: 'csv' } },
  },
};

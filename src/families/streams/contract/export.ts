import type { FileEndpoint } from '../../../contract/endpoint.js';

/** Seed 004, "Export analytics". */
export const streamExport: FileEndpoint<'json' | 'csv'> = {
  method: 'GET',
  path: '/api/v1/streams/{stream_id}/analytics/export',
  query: { format: { kind: 'choice', values: ['json', 'csv'], default: 'json' } },
  files: {
    json: { type: 'application/json', name: 'stream_{stream_id}_analytics.json', query: { format: 'json' } },
    csv: { type: 'text/csv', name: 'stream_{stream_id}_analytics.csv', query: { format: 'csv' } },
  },
};

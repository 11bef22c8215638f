import type { ReportName } from '../../../datasets/enums.js';
import type { FileEndpoint } from '../../../contract/endpoint.js';
import { commonQuery, root } from './common.js';

/** The reports of this endpoint; the trend is another's. */
export type CreatorReport = Exclude<ReportName, 'trend'>;

/** Seed 000, available exports. It gives the summary no format: here that is a document to be opened and printed. */
export const creatorExport: FileEndpoint<CreatorReport> = {
  method: 'GET',
  path: `${root}/export`,
  query: {
    ...commonQuery,
    report: { kind: 'choice', values: ['summary', 'detailed', 'conversations', 'revenue'], default: 'summary' },
    // Each report has the one format; another is refused.
    format: { kind: 'choice', values: ['', 'html', 'csv', 'json'], default: '' },
  },
  files: {
    summary: {
      type: 'text/html',
      name: 'creator_{creator_id}_summary.html',
      query: { report: 'summary', format: 'html' },
    },
    detailed: {
      type: 'text/csv',
      name: 'creator_{creator_id}_detailed.csv',
      query: { report: 'detailed', format: 'csv' },
    },
    conversations: {
      type: 'application/json',
      name: 'creator_{creator_id}_conversations.json',
      query: { report: 'conversations', format: 'json' },
    },
    revenue: { type: 'text/csv', name: 'creator_{creator_id}_revenue.csv', query: { report: 'revenue', format: 'csv' } },
  },
};

import { fileRequestTo } from '../../../contract/endpoint.js';
import { creatorExport } from '../contract/export.js';
import { creatorTrendsFile } from '../contract/trends.js';
import { AnalyticsFailure } from '../../../datasets/failure.js';
import type { ReportName } from '../../../datasets/vocabulary.js';
import type { FileRequest, Io } from '../../../datasets/question.js';
import type { Scope } from '../../../datasets/scope.js';
import { granularityFor } from './granularity.js';
import { idsOf, queryOf } from './query.js';

/** A file that the server makes of a creator's data, of the scope's period. */
export async function creatorFile(name: ReportName, scope: Scope, io: Pick<Io, 'request'>): Promise<FileRequest> {
  if (!scope.ids.creatorId) throw new AnalyticsFailure({ kind: 'configuration', reason: 'missing', name: 'creator-id' });
  const query = await queryOf({ scope, period: scope.period }, io);
  if (name !== 'trend') return fileRequestTo(creatorExport, name, idsOf(scope), query);
  const granularity = scope.granularity ?? granularityFor(scope.period);
  return fileRequestTo(creatorTrendsFile, name, idsOf(scope), { ...query, granularity });
}

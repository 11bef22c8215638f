import { fileRequestTo } from '../../../contract/endpoint.js';
import { idsOf, queryOf } from '../../../sources/dialect.js';
import { granularityFor } from '../../../sources/granularity.js';
import type { ReportName } from '../../../datasets/enums.js';
import type { FileRequest, Io } from '../../../datasets/question.js';
import type { Scope } from '../../../datasets/scope.js';
import { creatorExport } from '../contract/export.js';
import { creatorTrendsFile } from '../contract/trends.js';
import { dialect } from './dialect.js';

/** A file that the server makes of a creator's data, of the scope's period. */
export async function creatorFile(name: ReportName, scope: Scope, io: Pick<Io, 'request'>): Promise<FileRequest> {
  const about = { scope, period: scope.period };
  const ids = idsOf(scope);
  if (name !== 'trend') return fileRequestTo(creatorExport, name, ids, await queryOf(dialect, creatorExport, about, io));
  const granularity = scope.granularity ?? granularityFor(scope.period);
  return fileRequestTo(creatorTrendsFile, name, ids, await queryOf(dialect, creatorTrendsFile, about, io, { granularity }));
}

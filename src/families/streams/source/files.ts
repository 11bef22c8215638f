import { fileRequestTo } from '../../../contract/endpoint.js';
import { idsOf } from '../../../sources/dialect.js';
import type { FileRequest } from '../../../datasets/question.js';
import type { Scope } from '../../../datasets/scope.js';
import { streamExport } from '../contract/export.js';

/** The server's own export of a stream. */
export const streamFile = (format: 'json' | 'csv', scope: Scope): FileRequest =>
  fileRequestTo(streamExport, format, idsOf(scope));

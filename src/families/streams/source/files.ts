import { fileRequestTo, type PathIds } from '../../../contract/endpoint.js';
import { streamExport } from '../contract/export.js';
import type { FileRequest } from '../../../datasets/question.js';

/** The server's own export of a stream. */
export const streamFile = (format: 'json' | 'csv', ids: PathIds): FileRequest => fileRequestTo(streamExport, format, ids);

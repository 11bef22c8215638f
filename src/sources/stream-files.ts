import { fileRequestTo, type PathIds } from '../contract/endpoint.js';
import { streamExport } from '../contract/streams/export.js';
import type { FileFormat, FileRequest } from '../datasets/question.js';

/** The server's own export of a stream. */
export const streamFile = (format: FileFormat, ids: PathIds): FileRequest => fileRequestTo(streamExport, format, ids);

import type { Dialect } from '../../../sources/dialect.js';

/** The API of seed 004. What it tells is of a whole stream, so it has no periods. */
export const dialect: Dialect = { source: 'stream', durations: 'minutes' };

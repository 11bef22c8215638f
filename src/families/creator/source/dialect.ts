import type { Dialect } from '../../../sources/dialect.js';
import { scopeDialect } from '../../../sources/scope-dialect.js';
import { creatorDashboard } from '../contract/dashboard.js';

/** The API of seed 000. Its durations are seconds already. */
export const dialect: Dialect = { source: 'creator', durations: 'seconds', scope: scopeDialect(creatorDashboard) };

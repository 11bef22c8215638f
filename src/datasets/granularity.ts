import type { Granularity } from './scope.js';

/** The finest first. */
export const granularities = ['hourly', 'daily', 'weekly', 'monthly'] as const satisfies readonly Granularity[];

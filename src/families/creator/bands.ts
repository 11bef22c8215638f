import type { Ends, Standards } from '../../metrics/bands.js';
import type { CreatorSize, CreatorStage } from './settings.js';

/** Under 1,000 followers are small, from 10,000 on a creator is large. */
export const sizeOf = (followers: number): CreatorSize => (followers < 1_000 ? 'small' : followers < 10_000 ? 'medium' : 'large');

const conversations = (good: number, great: number, excellent: number): Ends => ({
  of: 'value',
  per: 'week',
  bands: [
    [0, 'below', 'weak'],
    [good, 'good', 'fair'],
    [great, 'great', 'good'],
    [excellent, 'excellent', 'excellent'],
  ],
});

const growth = (per: Ends['per'], from: number, to: number): Ends => ({
  of: 'growth',
  per,
  bands: [
    [-Infinity, 'below', 'weak'],
    [from, 'target', 'good'],
    [to, 'above', 'excellent', 'above'],
  ],
});

const bySize: Readonly<Record<CreatorSize, Ends>> = {
  small: conversations(50, 100, 200),
  medium: conversations(200, 500, 1000),
  large: conversations(1000, 2500, 5000),
};

const byStage: Readonly<Record<CreatorStage, Ends>> = {
  new: growth('week', 0.1, 0.2),
  established: growth('month', 0.05, 0.1),
  mature: growth('month', 0.02, 0.05),
};

const of = <Name extends string>(ends: Readonly<Record<Name, Ends>>, name: string | null): Ends | null =>
  name !== null && Object.hasOwn(ends, name) ? ends[name as Name] : null;

/**
 * The bands of seed 000, their ends as it prints them: what is in ">60%" is more than 60 %, and what is in "10-20%" is at
 * most 20 %. Of an end that two bands share (40 %, 3 minutes) the upper band begins there. Between whole messages ("1-3",
 * "4-8") an average can fall: it is in the band that goes before, so 3.5 messages are low.
 */
const scales: Standards['scales'] = {
  'total-conversations': ({ size }) => of(bySize, size),
  'unique-users': ({ stage }) => of(byStage, stage),
  'returning-rate': () => ({
    of: 'value',
    bands: [
      [0, 'poor', 'weak'],
      [0.2, 'average', 'fair'],
      [0.4, 'good', 'good'],
      [0.6, 'excellent', 'excellent', 'above'],
    ],
  }),
  'average-session-length': () => ({
    of: 'value',
    bands: [
      [0, 'short', 'weak'],
      [60, 'typical', 'fair'],
      [180, 'good', 'good'],
      [600, 'excellent', 'excellent', 'above'],
    ],
  }),
  'messages-per-session': () => ({
    of: 'value',
    bands: [
      [0, 'low', 'weak'],
      [4, 'normal', 'fair'],
      [9, 'rapport', 'good'],
      [15, 'deep', 'excellent', 'above'],
    ],
  }),
  'satisfaction-score': () => ({
    of: 'value',
    bands: [
      [0, 'critical', 'critical'],
      [3.5, 'minimum', 'fair'],
      [4, 'good', 'good'],
      [4.5, 'excellent', 'excellent'],
    ],
  }),
};

/** The funnel that the seed prints for comparison: shares of the first step. */
export const referenceFunnel = { free: 1, engaged: 0.6, interested: 0.3, converted: 0.08 } as const;

export const standards: Standards = { scales, steps: referenceFunnel };

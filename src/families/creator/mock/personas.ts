import { between, diceOf } from '../../../mock/random.js';

/** What makes one creator another than the next. */
export interface Persona {
  readonly followers: number;
  /** Conversations a week when the history begins. */
  readonly weekly: number;
  /** How much larger or smaller it is after a year. */
  readonly yearly: number;
  readonly messagesPerSession: number;
  readonly sessionSeconds: number;
  /** Shares of the users that get so far: with several sessions, with a look at premium features, to paying. */
  readonly funnel: readonly [engaged: number, interested: number, converted: number];
  /** Users come in multiples of this. */
  readonly usersBy: number;
  /** 0–5: ratings, session length, return rate, sentiment, when the history begins and a year later. */
  readonly satisfaction: readonly [ratings: number, sessionLength: number, returnRate: number, sentiment: number];
  readonly satisfactionAfterYear: number;
  readonly churn: number;
  /** Dollars a paying user brings a day. */
  readonly perPayingUser: number;
}

const seeds = {
  funnel: [0.6, 0.3, 0.08],
  usersBy: 1,
  satisfaction: [4.3, 3.9, 4, 4.2],
  satisfactionAfterYear: 0.1,
  churn: 0.05,
  perPayingUser: 0.35,
} as const;

/** Those whose names begin with these words; all others are made up from their id. */
const personas: Readonly<Record<string, Persona>> = {
  // The funnel of the documentation exactly, which takes users that can be divided so: 60, 30 and 8 in 100.
  documented: { ...seeds, followers: 8_200, weekly: 760, yearly: 1.3, messagesPerSession: 9.4, sessionSeconds: 330, usersBy: 50 },
  small: {
    ...seeds,
    followers: 640,
    weekly: 72,
    yearly: 1.8,
    messagesPerSession: 6.2,
    sessionSeconds: 170,
    funnel: [0.34, 0.13, 0.03],
    satisfaction: [4, 3.4, 3.3, 3.9],
  },
  medium: {
    ...seeds,
    followers: 4_800,
    weekly: 560,
    yearly: 1.4,
    messagesPerSession: 8.3,
    sessionSeconds: 260,
    funnel: [0.47, 0.22, 0.055],
  },
  large: {
    ...seeds,
    followers: 52_000,
    weekly: 4_300,
    yearly: 1.15,
    messagesPerSession: 12.6,
    sessionSeconds: 640,
    funnel: [0.63, 0.34, 0.09],
    satisfaction: [4.7, 4.5, 4.4, 4.6],
    satisfactionAfterYear: 0,
  },
  declining: {
    ...seeds,
    followers: 3_100,
    weekly: 620,
    yearly: 0.35,
    messagesPerSession: 3.2,
    sessionSeconds: 52,
    funnel: [0.17, 0.06, 0.011],
    satisfaction: [3.9, 3.2, 3.1, 3.6],
    satisfactionAfterYear: -0.7,
    churn: 0.19,
  },
  unvisited: { ...seeds, followers: 12, weekly: 0, yearly: 1, messagesPerSession: 0, sessionSeconds: 0 },
};

export function personaOf(id: string): Persona {
  const known = Object.entries(personas).find(([name]) => id.startsWith(name));
  if (known) return known[1];
  const dice = diceOf(id, 'creator');
  const followers = Math.round(100 * 1000 ** dice(0));
  return {
    ...seeds,
    followers,
    weekly: Math.round(followers * between(0.06, 0.16, dice(1))),
    yearly: between(0.8, 1.9, dice(2)),
    messagesPerSession: between(3, 16, dice(3)),
    sessionSeconds: between(50, 700, dice(4)),
    funnel: [between(0.3, 0.65, dice(5)), between(0.12, 0.28, dice(6)), between(0.02, 0.1, dice(7))],
  };
}

import { addDays, daysBetween, hourAt, startOfDay, placeInWeek } from '../../../datasets/dates.js';
import { between, diceOf } from '../../../mock/random.js';
import { apportion, sumOf } from './apportion.js';
import type { Persona } from './personas.js';
import type { Tracked } from './tracked.js';
import { topics } from './vocabulary.js';

const hour = 3_600_000;

/** The zone of the server's days. */
export const zone = 'America/New_York';

/** How much of a day's talk falls in each hour: little at night, most after work. */
const hourly = [3, 2, 1, 1, 1, 1, 2, 4, 6, 7, 7, 8, 10, 8, 7, 7, 8, 11, 16, 22, 26, 25, 17, 8];
/** Monday first: back at work on Mondays, free on weekends. */
const daily = [0.62, 0.9, 0.95, 1, 1.08, 1.55, 1.5];

export interface Hour {
  /** When it begins, ms. */
  readonly at: number;
  /** What the clock shows, 0–23; twice the same, or one left out, where the clocks change. */
  readonly hour: number;
  readonly conversations: number;
  readonly messages: number;
}

/** Money in cents, so that sums are exact. */
export interface Earned {
  readonly premium: number;
  readonly tips: number;
  readonly exclusive: number;
}

export interface Day {
  readonly date: string;
  readonly weekday: number;
  readonly hours: readonly Hour[];
  readonly conversations: number;
  readonly messages: number;
  /** Of all sessions together. */
  readonly seconds: number;
  /** Made up, as are the new ones. */
  readonly users: number;
  readonly newUsers: number;
  /** 0–5 each: ratings, session length, return rate, sentiment. */
  readonly satisfaction: readonly number[];
  readonly earned: Earned;
  /** Conversations about each topic; some are about none. */
  readonly topics: readonly number[];
  /** Users who were not made up but tracked. */
  readonly visitors: Tracked['visitors'];
}

/** Sessions of one user on one day. */
export const sessionsPerUser = 1.35;
/** Of all conversations, how many are about a topic that is known. */
const aboutTopics = 0.93;

/** Holidays and summer. */
const isInDip = (date: string): boolean => {
  const [, month = '', day = ''] = date.split('-');
  return (month === '07' && day >= '10') || month === '08' || (month === '12' && day >= '20');
};

/** One day a month stands out, somewhere between its 8th and its 22nd. */
export function anomalyOf(id: string, date: string): string {
  const month = date.slice(0, 7);
  const [year = 0, of = 0] = month.split('-').map(Number);
  return `${month}-${String(8 + Math.floor(15 * diceOf(id, 'anomaly')(12 * year + of))).padStart(2, '0')}`;
}

/** Everything that happened on one day of a creator, hour by hour, and counted together. Always the same. */
export function dayOf(id: string, kind: Persona, first: string, date: string): Day {
  const since = daysBetween(first, date);
  const position = daysBetween('2020-01-01', date);
  const weekday = placeInWeek(date);
  const noise = diceOf(id, 'day');
  const years = since / 365;
  const size =
    (kind.weekly / 8.6) *
    kind.yearly ** years *
    (daily[weekday] ?? 1) *
    (isInDip(date) ? 0.6 : 1) *
    (anomalyOf(id, date) === date ? 3.4 : 1) *
    between(0.92, 1.08, noise(position));
  const starts = hoursOf(date);
  const conversationsBy = apportion(
    Math.round(size),
    starts.map((at, index) => weightOf(id, position, at.hour, index)),
  );
  const perSession = kind.messagesPerSession * between(0.95, 1.05, diceOf(id, 'messages')(position));
  const hours = starts.map((each, index) => {
    const conversations = conversationsBy[index] ?? 0;
    return { ...each, conversations, messages: Math.round(conversations * perSession) };
  });
  const conversations = sumOf(conversationsBy);
  const users = Math.round(conversations / sessionsPerUser);
  return {
    date,
    weekday,
    hours,
    conversations,
    messages: sumOf(hours.map(({ messages }) => messages)),
    seconds: Math.round(conversations * kind.sessionSeconds * between(0.94, 1.06, diceOf(id, 'seconds')(position))),
    users,
    newUsers: Math.round(users * between(0.12, 0.2, diceOf(id, 'new')(position))),
    satisfaction: kind.satisfaction.map((score, index) => {
      const now = score + kind.satisfactionAfterYear * Math.min(years, 1.5);
      return Math.min(5, now * between(0.985, 1.015, diceOf(id, 'satisfaction')(4 * position + index)));
    }),
    earned: earnedOn(id, kind, position, users),
    topics: topicsOf(id, position, conversations),
    visitors: new Map(),
  };
}

function earnedOn(id: string, kind: Persona, position: number, users: number): Earned {
  const dice = diceOf(id, 'money');
  const whole = users * kind.funnel[2] * kind.perPayingUser * 100 * 9;
  return {
    premium: Math.round(whole * 0.62),
    tips: Math.round(whole * 0.23 * between(0.3, 1.7, dice(2 * position))),
    exclusive: Math.round(whole * 0.15 * between(0, 2, dice(2 * position + 1))),
  };
}

const topicsOf = (id: string, position: number, conversations: number): number[] =>
  apportion(
    Math.round(conversations * aboutTopics),
    topics.map(({ weight }, index) => weight * between(0.8, 1.2, diceOf(id, 'topics')(topics.length * position + index))),
  );

const weightOf = (id: string, position: number, clock: number, index: number): number =>
  (hourly[clock] ?? 1) * between(0.85, 1.15, diceOf(id, 'hour')(25 * position + index));

/** The hours of a day: 24, or 23 or 25 where the clocks change. */
function hoursOf(date: string): { at: number; hour: number }[] {
  const start = startOfDay(date, zone);
  const length = Math.round((startOfDay(addDays(date, 1), zone) - start) / hour);
  return Array.from({ length }, (_, index) => {
    const at = start + index * hour;
    return { at, hour: length === 24 ? index : hourAt(at, zone) };
  });
}

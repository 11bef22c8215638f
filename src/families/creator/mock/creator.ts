import type { StoredEvent } from './event-log.js';
import { addDays, dateAt, daysBetween, startOfDay } from '../../../datasets/dates.js';
import type { Granularity } from '../../../datasets/scope.js';
import { sumOf } from './apportion.js';
import type { Day } from './day.js';
import { dayOf, zone } from './day.js';
import type { Persona } from './personas.js';
import { personaOf } from './personas.js';
import type { Tracked } from './tracked.js';
import { reachedIn, trackedBy, withTracked } from './tracked.js';

/** Dates, both in it. */
export interface DateSpan {
  readonly start: string;
  readonly end: string;
}

export interface Bucket {
  /** As the API prints it: a calendar date, by the hour an instant. */
  readonly date: string;
  readonly days: readonly Day[];
}

/** How many users get how far. */
export interface Funnel {
  readonly free: number;
  readonly engaged: number;
  readonly interested: number;
  readonly converted: number;
}

const monthsOfHistory = 14;

/**
 * A creator who was made up, but whose numbers agree with each other: days are the sums of their hours, periods those of
 * their days, and users, who come back, are fewer than the sum of their days. Nothing after `now` has happened. What was
 * tracked comes on top.
 */
export class MockCreator {
  readonly kind: Persona;
  /** Of the history. */
  readonly first: string;
  readonly #tracked: ReadonlyMap<string, Tracked>;
  /** Without what was tracked. */
  readonly #days = new Map<string, Day>();

  constructor(
    readonly id: string,
    readonly now: number,
    readonly events: readonly StoredEvent[],
  ) {
    this.#tracked = trackedBy(events, now);
    this.kind = personaOf(id);
    const [year = 0, month = 0] = dateAt(now, zone).split('-').map(Number);
    this.first = new Date(Date.UTC(year, month - 1 - monthsOfHistory, 1)).toISOString().slice(0, 10);
  }

  get today(): string {
    return dateAt(this.now, zone);
  }

  /** The days of a span that have been, as far as they have. */
  days(span: DateSpan): Day[] {
    return this.madeUpDays(span).map((day) => {
      const tracked = this.#tracked.get(day.date);
      return tracked ? withTracked(day, tracked) : day;
    });
  }

  /** Without what was tracked, of which nobody knows the words. */
  madeUpDays({ start, end }: DateSpan): Day[] {
    const [from, to] = [start < this.first ? this.first : start, end > this.today ? this.today : end];
    const length = Math.max(0, daysBetween(from, to) + 1);
    return Array.from({ length }, (_, index) => this.#day(addDays(from, index)));
  }

  #day(date: string): Day {
    let day = this.#days.get(date);
    if (!day) this.#days.set(date, (day = this.#soFar(dayOf(this.id, this.kind, this.first, date))));
    return day;
  }

  /** A day that is not over, by the hours that have begun. */
  #soFar(day: Day): Day {
    const hours = day.hours.filter(({ at }) => at <= this.now);
    if (hours.length === day.hours.length) return day;
    const conversations = sumOf(hours.map((each) => each.conversations));
    const share = day.conversations > 0 ? conversations / day.conversations : 0;
    const part = (whole: number): number => Math.round(whole * share);
    const { premium, tips, exclusive } = day.earned;
    return {
      ...day,
      hours,
      conversations,
      messages: sumOf(hours.map(({ messages }) => messages)),
      seconds: part(day.seconds),
      users: part(day.users),
      newUsers: part(day.newUsers),
      earned: { premium: part(premium), tips: part(tips), exclusive: part(exclusive) },
      topics: day.topics.map((count) => Math.floor(count * share)),
    };
  }

  /** Buckets of a span; weeks begin on Mondays and, as months, hold only days of the span. */
  buckets(span: DateSpan, granularity: Exclude<Granularity, 'hourly'>): Bucket[] {
    const buckets = new Map<string, Day[]>();
    for (const day of this.days(span)) {
      const date =
        granularity === 'daily'
          ? day.date
          : granularity === 'weekly'
            ? addDays(day.date, -day.weekday)
            : `${day.date.slice(0, 7)}-01`;
      buckets.set(date, [...(buckets.get(date) ?? []), day]);
    }
    return [...buckets].map(([date, days]) => ({ date, days }));
  }

  /** Different users of some days that follow each other. */
  usersOf(days: readonly Day[]): number {
    return this.#madeUpUsersOf(days) + reachedIn(days, 0);
  }

  /** The longer, the more of them had been there before. */
  #madeUpUsersOf(days: readonly Day[]): number {
    const without = (last: number): number => {
      const visits = 1 + 1.4 * (1 - Math.exp((1 + last - days.length) / 14));
      return sumOf(days.slice(0, days.length - last).map(({ users }) => users)) / visits;
    };
    // A morning more of today takes nobody away.
    const users = Math.max(without(0), days.length > 1 ? without(1) : 0);
    // A few are not nobody.
    const by = users < this.kind.usersBy ? 1 : this.kind.usersBy;
    return Math.round(users / by) * by;
  }

  funnelOf(days: readonly Day[]): Funnel {
    const madeUp = this.#madeUpUsersOf(days);
    const [engaged, interested, converted] = this.kind.funnel.map((share) => Math.round(madeUp * share));
    return {
      free: madeUp + reachedIn(days, 0),
      engaged: (engaged ?? 0) + reachedIn(days, 1),
      interested: (interested ?? 0) + reachedIn(days, 2),
      converted: (converted ?? 0) + reachedIn(days, 3),
    };
  }

  /** Different users of the 30 days up to a date. */
  monthlyUsers(end: string): number {
    return this.usersOf(this.days({ start: addDays(end, -29), end }));
  }

  /** When a date begins in the zone of the server. */
  startOf(date: string): number {
    return startOfDay(date, zone);
  }
}

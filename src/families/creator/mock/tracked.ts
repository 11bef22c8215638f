import { dateAt } from '../../../datasets/dates.js';
import type { StoredEvent } from './event-log.js';
import type { Day } from './day.js';
import { zone } from './day.js';

/** How far somebody has got: free, engaged, interested, converted. */
type Stage = 0 | 1 | 2 | 3;

/** Somebody who was tracked, on one day. */
interface Visitor {
  readonly sessions: ReadonlySet<string>;
  readonly stage: Stage;
}

/** What was tracked on one day. */
export interface Tracked {
  /** When each conversation began, and each message was sent, ms. */
  readonly conversations: readonly number[];
  readonly messages: readonly number[];
  /** Of all the day's conversations, from their first event to their last. */
  readonly seconds: number;
  /** By the subject of their tokens. */
  readonly visitors: ReadonlyMap<string, Visitor>;
}

const messageTypes: ReadonlySet<string> = new Set(['message_sent', 'bot_response', 'avatar_message']);

/** Premium features were seen by whoever left the page of their prices. */
const isInterest = ({ type, properties }: StoredEvent): boolean =>
  type === 'abandonment' && (properties['page'] === 'pricing' || properties['page'] === 'checkout');

const stageOf = (events: readonly StoredEvent[]): Stage =>
  events.some(({ type }) => type === 'conversion') ? 3 : events.some(isInterest) ? 2 : 0;

const timeOf = ({ corrected_at }: StoredEvent): number => Date.parse(corrected_at);

/** Events by a name that each has, in the order in which they happened. */
function groupBy(events: readonly StoredEvent[], nameOf: (event: StoredEvent) => string | undefined): Map<string, StoredEvent[]> {
  const groups = new Map<string, StoredEvent[]>();
  for (const event of events) {
    const name = nameOf(event);
    if (name === undefined) continue;
    const group = groups.get(name);
    if (group) group.push(event);
    else groups.set(name, [event]);
  }
  return groups;
}

const conversationOf = ({ properties: { conversationId } }: StoredEvent): string | undefined =>
  typeof conversationId === 'string' ? conversationId : undefined;

/** Events as days of the server's zone. A conversation is of the day on which it began. */
export function trackedBy(events: readonly StoredEvent[], now: number): ReadonlyMap<string, Tracked> {
  const past = events.filter((event) => timeOf(event) <= now).sort((one, other) => timeOf(one) - timeOf(other));
  const conversations = [...groupBy(past, conversationOf).values()].map((group) => {
    const [start = 0, end = 0] = [group[0], group.at(-1)].map((event) => event && timeOf(event));
    return { start, seconds: (end - start) / 1000 };
  });
  const days = new Map<string, Tracked>();
  for (const [date, ofDay] of groupBy(past, (event) => dateAt(timeOf(event), zone))) {
    const begun = conversations.filter(({ start }) => dateAt(start, zone) === date);
    days.set(date, {
      conversations: begun.map(({ start }) => start),
      messages: ofDay.filter(({ type }) => messageTypes.has(type)).map(timeOf),
      seconds: Math.round(begun.reduce((sum, { seconds }) => sum + seconds, 0)),
      visitors: new Map([...groupBy(ofDay, ({ sub }) => sub)].map(([sub, own]) => [sub, visitorOf(own)])),
    });
  }
  return days;
}

const visitorOf = (events: readonly StoredEvent[]): Visitor => ({
  sessions: new Set(events.map(({ session_id }) => session_id)),
  stage: stageOf(events),
});

/** How many visitors of some days got at least so far: who converted was interested, and who was interested engaged. */
export function reachedIn(days: readonly Day[], stage: Stage): number {
  const all = new Map<string, Visitor>();
  for (const { visitors } of days) {
    for (const [sub, visitor] of visitors) {
      const before = all.get(sub) ?? visitor;
      all.set(sub, {
        sessions: new Set([...before.sessions, ...visitor.sessions]),
        stage: before.stage > visitor.stage ? before.stage : visitor.stage,
      });
    }
  }
  return [...all.values()].filter((visitor) => Math.max(visitor.stage, visitor.sessions.size > 1 ? 1 : 0) >= stage).length;
}

/** A day with what was tracked on it. */
export function withTracked(day: Day, { conversations, messages, seconds, visitors }: Tracked): Day {
  const within = (times: readonly number[], at: number): number =>
    times.filter((time) => time >= at && time < at + 3_600_000).length;
  return {
    ...day,
    hours: day.hours.map((hour) => ({
      ...hour,
      conversations: hour.conversations + within(conversations, hour.at),
      messages: hour.messages + within(messages, hour.at),
    })),
    conversations: day.conversations + conversations.length,
    messages: day.messages + messages.length,
    seconds: day.seconds + seconds,
    visitors,
  };
}

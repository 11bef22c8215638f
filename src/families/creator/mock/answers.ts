import type { Granularity } from '../../../datasets/scope.js';
import type { Json } from '../../../mock/json.js';
import { countriesOf } from '../../../mock/countries.js';
import type { Query } from '../../../mock/query.js';
import { between, diceOf } from '../../../mock/random.js';
import { timestamp } from '../../../mock/timestamp.js';
import { apportion, percentOf, rounded, sumOf } from './apportion.js';
import type { MockCreator, DateSpan } from './creator.js';
import type { Day } from './day.js';
import { sessionsPerUser, zone } from './day.js';
import { spanOf } from './span.js';
import { acquisitionSources, ages, devices, questionTypes, topics, trafficSources } from './vocabulary.js';

type JsonObject = { [name: string]: Json | undefined };

export const currency = 'USD';
const weights = [0.4, 0.2, 0.2, 0.2];
const daysOfMonth = 30;

/** What every answer says it is of: not of days before there was anything. */
const head = ({ id, first }: MockCreator, { start, end }: DateSpan): JsonObject => ({
  creator_id: id,
  time_zone: zone,
  start_date: start < first && end >= first ? first : start,
  end_date: end,
});

const money = (cents: number): number => cents / 100;
const ratio = (part: number, whole: number, digits: number): number | null => (whole > 0 ? rounded(part / whole, digits) : null);

/** Weighted by conversations: ratings, session length, return rate, sentiment; null where there were none. */
function satisfactionOf(days: readonly Day[]): (number | null)[] {
  const conversations = sumOf(days.map((day) => day.conversations));
  return weights.map((_, index) =>
    ratio(sumOf(days.map((day) => day.conversations * (day.satisfaction[index] ?? 0))), conversations, 2),
  );
}

/** The components by their weights. */
const scoreOf = (components: readonly (number | null)[]): number | null =>
  components.includes(null) ? null : rounded(sumOf(components.map((score, index) => (score ?? 0) * (weights[index] ?? 0))), 2);

/** Cents. */
function earningsOf(days: readonly Day[]) {
  const premium = sumOf(days.map(({ earned }) => earned.premium));
  const tips = sumOf(days.map(({ earned }) => earned.tips));
  const exclusive = sumOf(days.map(({ earned }) => earned.exclusive));
  return { premium, tips, exclusive, total: premium + tips + exclusive };
}

export function revenueOf(creator: MockCreator, days: readonly Day[]) {
  const { premium, tips, exclusive, total } = earningsOf(days);
  const paying = creator.funnelOf(days).converted;
  return {
    total: money(total),
    premium_subscriptions: money(premium),
    tips: money(tips),
    exclusive_content: money(exclusive),
    paying_users: paying,
    arpu: ratio(total / 100, paying, 2),
  };
}

export function dashboardOf(creator: MockCreator, query: Query): JsonObject {
  const span = spanOf(creator, query);
  const days = creator.days(span);
  const conversations = sumOf(days.map((day) => day.conversations));
  const { free, engaged } = creator.funnelOf(days);
  const components = satisfactionOf(days);
  const revenue = revenueOf(creator, days);
  const perUserMonth = free > 0 ? (revenue.total / free / Math.max(1, days.length)) * daysOfMonth : null;
  return {
    ...head(creator, span),
    total_conversations: conversations,
    unique_users: free,
    new_users: Math.min(free, sumOf(days.map(({ newUsers }) => newUsers))),
    returning_rate: ratio(engaged, free, 4),
    avg_session_length_seconds: ratio(sumOf(days.map(({ seconds }) => seconds)), conversations, 1),
    messages_per_session: ratio(sumOf(days.map(({ messages }) => messages)), conversations, 2),
    satisfaction: {
      score: scoreOf(components),
      components: {
        ratings: components[0] ?? null,
        session_length: components[1] ?? null,
        return_rate: components[2] ?? null,
        sentiment: components[3] ?? null,
      },
    },
    dau: days.length > 0 ? Math.round(sumOf(days.map(({ users, visitors }) => users + visitors.size)) / days.length) : null,
    mau: creator.monthlyUsers(span.end < creator.today ? span.end : creator.today),
    revenue: { currency, ...revenue },
    ltv: perUserMonth === null ? null : rounded(perUserMonth / creator.kind.churn, 2),
    churn_rate: free > 0 ? creator.kind.churn : null,
  };
}

const pointOf = (creator: MockCreator, date: string, days: readonly Day[]): JsonObject => {
  const conversations = sumOf(days.map((day) => day.conversations));
  return {
    date,
    conversations,
    unique_users: creator.usersOf(days),
    messages: sumOf(days.map(({ messages }) => messages)),
    avg_session_length_seconds: ratio(sumOf(days.map(({ seconds }) => seconds)), conversations, 1),
    satisfaction_score: scoreOf(satisfactionOf(days)),
    revenue: money(earningsOf(days).total),
  };
};

/** By the hour: users, money and satisfaction are not told so finely, except who was there. */
const hourlyPoints = (days: readonly Day[]): JsonObject[] =>
  days.flatMap((day) =>
    day.hours.map(({ at, conversations, messages }) => ({
      date: timestamp(at),
      conversations,
      unique_users: Math.ceil(conversations / sessionsPerUser),
      messages,
      avg_session_length_seconds: conversations > 0 ? ratio(day.seconds, day.conversations, 1) : null,
      satisfaction_score: null,
      revenue: null,
    })),
  );

const granularityIn = (query: Query): Granularity => String(query['granularity']) as Granularity;

export function trendsOf(creator: MockCreator, query: Query): JsonObject {
  const span = spanOf(creator, query);
  const granularity = granularityIn(query);
  const points =
    granularity === 'hourly'
      ? hourlyPoints(creator.days(span))
      : creator.buckets(span, granularity).map(({ date, days }) => pointOf(creator, date, days));
  return { ...head(creator, span), granularity, currency, points };
}

export function revenueAnswerOf(creator: MockCreator, query: Query): JsonObject {
  const span = spanOf(creator, query);
  // Nobody's books are by the hour.
  const asked = granularityIn(query);
  const granularity = asked === 'hourly' ? 'daily' : asked;
  const points = creator.buckets(span, granularity).map(({ date, days }) => ({ date, ...revenueOf(creator, days) }));
  return { ...head(creator, span), currency, granularity, ...revenueOf(creator, creator.days(span)), points };
}

export function activityOf(creator: MockCreator, query: Query): JsonObject {
  const span = spanOf(creator, query);
  const metric = query['metric'] === 'messages' ? 'messages' : 'conversations';
  const counts = Array.from({ length: 7 * 24 }, () => 0);
  for (const { weekday, hours } of creator.days(span)) {
    for (const each of hours) counts[weekday * 24 + each.hour] = (counts[weekday * 24 + each.hour] ?? 0) + each[metric];
  }
  return {
    ...head(creator, span),
    metric,
    hours: counts.map((count, place) => ({ weekday: Math.floor(place / 24) + 1, hour: place % 24, count })),
  };
}

/** Rows of a whole by weight, the largest first, each with its percentage. */
const rows = (
  name: string,
  counted: string,
  whole: number,
  known: number,
  parts: readonly (readonly [string, number])[],
): JsonObject[] => {
  const counts = apportion(
    known,
    parts.map(([, weight]) => weight),
  );
  return parts
    .map(([part], index) => ({ [name]: part, [counted]: counts[index] ?? 0, percentage: percentOf(counts[index] ?? 0, whole) }))
    .filter((row) => row[counted] !== 0);
};

/** Of some users the age is not known, so that the ages are less than the whole. */
const withAge = 0.91;

export function audienceOf(creator: MockCreator, query: Query): JsonObject {
  const span = spanOf(creator, query);
  const users = creator.usersOf(creator.days(span));
  return {
    ...head(creator, span),
    unique_users: users,
    age_ranges: rows('age_range', 'users', users, Math.round(users * withAge), ages),
    countries: countriesOf(creator.id, users, creator.id.startsWith('large')).map(({ viewer_count, ...row }) => ({
      ...row,
      users: viewer_count,
    })),
    devices: rows('device', 'users', users, users, devices),
    acquisition_sources: rows('source', 'users', users, users, acquisitionSources),
  };
}

export function topicsOf(creator: MockCreator, query: Query): JsonObject {
  const span = spanOf(creator, query);
  const days = creator.days(span);
  const total = sumOf(days.map(({ conversations }) => conversations));
  const counts = topics.map((_, index) => sumOf(days.map((day) => day.topics[index] ?? 0)));
  return {
    ...head(creator, span),
    total_conversations: total,
    topics: topics
      .map(({ id, name }, index) => ({
        topic_id: id,
        name,
        conversations: counts[index] ?? 0,
        percentage: percentOf(counts[index] ?? 0, total),
      }))
      .filter(({ conversations }) => conversations > 0)
      .sort((a, b) => b.conversations - a.conversations),
  };
}

/** Null where there is no such topic. */
export function topicOf(creator: MockCreator, topicId: string, query: Query): JsonObject | null {
  const index = topics.findIndex(({ id }) => id === topicId);
  const topic = topics[index];
  if (!topic) return null;
  const span = spanOf(creator, query);
  const days = creator.days(span);
  const countIn = (some: readonly Day[]): number => sumOf(some.map((day) => day.topics[index] ?? 0));
  const asked = granularityIn(query);
  const score = scoreOf(satisfactionOf(days));
  const own = between(-0.35, 0.35, diceOf(creator.id, 'topic satisfaction')(index));
  return {
    ...head(creator, span),
    topic_id: topic.id,
    name: topic.name,
    conversations: countIn(days),
    percentage: percentOf(countIn(days), sumOf(days.map(({ conversations }) => conversations))),
    satisfaction_score: score === null ? null : rounded(Math.min(5, score + own), 2),
    points: creator
      .buckets(span, asked === 'hourly' ? 'daily' : asked)
      .map((bucket) => ({ date: bucket.date, conversations: countIn(bucket.days) })),
    sample_questions: [...topic.questions],
  };
}

/** Every third message is a question. */
const questionsOf = (days: readonly Day[]): number => Math.round(sumOf(days.map(({ messages }) => messages)) / 3);

export function questionTypesOf(creator: MockCreator, query: Query): JsonObject {
  const span = spanOf(creator, query);
  const total = questionsOf(creator.days(span));
  return {
    ...head(creator, span),
    total_questions: total,
    question_types: rows('type', 'questions', total, total, questionTypes),
  };
}

export function funnelAnswerOf(creator: MockCreator, query: Query): JsonObject {
  const span = spanOf(creator, query);
  const funnel = creator.funnelOf(creator.days(span));
  const step = (name: keyof typeof funnel, label: string, definition: string | null): JsonObject => ({
    step: name,
    label,
    definition,
    users: funnel[name],
    percentage: percentOf(funnel[name], funnel.free),
  });
  return {
    ...head(creator, span),
    steps: [
      step('free', 'Free Users', null),
      step('engaged', 'Engaged Users', 'Multiple sessions'),
      step('interested', 'Interested', 'Viewed premium features'),
      step('converted', 'Converted', 'Paying subscribers'),
    ],
  };
}

/** Those of the last 30 days by how often they come, and all who have been here before. */
export function segmentsOf(creator: MockCreator): JsonObject {
  const active = creator.monthlyUsers(creator.today);
  const all = Math.max(active, creator.usersOf(creator.days({ start: creator.first, end: creator.today })));
  const [superFans = 0, regular = 0, casual = 0] = apportion(active, [8, 30, 62]);
  const segment = (name: string, label: string, users: number): JsonObject => ({
    segment: name,
    label,
    users,
    percentage: percentOf(users, all),
  });
  return {
    creator_id: creator.id,
    total_users: all,
    segments: [
      segment('super_fans', 'Super Fans', superFans),
      segment('regular', 'Regular Fans', regular),
      segment('casual', 'Casual Users', casual),
      segment('dormant', 'Dormant', all - active),
    ],
  };
}

/** A piece of content that brings some of the creator's users. */
export function contentOf(creator: MockCreator, contentId: string, query: Query): JsonObject {
  const span = spanOf(creator, query);
  const dice = diceOf(`${creator.id}/${contentId}`, 'content');
  const conversations = sumOf(creator.days(span).map((day) => day.conversations));
  const views = Math.round(conversations * between(0.4, 3, dice(0)));
  return {
    ...head(creator, span),
    content_id: contentId,
    title: `Episode ${1 + Math.floor(80 * dice(1))}`,
    views,
    engagement: Math.round(views * between(0.02, 0.12, dice(2))),
    traffic_sources: rows('source', 'views', views, Math.round(views * 0.96), trafficSources),
    devices: rows('device', 'views', views, views, devices),
  };
}

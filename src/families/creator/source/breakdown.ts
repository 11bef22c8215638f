import { requestTo } from '../../../contract/endpoint.js';
import { creatorAudience } from '../contract/audience.js';
import { creatorContent } from '../contract/content.js';
import { creatorQuestionTypes } from '../contract/question-types.js';
import { creatorRevenue } from '../contract/revenue.js';
import { creatorSegments } from '../contract/segments.js';
import { creatorTopics } from '../contract/topics.js';
import type { Counted } from '../../../datasets/breakdown.js';
import { breakdownOf } from '../../../datasets/breakdown.js';
import type { BreakdownItem, Dimension } from '../../../datasets/data.js';
import { AnalyticsFailure } from '../../../datasets/failure.js';
import { revenueParts } from '../../../datasets/vocabulary.js';
import { notesAbout } from '../../../datasets/notes.js';
import type { Answer, Io, Note, Period, Question } from '../../../datasets/question.js';
import { fromPercentage } from '../../../metrics/convert.js';
import { coverage, idsOf, kebab, coveredBy, queryOf } from './query.js';
import { isOfContent } from './subject.js';

type Ask = Question<'breakdown'>;

interface Parts extends Counted {
  readonly items: readonly BreakdownItem[];
  readonly total: number | null;
  readonly period: Period | null;
  readonly zone: string | null;
  readonly asOf: number;
  readonly notes: readonly Note[];
}

/** What the API tells in parts. Percentages are as reported, whether they add up to the whole or not. */
const partsBy: ReadonlyMap<Dimension, (question: Ask, io: Io) => Promise<Parts>> = new Map([
  ['age', audience],
  ['country', audience],
  ['device', (question: Ask, io: Io) => (isOfContent(question) ? content : audience)(question, io)],
  ['acquisition-source', audience],
  ['traffic-source', content],
  ['topic', topics],
  ['question-type', questionTypes],
  ['revenue-part', revenue],
  ['segment', segments],
]);

export async function answerBreakdown(question: Ask, io: Io): Promise<Answer<'breakdown'>> {
  const { by } = question.params;
  const parts = partsBy.get(by);
  if (!parts) throw new AnalyticsFailure({ kind: 'unsupported', dataset: 'breakdown', source: 'creator' });
  const { items, total, period, zone, asOf, notes: unread, ...counted } = await parts(question, io);
  const { data, notes } = breakdownOf(by, items, total, counted);
  return { data, period, asOf, zone, step: null, notes: [...unread, ...notes] };
}

const part = (id: string, count: number | null, percentage: number | null, label: string | null = null): BreakdownItem => ({
  id,
  label,
  count,
  share: percentage === null ? null : fromPercentage(percentage),
});

async function audience(question: Ask, io: Io): Promise<Parts> {
  const { value, asOf } = await io.request(requestTo(creatorAudience, idsOf(question.scope), await queryOf(question, io)));
  const { age_ranges, countries, devices, acquisition_sources } = value;
  const unread = notesAbout(value.notes, [...coverage, 'unique_users']);
  const whole = { total: value.unique_users, of: 'unique-users', period: coveredBy(value), zone: value.time_zone, asOf } as const;
  switch (question.params.by) {
    case 'age':
      return {
        ...whole,
        notes: [...unread, ...age_ranges.notes],
        items: age_ranges.rows.map((row) => part(row.age_range, row.users, row.percentage)),
      };
    case 'device':
      return {
        ...whole,
        notes: [...unread, ...devices.notes],
        items: devices.rows.map((row) => part(row.device, row.users, row.percentage)),
      };
    case 'acquisition-source':
      return {
        ...whole,
        notes: [...unread, ...acquisition_sources.notes],
        items: acquisition_sources.rows.map((row) => part(row.source, row.users, row.percentage)),
      };
    default:
      return {
        ...whole,
        notes: [...unread, ...countries.notes],
        items: countries.rows.map((row) => part(row.country_code || (row.country ?? ''), row.users, row.percentage, row.country)),
      };
  }
}

async function content(question: Ask, io: Io): Promise<Parts> {
  const { value, asOf } = await io.request(requestTo(creatorContent, idsOf(question.scope), await queryOf(question, io)));
  const whole = { total: value.views, of: 'views', period: coveredBy(value), zone: value.time_zone, asOf } as const;
  const { traffic_sources, devices } = value;
  const unread = notesAbout(value.notes, [...coverage, 'views']);
  return question.params.by === 'device'
    ? {
        ...whole,
        notes: [...unread, ...devices.notes],
        items: devices.rows.map((row) => part(row.device, row.views, row.percentage)),
      }
    : {
        ...whole,
        notes: [...unread, ...traffic_sources.notes],
        items: traffic_sources.rows.map((row) => part(row.source, row.views, row.percentage)),
      };
}

async function topics(question: Ask, io: Io): Promise<Parts> {
  const { value, asOf } = await io.request(requestTo(creatorTopics, idsOf(question.scope), await queryOf(question, io)));
  return {
    items: value.topics.rows.map((row) => part(row.topic_id, row.conversations, row.percentage, row.name)),
    total: value.total_conversations,
    of: 'total-conversations',
    period: coveredBy(value),
    zone: value.time_zone,
    asOf,
    notes: [...value.notes, ...value.topics.notes],
  };
}

async function questionTypes(question: Ask, io: Io): Promise<Parts> {
  const { value, asOf } = await io.request(requestTo(creatorQuestionTypes, idsOf(question.scope), await queryOf(question, io)));
  return {
    items: value.question_types.rows.map((row) => part(row.type, row.questions, row.percentage)),
    total: value.total_questions,
    period: coveredBy(value),
    zone: value.time_zone,
    asOf,
    notes: [...value.notes, ...value.question_types.notes],
  };
}

const fieldOfPart = {
  'premium-subscriptions': 'premium_subscriptions',
  tips: 'tips',
  'exclusive-content': 'exclusive_content',
} as const;

/** Parts that were not reported are left out. */
async function revenue(question: Ask, io: Io): Promise<Parts> {
  const { value, asOf } = await io.request(requestTo(creatorRevenue, idsOf(question.scope), await queryOf(question, io)));
  return {
    items: revenueParts.flatMap((id) => {
      const amount = value[fieldOfPart[id]];
      return amount === null ? [] : [part(id, amount, null)];
    }),
    total: value.total,
    of: 'total-revenue',
    currency: value.currency,
    period: coveredBy(value),
    zone: value.time_zone,
    asOf,
    notes: notesAbout(value.notes, [...coverage, 'total', 'currency', ...Object.values(fieldOfPart)]),
  };
}

/** As of now: they have no period. */
async function segments({ scope }: Ask, io: Io): Promise<Parts> {
  const request = requestTo(creatorSegments, idsOf(scope), { creator_id: scope.ids.creatorId });
  const { value, asOf } = await io.request(request);
  return {
    items: value.segments.rows.map((row) => part(kebab(row.segment), row.users, row.percentage, row.label)),
    total: value.total_users,
    period: null,
    zone: null,
    asOf,
    notes: [...value.notes, ...value.segments.notes],
  };
}

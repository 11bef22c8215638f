import { requestTo } from '../contract/endpoint.js';
import { streamChat } from '../contract/streams/chat.js';
import { streamGeography } from '../contract/streams/geography.js';
import { breakdownOf } from '../datasets/breakdown.js';
import type { BreakdownItem, Dimension } from '../datasets/data.js';
import { AnalyticsFailure } from '../datasets/failure.js';
import { notesAbout } from '../datasets/notes.js';
import type { Answer, Io, Note, Question } from '../datasets/question.js';
import type { Scope } from '../datasets/scope.js';
import { fromPercentage } from '../metrics/convert.js';
import { idsOf } from './stream-ids.js';

interface Parts {
  readonly items: readonly BreakdownItem[];
  readonly total: number | null;
  readonly asOf: number;
  readonly notes: readonly Note[];
}

/** What the API tells in parts, and who tells it. */
const partsBy: ReadonlyMap<Dimension, (scope: Scope, io: Io) => Promise<Parts>> = new Map([
  ['country', countries],
  ['chatter', chatters],
]);

export async function answerBreakdown({ scope, params }: Question<'breakdown'>, io: Io): Promise<Answer<'breakdown'>> {
  const parts = partsBy.get(params.by);
  if (!parts) throw new AnalyticsFailure({ kind: 'unsupported', dataset: 'breakdown', source: 'stream' });
  const { items, total, asOf, notes: unread } = await parts(scope, io);
  const { data, notes } = breakdownOf(params.by, items, total);
  return { data, period: null, asOf, zone: null, step: null, notes: [...unread, ...notes] };
}

async function countries(scope: Scope, io: Io): Promise<Parts> {
  const { value, asOf } = await io.request(requestTo(streamGeography, idsOf(scope)));
  const { rows, notes } = value.breakdown;
  const items = rows.map(({ country, country_code, viewer_count, percentage }) => ({
    id: country_code || (country ?? ''),
    label: country,
    count: viewer_count,
    share: percentage === null ? null : fromPercentage(percentage),
  }));
  return { items, total: value.total_viewers, asOf, notes: [...value.notes, ...notes] };
}

async function chatters(scope: Scope, io: Io): Promise<Parts> {
  const { value, asOf } = await io.request(requestTo(streamChat, idsOf(scope)));
  const { rows, notes } = value.most_active_chatters;
  const items = rows.map(({ username, message_count }) => ({ id: username, label: null, count: message_count, share: null }));
  return { items, total: value.total_messages, asOf, notes: [...notesAbout(value.notes, ['total_messages']), ...notes] };
}

import { requestTo } from '../../../contract/endpoint.js';
import { streamChat } from '../contract/chat.js';
import { streamGeography, type Country } from '../contract/geography.js';
import { streamSummary } from '../contract/summary.js';
import { breakdownOf } from '../../../datasets/breakdown.js';
import type { BreakdownItem, Dimension } from '../../../datasets/data.js';
import { AnalyticsFailure } from '../../../datasets/failure.js';
import { notesAbout } from '../../../datasets/notes.js';
import type { Answer, Io, Note, Provenance, Question } from '../../../datasets/question.js';
import type { Rows } from '../../../datasets/schema.js';
import type { Scope } from '../../../datasets/scope.js';
import { fromPercentage } from '../../../metrics/convert.js';
import { idsOf } from './ids.js';
import { isFaultOfSummary } from './values.js';

interface Parts {
  readonly items: readonly BreakdownItem[];
  readonly total: number | null;
  readonly asOf: number;
  readonly provenance: Provenance;
  readonly notes: readonly Note[];
}

/** What the API tells in parts, and who tells it. */
const partsBy: ReadonlyMap<Dimension, (scope: Scope, io: Io, limit: number | undefined) => Promise<Parts>> = new Map([
  ['country', countries],
  ['chatter', chatters],
]);

/** As many countries as `/summary` has. */
const topCountries = 5;

export async function answerBreakdown({ scope, params }: Question<'breakdown'>, io: Io): Promise<Answer<'breakdown'>> {
  const parts = partsBy.get(params.by);
  if (!parts) throw new AnalyticsFailure({ kind: 'unsupported', dataset: 'breakdown', source: 'stream' });
  const { items, total, asOf, provenance, notes: unread } = await parts(scope, io, params.limit);
  const { data, notes } = breakdownOf(params.by, items, total);
  return { data, period: null, asOf, zone: null, step: null, notes: [...unread, ...notes], provenance };
}

/** The first ones come with the summary, which other widgets ask for as well. */
async function countries(scope: Scope, io: Io, limit = Infinity): Promise<Parts> {
  if (limit <= topCountries) {
    try {
      const { value, asOf } = await io.request(requestTo(streamSummary, idsOf(scope)));
      if (value.top_countries.rows.length > 0)
        return countriesOf(value.top_countries, wholeOf(value.top_countries.rows, value.viewers?.unique_viewers), asOf);
    } catch (error) {
      if (!(error instanceof AnalyticsFailure) || !isFaultOfSummary(error)) throw error;
    }
  }
  const { value, asOf } = await io.request(requestTo(streamGeography, idsOf(scope)));
  const { rows, notes } = value.breakdown;
  return countriesOf({ rows, notes: [...value.notes, ...notes] }, value.total_viewers, asOf);
}

/** Half of the last digit that percentages are printed with, and a little for how they are kept. */
const rounding = 0.051;

/** The summary does not say what its countries are parts of: of its viewers, where these make their percentages. */
function wholeOf(rows: readonly Country[], viewers: number | null | undefined): number | null {
  if (!viewers) return null;
  const isOf = ({ viewer_count, percentage }: Country): boolean =>
    viewer_count !== null && percentage !== null && Math.abs((100 * viewer_count) / viewers - percentage) < rounding;
  return rows.every(isOf) ? viewers : null;
}

function countriesOf({ rows, notes }: Rows<Country>, total: number | null, asOf: number): Parts {
  const items = rows.map(({ country, country_code, viewer_count, percentage }) => ({
    id: country_code || (country ?? ''),
    label: country,
    count: viewer_count,
    share: percentage === null ? null : fromPercentage(percentage),
  }));
  return { items, total, asOf, notes, provenance: 'geoip' };
}

async function chatters(scope: Scope, io: Io): Promise<Parts> {
  const { value, asOf } = await io.request(requestTo(streamChat, idsOf(scope)));
  const { rows, notes } = value.most_active_chatters;
  const items = rows.map(({ username, message_count }) => ({ id: username, label: null, count: message_count, share: null }));
  const unread = [...notesAbout(value.notes, ['total_messages']), ...notes];
  return { items, total: value.total_messages, asOf, notes: unread, provenance: 'stored-messages' };
}

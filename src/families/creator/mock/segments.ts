import { creatorSegments, deleteCreatorSegment, saveCreatorSegment } from '../contract/segments.js';
import type { HttpHandler } from 'msw';
import type { Kind, MockHost } from '../../../mock/family.js';
import { KeptList, rowOf, type Fault, type Kept } from '../../../mock/kept-list.js';
import type { Json } from '../../../mock/json.js';
import { percentOf } from './apportion.js';
import { segmentsOf } from './answers.js';
import type { MockCreator } from './creator.js';

/** Who came on so many days of the last ones. */
interface Segment {
  readonly label: string;
  readonly min_days: number;
  readonly max_days: number | null;
  readonly window_days: number;
}

const mostOfLabel = 60;

const isWhole = (value: unknown, least: number, most: number): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;

function read(body: Readonly<Record<string, unknown>>, others: readonly Segment[]): Segment | readonly Fault[] {
  const { label, min_days, max_days = null, window_days } = body;
  const faults: Fault[] = [];
  const wrong = (field: string, message: string, code: Fault['code'] = 'out_of_range') =>
    void faults.push({ field, code, message });
  const name = typeof label === 'string' ? label.trim() : '';
  if (name === '' || name.length > mostOfLabel) wrong('label', `must be 1 to ${mostOfLabel} letters long.`);
  else if (others.some((other) => other.label.toLowerCase() === name.toLowerCase()))
    wrong('label', 'is that of another segment.', 'duplicate');
  const window = [7, 30, 90].find((days) => days === window_days);
  if (window === undefined) wrong('window_days', 'must be 7, 30 or 90.');
  const most = window ?? 90;
  if (!isWhole(min_days, 1, most)) wrong('min_days', `must be a whole number from 1 to ${most}.`);
  else if (max_days !== null && !isWhole(max_days, min_days, most))
    wrong('max_days', `must be a whole number from ${min_days} to ${most}.`);
  return faults.length > 0 ? faults : ({ label: name, min_days, max_days, window_days } as Segment);
}

/** How many of those who came at all came on at least so many days: fewer and fewer. */
const stayed = (days: number, { window_days }: Segment): number => Math.exp((-6 * (days - 1)) / window_days);

function row(kept: Kept<Segment>, creator: MockCreator): Json {
  const active = creator.monthlyUsers(creator.today);
  const all = Math.max(active, creator.usersOf(creator.days({ start: creator.first, end: creator.today })));
  return rowOf(kept, (segment) => {
    const { min_days, max_days } = segment;
    const users = Math.round(active * (stayed(min_days, segment) - (max_days === null ? 0 : stayed(max_days + 1, segment))));
    return { ...segment, users, percentage: percentOf(users, all) };
  });
}

/** Who comes how often, with the segments that readers have defined. */
export function segmentHandlers({ handler, json, writes }: MockHost, creator: Kind<MockCreator>): readonly HttpHandler[] {
  const weekends: Segment = { label: 'Weekend regulars', min_days: 4, max_days: 12, window_days: 30 };
  const list = new KeptList('seg', [weekends], read);
  return [
    handler(creatorSegments, creator, (asked) => {
      const saved_segments = list.of(asked.owner).map((kept) => row(kept, asked.subject));
      return json({ ...segmentsOf(asked.subject), saved_segments }, asked);
    }),
    ...writes(creator, { list, save: saveCreatorSegment, remove: deleteCreatorSegment, idName: 'segment_id', row }),
  ];
}

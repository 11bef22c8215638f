import { diceOf } from '../../mock/random.js';
import { allWithin, textOf } from '../page.js';
import { isWritten, isWrittenChange, sentencesIn, tilesIn } from './screen.js';

const minute = 60_000;

/** A channel's streams, minute by minute, and who looks at the last of them. */
export interface StreamWorld {
  readonly seed: number;
  /** Lengths of the streams as they are planned, minutes, the latest last; a week lies between them. */
  readonly lengths: readonly number[];
  /** Minutes from the start of the last one until now. */
  readonly at: number;
  /** Who tells that the last one is over, where it is. */
  readonly endSaid: 'summary' | 'list';
  /** Fields that are not reported of any stream. */
  readonly missing: readonly string[];
  readonly reader: string;
  readonly now: number;
  readonly compare: boolean;
}

/** What the list of streams has of each, and its name on the screen. */
const listed = {
  total_views: 'Total views',
  unique_viewers: 'Unique viewers',
  peak_concurrent_viewers: 'Peak concurrent viewers',
  average_concurrent_viewers: 'Average concurrent viewers',
  total_watch_time_minutes: 'Total watch time',
  chat_messages_total: 'Chat messages',
  unique_chatters: 'Unique chatters',
} as const;
type Field = keyof typeof listed;
const fields = Object.keys(listed) as readonly Field[];

export function streamWorldOf(seed: number): StreamWorld {
  const dice = diceOf(`${seed}`, 'streams');
  let position = 0;
  const chance = (): number => dice((position += 1));
  const upTo = (most: number): number => Math.floor(chance() * (most + 1));
  const lengths = Array.from({ length: 1 + upTo(3) }, () => 2 + upTo(240));
  const last = lengths[lengths.length - 1] ?? 0;
  return {
    seed,
    lengths,
    at: chance() < 0.5 ? 1 + upTo(last - 2) : last + upTo(3000),
    endSaid: chance() < 0.5 ? 'summary' : 'list',
    missing: fields.filter(() => chance() < 0.1),
    reader: ['UTC', 'Asia/Kolkata', 'Pacific/Auckland', 'America/St_Johns'][upTo(3)] ?? 'UTC',
    now: Date.UTC(2027 + upTo(3), upTo(11), 1 + upTo(27), upTo(23), upTo(59)),
    compare: chance() < 0.8,
  };
}

/** Viewers and messages of each minute of a stream. */
const viewersIn = ({ seed }: StreamWorld, stream: number, at: number): number =>
  Math.floor(1000 * diceOf(`${seed}-${stream}`, 'viewers')(at));

interface Told {
  readonly id: string;
  readonly startedAt: number;
  readonly endedAt: number | null;
  readonly values: Readonly<Record<Field, number>>;
}

/** What there is to tell of a stream by now: minutes are counted one by one. */
function told(world: StreamWorld, stream: number): Told {
  const last = world.lengths.length - 1;
  const planned = world.lengths[stream] ?? 0;
  const startedAt = world.now - world.at * minute - (last - stream) * 7 * 24 * 60 * minute;
  const minutes = Math.min(planned, Math.floor((world.now - startedAt) / minute));
  let [watched, peak, messages] = [0, 0, 0];
  for (let at = 0; at < minutes; at++) {
    const viewers = viewersIn(world, stream, at);
    watched += viewers;
    peak = Math.max(peak, viewers);
    messages += viewers % 7;
  }
  return {
    id: `s${stream}`,
    startedAt,
    endedAt: startedAt + planned * minute <= world.now ? startedAt + planned * minute : null,
    values: {
      total_views: watched * 2,
      unique_viewers: watched,
      peak_concurrent_viewers: peak,
      average_concurrent_viewers: minutes > 0 ? watched / minutes : 0,
      total_watch_time_minutes: watched,
      chat_messages_total: messages,
      unique_chatters: messages % 100,
    },
  };
}

const allTold = (world: StreamWorld): readonly Told[] => world.lengths.map((_, stream) => told(world, stream));

const instant = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());

/** What the API answers about a channel and the last of its streams. */
export function respondTo(world: StreamWorld): (request: Request) => Response {
  const streams = allTold(world);
  const current = streams[streams.length - 1]!;
  const reported = (values: Told['values']): Record<string, number | null> =>
    Object.fromEntries(fields.map((field) => [field, world.missing.includes(field) ? null : values[field]]));
  const bodyOf = (path: string): object => {
    const { total_watch_time_minutes, chat_messages_total, unique_chatters, ...viewers } = reported(current.values);
    if (path.endsWith('/analytics-token')) return { token: 'a.b.c' };
    if (path.endsWith('/summary'))
      return {
        stream_id: current.id,
        started_at: instant(current.startedAt),
        ended_at: world.endSaid === 'summary' ? instant(current.endedAt) : null,
        viewers,
        watch_time: { total_watch_time_minutes },
        chat: { total_messages: chat_messages_total, unique_chatters },
      };
    if (path.endsWith('/sessions')) {
      const rows = streams.map(({ id, startedAt, endedAt, values }) => ({
        stream_id: id,
        title: null,
        started_at: instant(startedAt),
        ended_at: instant(endedAt),
        ...reported(values),
      }));
      return { sessions: rows.reverse(), next_cursor: null, total: rows.length };
    }
    if (path.endsWith('/chat')) return { total_messages: chat_messages_total, unique_chatters, most_active_chatters: [] };
    return { stream_id: current.id, time_zone: 'UTC', interval_minutes: 5, timeline: [] };
  };
  return (request) => {
    const headers = { 'content-type': 'application/json', date: new Date(world.now).toUTCString() };
    return new Response(JSON.stringify(bodyOf(new URL(request.url).pathname)), { headers });
  };
}

const nameOf = (field: Field): string => listed[field];
const fieldOf = (name: string): Field | undefined =>
  fields.find((field) => nameOf(field) === (name === 'Total messages' ? 'Chat messages' : name));

/** What a widget says of a stream that it may not: part of a stream is never held against a whole one. */
export function wrongOfStream(card: Element, world: StreamWorld): readonly string[] {
  const streams = allTold(world);
  if (card.localName === 'session-comparison') return wrongOfList(card, world, streams);
  const [current, before] = [streams[streams.length - 1]!, streams[streams.length - 2]];
  const isLive = current.endedAt === null;
  const wrong = tilesIn(card).flatMap(({ name, value, change }) => {
    const field = fieldOf(name);
    if (!field) return change ? [`${name} changed by ${change.text}, and nobody knows what it was`] : [];
    const isMissing = world.missing.includes(field);
    const said = isMissing ? value === 'Not reported' : isWritten(value, current.values[field]);
    const due = world.compare && before && !isLive && !isMissing ? before.values[field] : null;
    const isSo =
      due === null
        ? change === null
        : change !== null && isWritten(change.previous, due) && isWrittenChange(change.text, current.values[field], due);
    return [
      ...(said ? [] : [`${name} is ${value}, and was ${current.values[field]}`]),
      ...(isSo ? [] : [`${name} changed by ${change?.text} from ${change?.previous}, and by what may be said from ${due}`]),
    ];
  });
  const isTold = sentencesIn(card, '.footer').join().includes('The stream is not over');
  // Nothing is compared in a timeline.
  const mustTell = world.compare && isLive && before !== undefined && card.localName !== 'viewer-timeline';
  return [
    ...wrong,
    ...(isTold === mustTell ? [] : [`says ${isTold ? '' : 'not '}that it is not over, of a stream of ${current.endedAt}`]),
  ];
}

/** Each stream has its own numbers, and all of them together what can be told of them together. */
function wrongOfList(card: Element, world: StreamWorld, streams: readonly Told[]): readonly string[] {
  const cellsOf = (row: Element): readonly string[] => [...row.querySelectorAll('td')].slice(1).map(textOf);
  const heads = allWithin(card.shadowRoot!, 'thead th')
    .slice(1)
    .map((head) => fieldOf(textOf(head).replace(/ [↓↑]$/, '')));
  const rows = allWithin(card.shadowRoot!, 'tbody tr').map(cellsOf);
  // One stream is not added up.
  const [foot] = allWithin(card.shadowRoot!, 'tfoot tr');
  const together = foot ? cellsOf(foot) : null;
  const latest = [...streams].reverse();
  const sumOf = (field: Field): number | null => {
    const all = streams.map(({ values }) => values[field]);
    const lengths = streams.map(({ startedAt, endedAt }) => (endedAt === null ? null : endedAt - startedAt));
    if (world.missing.includes(field) || field === 'unique_viewers' || field === 'unique_chatters') return null;
    if (field === 'peak_concurrent_viewers') return Math.max(...all);
    if (field !== 'average_concurrent_viewers') return all.reduce((one, other) => one + other, 0);
    if (lengths.includes(null)) return null;
    const whole = lengths.reduce<number>((one, other) => one + (other ?? 0), 0);
    return all.reduce((mean, each, stream) => mean + (each * (lengths[stream] ?? 0)) / whole, 0);
  };
  return heads.flatMap((field, column) => {
    if (!field) return [`has a column that nobody knows`];
    const cells = rows.map((row) => row[column] ?? '');
    const isMissing = world.missing.includes(field);
    const wrong = latest.filter(({ values }, row) =>
      isMissing ? /\d/.test(cells[row] ?? '') : !isWritten(cells[row] ?? '', values[field]),
    );
    const sum = sumOf(field);
    const said = together?.[column] ?? '';
    const isSo = (!together && streams.length === 1) || (sum === null ? !/\d/.test(said) : isWritten(said, sum));
    return [
      ...wrong.map(({ id }) => `${field} of ${id} is one of ${cells.join()}`),
      ...(isSo ? [] : [`${field} is ${said} together, and was ${sum}`]),
    ];
  });
}

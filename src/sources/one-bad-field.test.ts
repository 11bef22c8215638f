import { expect } from '@open-wc/testing';
import { getResponse } from 'msw';
import { buildQuestion } from '../datasets/build-question.js';
import { dimensions, type DatasetName, type Params } from '../datasets/data.js';
import { AnalyticsFailure } from '../datasets/failure.js';
import { parseDataset } from '../datasets/parse-dataset.js';
import type { Answer, Io, Note, Payload, Source } from '../datasets/question.js';
import { emptyScope, type Ids } from '../datasets/scope.js';
import { streamMetricIds } from '../families/streams/metrics.js';
import { creatorMetricIds } from '../families/creator/metrics.js';
import { noon, origin, payloadOf } from '../mock/fixtures/ask.js';
import { createHandlers } from '../mock/handlers.js';
import { issueToken } from '../mock/tokens.js';
import { creatorSource } from '../families/creator/source/source.js';
import { streamSource } from '../families/streams/source/source.js';

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };
type Key = string | number;
type Documents = Map<string, Json>;
interface Read {
  readonly data: unknown;
  readonly notes: readonly Note[];
}

const handlers = createHandlers({ now: () => noon });

/** Answers with these documents, by path; what is not among them is asked of the mock, and then is. */
const ioOf = (documents: Documents): Io => ({
  now: noon,
  signal: new AbortController().signal,
  prepare: () => {},
  file: () => Promise.reject(new Error('nothing is downloaded')),
  async request({ path, query = {}, parse }) {
    const url = new URL(path, origin);
    for (const [name, value] of Object.entries(query)) if (value !== undefined) url.searchParams.set(name, String(value));
    if (!documents.has(url.pathname)) {
      const headers = { authorization: `Bearer ${await issueToken({ now: noon })}` };
      const response = await getResponse(handlers, new Request(url, { headers }));
      documents.set(url.pathname, (await payloadOf(response!)).json() as Json);
    }
    return { value: parse(payloadIn(documents.get(url.pathname) ?? null)), asOf: noon };
  },
});

const payloadIn = (document: Json): Payload => ({
  bytes: new TextEncoder().encode(JSON.stringify(document)),
  json: () => structuredClone(document),
});

/** Where there is text, a number or nothing; of long lists only in the first two rows. */
function* leavesIn(json: Json, path: readonly Key[] = []): Generator<readonly Key[]> {
  if (Array.isArray(json)) for (const [index, each] of json.slice(0, 2).entries()) yield* leavesIn(each, [...path, index]);
  else if (json !== null && typeof json === 'object')
    for (const [name, each] of Object.entries(json)) yield* leavesIn(each, [...path, name]);
  else if (json !== null) yield path;
}

const at = (json: Json, path: readonly Key[]): Json =>
  path.reduce<Json>((whole, key) => (whole as { [name: Key]: Json })[key] ?? null, json);

function replaced(json: Json, path: readonly Key[], value: Json): Json {
  const copy = structuredClone(json);
  const last = path.at(-1) ?? '';
  (at(copy, path.slice(0, -1)) as { [name: Key]: Json })[last] = value;
  return copy;
}

const isMoney = (name: string): boolean =>
  /^(tips|arpu|ltv|revenue|total-revenue|premium.subscriptions|exclusive.content)$/.test(name);

/** What cannot be read in the place of this. */
function badValuesFor(good: Json, path: readonly Key[]): readonly Json[] {
  const name = String(path.at(-1));
  if (typeof good === 'number') {
    const signed = isMoney(name) || (name === 'total' && path.length !== 0 && !path.includes('conversations'));
    return ['n/a', '', '1,5', {}, [], true, 1e300, ...(signed ? [] : [-1])];
  }
  const hasForm = /(_at|At|date|time|timestamp|timeZone|time_zone|currency|granularity)$/.test(name);
  return [{}, [], true, ...(hasForm ? ['', 'soon'] : [])];
}

/** All of an answer but its notes, columns as lists. An end that could not be read is no end that is known either. */
const plain = (answer: Read | null): string =>
  JSON.stringify(answer && { ...answer, notes: [] }, (_, value: unknown) =>
    value instanceof Float64Array ? [...value].map(String) : value,
  );

/** What a document is read as; null where nothing of it can be. */
async function readAs(read: (document: Json) => Promise<Read> | Read, document: Json): Promise<Read | null> {
  try {
    return await read(document);
  } catch (error) {
    if (error instanceof AnalyticsFailure && error.failure.kind === 'malformed') return null;
    throw error;
  }
}

const isDefault = (value: Json, path: readonly Key[]): boolean =>
  value === 'UTC' || value === 'daily' || path[0] === 'interval_minutes';

/**
 * Every leaf of a document that can be read, each in turn in the place of each value that cannot: it is read as if the leaf
 * were null, and one more thing is told where anybody would see that. Answers what does not hold.
 */
async function faultsOf(document: Json, read: (document: Json) => Promise<Read> | Read, beside: RegExp): Promise<string[]> {
  const whole = await readAs(read, document);
  const faults: string[] = whole ? [] : ['cannot be read'];
  for (const path of leavesIn(document)) {
    const without = await readAs(read, replaced(document, path, null));
    const isSeen = plain(without) !== plain(whole);
    const told = (whole?.notes.length ?? 0) + (isSeen && !beside.test(path.join('.')) ? 1 : 0);
    const good = at(document, path);
    for (const bad of badValuesFor(good, path)) {
      const found = await readAs(read, replaced(document, path, bad));
      const where = `${path.join('.')} = ${JSON.stringify(bad)}`;
      if (plain(found) !== plain(without)) faults.push(`${where} reads as ${plain(found)}`);
      // What is taken where nothing is said is told not to have been read, though nothing changes.
      else if (found && !isDefault(good, path) && found.notes.length !== told)
        faults.push(`${where} tells ${JSON.stringify(found.notes)}`);
    }
  }
  return faults;
}

const ids: Ids = { streamId: 'world-1', channelId: 'studio', creatorId: 'medium-1', contentId: 'episode-1' };
const scope = { ...emptyScope, period: { range: '7d' as const }, ids };

/** The answers to a question, by the path of each document that it takes. */
async function documentsOf<K extends DatasetName>(source: Source, dataset: K, params: Params[K]): Promise<Documents> {
  const documents: Documents = new Map();
  await source.answers[dataset]?.(buildQuestion(dataset, scope, params), ioOf(documents));
  return documents;
}

/** An answer without the metrics nobody asked for, and without a currency where none of the others is money. */
function askedOf({ data, ...answer }: Answer<DatasetName>, params: Params[DatasetName]): Read {
  const ids: readonly string[] | null = params && 'ids' in params ? params.ids : null;
  const asked = (columns: object): object => Object.fromEntries(Object.entries(columns).filter(([id]) => ids?.includes(id)));
  const currency = 'currency' in data && (ids === null || ids.some(isMoney)) ? data.currency : null;
  if ('values' in data && 'reached' in data) return { ...answer, data: { ...data, currency, values: asked(data.values) } };
  return { ...answer, data: 'series' in data ? { ...data, currency, series: asked(data.series) } : data };
}

/** When a stream began and ended is not what its metrics are asked for. */
const besideMetrics = /^(started_?at|ended_?at)$/i;
const besideNothing = /^$/;

const holdsFor = <K extends DatasetName>(source: Source, dataset: K, params: Params[K]): void => {
  it(`${source.name}, ${dataset} ${JSON.stringify(params)}`, async () => {
    const documents = await documentsOf(source, dataset, params);
    expect(documents.size).to.be.greaterThan(0);
    for (const [path, document] of documents) {
      const read = async (changed: Json): Promise<Read> => {
        const answers = ioOf(new Map([...documents, [path, changed]]));
        return askedOf(await source.answers[dataset]!(buildQuestion(dataset, scope, params), answers), params);
      };
      expect(await faultsOf(document, read, dataset === 'metrics' ? besideMetrics : besideNothing)).to.deep.equal([]);
    }
  }).timeout(60_000);
};

describe('a field of an answer that cannot be read is not reported, costs nothing else, and is told once', () => {
  holdsFor(streamSource, 'metrics', { ids: streamMetricIds });
  holdsFor(streamSource, 'metrics', { ids: ['total-views', 'unique-viewers', 'channel-peak-concurrent-viewers'] });
  holdsFor(streamSource, 'timeline', null);
  holdsFor(streamSource, 'retention', null);
  holdsFor(streamSource, 'breakdown', { by: 'country' });
  holdsFor(streamSource, 'breakdown', { by: 'chatter' });
  holdsFor(streamSource, 'sessions', { sort: { by: 'started-at', direction: 'descending' }, cursor: null });
  holdsFor(creatorSource, 'metrics', { ids: creatorMetricIds });
  holdsFor(creatorSource, 'metrics', { ids: ['total-conversations', 'dau'] });
  holdsFor(creatorSource, 'metrics', { ids: ['views', 'engagement'] });
  for (const by of dimensions) if (by !== 'chatter') holdsFor(creatorSource, 'breakdown', { by });
  holdsFor(creatorSource, 'trend', { ids: ['total-conversations', 'messages'], granularity: null });
  holdsFor(creatorSource, 'trend', { ids: ['tips', 'arpu', 'total-revenue'], granularity: null });
  holdsFor(creatorSource, 'funnel', null);
  holdsFor(creatorSource, 'activity', { of: 'total-conversations' });
  holdsFor(creatorSource, 'detail', { by: 'topic', id: 'nutrition' });
});

describe('the same of data that a page hands over', () => {
  const handed = <K extends DatasetName>(dataset: K, document: Json, params: Params[K] | null = null): void => {
    it(dataset, async () => {
      const read = (changed: Json): Read => parseDataset(dataset, changed, params);
      expect(await faultsOf(document, read, dataset === 'metrics' ? besideMetrics : besideNothing)).to.deep.equal([]);
    });
  };

  handed('metrics', {
    values: { 'total-views': 4832, 'follow-conversion-rate': 0.034, tips: -12.5, 'total-revenue': 80 },
    previous: { 'total-views': 4511 },
    currency: 'USD',
    startedAt: '2026-04-25T10:00:00Z',
    endedAt: '2026-04-25T12:00:00Z',
    reached: { 'total-views': { at: '2026-04-25T10:15:00Z', streamId: 'a1b2c3d4' } },
  });
  handed('timeline', {
    points: [10, 15, 20].map((minute) => ({ time: `2026-04-25T10:${minute}:00Z`, value: minute })),
    stepSeconds: 60,
    startedAt: '2026-04-25T10:00:00Z',
  });
  handed('retention', {
    points: [0, 300, 600].map((second) => ({ at: second, share: 1 - second / 1000 })),
    dropOffs: [480, 500].map((second) => ({ at: second, lost: 0.1, reason: 'ad_break' })),
  });
  const countries = ['US', 'DE', 'FR'].map((id, index) => ({ id, label: `Country ${index}`, count: 10 - index, share: 0.1 }));
  handed('breakdown', { items: countries, total: 90, of: 'unique-viewers', currency: 'EUR' }, { by: 'country' });
  handed('sessions', {
    sessions: ['a', 'b', 'c'].map((id) => ({ id, title: id, startedAt: '2026-04-25T10:00:00Z', values: { 'total-views': 5 } })),
    total: 45,
  });
  handed('trend', {
    points: [25, 26, 27].map((day) => ({ time: `2026-04-${day}`, 'total-conversations': day, 'total-revenue': -day })),
    granularity: 'weekly',
    timeZone: 'Europe/Berlin',
    currency: 'USD',
  });
  handed('funnel', {
    steps: ['free', 'engaged', 'converted'].map((id) => ({ id, label: id, count: 5, shareOfFirst: 1, definition: 'Who' })),
  });
  handed('activity', {
    of: 'total-conversations',
    timeZone: 'Asia/Tokyo',
    values: Array.from({ length: 7 }, () => Array.from({ length: 24 }, (_, hour) => hour)),
  });
  handed('detail', {
    id: 'cooking',
    label: 'Cooking',
    count: 812,
    share: 0.31,
    satisfaction: 4.2,
    timeZone: 'Asia/Tokyo',
    points: [25, 26, 27].map((day) => ({ time: `2026-04-${day}`, value: day })),
    questions: ['How long do I boil an egg?', 'And two?'],
  });
});

import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { channelPeakViewers } from '../contract/peak-viewers.js';
import { channelSessions } from '../contract/sessions.js';
import type { PeakJson, SessionJson, SessionsJson } from './answers.js';
import { peakOf, sessionsOf } from './channels.js';
import { documentedStream } from './documented.js';
import { mockApi, noon, payloadOf } from '../../../mock/fixtures/ask.js';
import { twitchStreams } from './twitch.js';
import { World } from './world.js';

const { ask, json } = mockApi();
const path = (channel: string, endpoint: string): string =>
  `/api/v1/channels/${encodeURIComponent(channel)}/analytics/${endpoint}`;

const page = async (channel: string, query: Record<string, string> = {}): Promise<SessionsJson> =>
  (await json(`${path(channel, 'sessions')}?${new URLSearchParams(query).toString()}`)) as SessionsJson;

async function pages(channel: string, query: Record<string, string> = {}): Promise<SessionsJson[]> {
  const all = [await page(channel, query)];
  for (let cursor = all[0]?.next_cursor ?? null; cursor !== null; cursor = all.at(-1)?.next_cursor ?? null) {
    all.push(await page(channel, { ...query, cursor }));
  }
  return all;
}

const rowsOf = (all: readonly SessionsJson[]): SessionJson[] => all.flatMap(({ sessions }) => sessions);
const peak = async (channel: string): Promise<PeakJson> => (await json(path(channel, 'peak-viewers'))) as PeakJson;

/** Whether each value follows the one before, what was not reported being last. */
function isSorted(values: readonly (string | number | null)[], descending: boolean): boolean {
  const known = values.filter((value) => value !== null);
  return (
    values.slice(known.length).every((value) => value === null) &&
    known.every((value, index) => {
      const before = known[index - 1];
      return before === undefined || (descending ? before >= value : before <= value);
    })
  );
}

describe('the sessions of a channel', () => {
  it('are the latest twenty where nothing else is asked for', async () => {
    const { sessions, total, next_cursor } = await page('studio');
    expect(sessions).to.have.lengthOf(20);
    expect(total).to.be.within(40, 46);
    expect(next_cursor).to.be.a('string');
    expect(
      isSorted(
        sessions.map(({ started_at }) => started_at),
        true,
      ),
    ).to.equal(true);
    expect(await page('studio', { sort: '-started_at', limit: '20', cursor: '' })).to.deep.equal(await page('studio'));
  });

  const anId = fc.oneof(
    fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }),
    fc.constantFrom('documented', 'twitch-day', 'live-1'),
  );

  it('are each on one page, in order, whatever the sort, the page length and the channel', () =>
    fc.assert(
      fc.asyncProperty(
        anId.filter((id) => !['.', '..'].includes(id) && !/^(foreign|unknown|missing|twitch-(?!day))/.test(id)),
        fc.constantFrom(...channelSessions.query.sort.values),
        fc.integer({ min: 1, max: 100 }),
        async (channel, sort, limit) => {
          const all = await pages(channel, { sort, limit: String(limit) });
          const rows = rowsOf(all);
          expect(all.slice(0, -1).every(({ sessions }) => sessions.length === limit)).to.equal(true);
          expect(all.every(({ total }) => total === rows.length)).to.equal(true);
          expect(new Set(rows.map((row) => row.stream_id))).to.have.lengthOf(rows.length);
          const field = sort.replace('-', '') as keyof SessionJson;
          expect(
            isSorted(
              rows.map((row) => row[field]),
              sort.startsWith('-'),
            ),
          ).to.equal(true);
        },
      ),
      { numRuns: 25 },
    ));

  it('are read by the contract, row for row', async () => {
    const { sessions, next_cursor, total } = channelSessions.parse(await payloadOf(await ask(path('studio', 'sessions'))));
    expect([sessions.rows.length, sessions.notes, total]).to.deep.equal([20, [], (await page('studio')).total]);
    expect(next_cursor).to.equal((await page('studio')).next_cursor);
  });

  for (const channel of ['studio', 'documented', 'live-1', 'unwatched-1', 'world-1', 'Łódź 24/7', 'a-session-7']) {
    it(`of ${channel} are its streams as they answer themselves`, async () => {
      for (const { title: _, started_at, ended_at, ...totals } of rowsOf(await pages(channel, { limit: '100' }))) {
        const root = `/api/v1/streams/${encodeURIComponent(totals.stream_id)}/analytics`;
        expect(await json(root)).to.deep.equal(totals);
        expect(await json(`${root}/summary`)).to.include({ started_at, ended_at });
      }
    });
  }

  it('never overlap', async () => {
    for (const channel of ['documented', 'live-1', 'a', 'b', 'c']) {
      const rows = rowsOf(await pages(channel, { sort: 'started_at' }));
      const ends = rows.map(({ ended_at }) => ended_at ?? '9999');
      expect(rows.every(({ started_at }, index) => index === 0 || (started_at ?? '') > (ends[index - 1] ?? ''))).to.equal(true);
    }
  });

  it('hold the documented stream', async () => {
    const row = rowsOf(await pages('documented')).find(({ stream_id }) => stream_id === 'a1b2c3d4-...');
    expect(row).to.include({ title: null, started_at: '2026-04-25T10:00:00Z', total_views: 4832, chat_messages_total: 6721 });
  });

  it('of the Twitch day are its six, with viewer counts only', async () => {
    const { sessions, total, next_cursor } = await page('twitch-day');
    expect([total, next_cursor]).to.deep.equal([6, null]);
    expect(sessions.map(({ stream_id }) => stream_id).sort()).to.deep.equal([...twitchStreams.keys()].sort());
    for (const {
      peak_concurrent_viewers,
      average_concurrent_viewers,
      stream_id: _,
      started_at,
      ended_at,
      ...others
    } of sessions) {
      expect(peak_concurrent_viewers).to.be.greaterThan(average_concurrent_viewers ?? NaN);
      expect(ended_at)
        .to.be.a('string')
        .and.to.satisfy((end: string) => end > (started_at ?? ''));
      expect(Object.values(others).every((value) => value === null)).to.equal(true);
    }
  });

  it('of a live channel end with one on air', async () => {
    const [latest, ...others] = rowsOf(await pages('live-1'));
    expect(latest?.ended_at).to.equal(null);
    expect(others.every(({ ended_at }) => ended_at !== null)).to.equal(true);
  });

  it('are no more than were counted', async () => {
    const { total } = await page('studio');
    expect((await ask(`/api/v1/streams/studio-session-${total}/analytics`)).status).to.equal(200);
    expect((await ask(`/api/v1/streams/studio-session-${total + 1}/analytics`)).status).to.equal(404);
  });

  const refused = async (query: Record<string, string>): Promise<unknown> => {
    const response = await ask(`${path('studio', 'sessions')}?${new URLSearchParams(query).toString()}`);
    return [response.status, ((await response.json()) as { error: { field: unknown } }).error.field];
  };

  for (const query of [
    { sort: 'stream_id' },
    { sort: '--started_at' },
    { sort: 'constructor' },
    { sort: '' },
    { limit: '0' },
    { limit: '101' },
    { limit: 'all' },
    { cursor: 'x' },
    { cursor: 'Ł' },
    { cursor: btoa('["studio","-started_at",0]') },
    { cursor: btoa('["studio","-started_at",1000]') },
  ] as Record<string, string>[]) {
    it(`refuse ${JSON.stringify(query)}, naming it`, async () => {
      expect(await refused(query)).to.deep.equal([422, Object.keys(query)[0]]);
    });
  }

  it('refuse a cursor of another sort, or of another channel', async () => {
    const cursor = (await page('studio')).next_cursor ?? '';
    expect(await refused({ cursor, sort: 'started_at' })).to.deep.equal([422, 'cursor']);
    const foreign = (await page('another')).next_cursor ?? '';
    expect(await refused({ cursor: foreign })).to.deep.equal([422, 'cursor']);
  });

  it('may be asked for in pages of another length from one page to the next', async () => {
    const first = await page('studio', { limit: '7' });
    const second = await page('studio', { limit: '9', cursor: first.next_cursor ?? '' });
    const whole = await page('studio', { limit: '16' });
    expect([...first.sessions, ...second.sessions]).to.deep.equal(whole.sessions);
  });
});

describe('a channel of which not everything is known', () => {
  const twitch = [...twitchStreams.values()].slice(0, 2);
  const channel = {
    id: 'mixed',
    streams: [documentedStream, ...twitch, { ...documentedStream, id: 'later', startedAt: '2026-05-01T10:00:00Z' }],
  };
  const idsBy = (sort: string) =>
    sessionsOf(channel, noon, { sort, cursor: '', limit: 20 }).sessions.map(({ stream_id }) => stream_id);

  it('has what was not reported last, whichever way it is sorted', () => {
    const unknown = twitch.map(({ id }) => id).sort();
    for (const sort of ['total_views', '-total_views']) expect(idsBy(sort).slice(2).sort()).to.deep.equal(unknown);
    expect(idsBy('-peak_concurrent_viewers').slice(2).sort()).to.deep.equal(unknown);
  });

  it('has its record in the first stream that reached it', () => {
    expect(peakOf(channel, noon)).to.include({ peak_concurrent_viewers: 892, stream_id: 'a1b2c3d4-...' });
  });

  it('has the latest first of those that are equal', () => {
    const unwatched = new World(noon).channel('unwatched-1');
    if (!unwatched) throw new Error('there is no such channel');
    const { sessions } = sessionsOf(unwatched, noon, { sort: 'total_views', cursor: '', limit: 100 });
    expect(
      isSorted(
        sessions.map(({ started_at }) => started_at),
        true,
      ),
    ).to.equal(true);
  });
});

describe('the record of a channel', () => {
  for (const channel of ['studio', 'documented', 'twitch-day', 'live-1', 'a']) {
    it(`of ${channel} is the highest peak of its streams, in the stream and at the sample that reached it`, async () => {
      const record = await peak(channel);
      const rows = rowsOf(await pages(channel));
      const most = Math.max(...rows.map((row) => row.peak_concurrent_viewers ?? 0));
      expect(record).to.include({ channel_id: channel, peak_concurrent_viewers: most });
      expect(rows.find(({ stream_id }) => stream_id === record.stream_id)?.peak_concurrent_viewers).to.equal(most);

      const root = `/api/v1/streams/${record.stream_id ?? ''}/analytics`;
      const { timeline } = (await json(`${root}/viewers?interval_minutes=1`)) as {
        timeline: { timestamp: string; viewer_count: number }[];
      };
      const sample = timeline.find(({ timestamp }) => timestamp === record.reached_at)?.viewer_count;
      expect(sample).to.be.within(0.9 * most, most);
    });
  }

  it('is read by the contract', async () => {
    const { peak_concurrent_viewers, reached_at } = channelPeakViewers.parse(
      await payloadOf(await ask(path('studio', 'peak-viewers'))),
    );
    expect([peak_concurrent_viewers, reached_at]).to.deep.equal([
      (await peak('studio')).peak_concurrent_viewers,
      Date.parse((await peak('studio')).reached_at ?? ''),
    ]);
  });

  it('is a true zero that was reached nowhere, where nobody ever watched', async () => {
    expect(await peak('unwatched-1')).to.deep.equal({
      channel_id: 'unwatched-1',
      peak_concurrent_viewers: 0,
      stream_id: null,
      reached_at: null,
    });
  });
});

describe('the world', () => {
  it('has the same channel whenever it is made', () => {
    const of = (madeAt: number) => new World(madeAt).channel('studio')?.streams.map((stream) => stream.analytics(noon));
    expect(of(noon)).to.deep.equal(of(noon + 1e9));
  });

  it('has streams that are watched all over it', async () => {
    const { breakdown } = (await json('/api/v1/streams/world-1/analytics/geography')) as { breakdown: unknown[] };
    expect(breakdown.length).to.be.greaterThan(55);
  });
});

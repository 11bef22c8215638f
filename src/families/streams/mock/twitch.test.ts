import { expect } from '@open-wc/testing';
import { streamGeography } from '../contract/geography.js';
import { streamSummary } from '../contract/summary.js';
import { streamViewers } from '../contract/viewers.js';
import { mockApi, payloadOf } from '../../../mock/fixtures/ask.js';
import { twitchStreams } from './twitch.js';

const { ask } = mockApi();
const viewers = async (id: string, interval: number) =>
  streamViewers.parse(await payloadOf(await ask(`/api/v1/streams/${id}/analytics/viewers?interval_minutes=${interval}`)));
const minutes = (from: number | undefined, to: number | undefined): number => ((to ?? NaN) - (from ?? NaN)) / 60_000;

describe('the recorded Twitch day', () => {
  it('has six streams', () => {
    expect([...twitchStreams.keys()].sort()).to.deep.equal([
      'twitch-001',
      'twitch-022',
      'twitch-054',
      'twitch-120',
      'twitch-127',
      'twitch-181',
    ]);
  });

  it('keeps its gaps', async () => {
    const { timeline } = await viewers('twitch-001', 5);
    const steps = [...timeline.x].slice(1).map((x, index) => minutes(timeline.x[index], x));
    expect(Math.max(...steps)).to.be.greaterThan(700);
  });

  it('answers an interval below the recorded one at the recorded one, and says so', async () => {
    expect(await viewers('twitch-054', 1)).to.deep.equal(await viewers('twitch-054', 5));
    expect((await viewers('twitch-054', 1)).interval_minutes).to.equal(5);
  });

  it('answers a longer interval by the means of the buckets that exist', async () => {
    const fine = await viewers('twitch-001', 5);
    const coarse = await viewers('twitch-001', 60);
    const hours = new Set([...fine.timeline.x].map((x) => Math.floor(minutes(fine.timeline.x[0], x) / 60)));
    expect(coarse.timeline.x).to.have.lengthOf(hours.size);
    const firstHour = [...fine.timeline.y].slice(0, 12);
    expect(coarse.timeline.y[0]).to.equal(Math.round(firstHour.reduce((sum, count) => sum + count) / 12));
  });

  it('does not report where its viewers were', async () => {
    const payload = await payloadOf(await ask('/api/v1/streams/twitch-054/analytics/geography'));
    const { total_viewers, breakdown } = streamGeography.parse(payload);
    expect([total_viewers, breakdown]).to.deep.equal([null, { rows: [], notes: [] }]);
  });

  for (const id of twitchStreams.keys()) {
    it(`reports viewers of ${id}, an end after its start, and nothing that was not recorded`, async () => {
      const summary = streamSummary.parse(await payloadOf(await ask(`/api/v1/streams/${id}/analytics/summary`)));
      expect(summary.ended_at).to.be.greaterThan(summary.started_at ?? NaN);
      expect(summary.viewers?.peak_concurrent_viewers).to.be.greaterThan(summary.viewers?.average_concurrent_viewers ?? NaN);
      const others = [summary.viewers?.total_views, summary.viewers?.unique_viewers].concat(
        ...[summary.watch_time, summary.chat, summary.audience].map((group) => Object.values(group ?? {})),
      );
      expect(others.every((value) => value === null)).to.equal(true);
    });
  }
});

import { expect } from '@open-wc/testing';
import { mockApi } from '../../../mock/fixtures/ask.js';

const { json } = mockApi();
const base = '/api/v1/streams/a1b2c3d4/analytics';

describe('the documented stream', () => {
  it('answers the printed analytics', async () => {
    expect(await json(base)).to.deep.equal({
      stream_id: 'a1b2c3d4-...',
      total_views: 4832,
      unique_viewers: 3201,
      peak_concurrent_viewers: 892,
      average_concurrent_viewers: 312,
      total_watch_time_minutes: 18450,
      chat_messages_total: 6721,
      unique_chatters: 487,
    });
  });

  const printedTimeline = {
    stream_id: 'a1b2c3d4-...',
    interval_minutes: 5,
    timeline: [
      { timestamp: '2026-04-25T10:00:00Z', viewer_count: 23 },
      { timestamp: '2026-04-25T10:05:00Z', viewer_count: 87 },
      { timestamp: '2026-04-25T10:10:00Z', viewer_count: 312 },
      { timestamp: '2026-04-25T10:15:00Z', viewer_count: 891 },
    ],
  };

  it('answers the printed timeline when no interval is asked for', async () => {
    expect(await json(`${base}/viewers`)).to.deep.equal(printedTimeline);
  });

  it('answers an interval below the recorded one at the recorded one, and says so', async () => {
    expect(await json(`${base}/viewers?interval_minutes=1`)).to.deep.equal(printedTimeline);
  });

  it('answers a longer interval by means', async () => {
    expect(await json(`${base}/viewers?interval_minutes=10`)).to.deep.equal({
      stream_id: 'a1b2c3d4-...',
      interval_minutes: 10,
      timeline: [
        { timestamp: '2026-04-25T10:00:00Z', viewer_count: 55 },
        { timestamp: '2026-04-25T10:10:00Z', viewer_count: 602 },
      ],
    });
  });

  it('answers the printed chat', async () => {
    expect(await json(`${base}/chat`)).to.deep.equal({
      total_messages: 6721,
      unique_chatters: 487,
      messages_per_minute: 22.4,
      peak_messages_per_minute: 118,
      most_active_chatters: [{ username: 'bob', message_count: 143 }],
    });
  });

  it('answers the printed geography, which names 2,456 of 3,201', async () => {
    const geography = (await json(`${base}/geography`)) as { breakdown: { viewer_count: number }[] };
    expect(geography).to.deep.equal({
      stream_id: 'a1b2c3d4-...',
      total_viewers: 3201,
      breakdown: [
        { country: 'United States', country_code: 'US', viewer_count: 1843, percentage: 57.6 },
        { country: 'United Kingdom', country_code: 'GB', viewer_count: 412, percentage: 12.9 },
        { country: 'Germany', country_code: 'DE', viewer_count: 201, percentage: 6.3 },
      ],
    });
    expect(geography.breakdown.reduce((sum, row) => sum + row.viewer_count, 0)).to.equal(2456);
  });

  it('answers the printed engagement', async () => {
    expect(await json(`${base}/engagement`)).to.deep.equal({
      follow_conversion_rate: 0.034,
      chat_participation_rate: 0.152,
      average_watch_time_minutes: 18.3,
      median_watch_time_minutes: 11.7,
      returning_viewer_rate: 0.28,
      retention_curve: [
        { minute: 0, retention_percentage: 100 },
        { minute: 5, retention_percentage: 73 },
        { minute: 15, retention_percentage: 48 },
        { minute: 30, retention_percentage: 29 },
      ],
      significant_drop_offs: [{ minute: 8, drop_percentage: 12.4, reason: 'ad_break' }],
    });
  });

  it('answers the summary with the same numbers, and with an end', async () => {
    expect(await json(`${base}/summary`)).to.deep.equal({
      stream_id: 'a1b2c3d4-...',
      started_at: '2026-04-25T10:00:00Z',
      ended_at: '2026-04-25T10:59:00Z',
      viewers: { total_views: 4832, unique_viewers: 3201, peak_concurrent_viewers: 892, average_concurrent_viewers: 312 },
      watch_time: { total_watch_time_minutes: 18450, average_watch_time_minutes: 18.3, median_watch_time_minutes: 11.7 },
      chat: {
        total_messages: 6721,
        unique_chatters: 487,
        messages_per_minute: 22.4,
        peak_messages_per_minute: 118,
        chat_participation_rate: 0.152,
      },
      audience: { follow_conversion_rate: 0.034, returning_viewer_rate: 0.28 },
      top_countries: [
        { country: 'United States', country_code: 'US', viewer_count: 1843, percentage: 57.6 },
        { country: 'United Kingdom', country_code: 'GB', viewer_count: 412, percentage: 12.9 },
        { country: 'Germany', country_code: 'DE', viewer_count: 201, percentage: 6.3 },
      ],
    });
  });

  it('answers to the id as the document shortens it', async () => {
    expect(await json('/api/v1/streams/a1b2c3d4-.../analytics')).to.include({ total_views: 4832 });
  });
});

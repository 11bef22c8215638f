import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { noon } from '../../../mock/fixtures/ask.js';
import type { SeededOptions } from './seeded.js';
import { mostCountries } from '../../../mock/countries.js';
import { SeededStream } from './seeded.js';

const hour = 3_600_000;
const startedAt = noon - 4 * hour;

const anId = fc.string({ minLength: 1, maxLength: 20 });
const anOptions = fc.record<SeededOptions>({
  startedAt: fc.constant(startedAt),
  minutes: fc.option(fc.integer({ min: 10, max: 400 })),
});
const aStream = fc.tuple(anId, anOptions).map(([id, options]) => new SeededStream(id, options));

const forEveryStream = (holds: (stream: SeededStream) => void) => () => fc.assert(fc.property(aStream, holds), { numRuns: 100 });

function timeline(stream: SeededStream, now: number, interval = 1) {
  const answer = stream.viewers(now, interval);
  if (answer instanceof ReadableStream) throw new Error('too long for this test');
  return answer.timeline;
}

const counts = (stream: SeededStream): number[] => timeline(stream, noon).map((row) => row.viewer_count);
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const neverRises = (numbers: readonly number[]): boolean =>
  numbers.every((number, index) => number <= (numbers[index - 1] ?? Infinity));

describe('a seeded stream', () => {
  it(
    'reports a peak that no sample exceeds',
    forEveryStream((stream) => {
      expect(stream.analytics(noon).peak_concurrent_viewers).to.be.at.least(Math.max(...counts(stream)));
    }),
  );

  it(
    'has no more unique viewers than views, and no fewer than its peak',
    forEveryStream((stream) => {
      const { unique_viewers, total_views, peak_concurrent_viewers } = stream.analytics(noon);
      expect(unique_viewers).to.be.within(peak_concurrent_viewers, total_views);
    }),
  );

  it(
    'was watched for as long as its viewer curve says, in all and on average',
    forEveryStream((stream) => {
      const watched = sum(counts(stream));
      const { total_watch_time_minutes, average_concurrent_viewers, unique_viewers } = stream.analytics(noon);
      expect(total_watch_time_minutes).to.equal(watched);
      expect(average_concurrent_viewers).to.equal(Math.round(watched / counts(stream).length));
      const { average_watch_time_minutes, median_watch_time_minutes } = stream.engagement(noon);
      expect(average_watch_time_minutes).to.be.closeTo(watched / unique_viewers, 0.0501);
      expect(median_watch_time_minutes).to.be.at.most(average_watch_time_minutes ?? NaN);
    }),
  );

  it(
    'tells one story of its chat everywhere',
    forEveryStream((stream) => {
      const analytics = stream.analytics(noon);
      const chat = stream.chat(noon);
      expect(chat.total_messages).to.equal(analytics.chat_messages_total);
      expect(chat.unique_chatters).to.equal(analytics.unique_chatters);
      expect(chat.unique_chatters).to.be.at.most(Math.min(analytics.unique_viewers, chat.total_messages));
      expect(chat.messages_per_minute).to.be.closeTo(chat.total_messages / counts(stream).length, 0.0501);
      expect(chat.peak_messages_per_minute).to.be.at.least(Math.floor(chat.messages_per_minute ?? NaN));
      const { chat_participation_rate } = stream.engagement(noon);
      expect(chat_participation_rate).to.be.closeTo(chat.unique_chatters / analytics.unique_viewers, 0.00051);
      const active = chat.most_active_chatters.map(({ message_count }) => message_count);
      expect(active.length).to.be.at.most(chat.unique_chatters);
      expect(sum(active)).to.be.at.most(chat.total_messages);
      expect(neverRises(active)).to.equal(true);
    }),
  );

  it(
    'never regains an audience it has lost',
    forEveryStream((stream) => {
      const { retention_curve, significant_drop_offs } = stream.engagement(noon);
      expect(retention_curve[0]).to.deep.equal({ minute: 0, retention_percentage: 100 });
      expect(neverRises(retention_curve.map((point) => point.retention_percentage))).to.equal(true);
      for (const { minute, drop_percentage } of significant_drop_offs) {
        const before = retention_curve.findLast((point) => point.minute < minute)?.retention_percentage ?? NaN;
        const after = retention_curve.find((point) => point.minute >= minute)?.retention_percentage ?? 0;
        expect(minute).to.be.below(counts(stream).length);
        expect(before - after).to.be.at.least(drop_percentage - 0.11);
      }
    }),
  );

  it(
    'counts every unique viewer in one country',
    forEveryStream((stream) => {
      const countries = stream.countries(noon);
      expect(sum(countries.map(({ viewer_count }) => viewer_count))).to.equal(stream.analytics(noon).unique_viewers);
      expect(neverRises(countries.map(({ viewer_count }) => viewer_count))).to.equal(true);
      expect(new Set(countries.map(({ country_code }) => country_code))).to.have.lengthOf(countries.length);
      expect(sum(countries.map(({ percentage }) => percentage))).to.be.within(96, 104);
    }),
  );

  it('may be watched all over the world, and somewhere unknown', () => {
    const countries = new SeededStream('any', { startedAt, minutes: 200, size: 4000, worldwide: true }).countries(noon);
    expect(countries).to.have.lengthOf(mostCountries);
    expect(countries.map(({ country_code }) => country_code)).to.include.members(['US', 'MT', 'MC', 'XK', 'ZZ']);
    expect(countries.every(({ country_code }) => /^[A-Z]{2}$/.test(country_code))).to.equal(true);
  });

  it('differs from others in how far its viewers are spread', () => {
    const codes = Array.from({ length: 30 }, (_, index) =>
      new SeededStream(`any-${index}`, { startedAt, minutes: 200, size: 2000 }).countries(noon).map((row) => row.country_code),
    );
    expect(codes.some((each) => each.length > 50)).to.equal(true);
    expect(codes.some((each) => each.length < 12)).to.equal(true);
    expect(codes.filter((each) => each.includes('ZZ')).length).to.be.within(1, 29);
  });

  it(
    'had its peak at one of its samples',
    forEveryStream((stream) => {
      const peakedAt = stream.peakedAt(noon);
      const { peak_concurrent_viewers: peak } = stream.analytics(noon);
      if (peak === 0) return;
      const sample = timeline(stream, noon).find(({ timestamp }) => timestamp === peakedAt);
      expect(sample?.viewer_count).to.be.within(peak / 1.01 - 1, peak);
    }),
  );

  it('had no peak where nobody watched', () => {
    expect(new SeededStream('any', { startedAt, minutes: 60, unwatched: true }).peakedAt(noon)).to.equal(null);
  });

  it('samples the same curve at every interval', () => {
    const stream = new SeededStream('any', { startedAt, minutes: 200 });
    const every = timeline(stream, noon);
    expect(timeline(stream, noon, 7)).to.deep.equal(every.filter((_, index) => index % 7 === 0));
  });

  it('is the same stream whenever it is made', () => {
    const [one, other] = [
      new SeededStream('any', { startedAt, minutes: 200 }),
      new SeededStream('any', { startedAt, minutes: 200 }),
    ];
    expect(one.chat(noon)).to.deep.equal(other.chat(noon));
    expect(one.engagement(noon)).to.deep.equal(other.engagement(noon));
  });

  it('differs from the stream of another id', () => {
    const [one, other] = [
      new SeededStream('one', { startedAt, minutes: 200 }),
      new SeededStream('two', { startedAt, minutes: 200 }),
    ];
    expect(one.analytics(noon).total_views).not.to.equal(other.analytics(noon).total_views);
  });

  it('reports true zeros, and no rates, where nobody watched', () => {
    const stream = new SeededStream('any', { startedAt, minutes: 60, unwatched: true });
    expect(stream.analytics(noon)).to.include({
      total_views: 0,
      unique_viewers: 0,
      peak_concurrent_viewers: 0,
      unique_chatters: 0,
    });
    expect(sum(counts(stream))).to.equal(0);
    expect(stream.engagement(noon)).to.include({ follow_conversion_rate: null, average_watch_time_minutes: null });
  });

  it('writes a very long timeline as text that says the same as a short one', async () => {
    const long = new SeededStream('any', { startedAt, minutes: null });
    const text = await new Response(long.viewers(startedAt + 21_000 * 60_000, 1) as ReadableStream<Uint8Array>).text();
    const written = JSON.parse(text) as { timeline: unknown[]; interval_minutes: number };
    expect(written.interval_minutes).to.equal(1);
    expect(written.timeline).to.have.lengthOf(21_001);
    expect(written.timeline.slice(0, 241)).to.deep.equal(timeline(long, noon));
  });
});

describe('a live stream', () => {
  const live = () => new SeededStream('live-any', { startedAt, minutes: null });

  it('has no end', () => {
    expect(live().endedAt).to.equal(null);
  });

  it('keeps every sample and appends new ones', () => {
    const before = timeline(live(), noon, 5);
    const after = timeline(live(), noon + hour, 5);
    expect(after).to.have.lengthOf(before.length + 12);
    expect(after.slice(0, before.length)).to.deep.equal(before);
  });

  it('samples nothing of the future', () => {
    const last = timeline(live(), noon + 30_000).at(-1)?.timestamp;
    expect(last).to.equal('2026-05-02T12:00:00Z');
  });

  it(
    'never takes back what it has counted',
    forEveryStream((stream) => {
      for (const key of [
        'total_views',
        'unique_viewers',
        'peak_concurrent_viewers',
        'total_watch_time_minutes',
        'chat_messages_total',
      ] as const) {
        expect(stream.analytics(noon + hour)[key]).to.be.at.least(stream.analytics(noon)[key]);
      }
    }),
  );

  it('keeps the retention of minutes that have passed', () => {
    const before = live().engagement(noon).retention_curve;
    expect(
      live()
        .engagement(noon + hour)
        .retention_curve.slice(0, before.length),
    ).to.deep.equal(before);
  });
});

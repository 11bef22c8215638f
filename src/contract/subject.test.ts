import { expect } from '@open-wc/testing';
import { AnalyticsFailure } from '../datasets/failure.js';
import { creatorTopic } from '../families/creator/contract/topics.js';
import { requestTo } from './endpoint.js';
import { channelPeakViewers } from '../families/streams/contract/peak-viewers.js';
import { streamAnalytics } from '../families/streams/contract/analytics.js';
import { isSameSubject } from './subject.js';

const whole = 'a1b2c3d4-e5f6-7890-abcd-ef1234567890';

describe('the subject of an answer', () => {
  for (const [asked, answered] of [
    ['s1', 's1'],
    ['12', '12'],
    [whole, whole.toUpperCase()],
    [whole, 'a1b2c3d4-...'],
    [whole, 'A1B2C3D4-…'],
    [whole, 'a1b2c3d4'],
    ['a1b2c3d4', whole],
    ['a1b2c3d4', 'a1b2c3d4-...'],
    ['a1b2c3d4-...', whole],
    ['episode-2026-04', 'episode-2026...'],
  ] as const) {
    it(`is the one asked about: ${asked}, ${answered}`, () => expect(isSameSubject(asked, answered)).to.equal(true));
  }

  for (const [asked, answered] of [
    ['s1', 'SOMEBODY-ELSES'],
    ['s1', 'S1'],
    ['s1', 's12'],
    ['show', 'show-2'],
    ['show-2', 'show'],
    ['showcase', 'show-...'],
    ['s1', '...'],
    [whole, 'a1b2c3d4-e5f6-7890-abcd-000000000000'],
    [whole, 'a1b2c3d5-...'],
    ['1', '2'],
  ] as const) {
    it(`is another one: ${asked}, ${answered}`, () => expect(isSameSubject(asked, answered)).to.equal(false));
  }
});

describe('an answer about another subject', () => {
  const told: unknown[][] = [];
  const { warn } = console;

  beforeEach(() => {
    told.length = 0;
    console.warn = (...said: unknown[]) => void told.push(said);
  });

  afterEach(() => {
    console.warn = warn;
  });

  const failureOf = (act: () => void): unknown => {
    try {
      act();
    } catch (error) {
      if (error instanceof AnalyticsFailure) return error.failure;
      throw error;
    }
    return null;
  };

  const answerOf = (about: Readonly<Record<string, string>>) => ({ about, notes: [] });

  const ofStream = requestTo(streamAnalytics, { stream_id: 's1', channel_id: 'c1' });
  const analyticsOf = (about: Readonly<Record<string, string>>) =>
    failureOf(() => ofStream.verify?.({ ...nobody, ...answerOf(about) }));

  const nobody = {
    total_views: null,
    unique_viewers: null,
    peak_concurrent_viewers: null,
    average_concurrent_viewers: null,
    total_watch_time_minutes: null,
    chat_messages_total: null,
    unique_chatters: null,
  };

  it('is refused, and told in the console once', () => {
    const failure = { kind: 'other-subject', name: 'stream_id', asked: 's1', answered: 'SOMEBODY-ELSES' };
    expect([analyticsOf({ stream_id: 'SOMEBODY-ELSES' }), analyticsOf({ stream_id: 'SOMEBODY-ELSES' })]).to.deep.equal([
      failure,
      failure,
    ]);
    expect(told.map(([text]) => text)).to.deep.equal([
      'analytics-elements: asked for stream_id "s1", the server answered about "SOMEBODY-ELSES"; its answer is not shown.',
    ]);
  });

  it('is none where the answer does not say, or says so of what was not asked', () => {
    expect([analyticsOf({}), analyticsOf({ channel_id: 'another' }), analyticsOf({ stream_id: '' })]).to.deep.equal([
      null,
      null,
      null,
    ]);
  });

  it('is none where a channel names one of its streams', () => {
    const { verify } = requestTo(channelPeakViewers, { channel_id: 'c1' });
    const peak = { peak_concurrent_viewers: 1, reached_at: null, stream_id: 's9' };
    expect(failureOf(() => verify?.({ ...peak, ...answerOf({ channel_id: 'c1', stream_id: 's9' }) }))).to.equal(null);
  });

  it('is refused by the ids of the query as well', () => {
    const { verify } = requestTo(creatorTopic, { topic_id: 'cooking' }, { creator_id: 'mine' });
    const { parse } = creatorTopic;
    const document = { topic_id: 'cooking', creator_id: 'yours', conversations: 5 };
    const answer = parse({ bytes: new Uint8Array(), json: () => document });
    expect(failureOf(() => verify?.(answer))).to.include({ kind: 'other-subject', name: 'creator_id', answered: 'yours' });
  });
});

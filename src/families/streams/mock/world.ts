import type { MockChannel, MockStream } from './answers.js';
import { documentedStream } from './documented.js';
import { between, diceOf } from '../../../mock/random.js';
import type { SeededOptions } from './seeded.js';
import { SeededStream } from './seeded.js';
import { twitchStreams } from './twitch.js';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const firstDay = Date.UTC(2026, 1, 1);
const firstSession = Date.UTC(2026, 0, 5);
const daysBetweenSessions = 2.4;

/** The minutes of a year: the timeline of `/~huge` at one-minute steps. */
export const minutesOfYear = 365 * 24 * 60;

/** The id of a channel's stream: `studio-session-12`. */
const sessionId = /^(.+)-session-[1-9]\d?$/s;

/** Whole 5 minutes, 45 to 300 of them. */
const lengthBy = (share: number): number => Math.floor(between(9, 61, share)) * 5;

/** From nine in the morning to nine at night. */
const hourBy = (share: number): number => Math.floor(between(108, 252, share)) * 5 * minute;

/**
 * Every stream there is, by its id:
 *
 * - `a1b2c3d4` the documentation's own
 * - `twitch-001` … a real day, for the six that were recorded
 * - `live-…` on air since some hours before the world was made, and growing
 * - `unwatched-…` ended without a single viewer
 * - `world-…` watched in some sixty countries, and somewhere that has no code
 * - `…-session-1`, `…-session-2` and so on, the streams of a channel
 * - `foreign-…` made up, and somebody else's: 403 unless a token names it
 * - `unknown-…`, `missing-…` no stream: 404
 * - anything else, a stream that has ended, made up from its id and always the same
 *
 * And every channel:
 *
 * - `documented` some forty streams that were made up, and the documentation's own
 * - `twitch-day` the six of that day, as if they were one channel's
 * - `live-…` its latest stream is on air
 * - `unwatched-…`, `world-…`, `foreign-…`, `unknown-…`, `missing-…` as the streams
 * - anything else, some forty streams that are always the same
 */
export class World {
  readonly #madeAt: number;

  constructor(madeAt: number) {
    this.#madeAt = madeAt;
  }

  channel(id: string): MockChannel | null {
    if (id === 'twitch-day') return { id, streams: [...twitchStreams.values()].sort(byStart) };
    if (id.startsWith('twitch-') || /^(unknown|missing)/.test(id)) return null;
    const streams: MockStream[] = Array.from({ length: sessionsOf(id) }, (_, index) => this.#session(id, index + 1));
    if (id === 'documented') streams.push(documentedStream);
    return { id, streams: streams.sort(byStart) };
  }

  stream(id: string): MockStream | null {
    const [, channel] = sessionId.exec(id) ?? [];
    if (channel !== undefined) return this.channel(channel)?.streams.find((stream) => stream.id === id) ?? null;
    if (id === 'a1b2c3d4' || id === documentedStream.id) return documentedStream;
    if (id.startsWith('twitch-')) return twitchStreams.get(id) ?? null;
    if (/^(unknown|missing)/.test(id)) return null;

    const dice = diceOf(id, 'schedule');
    if (id.startsWith('live-')) {
      return new SeededStream(id, { startedAt: this.#onAirSince(dice(0)), minutes: null });
    }
    const startedAt = firstDay + Math.floor(120 * dice(1)) * day + hourBy(dice(2));
    return new SeededStream(id, { ...kindOf(id), startedAt, minutes: lengthBy(dice(3)) });
  }

  /** A channel's stream of that number, the oldest being the first. Streams of one channel never overlap. */
  #session(channel: string, number: number): SeededStream {
    const id = `${channel}-session-${number}`;
    const dice = diceOf(channel, 'sessions');
    const usual = channel === 'documented' ? 300 : 30 * 60 ** diceOf(channel, 'size')();
    const size = usual * between(0.6, 1.2, number / sessionsOf(channel)) * between(0.7, 1.4, dice(3 * number));
    if (channel.startsWith('live-') && number === sessionsOf(channel)) {
      return new SeededStream(id, { startedAt: this.#onAirSince(dice(0)), minutes: null, size });
    }
    const startedAt = firstSession + Math.floor((number - 1) * daysBetweenSessions) * day + hourBy(dice(3 * number + 1));
    return new SeededStream(id, { ...kindOf(channel), startedAt, minutes: lengthBy(dice(3 * number + 2)), size });
  }

  /** On a whole hour, so that a page loaded again in the same hour finds the same stream. */
  #onAirSince(share: number): number {
    return Math.floor(this.#madeAt / hour) * hour - Math.floor(between(2, 5, share)) * hour;
  }

  /** The stream of `/~huge`: a year without a pause. */
  endless(id: string): SeededStream {
    return new SeededStream(id, { startedAt: Date.UTC(2025, 0, 1), minutes: minutesOfYear });
  }
}

/** How many streams were made up for a channel. */
const sessionsOf = (channel: string): number => 40 + Math.floor(7 * diceOf(channel, 'count')());

/** Only a large audience is in every country of the world. */
const kindOf = (id: string): Pick<SeededOptions, 'unwatched' | 'worldwide' | 'size'> =>
  id.startsWith('world-') ? { worldwide: true, size: 4000 } : { unwatched: id.startsWith('unwatched-') };

const byStart = (one: MockStream, other: MockStream): number => ((one.startedAt ?? '') < (other.startedAt ?? '') ? -1 : 1);

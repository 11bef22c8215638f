import type { MockStream } from './answers.js';
import { countriesOf, type CountryJson } from '../../../mock/countries.js';
import { Curve } from './curve.js';
import type { Dice } from '../../../mock/random.js';
import { between, diceOf } from '../../../mock/random.js';
import { timestamp } from '../../../mock/timestamp.js';
import { timelineStream } from './timeline-stream.js';

const minute = 60_000;
/** A timeline of more rows is written as text. */
const mostRowsAtOnce = 20_000;
const sampledMinutes = [1, 2, 3, 5, 8, 10, 12, 15, 20, 25, 30, 40, 45, 60, 75, 90, 120, 150, 180, 240, 300, 360, 420, 480];
const names = ['bob', 'Ines', 'kv_9', 'Łukasz', 'ほたる'];
/** What streams are called; `null` has no title. */
export const titles = [
  'Just chatting',
  'Speedrun practice',
  'Viewers choose the game',
  'Q&A, bring your questions',
  'Building a keyboard, part 3',
  'Rain, tea and chess',
  'Łódź by night: a city walk',
  '作業配信',
  'Charity marathon 💜',
  null,
];

const round = (value: number, digits: number): number => Number(value.toFixed(digits));

/** The second most active chatter writes half as much as the first, the third a third; this is all of them together. */
function harmonic(count: number): number {
  let sum = 0;
  for (let rank = 1; rank <= count; rank += 1) sum += 1 / rank;
  return sum;
}

interface Totals {
  readonly sampled: number;
  readonly peak: number;
  /** The minute in which it was reached. */
  readonly peakMinute: number;
  readonly average: number | null;
  /** Minutes, of all viewers together. */
  readonly watched: number;
  readonly unique: number;
  readonly messages: number;
  /** Messages in the busiest minute. */
  readonly busiest: number;
}

export interface SeededOptions {
  /** Ms since the epoch, on a whole minute. */
  readonly startedAt: number;
  /** Null is a stream that goes on. */
  readonly minutes: number | null;
  /** A stream nobody came to: every count is a true zero. */
  readonly unwatched?: boolean;
  /** Concurrent viewers it usually has. Default by chance, 30 to 6,000. */
  readonly size?: number;
  /** Watched in some sixty countries, and somewhere that has no code. Default by chance. */
  readonly worldwide?: boolean;
}

/**
 * A stream that was made up, but whose numbers agree with each other: the average, the watch time, the chat and
 * the countries are all counted from one viewer curve, minute by minute.
 */
export class SeededStream implements MockStream {
  readonly title: string | null;
  readonly startedAt: string;
  readonly endedAt: string | null;
  readonly #worldwide: boolean;
  readonly #start: number;
  readonly #minutes: number | null;
  readonly #curve: Curve;
  #counted: Totals | null = null;

  constructor(
    readonly id: string,
    { startedAt, minutes, unwatched = false, size, worldwide = false }: SeededOptions,
  ) {
    this.#start = startedAt;
    this.#minutes = minutes;
    this.#curve = new Curve(id, minutes, unwatched ? 0 : size);
    this.#worldwide = worldwide;
    this.title = titles[Math.floor(titles.length * diceOf(id, 'title')())] ?? null;
    this.startedAt = timestamp(startedAt);
    this.endedAt = minutes === null ? null : timestamp(startedAt + minutes * minute);
  }

  /** Minutes sampled until `now`; the sample of a minute is taken when it begins. */
  #sampled(now: number): number {
    return this.#minutes ?? Math.max(0, Math.floor((now - this.#start) / minute) + 1);
  }

  analytics(now: number) {
    const { peak, average, watched, unique, messages } = this.#totals(now);
    return {
      stream_id: this.id,
      total_views: Math.round(unique * between(1.2, 1.7, this.#dice('views')())),
      unique_viewers: unique,
      peak_concurrent_viewers: peak,
      average_concurrent_viewers: average,
      total_watch_time_minutes: watched,
      chat_messages_total: messages,
      unique_chatters: this.#chatters(unique, messages),
    };
  }

  viewers(now: number, intervalMinutes: number) {
    const head = {
      stream_id: this.id,
      interval_minutes: intervalMinutes,
      time_zone: 'UTC',
      started_at: this.startedAt,
      ended_at: this.endedAt,
    };
    const sampled = this.#sampled(now);
    const viewersAt = (at: number): number => this.#curve.viewersAt(at);
    if (sampled / intervalMinutes > mostRowsAtOnce) {
      return timelineStream(head, this.#start, sampled, intervalMinutes, viewersAt);
    }

    const timeline = [];
    for (let at = 0; at < sampled; at += intervalMinutes) {
      timeline.push({ timestamp: timestamp(this.#start + at * minute), viewer_count: viewersAt(at) });
    }
    return { ...head, timeline };
  }

  chat(now: number) {
    const { sampled, unique, messages, busiest } = this.#totals(now);
    const chatters = this.#chatters(unique, messages);
    const most = messages / harmonic(chatters);
    return {
      total_messages: messages,
      unique_chatters: chatters,
      messages_per_minute: sampled > 0 ? round(messages / sampled, 1) : null,
      peak_messages_per_minute: busiest,
      most_active_chatters: names
        .slice(0, chatters)
        .map((username, rank) => ({ username, message_count: Math.floor(most / (rank + 1)) }))
        .filter(({ message_count }) => message_count > 0),
    };
  }

  engagement(now: number) {
    const { sampled, unique, watched, messages } = this.#totals(now);
    const watchers = unique > 0;
    const average = watched / unique;
    return {
      follow_conversion_rate: watchers ? round(between(0.01, 0.06, this.#dice('follow')()), 3) : null,
      chat_participation_rate: watchers ? round(this.#chatters(unique, messages) / unique, 3) : null,
      average_watch_time_minutes: watchers ? round(average, 1) : null,
      median_watch_time_minutes: watchers ? round(average * between(0.5, 0.8, this.#dice('median')()), 1) : null,
      returning_viewer_rate: watchers ? round(between(0.12, 0.45, this.#dice('return')()), 2) : null,
      retention_curve: watchers ? this.#retentionCurve(sampled) : [],
      significant_drop_offs: watchers ? this.#dropOffs(sampled) : [],
    };
  }

  countries(now: number): CountryJson[] {
    return countriesOf(this.id, this.#totals(now).unique, this.#worldwide);
  }

  peakedAt(now: number): string | null {
    const { peak, peakMinute } = this.#totals(now);
    return peak > 0 ? timestamp(this.#start + peakMinute * minute) : null;
  }

  #dice(purpose: string): Dice {
    return diceOf(this.id, purpose);
  }

  #totals(now: number): Totals {
    const sampled = this.#sampled(now);
    if (this.#counted?.sampled !== sampled) this.#counted = this.#count(sampled);
    return this.#counted;
  }

  #count(sampled: number): Totals {
    const chatRate = between(0.03, 0.3, this.#dice('chat rate')());
    const above = this.#dice('peak');
    const talk = this.#dice('talk');
    let peak = 0;
    let peakMinute = 0;
    let watched = 0;
    let messages = 0;
    let busiest = 0;
    for (let at = 0; at < sampled; at += 1) {
      const viewers = this.#curve.viewersAt(at);
      // The true peak usually falls between two samples.
      const most = viewers + Math.floor(viewers * 0.01 * above(at));
      if (most > peak) {
        peak = most;
        peakMinute = at;
      }
      watched += viewers;
      const said = Math.round(viewers * chatRate * between(0.4, 1.6, talk(at)));
      messages += said;
      busiest = Math.max(busiest, said);
    }
    const unique = Math.max(peak, Math.round(watched / between(9, 26, this.#dice('watch time')())));
    const average = sampled > 0 ? Math.round(watched / sampled) : null;
    return { sampled, peak, peakMinute, average, watched, unique, messages, busiest };
  }

  #chatters(unique: number, messages: number): number {
    return Math.min(messages, Math.round(unique * between(0.06, 0.22, this.#dice('chatters')())));
  }

  /** Those of the first audience who would still be there had nothing gone wrong, in percent. */
  #calmRetention(at: number): number {
    const floor = between(4, 18, this.#dice('retention floor')());
    return floor + (100 - floor) * Math.exp(-((at / between(12, 40, this.#dice('retention')())) ** 0.7));
  }

  #retentionCurve(sampled: number) {
    const dice = this.#dice('minutes');
    const minutes = [0, ...sampledMinutes.filter((at, index) => at < sampled && dice(index) > 0.35)];
    for (let at = 600; at < sampled; at += 120) minutes.push(at);
    const setbacks = this.#curve.setbacksBefore(sampled);
    let passed = 0;
    let kept = 1;
    return minutes.map((at) => {
      for (let next = setbacks[passed]; next && next.minute <= at; next = setbacks[passed]) {
        kept *= 1 - next.loss;
        passed += 1;
      }
      return { minute: at, retention_percentage: round(this.#calmRetention(at) * kept, 1) };
    });
  }

  /** Points of the first audience lost at once; below two points a loss is not significant. */
  #dropOffs(sampled: number) {
    let kept = 1;
    return this.#curve
      .setbacksBefore(sampled)
      .map((setback) => {
        const drop = round(this.#calmRetention(setback.minute) * kept * setback.loss, 1);
        kept *= 1 - setback.loss;
        return { minute: setback.minute, drop_percentage: drop, reason: setback.reason };
      })
      .filter(({ drop_percentage }) => drop_percentage >= 2);
  }
}

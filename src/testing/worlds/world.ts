import { diceOf } from '../../mock/random.js';
import { Calendar, countDates, hour, later, quarter, weekdayOf } from './calendar.js';

/** How a creator's conversations go. */
const shapes = ['flat', 'weekly', 'growing', 'falling', 'halved', 'noisy', 'outage'] as const;
/** Some are half an hour apart from most, some change their clocks at midnight, some are a day ahead of others. */
const zones = [
  'UTC',
  'Europe/Berlin',
  'America/Los_Angeles',
  'America/New_York',
  'Pacific/Auckland',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Australia/Adelaide',
  'Australia/Lord_Howe',
  'America/St_Johns',
  'America/Santiago',
  'Africa/Cairo',
  'Asia/Beirut',
  'America/Havana',
] as const;
const ranges = ['day', 'week', 'month', '7d', '30d', '90d', 'ytd', 'all-time', 'custom'] as const;
const comparisons = ['previous-period', 'previous-year', 'custom', 'default'] as const;

const granularities = ['usual', 'usual', 'daily', 'weekly', 'monthly'] as const;

/** Fields of a creator that a server may leave out. */
export const optional = ['conversations', 'seconds', 'satisfaction', 'tips', 'messages', 'users'] as const;
export type Field = (typeof optional)[number];

export interface Dates {
  readonly first: string;
  readonly last: string;
}

/** What happened in a creator's hours, who serves it, who looks at it, and what is asked. */
export interface World {
  readonly seed: number;
  readonly shape: (typeof shapes)[number];
  /** Conversations a day. */
  readonly size: number;
  /** On every so many days more is paid back than came in; 0 is never. */
  readonly refunds: number;
  /** Not reported at all. */
  readonly missing: readonly Field[];
  /** Days, counted back from today, of which a trend has no point. */
  readonly holes: readonly number[];
  /** The server's. */
  readonly zone: string;
  /** Whether answers say what they cover. Where not, the server is in UTC. */
  readonly says: boolean;
  /** Whether the server answers by the hour. */
  readonly hourly: boolean;
  /** Whether a week or month that the period cuts begins with the period in the server's answers. */
  readonly clips: boolean;
  /** What the author says of the size of buckets. */
  readonly granularity: (typeof granularities)[number];
  /** 0 is Sunday. */
  readonly weekStart: 0 | 1;
  readonly reader: string;
  /** Whether the reader's zone is known from the browser; else the author writes it. */
  readonly isOwnZone: boolean;
  readonly now: number;
  readonly range: (typeof ranges)[number];
  /** Of a custom range, counted from the server's today backwards: the last day, and how many. */
  readonly custom: readonly [ago: number, days: number];
  readonly compare: (typeof comparisons)[number];
  readonly align: 'date' | 'weekday';
  /** The same of the dates of a custom comparison. */
  readonly against: readonly [ago: number, days: number];
}

/** The world of a seed, always the same. */
export function worldOf(seed: number): World {
  const dice = diceOf(`${seed}`, 'world');
  let position = 0;
  const chance = (): number => dice((position += 1));
  const one = <T>(of: readonly T[]): T => of[Math.floor(chance() * of.length)]!;
  const upTo = (most: number): number => Math.floor(chance() * (most + 1));
  const often = (share: number): boolean => chance() < share;
  const says = often(0.85);
  const zone = says ? one(zones) : 'UTC';
  const range = one(ranges);
  return {
    seed,
    shape: one(shapes),
    size: one([0, 3, 24, 100, 700, 5000]),
    refunds: one([0, 0, 1, 3]),
    missing: optional.filter(() => often(0.06)),
    holes: often(0.25) ? [upTo(6), 7 + upTo(20)] : [],
    zone,
    says,
    hourly: often(0.8),
    clips: often(0.5),
    granularity: one(granularities),
    weekStart: one([0, 1]),
    reader: often(0.3) ? zone : one(zones),
    isOwnZone: often(0.3),
    now: momentOf(often(0.5) ? zone : 'UTC', one, upTo),
    range,
    custom: [often(0.5) ? 0 : upTo(40), 1 + upTo(one([2, 14, 100]))],
    compare: one(comparisons),
    align: often(0.3) ? 'weekday' : 'date',
    against: [41 + upTo(300), 1 + upTo(one([2, 14, 100]))],
  };
}

/** Any time of four years, and often one at which something begins or ends, or the clocks are changed. */
function momentOf(zone: string, one: <T>(of: readonly T[]) => T, upTo: (most: number) => number): number {
  const year = 2027 + upTo(3);
  const any = Date.UTC(year, upTo(11), 1 + upTo(27), upTo(23), upTo(59));
  const date = one([
    null,
    null,
    `${year}-01-01`,
    `${year}-12-31`,
    `${year}-0${1 + upTo(8)}-01`,
    '2028-02-29',
    '2028-03-01',
    '2029-03-31',
    `${year}-03-${14 + upTo(14)}`,
    `${year}-04-${10 + upTo(18)}`,
    `${year}-10-${20 + upTo(11)}`,
    `${year}-11-0${1 + upTo(6)}`,
  ]);
  if (date === null) return any;
  const midnight = new Calendar(zone, Date.parse(date), 0.02).startOf(date);
  return midnight + one([0, quarter, hour, 6 * hour, 12 * hour, 23 * hour, 24 * hour - 60_000]);
}

export const said = ({ now, ...world }: World): string =>
  JSON.stringify({ ...world, now: new Date(now).toISOString(), missing: world.missing.join(' ') }).replaceAll('"', '');

/** What is asked of a world, as its author writes it. */
export function attributesOf(world: World): Readonly<Record<string, string>> {
  const today = new Calendar(world.zone, world.now, 0.02).at(world.now);
  const [custom, against] = [datesBack(today, world.custom), datesBack(today, world.against)];
  return {
    ...(world.isOwnZone ? {} : { 'time-zone': world.reader }),
    'week-start': world.weekStart === 1 ? 'monday' : 'sunday',
    ...(world.range === 'custom' ? { 'start-date': custom.first, 'end-date': custom.last } : { 'date-range': world.range }),
    ...(world.granularity === 'usual' ? {} : { granularity: world.granularity }),
    ...(world.compare === 'default' ? {} : { compare: world.compare, 'compare-align': world.align }),
    ...(world.compare === 'custom' ? { 'compare-start-date': against.first, 'compare-end-date': against.last } : {}),
  };
}

export const datesBack = (today: string, [ago, days]: readonly [number, number]): Dates => ({
  first: later(today, -ago - days + 1),
  last: later(today, -ago),
});

/** What there was in some hours. */
export interface Counts {
  readonly conversations: number;
  readonly messages: number;
  readonly users: number;
  readonly newUsers: number;
  readonly seconds: number;
  readonly premium: number;
  readonly tips: number;
  readonly exclusive: number;
}

const nothing: Counts = {
  conversations: 0,
  messages: 0,
  users: 0,
  newUsers: 0,
  seconds: 0,
  premium: 0,
  tips: 0,
  exclusive: 0,
};

export const sum = (all: readonly Counts[]): Counts =>
  all.reduce(
    (one, other) =>
      Object.fromEntries(Object.entries(one).map(([name, count]) => [name, count + other[name as keyof Counts]])) as never,
    nothing,
  );

/** A world, hour by hour. */
export class History {
  readonly calendar: Calendar;
  /** The server's date. */
  readonly today: string;
  readonly #days = new Map<string, Counts>();

  constructor(readonly world: World) {
    this.calendar = new Calendar(world.zone, world.now, 3.2);
    this.today = this.calendar.at(world.now);
  }

  /** The dates of a range, of which the last is not over. */
  get ranged(): Dates {
    const { today } = this;
    const { range, custom, weekStart } = this.world;
    const back = (days: number): Dates => ({ first: later(today, 1 - days), last: today });
    switch (range) {
      case 'day':
        return back(1);
      case '7d':
        return back(7);
      case '30d':
        return back(30);
      case '90d':
        return back(90);
      case 'week':
        return back(1 + ((weekdayOf(today) - weekStart + 7) % 7));
      case 'month':
        return { first: `${today.slice(0, 8)}01`, last: today };
      case 'ytd':
        return { first: `${today.slice(0, 5)}01-01`, last: today };
      case 'all-time':
        return { first: this.first, last: today };
      case 'custom':
        return datesBack(today, custom);
    }
  }

  /** What an hour brought by `now`: in whole hours of the clock, and what is not over in part. */
  hour(date: string, { start, clock }: { start: number; clock: string }): Counts {
    const { world } = this;
    const over = Math.min(1, (world.now - start) / hour);
    if (over <= 0) return nothing;
    const day = this.#sizeOf(date);
    const place = Number(clock.slice(0, 2));
    // As evenly as whole numbers can be: an hour that the clocks leave out brings nothing.
    const whole = Math.floor((day * (place + 1)) / 24) - Math.floor((day * place) / 24);
    const conversations = Math.floor(whole * over);
    const isRefunded = world.refunds > 0 && countDates('2024-01-01', date) % world.refunds === 0;
    return {
      conversations,
      messages: 4 * conversations,
      users: conversations,
      newUsers: Math.floor(conversations / 3),
      seconds: 180 * conversations,
      premium: 50 * conversations,
      tips: (isRefunded ? -125 : 20) * conversations,
      exclusive: 30 * conversations,
    };
  }

  #sizeOf(date: string): number {
    const { shape, size, seed } = this.world;
    const ago = countDates(date, this.today) - 1;
    switch (shape) {
      case 'flat':
        return size;
      case 'weekly':
        return weekdayOf(date) % 6 === 0 ? 2 * size : size;
      case 'growing':
        return Math.round(size * Math.max(0, 1 - ago / 1300));
      case 'falling':
        return Math.round(size * (0.5 + Math.min(0.5, ago / 100)));
      case 'halved':
        return ago < 14 ? Math.round(size / 2) : size;
      case 'noisy':
        return Math.round(size * (0.7 + 0.6 * diceOf(`${seed}`, date)()));
      case 'outage':
        return ago >= 1 && ago <= 4 ? 0 : size;
    }
  }

  day(date: string): Counts {
    let counts = this.#days.get(date);
    if (!counts) {
      counts = sum(this.calendar.hoursOf(date).map((each) => this.hour(date, each)));
      this.#days.set(date, counts);
    }
    return counts;
  }

  days({ first, last }: Dates): Counts {
    return sum(this.calendar.between(first, last).map((date) => this.day(date)));
  }

  /** Whether a trend has no point for a day. */
  isHole(date: string): boolean {
    return this.world.holes.some((ago) => later(this.today, -ago) === date);
  }

  isMissing(field: Field): boolean {
    return this.world.missing.includes(field);
  }

  /** The first day there is. */
  get first(): string {
    return this.calendar.dates[0]!.date;
  }
}

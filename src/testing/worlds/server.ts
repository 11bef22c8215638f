import { countDates, later, weekdayOf } from './calendar.js';
import { datesBack, sum, type Counts, type Dates, type Field, type History } from './world.js';

type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

const cents = (amount: number): number => amount / 100;

/** What the API answers about a world, whole days where it answers by the day, as the contract prints it. */
export class WorldServer {
  /** What was asked about. */
  readonly asked: { readonly path: string; readonly dates: Dates | null }[] = [];

  constructor(readonly history: History) {}

  readonly respond = (request: Request): Response => {
    const { pathname, searchParams } = new URL(request.url);
    if (pathname.endsWith('/analytics-token')) return this.#json({ token: 'a.b.c' });
    const path = pathname.slice(pathname.indexOf('/creator/analytics') + '/creator/analytics'.length);
    const dates = this.#datesOf(searchParams);
    this.asked.push({ path, dates: searchParams.has('start_date') ? dates : null });
    if (dates.last < dates.first) return this.#refuse('end_date');
    const granularity = searchParams.get('granularity') ?? 'daily';
    if (granularity === 'hourly' && (!this.history.world.hourly || countDates(dates.first, dates.last) > 31))
      return this.#refuse('granularity');
    return this.#json({ ...this.#head(dates), ...this.#body(path, dates, granularity) });
  };

  #json(body: Json, status = 200): Response {
    const headers = { 'content-type': 'application/json', date: new Date(this.history.world.now).toUTCString() };
    return new Response(JSON.stringify(body), { status, headers });
  }

  #refuse(field: string): Response {
    return this.#json({ error: { code: 'out_of_range', message: 'Not this one', field } }, 422);
  }

  #datesOf(query: URLSearchParams): Dates {
    const { today, first } = this.history;
    const [start, end] = [query.get('start_date'), query.get('end_date')];
    if (start !== null && end !== null) return { first: start, last: end };
    switch (query.get('date_range')) {
      case '7d':
        return datesBack(today, [0, 7]);
      case '90d':
        return datesBack(today, [0, 90]);
      case 'ytd':
        return { first: `${today.slice(0, 5)}01-01`, last: today };
      case 'all_time':
        return { first, last: today };
      default:
        return datesBack(today, [0, 30]);
    }
  }

  #head({ first, last }: Dates): { [name: string]: Json } {
    const { says, zone } = this.history.world;
    return says ? { creator_id: 'c1', time_zone: zone, start_date: first, end_date: last } : { creator_id: 'c1' };
  }

  #unless(field: Field, value: number | null): number | null {
    return this.history.isMissing(field) ? null : value;
  }

  #body(path: string, dates: Dates, granularity: string): { [name: string]: Json } {
    const counts = this.history.days(dates);
    switch (path) {
      case '/dashboard':
        return this.#dashboard(counts);
      case '/trends':
        return {
          granularity,
          currency: 'USD',
          points: this.#points(dates, granularity, (each, date) => this.#point(each, date)),
        };
      case '/revenue': {
        const by = granularity === 'hourly' ? 'daily' : granularity;
        const points = this.#points(dates, by, (each) => this.#revenue(each));
        return { currency: 'USD', granularity: by, ...this.#revenue(counts), points };
      }
      case '/funnel':
        return { steps: this.#steps(counts) };
      case '/topics':
        return {
          total_conversations: counts.conversations,
          topics: [['music', 0.5] as const, ['travel', 0.3] as const].map(([name, share]) => ({
            topic_id: name,
            name,
            conversations: Math.floor(counts.conversations * share),
            percentage: 100 * share,
          })),
        };
      case '/activity':
        return { metric: 'conversations', hours: this.#activity(dates) };
      default:
        if (path.startsWith('/content/'))
          return { content_id: 'e1', views: counts.messages, engagement: counts.users, traffic_sources: [], devices: [] };
        return {};
    }
  }

  #dashboard(counts: Counts): { [name: string]: Json } {
    const { conversations, users, newUsers } = counts;
    const score = this.#unless('satisfaction', conversations > 0 ? scoreOf(counts) : null);
    return {
      total_conversations: this.#unless('conversations', conversations),
      unique_users: this.#unless('users', users),
      new_users: newUsers,
      returning_rate: users > 0 ? (users - newUsers) / users : null,
      avg_session_length_seconds: this.#unless('seconds', conversations > 0 ? counts.seconds / conversations : null),
      messages_per_session: this.#unless('messages', conversations > 0 ? counts.messages / conversations : null),
      satisfaction: { score, components: { ratings: score, session_length: score, return_rate: score, sentiment: score } },
      dau: users,
      mau: users,
      revenue: { currency: 'USD', ...this.#revenue(counts) },
      ltv: null,
      churn_rate: null,
    };
  }

  #revenue({ premium, tips, exclusive, users }: Counts) {
    const total = premium + tips + exclusive;
    const paying = Math.floor(users / 12);
    return {
      total: cents(total),
      premium_subscriptions: cents(premium),
      tips: this.#unless('tips', cents(tips)),
      exclusive_content: cents(exclusive),
      paying_users: paying,
      arpu: paying > 0 ? cents(total) / paying : null,
    };
  }

  #point(counts: Counts, date: string | null): { [name: string]: Json } {
    const { conversations, messages, users, seconds, premium, tips, exclusive } = counts;
    const isHole = date !== null && this.history.isHole(date);
    const reported = (value: number | null): number | null => (isHole ? null : value);
    return {
      conversations: reported(this.#unless('conversations', conversations)),
      unique_users: reported(this.#unless('users', users)),
      messages: reported(messages),
      avg_session_length_seconds: reported(this.#unless('seconds', conversations > 0 ? seconds / conversations : null)),
      satisfaction_score:
        date === null ? null : reported(this.#unless('satisfaction', conversations > 0 ? scoreOf(counts) : null)),
      revenue: date === null ? null : reported(cents(premium + tips + exclusive)),
    };
  }

  /** One point a bucket that has begun, also where nothing happened. The date is given where a bucket is a day. */
  #points(
    { first, last }: Dates,
    granularity: string,
    point: (counts: Counts, date: string | null) => { [name: string]: Json },
  ): readonly Json[] {
    const { history } = this;
    const { calendar, today, world } = history;
    const dates = calendar.between(first, last < today ? last : today);
    if (granularity === 'hourly')
      return dates.flatMap((date) =>
        calendar
          .hoursOf(date)
          .filter(({ start }) => start <= world.now)
          .map((each) => ({ date: new Date(each.start).toISOString(), ...point(history.hour(date, each), null) })),
      );
    const beginOf = (date: string): string => {
      if (granularity === 'weekly') return later(date, -((weekdayOf(date) - world.weekStart + 7) % 7));
      return granularity === 'monthly' ? `${date.slice(0, 8)}01` : date;
    };
    const buckets = new Map<string, string[]>();
    for (const date of dates) buckets.set(beginOf(date), [...(buckets.get(beginOf(date)) ?? []), date]);
    return [...buckets].map(([begin, days]) => ({
      date: world.clips && begin < first ? first : begin,
      ...point(sum(days.map((day) => history.day(day))), granularity === 'daily' ? begin : 'several'),
    }));
  }

  #steps({ users }: Counts): readonly Json[] {
    return (['free', 'engaged', 'interested', 'converted'] as const).map((step) => {
      const count = stepOf(step, users);
      return { step, label: null, definition: null, users: count, percentage: users > 0 ? (100 * count) / users : 0 };
    });
  }

  #activity({ first, last }: Dates): readonly Json[] {
    const { history } = this;
    const counts = new Map<string, number>();
    for (const date of history.calendar.between(first, last))
      for (const each of history.calendar.hoursOf(date)) {
        const key = `${((weekdayOf(date) + 6) % 7) + 1} ${Number(each.clock.slice(0, 2))}`;
        counts.set(key, (counts.get(key) ?? 0) + history.hour(date, each).conversations);
      }
    return [...counts].map(([key, count]) => {
      const [weekday = 0, hour = 0] = key.split(' ').map(Number);
      return { weekday, hour, count };
    });
  }
}

/** The more users are new, the less satisfied they are; the same every day here. */
export const scoreOf = ({ conversations, newUsers }: Counts): number => Math.round(500 - (300 * newUsers) / conversations) / 100;

export const funnelShares = { free: 1, engaged: 0.6, interested: 0.3, converted: 0.08 } as const;

export const stepOf = (step: keyof typeof funnelShares, users: number): number => Math.floor(users * funnelShares[step]);

import { http, HttpResponse, type RequestHandler } from 'msw';
import { addDays, dateAt, daysBetween } from '../../src/datasets/dates.js';

interface Day {
  readonly day: string;
  readonly plays: number;
  readonly listeners: number;
}

const episodes = 7;

/** An episode comes out every week, and most listen on that day. */
function dayOf(day: string): Day {
  const since = daysBetween('2026-01-01', day);
  const afterEpisode = ((since % episodes) + episodes) % episodes;
  const plays = Math.round((900 + since) / (1 + afterEpisode) + 220 + 40 * Math.sin(since));
  return { day, plays, listeners: Math.round(plays * 0.71) };
}

const places = [
  { code: 'DE', name: 'Deutschland', share: 0.58 },
  { code: 'AT', name: 'Österreich', share: 0.17 },
  { code: 'CH', name: 'Schweiz', share: 0.12 },
];

function daysIn(url: string): Day[] {
  const { searchParams } = new URL(url);
  const end = searchParams.get('to') ?? dateAt(Date.now(), 'Europe/Berlin');
  const start = searchParams.get('from') ?? addDays(end, -29);
  return Array.from({ length: daysBetween(start, end) + 1 }, (_, index) => dayOf(addDays(start, index)));
}

const sum = (days: readonly Day[], of: 'plays' | 'listeners'): number => days.reduce((total, day) => total + day[of], 0);

/** Whoever listens to one episode listens to most of the others. */
const listenersOf = (days: readonly Day[]): number => Math.round(sum(days, 'listeners') / Math.max(1, Math.sqrt(days.length)));

/** A podcast host's API that does not exist, with other names and units than any the library knows. */
export const podcastApi: readonly RequestHandler[] = [
  http.get('*/podcasts/api/shows/:show/totals', ({ request }) => {
    const days = daysIn(request.url);
    const plays = sum(days, 'plays');
    return HttpResponse.json({ plays, listeners: listenersOf(days), sponsoring_cents: Math.round(plays * 2.4) });
  }),
  http.get('*/podcasts/api/shows/:show/days', ({ request }) => HttpResponse.json({ days: daysIn(request.url) })),
  http.get('*/podcasts/api/shows/:show/places', ({ request }) => {
    const listeners = listenersOf(daysIn(request.url));
    return HttpResponse.json({
      listeners,
      places: places.map(({ code, name, share }) => ({ code, name, count: Math.round(listeners * share) })),
    });
  }),
];

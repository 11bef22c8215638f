/**
 * The calendar of a zone, found by asking what date it is there every quarter of an hour: it takes its time, and shares
 * nothing with the arithmetic of the library.
 */

export const quarter = 900_000;
export const hour = 3_600_000;

/** A date and its first moment. */
interface Dated {
  readonly date: string;
  readonly start: number;
}

/** An hour of a date, by the clocks on the wall. */
export interface Hour {
  readonly start: number;
  /** `07:00`, and `07:00 again` where the clocks show it a second time. */
  readonly clock: string;
}

// Making a formatter costs a hundred times as much as using it.
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(lang: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([lang, options]);
  let format = formats.get(key);
  if (!format) formats.set(key, (format = new Intl.DateTimeFormat(lang, options)));
  return format;
}

const dateText = (instant: number, timeZone: string): string => formatOf('en-CA', { timeZone }).format(instant);

const clockText = (instant: number, timeZone: string): string =>
  formatOf('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(instant);

/** The date so many days later: dates alone are in no zone. */
export const later = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 24 * hour).toISOString().slice(0, 10);

/** How many dates there are from the first to the last, both counted. */
export const countDates = (first: string, last: string): number => (Date.parse(last) - Date.parse(first)) / (24 * hour) + 1;

/** The same date so many months earlier, or the last one of that month where it has none. */
export function earlierByMonths(date: string, months: number): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month - months, 0));
  return new Date(Date.UTC(lastOfMonth.getUTCFullYear(), lastOfMonth.getUTCMonth(), Math.min(day, lastOfMonth.getUTCDate())))
    .toISOString()
    .slice(0, 10);
}

/** 0 is Sunday. */
export const weekdayOf = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay();

export class Calendar {
  readonly dates: readonly Dated[];
  readonly #places: ReadonlyMap<string, number>;

  /** @param years how many, the last of which ends a little after `now` */
  constructor(
    readonly zone: string,
    now: number,
    years: number,
  ) {
    const dates: Dated[] = [];
    let at = Math.floor((now - years * 365.25 * 24 * hour) / quarter) * quarter;
    for (let before = dateText(at, zone); at < now + 40 * hour; at += quarter) {
      const date = dateText(at, zone);
      if (date === before) continue;
      dates.push({ date, start: at });
      before = date;
      // No date is over in less.
      at += 22 * hour;
    }
    this.dates = dates;
    this.#places = new Map(dates.map(({ date }, index) => [date, index]));
  }

  /** The date at an instant. */
  at(instant: number): string {
    return dateText(instant, this.zone);
  }

  has(date: string): boolean {
    return this.#places.has(date);
  }

  /** The dates from one to another, as far as the calendar reaches. */
  between(first: string, last: string): readonly string[] {
    return this.dates.filter(({ date }) => date >= first && date <= last).map(({ date }) => date);
  }

  startOf(date: string): number {
    const place = this.#places.get(date);
    if (place === undefined) throw new Error(`No ${date} in this calendar`);
    return this.dates[place]!.start;
  }

  hoursOf(date: string): readonly Hour[] {
    const place = this.#places.get(date);
    const next = place === undefined ? undefined : this.dates[place + 1];
    if (place === undefined || !next) return [];
    const hours: Hour[] = [];
    for (let start = this.startOf(date); start < next.start; start += hour) {
      const clock = clockText(start, this.zone);
      hours.push({ start, clock: hours.some((each) => each.clock === clock) ? `${clock} again` : clock });
    }
    return hours;
  }
}

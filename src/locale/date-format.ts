import type { Instant } from '../datasets/data.js';
import { viewerZone } from '../datasets/zone.js';
import { hasTwin } from '../datasets/zoned.js';

const dateFormats = new Map<string, Intl.DateTimeFormat>();

/**
 * A formatter, kept: making one costs a hundred times as much as using it. A zone of null is the viewer's own. The calendar is the
 * Gregorian one whatever the language has: days, months and years of the data are its. The digits stay the language's.
 */
export function dateFormat(lang: string, zone: string | null, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${lang} ${zone} ${JSON.stringify(options)}`;
  let format = dateFormats.get(key);
  if (!format)
    dateFormats.set(
      key,
      (format = new Intl.DateTimeFormat(lang, { ...options, calendar: 'gregory', timeZone: zone ?? viewerZone() })),
    );
  return format;
}

const offset = (at: Instant, lang: string, zone: string | null): string =>
  dateFormat(lang, zone, { timeZoneName: 'shortOffset' })
    .formatToParts(at)
    .find((part) => part.type === 'timeZoneName')?.value ?? '';

/** A time, with the offset from UTC where the clocks show the same time twice: `2:30 AM GMT+1`. */
export const unmistakable = (time: string, at: Instant, lang: string, zone: string | null): string =>
  hasTwin(at, zone) ? `${time} ${offset(at, lang, zone)}` : time;

/** Less than any summer time there is, ms. */
const sampling = 20 * 86_400_000;
const mostSamples = 40;

/**
 * What a reader calls a zone: its name, and how far its clocks are from UTC where that is the same for all times shown:
 * `Europe/Berlin (GMT+2)`.
 *
 * @param times the first and the last of the times shown; null where they are not known
 */
export function zoneLabel(zone: string | null, lang: string, times: readonly [from: Instant, to: Instant] | null): string {
  const name = zone ?? viewerZone();
  // `Etc/GMT-3` is three hours ahead.
  if (name.startsWith('Etc/')) return offset(0, lang, name);
  if (name === 'UTC' || !times) return name;
  const [from, to] = times;
  const shown = offset(from, lang, zone);
  const isOther = (at: Instant): boolean => offset(at, lang, zone) !== shown;
  if (isOther(to)) return name;
  for (let at = from + sampling, left = mostSamples; at < to && left > 0; at += sampling, left--) if (isOther(at)) return name;
  return `${name} (${shown})`;
}

import { readZone, viewerZone } from '../datasets/zone.js';

const formats = new Map<string | null, Intl.DateTimeFormat>();

function formatOf(zone: string | null): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      // In a zone that this browser does not know, the ticks stand at the viewer's own hours.
      timeZone: readZone(zone) ?? viewerZone(),
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(zone, format);
  }
  return format;
}

/** How far the clocks of a zone are ahead of UTC at an instant, in ms. Null is the viewer's own zone. */
export function zoneOffset(instant: number, zone: string | null): number {
  if (zone === 'UTC') return 0;
  const part: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
  for (const { type, value } of formatOf(zone).formatToParts(instant)) part[type] = Number(value);
  const { year = 0, month = 1, day, hour, minute, second } = part;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000;
}

/** The instant at which the clocks of a zone show `local` (ms, as if it were UTC). */
export function instantOf(local: number, zone: string | null): number {
  const guess = local - zoneOffset(local, zone);
  return local - zoneOffset(guess, zone);
}

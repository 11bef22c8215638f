import { nullish, picklist, pipe, transform, unknown } from 'valibot';
import { readBucket } from '../datasets/dates.js';
import type { Granularity } from '../datasets/scope.js';
import { readSeries, type Series, type SeriesShape } from '../datasets/series.js';
import type { MetricId } from '../metrics/catalogue.js';
import { as, placesIn, type Fields } from './fields.js';
import type { Words } from './parameters.js';

/**
 * Metrics over time: rows that each say when, as a calendar date or an instant.
 *
 * @param time the field that says when
 * @param fields the field of each metric of a row
 */
export const series = (time: string, fields: Readonly<Record<string, MetricId>>) => ({
  ...nullish(unknown()),
  series: Object.entries(fields),
  read: (rows: unknown, path: string, answer: object, of: Fields): Series =>
    readSeries(rows ?? [], { time, readTime: readBucket(zoneIn(of, answer)), fields: Object.entries(fields) }, path),
});

/** The zone that an answer's days begin in. */
export function zoneIn(fields: Fields, answer: object): string {
  const field = placesIn(fields).find(({ columns: [own] }) => own === 'zone');
  return (field && (answer as Readonly<Record<string, string>>)[field.path]) ?? 'UTC';
}

/** The size of the buckets; days where the server is silent. */
export function granularity(words: Words<Granularity>) {
  const sizes = new Map(Object.entries(words).map(([size, word]) => [word, size as Granularity]));
  const schema = pipe(
    picklist([...sizes.keys()]),
    transform((word): Granularity => sizes.get(word) ?? 'daily'),
  );
  return as(nullish(schema, words.daily ?? 'daily'), 'granularity');
}

/** Where metrics over time are in an answer, and the field of each in a row; no metric where there are none. */
export function seriesIn(fields: Fields): { readonly path: string; readonly metrics: SeriesShape['fields'] } {
  const [path, field] = Object.entries<object>(fields).find(([, each]) => 'series' in each) ?? ['', {}];
  return { path, metrics: (field as { readonly series?: SeriesShape['fields'] }).series ?? [] };
}

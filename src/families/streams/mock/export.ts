import { csvFormatRows } from 'd3-dsv';
import { escapeFormula } from '../../../mock/escape-formula.js';
import type { Json } from '../../../mock/json.js';
import type { ExportJson, MockStream, ViewersJson } from './answers.js';
import { geographyOf } from './answers.js';

const interval = 5;

/** Everything there is about a stream. */
export async function exportOf(stream: MockStream, now: number): Promise<ExportJson> {
  const viewers = stream.viewers(now, interval);
  return {
    stream_id: stream.id,
    title: stream.title,
    started_at: stream.startedAt,
    ended_at: stream.endedAt,
    analytics: stream.analytics(now),
    viewers: viewers instanceof ReadableStream ? ((await new Response(viewers).json()) as ViewersJson) : viewers,
    chat: stream.chat(now),
    geography: geographyOf(stream, now),
    engagement: stream.engagement(now),
  };
}

/** What was exported as the text of a file. */
export const textOf: Readonly<Record<'json' | 'csv', (json: Json) => string>> = {
  json: (json) => JSON.stringify(json, null, 2),
  csv: csvOf,
};

/**
 * Every value on a row of its own, with where it is from: `viewers.timeline, 2026-04-25T10:00:00Z, viewer_count, 23`.
 * The row of a list is named by its first value; what was not reported is empty.
 */
function csvOf(json: Json): string {
  return csvFormatRows([['section', 'row', 'field', 'value'], ...cellsOf(json, [], '')].map((row) => row.map(escapeFormula)));
}

function cellsOf(json: Json, path: readonly string[], row: string): string[][] {
  if (Array.isArray(json)) return json.flatMap((entry) => cellsOf(entry, path, firstOf(entry)));
  if (typeof json !== 'object' || json === null) return [];
  return Object.entries(json).flatMap(([field, value = null]) =>
    typeof value === 'object' && value !== null
      ? cellsOf(value, [...path, field], row)
      : [[path.join('.'), row, field, value === null ? '' : String(value)]],
  );
}

function firstOf(entry: Json): string {
  const first = typeof entry === 'object' && entry !== null ? Object.values(entry)[0] : entry;
  return typeof first === 'string' || typeof first === 'number' ? String(first) : '';
}

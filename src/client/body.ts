import { AnalyticsFailure } from '../datasets/failure.js';
import { reasonOf } from './abort.js';

/** Decoded bytes of one answer at most: 1.7 million points of a timeline. A small compressed answer may be endless. */
export const mostOfAnswer = 100e6;

/** Of a file, which is kept as it comes and not read. */
export const mostOfFile = 500e6;

/** Of what says little: a token, a refusal. */
export const mostOfNote = 64e3;

export const tooLarge = (): AnalyticsFailure => new AnalyticsFailure({ kind: 'too-large' });

/**
 * The whole body, read no further than it may be long.
 *
 * @param most bytes, decoded
 * @param end stops the reading; a fetch that the page has wrapped may forget it once the headers are there
 * @throws AnalyticsFailure `too-large`
 */
export async function bytesOf({ body }: Response, most: number, end?: AbortSignal): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = body?.getReader();
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true };
    if (done) break;
    parts.push(value);
    length += value.byteLength;
    const stop = length > most ? tooLarge() : end?.aborted ? reasonOf(end) : null;
    if (!stop) continue;
    reader?.cancel().catch(() => {});
    throw stop;
  }
  const [first, ...others] = parts;
  if (first && others.length === 0) return first;
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.byteLength;
  }
  return bytes;
}

export const textOf = async (response: Response, most: number): Promise<string> =>
  new TextDecoder().decode(await bytesOf(response, most));

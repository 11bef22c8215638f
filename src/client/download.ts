import { AnalyticsFailure } from '../datasets/failure.js';
import type { FileReply, FileRequest, Progress } from '../datasets/question.js';
import { fileNameIn } from './disposition.js';
import { Broken, receive } from './http.js';

/**
 * One request for a file, once. What breaks off before its end is no file.
 *
 * @param idle ms without a byte before it is given up
 * @throws as `receive` does; `Broken` where bytes had arrived
 */
export const download = (
  url: string,
  init: RequestInit,
  signal: AbortSignal,
  idle: number,
  { type, name }: Pick<FileRequest, 'type' | 'name'>,
  progress: Progress,
): Promise<FileReply> =>
  receive(url, init, signal, idle, async ({ response, end, alive }) => {
    const { headers, body } = response;
    const answered = headers.get('content-type') ?? type;
    if (isHtml(answered) && !(isHtml(type) && isFile(response))) {
      // A page in its place: a sign-in, or a proxy's excuse. Saved under the file's name it would look like one.
      body?.cancel().catch(() => {});
      throw new AnalyticsFailure({ kind: 'malformed', path: '' });
    }
    const length = lengthOf(headers);
    const parts: Uint8Array<ArrayBuffer>[] = [];
    let received = 0;
    const write = (part: Uint8Array<ArrayBuffer>) => {
      alive();
      parts.push(part);
      received += part.byteLength;
      // Another origin's content-encoding cannot be read, but its length is then soon passed.
      progress(received, length !== null && received <= length ? length : null);
    };
    alive();
    try {
      await body?.pipeTo(new WritableStream({ write }), { signal: end });
      // For the same reason the browser alone can tell there whether all has come.
      if (response.type !== 'cors' && length !== null && received < length) throw new TypeError('Cut short');
    } catch (error) {
      throw received > 0 ? new Broken() : error;
    }
    return {
      blob: new Blob(parts, { type: answered }),
      name: fileNameIn(headers.get('content-disposition')) ?? name,
    };
  });

const isHtml = (type: string): boolean => type.startsWith('text/html');

/** Whether an answer says that it is to be saved. Another origin's may not be readable; pages in its place do not answer CORS. */
const isFile = ({ type, headers }: Response): boolean => type === 'cors' || headers.has('content-disposition');

/** Bytes of the body as a reader gets them; null where the server does not say, or says it of the encoded ones. */
function lengthOf(headers: Headers): number | null {
  const length = headers.get('content-length') ?? '';
  return /^\d+$/.test(length) && !headers.has('content-encoding') ? Number(length) : null;
}

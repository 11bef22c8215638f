import { AnalyticsFailure } from '../datasets/failure.js';
import type { FileReply, FileRequest, Progress } from '../datasets/question.js';
import { mostOfFile, tooLarge } from './body.js';
import { fileNameIn } from './disposition.js';
import { expectHead, expectType, headLength } from './file-kind.js';
import { BrokenDownload, receive } from './http.js';

/**
 * One request for a file, once. What breaks off before its end is no file.
 *
 * @param idle ms without a byte before it is given up
 * @throws as `receive` does; `Broken` where bytes had arrived; `no-file` where another thing than the file comes, or nothing
 */
export const download = (
  url: string,
  init: RequestInit,
  signal: AbortSignal,
  idle: number,
  { type, name }: Pick<FileRequest, 'type' | 'name'>,
  progress: Progress,
): Promise<FileReply> =>
  receive(url, init, signal, idle, async ({ response, end, resetTimeout }) => {
    const { headers, body } = response;
    try {
      expectType(type, response);
    } catch (error) {
      body?.cancel().catch(() => {});
      throw error;
    }
    const length = lengthOf(headers);
    const parts: Uint8Array<ArrayBuffer>[] = [];
    let received = 0;
    let isKnown = false;
    /** Once there is enough of it to know; what is no file is not waited for. */
    const know = (isWhole: boolean) => {
      if (isKnown || (!isWhole && received < headLength)) return;
      isKnown = true;
      expectHead(type, headOf(parts));
    };
    const write = (part: Uint8Array<ArrayBuffer>) => {
      resetTimeout();
      parts.push(part);
      received += part.byteLength;
      if (received > mostOfFile) throw tooLarge();
      know(false);
      // Another origin's content-encoding cannot be read, but its length is then soon passed.
      progress(received, length !== null && received <= length ? length : null);
    };
    resetTimeout();
    try {
      await body?.pipeTo(new WritableStream({ write }), { signal: end });
      // For the same reason the browser alone can tell there whether all has come.
      if (response.type !== 'cors' && length !== null && received < length) throw new TypeError('Cut short');
      know(true);
    } catch (error) {
      throw received > 0 && !(error instanceof AnalyticsFailure) ? new BrokenDownload() : error;
    }
    return {
      blob: new Blob(parts, { type: headers.get('content-type') ?? type }),
      name: fileNameIn(headers.get('content-disposition')) ?? name,
    };
  });

function headOf(parts: readonly Uint8Array[]): Uint8Array {
  const head = new Uint8Array(headLength);
  let at = 0;
  for (const part of parts) {
    const piece = part.subarray(0, headLength - at);
    head.set(piece, at);
    at += piece.length;
    if (at === headLength) break;
  }
  return head.subarray(0, at);
}

/** Bytes of the body as a reader gets them; null where the server does not say, or says it of the encoded ones. */
function lengthOf(headers: Headers): number | null {
  const length = headers.get('content-length') ?? '';
  return /^\d+$/.test(length) && !headers.has('content-encoding') ? Number(length) : null;
}

import { AnalyticsFailure, type NoFile } from '../datasets/failure.js';

/** As many of the first bytes of a file as tell what it is. */
export const headLength = 512;

/** Types that say nothing of what is in a file, and are used for any. */
const anything = ['', 'application/octet-stream', 'binary/octet-stream', 'application/force-download', 'application/download'];

/** What a file is by its type. */
type Kind = 'csv' | 'json' | 'html';

/** Types that a file may be served with instead of its own. A picture, or a page, is none of them. */
const served: Readonly<Record<Kind, RegExp>> = {
  csv: /^(text\/(csv|plain|tab-separated-values|comma-separated-values|x-csv)|application\/(csv|x-csv|vnd\.ms-excel))$/,
  json: /^(text\/(json|plain)|application\/([\w.-]+\+)?json)$/,
  html: /^(text\/(html|plain)|application\/xhtml\+xml)$/,
};

/** How its first characters look; of a refusal in JSON too, which servers send with a good status. */
const looks: Readonly<Record<Kind, RegExp>> = {
  csv: /^(?!\s*<)(?!\s*[[{]\s*["[{\]}])/,
  json: /^\s*[[{](?!\s*"errors?"\s*:)/,
  html: /^\s*</,
};

const essence = (type: string): string => (type.split(';')[0] ?? '').trim().toLowerCase();

const kindOf = (type: string): Kind | undefined =>
  (['csv', 'json', 'html'] as const).find((kind) => essence(type).endsWith(kind));

const noFile = (got: NoFile): AnalyticsFailure => new AnalyticsFailure({ kind: 'no-file', got });

/**
 * Refuses an answer that its own header says is another file than the one asked for.
 *
 * @throws AnalyticsFailure `no-file`
 */
export function expectType(asked: string, response: Response): void {
  const type = essence(response.headers.get('content-type') ?? '');
  const kind = kindOf(asked);
  // A page in its place: a sign-in, or a proxy's excuse. One that was asked for says that it is a file.
  if (type === 'text/html' && !(kind === 'html' && isFile(response))) throw noFile('page');
  if (kind && !anything.includes(type) && !served[kind].test(type)) throw noFile('other');
}

/** Whether an answer says that it is to be saved. Another origin's may not be readable; pages in its place do not answer CORS. */
const isFile = ({ type, headers }: Response): boolean => type === 'cors' || headers.has('content-disposition');

/**
 * Refuses what does not begin as the file asked for does, whatever its header says.
 *
 * @param head its first bytes, all of them where there are fewer than `headLength`
 * @throws AnalyticsFailure `no-file`
 */
export function expectHead(asked: string, head: Uint8Array): void {
  if (head.length === 0) throw noFile('nothing');
  const kind = kindOf(asked);
  if (!kind) return;
  const [first, second] = head;
  const isWide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  const text = new TextDecoder(isWide ? (first === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8').decode(head);
  if (text.includes('\0') || text.startsWith('%PDF-')) throw noFile('other');
  if (!looks[kind].test(text)) throw noFile(kind !== 'html' && looks.html.test(text) ? 'page' : 'other');
}

import { dateOf } from '../datasets/calendar.js';
import type { FileFormat, Period } from '../datasets/question.js';
import { dayAt } from '../datasets/zoned.js';

export type FileExtension = FileFormat | 'png';

const types: Readonly<Record<FileExtension, string>> = {
  csv: 'text/csv;charset=utf-8',
  // A browser that opens it at once, instead of saving it, would run it as the page's own.
  html: 'application/octet-stream',
  json: 'application/json',
  png: 'image/png',
};

/** Nobody sees them, and some turn the text around them: U+202E makes `exe.csv` of `vsc.exe`. */
const invisible = /\p{Default_Ignorable_Code_Point}/gu;

/** An extension that may be in the name already, and whatever comes after it. */
const extended = /\.(json|csv|html|png)\b.*/is;

/** Characters that a file system, or somebody's shell, would not take well. Dots too: a name has one extension. */
const unsafe = /[^\p{L}\p{M}\p{N}_]+/gu;

/** A mark at the start has nothing to stand on; a dash there is an option to a shell. */
const edges = /^[-\p{M}]+|-+$/gu;

/** Devices on Windows, with any extension. */
const reserved = /^(con|prn|aux|nul|(com|lpt)[\d¹²³])$/i;

/** UTF-8 bytes of a name before its extension. File systems take 255 in all, and browsers add ` (1)` and `.crdownload`. */
const longest = 200;

/**
 * A file name out of any text: letters, digits, `_` and `-` only, never empty, hidden, a path, a device or too long.
 * The extension is the one given here, whatever the text ends with.
 */
export function safeFileName(text: string, extension: FileExtension): string {
  const stem = text.normalize('NFC').replace(invisible, '').replace(extended, '').replace(unsafe, '-').replace(edges, '');
  const { read } = new TextEncoder().encodeInto(stem, new Uint8Array(longest));
  const name = stem.slice(0, read).replace(edges, '') || 'analytics';
  return `${reserved.test(name) ? `_${name}` : name}.${extension}`;
}

/** What a file shows, for its name. */
export interface FileInfo {
  /** The widget. */
  readonly tag: string;
  /** Metrics, a dimension: `total-views`. */
  readonly facts: readonly string[];
  /** The days it covers, in their zone; null where it covers none, or that is not known. */
  readonly period: Period | null;
  readonly zone: string;
  /** Ids as their server writes them. */
  readonly ids: readonly string[];
}

/** More than so many things that a file shows are not all in its name. */
const mostFacts = 3;

/**
 * What a file is called after: the widget, what it shows, of which days, and of whom. Ids come last, since they may be of any
 * length; a dot in one is no extension.
 */
export function fileStem({ tag, facts, period, zone, ids }: FileInfo): string {
  const dateAt = (instant: number): string => dateOf(dayAt(instant, zone));
  const days = period && period.end > period.start ? [dateAt(period.start), dateAt(period.end - 1)] : [];
  const named = facts.length > mostFacts ? [`${facts[0]}-and-${facts.length - 1}-more`] : facts;
  return [tag, ...named, ...new Set(days), ...ids.map((id) => id.replaceAll('.', '-'))].join('_');
}

/** Offers a file to be saved. Its type is what its name says, so that a browser which opens it instead runs nothing. */
export function saveBlob(blob: Blob, fileName: string): void {
  const type = Object.entries(types).find(([extension]) => fileName.endsWith(`.${extension}`))?.[1];
  const url = URL.createObjectURL(blob.slice(0, blob.size, type ?? 'application/octet-stream'));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // Safari reads it some time after the click; for ever would keep the bytes for the page's life.
  setTimeout(() => URL.revokeObjectURL(url), 40_000);
}

/** Saves text as a CSV file. The mark at the start makes spreadsheets read it as UTF-8. */
export function saveText(text: string, fileName: string): void {
  saveBlob(new Blob(['\uFEFF', text]), fileName);
}

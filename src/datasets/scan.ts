import type { Columns } from './columns.js';
import { readColumns, sortColumns } from './columns.js';
import { startOfDate, readInstant } from './instant.js';
import type { Payload } from './question.js';

/** Where a document keeps a series of instants and amounts: `{ …, "timeline": [{ "timestamp": "…", "viewer_count": 23 }, …] }`. */
export interface SeriesPlace {
  readonly rows: string;
  readonly x: string;
  readonly y: string;
}

/** A document with its series taken out. */
export interface SeriesDocument {
  /** Everything but the series, as JSON. */
  readonly rest: unknown;
  readonly columns: Columns;
}

/**
 * Bytes from which scanning pays. Below, the browser's JSON.parse is as good: code that has just arrived
 * is still slow.
 */
const scanFrom = 256 * 1024;

/**
 * Reads a document that is mostly one long series, a million rows of it without an object a row. What is
 * not written in the plainest way goes through JSON.parse instead, with the same outcome.
 *
 * @throws AnalyticsFailure `malformed` as `readColumns` does, and where the bytes are not JSON
 */
export function readSeriesDocument(payload: Payload, place: SeriesPlace): SeriesDocument {
  return (payload.bytes.length >= scanFrom ? scanDocument(payload.bytes, place) : null) ?? parseDocument(payload, place);
}

export function parseDocument(payload: Payload, { rows, x, y }: SeriesPlace): SeriesDocument {
  const rest = payload.json();
  const series: unknown = typeof rest === 'object' && rest !== null ? Reflect.get(rest, rows) : undefined;
  return { rest, columns: readColumns(series, { x, y, readX: readInstant, withoutY: 'gap' }, rows) };
}

/** The fast road: null where anything is not exactly as expected, which is then for `parseDocument` to judge. */
export function scanDocument(bytes: Uint8Array, place: SeriesPlace): SeriesDocument | null {
  const name = quoted(place.rows);
  const start = findMember(bytes, name);
  if (start < 0) return null;
  const open = afterColon(bytes, start + name.length);
  if (byteAt(bytes, open) !== openBracket) return null;
  const series = scanRows(bytes, open + 1, quoted(place.x), quoted(place.y));
  if (!series) return null;
  const rest = parseWithout(bytes, start, series.end);
  // The name once more would be the one that counts.
  if (typeof rest !== 'object' || rest === null || Object.hasOwn(rest, place.rows)) return null;
  const { x, y, isIncreasing } = series;
  return { rest, columns: isIncreasing ? { x, y, notes: [] } : sortColumns(x, y) };
}

const quote = 0x22;
const plus = 0x2b;
const comma = 0x2c;
const dash = 0x2d;
const dot = 0x2e;
const zero = 0x30;
const colon = 0x3a;
const openBracket = 0x5b;
const backslash = 0x5c;
const closeBracket = 0x5d;
const openBrace = 0x7b;
const closeBrace = 0x7d;
const upperT = 0x54;
const upperZ = 0x5a;

const quoted = (text: string): Uint8Array => new TextEncoder().encode(`"${text}"`);

const nullLiteral = new TextEncoder().encode('null');

/** Past the end there are zeros, which nothing in JSON begins with. */
const byteAt = (bytes: Uint8Array, at: number): number => bytes[at] ?? 0;

/** The first byte from here that is not white space. */
function skipSpace(bytes: Uint8Array, from: number): number {
  let at = from;
  for (let byte = byteAt(bytes, at); byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09; byte = byteAt(bytes, at))
    at++;
  return at;
}

/** Past a colon and the white space round it, or -1. */
function afterColon(bytes: Uint8Array, from: number): number {
  const at = skipSpace(bytes, from);
  return byteAt(bytes, at) === colon ? skipSpace(bytes, at + 1) : -1;
}

function startsWith(bytes: Uint8Array, at: number, expected: Uint8Array): boolean {
  for (let index = 0; index < expected.length; index++) if (bytes[at + index] !== expected[index]) return false;
  return true;
}

/** Where the outermost object has a member of that name, or -1. Follows strings and brackets only: the rest is JSON.parse's to check. */
function findMember(bytes: Uint8Array, name: Uint8Array): number {
  let depth = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = byteAt(bytes, at);
    if (byte === openBrace || byte === openBracket) depth++;
    else if (byte === closeBrace || byte === closeBracket) depth--;
    else if (byte === quote) {
      if (depth === 1 && startsWith(bytes, at, name) && afterColon(bytes, at + name.length) > 0) return at;
      at = endOfText(bytes, at);
    }
  }
  return -1;
}

/** The closing quote of the text that opens here. */
function endOfText(bytes: Uint8Array, open: number): number {
  let at = open + 1;
  for (let byte = byteAt(bytes, at); byte !== quote && at < bytes.length; byte = byteAt(bytes, at))
    at += byte === backslash ? 2 : 1;
  return at;
}

/** The document with a stand-in for one member, as JSON; undefined where it is none. */
function parseWithout(bytes: Uint8Array, start: number, end: number): unknown {
  const head = new TextDecoder().decode(bytes.subarray(0, start));
  const tail = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(end));
  try {
    // Brackets stay apart from whatever follows, as the series did: digits would join up with it.
    return JSON.parse(`${head}"":[]${tail}`);
  } catch {
    return undefined;
  }
}

interface ScannedRows {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly isIncreasing: boolean;
  /** Past the closing bracket. */
  readonly end: number;
}

/** The shortest row there can be, beside its two names. */
const leastRow = '{:"2026-04-25T10:00:00Z",:0},'.length;

function scanRows(bytes: Uint8Array, start: number, xName: Uint8Array, yName: Uint8Array): ScannedRows | null {
  const most = Math.ceil((bytes.length - start) / (leastRow + xName.length + yName.length));
  const x = new Float64Array(most);
  const y = new Float64Array(most);
  const scanner = new RowScanner(bytes, xName, yName);
  let at = skipSpace(bytes, start);
  if (byteAt(bytes, at) === closeBracket) return { x: x.slice(0, 0), y: y.slice(0, 0), isIncreasing: true, end: at + 1 };
  let isIncreasing = true;
  for (let row = 0, before = -Infinity; ; row++) {
    at = scanner.row(at);
    if (at < 0) return null;
    x[row] = scanner.x;
    y[row] = scanner.y;
    isIncreasing &&= scanner.x > before;
    before = scanner.x;
    const next = byteAt(bytes, at);
    if (next === closeBracket) return { x: x.slice(0, row + 1), y: y.slice(0, row + 1), isIncreasing, end: at + 1 };
    if (next !== comma) return null;
    at = skipSpace(bytes, at + 1);
  }
}

function areSame(bytes: Uint8Array, one: number, other: number, length: number): boolean {
  for (let index = 0; index < length; index++) if (bytes[one + index] !== bytes[other + index]) return false;
  return true;
}

/** Two digits as a number; 100 where they are not digits. */
function pair(bytes: Uint8Array, at: number): number {
  const tens = byteAt(bytes, at) - zero;
  const ones = byteAt(bytes, at + 1) - zero;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : 100;
}

const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39;

/** More digits than this and a number may not be exact before its fraction is divided off. */
const exactDigits = 15;

const dateLength = '2026-04-25'.length;

/** Reads rows one after the other. Each method takes a position and answers the one after what it read, or -1. */
class RowScanner {
  /** Of the row last read. */
  x = 0;
  y = 0;
  /**
   * How the last row was written, where each part was found: up to its minutes, and from behind its seconds to its
   * amount. Rows mostly differ in nothing else.
   */
  private rowAt = -1;
  private minutesAt = -1;
  private amountAt = -1;
  /** The instant of that row without its minutes and seconds. */
  private hour = NaN;
  /** Where the last date was read, and its midnight: neighbours mostly share it. */
  private dateAt = -1;
  private midnight = NaN;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly xName: Uint8Array,
    private readonly yName: Uint8Array,
  ) {}

  row(from: number): number {
    const at = this.rowAt < 0 ? -1 : this.rowAsBefore(from);
    return at < 0 ? this.anyRow(from) : at;
  }

  /** A row written as the last one, but for minutes, seconds and a whole amount. */
  private rowAsBefore(from: number): number {
    const { bytes, rowAt, minutesAt, amountAt } = this;
    const minutes = from + minutesAt - rowAt;
    if (!areSame(bytes, rowAt, from, minutesAt - rowAt)) return -1;
    const seconds = minutes + 3;
    if (byteAt(bytes, minutes + 2) !== colon) return -1;
    const minute = pair(bytes, minutes);
    const second = pair(bytes, seconds);
    if (minute > 59 || second > 59) return -1;
    const middle = minutesAt + 5;
    if (!areSame(bytes, middle, seconds + 2, amountAt - middle)) return -1;
    const amount = from + amountAt - rowAt;
    const at = this.digits(amount, 0);
    const length = at - amount;
    if (length === 0 || length > exactDigits || (length > 1 && byteAt(bytes, amount) === zero)) return -1;
    if (byteAt(bytes, at) !== closeBrace) return -1;
    this.x = this.hour + (minute * 60 + second) * 1000;
    return skipSpace(bytes, at + 1);
  }

  private anyRow(from: number): number {
    const { bytes } = this;
    this.rowAt = -1;
    if (byteAt(bytes, from) !== openBrace) return -1;
    const instantAt = this.name(skipSpace(bytes, from + 1), this.xName);
    let at = this.instant(instantAt);
    if (at < 0) return -1;
    at = skipSpace(bytes, at);
    if (byteAt(bytes, at) !== comma) return -1;
    const amountAt = this.name(skipSpace(bytes, at + 1), this.yName);
    at = this.amount(amountAt);
    if (at < 0) return -1;
    at = skipSpace(bytes, at);
    if (byteAt(bytes, at) !== closeBrace) return -1;
    this.remember(from, instantAt + 1 + dateLength + 4, amountAt);
    return skipSpace(bytes, at + 1);
  }

  private remember(rowAt: number, minutesAt: number, amountAt: number): void {
    this.rowAt = rowAt;
    this.minutesAt = minutesAt;
    this.amountAt = amountAt;
    this.hour = this.x - (pair(this.bytes, minutesAt) * 60 + pair(this.bytes, minutesAt + 3)) * 1000;
  }

  private name(at: number, expected: Uint8Array): number {
    return startsWith(this.bytes, at, expected) ? afterColon(this.bytes, at + expected.length) : -1;
  }

  /** `"2026-04-25T10:00:00Z"`, perhaps with a fraction or an offset. */
  private instant(from: number): number {
    const { bytes } = this;
    if (from < 0 || byteAt(bytes, from) !== quote) return -1;
    const date = from + 1;
    const time = date + dateLength + 1;
    if (!this.isDateAsBefore(date)) this.readDate(date);
    const hours = pair(bytes, time);
    const minutes = pair(bytes, time + 3);
    const seconds = pair(bytes, time + 6);
    const isWritten =
      byteAt(bytes, time - 1) === upperT && byteAt(bytes, time + 2) === colon && byteAt(bytes, time + 5) === colon;
    if (!isWritten || hours > 23 || minutes > 59 || seconds > 59) return -1;
    this.x = this.midnight + ((hours * 60 + minutes) * 60 + seconds) * 1000;
    const at = this.zone(this.fraction(time + 8));
    return !Number.isNaN(this.x) && byteAt(bytes, at) === quote ? at + 1 : -1;
  }

  private isDateAsBefore(at: number): boolean {
    if (this.dateAt < 0) return false;
    for (let index = 0; index < dateLength; index++) if (this.bytes[at + index] !== this.bytes[this.dateAt + index]) return false;
    return true;
  }

  private readDate(at: number): void {
    const { bytes } = this;
    const century = pair(bytes, at);
    const year = pair(bytes, at + 2);
    const isDate = century < 100 && year < 100 && byteAt(bytes, at + 4) === dash && byteAt(bytes, at + 7) === dash;
    this.midnight = isDate ? startOfDate(century * 100 + year, pair(bytes, at + 5), pair(bytes, at + 8)) : NaN;
    this.dateAt = at;
  }

  /** `.250`, or nothing; what is finer than a ms is cut off. */
  private fraction(from: number): number {
    if (byteAt(this.bytes, from) !== dot) return from;
    let at = from + 1;
    for (let worth = 100; isDigit(byteAt(this.bytes, at)); at++, worth /= 10) {
      if (worth >= 1) this.x += worth * (byteAt(this.bytes, at) - zero);
    }
    return at > from + 1 ? at : -1;
  }

  /** `Z` or `+02:00` */
  private zone(at: number): number {
    const sign = byteAt(this.bytes, at);
    if (sign === upperZ) return at + 1;
    const hours = pair(this.bytes, at + 1);
    const minutes = pair(this.bytes, at + 4);
    if ((sign !== plus && sign !== dash) || hours > 23 || byteAt(this.bytes, at + 3) !== colon || minutes > 59) return -1;
    this.x -= (sign === dash ? -1 : 1) * (hours * 60 + minutes) * 60_000;
    return at + 6;
  }

  /** A plain number that is not negative, or null. */
  private amount(from: number): number {
    if (from < 0) return -1;
    let at = this.digits(from, 0);
    const whole = at - from;
    if (whole === 0) return this.nothing(from);
    if (whole > 1 && byteAt(this.bytes, from) === zero) return -1;
    if (byteAt(this.bytes, at) !== dot) return whole > exactDigits ? -1 : at;
    const decimals = at + 1;
    at = this.digits(decimals, this.y);
    // An exact whole number divided by an exact power of ten is rounded once, as JSON.parse rounds.
    this.y /= 10 ** (at - decimals);
    return at === decimals || at - from - 1 > exactDigits ? -1 : at;
  }

  /** Appends digits to a number. */
  private digits(from: number, start: number): number {
    let at = from;
    let value = start;
    for (let byte = byteAt(this.bytes, at); isDigit(byte); byte = byteAt(this.bytes, ++at)) value = value * 10 + byte - zero;
    this.y = value;
    return at;
  }

  private nothing(at: number): number {
    this.y = NaN;
    return startsWith(this.bytes, at, nullLiteral) ? at + nullLiteral.length : -1;
  }
}

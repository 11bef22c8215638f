/** Where the events of one owner wait: to this address, about this subject (`queue`), by this owner's token. */
export interface Place {
  readonly queue: string;
  readonly owner: string;
}

/** An event that waits to be sent. The body is its JSON, written once, so that it is the same each time it is sent. */
export interface Row extends Place {
  readonly id: string;
  readonly type: string;
  /** When it was tracked, ms since the epoch. */
  readonly at: number;
  readonly body: string;
}

/** With its place in the order of the queue. */
export interface StoredRow extends Row {
  readonly key: number;
}

/** Consent was withdrawn since this page began, so nothing was stored. */
export class Withdrawn extends Error {}

/** Memory has its answer at once. */
type MaybePromise<T> = T | Promise<T>;

/** What keeps events until they are sent. */
export interface Store {
  /** Whether they outlive the page. */
  readonly isDurable: boolean;
  /** Whether what is added now is on its way at once, even if the page goes away. */
  readonly isOpen: boolean;
  /**
   * Adds rows of one place, and takes out its oldest where there are more than `most`.
   *
   * @throws Withdrawn
   */
  add(rows: readonly Row[], most: number): MaybePromise<{ keys: number[]; over: StoredRow[] }>;
  /** The oldest of a place, in order. */
  oldest(place: Place, count: number): MaybePromise<StoredRow[]>;
  /** Of every owner. */
  olderThan(queue: string, at: number): MaybePromise<StoredRow[]>;
  /** Which of them were still there. */
  remove(keys: readonly number[]): MaybePromise<ReadonlySet<number>>;
  /** Puts those that are still there behind all others. Answers the new key of each. */
  postpone(rows: readonly StoredRow[]): MaybePromise<ReadonlyMap<number, number>>;
  /** Which of them are there. */
  present(keys: readonly number[]): MaybePromise<ReadonlySet<number>>;
  /** Until when the server wants to be left alone by this owner, ms since the epoch; 0 where it did not say. */
  restOf(place: Place): MaybePromise<number>;
  rest(place: Place, until: number): MaybePromise<void>;
}

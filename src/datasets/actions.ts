import type { DatasetName } from './data.js';
import type { WriteIo } from './question.js';
import type { Scope } from './scope.js';

/** What is written of each kind of thing that a reader can keep in a list. A host adds kinds of its own by `declare module`. */
export interface Drafts {
  segment: SegmentDraft;
}

export type ManagedKind = keyof Drafts;

/** A segment of the audience that somebody has defined: who came on so many days of the last ones. */
export interface SegmentDraft {
  readonly label: string;
  /** Whole days, both ends in it; null is without end. */
  readonly minDays: number;
  readonly maxDays: number | null;
  /** How many days back, today the last of them. */
  readonly windowDays: number;
}

/** What identifies something stored: a version that is no longer the newest is not overwritten. */
export interface Stored {
  readonly id: string;
  /** Grows with every change; null where the server does not count. */
  readonly version: number | null;
}

/** One thing to be stored. */
export interface Save<K extends ManagedKind> {
  /** A UUID, the same whenever the same is sent again: the server stores it once. */
  readonly requestId: string;
  /** What is changed; null is something new. */
  readonly stored: Stored | null;
  readonly draft: Drafts[K];
}

/** One thing to be deleted. */
export interface Delete {
  readonly stored: Stored;
}

/** How things of one kind are written. Both throw `AnalyticsFailure`, and resolve once the server has confirmed. */
export interface KindActions<K extends ManagedKind> {
  /** The datasets that tell of such things: they are asked again after a write. */
  readonly changes: readonly DatasetName[];
  /** Answers with the id of what is stored, where the server says it. */
  readonly save: (save: Save<K>, scope: Scope, io: WriteIo) => Promise<string | null>;
  /** Deleting what is not there any more (404) counts as done. */
  readonly delete: (deletion: Delete, scope: Scope, io: WriteIo) => Promise<void>;
}

export type Actions = { readonly [K in ManagedKind]?: KindActions<K> };

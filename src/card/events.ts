import type { Failure } from '../datasets/failure.js';

/** What happened to a widget's data, once for each answer. */
export interface LoadDetail {
  readonly tag: string;
  /** From asking to showing, ms. */
  readonly ms: number;
  readonly asOf: number;
  /** Whether the subject is still going on; null where the answer does not say. */
  readonly live: boolean | null;
}

/** What went wrong in a widget. The failure is data; the widget has the words. */
export interface ErrorDetail {
  readonly tag: string;
  readonly failure: Failure;
}

/** A download somebody asked for. Carries what it is, never its rows. */
export interface ExportDetail {
  readonly tag: string;
  readonly kind: 'csv' | 'json' | 'html' | 'png';
  /** Whether it is what the widget shows, or what the server makes. */
  readonly origin: 'screen' | 'server';
}

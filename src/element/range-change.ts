import type { PeriodSpec } from '../datasets/scope.js';

/** A part of the time axis a reader zoomed to; null is all of it. Instants in ms since the epoch. */
export interface ZoomDetail {
  readonly range: { readonly start: number; readonly end: number } | null;
  readonly cause: 'zoom';
}

/** A period a reader chose in the toolbar of a dashboard. Dates are inclusive. */
export interface PeriodDetail {
  readonly range: PeriodSpec;
  readonly cause: 'toolbar';
}

export type RangeChangeDetail = ZoomDetail | PeriodDetail;

import type { SeriesToken } from '../theme/tokens.js';

/** A line to draw over the shared x column. */
export interface PlotSeries {
  readonly label: string;
  /** Same length as `PlotSpec.xs`. NaN is a gap. */
  readonly values: Float64Array;
  /** A token of the palette: `--analytics-series-0` to `--analytics-series-7`. */
  readonly color: SeriesToken;
  readonly hasArea: boolean;
  /** Which series, by its index, the area goes down to: what stands on it. To zero where left out. */
  readonly stackedOn?: number;
  /** Drawn in dashes: what the other lines are compared with. */
  readonly isDashed?: boolean;
  /** Worked out from another line, such as an average: it has no points of its own. */
  readonly isDerived?: boolean;
  /** From this x on it is not what it will be, or not of a whole bucket: dotted there, with hollow points. */
  readonly incompleteFrom?: number | null;
  /** Before this x it is not of a whole bucket: dotted up to there, with hollow points. */
  readonly incompleteTo?: number | null;
}

/** A horizontal line at a value that has no place on the x axis, such as a reported peak. */
export interface ReferenceLine {
  readonly value: number;
  readonly label: string;
}

/** A point of the first series worth naming, such as the sampled maximum. */
export interface Marker {
  readonly x: number;
  readonly y: number;
  readonly label: string;
  /** One that stands out, as opposed to one that is only named: a ring in the colour of annotations. */
  readonly isOutlier?: boolean;
}

/** Something that happened at an x, on the first line there even when it lies between two points. */
export interface PlotAnnotation {
  readonly x: number;
  readonly label: string;
}

/** A part of the x axis that is shaded, such as a weekend. */
export interface PlotBand {
  readonly from: number;
  readonly to: number;
}

/** Everything a line chart is told. Words and number formats come from above; the chart knows pixels. */
export interface PlotSpec {
  /** `time` in ms since the epoch, `number` in any unit. Strictly increasing. */
  readonly x: 'time' | 'number';
  readonly xs: Float64Array;
  readonly series: readonly PlotSeries[];
  /** Two neighbours further apart than this (unit of `xs`) are not joined. Null joins all. */
  readonly maxGap: number | null;
  /** Fixed ends of the y axis; null fits the data (and `referenceLines`). */
  readonly yRange: { readonly min: number | null; readonly max: number | null };
  readonly referenceLines: readonly ReferenceLine[];
  readonly markers: readonly Marker[];
  readonly annotations: readonly PlotAnnotation[];
  /** Under the lines; none where left out. */
  readonly bands?: readonly PlotBand[];
  /** Room for the labels of the y axis at least, CSS px: that of charts under each other has to be the same. */
  readonly labelRoom?: number;
  /** Candidate distances between two x ticks, in the unit of `xs`, for x: 'number'. Null leaves it to the chart. */
  readonly xSteps: readonly number[] | null;
  /** Whether values are whole (no tick at 0.5 viewers). */
  readonly hasWholeValues: boolean;
  /** IANA zone of the time axis; null is the viewer's own. */
  readonly timeZone: string | null;
  readonly formatXTicks: (ticks: readonly number[], step: number) => readonly string[];
  readonly formatYTicks: (ticks: readonly number[]) => readonly string[];
}

/** The part of the x axis in view; null is all of it. */
export type PlotRange = { readonly from: number; readonly to: number } | null;

import type { MetricsChange } from '../../datasets/compared-metrics.js';
import type { Comparison, Granularity } from '../../datasets/scope.js';
import type { Answer } from '../../datasets/question.js';
import { bucketEnd } from '../../datasets/alignment.js';
import { wholeOnly } from '../../datasets/completeness.js';
import { dayAt, startOfDay } from '../../datasets/zoned.js';
import {
  formatBucket,
  formatBuckets,
  formatDelta,
  formatInstant,
  formatMetric,
  formatSpan,
  isNumber,
  quantity,
} from '../../locale/format.js';
import type { Locale, Speech } from '../../locale/locale.js';
import { judgeOf } from '../../metrics/bands.js';
import { metricFacts, type MetricId } from '../../metrics/catalogue.js';
import { basisText } from '../../views/basis.js';
import { partText } from '../../views/part-text.js';
import { readingText } from '../../views/reading-text.js';
import type { Readout, ReadoutRow } from '../../views/line-plot.js';
import { colorAt, isComparable, type Line, type Panel, type PlacedAnnotation, type Trend } from './trend-chart.model.js';

/** A trend, and in which words and which zone it is told. */
export interface TrendText {
  readonly locale: Locale;
  readonly answer: Answer<'trend'>;
  readonly trend: Trend;
  readonly notes: readonly PlacedAnnotation[];
  /** IANA, of the buckets. */
  readonly zone: string;
  /** Of how many buckets the average is. */
  readonly rolling: number;
  readonly comparison: Comparison | null;
  /** What the metrics are in the whole of both periods, as far as these are compared. */
  readonly totals: MetricsChange | null;
}

export const averageName = (speech: Speech, rolling: number, granularity: Granularity): string =>
  speech.term('trendAverage', formatBuckets(rolling, granularity, speech.lang()));

export function comparedName(speech: Speech, comparison: Comparison | null): string {
  if (comparison?.with === 'custom') return speech.term('trendCustom');
  return speech.term(comparison?.with === 'previous-year' ? 'compareYear' : 'comparePeriod');
}

function bucketText({ locale, trend: { cut }, zone }: TrendText, start: number): string {
  return formatBucket(start, bucketEnd(start, cut), cut.granularity, locale.lang(), zone);
}

function valueText({ locale, answer }: TrendText, id: MetricId, value: number | undefined, beside?: number): string {
  return isNumber(value)
    ? formatMetric(value, metricFacts(id).shown, locale, answer.data.currency, { beside, judged: judgeOf(id) }).text
    : locale.term('cardNotReported');
}

/** The change of a bucket; none where one of both is not whole. */
function changeText({ locale, trend }: TrendText, { id, values, compared }: Line, index: number): string | null {
  if (!isComparable(trend, index)) return null;
  return formatDelta(values[index], compared?.[index], metricFacts(id).shown, locale)?.text ?? null;
}

export function readoutAt(text: TrendText, { lines }: Panel, index: number): Readout {
  const { counterparts, times } = text.trend;
  const there = counterparts?.times[index];
  const rows = lines.flatMap((line, place): ReadoutRow[] => {
    const { id, values, compared, average } = line;
    const color = colorAt(place);
    const change = changeText(text, line, index);
    const isKnown = average !== null && isNumber(average[index]);
    return [
      { label: text.locale.metricLabel(id), value: valueText(text, id, values[index], compared?.[index]), color },
      ...(isKnown
        ? [
            {
              label: averageName(text.locale, text.rolling, text.trend.cut.granularity),
              value: valueText(text, id, average[index]),
              color: colorAt(lines.length + place),
            },
          ]
        : []),
      ...(compared
        ? [
            isNumber(there)
              ? {
                  label: bucketText(text, there),
                  value: valueText(text, id, compared[index], values[index]),
                  color,
                  isDashed: true,
                }
              : {
                  label: comparedName(text.locale, text.comparison),
                  value: text.locale.term('trendNothingCompared'),
                  color,
                  isDashed: true,
                },
          ]
        : []),
      ...(change === null ? [] : [{ label: text.locale.term('trendChange'), value: change }]),
    ];
  });
  const note = notesAt(text, lines, index).join(' · ');
  return { title: bucketText(text, times[index] ?? NaN), rows, note: note || undefined };
}

/** What there is to know of a bucket besides its values. */
export function notesAt(text: TrendText, lines: readonly Line[], index: number): string[] {
  const { notes, zone } = text;
  const { cut } = text.trend;
  const lang = text.locale.lang();
  const unusual = lines.flatMap(({ id, anomalies }) =>
    (anomalies.kind === 'read' ? anomalies.anomalies : [])
      .filter((each) => each.index === index)
      .map(({ observed, expected }) => {
        const said = text.locale.term('trendUnusual', valueText(text, id, observed), valueText(text, id, expected));
        return lines.length > 1 ? text.locale.term('metricSaid', text.locale.metricLabel(id), said) : said;
      }),
  );
  return [
    ...incompleteText(text, index),
    ...unusual,
    ...notes
      .filter((note) => note.index === index)
      .map(({ at, label }) => {
        const isDate = at === bucketStartOf(at, cut.zone);
        return isDate ? label : `${formatInstant(at, lang, zone, 'time')} ${label}`;
      }),
  ];
}

/** What of a bucket its value is of, where that is not all of it. */
function incompleteText({ locale, trend: { completeness }, zone }: TrendText, index: number): readonly string[] {
  const held = completeness.cuts.get(index);
  if (held) return [partText(held, locale, zone)];
  return index >= completeness.open ? [locale.term('trendUnfinished')] : [];
}

export function valueTextAt(text: TrendText, panel: Panel, index: number): string {
  const { title, rows } = readoutAt(text, panel, index);
  const [only, ...others] = rows;
  if (!only) return title;
  const said = text.locale.term('plotAt', only.value, title);
  const more = others.map(({ label, value }) => text.locale.term('metricSaid', label, value));
  return [said, ...more, ...notesAt(text, panel.lines, index)].join('; ');
}

/** What the lines do, in words. */
export function factsOf(text: TrendText, isSeveral: boolean): readonly string[] {
  const { panels, missing } = text.trend;
  const lines = panels.flatMap((panel) => panel.lines);
  const spoken = {
    times: text.trend.times,
    cut: text.trend.cut,
    currency: text.answer.data.currency,
    speech: text.locale,
    zone: text.zone,
  };
  const facts = lines.map((line) => {
    const said = [
      readingText(line.reading, { id: line.id, values: line.values, ...spoken }),
      ...comparedText(text, line.id),
      ...unusualText(text, line),
    ].join(' · ');
    return isSeveral ? text.locale.term('metricSaid', text.locale.metricLabel(line.id), said) : said;
  });
  const labels = missing.map((id) => text.locale.metricLabel(id));
  return missing.length > 0 ? [...facts, text.locale.term('trendMissing', labels)] : facts;
}

/** All of it with what it is compared with, as the metric's own number says it: `first 6 days: 600 against 580 (+3.4%)`. */
function comparedText(text: TrendText, id: MetricId): readonly string[] {
  const { locale, totals } = text;
  if (!totals) return [];
  const [to, from] = [totals.current[id], totals.previous[id]];
  const delta = formatDelta(to, from, metricFacts(id).shown, locale);
  if (!delta || !isNumber(to) || !isNumber(from)) return [];
  const said = locale.term('trendAgainst', valueText(text, id, to, from), valueText(text, id, from, to), delta.text);
  const span = basisText(totals.basis, locale);
  return [span ? locale.term('metricSaid', span, said) : said];
}

function unusualText(text: TrendText, { anomalies }: Line): readonly string[] {
  if (anomalies.kind !== 'read' || anomalies.anomalies.length === 0) return [];
  return [text.locale.term('trendUnusualFound', quantity(anomalies.anomalies.length, text.locale.lang()))];
}

/** All of it in sentences. */
export function summaryOf(text: TrendText, isSeveral: boolean): string {
  const { locale, trend, zone } = text;
  const { times, cut, completeness } = trend;
  const isHourly = cut.granularity === 'hourly';
  const last = times[times.length - 1] ?? NaN;
  const end = isHourly ? last : bucketEnd(last, cut) - 1;
  const span = formatSpan(times[0] ?? NaN, end, locale.lang(), zone, isHourly ? 'full' : 'date');
  const lines = trend.panels.flatMap((panel) => panel.lines);
  const sentences = lines.map(({ id, values }) => {
    const isKnown = (value: number): boolean => !Number.isNaN(value);
    const whole = wholeOnly(values, completeness);
    const ends = whole.some(isKnown) ? whole : values;
    const highest = values.reduce((best, value, index) => (value > (values[best] ?? -Infinity) ? index : best), -1);
    return locale.term('trendSummary', {
      title: locale.metricLabel(id),
      span,
      first: valueText(text, id, ends.find(isKnown)),
      last: valueText(text, id, ends.findLast(isKnown)),
      highest: valueText(text, id, values[highest]),
      highestAt: bucketText(text, times[highest] ?? NaN),
    });
  });
  const parts = Array.from(times, (start, index) =>
    incompleteText(text, index).map((said) => locale.term('metricSaid', bucketText(text, start), said)),
  );
  return [...sentences, ...factsOf(text, isSeveral), ...parts.flat()].join(' ');
}

/** Whether a note is of a day and not of a time of it. */
const bucketStartOf = (at: number, zone: string): number => startOfDay(dayAt(at, zone), zone);

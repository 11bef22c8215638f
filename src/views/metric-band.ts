import { css, html, nothing, type TemplateResult } from 'lit';
import type { ComparedMetrics } from '../datasets/compared-metrics.js';
import { growth } from '../datasets/growth.js';
import { formatMetric } from '../locale/format.js';
import { guidanceLanguage, type Guidance } from '../locale/guidance.js';
import type { Speech } from '../locale/locale.js';
import {
  bandAt,
  isJudged,
  judgedBy,
  scaleFor,
  type Band,
  type BenchmarkContext,
  type OwnBands,
  type Scale,
} from '../metrics/bands.js';
import { metricFacts, type MetricId } from '../metrics/catalogue.js';

/** Where a metric lies on its scale. */
export interface MetricBand {
  readonly scale: Scale;
  /** The value, or the growth where the scale is of that. */
  readonly at: number | null;
  /** Null where it is a growth over another span than the scale is for. */
  readonly band: Band | null;
}

/** Null where the metric has no scale, or was not reported. */
export function bandOf(
  id: MetricId,
  { values, change }: ComparedMetrics,
  bearing: BenchmarkContext,
  own: OwnBands,
): MetricBand | null {
  const scale = scaleFor(id, bearing, own);
  if (!scale) return null;
  if (!isJudged(scale, bearing)) return typeof values[id] === 'number' ? { scale, at: null, band: null } : null;
  const at = scale.of === 'value' ? values[id] : growth(change?.current[id], change?.previous[id]);
  if (typeof at !== 'number') return null;
  const band = bandAt(scale, at);
  return band && { scale, at, band };
}

const nameOf = ({ label, name }: Band, speech: Speech): string => label ?? speech.term(`band-${name}`);

const shownAs = ({ metric, of }: Scale) => (of === 'growth' ? 'percent' : metricFacts(metric).shown);

/** The band by its name, and all of them in a row with that one marked; nothing where there is none. */
export function bandLine({ scale, at, band }: MetricBand, speech: Speech): TemplateResult | typeof nothing {
  if (at === null || !band) return nothing;
  const text = formatMetric(at, shownAs(scale), speech, null, { judged: judgedBy(scale) }).text;
  const said = scale.of === 'growth' ? speech.term('bandGrowth', text) : text;
  const [lowest = band, highest = band] = [scale.bands[0], scale.bands.at(-1)];
  const name = nameOf(band, speech);
  return html`<div
    class="band"
    data-tone=${band.tone}
    role="img"
    aria-label=${speech.term('bandScale', said, name, nameOf(lowest, speech), nameOf(highest, speech))}
  >
    <span class="band-steps">${scale.bands.map((each) => html`<i data-here=${each === band || nothing}></i>`)}</span>
    <span class="band-name">${name}</span>
  </div>`;
}

/** All bands with their ends and what each of them says, for a metric's definition; the one it is in is marked. */
export function aboutBands({ scale, band }: MetricBand, guidance: Guidance | null, speech: Speech): TemplateResult {
  const shown = shownAs(scale);
  const text = (end: number): string | null => (Number.isFinite(end) ? formatMetric(end, shown, speech).text : null);
  const lowest = scale.bands[0];
  const advice = guidance?.bands[scale.metric];
  const range = (each: Band): string => {
    const [name, from] = [nameOf(each, speech), each === lowest ? null : text(each.from)];
    return each.isAbove && from !== null
      ? speech.term('bandMore', name, from)
      : speech.term('bandRange', name, from, text(each.to));
  };
  return html`<p><b>${speech.term('bandBenchmarks')}</b></p>
    <ul>
      ${scale.bands.map(
        (each) =>
          html`<li aria-current=${each === band || nothing}>
            ${range(each)}
            ${advice?.[each.name] ? html`<bdi class="band-advice" lang=${guidanceLanguage}>${advice[each.name]}</bdi>` : nothing}
          </li>`,
      )}
    </ul>
    ${band === null && scale.per ? html`<p>${speech.term(`bandSpan-${scale.per}`)}</p>` : nothing}`;
}

export const metricBandStyles = css`
  .band {
    display: flex;
    flex-wrap: wrap;
    gap: calc(0.5 * var(--_step)) calc(2 * var(--_step));
    align-items: center;
    color: var(--_ink-muted);
    font-size: calc(1em * var(--_scale-small));
    line-height: 1.3;
  }
  .band-steps {
    display: inline-flex;
    gap: 2px;
  }
  .band-steps > i {
    inline-size: 10px;
    block-size: 6px;
    border-radius: 1px;
    background: var(--_line);
    forced-color-adjust: none;
  }
  .band-steps > [data-here] {
    background: var(--_ink-muted);
  }
  .band[data-tone='critical'] > .band-name {
    color: var(--_negative);
  }
  .band:is([data-tone='critical'], [data-tone='weak']) [data-here] {
    background: var(--_negative);
  }
  .band:is([data-tone='good'], [data-tone='excellent']) [data-here] {
    background: var(--_positive);
  }
  .tile-definition ul {
    margin: calc(0.5 * var(--_step)) 0 0;
    padding-inline-start: 1.25em;
  }
  .tile-definition li[aria-current] {
    font-weight: var(--_weight-strong);
  }
  .band-advice {
    display: block;
    color: var(--_ink-muted);
    font-weight: 400;
  }
  @media (forced-colors: active) {
    .band-steps > i {
      outline: 1px solid CanvasText;
      outline-offset: -1px;
      background: Canvas;
    }
    .band .band-steps > [data-here][data-here] {
      background: CanvasText;
    }
  }
`;

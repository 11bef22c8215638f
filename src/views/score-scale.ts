import { css, html, nothing, type TemplateResult } from 'lit';
import { formatMetric } from '../locale/format.js';
import type { Speech } from '../locale/locale.js';
import { bandAt, judgedBy, type Scale } from '../metrics/bands.js';
import { isPossible, metricFacts } from '../metrics/catalogue.js';
import { cautionOf } from './caution.js';

/** A value on the bands of its metric, from nothing to the most it can be. */
export interface ScoreScale {
  readonly scale: Scale;
  /** As stored. */
  readonly value: number;
  readonly speech: Speech;
}

/** A scale to read: bands with their ends, where the value stands, and, in words, in which band that is. */
export function scoreScale({ scale, value, speech }: ScoreScale): TemplateResult {
  const { shown, most = 1 } = metricFacts(scale.metric);
  const at = (end: number): number => (100 * Math.min(Math.max(end, 0), most)) / most;
  const number = (end: number): string => formatMetric(end, shown, speech).number;
  const band = bandAt(scale, value);
  const isTrue = isPossible(scale.metric, value);
  const name = band ? speech.term(`band-${band.name}`) : isTrue ? '' : cautionOf(scale.metric, speech);
  const text = formatMetric(value, shown, speech, null, { judged: judgedBy(scale) }).text;
  return html`<div class="scale">
    <p class="scale-band" data-tone=${band?.tone ?? 'fair'}>${name}</p>
    <div
      class="scale-track"
      role="meter"
      aria-label=${speech.term(`metric-${scale.metric}`)}
      aria-valuemin="0"
      aria-valuemax=${most}
      aria-valuenow=${Math.min(value, most)}
      aria-valuetext=${band ? speech.term('bandSaid', text, name) : isTrue ? text : speech.term('cautioned', text, name)}
    >
      ${scale.bands.map(
        ({ name: each, from, to, tone }) =>
          html`<span
            class="scale-part"
            data-tone=${tone}
            ?data-here=${each === band?.name}
            .style=${`inset-inline-start:${at(from).toFixed(2)}%;inline-size:${(at(to) - at(from)).toFixed(2)}%`}
          ></span>`,
      )}
      ${
        isTrue
          ? html`<span
              class="scale-pointer"
              .style=${`inset-inline-start:calc((100% - 4px) * ${(at(value) / 100).toFixed(4)})`}
            ></span>`
          : nothing
      }
    </div>
    <div class="scale-ends" aria-hidden="true">
      ${[0, ...scale.bands.slice(1).map(({ from }) => from), most].map(
        (end, index, ends) =>
          html`<span
            class=${index === 0 ? 'first' : index === ends.length - 1 ? 'last' : ''}
            .style=${`inset-inline-start:${at(end).toFixed(2)}%`}
            >${number(end)}</span
          >`,
      )}
    </div>
  </div>`;
}

export const scoreScaleStyles = css`
  .scale-band {
    margin-block-end: calc(2.5 * var(--_step));
    font-weight: var(--_weight-strong);
  }
  .scale-band[data-tone='critical'] {
    color: var(--_negative);
  }
  .scale-band:is([data-tone='good'], [data-tone='excellent']) {
    color: var(--_positive);
  }
  .scale-track {
    position: relative;
    block-size: calc(3 * var(--_step));
  }
  .scale-part {
    position: absolute;
    inset-block: 0;
    box-sizing: border-box;
    border: 1px solid var(--_surface);
    --tone: var(--_ink-faint);
    /* The band the value is in has its full colour: the lowest is long, and would be all there is to see. */
    background: color-mix(in srgb, var(--tone) 25%, var(--_surface));
    forced-color-adjust: none;
  }
  .scale-part[data-tone='critical'] {
    --tone: var(--_diverging-0);
  }
  .scale-part:is([data-tone='good'], [data-tone='excellent']) {
    --tone: var(--_diverging-4);
  }
  .scale-part[data-tone='excellent'] {
    background: color-mix(in srgb, var(--tone) 45%, var(--_surface));
  }
  .scale-part[data-here] {
    background: var(--tone);
  }
  .scale-pointer {
    position: absolute;
    inset-block: calc(-1.5 * var(--_step));
    inline-size: 4px;
    border-radius: 2px;
    outline: 2px solid var(--_surface);
    background: var(--_ink);
    forced-color-adjust: none;
  }
  .scale-ends {
    position: relative;
    block-size: 1.4em;
    margin-block-start: calc(1.5 * var(--_step));
    color: var(--_ink-muted);
    font-size: calc(1em * var(--_scale-small));
    font-variant-numeric: tabular-nums;
  }
  .scale-ends > * {
    position: absolute;
    inline-size: 4ch;
    margin-inline-start: -2ch;
    text-align: center;
  }
  .scale-ends > .first {
    margin: 0;
    text-align: start;
  }
  .scale-ends > .last {
    margin-inline-start: -4ch;
    text-align: end;
  }
  @media (forced-colors: active) {
    .scale-part[data-tone] {
      border-color: CanvasText;
      background: Canvas;
    }
    .scale-pointer {
      background: Highlight;
    }
  }
`;

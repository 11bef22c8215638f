import { css, html, nothing, type TemplateResult } from 'lit';
import type { Basis } from '../datasets/comparison.js';
import type { MetricsChange } from '../datasets/compared-metrics.js';
import type { Definition } from '../locale/definitions.js';
import { formatDelta, formatMetric, isNumber, type Delta, type Precision } from '../locale/format.js';
import type { Speech } from '../locale/locale.js';
import { judgedBy, judgeOf } from '../metrics/bands.js';
import { isPossible, metricFacts, type MetricId, type Polarity } from '../metrics/catalogue.js';
import { cautionMark } from './caution.js';
import { basisText } from './basis.js';
import { definitionProse } from './definition-prose.js';
import { textPending } from './text-pending.js';
import { bandLine, metricBandStyles, type MetricBand } from './metric-band.js';
import { sparklinePath, type SmallLine } from './sparkline.js';

/** Parts of a tile that come later than its value. */
export interface PendingParts {
  readonly delta?: boolean;
  readonly band?: boolean;
  readonly line?: boolean;
}

export interface MetricTile {
  readonly id: MetricId;
  /** As stored; null and absent were not reported. */
  readonly value: number | null | undefined;
  /** What its change is between, where it is compared with something. */
  readonly change?: MetricsChange | null;
  /** What it is in where it is money. */
  readonly currency?: string | null;
  /** The metric over time. */
  readonly line?: SmallLine | null;
  /** What is said of it over time, in a line. */
  readonly reading?: TemplateResult | typeof nothing;
  /** Where it lies on its scale. */
  readonly band?: MetricBand | null;
  /** What is still to come, and has its room already. */
  readonly pending?: PendingParts;
  /** The button that tells what it is (`aboutMetric`); null where a heading around the tile has it, and the label. */
  readonly about: TemplateResult | null;
  readonly speech: Speech;
}

const sparkHeight = 28;

export const deltaPlaceholder = html`<span class="tile-delta to-come" aria-hidden="true">0%</span>`;
export const bandPlaceholder = html`<div class="band to-come" aria-hidden="true">0</div>`;
export const linePlaceholder = html`<div class="tile-line"></div>`;

/** One number with its label, unit, change and small line. The same metric at most once in a shadow root: its id names the popover. */
export function metricTile({
  id,
  value,
  change: between = null,
  currency = null,
  line,
  reading = nothing,
  band,
  pending = {},
  about,
  speech,
}: MetricTile): TemplateResult {
  const { shown } = metricFacts(id);
  const label = speech.term(`metric-${id}`);
  const judges = band ? judgedBy(band.scale) : undefined;
  const judgesChange = band?.scale.of === 'growth' && band.band ? judges : undefined;
  const chip = between ? changeChip(id, between, currency, speech, judgesChange) : nothing;
  const judged = band?.scale.of === 'value' ? judges : judgeOf(id);
  const beside = between?.previous[id];
  const figure = isNumber(value) ? formatMetric(value, shown, speech, currency, { beside, judged, room: 'little' }) : null;
  const whole = isNumber(value) ? formatMetric(value, shown, speech, currency, { beside, judged }).text : '';
  const path = line ? sparklinePath(line, sparkHeight) : '';
  return html`<div class="tile" role="group" aria-label=${label}>
    ${about ? html`<div class="tile-head"><span class="tile-label">${label}</span>${about}</div>` : nothing}
    ${
      figure
        ? html`<div class="tile-value" part="value" title=${whole === figure.text ? nothing : whole}>
            <bdi>${figure.parts.map((part) => (part.isUnit ? html`<span class="tile-unit">${part.text}</span>` : part.text))}</bdi
            >${isNumber(value) ? cautionMark(id, value, speech) : nothing}
          </div>`
        : html`<div class="tile-value tile-missing" part="value">${speech.term('cardNotReported')}</div>`
    }
    ${chip === nothing && pending.delta ? deltaPlaceholder : chip}
    ${band ? bandLine(band, speech) : pending.band ? bandPlaceholder : nothing} ${reading}
    ${
      path
        ? html`<svg class="tile-line" viewBox="0 -2 100 ${sparkHeight + 4}" preserveAspectRatio="none" aria-hidden="true">
            <path d=${path} vector-effect="non-scaling-stroke"></path>
          </svg>`
        : pending.line
          ? linePlaceholder
          : nothing
    }
  </div>`;
}

/** Something to read that is fetched when it is opened. */
export interface Disclosure {
  /** Whether it could not be had at the last try. */
  readonly hasFailed: boolean;
  readonly open: () => void;
}

/**
 * A popover with a metric's definition, and its button: opening, Escape, a click elsewhere, `aria-expanded` and focus
 * are the browser's.
 *
 * @param definition null while there is none to read
 * @param more what else there is to say, under the definition
 */
export function aboutMetric(
  id: MetricId,
  definition: Definition | null,
  { hasFailed, open }: Disclosure,
  speech: Speech,
  more: TemplateResult | typeof nothing = nothing,
): TemplateResult {
  const label = speech.term(`metric-${id}`);
  const opened = (event: ToggleEvent): void => {
    if (event.newState === 'open') open();
  };
  return html`<button
      class="tile-about"
      type="button"
      popovertarget="about-${id}"
      aria-label=${speech.term('metricAbout', label)}
    >
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor"></circle>
        <path d="M8 7.2v4M8 4.6v.8" stroke="currentColor" stroke-width="1.5"></path>
      </svg>
    </button>
    <div class="tile-definition" id="about-${id}" popover @toggle=${opened}>
      <strong>${label}</strong>
      ${definition ? html`${definitionProse(definition, speech)}${more}` : textPending(hasFailed, speech)}
    </div>`;
}

const arrows = { up: 'M6 10V2M2.5 5.5 6 2l3.5 3.5', down: 'M6 2v8M2.5 6.5 6 10l3.5-3.5', flat: 'M2 6h8' };

/** What a value was, and of what part of its period it is now, where not of all of it. */
export interface ChangeSource {
  readonly current: string;
  readonly previous: string;
  readonly basis: Basis;
}

/** Arrow and sign say where it went, colour and hidden words whether that is good: never colour alone. */
export function change({ text, direction }: Delta, polarity: Polarity, was: ChangeSource, speech: Speech): TemplateResult {
  const good = direction === 'flat' || polarity === 'neutral' ? null : direction === polarity;
  const verdict =
    direction === 'flat'
      ? speech.term('metricUnchanged')
      : good === null
        ? null
        : speech.term(good ? 'metricBetter' : 'metricWorse');
  const span = basisText(was.basis, speech);
  const said = (judged: string | null): string =>
    span ? speech.term('metricWasIn', span, was.current, was.previous, judged) : speech.term('metricWas', was.previous, judged);
  return html`<span class="tile-delta" data-good=${good ?? nothing} part="delta" title=${said(null)}>
    <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true"><path d=${arrows[direction]}></path></svg>
    ${text}<span class="tile-aloud">, ${said(verdict)}</span>
  </span>`;
}

/**
 * The same of a metric, between two values of it; nothing where either is not known.
 *
 * @param judges what is said of the change: its band
 */
export function changeChip(
  id: MetricId,
  { current, previous, basis }: MetricsChange,
  currency: string | null,
  speech: Speech,
  judges?: Precision['judged'],
): TemplateResult | typeof nothing {
  const { shown, polarity } = metricFacts(id);
  const [to, from] = [current[id], previous[id]];
  if (!isNumber(to) || !isNumber(from)) return nothing;
  // What cannot be true is neither better nor worse.
  const delta = isPossible(id, to) && isPossible(id, from) ? formatDelta(to, from, shown, speech, judges) : null;
  if (!delta) return nothing;
  const text = (value: number, beside: number): string => formatMetric(value, shown, speech, currency, { beside }).text;
  return change(delta, polarity, { current: text(to, from), previous: text(from, to), basis }, speech);
}

export const changeChipStyles = css`
  .tile-delta {
    position: relative;
    display: flex;
    align-items: center;
    justify-self: start;
    gap: var(--_step);
    padding-inline: calc(1.5 * var(--_step)) calc(2 * var(--_step));
    border-radius: calc(100 * var(--_radius));
    background: var(--_diverging-2);
    color: var(--_ink-muted);
    font-size: calc(1em * var(--_scale-small));
    font-weight: 500;
    line-height: 1.6;
    font-variant-numeric: tabular-nums;
  }
  .tile-delta[data-good='true'] {
    background: var(--_diverging-3);
    color: var(--_positive);
  }
  .tile-delta[data-good='false'] {
    background: var(--_diverging-1);
    color: var(--_negative);
  }
  .tile-delta path {
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .tile-aloud {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;

export const metricTileStyles = css`
  ${changeChipStyles}
  ${metricBandStyles}
  .tile {
    display: grid;
    align-content: start;
    gap: var(--_step);
    min-inline-size: 0;
    color: var(--_ink);
  }
  /* At its number, also beside a label of more lines. */
  .tile-head {
    align-self: end;
    padding-block: calc(0.75 * var(--_step));
    color: var(--_ink-muted);
    font-size: calc(1em * var(--_scale-small));
    line-height: 1.3;
    overflow-wrap: anywhere;
    text-wrap: balance;
  }
  .tile-about {
    display: inline-grid;
    place-items: center;
    flex: none;
    inline-size: 24px;
    block-size: 24px;
    margin: 0;
    padding: 0;
    border: 0;
    border-radius: var(--_control-radius);
    background: none;
    color: var(--_ink-muted);
    cursor: pointer;
  }
  /* Beside the last word, without making its line higher. */
  .tile-head .tile-about {
    margin-block: -6px;
    vertical-align: middle;
  }
  .tile-about:hover {
    background: var(--_hover);
    color: var(--_ink);
  }
  .tile-about:focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: -2px;
  }
  .tile-definition {
    box-sizing: border-box;
    max-inline-size: min(320px, calc(100vw - 32px));
    padding: calc(3 * var(--_step)) calc(3.5 * var(--_step));
    border: var(--_line-width) solid var(--_line);
    border-radius: var(--_control-radius);
    background: var(--_overlay);
    color: var(--_ink);
    box-shadow: var(--_elevation-overlay);
    font-size: 1em;
    line-height: 1.45;
  }
  .tile-definition p {
    margin: calc(1.5 * var(--_step)) 0 0;
  }
  @supports (position-area: block-end) {
    .tile-definition {
      inset: auto;
      margin: var(--_step) 0;
      position-area: block-end span-inline-end;
      position-try-fallbacks:
        flip-block,
        flip-inline,
        flip-block flip-inline;
    }
  }
  .tile-value {
    font-size: calc(1em * var(--_scale-value));
    font-weight: var(--_weight-strong);
    line-height: 1.2;
    letter-spacing: -0.015em;
    font-variant-numeric: tabular-nums;
    overflow-wrap: anywhere;
  }
  .caution {
    margin-inline-start: var(--_step);
    color: var(--_negative);
    font-size: 0.75em;
  }
  .caution > .icon {
    vertical-align: -0.125em;
  }
  .tile-unit {
    color: var(--_ink-muted);
    font-size: 0.6em;
    font-weight: 500;
  }
  .tile-missing {
    color: var(--_ink-muted);
    font-size: 1em;
    font-weight: 400;
    line-height: 2.1;
  }
  .tile-line path {
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .tile-line {
    display: block;
    inline-size: 100%;
    block-size: 32px;
    margin-block-start: var(--_step);
    color: var(--_series-0);
  }
  @media print {
    .tile-about {
      display: none;
    }
  }
`;

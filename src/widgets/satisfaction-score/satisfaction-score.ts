import { css, html, nothing, type TemplateResult } from 'lit';
import { Card } from '../../card/card.js';
import type { Questions, Results } from '../../card/query-controller.js';
import { LazyText } from '../../card/lazy-text.js';
import { comparedMetrics, type MetricsChange } from '../../datasets/compared-metrics.js';
import type { MetricValues } from '../../datasets/data.js';
import type { EmptyKind } from '../../datasets/failure.js';
import type { Comparison } from '../../datasets/scope.js';
import type { Column, Table } from '../../datasets/table.js';
import { compared } from '../../locale/en/compared.js';
import { advice } from '../../locale/en/advice.js';
import { parts } from '../../locale/en/parts.js';
import { formatMetric, isNumber } from '../../locale/format.js';
import { guidanceLanguage, loadGuidance } from '../../locale/guidance.js';
import { bandAt, scaleOf, type Scale } from '../../metrics/bands.js';
import { metricFacts, partsOf, type MetricId } from '../../metrics/catalogue.js';
import { warningIcon } from '../../views/icons.js';
import { labelledMetricText, metricsTable, metricText } from '../../views/metrics-table.js';
import { metricTile, metricTileStyles } from '../../views/metric-tile.js';
import { textPending } from '../../views/text-pending.js';
import { scoreScale, scoreScaleStyles } from '../../views/score-scale.js';
import { shareBar, shareBarStyles } from '../../views/share-bar.js';

type SatisfactionScoreDatasets = { main: 'metrics' };

const scoreId = 'satisfaction-score';
const components = partsOf(scoreId);
const weightOf = (id: MetricId): number => metricFacts(id).partOf?.weight ?? 0;
const metrics: readonly MetricId[] = [scoreId, ...components];

/** For the skeleton, whether the bands are there or yet to come: the room that they take, as many as they are. */
const usualScale: Scale = {
  metric: scoreId,
  of: 'value',
  bands: [0, 3.5, 4, 4.5].map((from) => ({ name: 'excellent', tone: 'excellent', from, to: from + 0.5 })),
};
/** The least that a score ought to be. */
const least = (): number => scaleOf(scoreId)?.bands[1]?.from ?? 0;
const most = metricFacts(scoreId).most ?? 1;

/**
 * How satisfied fans are, 0 to 5, on a scale with the seed's ends (3.5 minimum, 4 good, 4.5 excellent), the change from the
 * period compared with, and the four things it is made of with what each weighs. Below 3.5 it says so, and what to do. The
 * score is as reported, never worked out from its parts; a part that was not reported is said to be missing.
 *
 * `.data`: `{ "values": { "satisfaction-score": 4.2, "satisfaction-ratings": 4.4 }, "previous": { "satisfaction-score": 4 } }`.
 *
 * @tag satisfaction-score
 * @csspart value - The score.
 * @csspart delta - The change.
 */
export class SatisfactionScore extends Card<SatisfactionScoreDatasets> {
  static readonly tag = 'satisfaction-score';
  static override words = { ...advice, ...parts, ...compared };
  static override styles = [
    ...Card.styles,
    shareBarStyles,
    metricTileStyles,
    scoreScaleStyles,
    css`
      .scale {
        margin-block: calc(2 * var(--_step)) calc(3 * var(--_step));
      }
      .alarm {
        margin-block-end: calc(4 * var(--_step));
        padding: calc(2.5 * var(--_step)) calc(3 * var(--_step));
        border-inline-start: 3px solid var(--_negative);
        background: var(--_diverging-1);
      }
      .alarm > p + p {
        margin-block-start: calc(2 * var(--_step));
      }
      .alarm > p {
        font-weight: var(--_weight-strong);
      }
      .alarm ul {
        margin: var(--_step) 0 calc(2 * var(--_step));
        padding-inline-start: 1.25em;
      }
      .alarm .icon {
        margin-inline-end: var(--_step);
        color: var(--_negative);
        vertical-align: -0.15em;
      }
      .parts-title {
        margin-block-end: calc(1.5 * var(--_step));
        font-weight: var(--_weight-strong);
      }
      .components {
        display: grid;
        gap: calc(2 * var(--_step));
        margin: 0;
        padding: 0;
        list-style: none;
        font-variant-numeric: tabular-nums;
      }
      .component {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 0 calc(3 * var(--_step));
      }
      .weight {
        display: inline-block;
        color: var(--_ink-muted);
        font-size: calc(1em * var(--_scale-small));
      }
      .score {
        text-align: end;
      }
      .track {
        grid-column: 1 / -1;
        block-size: calc(1.5 * var(--_step));
        margin-block-start: calc(0.5 * var(--_step));
        border-radius: 999px;
        background: var(--_wash);
      }
      .shape > * {
        visibility: hidden;
      }
    `,
  ];

  readonly #advice = new LazyText(this, async () => (await loadGuidance()).alarm(scoreId));

  protected override readonly mainDataset = 'metrics';

  protected override questions(): Questions<SatisfactionScoreDatasets> {
    return { main: this.questionAbout('metrics', { ids: metrics }) };
  }

  protected override comparesWith(): Comparison | null {
    return this.comparison;
  }

  protected override ownHeading(): string {
    return this.locale.metricLabel(scoreId);
  }

  protected override emptyReason({
    main: {
      answer: { data },
    },
  }: Results<SatisfactionScoreDatasets>): EmptyKind | null {
    return metrics.some((id) => isNumber(data.values[id])) ? null : 'none-yet';
  }

  protected override skeleton(): TemplateResult {
    const values = Object.fromEntries(metrics.map((id) => [id, most]));
    return html`<div class="skeleton shape">${this.#picture(values, null, this.isCompared, usualScale)}</div>`;
  }

  protected override view({ main: { answer, pair, isComparing } }: Results<SatisfactionScoreDatasets>): TemplateResult {
    const { values, change } = comparedMetrics(answer, pair);
    return this.#picture(values, change, isComparing);
  }

  #picture(values: MetricValues, change: MetricsChange | null, isComparing: boolean, scale = scaleOf(scoreId)): TemplateResult {
    const pending = { delta: isComparing };
    const score = values[scoreId];
    return html`${metricTile({ id: scoreId, value: score, change, pending, about: null, speech: this.locale })}
      ${scale && isNumber(score) ? scoreScale({ scale, value: score, speech: this.locale }) : nothing}
      ${isNumber(score) && score < least() ? this.#alarm() : nothing}
      <p class="parts-title">${this.locale.term('satisfactionParts')}</p>
      <ul class="components">
        ${components.map((id) => this.#component(id, values[id]))}
      </ul>`;
  }

  #component(id: MetricId, value: number | null | undefined): TemplateResult {
    return html`<li class="component">
      <span
        >${this.locale.metricLabel(id)}
        <span class="weight">${this.locale.term('satisfactionWeighs', this.#percent(weightOf(id)))}</span></span
      >
      <span class="score">${metricText(id, value, this.locale)}</span>
      ${isNumber(value) ? html`<span class="track" aria-hidden="true">${shareBar(value / most)}</span>` : nothing}
    </li>`;
  }

  #percent(share: number): string {
    return formatMetric(share, 'percent', this.locale).text;
  }

  #alarm(): TemplateResult {
    const list = (items: readonly string[]): TemplateResult =>
      html`<ul lang=${guidanceLanguage}>
        ${items.map((item) => html`<li><bdi>${item}</bdi></li>`)}
      </ul>`;
    const said = this.#advice.autoLoaded;
    return html`<div class="alarm" role="note">
      <p>${warningIcon}${this.locale.term('satisfactionAlarm', formatMetric(least(), 'score', this.locale).number)}</p>
      ${
        said
          ? html`<p>${this.locale.term('adviceSteps')}</p>
              ${list(said.steps)}
              <p>${this.locale.term('adviceFixes')}</p>
              ${list(said.fixes)}`
          : textPending(this.#advice.hasFailed, this.locale)
      }
    </div>`;
  }

  protected override table({ main: { answer, pair } }: Results<SatisfactionScoreDatasets>): Table {
    const { rows, columns } = metricsTable(metrics, comparedMetrics(answer, pair), this.locale);
    const weight: Column = {
      kind: 'number',
      label: this.locale.term('satisfactionWeight'),
      shown: 'percent',
      sparse: true,
      cells: [null, ...components.map(weightOf)],
    };
    return { rows, columns: [...columns, weight] };
  }

  protected override summary({
    main: {
      answer: {
        data: { values },
      },
    },
  }: Results<SatisfactionScoreDatasets>): string {
    const score = values[scoreId] ?? null;
    const scale = scaleOf(scoreId);
    const band = scale && bandAt(scale, score);
    const said = labelledMetricText(scoreId, score, this.locale);
    return this.locale.term('metricsSummary', [
      band ? this.locale.term('bandSaid', said, this.locale.term(`band-${band.name}`)) : said,
      ...components.map((id) => labelledMetricText(id, values[id], this.locale)),
    ]);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'satisfaction-score': SatisfactionScore;
  }
}

import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { Card } from '../../card/card.js';
import { memo } from '../../card/memo.js';
import type { Questions, Results } from '../../card/query-controller.js';
import { LazyText } from '../../card/lazy-text.js';
import type { SelectDetail } from '../../card/select.js';
import type { FunnelData, FunnelStep } from '../../datasets/data.js';
import type { Basis } from '../../datasets/comparison.js';
import type { ComparedPair } from '../../datasets/compared-metrics.js';
import type { EmptyKind } from '../../datasets/failure.js';
import { funnelSteps, isFunnelStep, meant } from '../../datasets/enums.js';
import type { Answer } from '../../datasets/question.js';
import type { Comparison } from '../../datasets/scope.js';
import type { Column, Table } from '../../datasets/table.js';
import { presence } from '../../element/attributes.js';
import { compared } from '../../locale/en/compared.js';
import { parts } from '../../locale/en/parts.js';
import { formatDelta, formatMetric } from '../../locale/format.js';
import { guidanceLanguage, loadGuidance } from '../../locale/guidance.js';
import { adviceStyles } from '../../views/advice.styles.js';
import { basisOf } from '../../views/basis.js';
import { lineClamp, lineClampStyles } from '../../views/line-clamp.js';
import { warningIcon } from '../../views/icons.js';
import { change, metricTileStyles } from '../../views/metric-tile.js';
import { stagesOf, type Stage } from './conversion-funnel.model.js';
import { shareBar, shareBarStyles } from '../../views/share-bar.js';
import { funnelStyles } from './conversion-funnel.styles.js';
import { countText } from '../../views/breakdown-table.js';
import { textPending } from '../../views/text-pending.js';

type FunnelAnswer = Answer<'funnel'>;
type ConversionFunnelDatasets = { main: 'funnel' };

/**
 * How many get how far, from everybody to those who pay: each step with its count, its share of the first step and its
 * share of the step before, where that is another; where the biggest drop is, what each step is, and how it was in the period
 * compared with; and what may help to get more to each step. Shares of the first step are as reported. A step that the server
 * does not define is what the seed says it is.
 *
 * `.data`: `{ "steps": [{ "id": "free", "count": 5200, "shareOfFirst": 1 }, { "id": "engaged", "count": 3120, "shareOfFirst": 0.6, "definition": "Multiple sessions" }] }`.
 *
 * @tag conversion-funnel
 * @attr {boolean} show-reference - Marks what the seed's funnel has at each step: 100, 60, 30 and 8 % of the first.
 * @csspart delta - A change.
 * @fires {CustomEvent<SelectDetail>} analytics-select - The reader chose a step.
 */
export class ConversionFunnel extends Card<ConversionFunnelDatasets> {
  static readonly tag = 'conversion-funnel';
  static override words = { ...parts, ...compared };
  static override properties: PropertyDeclarations = {
    showReference: { attribute: 'show-reference', converter: presence },
  };
  static override styles = [...Card.styles, lineClampStyles, metricTileStyles, shareBarStyles, adviceStyles, funnelStyles];

  declare showReference: boolean;

  readonly #guidance = new LazyText(this, loadGuidance);

  constructor() {
    super();
    this.showReference = false;
  }

  protected override readonly mainDataset = 'funnel';

  protected override questions(): Questions<ConversionFunnelDatasets> {
    return { main: this.questionAbout('funnel', null) };
  }

  protected override comparesWith(): Comparison | null {
    return this.comparison;
  }

  protected override ownHeading(): string {
    return this.locale.term('funnelTitle');
  }

  protected override emptyReason({
    main: {
      answer: { data },
    },
  }: Results<ConversionFunnelDatasets>): EmptyKind | null {
    return data.steps.length === 0 ? 'none-yet' : null;
  }

  /** The steps it will most likely have, so that their words wrap alike. */
  protected override skeleton(): TemplateResult {
    const share = formatMetric(0.6, 'percent', this.locale).text;
    return html`<ol class="steps">
        ${funnelSteps.map(
          (id, index) =>
            html`<li class="skeleton">
              <div class="step to-come">
                <span class="who">
                  <span class="name">${this.locale.term(`funnel-${id}`)}</span
                  ><span class="definition">${this.#definition({ id, definition: null })}</span>
                </span>
                <span class="figures"><span class="count">1000</span></span>
                <span class="track"></span>
                <span class="facts">
                  <span>${this.locale.term('funnelFromFirst', share)}</span>
                  ${index > 1 ? html`<span>${this.locale.term('funnelFromStep', share, this.locale.term(`funnel-${funnelSteps[index - 1] ?? id}`))}</span>` : nothing}
                  ${index === 3 ? html`<span class="warns">${warningIcon}${this.locale.term('funnelBiggestDrop')}</span>` : nothing}
                </span>
              </div>
            </li>`,
        )}
      </ol>
      <div class="advice to-come"><summary>${this.locale.term('adviceTitle')}</summary></div>`;
  }

  #stages(answer: FunnelAnswer, against: ComparedPair<FunnelAnswer> | null): readonly Stage[] {
    return this.#counted(answer.data, against?.current.data, against?.previous.data);
  }

  readonly #counted = memo((data: FunnelData, current: FunnelData | undefined, previous: FunnelData | undefined) =>
    stagesOf(data, current && previous ? { current, previous } : null),
  );

  #name({ id, label }: Pick<FunnelStep, 'id' | 'label'>): string {
    const known = meant(funnelSteps, id) ?? meant(funnelSteps, label);
    return known ? this.locale.term(`funnel-${known}`) : (label ?? id);
  }

  /** Who is counted: in the reader's language where the server says what the seed does, or nothing. */
  #definition({ id, definition }: Pick<FunnelStep, 'id' | 'definition'>): string | null {
    const known = definition ? meant(funnelSteps, definition) : meant(funnelSteps, id);
    return known && known !== 'free' ? this.locale.term(`funnel-who-${known}`) : (definition ?? null);
  }

  #share(share: number): string {
    return formatMetric(share, 'percent', this.locale).text;
  }

  #count(count: number | null): string {
    return countText(count, { of: null, currency: null }, this.locale);
  }

  protected override view({ main: { answer, pair } }: Results<ConversionFunnelDatasets>): TemplateResult {
    const stages = this.#stages(answer, pair);
    return html`<ol class="steps" aria-label=${this.ownHeading()}>
        ${stages.map((stage) => html`<li>${this.#step(stage, stages[0]?.step, pair?.basis ?? null)}</li>`)}
      </ol>
      ${this.#advice(stages)}`;
  }

  /** Of the step after the first, its share of the one before is that of the first, and is said once. */
  #step(stage: Stage, first: FunnelStep | undefined, basis: Basis | null): TemplateResult {
    const { step, ofFirst, before, ofBefore, length, isBiggestDrop } = stage;
    const definition = this.#definition(step);
    return html`<button type="button" class="step" @click=${() => this.#choose(step.id)}>
      <span class="who"
        >${lineClamp(this.#name(step), 'name')} ${definition ? lineClamp(definition, 'definition') : nothing}</span
      >
      <span class="figures">
        ${this.#change(stage, basis, 'count')}
        <span class="count">${this.#count(step.count)}</span>
      </span>
      <span class="track" aria-hidden="true"> ${shareBar(length)} ${this.#mark(stage)} </span>
      <span class="facts">
        ${ofFirst === null ? nothing : html`<span>${this.locale.term('funnelFromFirst', this.#share(ofFirst))}</span>`}
        ${this.#change(stage, basis, 'ofFirst')}
        ${
          before === null || ofBefore === null || before === first
            ? nothing
            : html`<span class="clamped">${this.locale.term('funnelFromStep', this.#share(ofBefore), this.#name(before))}</span>`
        }
        ${isBiggestDrop ? html`<span class="warns">${warningIcon}${this.locale.term('funnelBiggestDrop')}</span>` : nothing}
        ${this.#reference(stage)}
      </span>
    </button>`;
  }

  #change({ change: between }: Stage, basis: Basis | null, of: 'count' | 'ofFirst'): TemplateResult | typeof nothing {
    const [to, from] = [between?.current[of] ?? null, between?.previous[of] ?? null];
    const shown = of === 'count' ? 'count' : 'percent';
    const delta = formatDelta(to, from, shown, this.locale);
    if (!delta || !basis || to === null || from === null) return nothing;
    const text = (value: number, beside: number): string => formatMetric(value, shown, this.locale, null, { beside }).text;
    return change(delta, 'up', { current: text(to, from), previous: text(from, to), basis }, this.locale);
  }

  /** Where on the track the reference lies: as far as the first step is long. */
  #mark({ reference, length, ofFirst }: Stage): TemplateResult | typeof nothing {
    if (!this.showReference || reference === null || !ofFirst) return nothing;
    const at = Math.min(1, (length / ofFirst) * reference);
    return html`<span class="mark" .style=${`inset-inline-start:calc(${(at * 100).toFixed(2)}% - 1px)`}></span>`;
  }

  #reference({ reference, isBelow }: Stage): TemplateResult | typeof nothing {
    if (!this.showReference || reference === null) return nothing;
    const share = this.#share(reference);
    return isBelow
      ? html`<span class="warns">${warningIcon}${this.locale.term('funnelBelow', share)}</span>`
      : html`<span>${this.locale.term('funnelReference', share)}</span>`;
  }

  /** What may help to get more to each step; marked where fewer do than in the reference, and where the drop is biggest. */
  #advice(stages: readonly Stage[]): TemplateResult | typeof nothing {
    const steps = stages.flatMap(({ step: { id }, isBelow, isBiggestDrop }) =>
      isFunnelStep(id) && id !== 'free' ? [{ id, isWeak: isBelow || isBiggestDrop }] : [],
    );
    if (steps.length === 0) return nothing;
    const { text: guidance, hasFailed, open } = this.#guidance;
    return html`<details class="advice" @toggle=${open}>
      <summary>${this.locale.term('adviceTitle')}</summary>
      ${
        guidance
          ? html`<dl>
              ${steps.map(
                ({ id, isWeak }) =>
                  html`<dt>${isWeak ? warningIcon : nothing}${this.locale.term(`funnel-${id}`)}</dt>
                    ${guidance.funnel[id].map((tip) => html`<dd lang=${guidanceLanguage}><bdi>${tip}</bdi></dd>`)}`,
              )}
            </dl>`
          : textPending(hasFailed, this.locale)
      }
    </details>`;
  }

  #choose(id: string): void {
    this.emit('select', { tag: this.localName, by: 'funnel', id } satisfies SelectDetail);
  }

  protected override table({ main: { answer, pair } }: Results<ConversionFunnelDatasets>): Table {
    const stages = this.#stages(answer, pair);
    const count = this.locale.term('funnelCount');
    const ofFirst = this.locale.term('funnelOfFirst');
    return {
      rows: stages.length,
      columns: [
        { kind: 'text', label: this.locale.term('funnelStep'), cells: stages.map(({ step }) => this.#name(step)) },
        { kind: 'number', label: count, shown: 'count', cells: stages.map(({ step }) => step.count) },
        { kind: 'number', label: ofFirst, shown: 'percent', cells: stages.map((stage) => stage.ofFirst) },
        {
          kind: 'number',
          label: this.locale.term('funnelOfPrevious'),
          shown: 'percent',
          sparse: true,
          cells: stages.map(({ ofBefore }) => ofBefore),
        },
        ...(pair ? this.#changeColumns(stages, pair.basis) : []),
        {
          kind: 'text',
          label: this.locale.term('funnelWho'),
          sparse: true,
          cells: stages.map(({ step }) => this.#definition(step)),
        },
      ],
    };
  }

  /** What the changes are between: where not whole periods, also what it is of the days compared. */
  #changeColumns(stages: readonly Stage[], basis: Basis): readonly Column[] {
    const heads = [
      [this.locale.term('funnelCount'), 'count', 'count'],
      [this.locale.term('funnelOfFirst'), 'ofFirst', 'percent'],
    ] as const;
    return (['current', 'previous'] as const).flatMap((side) =>
      side === 'current' && basis.kind === 'whole'
        ? []
        : heads.map(([head, of, shown]): Column => {
            const label = side === 'previous' ? this.locale.term('columnBefore', head) : head;
            const cells = stages.map(({ change }) => change?.[side][of] ?? null);
            return { kind: 'number', label: basisOf(label, basis, this.locale), shown, cells };
          }),
    );
  }

  protected override summary({ main: { answer, pair } }: Results<ConversionFunnelDatasets>): string {
    const stages = this.#stages(answer, pair);
    const biggest = stages.find(({ isBiggestDrop }) => isBiggestDrop);
    return this.locale.term('funnelSummary', {
      steps: stages.map(({ step, ofFirst }) =>
        this.locale.term('funnelSaid', this.#name(step), this.#count(step.count), ofFirst === null ? null : this.#share(ofFirst)),
      ),
      drop: biggest ? { step: this.#name(biggest.step), share: this.#share(biggest.ofBefore ?? 0) } : null,
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'conversion-funnel': ConversionFunnel;
  }
}

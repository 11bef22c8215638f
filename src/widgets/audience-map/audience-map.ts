import { css, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { Card } from '../../card/card.js';
import { memo } from '../../card/memo.js';
import type { Questions, Results } from '../../card/query-controller.js';
import { failedState } from '../../card/states.js';
import type { BreakdownItem } from '../../datasets/data.js';
import type { EmptyKind } from '../../datasets/failure.js';
import type { Answer } from '../../datasets/question.js';
import type { Table } from '../../datasets/table.js';
import { withRemainder } from '../../datasets/with-remainder.js';
import { formatMetric } from '../../locale/format.js';
import { lineClamp, lineClampStyles } from '../../views/line-clamp.js';
import { breakdownSentence, breakdownTable, partName, countText } from '../../views/breakdown-table.js';
import { shareText } from '../../views/caution.js';
import { mapLegendStyles } from '../../views/map-legend.styles.js';
import type { AnalyticsMapView, MapValue } from '../../views/map-view.js';

type BreakdownAnswer = Answer<'breakdown'>;
type AudienceMapDatasets = { main: 'breakdown' };

/**
 * Where the audience is, on a map of the world: the stronger the colour, the more. Small states are dots, every country can be reached
 * by keyboard, and what has no place on the map is listed under it. The table is the reading alternative.
 *
 * `.data`: `{ "items": [{ "id": "US", "label": "United States", "count": 1843, "share": 0.576 }], "total": 3201 }`.
 *
 * @tag audience-map
 * @csspart plot - The map.
 * @csspart tooltip - What is said of a country.
 * @csspart legend - What the shades mean.
 */
export class AudienceMap extends Card<AudienceMapDatasets> {
  static readonly tag = 'audience-map';
  static override readonly lazyElement = async (): Promise<typeof AnalyticsMapView> =>
    (await import('../../views/map-view.js')).AnalyticsMapView;
  static override properties: PropertyDeclarations = { strays: { state: true }, mapFailed: { state: true } };
  static override styles = [
    ...Card.styles,
    lineClampStyles,
    mapLegendStyles,
    css`
      .legend {
        font-size: calc(1em * var(--_scale-small));
      }
      .strays {
        display: flex;
        flex-wrap: wrap;
        gap: calc(0.5 * var(--_step)) calc(3.5 * var(--_step));
        margin-block-start: calc(2.5 * var(--_step));
        color: var(--_ink-muted);
        font-size: calc(1em * var(--_scale-small));
        overflow-wrap: anywhere;
      }
      .world {
        aspect-ratio: 1916 / 863;
        max-inline-size: 1200px;
        margin-inline: auto;
      }
      analytics-map-view:not(:defined) {
        display: block;
      }
      analytics-map-view[hidden] {
        display: none;
      }
    `,
  ];

  /** Codes without a place on the map, as soon as it is there. */
  declare private strays: readonly string[];
  declare private mapFailed: boolean;

  constructor() {
    super();
    this.strays = [];
    this.mapFailed = false;
  }

  protected override readonly mainDataset = 'breakdown';

  protected override questions(): Questions<AudienceMapDatasets> {
    return { main: this.questionAbout('breakdown', { by: 'country' }) };
  }

  protected override ownHeading(): string {
    return this.locale.term('mapTitle');
  }

  protected override placeholderNotes(): readonly string[] {
    return this.questions().main?.scope.ids.streamId === undefined ? [] : [this.locale.term('provenance-geoip')];
  }

  protected override emptyReason({
    main: {
      answer: { data },
    },
  }: Results<AudienceMapDatasets>): EmptyKind | null {
    return data.items.length === 0 ? 'none-yet' : null;
  }

  protected override skeleton(): TemplateResult {
    return html`${this.#shape()}
      <p class="strays to-come">
        <span>${this.locale.term('mapUnplaced')}</span><span>${this.locale.term('breakdownOther')} 745 (23.3%)</span>
      </p>`;
  }

  /** The map to come, and the room of its legend: with as many classes, and about as much to read, as is usual. */
  #shape(): TemplateResult {
    const classes = [
      ...[200, 300, 500].map((from) => this.locale.term('mapRange', `${from}`, `${from + 99}`)),
      this.locale.term('mapRange', '1,000', null),
      this.locale.term('cardNotReported'),
    ];
    return html`<div class="skeleton world"></div>
      <ul class="legend to-come" aria-hidden="true">
        ${classes.map((words) => html`<li><i></i>${words}</li>`)}
      </ul>`;
  }

  protected override view({ main: { answer } }: Results<AudienceMapDatasets>): TemplateResult {
    const { items, remainder } = withRemainder(answer.data);
    const strays = items.filter((item) => this.strays.includes(item.id));
    const listed = [
      ...strays.map((item) => this.#said(partName('country', item, this.locale), item)),
      ...(remainder ? [this.#said(this.locale.term('breakdownOther'), remainder)] : []),
    ];
    return html`${this.mapFailed ? failedState({ kind: 'code' }, this.locale, this.#again) : nothing}
    ${this.pictureOrMissing(
      html`<analytics-map-view
        ?hidden=${this.mapFailed}
        exportparts="plot, tooltip, legend"
        .values=${this.#values(answer, this.locale.lang())}
        .label=${this.locale.term('mapTitle')}
        .words=${{
          range: (from: number, below: number | null) =>
            this.locale.term('mapRange', this.#count(from), below === null ? null : this.#count(below - 1)),
          zero: this.#count(0),
          notReported: this.locale.term('cardNotReported'),
        }}
        @map-ready=${this.#place}
        @map-failed=${() => (this.mapFailed = true)}
        >${customElements.get('analytics-map-view') ? nothing : this.#shape()}</analytics-map-view
      >`,
    )}
    ${
      listed.length === 0
        ? nothing
        : html`<p class="strays"><span>${this.locale.term('mapUnplaced')}</span>${listed.map((text) => lineClamp(text))}</p>`
    }`;
  }

  /** What the map has no place for is known once it is there, and anew for every answer. */
  readonly #place = ({ target }: Event): void => {
    const items = this.results.main.answer?.data.items ?? [];
    const strays = (target as AnalyticsMapView).unplaced(items.map(({ id }) => id));
    if (strays.join() !== this.strays.join()) this.strays = strays;
  };

  readonly #again = (): void => {
    this.mapFailed = false;
    void this.renderRoot.querySelector<AnalyticsMapView>('analytics-map-view:defined')?.load();
  };

  #count(value: number): string {
    return formatMetric(value, 'count', this.locale, null, { room: 'little' }).text;
  }

  #said(label: string, { count, share }: Pick<BreakdownItem, 'count' | 'share'>): string {
    return `${label} ${this.#figures(count, share)}`;
  }

  #figures(count: number | null, share: number | null): string {
    const text = countText(count, { of: null, currency: null }, this.locale, { room: 'little' });
    return share === null ? text : `${text} (${shareText(share, this.locale)})`;
  }

  readonly #values = memo((answer: BreakdownAnswer, _lang: string): ReadonlyMap<string, MapValue> => {
    return new Map(
      withRemainder(answer.data).items.flatMap(({ id, label, count, share }): [string, MapValue][] =>
        count === null
          ? []
          : [[id, { value: count, label: partName('country', { id, label }, this.locale), text: this.#figures(count, share) }]],
      ),
    );
  });

  protected override table({
    main: {
      answer: { data },
    },
  }: Results<AudienceMapDatasets>): Table {
    return breakdownTable(data, 'country', this.locale);
  }

  protected override summary({
    main: {
      answer: { data },
    },
  }: Results<AudienceMapDatasets>): string {
    return breakdownSentence(data, 'country', this.locale.term('mapTitle'), this.locale);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'audience-map': AudienceMap;
  }
}

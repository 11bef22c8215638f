import { css, html, nothing, type TemplateResult } from 'lit';
import { Card } from '../../card/card.js';
import type { Questions, Results } from '../../card/query-controller.js';
import { metricsText } from '../../card/lazy-text.js';
import { comparedMetrics } from '../../datasets/compared-metrics.js';
import type { BreakdownData, Dimension } from '../../datasets/data.js';
import type { EmptyKind } from '../../datasets/failure.js';
import type { Comparison } from '../../datasets/scope.js';
import type { Table } from '../../datasets/table.js';
import { withRemainder } from '../../datasets/with-remainder.js';
import { compared } from '../../locale/en/compared.js';
import { parts } from '../../locale/en/parts.js';
import { isNumber } from '../../locale/format.js';
import type { MetricId } from '../../metrics/catalogue.js';
import { barList, barListSkeleton, barListStyles, type Bar, lengthsOf } from '../../views/bar-list.js';
import { partName, countText } from '../../views/breakdown-table.js';
import { contentRows } from '../../views/card-heights.js';
import { shareText } from '../../views/caution.js';
import { metricTiles, metricTilesSkeleton, metricTilesStyles, metricsSentence } from '../../views/metric-tiles.js';
import { metricsAndParts } from '../../views/metrics-table.js';

type ContentPerformanceDatasets = { main: 'metrics'; parts: 'breakdown'[] };

const metrics: readonly MetricId[] = ['views', 'engagement'];
const dimensions = ['traffic-source', 'device'] as const satisfies readonly Dimension[];

type Part = (typeof dimensions)[number];

/**
 * How one piece of content does: its views and engagement, with the change from the period compared with, where its views
 * came from, and on which devices. Needs a `content-id`, and the id of who made it, around it or on it.
 *
 * `.data`: `{ "metrics": { "values": { "views": 1668, "engagement": 79 } }, "breakdown": { "traffic-source": { "items": [{ "id": "Search", "count": 304 }], "total": 1668 }, "device": { "items": [{ "id": "mobile", "count": 1134 }], "total": 1668 } } }`.
 *
 * @tag content-performance
 * @csspart value - A number with its unit.
 * @csspart delta - A change.
 */
export class ContentPerformance extends Card<ContentPerformanceDatasets> {
  static readonly tag = 'content-performance';
  static override words = { ...parts, ...compared };
  static override styles = [
    ...Card.styles,
    ...metricTilesStyles,
    ...barListStyles,
    css`
      .lists {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 240px), 1fr));
        gap: calc(4 * var(--_step));
        margin-block-start: calc(5 * var(--_step));
      }
      .list-title {
        margin-block-end: calc(2 * var(--_step));
        font-weight: var(--_weight-strong);
      }
    `,
  ];

  readonly #prose = metricsText(this);

  protected override readonly mainDataset = 'metrics';

  protected override comparesWith(): Comparison | null {
    return this.comparison;
  }

  protected override questions(): Questions<ContentPerformanceDatasets> {
    return {
      main: this.questionAbout('metrics', { ids: metrics }),
      parts: dimensions.map((by) => this.questionAbout('breakdown', by === 'device' ? { by, of: 'content' } : { by })),
    };
  }

  /** Null is on its way. */
  #parts({ parts }: Results<ContentPerformanceDatasets>): readonly (readonly [Part, BreakdownData | null])[] {
    return dimensions.flatMap((by, index): (readonly [Part, BreakdownData | null])[] => {
      const { answer = null, isFetching = false } = parts[index] ?? {};
      if (!answer) return isFetching ? [[by, null]] : [];
      return answer.data.items.length > 0 ? [[by, answer.data]] : [];
    });
  }

  protected override ownHeading(): string {
    return this.locale.term('contentTitle');
  }

  protected override emptyReason(results: Results<ContentPerformanceDatasets>): EmptyKind | null {
    const { values } = results.main.answer.data;
    const hasParts = this.#parts(results).some(([, data]) => data !== null);
    return hasParts || metrics.some((id) => isNumber(values[id])) ? null : 'none-yet';
  }

  protected override skeleton(): TemplateResult {
    return html`${metricTilesSkeleton(metrics, this.locale, { delta: this.isCompared })}
      <div class="lists">${dimensions.map((by) => this.#listPlaceholder(by))}</div>`;
  }

  #listPlaceholder(by: Part): TemplateResult {
    return html`<div class="list">
      <p class="list-title to-come">${this.#title(by)}</p>
      ${barListSkeleton(contentRows[dimensions.indexOf(by)] ?? 0)}
    </div>`;
  }

  protected override view(results: Results<ContentPerformanceDatasets>): TemplateResult {
    const { answer, pair, isComparing } = results.main;
    const parts = this.#parts(results);
    return html`${metricTiles({
      ids: metrics,
      data: comparedMetrics(answer, pair),
      pending: { delta: isComparing },
      prose: this.#prose,
      speech: this.locale,
    })}
    ${parts.length > 0 ? html`<div class="lists">${parts.map(([by, data]) => (data ? this.#list(by, data) : this.#listPlaceholder(by)))}</div>` : nothing}`;
  }

  /** The devices beside those of the audience, which a dashboard shows too. */
  #title(by: Part): string {
    return this.locale.term(by === 'device' ? 'contentDevices' : `breakdown-${by}-title`);
  }

  #list(by: Part, data: BreakdownData): TemplateResult {
    const title = this.#title(by);
    const { items, remainder } = withRemainder(data);
    const lengthOf = lengthsOf([...items.map(({ count }) => count), remainder?.count ?? 0]);
    const bar = (label: string, count: number | null, share: number | null, isRest: boolean): Bar => ({
      label,
      value: countText(count, data, this.locale),
      share: shareText(share, this.locale),
      length: lengthOf(count),
      rest: isRest,
    });
    const bars = [
      ...items.map((item) => bar(partName(by, item, this.locale), item.count, item.share, false)),
      ...(remainder ? [bar(this.locale.term('breakdownOther'), remainder.count, remainder.share, true)] : []),
    ];
    return html`<div class="list">
      <p class="list-title">${title}</p>
      ${barList(bars, title)}
    </div>`;
  }

  /** The numbers, then where the views came from, then the devices. */
  protected override table(results: Results<ContentPerformanceDatasets>): Table {
    const { answer, pair } = results.main;
    const parts = this.#parts(results).flatMap(([by, data]) =>
      (data?.items ?? []).map((item) => ({ of: this.#title(by), name: partName(by, item, this.locale), count: item.count })),
    );
    const head = this.locale.term('breakdown-revenue-part-part');
    return metricsAndParts(metrics, comparedMetrics(answer, pair), { head, rows: parts }, this.locale);
  }

  protected override summary({
    main: {
      answer: { data },
    },
  }: Results<ContentPerformanceDatasets>): string {
    return metricsSentence(metrics, data, this.locale);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'content-performance': ContentPerformance;
  }
}

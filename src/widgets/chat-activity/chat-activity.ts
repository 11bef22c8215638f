import { css, html, nothing, type TemplateResult } from 'lit';
import { Card } from '../../card/card.js';
import type { Questions, Results } from '../../card/query-controller.js';

import { metricsText } from '../../card/lazy-text.js';
import { comparedMetrics } from '../../datasets/compared-metrics.js';
import type { BreakdownData } from '../../datasets/data.js';
import type { EmptyKind } from '../../datasets/failure.js';
import { isSubjectLive } from '../../datasets/is-live.js';
import type { Table } from '../../datasets/table.js';
import { isNumber } from '../../locale/format.js';
import type { MetricId } from '../../metrics/catalogue.js';
import { barList, barListSkeleton, barListStyles, lengthsOf } from '../../views/bar-list.js';
import { metricTiles, metricTilesSkeleton, metricTilesStyles, metricsSentence } from '../../views/metric-tiles.js';
import { metricsAndParts } from '../../views/metrics-table.js';
import { mostChatters } from '../../views/card-heights.js';
import { countText } from '../../views/breakdown-table.js';

type ChatActivityDatasets = { main: 'metrics'; chatters: 'breakdown' };

const metrics: readonly MetricId[] = [
  'total-messages',
  'unique-chatters',
  'messages-per-minute',
  'peak-messages-per-minute',
  'chat-participation-rate',
];

/**
 * How the chat of a stream went: messages, chatters, pace with its peak, participation, and who wrote the most.
 * Names of chatters are anybody's text and shown as text.
 *
 * `.data`: `{ "metrics": { "values": { "total-messages": 6721 } }, "breakdown": { "items": [{ "id": "bob", "count": 143 }], "total": 6721 } }`.
 *
 * @tag chat-activity
 * @csspart value - A number with its unit.
 */
export class ChatActivity extends Card<ChatActivityDatasets> {
  static readonly tag = 'chat-activity';
  static override styles = [
    ...Card.styles,
    ...metricTilesStyles,
    ...barListStyles,
    css`
      .chatters {
        margin-block: calc(5 * var(--_step)) calc(2 * var(--_step));
        font-weight: var(--_weight-strong);
      }
    `,
  ];

  readonly #prose = metricsText(this);

  protected override readonly mainDataset = 'metrics';

  protected override questions(): Questions<ChatActivityDatasets> {
    return {
      main: this.questionAbout('metrics', { ids: metrics }),
      chatters: this.questionAbout('breakdown', { by: 'chatter' }),
    };
  }

  protected override ownHeading(): string {
    return this.locale.term('chatTitle');
  }

  /** As its list of chatters was come by, or, until that is here, will have been. */
  protected override provenance({ chatters: { answer, isFetching } }: Results<ChatActivityDatasets>): readonly string[] {
    if (isFetching && !answer) return this.placeholderNotes();
    return answer?.provenance ? [this.locale.term(`provenance-${answer.provenance}`)] : [];
  }

  protected override placeholderNotes(): readonly string[] {
    return [this.locale.term('provenance-stored-messages')];
  }

  protected override emptyReason({ main, chatters }: Results<ChatActivityDatasets>): EmptyKind | null {
    const { values } = main.answer.data;
    return metrics.some((id) => isNumber(values[id])) || chatters.answer?.data.items.length ? null : 'none-yet';
  }

  protected override isLive({
    main: {
      answer: { data },
    },
  }: Results<ChatActivityDatasets>): boolean | null {
    return isSubjectLive(data);
  }

  protected override skeleton(): TemplateResult {
    return html`${metricTilesSkeleton(metrics, this.locale)}${this.#listPlaceholder()}`;
  }

  #listPlaceholder(): TemplateResult {
    return html`<p class="chatters to-come">${this.locale.term('breakdown-chatter-title')}</p>
      ${barListSkeleton(mostChatters)}`;
  }

  protected override view({ main, chatters: { answer, isFetching } }: Results<ChatActivityDatasets>): TemplateResult {
    const data = comparedMetrics(main.answer, null);
    return html`${metricTiles({ ids: metrics, data, prose: this.#prose, speech: this.locale })}
    ${answer?.data.items.length ? this.#list(answer.data) : isFetching && !answer ? this.#listPlaceholder() : nothing}`;
  }

  #list(data: BreakdownData): TemplateResult {
    const { items } = data;
    const title = this.locale.term('breakdown-chatter-title');
    const lengthOf = lengthsOf(items.map(({ count }) => count));
    const bars = items.slice(0, mostChatters).map((item) => ({
      label: item.label ?? item.id,
      value: countText(item.count, data, this.locale, { room: 'little' }),
      share: '',
      length: lengthOf(item.count),
      rest: false,
    }));
    return html`<p class="chatters">${title}</p>
      ${barList(bars, title)}`;
  }

  /** The numbers, then the chatters with their messages: a chatter may be called as a metric is, so they have a column of their own. */
  protected override table({ main, chatters }: Results<ChatActivityDatasets>): Table {
    const of = this.locale.term('breakdown-chatter-count');
    const rows = (chatters.answer?.data.items ?? []).map(({ id, label, count }) => ({ of, name: label ?? id, count }));
    const head = this.locale.term('breakdown-chatter-part');
    return metricsAndParts(metrics, comparedMetrics(main.answer, null), { head, rows }, this.locale);
  }

  protected override summary({
    main: {
      answer: { data },
    },
  }: Results<ChatActivityDatasets>): string {
    return metricsSentence(metrics, data, this.locale);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'chat-activity': ChatActivity;
  }
}

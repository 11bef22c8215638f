import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { Card } from '../../card/card.js';
import { memo } from '../../card/memo.js';
import type { Questions, Results } from '../../card/query-controller.js';
import type { Picture } from '../../card/png.js';
import type { PlotSeries, PlotSpec } from '../../charts/spec.js';
import type { SessionSort, StreamSession } from '../../datasets/data.js';
import type { EmptyKind } from '../../datasets/failure.js';
import { joinedWithin } from '../../datasets/gaps.js';
import type { Answer, Period, Question } from '../../datasets/question.js';
import type { Column, Table } from '../../datasets/table.js';
import { formatInstant, formatMetric, formatMinute, formatTicks, isNumber, quantity } from '../../locale/format.js';
import type { Quantity } from '../../locale/grammar.js';
import { metricFacts, type MetricId } from '../../metrics/catalogue.js';
import { sessionRows } from '../../views/card-heights.js';
import { checkboxStyles } from '../../views/checkbox.styles.js';
import type { Readout } from '../../views/line-plot.js';
import { loadLinePlot, linePlotsIn } from '../../views/line-plot-loader.js';
import { metricText } from '../../views/metrics-table.js';
import { scrollEdgesStyles } from '../../views/scroll-edges.styles.js';
import { swatch, swatchStyles } from '../../views/swatch.js';
import { mostLines, overlay, together, type Line } from './session-comparison.model.js';
import { sessionComparisonStyles } from './session-comparison.styles.js';

type SessionsAnswer = Answer<'sessions'>;
type SessionComparisonDatasets = { main: 'sessions'; pages: 'sessions'[]; lines: 'timeline'[] };

/** What a reader has chosen, of whom. */
interface Choice {
  readonly about: string;
  /** How many pages are wanted. */
  readonly pages: number;
  /** As they were when they were chosen: another order may have them on a page that is not loaded. */
  readonly chosen: readonly StreamSession[];
}

/** What has been read of a channel's streams. */
interface Pages {
  readonly sessions: readonly StreamSession[];
  readonly hasMore: boolean;
  readonly isLoading: boolean;
  /** The next page could not be had. */
  readonly isStuck: boolean;
}

/** What a stream is compared by, in the order of the columns. */
const compared: readonly MetricId[] = [
  'peak-concurrent-viewers',
  'average-concurrent-viewers',
  'unique-viewers',
  'total-views',
  'total-watch-time-minutes',
  'chat-messages-total',
  'unique-chatters',
];

const newestFirst: SessionSort = { by: 'started-at', direction: 'descending' };

/** Distances between two ticks, minutes. */
const minuteSteps = [1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720, 1440];

/**
 * The streams of a channel under each other, sorted by the server and loaded page by page; up to eight chosen ones as
 * lines of their viewers, laid over each other from the start of each stream.
 *
 * `.data`: `{ "sessions": [{ "id": "a1b2c3d4", "title": "…", "startedAt": "…", "values": { "total-views": 4832 } }], "total": 1 }`.
 *
 * @tag session-comparison
 * @csspart plot - The lines of the chosen streams.
 * @csspart tooltip - What is under the cursor.
 * @csspart legend - The names of the chosen streams.
 */
export class SessionComparison extends Card<SessionComparisonDatasets> {
  static readonly tag = 'session-comparison';
  static override readonly lazyElement = loadLinePlot;
  static override properties: PropertyDeclarations = { sort: { state: true }, choice: { state: true } };
  static override styles = [...Card.styles, checkboxStyles, scrollEdgesStyles, ...swatchStyles, sessionComparisonStyles];

  declare private sort: SessionSort;
  declare private choice: Choice;

  #sorted: SessionSort['by'] | null = null;

  constructor() {
    super();
    this.sort = newestFirst;
    this.choice = { about: '', pages: 1, chosen: [] };
  }

  protected override readonly mainDataset = 'sessions';

  protected override questions(): Questions<SessionComparisonDatasets> {
    const main = this.questionAbout('sessions', { sort: this.sort, cursor: null });
    const { chosen } = this.#choice;
    const lines = chosen.map(({ id }) => this.questionAbout('timeline', null, { streamId: id }));
    return { main, pages: this.#pagesAfter(this.results.main.answer), lines };
  }

  protected override ownHeading(): string {
    return this.locale.term('sessionsTitle');
  }

  protected override emptyReason({
    main: {
      answer: { data },
    },
  }: Results<SessionComparisonDatasets>): EmptyKind | null {
    return data.sessions.length === 0 ? 'none-yet' : null;
  }

  protected override needsElement(): boolean {
    return this.#choice.chosen.length > 0;
  }

  /** What was chosen, and how far it was read, is of one channel: of another nothing is. */
  get #choice(): Choice {
    const about = JSON.stringify(this.context?.settings.ids ?? {});
    return this.choice.about === about ? this.choice : { about, pages: 1, chosen: [] };
  }

  /** Each page's cursor is in the page before it, so a page is asked for once that is there. */
  #pagesAfter(first: SessionsAnswer | null): readonly Question<'sessions'>[] {
    const pages: Question<'sessions'>[] = [];
    let next = first?.next ?? null;
    while (next !== null && pages.length + 1 < this.#choice.pages) {
      const page = this.questionAbout('sessions', { sort: this.sort, cursor: next });
      pages.push(page);
      next = this.resultFor(page).answer?.next ?? null;
    }
    return pages;
  }

  /** The pages that are there, and how it goes on. */
  #read({ main, pages }: Results<SessionComparisonDatasets>): Pages {
    const answers = [main.answer, ...pages.flatMap(({ answer }) => answer ?? [])];
    return {
      // A stream that began since the first page was asked for moves the last one of it to the next.
      sessions: [...new Map(answers.flatMap(({ data }) => data.sessions.map((each) => [each.id, each]))).values()],
      hasMore: Boolean(answers.at(-1)?.next),
      isLoading: pages.some(({ isFetching }) => isFetching),
      isStuck: pages.some(({ failure, isFetching }) => failure !== null && !isFetching),
    };
  }

  #lines({ lines }: Results<SessionComparisonDatasets>): readonly Line[] {
    return this.#linesOf(this.#choice.chosen, ...lines.map(({ answer }) => answer));
  }

  readonly #linesOf = memo((chosen: readonly StreamSession[], ...answers: readonly (Answer<'timeline'> | null)[]) =>
    chosen.flatMap((session, index): Line[] => {
      const answer = answers[index];
      return answer ? [{ session, data: answer.data, step: answer.step }] : [];
    }),
  );

  /** A stream as a reader knows it: by its title, or by its id. Anybody's text. */
  #name({ title, id }: StreamSession): string {
    return title?.trim() || id;
  }

  protected override skeleton(): TemplateResult {
    const shown = quantity(sessionRows, this.locale.lang());
    const total = quantity(2 * sessionRows, this.locale.lang());
    return html`<p class="hint to-come">${this.locale.term('sessionsHint', quantity(mostLines, this.locale.lang()))}</p>
      <div class="region shape" inert>
        <table>
          <thead>
            <tr>
              <td></td>
              <th><div class="sort">${this.locale.term('sessionsStream')} ↓</div></th>
              ${compared.map((id) => html`<th><div class="sort">${this.locale.metricLabel(id)}</div></th>`)}
            </tr>
          </thead>
          <tbody>
            ${Array.from({ length: sessionRows }, () => this.#rowPlaceholder())}
          </tbody>
          <tfoot>
            <tr>
              <td></td>
              <th scope="row">${this.locale.term('sessionsTogether', shown)}</th>
              ${compared.map((id) => html`<td>${metricFacts(id).shown === 'minutes' ? '1,061,626 min' : '86,862'}</td>`)}
            </tr>
          </tfoot>
        </table>
      </div>
      <div class="foot to-come">
        <span>${this.locale.term('sessionsShown', shown, total)}</span><span>${this.locale.term('sessionsMore')}</span>
      </div>`;
  }

  #rowPlaceholder(): TemplateResult {
    return html`<tr>
      <td><span class="choice"></span></td>
      <th scope="row"><span class="name skeleton">0000 0000 0000 0000</span><span class="when">Apr 25, 2026, 10:00 AM</span></th>
      ${compared.map(() => html`<td><span class="skeleton">8,888</span></td>`)}
    </tr>`;
  }

  protected override view(results: Results<SessionComparisonDatasets>): TemplateResult {
    const { answer } = results.main;
    const lang = this.locale.lang();
    const pages = this.#read(results);
    const { sessions } = pages;
    const lines = this.#lines(results);
    const shown = quantity(sessions.length, lang);
    const total = isNumber(answer.total) ? quantity(answer.total, lang) : null;
    const most = quantity(mostLines, lang);
    const full = this.#choice.chosen.length >= mostLines;
    return html`${lines.length > 0 ? this.#plot(lines) : nothing}
      <p class="hint" id="hint">${this.locale.term(full ? 'sessionsMost' : 'sessionsHint', most)}</p>
      <div class="region" role="region" tabindex="0" aria-labelledby="title">
        <table>
          <thead>
            <tr>
              <td></td>
              ${this.#head(this.locale.term('sessionsStream'), 'started-at')}
              ${compared.map((id) => this.#head(this.locale.metricLabel(id), id))}
            </tr>
          </thead>
          <tbody>
            ${sessions.map((session) => this.#row(session, full, colorOf(session, lines)))}
          </tbody>
          ${sessions.length > 1 ? this.#overlay(sessions, shown) : nothing}
        </table>
      </div>
      <div class="foot">
        <span>${this.locale.term('sessionsShown', shown, total)}</span>
        ${
          pages.hasMore
            ? html`<button type="button" class="link" aria-disabled=${pages.isLoading} @click=${() => this.#loadMore(pages)}>
                ${this.locale.term(pages.isLoading ? 'cardLoading' : 'sessionsMore')}
              </button>`
            : nothing
        }
      </div>`;
  }

  #loadMore({ isStuck, isLoading }: Pages): void {
    if (isStuck) this.retry();
    else if (!isLoading) this.choice = { ...this.#choice, pages: this.#choice.pages + 1 };
  }

  #head(label: string, by: SessionSort['by']): TemplateResult {
    const direction = this.sort.by === by ? this.sort.direction : null;
    return html`<th scope="col" aria-sort=${direction ?? nothing}>
      <button
        class="sort"
        type="button"
        data-by=${by}
        ${ref(by === this.#sorted ? this.#refocus : undefined)}
        title=${this.locale.term('sessionsSortBy', label)}
        @click=${() => this.#sortBy(by)}
      >
        ${label}
      </button>
    </th>`;
  }

  /** Another order is another answer, and the head that was pressed has gone with the one before. */
  readonly #refocus = (head: Element | undefined): void => {
    if (!(head instanceof HTMLElement)) return;
    void this.updateComplete.then(() => {
      if (!head.isConnected) return;
      if (document.activeElement === document.body) head.focus();
      this.#sorted = null;
    });
  };

  /** The largest first, then the smallest. Another order is another first page. */
  #sortBy(by: SessionSort['by']): void {
    const again = this.sort.by === by && this.sort.direction === 'descending';
    this.sort = { by, direction: again ? 'ascending' : 'descending' };
    this.choice = { ...this.#choice, pages: 1 };
    this.#sorted = by;
  }

  #row(session: StreamSession, full: boolean, color: PlotSeries['color'] | null): TemplateResult {
    const chosen = this.#choice.chosen.some(({ id }) => id === session.id);
    const name = this.#name(session);
    return html`<tr>
      <td>
        <input
          type="checkbox"
          .checked=${chosen}
          ?disabled=${full && !chosen}
          aria-label=${this.locale.term('sessionsCompare', name)}
          aria-describedby="hint"
          @change=${() => this.#choose(session)}
        />
      </td>
      <th scope="row">
        <bdi class="name" title=${name}>${color ? swatch(color) : nothing}${name}</bdi>${
          session.startedAt === null
            ? nothing
            : html`<span class="when">${formatInstant(session.startedAt, this.locale.lang(), this.zone())}</span>`
        }
      </th>
      ${compared.map((id) => {
        const value = session.values[id];
        return html`<td class=${isNumber(value) ? '' : 'missing'}>${metricText(id, value, this.locale)}</td>`;
      })}
    </tr>`;
  }

  /** The streams shown as one, where that means anything: unique viewers of several streams cannot be added up. */
  #overlay(sessions: readonly StreamSession[], shown: Quantity): TemplateResult {
    return html`<tfoot>
      <tr>
        <td></td>
        <th scope="row">${this.locale.term('sessionsTogether', shown)}</th>
        ${compared.map((id) => {
          const value = together(id, sessions);
          const why = metricFacts(id).aggregation === 'none' ? 'sessionsNotAdded' : 'cardNotReported';
          return value === null
            ? html`<td class="missing" title=${this.locale.term(why)}>–<span class="unseen">${this.locale.term(why)}</span></td>`
            : html`<td>${metricText(id, value, this.locale)}</td>`;
        })}
      </tr>
    </tfoot>`;
  }

  /** A name that no other line has: streams of one title are told apart by when they began. */
  #lineName(session: StreamSession, lines: readonly Line[]): string {
    const name = this.#name(session);
    const again = lines.filter((line) => this.#name(line.session) === name).length > 1;
    if (!again || session.startedAt === null) return name;
    return `${name}, ${formatInstant(session.startedAt, this.locale.lang(), this.zone())}`;
  }

  #choose(session: StreamSession): void {
    const { chosen } = this.#choice;
    const others = chosen.filter(({ id }) => id !== session.id);
    const next = others.length < chosen.length ? others : [...others, session].slice(0, mostLines);
    this.choice = { ...this.#choice, chosen: next };
  }

  #plot(lines: readonly Line[]): TemplateResult {
    const spec = this.#spec(lines, this.locale.look(), this.zone());
    const lang = this.locale.lang();
    return this.pictureOrMissing(
      html`<analytics-line-plot
        class="lines"
        exportparts="plot, tooltip, legend"
        .spec=${spec}
        .label=${this.locale.term('sessionsLines')}
        .words=${{ resetZoom: this.locale.term('timelineResetZoom') }}
        .readout=${(_x: number, index: number): Readout => ({
          title: formatMinute((spec.xs[index] ?? 0) * 60, lang),
          rows: this.#at(spec, index).map(({ label, color, value }) => ({ label, color, value: this.#viewers(value) })),
        })}
        .valueText=${(index: number): string =>
          this.locale.term(
            'sessionsAt',
            formatMinute((spec.xs[index] ?? 0) * 60, lang),
            this.#at(spec, index).map(({ label, value }) => `${label} ${this.#viewers(value)}`),
          )}
      ></analytics-line-plot>`,
    );
  }

  /** What the lines are at a place: without those that have ended, or have a gap there. */
  #at({ series }: PlotSpec, index: number): readonly { label: string; color: PlotSeries['color']; value: number }[] {
    return series.flatMap(({ label, color, values }) => {
      const value = values[index];
      return isNumber(value) ? [{ label, color, value }] : [];
    });
  }

  #viewers(value: number | undefined): string {
    return isNumber(value) ? formatMetric(value, 'count', this.locale).text : this.locale.term('plotNoData');
  }

  readonly #spec = memo((lines: readonly Line[], _look: string, _zone: string | null): PlotSpec => {
    const lang = this.locale.lang();
    const { seconds, values, step } = overlay(lines);
    const gap = joinedWithin(step);
    return {
      x: 'number',
      xs: seconds.map((at) => at / 60),
      series: lines.map(({ session }, index): PlotSeries => ({
        label: this.#lineName(session, lines),
        values: values[index] ?? new Float64Array(seconds.length),
        color: colorOf(session, lines) ?? '--analytics-series-0',
        hasArea: false,
      })),
      maxGap: gap === null ? null : gap / 60_000,
      yRange: { min: 0, max: null },
      referenceLines: [],
      markers: [],
      annotations: [],
      xSteps: minuteSteps,
      hasWholeValues: true,
      timeZone: null,
      formatXTicks: (ticks) => ticks.map((minute) => formatMinute(minute * 60, lang)),
      formatYTicks: (ticks) => formatTicks(ticks, 'count', lang),
    };
  });

  /** Its axis is time since the start, and says so itself. */
  protected override visiblePeriod({ main }: Results<SessionComparisonDatasets>): Period | null {
    return main.answer.period;
  }

  protected override pictures(): readonly Picture[] {
    const drawn = linePlotsIn(this.renderRoot)?.picture();
    return drawn ? [drawn] : [];
  }

  protected override table(results: Results<SessionComparisonDatasets>): Table {
    const { sessions } = this.#read(results);
    return {
      rows: sessions.length,
      columns: [
        { kind: 'text', label: this.locale.term('sessionsStream'), cells: sessions.map((session) => this.#name(session)) },
        { kind: 'text', label: this.locale.term('sessionsId'), cells: sessions.map(({ id }) => id) },
        { kind: 'instant', label: this.locale.term('sessionsStarted'), cells: sessions.map(({ startedAt }) => startedAt) },
        { kind: 'instant', label: this.locale.term('sessionsEnded'), cells: sessions.map(({ endedAt }) => endedAt) },
        ...compared.map((id): Column => ({
          kind: 'number',
          label: this.locale.metricLabel(id),
          shown: metricFacts(id).shown,
          most: metricFacts(id).most,
          cells: sessions.map(({ values }) => values[id] ?? null),
        })),
      ],
    };
  }

  protected override summary(results: Results<SessionComparisonDatasets>): string {
    const lang = this.locale.lang();
    const { total } = results.main.answer;
    const shown = quantity(this.#read(results).sessions.length, lang);
    return this.locale.term('sessionsSummary', shown, isNumber(total) ? quantity(total, lang) : null);
  }
}

/** The colour of a stream's line; null where it has none. */
function colorOf(session: StreamSession, lines: readonly Line[]): PlotSeries['color'] | null {
  const index = lines.findIndex((line) => line.session.id === session.id);
  return index < 0 ? null : `--analytics-series-${(index % mostLines) as 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'session-comparison': SessionComparison;
  }
}

import { html, nothing, type TemplateResult } from 'lit';
import { buildQuestion } from '../datasets/build-question.js';
import type { DatasetName, Params } from '../datasets/data.js';
import type { EmptyKind, Failure } from '../datasets/failure.js';
import type { Period, Question } from '../datasets/question.js';
import type { Comparison, Ids } from '../datasets/scope.js';
import type { Table } from '../datasets/table.js';
import { firstWeekday } from '../datasets/week.js';
import { periodsIn } from '../element/ask.js';
import { AnalyticsElement } from '../element/element.js';
import type { CursorMoment } from '../element/shared-cursor.js';
import { noSettings, scopeOf } from '../element/settings.js';
import { Locale } from '../locale/locale.js';
import type { Words } from '../locale/words.js';
import type { LazyCode } from './lazy-code.js';
import type { Panel, Picture } from './png.js';
import type { AskedDatasets, Questions, Result, Results, ResultsSoFar } from './query-controller.js';
/** A part of an x axis. */
export interface AxisRange {
  readonly from: number;
  readonly to: number;
}

/** What a widget says of itself to the card that it is: what it asks, and how its answers look. */
export abstract class WidgetBase<A extends AskedDatasets> extends AnalyticsElement {
  /** English of its own, which comes with its code. */
  static words: Partial<Words> = {};

  protected readonly locale = new Locale(this, (this.constructor as typeof WidgetBase).words);

  /** The dataset of the main question: what `.data` and `src` are. */
  protected abstract readonly mainDataset: A['main'];

  /**
   * What the widget asks, told at every update. `main` decides its face, and is null where an attribute of its own is not usable:
   * say so with `fault()`. The others may fail: the widget then does without, with a note. A question that takes what another has
   * answered finds that in `results`.
   */
  protected abstract questions(): Questions<A>;

  /** The questions whose answers are compared as the main one is. */
  protected readonly comparedQuestions: readonly (keyof A)[] = [];

  /** The heading where the author gave none. */
  protected abstract ownHeading(): string;

  /** The answers as a picture. Called again at every update; what is costly is kept by `memo()`. */
  protected abstract view(results: Results<A>): TemplateResult;

  /** Whether what the picture is drawn with is wanted already: it is fetched beside the data. */
  protected needsElement(): boolean {
    return true;
  }

  /** The same answers as columns, for the reader's table and the CSV. */
  protected abstract table(results: Results<A>): Table;

  /** The same answers as one sentence, for who cannot see the picture. */
  protected abstract summary(results: Results<A>): string;

  /** What the widget's answers are compared with, where their source has periods; null asks about no other period. */
  protected comparesWith(): Comparison | null {
    return null;
  }

  /** What the author or reader compares with. */
  protected get comparison(): Comparison | null {
    return this.context?.settings.compare ?? null;
  }

  /** Where an answer is good but there is nothing in it: the reason. */
  protected emptyReason(results: Results<A>): EmptyKind | null {
    void results;
    return null;
  }

  /** Whether the subject still goes on; automatic refresh rests once it does not. Null where the answer does not say. */
  protected isLive(results: Results<A>): boolean | null {
    void results;
    return null;
  }

  /** A mistake in one of the widget's own attributes, found before anything is asked. */
  protected configError(): Failure | null {
    return null;
  }

  /** Why the widget asks nothing, where that is no mistake. */
  protected idleReason(): EmptyKind | null {
    return null;
  }

  /** What the widget fetches before it can ask: it shows its skeleton until then. */
  protected readonly requiredCode: LazyCode | null = null;

  /** What the height of the card goes by besides its width: the custom properties of `card-heights.ts`, without `--_`. */
  protected traits(): Readonly<Record<string, number | boolean>> {
    return {};
  }

  /** The shape of what is to come, in its final size. */
  protected skeleton(): TemplateResult {
    return html`<div class="skeleton block"></div>`;
  }

  /** Controls of the widget's own, before the menu. Null where there is nothing to see yet. */
  protected ownActions(results: Results<A> | null): TemplateResult | typeof nothing {
    void results;
    return nothing;
  }

  /** What stands at the foot besides notes and the time of the data: how it was come by, how often sampled, in which zone. */
  protected provenance({ main }: Results<A>): readonly string[] {
    const { provenance } = main.answer;
    return provenance ? [this.locale.term(`provenance-${provenance}`)] : [];
  }

  /**
   * About as much as will be said of where the answer comes from: its room is kept free until then. Numbers and
   * times are stand-ins, since the first use of a formatter takes longer than all else before the first paint.
   */
  protected placeholderNotes(): readonly string[] {
    return [];
  }

  /** The question of this widget's scope about a dataset, or about something else in it: the ids given here come before the scope's. */
  protected questionAbout<J extends DatasetName>(dataset: J, params: Params[J], ids: Ids = {}): Question<J> {
    const settings = this.context?.settings ?? noSettings;
    const scope = scopeOf(settings);
    const asked = { ...scope, ids: { ...scope.ids, ...ids } };
    const plain = buildQuestion(dataset, asked, params);
    const periods = periodsIn(settings, plain);
    if (!periods) return plain;
    const weekStart = scope.weekStart ?? firstWeekday(this.locale.lang());
    const period = scope.period ?? { range: periods.usual };
    return buildQuestion(dataset, { ...asked, period, weekStart, compare: null }, params);
  }

  /** The zone times are shown in: the author's, else the viewer's own. */
  protected zone(): string | null {
    return this.context?.settings.timeZone ?? null;
  }

  /** The zone the times of a picture are in: one card has one, and the time of its data is told in it too. */
  protected zoneOf(_results: Results<A>): string | null {
    return this.zone();
  }

  /** Another widget points at a moment, or no longer at any. */
  protected cursorChanged(moment: CursorMoment | null): void {
    void moment;
  }

  /** What a file is of besides the widget, for its name: metrics, a dimension. */
  protected fileFacts(): readonly string[] {
    return [];
  }

  /** Of when a picture is that is zoomed to this part of its x axis. Overridden where that is no time. */
  protected visiblePeriod(_results: Results<A>, { from, to }: AxisRange): Period | null {
    return { start: from, end: to };
  }

  /** The charts as they are on the screen, where they are canvases: what a PNG is made of. None where they are not. */
  protected pictures(): readonly (Picture | Panel)[] {
    return [];
  }

  /** Where the questions stand that were posed last. */
  protected abstract readonly results: ResultsSoFar<A>;

  /** The same, once the main one has an answer. */
  protected abstract readonly answered: Results<A> | null;

  /** Where a question beside the main one stands, for one that takes another's answer. */
  protected abstract resultFor<J extends DatasetName>(question: Question<J>): Result<J>;
}

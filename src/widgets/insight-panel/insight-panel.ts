import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { LazyText } from '../../card/lazy-text.js';
import type { Results } from '../../card/query-controller.js';
import { isSame, metricsIn, RulesCard, type RuleInputs, type RuleDatasets } from '../../card/rules-card.js';
import type { SelectDetail } from '../../card/select.js';
import { comparedMetrics, type ComparedMetrics } from '../../datasets/compared-metrics.js';
import type { Basis } from '../../datasets/comparison.js';
import { startOfDay } from '../../datasets/dates.js';
import type { EmptyKind, Failure } from '../../datasets/failure.js';
import type { Comparison } from '../../datasets/scope.js';
import type { Table } from '../../datasets/table.js';
import { advice } from '../../locale/en/advice.js';
import { compared } from '../../locale/en/compared.js';
import { formatSpan, isNumber } from '../../locale/format.js';
import { isMetricId, metricIds, type MetricId } from '../../metrics/catalogue.js';
import { guarded, needsOf } from '../../rules/guarded.js';
import type { Needs } from '../../rules/needs.js';
import type { AboutInsights, Advice, InsightRule, Insights, InsightSection } from '../../rules/rules.js';
import { sayIn, type Say } from '../../rules/say.js';
import { basisOf } from '../../views/basis.js';
import { lineClampStyles } from '../../views/line-clamp.js';
import { change, changeChip, changeChipStyles } from '../../views/metric-tile.js';
import { labelledMetricText } from '../../views/metrics-table.js';
import { scrollingStyles } from '../../views/scrolling.styles.js';
import { textPending } from '../../views/text-pending.js';
import { adviceRead } from './insight-panel.advice.js';
import { changesOf, type Change } from './insight-panel.model.js';
import { insightPanelStyles } from './insight-panel.styles.js';

type Changes = Extract<InsightSection, { readonly changes: unknown }>;

const whole: Basis = { kind: 'whole' };

/** Changes in the picture; the table has all. */
const firstChanges = 6;

/** What a rule has found. */
interface Finding {
  readonly rule: InsightRule;
  readonly known: RuleInputs;
  /** What is known of what only its reader needs. */
  readonly opened: RuleInputs['answers'];
  /** Null where the data has nothing about it, or is yet to come. */
  readonly verdict: unknown;
  /** What it was judged by. */
  readonly judged: readonly unknown[];
}

/**
 * What stands out in the numbers of a source: what the rules of that source look for, and what changed since the period before. These
 * may be patterns of the week, the evening and the year, and whether satisfaction, engagement or conversion dropped, with what the
 * data says to each diagnostic step and what often helps. Below its sample size nothing is claimed, and
 * that is said. Patterns are looked for in at least the 90 days up to the end of the period, seasons in all months there are; what
 * is not over yet is not judged.
 *
 * `.data`: `{ "metrics": { … }, "trend": { … }, "activity": { … }, "funnel": { … } }`, each as the dataset's own JSON.
 *
 * @tag insight-panel
 * @attr {string} metric - The metric that patterns are looked for in. Default that of the rules of the source.
 * @csspart delta - A change.
 * @fires {CustomEvent<SelectDetail>} analytics-select - The reader opens a finding. Cancelable: prevented, it stays closed.
 */
export class InsightPanel extends RulesCard<'insights'> {
  static readonly tag = 'insight-panel';
  static override words = { ...advice, ...compared };
  static override properties: PropertyDeclarations = {
    metric: {},
    opened: { state: true },
  };
  static override styles = [...RulesCard.styles, lineClampStyles, changeChipStyles, scrollingStyles, insightPanelStyles];

  /** @type {MetricId} */
  declare metric: string | null | undefined;
  declare private opened: ReadonlySet<string>;

  /** By rule, what it found last: it judges anew only what is new. */
  readonly #found = new Map<string, Finding>();
  /** By rule, what there is to read about it. */
  readonly #advice = new Map<string, LazyText<Advice>>();

  constructor() {
    super();
    this.opened = new Set();
  }

  protected override readonly kind = 'insights';

  protected override configError(): Failure | null {
    const isUsable = !this.metric?.trim() || isMetricId(this.metric.trim());
    return isUsable ? null : { kind: 'configuration', reason: 'not-usable', name: 'metric' };
  }

  #about({ subject }: Insights): AboutInsights {
    const metric = this.metric?.trim() ?? '';
    return { metric: isMetricId(metric) ? metric : subject };
  }

  protected override hasAny({ sections }: Insights): boolean {
    return sections.length > 0;
  }

  protected override metricsFor(insights: Insights): readonly MetricId[] {
    const about = this.#about(insights);
    return insights.sections.flatMap((section) =>
      'rules' in section ? metricsIn(section.rules.map((rule) => needsOf(rule, about))) : section.changes,
    );
  }

  protected override ownHeading(): string {
    return this.locale.term('insightTitle');
  }

  /** A period in which nothing happened is news where something did before it. */
  protected override emptyReason({ main }: Results<RuleDatasets>): EmptyKind | null {
    const { values, change: changed } = comparedMetrics(main.answer, main.pair);
    const isReported = metricIds.some((id) => isNumber(values[id]));
    if (isReported && (!this.rules || values[this.rules.subject] !== 0)) return null;
    const hadSomething = metricIds.some((id) => (changed?.previous[id] ?? 0) !== 0);
    if (hadSomething || this.isMainPending) return null;
    return isReported ? 'none-in-range' : 'none-yet';
  }

  protected override needs(): readonly Needs[] {
    const { rules } = this;
    if (!rules || this.configError()) return [];
    const about = this.#about(rules);
    return rulesIn(rules).flatMap((rule) => [needsOf(rule, about), ...this.#neededOpened(rule)]);
  }

  /** What only the reader of an opened finding needs. An answer may lead to more needs, once. */
  #neededOpened(rule: InsightRule): readonly Needs[] {
    if (!this.opened.has(rule.id)) return [];
    const after = (known: RuleInputs['answers']): Needs => guarded(rule.id, () => rule.needsOpened?.(known) ?? {}, {});
    const first = after({});
    return [first, after(this.inputsFor(first).answers)];
  }

  #find(rule: InsightRule, about: AboutInsights): Finding {
    const known = this.inputsFor(needsOf(rule, about));
    const last = this.#neededOpened(rule).at(-1);
    const opened = last ? this.inputsFor(last).answers : {};
    const judged = [rule, about.metric, known.isPending, ...Object.values(known.answers)];
    const before = this.#found.get(rule.id);
    if (before && isSame(before.judged, judged)) return { ...before, opened };
    const verdict = known.isPending ? null : guarded(rule.id, () => rule.judge(known.answers, about), null);
    const finding = { rule, known, verdict, opened, judged };
    this.#found.set(rule.id, finding);
    return finding;
  }

  /** What the author or reader chose, else the period before. */
  protected override comparesWith(): Comparison | null {
    const compare = this.context?.settings.compare;
    return compare === undefined ? { with: 'previous-period', align: 'date' } : compare;
  }

  #changesPlaceholder({ usually = [] }: Changes): TemplateResult {
    return html`<div class="changes">
      ${usually.map(
        ([id, value, text]) =>
          html`<div class="row change skeleton shape">
            <span class="name">${this.locale.metricLabel(id)}</span>
            <span class="values">${value}</span>
            ${change({ text, direction: 'up' }, 'up', { current: '', previous: '', basis: whole }, this.locale)}
          </div>`,
      )}
    </div> `;
  }

  protected override view({ main }: Results<RuleDatasets>): TemplateResult {
    const { rules } = this;
    if (!rules) return html``;
    const data = comparedMetrics(main.answer, main.pair);
    const say = sayIn(this.locale, data.currency);
    const about = this.#about(rules);
    return html`${rules.sections.map(
      (section, index) =>
        html`<div class="section" role="group" aria-labelledby="part-${index}">
          <p class="part" id="part-${index}">${titleOf(section, say)}</p>
          ${
            'rules' in section
              ? html`<ul>
                  ${section.rules.map((rule) => html`<li>${this.#finding(this.#find(rule, about), say)}</li>`)}
                </ul>`
              : this.#changes(section, data)
          }
        </div>`,
    )}`;
  }

  #finding(finding: Finding, say: Say): TemplateResult {
    const { rule } = finding;
    const room = finding.known.isPending
      ? html`<span class="to-come" aria-hidden="true">${say.text(rule.usually)}</span>`
      : nothing;
    const text = html`<span class=${finding.known.isPending ? 'unseen' : ''}>${said(finding, say)}</span>${room}`;
    const summary = html`<span class="name">${say.text(rule.title)}</span> <span class="said">${text}</span>`;
    // Where there is nothing to read, nothing opens.
    if (!rule.advice)
      return html`<div class="row finding plain ${isFound(finding) ? 'is-found' : ''}" data-insight=${rule.id}>${summary}</div>`;
    const isOpen = this.opened.has(rule.id);
    return html`<details
      class=${isFound(finding) ? 'is-found' : ''}
      data-insight=${rule.id}
      .open=${isOpen}
      @toggle=${({ target }: Event) => this.#toggled(rule, (target as HTMLDetailsElement).open)}
    >
      <summary @click=${(event: Event) => this.#opens(event, rule.id)}>${summary}</summary>
      <div class="inside">${isOpen ? this.#inside(finding, say) : nothing}</div>
    </details>`;
  }

  #opens(event: Event, id: string): void {
    if (this.opened.has(id)) return;
    const detail: SelectDetail = { tag: this.localName, by: 'insight', id };
    if (!this.emit('select', detail, true)) event.preventDefault();
  }

  #toggled(rule: InsightRule, isOpen: boolean): void {
    const { id } = rule;
    if (this.opened.has(id) === isOpen) return;
    this.opened = new Set(isOpen ? [...this.opened, id] : [...this.opened].filter((each) => each !== id));
    if (isOpen) this.#adviceOf(rule)?.open();
  }

  #adviceOf(rule: InsightRule): LazyText<Advice> | null {
    if (!rule.advice) return null;
    const lang = this.locale.lang();
    const key = `${rule.id} ${lang}`;
    const prose = this.#advice.get(key) ?? new LazyText(this, async () => rule.advice?.(lang) ?? { lang });
    this.#advice.set(key, prose);
    return prose;
  }

  /** What there is to read about a finding, and what the data says to it. */
  #inside({ rule, known, opened }: Finding, say: Say): TemplateResult {
    const prose = this.#adviceOf(rule);
    prose?.fetch();
    if (!prose?.text) return textPending(prose?.hasFailed ?? false, this.locale);
    const said = rule.steps ? guarded(rule.id, () => rule.steps?.(known.answers, opened, say) ?? [], []) : null;
    return adviceRead(prose.text, said, say);
  }

  #changes(section: Changes, data: ComparedMetrics): TemplateResult {
    const changes = changesIn(data);
    const isToCome = !data.change && this.isMainPending;
    const none = this.locale.term(data.change ? 'insightUnchanged' : 'insightNothingBefore');
    return html`${isToCome ? this.#changesPlaceholder(section) : nothing}
      ${!isToCome && changes.length === 0 ? html`<p class="said">${none}</p>` : nothing}
      <ul class="changes">
        ${changes.slice(0, firstChanges).map((each) => this.#change(each, data))}
      </ul>`;
  }

  #change({ id }: Change, { values, change: changed, currency }: ComparedMetrics): TemplateResult {
    return html`<li class="row change">
      <span class="name">${this.locale.metricLabel(id)}</span>
      <span class="values">${sayIn(this.locale, currency).value(id, values[id])}</span>
      ${changed ? changeChip(id, changed, currency, this.locale) : nothing}
    </li>`;
  }

  /** The most days that any rule looks back over. */
  get #daysBack(): number {
    const { rules } = this;
    if (!rules) return 0;
    const needs = rulesIn(rules).flatMap((rule) => Object.values(needsOf(rule, this.#about(rules))));
    return Math.max(0, ...needs.map(({ over }) => (typeof over === 'number' ? over : 0)));
  }

  protected override provenance(): readonly string[] {
    const days = this.#daysBack;
    const over = days > 0 && this.lookback(days);
    if (!over) return [];
    const [start, end] = [startOfDay(over.start, 'UTC'), startOfDay(over.end, 'UTC')];
    return [this.locale.term('patternsOver', formatSpan(start, end, this.locale.lang(), 'UTC', 'date'))];
  }

  protected override placeholderNotes(): readonly string[] {
    return this.rules && this.#daysBack === 0 ? [] : [this.locale.term('patternsOver', 'Feb 2 – May 2, 2026')];
  }

  /** Each finding with what is said of it, as in the picture, and all that changed. */
  #rows(rules: Insights, data: ComparedMetrics, say: Say): readonly (readonly [string, string])[] {
    const about = this.#about(rules);
    return rules.sections.flatMap((section): (readonly [string, string])[] =>
      'rules' in section
        ? section.rules.map((rule) => [say.text(rule.title), said(this.#find(rule, about), say)])
        : changesIn(data).map(({ id, current, previous }) => [
            say.metric(id),
            basisOf(say.moved(id, previous, current), data.change?.basis ?? whole, say),
          ]),
    );
  }

  protected override table({ main }: Results<RuleDatasets>): Table {
    const data = comparedMetrics(main.answer, main.pair);
    const rows = this.rules ? this.#rows(this.rules, data, sayIn(this.locale, data.currency)) : [];
    return {
      rows: rows.length,
      columns: [
        { kind: 'text', label: this.locale.term('insightFinding'), cells: rows.map(([name]) => name) },
        { kind: 'text', label: this.locale.term('insightEvidence'), cells: rows.map(([, text]) => text) },
      ],
    };
  }

  /** What was found. */
  protected override summary({ main }: Results<RuleDatasets>): string {
    const { data } = main.answer;
    const say = sayIn(this.locale, data.currency);
    const { rules } = this;
    const findings = rules ? rulesIn(rules).map((rule) => this.#find(rule, this.#about(rules))) : [];
    const found = findings.filter(isFound).map((finding) => {
      const text = said(finding, say);
      return finding.rule.isWhole ? text : say.term('metricSaid', say.text(finding.rule.title), text);
    });
    const { subject } = rules ?? {};
    if (found.length > 0 || !subject) return say.term('metricsSummary', found);
    return labelledMetricText(subject, data.values[subject], this.locale);
  }
}

const rulesIn = ({ sections }: Insights): readonly InsightRule[] =>
  sections.flatMap((section) => ('rules' in section ? section.rules : []));

const titleOf = (section: InsightSection, say: Say): string =>
  'rules' in section ? say.text(section.title) : say.term('insightChanges');

const changesIn = ({ change: changed }: ComparedMetrics): readonly Change[] =>
  changed ? changesOf(changed.current, changed.previous) : [];

const isFound = ({ rule, verdict }: Finding): boolean => verdict !== null && guarded(rule.id, () => rule.isFound(verdict), false);

/** What is said of a finding, or that it is under way, or not in the data. */
function said({ rule, known, verdict }: Finding, say: Say): string {
  if (known.isPending) return say.term('cardLoading');
  const nothingSaid = say.term('insightNoData');
  return verdict === null ? nothingSaid : guarded(rule.id, () => rule.says(verdict, say), nothingSaid);
}

declare global {
  interface HTMLElementTagNameMap {
    'insight-panel': InsightPanel;
  }
}

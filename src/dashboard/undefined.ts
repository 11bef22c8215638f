/**
 * The room a tag takes until it is defined: that of its card, so that nothing moves when its code comes. For what stands in a
 * page it is in a style sheet of its own (`analytics-elements.css`, written by the build), since nothing of ours runs there yet;
 * for the widgets of a preset it is in the dashboard's shadow root. The rules weigh nothing, so that the page's own win.
 */
import { metricFacts, metricIds, type MetricId } from '../metrics/catalogue.js';
import { heightOf, measures } from '../views/card-heights.js';

/** The room of these, which are not defined: a box that is in the place of their shadow root. */
export const before = (selector: string): string => `:where(${selector}):where(:not(:defined))::before`;

const rule = (selector: string, declarations: string): string => `${before(selector)}{${declarations}}`;

/** Something that the height of a widget goes by, and the attribute that says it: as the widget does itself (`traits()`). */
interface Trait {
  readonly tag: string;
  readonly attribute: string;
  /** One of these has to be in it. Absent: whatever it is. */
  readonly words?: readonly string[];
  /** Not with this attribute. */
  readonly unless?: string;
  readonly name: string;
  readonly value: number;
}

const metricsThat = (is: (id: MetricId) => boolean): readonly MetricId[] => metricIds.filter(is);
const line = { tag: 'metric-card', attribute: 'metric', unless: 'hide-sparkline', value: 1 };

const traits: readonly Trait[] = [
  {
    tag: 'metric-grid',
    attribute: 'metrics',
    words: metricsThat((id) => metricFacts(id).banded === 'always'),
    name: 'banded',
    value: 1,
  },
  { tag: 'metric-grid', attribute: 'sparklines', name: 'lined', value: 1 },
  { ...line, words: metricsThat((id) => metricFacts(id).series !== undefined), name: 'lined' },
  { ...line, words: metricsThat((id) => metricFacts(id).series === 'trend'), name: 'read' },
  {
    tag: 'metric-card',
    attribute: 'metric',
    words: metricsThat((id) => metricFacts(id).isDated === true),
    name: 'dated',
    value: 1,
  },
  { tag: 'breakdown-list', attribute: 'limit', name: 'folds', value: 0 },
  ...Array.from({ length: 12 }, (_, index) => ({
    tag: 'breakdown-list',
    attribute: 'limit',
    words: [`${index + 1}`],
    name: 'rows',
    value: index + 1,
  })),
  { tag: 'breakdown-list', attribute: 'dimension', words: ['topic'], name: 'advises', value: 1 },
  { tag: 'review-checklist', attribute: 'cadence', words: ['monthly'], name: 'monthly', value: 1 },
];

function ruleOf({ tag, attribute, words, unless, name, value }: Trait): string {
  const which = words ? `:is(${words.map((word) => `[${attribute}~="${word}"]`).join()})` : `[${attribute}]`;
  return rule(`${tag}${which}${unless ? `:not([${unless}])` : ''}`, `--_${name}:${value}`);
}

/** How many metrics a grid names: one for each that is. As many rules as metrics, and left out of the style sheet for pages. */
export const countRules = (): readonly string[] => [
  ...metricIds.map((id, index) => rule(`metric-grid[metrics~="${id}"]`, `--_${index}:1`)),
  rule('metric-grid[metrics]', `--_count:(${metricIds.map((_, index) => `var(--_${index},0)`).join(' + ')})`),
];

/** The same of a widget whose attributes are known. */
export function traitsOf(tag: string, attributes: ReadonlyMap<string, string>): ReadonlyMap<string, number> {
  const wordsOf = (name: string): readonly string[] => attributes.get(name)?.trim().split(/\s+/) ?? [];
  const known = traits.filter(
    ({ tag: of, attribute, words, unless }) =>
      of === tag &&
      attributes.has(attribute) &&
      !(unless && attributes.has(unless)) &&
      (!words || words.some((word) => wordsOf(attribute).includes(word))),
  );
  const count: readonly [string, number][] = attributes.has('metrics') ? [['count', wordsOf('metrics').length]] : [];
  return new Map([...count, ...known.map(({ name, value }) => [name, value] as const)]);
}

/** The size of text in a widget, where an em is the size that the reader has set in the browser. */
export const textSize = 'var(--analytics-font-size,0.875em)';

/**
 * The rules for these tags.
 *
 * @param tokens declarations of the private tokens, where nothing around has them
 */
export const undefinedRules = (tags: readonly string[], tokens = ''): string =>
  [
    `:where(${tags.join()}):where(:not(:defined,[hidden])){display:block;min-inline-size:0;container-type:inline-size}`,
    rule(tags.join(), `content:"";display:block;font-size:medium;${tokens}${measures(textSize)};block-size:calc(var(--_height))`),
    ...tags.map((tag) => rule(tag, `--_height:${heightOf(tag)}`)),
    ...traits.filter(({ tag }) => tags.includes(tag)).map(ruleOf),
    rule('[hide-footer]', '--_foot:0;--_alone:0'),
  ].join('\n');

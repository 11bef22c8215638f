import type { TemplateResult } from 'lit';
import { families } from '../../src/families/index.js';
import { presets } from '../../src/families/presets.js';
import type { Source } from '../../src/datasets/question.js';
import type { Speech } from '../../src/locale/locale.js';
import { privateTokens } from '../../src/theme/styles.js';
import { heightOf, measures } from '../../src/views/card-heights.js';
import type { Preset } from '../../src/dashboard/preset.js';
import { toolbarHeight } from '../../src/dashboard/toolbar.styles.js';
import { before, textSize, traitsOf, undefinedRules } from '../../src/dashboard/undefined.js';

const tokens = `${privateTokens(['space', 'density', 'step', 'line-width', 'plot-height', 'scale-small', 'scale-title', 'scale-value'])};`;

/** A widget of a preset, as it is written there. */
interface Written {
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
}

/** No height goes by words. */
const wordless: Speech = { lang: () => 'en', term: () => '' };

const textOf = ({ strings, values }: TemplateResult): string =>
  strings.map((text, index) => `${text}${typeof values[index] === 'string' ? `"${values[index]}"` : ''}`).join('');

function widgetsIn(preset: Preset): readonly Written[] {
  const tags = textOf(preset.view(wordless, {})).matchAll(/<([a-z]+-[a-z-]+)([^>]*)>/g);
  return [...tags].map(([, tag = '', rest = '']) => {
    const pairs = [...rest.matchAll(/([a-z-]+)(?:="([^"]*)")?/g)].map(([, name = '', value = '']) => [name, value] as const);
    return { tag, attributes: new Map(pairs) };
  });
}

/** Of what a preset asks about, as far as a height goes by it. */
function aboutSource(source: Source | undefined): ReadonlyMap<string, number> {
  const files = Object.values(source?.files ?? {});
  const isOfPeriod = source?.periods !== undefined && files.some(({ ofPeriod }) => ofPeriod);
  return new Map([...(files.length > 0 ? [['files', files.length] as const] : []), ['periods', Number(isOfPeriod)]]);
}

/** The height of a widget in so much width, with all that it goes by put in. */
function heightIn({ tag, attributes }: Written, inside: string, about: ReadonlyMap<string, number>): string {
  const known: readonly (readonly [string, string | number])[] = [
    ...about,
    ...traitsOf(tag, attributes),
    ['alone', 0],
    ['inside', `var(--_${inside})`],
  ];
  return known.reduce(
    (height, [name, value]) => height.replaceAll(new RegExp(`var\\(--_${name}(?:, [^()]*)?\\)`, 'g'), `${value}`),
    `(${heightOf(tag)})`,
  );
}

const gap = 'var(--_space)';

/** Rows of one column, or of two as the grid of a dashboard fills them. */
function rowsOf(widgets: readonly Written[], columns: number): readonly (readonly Written[])[] {
  const rows: Written[][] = [];
  for (const widget of widgets) {
    const last = rows.at(-1);
    const isWide = columns === 1 || widget.attributes.has('data-wide');
    const hasRoom = last !== undefined && last.length < columns && !last[0]?.attributes.has('data-wide');
    if (!isWide && hasRoom) last.push(widget);
    else rows.push([widget]);
  }
  return rows;
}

function heightOfRows(preset: Preset, source: Source | undefined, columns: number): string {
  const about = aboutSource(source);
  const heights = rowsOf(widgetsIn(preset), columns).map((row) => {
    const cards = row.map((each) => heightIn(each, columns === 1 || each.attributes.has('data-wide') ? 'inside' : 'half', about));
    return cards.length > 1 ? `max(${[...new Set(cards)].join()})` : (cards[0] ?? '0px');
  });
  const sums = [...new Set(heights)].map((height) => {
    const { length } = heights.filter((each) => each === height);
    return length > 1 ? `${length} * ${height}` : height;
  });
  return `${sums.join(' + ')} + ${heights.length - 1} * ${gap}`;
}

const named = (name: string): string => `analytics-dashboard[preset="${name}"]`;

function presetRules(name: string, preset: Preset): readonly string[] {
  const source = families.map((family) => family.source).find((each) => preset.settings.sources?.includes(each.name));
  const drawn = before(`${named(name)}:not(:has(>:not([slot])))`);
  const isCompared = Number(Boolean(preset.settings.compare && source?.periods));
  const picks = source?.periods ? 2 + isCompared + Number(Boolean(source.periods.granularities?.length)) : 0;
  return [
    `:where(${named(name)}):where(:not(:defined)){--_compared:${isCompared};--_picks:${picks}}`,
    `${drawn}{block-size:calc(var(--_toolbar) + ${heightOfRows(preset, source, 1)})}`,
    `@container (inline-size >= 720px){${drawn}{block-size:calc(var(--_toolbar) + ${heightOfRows(preset, source, 2)})}}`,
  ];
}

/**
 * The style sheet for pages.
 *
 * @param tags those of all widgets
 */
export function pageRules(tags: readonly string[]): string {
  const dashboard = ':where(analytics-dashboard)';
  return [
    ':where(analytics-provider):where(:not(:defined)){display:contents}',
    ':where([compare]:not([compare=none])){--_compared:1}',
    undefinedRules(tags, tokens),
    `${dashboard}{--_alone:0;--_picks:0}`,
    `${dashboard}:where(:not(:defined,[hidden])){${tokens}display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,max((100% - ${gap}) / 2 - 0.1px,352px)),1fr));gap:${gap};min-inline-size:0;container-type:inline-size}`,
    `${before('analytics-dashboard')}{content:"";grid-column:1 / -1;font-size:medium;${measures(textSize)};--_half:((100cqi - ${gap}) / 2 - (var(--_frame)));--_toolbar:${toolbarHeight} + ${gap};block-size:calc(var(--_toolbar) - ${gap})}`,
    `${before('analytics-dashboard[hide-toolbar]')}{--_toolbar:0px;display:none}`,
    `${dashboard}:where(:not(:defined))>[data-wide]{grid-column:1 / -1}`,
    `${before('analytics-dashboard[preset]:not(:has(>:not([slot])))')}{display:block}`,
    ...Object.entries(presets).flatMap(([name, preset]) => presetRules(name, preset)),
  ].join('\n');
}

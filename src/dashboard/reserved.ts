/**
 * The room a tag takes until it is defined: that of its skeleton, so that nothing moves when its code comes. For what
 * stands in a page it is a style sheet of its own (`analytics-elements.css`, written by the build), since nothing of
 * ours runs there yet; for the widgets of a preset it is in the dashboard's shadow root. The sizes are those of
 * `card.styles.ts` and of the widgets' own styles; where text wraps, those of the usual sans-serif fonts.
 */

export const space = 'var(--analytics-space, 16px)';
export const plot = 'var(--analytics-plot-height, 240px)';
export const frame = `(2 * ${space} + 2px)`;
const header = '(max(28px, 1.267rem) + 12px)';
export const footer = '(12px + 1.0875rem)';
const tile = '(2.55rem + 10px)';
const secondLine = '0.975rem';

/** Numbers in rows, as many beside each other as there is room for. */
interface Tiles {
  readonly name: string;
  readonly count: number;
  /** How many rows have a label of two lines, from which width of the card on, in px. */
  readonly wraps: Readonly<Record<number, number>>;
}

export const allMetrics: Tiles = {
  name: 'all',
  count: 15,
  wraps: {
    274: 6,
    290: 4,
    298: 3,
    310: 2,
    390: 1,
    396: 0,
    438: 3,
    532: 2,
    574: 1,
    578: 3,
    600: 2,
    718: 3,
    744: 2,
    944: 1,
    960: 0,
    1138: 2,
    1500: 1,
  },
};
export const overview: Tiles = { name: 'overview', count: 4, wraps: { 274: 1, 396: 0, 578: 1, 772: 0 } };
export const engagement: Tiles = {
  name: 'engagement',
  count: 5,
  wraps: { 0: 1, 266: 0, 274: 3, 290: 2, 298: 1, 310: 0, 438: 1, 454: 0, 718: 1, 744: 0 },
};
export const chatMetrics: Tiles = {
  name: 'chat',
  count: 5,
  wraps: { 274: 2, 286: 1, 390: 0, 438: 2, 482: 1, 574: 0, 718: 1, 944: 0 },
};
export const revenue: Tiles = { name: 'revenue', count: 3, wraps: { 274: 1, 376: 0, 438: 1, 554: 0 } };
export const content: Tiles = { name: 'content', count: 2, wraps: {} };

export const tilesHeight = ({ name, count, wraps }: Tiles): string => {
  const rows = `var(--_${name}-rows, ${count})`;
  return `(${rows} * (${tile} + 16px) - 16px + var(--_${name}-wraps, ${wraps[0] ?? 0}) * ${secondLine})`;
};

/**
 * How many rows that makes at which width of the card, and how many of them are higher.
 *
 * @param besides how many such cards stand beside each other, in a dashboard that is wide enough
 */
export function rowRules(selector: string, { name, count, wraps }: Tiles, besides = 1): string {
  const rules = new Map<number, string>();
  const say = (width: number, rule: string): void => {
    const all = Math.max(besides * width + (besides - 1) * 16, besides > 1 ? 720 : 0);
    rules.set(all, `${rules.get(all) ?? ''}--_${name}-${rule};`);
  };
  for (let columns = 2; columns <= count; columns++) {
    const rows = Math.ceil(count / columns);
    if (rows !== Math.ceil(count / (columns - 1))) say(columns === 2 ? 274 : 140 * columns + 18, `rows:${rows}`);
  }
  for (const [width, lines] of Object.entries(wraps)) say(Number(width), `wraps:${lines}`);
  return [...rules]
    .sort(([one], [other]) => one - other)
    .map(([width, lines]) => `@container (inline-size >= ${width}px){${selector}{${lines}}}`)
    .join('\n');
}

/** How many lines the words in a body take, by the width it is given. */
export const legendRules = (selector: string): string =>
  `@container (inline-size < 272px){${selector}{--_legend:3}}\n@container (inline-size >= 500px){${selector}{--_legend:1}}`;

export const dropRules = (selector: string): string => `@container (inline-size < 300px){${selector}{--_drop:1}}`;

/** The head of the table, and what stands over it and at its foot. */
export const sessionRules = (selector: string): string =>
  [
    [408, '--_extra:0'],
    [884, '--_head:2'],
    [1036, '--_head:1'],
  ]
    .map(([width, lines]) => `@container (inline-size >= ${width}px){${selector}{${lines}}}`)
    .join('\n');

/** Four segments, as many beside each other as there is room for. */
export const segmentRules = (selector: string): string =>
  `@container (inline-size >= 526px){${selector}{--_segment-rows:2}}\n@container (inline-size >= 1030px){${selector}{--_segment-rows:1}}`;

const steps = (selector: string, name: string, values: readonly (readonly [from: number, value: number])[]): string =>
  values.map(([from, value]) => `@container (inline-size >= ${from}px){${selector}{--_${name}:${value}}}`).join('\n');

/** How many lines names, definitions and facts of the steps take beyond the first of each; those of names have no gap. */
export const funnelRules = (selector: string): string =>
  steps(selector, 'wrapped', [
    [248, 3.79],
    [270, 2.9],
    [280, 2],
    [282, 1],
    [360, 0],
  ]);

/** The lines of the legend, and the bars whose words take two. */
export const revenueRules = (selector: string): string =>
  `${steps(selector, 'high-bars', [
    [286, 1],
    [318, 0],
  ])}\n${steps(selector, 'legend-lines', [
    [258, 2],
    [352, 1],
  ])}`;

/** How many lines it takes to say how countries are known. */
export const countriesRules = (selector: string): string =>
  steps(selector, 'countries-foot', [
    [290, 2],
    [516, 1],
  ]);

/** The second list stands under the first. */
export const contentRules = (selector: string): string => steps(selector, 'second', [[530, 0]]);

/** How many lines more than one all findings have together. */
export const insightRules = (selector: string): string =>
  steps(selector, 'more-lines', [
    [284, 11],
    [288, 10],
    [340, 9],
    [356, 8],
    [366, 7],
    [474, 2],
    [522, 1],
    [532, 0],
  ]);

/** How many questions take two lines, and how many lines more than one the answers have together. */
export const reviewRules = (selector: string): string =>
  `${steps(selector, 'high-questions', [
    [300, 1],
    [326, 0],
  ])}\n${steps(selector, 'more-lines', [[314, 0]])}`;

export const monthlyReviewRules = (selector: string): string =>
  `${steps(selector, 'high-questions', [[448, 0]])}\n${steps(selector, 'more-lines', [
    [298, 3],
    [314, 2],
    [330, 1],
    [394, 0],
  ])}`;

/**
 * What the creator's dashboard takes with the documented answers, px, by its width, with tokens as they are by themselves: there
 * are too many cards in it for a sum of theirs.
 */
export const creatorRules = (selector: string): string =>
  (
    [
      [0, 10510],
      [274, 9340],
      [302, 9100],
      [330, 8870],
      [402, 8700],
      [438, 8400],
      [482, 8140],
      [526, 7780],
      [720, 5690],
      [766, 5630],
      [858, 5400],
      [914, 5265],
      [1030, 5120],
    ] as const
  )
    .map(([from, height]) => `@container (inline-size >= ${from}px){${selector}{block-size:${height}px}}`)
    .join('\n');

/** What stands between header and footer of a widget, where it is not a chart. */
export const bodies: Readonly<Record<string, string>> = {
  'retention-curve': `${plot} + 2 * 1.269rem + 24px + var(--_drop, 0) * (1.269rem + 2px)`,
  'metric-card': '2.1rem - 10px',
  'metric-card[metric="average-concurrent-viewers"]': '2.1rem + 30px',
  'metric-card[metric="channel-peak-concurrent-viewers"]': '3.369rem - 10px',
  'metric-grid': tilesHeight(allMetrics),
  'metric-grid[metrics]': tilesHeight(overview),
  'trend-chart': `${plot} + var(--_facts, 1) * 1.269rem + 10px`,
  'activity-heatmap': '7 * 22px + 3.4065rem + 32px + var(--_busiest, 0px)',
  'conversion-funnel': '10.695rem + 188px + var(--_wrapped, 5.69) * (1.0875rem + 2px)',
  'satisfaction-score': '10.164rem + 120px',
  'audience-segments': 'var(--_segment-rows, 4) * (3.444rem + 54px) - 12px',
  'revenue-breakdown': `${tilesHeight(revenue)} + var(--_high-bars, 2) * (2.538rem - 30px) + 1.269rem + ${plot} + var(--_legend-lines, 3) * (1.0875rem + 4px) + 142px`,
  'content-performance': `${tilesHeight(content)} + 1.269rem + 228px + var(--_second, 1) * (1.269rem + 156px)`,
  'breakdown-list': '132px',
  'audience-map': `min(100cqi - ${frame}, 1200px) * 863 / 1916 + 14px + (var(--_legend, 2) + 1) * (1.0875rem + 4px)`,
  'chat-activity': `${tilesHeight(chatMetrics)} + 1.269rem + 58px`,
  'session-comparison': `(50.912 + var(--_extra, 1) * 1.269 + var(--_head, 3) * 1.0875) * 1rem + 391px`,
  'insight-panel': '21.2445rem + var(--_more-lines, 12) * 1.269rem + 246px',
  'review-checklist': '6.345rem + var(--_high-questions, 2) * (2.538rem - 23.7px) + var(--_more-lines, 2) * 1.269rem + 168px',
  'review-checklist[cadence="monthly"]':
    '11.421rem + var(--_high-questions, 1) * (2.538rem - 23.7px) + var(--_more-lines, 6) * 1.269rem + 168px',
};

export const before = (selector: string): string => `:where(${selector}):where(:not(:defined))::before`;
export const blockSize = (selector: string, height: string): string => `${before(selector)}{block-size:calc(${height})}`;
export const card = (body: string, foot = 'var(--_foot, 0px)'): string => `${frame} + ${header} + ${body} + ${foot}`;

/** Rules that weigh nothing, so that the page's own win. A container, so that the width decides. */
export const shape = (tags: readonly string[]): string =>
  `:where(${tags.join()}):where(:not(:defined,[hidden])){display:block;min-inline-size:0;container-type:inline-size}
${before(tags.join())}{content:"";display:block;block-size:calc(${card(plot)})}`;

/** In a dashboard, which tells the time of the data itself, only the timeline has a footer. */
const timelineFoot = `:where(viewer-timeline):where(:not([hide-footer])){--_foot:${footer}}`;

/** The first five countries of a stream, and how they are known. */
export const countriesCard = card('166px', `(12px + var(--_countries-foot, 3) * 1.0875rem)`);
export const chatCard = card(bodies['chat-activity'] ?? plot, footer);

/** For the shadow root of a dashboard. */
export const presetRules = (): string =>
  [
    shape([
      'metric-card',
      'metric-grid',
      'viewer-timeline',
      'retention-curve',
      'breakdown-list',
      'chat-activity',
      'session-comparison',
    ]),
    timelineFoot,
    blockSize('retention-curve', card(bodies['retention-curve'] ?? plot)),
    blockSize('metric-card', card(bodies['metric-card[metric="channel-peak-concurrent-viewers"]'] ?? plot)),
    blockSize('session-comparison', card(bodies['session-comparison'] ?? plot)),
    blockSize('breakdown-list', countriesCard),
    blockSize('chat-activity', chatCard),
    blockSize('metric-grid', card(tilesHeight(engagement))),
    blockSize('metric-grid[data-wide]', card(tilesHeight(overview))),
    rowRules(before('metric-grid'), overview),
    rowRules(before('metric-grid'), engagement),
    rowRules(before('chat-activity'), chatMetrics),
    countriesRules(before('breakdown-list')),
    dropRules(before('retention-curve')),
    sessionRules(before('session-comparison')),
  ].join('\n');

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

/** Numbers in rows, as many beside each other as there is room for; `wraps` rows have a label of two lines. */
interface Tiles {
  readonly name: string;
  readonly count: number;
  readonly wraps: number;
}

export const allMetrics: Tiles = { name: 'all', count: 15, wraps: 2 };
export const overview: Tiles = { name: 'overview', count: 4, wraps: 0 };
export const engagement: Tiles = { name: 'engagement', count: 9, wraps: 2 };
const chat: Tiles = { name: 'chat', count: 5, wraps: 1 };
export const revenue: Tiles = { name: 'revenue', count: 3, wraps: 1 };
export const content: Tiles = { name: 'content', count: 2, wraps: 0 };

export const tilesHeight = ({ name, count, wraps }: Tiles): string => {
  const rows = `var(--_${name}-rows, ${count})`;
  return `(${rows} * (${tile} + 16px) - 16px + var(--_${name}-wraps, ${wraps}) * ${secondLine})`;
};

/**
 * How many rows that makes at which width of the card.
 *
 * @param besides how many such cards stand beside each other, in a dashboard that is wide enough
 */
export function rowRules(selector: string, { name, count }: Tiles, besides = 1): string {
  const rules: string[] = [];
  for (let columns = 2; columns <= count; columns++) {
    const rows = Math.ceil(count / columns);
    if (rows === Math.ceil(count / (columns - 1))) continue;
    const width = Math.max(besides * (128 * columns + 18) + (besides - 1) * 16, besides > 1 ? 720 : 0);
    // With the whole width to themselves, labels have room.
    const wraps = rows === 1 ? `;--_${name}-wraps:0` : '';
    rules.push(`@container (inline-size >= ${width}px){${selector}{--_${name}-rows:${rows}${wraps}}}`);
  }
  return rules.join('\n');
}

/** How many lines the words in a body take, by the width it is given. */
export const legendRules = (selector: string): string => `@container (inline-size >= 536px){${selector}{--_legend:1}}`;

export const chatRules = (selector: string): string =>
  `${rowRules(selector, chat)}\n@container (658px <= inline-size < 973px){${selector}{--_chat-wraps:1}}`;

/** The head of the table, and what stands over it and at its foot. */
export const sessionRules = (selector: string): string =>
  [
    [460, '--_extra:1'],
    [516, '--_extra:0'],
    [980, '--_head:2'],
    [1160, '--_head:1'],
  ]
    .map(([width, lines]) => `@container (inline-size >= ${width}px){${selector}{${lines}}}`)
    .join('\n');

/** How many of the steps have facts of two lines. */
export const funnelRules = (selector: string): string =>
  `@container (inline-size >= 430px){${selector}{--_wrapped:1}}\n@container (inline-size >= 520px){${selector}{--_wrapped:0}}`;

/** Four segments, as many beside each other as there is room for. */
export const segmentRules = (selector: string): string =>
  `@container (inline-size >= 526px){${selector}{--_segment-rows:2}}\n@container (inline-size >= 1030px){${selector}{--_segment-rows:1}}`;

/** What stands between header and footer of a widget, where it is not a chart. */
export const bodies: Readonly<Record<string, string>> = {
  'retention-curve': `${plot} + 2 * 1.269rem + 24px`,
  'metric-card': '2.1rem - 10px',
  'metric-card[metric="average-concurrent-viewers"]': '2.1rem + 30px',
  'metric-card[metric="channel-peak-concurrent-viewers"]': '3.369rem - 10px',
  'metric-grid': tilesHeight(allMetrics),
  'metric-grid[metrics]': tilesHeight(overview),
  'activity-heatmap': '7 * 22px + 3.4065rem + 32px',
  'conversion-funnel': '10.695rem + 188px + var(--_wrapped, 3) * (1.0875rem + 2px)',
  'satisfaction-score': '10.164rem + 120px',
  'audience-segments': 'var(--_segment-rows, 4) * (3.444rem + 54px) - 12px',
  'revenue-breakdown': tilesHeight(revenue),
  'content-performance': tilesHeight(content),
  'breakdown-list': '132px',
  'audience-map': `min(100cqi - ${frame}, 1200px) * 863 / 1916 + 14px + (var(--_legend, 2) + 1) * (1.0875rem + 4px)`,
  'chat-activity': `${tilesHeight(chat)} + 1.269rem + 58px`,
  'session-comparison': `(50.912 + var(--_extra, 2) * 1.269 + var(--_head, 3) * 1.0875) * 1rem + 391px`,
  'insight-panel': '3.2625rem + 518px',
  'review-checklist': '264px',
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

/** For the shadow root of a dashboard. */
export const presetRules = (): string =>
  [
    shape(['metric-card', 'metric-grid', 'viewer-timeline', 'retention-curve', 'session-comparison']),
    timelineFoot,
    blockSize('retention-curve', card(bodies['retention-curve'] ?? plot)),
    blockSize('metric-card', card(bodies['metric-card[metric="channel-peak-concurrent-viewers"]'] ?? plot)),
    blockSize('session-comparison', card(bodies['session-comparison'] ?? plot)),
    blockSize('metric-grid', card(tilesHeight(engagement))),
    blockSize('metric-grid[data-wide]', card(tilesHeight(overview))),
    rowRules(before('metric-grid'), overview),
    rowRules(before('metric-grid'), engagement),
    sessionRules(before('session-comparison')),
  ].join('\n');

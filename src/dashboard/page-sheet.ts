import {
  allMetrics,
  chatCard,
  countriesCard,
  countriesRules,
  before,
  blockSize,
  bodies,
  card,
  chatMetrics,
  content,
  contentRules,
  creatorRules,
  dropRules,
  engagement,
  footer,
  frame,
  funnelRules,
  insightRules,
  legendRules,
  monthlyReviewRules,
  overview,
  plot,
  revenue,
  revenueRules,
  reviewRules,
  rowRules,
  segmentRules,
  sessionRules,
  shape,
  space,
  tilesHeight,
} from './reserved.js';

const noChildren = ':not(:has(>:not([slot])))';
const gap = (heights: readonly string[]): string => heights.map((height) => `(${height})`).join(` + ${space} + `);

const overviewCard = card(tilesHeight(overview), '0px');
const engagementCard = card(tilesHeight(engagement), '0px');
const timelineCard = card(plot, footer);
const retentionCard = card(bodies['retention-curve'] ?? plot, '0px');

/** Below this width what is said of the data takes so many lines. */
const linesOfFoot = (tags: readonly string[], width: number, lines = 2): string =>
  `@container (inline-size < ${width}px){${before(`:is(${tags.join()}):not([hide-footer],analytics-dashboard *)`)}{--_foot:(12px + ${lines} * 1.0875rem)}}`;

const ofCountries = ['audience-map', 'breakdown-list[dimension="country"]'];

/**
 * The style sheet for pages.
 *
 * @param tags those of all widgets
 */
export function pageRules(tags: readonly string[]): string {
  const stream = before(`analytics-dashboard[preset=stream]${noChildren}`);
  const channel = before(`analytics-dashboard[preset=channel]${noChildren}`);
  const creator = before(`analytics-dashboard[preset=creator]${noChildren}`);
  const dashboard = ':where(analytics-dashboard)';
  return [
    ':where(analytics-provider):where(:not(:defined)){display:contents}',
    shape(tags),
    `:where(${tags.join()}):where(:not([hide-footer])){--_foot:${footer}}`,
    `${dashboard} :where(${tags.filter((tag) => tag !== 'viewer-timeline').join()}){--_foot:0px}`,
    ...Object.entries(bodies).map(([selector, body]) => blockSize(selector, card(body))),
    blockSize('data-export', `${frame} + 1.903rem + 38px + var(--_row, 0) * (1.269rem + 22px)`),
    blockSize('metric-glossary', card(`max(320px, 2 * ${plot}) + 2.3565rem + 32px`, '0px')),
    rowRules(before('metric-grid'), allMetrics),
    rowRules(before('metric-grid'), overview),
    rowRules(before('chat-activity'), chatMetrics),
    dropRules(before('retention-curve')),
    dropRules(stream),
    `@container (inline-size < 304px){${before('data-export')}{--_row:1}}`,
    `@container (inline-size < 328px){${before('trend-chart')}{--_facts:2}}`,
    `@container (inline-size < 362px){${before('activity-heatmap')}{--_busiest:1.025rem}}`,
    rowRules(before('revenue-breakdown'), revenue),
    revenueRules(before('revenue-breakdown')),
    rowRules(before('content-performance'), content),
    contentRules(before('content-performance')),
    insightRules(before('insight-panel')),
    reviewRules(before('review-checklist:not([cadence="monthly"])')),
    monthlyReviewRules(before('review-checklist[cadence="monthly"]')),
    funnelRules(before('conversion-funnel')),
    segmentRules(before('audience-segments')),
    legendRules(before('audience-map')),
    sessionRules(before('session-comparison')),
    sessionRules(channel),
    linesOfFoot(ofCountries, 678),
    linesOfFoot(ofCountries, 366, 3),
    linesOfFoot(ofCountries, 262, 4),
    linesOfFoot(['chat-activity'], 364),
    linesOfFoot(['insight-panel'], 374),
    linesOfFoot(['review-checklist'], 498),
    linesOfFoot(['viewer-timeline', 'activity-heatmap'], 412),
    linesOfFoot(['trend-chart'], 456),

    `${dashboard}:where(:not(:defined,[hidden])){--_toolbar:34px;display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,max((100% - ${space}) / 2 - 0.1px,352px)),1fr));gap:${space};min-inline-size:0;container-type:inline-size}`,
    `${before('analytics-dashboard')}{content:"";grid-column:1 / -1;block-size:var(--_toolbar)}`,
    `@container (inline-size < 560px){${before('analytics-dashboard')}{--_toolbar:66px}}`,
    `${before('analytics-dashboard[hide-toolbar]')}{display:none;--_toolbar:-1 * ${space}}`,
    `${dashboard}:where(:not(:defined))>[data-wide]{grid-column:1 / -1}`,
    `${before(`analytics-dashboard[preset]${noChildren}`)}{display:block}`,
    `${stream}{block-size:calc(${gap(['var(--_toolbar)', overviewCard, timelineCard, retentionCard, engagementCard, countriesCard, chatCard])})}`,
    creatorRules(creator),
    `${channel}{block-size:calc(${gap(['var(--_toolbar)', card(bodies['metric-card[metric="channel-peak-concurrent-viewers"]'] ?? plot, '0px'), card(bodies['session-comparison'] ?? plot, '0px')])})}`,
    rowRules(stream, overview),
    rowRules(stream, engagement),
    rowRules(stream, chatMetrics),
    countriesRules(stream),
    `@container (inline-size >= 720px){${stream}{block-size:calc(${gap(['var(--_toolbar)', overviewCard, timelineCard, `max(${retentionCard},${engagementCard})`, `max(${countriesCard},${chatCard})`])})}}`,
    rowRules(stream, engagement, 2),
    rowRules(stream, chatMetrics, 2),
  ].join('\n');
}

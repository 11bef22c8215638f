import { unsafeCSS, type CSSResult } from 'lit';

/**
 * How high a card is, by its tag: a sum of lines, steps and plots, by the width it is given and never by its words or its data.
 * It is at least so high before its code is there, while it waits, and with whatever comes. What stands in it takes the room that
 * the rest leaves: a chart grows, bars get thicker, prose scrolls. So nothing moves, in any font and language.
 *
 * The sums are CSS of private tokens, of `measures` (`--_text` is a line of it, `--_note` a smaller one), and of what attributes decide:
 * - `--_count` metrics, `--_rows` of a list
 * - `--_compared`, `--_banded`, `--_lined`, `--_dated`: 1 where values have a change, a band, a small line, a date
 * - `--_alone`: 0 where a dashboard tells the time of the data; `--_foot`: 0 where there is no foot
 */
interface CardHeight {
  /** Between the header and the foot. */
  readonly content: string;
  /** How many lines it takes to say how the data was come by, beside its time; in a dashboard too. */
  readonly provenance?: string;
  /** Whether it says between what its changes are. */
  readonly isCompared?: true;
  /** Whether its foot is what is said of an answer. A card without questions has none. */
  readonly isFootless?: true;
}

const lines = (count: number): string => `${count} * var(--_text)`;
const small = (count: number): string => `${count} * var(--_note)`;
const steps = (count: number): string => `${count} * var(--_step)`;
const plots = (count: number): string => `${count} * var(--analytics-plot-height, var(--_plot-height))`;
const sum = (...parts: readonly string[]): string => parts.join(' + ');
/** So much where it is narrower than so many px. */
const below = (width: number, size: string): string => `clamp(0px, (${width}px - var(--_inside)) * 9999, ${size})`;

/** How many rows so many make that are at least so wide, with so much between them, as `evenColumnsStyles` puts them. */
const evenRows = (count: number | string, least: string, between: string): string =>
  `round(up, ${count} / max(round(down, tan(atan2(var(--_inside) + ${between}, ${least} + ${between})) + 0.001, 1), 1) - 0.001, 1)`;

/** Numbers in rows, as many beside each other as there is room for, under names of two lines. */
const tiles = (count: number | string): string => {
  const rows = evenRows(count, `clamp(112px, 0.5 * var(--_inside) - 2 * var(--_step), 124px)`, steps(4));
  const tile = sum(
    steps(6.5),
    `(2.6 * var(--_scale-small) + 0.6 + 0.6 * var(--_scale-value)) * var(--_em)`,
    `var(--_compared, 0) * (var(--_step) + 1.6 * var(--_scale-small) * var(--_em))`,
    `var(--_banded, 0) * (var(--_step) + 1.3 * var(--_scale-small) * var(--_em))`,
    `var(--_lined, 0) * (2 * var(--_step) + 32px)`,
  );
  return `${rows} * (${tile}) - 4 * var(--_step)`;
};

const bars = (count: number | string): string => `(8.5 * ${count} - 1) * var(--_step)`;

/** Rows of a list that says nothing of how many it has: where there is a search over them, fewer. */
export const usualRows = 8;
export const searchedRows = 6;
/** The chatters that are listed. */
export const mostChatters = 5;
/** The streams on a page of them. */
export const sessionRows = 20;
/** Rows of the two lists of a piece of content: where its views came from, and on which devices. */
export const contentRows = [6, 4] as const;

const long = sum(small(1), below(680, small(1)), below(370, small(1)));
const scale = sum(lines(1), steps(5), '1.4 * var(--_scale-small) * var(--_em)');

const cards: Readonly<Record<string, CardHeight>> = {
  'metric-card': {
    content: sum(
      `1.2 * var(--_scale-value) * var(--_em) - 2.5 * var(--_step)`,
      `var(--_lined, 0) * (2 * var(--_step) + 32px)`,
      `var(--_read, 0) * (var(--_step) + ${small(1)} + ${below(300, small(1))})`,
      `var(--_dated, 0) * (${lines(1)} + ${below(250, lines(1))})`,
    ),
  },
  'metric-grid': { content: tiles('var(--_count, 4)'), isCompared: true },
  'viewer-timeline': { content: plots(1), provenance: long },
  'retention-curve': { content: sum(plots(1), steps(7), lines(3), below(400, lines(3))) },
  'trend-chart': { content: sum(plots(1), steps(5), lines(2), below(900, lines(1)), below(480, lines(5))) },
  'activity-heatmap': {
    content: sum(steps(46), '14px', lines(2), '1.4 * var(--_scale-small) * var(--_em)', below(380, lines(1))),
    provenance: long,
  },
  'breakdown-list': {
    content: sum(
      bars(`var(--_rows, ${usualRows})`),
      `var(--_folds, 1) * (${steps(2)} + ${lines(1)})`,
      below(400, lines(1)),
      `var(--_advises, 0) * (${steps(5)} + ${lines(1)})`,
    ),
    provenance: long,
  },
  'audience-map': {
    content: sum(
      `min(var(--_inside), 1200px) * 863 / 1916`,
      steps(6),
      small(3),
      below(500, sum(steps(1), small(1))),
      below(380, sum(steps(2), small(2))),
    ),
    provenance: long,
  },
  'chat-activity': { content: sum(tiles(5), lines(1), steps(7), bars(mostChatters)), provenance: long },
  'session-comparison': {
    content: sum(
      lines(1),
      below(420, lines(1)),
      steps(2),
      small(1),
      below(1100, small(1)),
      below(900, small(1)),
      steps(4),
      `${sessionRows + 1} * (${sum(lines(1), small(1), steps(4))} + var(--_line-width))`,
      lines(1),
      steps(2.5),
    ),
  },
  'conversion-funnel': {
    content: sum(lines(5), small(4), steps(47), below(520, sum(small(4), steps(2))), below(340, small(4))),
    isCompared: true,
  },
  'satisfaction-score': {
    content: sum(
      lines(5),
      scale,
      `1.2 * var(--_scale-value) * var(--_em)`,
      steps(23),
      `var(--_compared, 0) * (var(--_step) + 1.6 * var(--_scale-small) * var(--_em))`,
      below(330, small(2)),
    ),
    isCompared: true,
  },
  'audience-segments': {
    content: sum(
      `${evenRows(4, '240px', steps(3))} * (${sum(lines(1), small(3), steps(14), '2 * var(--_line-width)')}) - 3 * var(--_step)`,
      // Those that a reader has saved: their title, and one of them.
      sum(lines(2), steps(9.5), '2 * var(--_line-width)', below(400, lines(3))),
    ),
  },
  'revenue-breakdown': {
    content: sum(tiles(3), steps(4), bars(3), lines(1), steps(6), plots(1), small(1), below(360, sum(small(1), lines(2)))),
    isCompared: true,
  },
  'content-performance': {
    content: sum(
      tiles(2),
      steps(5),
      lines(1),
      steps(2),
      bars(contentRows[0]),
      below(496, sum(steps(4), lines(1), steps(2), bars(contentRows[1]))),
    ),
    isCompared: true,
  },
  'insight-panel': { content: sum(plots(2.75), below(480, plots(1.25))), provenance: long },
  'review-checklist': {
    content: sum(plots(1.25), 'var(--_monthly, 0) * 0.5 * var(--_plot-height)', below(480, plots(0.25))),
    provenance: long,
  },
  'metric-glossary': {
    content: sum(`max(320px, ${plots(2)})`, lines(1), small(1), steps(7.5), '2 * var(--_line-width)'),
    isFootless: true,
  },
};

const frame = '8 * var(--_step) + 2 * var(--_line-width)';
const header = 'max(24px, 7 * var(--_step)) + 3 * var(--_step)';

function footOf({ provenance, isCompared, isFootless }: CardHeight): string {
  if (isFootless) return '0px';
  const told = provenance ? `var(--_foot, 1) * (${steps(3)} + ${provenance})` : `var(--_alone, 1) * (${steps(3)} + ${small(1)})`;
  return isCompared ? `${told} + var(--_compared, 0) * (${steps(3)} + ${sum(small(1), below(330, small(1)))})` : told;
}

const button = `(${sum(lines(1), steps(3))} + 2 * var(--_line-width))`;
const files = evenRows('var(--_files, 2)', '280px', steps(2));
const exportHeight = sum(
  'var(--_frame)',
  'max(24px, 7 * var(--_step)) / 2 + 0.675 * var(--_scale-title) * var(--_em)',
  steps(2.5),
  `${files} * (${button} + ${below(300, lines(1))} + 2 * var(--_step)) - 2 * var(--_step)`,
  `var(--_periods, 0) * (${button} + 2.5 * var(--_step))`,
);

/** The height of all of it, a CSS sum. */
export function heightOf(tag: string): string {
  if (tag === 'data-export') return exportHeight;
  const card = cards[tag] ?? { content: plots(1) };
  return sum('var(--_head)', card.content, footOf(card));
}

/**
 * What the sums are of besides tokens, as declarations.
 *
 * @param em the size of text
 * @param inline the width of a card
 */
export const measures = (em: string, inline = '100cqi'): string =>
  Object.entries({
    em,
    text: '1.45 * var(--_em)',
    note: '1.45 * var(--_scale-small) * var(--_em)',
    frame,
    head: `var(--_frame) + ${header}`,
    inside: `(${inline} - (var(--_frame)))`,
  })
    .map(([name, value]) => `--_${name}:${value}`)
    .join(';');

/** For the shadow root of a card, whose `.base` is the container that it goes by. */
export const cardHeight = (card: object): CSSResult =>
  unsafeCSS(
    `@media not print{.card{${measures('1em')};min-block-size:calc(${heightOf('tag' in card ? String(card.tag) : '')})}}`,
  );

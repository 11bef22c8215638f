import { allWithin, textOf } from '../page.js';

/** A change as a reader finds it, with its hidden words. */
export interface SaidChange {
  /** `+12.3%`, `−1.2 pp`, `New`. */
  readonly text: string;
  /** `` where of whole periods. */
  readonly basis: string;
  /** What it is of the days compared, where that is said. */
  readonly current: string | null;
  readonly previous: string;
}

/** What a widget says of a metric. */
export interface Said {
  readonly name: string;
  readonly value: string;
  readonly change: SaidChange | null;
}

const deltaWords = /^(\S+(?: pp)?) ?, (?:([a-z][a-z0-9 ]*): (.+?), was |was )(.+?)(?:, (?:better|worse|unchanged))?$/;

function changeIn(root: Element): SaidChange | null {
  const delta = allWithin(root, '.tile-delta:not(.to-come)')[0];
  if (!delta) return null;
  const words = textOf(delta);
  const [, text, basis, current, previous] = deltaWords.exec(words) ?? [];
  if (text === undefined || previous === undefined) throw new Error(`A change that cannot be read: ${words}`);
  return { text, basis: basis ?? '', current: current ?? null, previous };
}

const textIn = (root: Element, selector: string): string => {
  const found = allWithin(root, selector)[0];
  return found ? textOf(found) : '';
};

/** Numbers under their labels, of cards and grids. */
export const tilesIn = (card: Element): readonly Said[] =>
  allWithin(card.shadowRoot!, '.tile').map((tile) => ({
    name: tile.getAttribute('aria-label') ?? '',
    value: textIn(tile, '.tile-value'),
    change: changeIn(tile),
  }));

/** Steps of a funnel. Their counts are compared; of the shares the change is another. */
export const stepsIn = (card: Element): readonly Said[] =>
  allWithin(card.shadowRoot!, '.step').map((step) => ({
    name: textIn(step, '.name'),
    value: textIn(step, '.count'),
    change: changeIn(allWithin(step, '.figures')[0]!),
  }));

/** Rows of what changed. */
export const changesIn = (card: Element): readonly Said[] =>
  allWithin(card.shadowRoot!, '.row.change').map((row) => ({
    name: textIn(row, '.name'),
    value: textIn(row, '.values'),
    change: changeIn(row),
  }));

/** What became of a metric, in a sentence. */
export interface SaidMove {
  readonly name: string;
  readonly from: string | null;
  readonly to: string;
}

/** `Unique users fell from 20 to 15`, `… unchanged at 20`, `…: 20`; null for anything else. */
export function moveIn(sentence: string): SaidMove | null {
  const [, name, from, to] = /^(.+?) (?:fell|rose) from (.+?) to (.+?)$/.exec(sentence) ?? [];
  if (name !== undefined && to !== undefined) return { name, from: from ?? null, to };
  const [, same, at] = /^(.+?) unchanged at (.+?)$/.exec(sentence) ?? [];
  return same !== undefined && at !== undefined ? { name: same, from: at, to: at } : null;
}

export const sentencesIn = (card: Element, selector: string): readonly string[] =>
  allWithin(card.shadowRoot!, selector).map(textOf);

/** Whether a number as it is written is this one, to the digits that are written. */
export function isWritten(text: string, value: number): boolean {
  const [, minus, digits = '', , percent] = /^([-−]?)\$?([\d,]+(\.\d+)?)(%?)/.exec(text) ?? [];
  if (digits === '') return false;
  const decimals = digits.split('.')[1]?.length ?? 0;
  const written = Number(digits.replaceAll(',', '')) * (minus ? -1 : 1);
  return Math.abs(written - value * (percent ? 100 : 1)) <= 0.5 * 10 ** -decimals + 1e-9 * Math.abs(value);
}

/** A change as it has to be written. */
export function isWrittenChange(text: string, current: number, previous: number): boolean {
  if (Math.abs(current - previous) <= 1e-9 * Math.abs(previous)) return text === '0%' || text === '0 pp';
  const isPoints = text.endsWith(' pp');
  const percent = (100 * (current - previous)) / (isPoints ? 1 : Math.abs(previous));
  if (/^[<>]/.test(text)) return Math.abs(percent) < 0.001 && text.startsWith('>') === percent < 0;
  if (isPoints) return isWritten(text.replace('+', ''), percent);
  if (previous === 0) return text === 'New';
  return isWritten(text.replace('+', ''), percent / 100);
}

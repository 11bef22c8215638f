import type { SegmentDraft } from '../../datasets/actions.js';
import type { SavedSegment } from '../../datasets/data.js';

/** What stands in the fields of a form, by their names. */
type Values = Readonly<Record<string, string>>;

/** Over how many days users are counted. */
export const windows = [7, 30, 90] as const;

/** Letters at most, as the contract has it. */
const mostOfLabel = 60;

/** What the form for a new segment begins with. */
export const blankSegment: Values = { label: '', minDays: '', maxDays: '', windowDays: '30' };

/** What is wrong with a field: nothing in it, too long, or no whole number between two. */
export interface SegmentFault {
  readonly kind: 'required' | 'long' | 'whole';
  readonly from: number;
  readonly to: number;
}

export const nameOf = ({ id, label }: Pick<SavedSegment, 'id' | 'label'>): string => label || id;

const valueOf = (number: number | null): string => (number === null ? '' : String(number));

/** A segment of the list, with what its form begins with. */
export const itemOf = (segment: SavedSegment) => ({
  id: segment.id,
  version: segment.version,
  name: nameOf(segment),
  values: {
    label: segment.label ?? '',
    minDays: valueOf(segment.minDays),
    maxDays: valueOf(segment.maxDays),
    windowDays: valueOf(segment.windowDays),
  },
});

/** Who is in a segment; null where the server does not say. */
export function ruleOf({
  minDays,
  maxDays,
  windowDays,
}: SavedSegment): { least: string; most: string | null; window: number } | null {
  return minDays === null || windowDays === null
    ? null
    : { least: String(minDays), most: maxDays === null ? null : String(maxDays), window: windowDays };
}

const zeros = [0x660, 0x6f0];

/** A whole number, also one in the digits of Arabic, Persian or a Japanese keyboard; NaN is none. */
export function wholeIn(text: string): number {
  const plain = text
    .normalize('NFKC')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - (digit < '\u06f0' ? zeros[0]! : zeros[1]!)))
    .trim();
  return /^\d{1,9}$/.test(plain) ? Number(plain) : NaN;
}

/** What a form comes to, or what is wrong with it. */
export function readSegment(values: Values): { draft: SegmentDraft } | { faults: Readonly<Record<string, SegmentFault>> } {
  const label = (values['label'] ?? '').trim();
  const windowDays = windows.find((days) => String(days) === values['windowDays']) ?? 30;
  const [minText = '', maxText = ''] = [values['minDays'], values['maxDays']];
  const minDays = wholeIn(minText);
  const maxDays = maxText.trim() === '' ? null : wholeIn(maxText);
  const isMinGood = minDays >= 1 && minDays <= windowDays;
  const least = isMinGood ? minDays : 1;
  const faults: Record<string, SegmentFault> = {};
  if (label === '') faults['label'] = { kind: 'required', from: 1, to: mostOfLabel };
  if (label.length > mostOfLabel) faults['label'] = { kind: 'long', from: 1, to: mostOfLabel };
  if (!isMinGood) faults['minDays'] = { kind: minText.trim() === '' ? 'required' : 'whole', from: 1, to: windowDays };
  if (maxDays !== null && !(maxDays >= least && maxDays <= windowDays))
    faults['maxDays'] = { kind: 'whole', from: least, to: windowDays };
  return Object.keys(faults).length > 0 ? { faults } : { draft: { label, minDays, maxDays, windowDays } };
}

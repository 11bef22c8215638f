import type { Basis } from '../datasets/comparison.js';
import { quantity } from '../locale/format.js';
import type { Speech } from '../locale/locale.js';

/** Of what part of its period a compared value is: `first 6 days`; nothing where of all of it. */
export function basisText(basis: Basis, speech: Speech): string {
  const lang = speech.lang();
  switch (basis.kind) {
    case 'whole':
      return '';
    case 'days':
      return speech.term('spanDays', quantity(basis.days, lang));
    case 'hours':
      return speech.term('spanHours', quantity(basis.hours, lang));
    case 'per-day':
      return speech.term('spanPerDay');
  }
}

/** The head of a column of compared values. */
export function basisOf(column: string, basis: Basis, speech: Speech): string {
  const span = basisText(basis, speech);
  return span ? speech.term('spanOf', column, span) : column;
}

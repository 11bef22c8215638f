import type { Note } from './question.js';

/** A note about a single field, as opposed to rows or the whole. */
export type FieldNote = Extract<Note, { readonly kind: 'unreadable' | 'currency' | 'zone' }>;

const isOfField = (note: Note): note is FieldNote =>
  note.kind === 'unreadable' || note.kind === 'currency' || note.kind === 'zone';

/** The field that a path leads to, whatever the row: `points.tips` for `points[3].tips`. */
const fieldIn = (path: string): string => path.replace(/\[\d+\]/g, '');

/** What could not be read, field by field: a million bad rows are one note. */
export class Unread {
  readonly #notes = new Map<string, FieldNote>();

  add(note: FieldNote): void {
    const field = fieldIn(note.first);
    const known = this.#notes.get(field) ?? note;
    const isMore = known !== note && known.kind === 'unreadable' && note.kind === 'unreadable';
    this.#notes.set(field, isMore ? { ...known, values: known.values + note.values } : known);
  }

  get notes(): readonly FieldNote[] {
    return [...this.#notes.values()];
  }
}

/** The notes that concern who asked for these fields; those about rows and the whole concern everybody. */
export const notesAbout = (notes: readonly Note[], fields: readonly string[]): readonly Note[] =>
  notes.filter(
    (note) =>
      !isOfField(note) || fields.some((field) => isWithin(field, fieldIn(note.first)) || isWithin(fieldIn(note.first), field)),
  );

const isWithin = (field: string, whole: string): boolean => `${field}.`.startsWith(`${whole}.`);

/** Whether a field is among what could not be read. */
export const isUnread = (notes: readonly Note[], field: string): boolean =>
  notes.some((note) => isOfField(note) && fieldIn(note.first) === field);

/** What several answers say, each thing once; all values that could not be read are one note. */
export function joined(notes: readonly Note[]): readonly Note[] {
  const fields = new Map<string, Extract<Note, { kind: 'unreadable' }>>();
  const others = new Map<string, Note>();
  for (const note of notes) {
    if (note.kind !== 'unreadable') others.set(JSON.stringify(note), note);
    else if (note.values > (fields.get(note.first)?.values ?? 0)) fields.set(note.first, note);
  }
  const [first] = fields.values();
  const values = [...fields.values()].reduce((sum, note) => sum + note.values, 0);
  return [...(first ? [{ ...first, values }] : []), ...others.values()];
}

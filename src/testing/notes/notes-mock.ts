import type { MockFamily } from '../../mock/family.js';
import { KeptList, rowOf, type Fault, type Kept } from '../../mock/kept-list.js';

/** A note, as its server has it. */
interface Note {
  readonly text: string;
}

export const notesPlace = { method: 'GET', path: '/api/v1/notes/{subject_id}', query: {} } as const;
export const saveNote = { ...notesPlace, method: 'POST' } as const;
export const deleteNote = { method: 'DELETE', path: '/api/v1/notes/{subject_id}/{note_id}', query: {} } as const;

const row = (kept: Kept<Note>) => rowOf(kept, ({ text }) => ({ text }));

function read({ text }: Readonly<Record<string, unknown>>, others: readonly Note[]): Note | readonly Fault[] {
  const fault = (code: Fault['code'], message: string): readonly Fault[] => [{ field: 'text', code, message }];
  if (typeof text !== 'string' || text.trim() === '') return fault('out_of_range', 'must be given.');
  return others.some((other) => other.text === text) ? fault('duplicate', 'is there already.') : { text };
}

/** The API of an invented kind: notes about anything, in a list a subject. */
export const notesMock: MockFamily<unknown> = ({ handler, json, writes }) => {
  const subject = { name: 'subject', find: (id: string) => id };
  const list = new KeptList<Note>('note', [{ text: 'Milk' }, { text: 'Bread' }], read);
  return [
    handler(notesPlace, subject, (asked) => json({ entries: list.of(asked.owner).map(row) }, asked)),
    ...writes(subject, { list, save: saveNote, remove: deleteNote, idName: 'note_id', row }),
  ];
};

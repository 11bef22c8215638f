import { html, type TemplateResult } from 'lit';
import type { Field, ManagedItem, Reading, Values } from '../../card/managed.js';
import { ManagedList } from '../../card/managed-list.js';
import type { Questions, Result, Results, ResultsSoFar } from '../../card/query-controller.js';
import { requestTo, type Endpoint } from '../../contract/endpoint.js';
import { writeTo } from '../../contract/write.js';
import { array } from 'valibot';
import { readAnswer } from '../../contract/answer.js';
import type { SegmentsData } from '../../datasets/data.js';
import { amountOrNull, id, object, text } from '../../datasets/schema.js';
import type { Table } from '../../datasets/table.js';
import { registerSource } from '../../families/registry.js';
import type { Scope } from '../../datasets/scope.js';
import { deleteNote, notesPlace, saveNote } from './notes-mock.js';

interface NoteDraft {
  readonly text: string;
}

declare module '../../datasets/actions.js' {
  interface Drafts {
    note: NoteDraft;
  }
}

const schema = object({ entries: array(object({ id, text, version: amountOrNull })) });

const endpoint: Endpoint<{ entries: readonly { id: string; text: string; version: number | null }[] }> = {
  ...notesPlace,
  parse: (payload) => readAnswer(schema, payload.json()),
};

const idsOf = ({ ids }: Scope) => ({ subject_id: ids.subjectId ?? '' });
const unknown = { minDays: null, maxDays: null, windowDays: null, count: null, share: null };

registerSource({
  name: 'notes',
  ids: ['subjectId'],
  answers: {
    segments: async ({ scope }, io) => {
      const { value, asOf } = await io.request(requestTo(endpoint, idsOf(scope)));
      const data: SegmentsData = {
        segments: value.entries.map((note) => ({ ...unknown, id: note.id, version: note.version, label: note.text })),
      };
      return { data, period: null, asOf, zone: null, step: null, notes: [] };
    },
  },
  actions: {
    note: {
      changes: ['segments'],
      save: ({ requestId, stored, draft }, scope, io) =>
        io.write(writeTo(saveNote, idsOf(scope), {}, { request_id: requestId, ...stored, ...draft })),
      delete: async ({ stored }, scope, io) =>
        void (await io.write(writeTo(deleteNote, { ...idsOf(scope), note_id: stored.id }, {}))),
    },
  },
});

type NotesAsks = { main: 'segments' };

/** A list of notes, with one field each: what stands on the base of managed lists, and is no widget of the library. */
export class TestNotes extends ManagedList<NotesAsks, 'note'> {
  static readonly tag = 'test-notes';

  protected override readonly mainDataset = 'segments';
  protected override readonly kind = 'note';

  protected override questions(): Questions<NotesAsks> {
    return { main: this.questionAbout('segments', null) };
  }

  protected override ownHeading(): string {
    return 'Notes';
  }

  protected override list({ main }: ResultsSoFar<NotesAsks>): Result<'segments'> {
    return main;
  }

  protected override items({ main }: Results<NotesAsks>): readonly ManagedItem[] | null {
    return (
      main.answer.data.segments?.map(({ id: noteId, version, label }) => ({
        id: noteId,
        version,
        name: label ?? noteId,
        values: { text: label ?? '' },
      })) ?? null
    );
  }

  protected override listTitle(): string {
    return 'All notes';
  }

  protected override newLabel(): string {
    return 'New note';
  }

  protected override row({ name }: ManagedItem): TemplateResult {
    return html`<p>${name}</p>`;
  }

  protected override fields(): readonly Field[] {
    return [{ name: 'text', label: 'Text', kind: 'text' }];
  }

  protected override read({ text: written = '' }: Values): Reading<'note'> {
    return written.trim() === '' ? { faults: { text: 'Fill this in.' } } : { draft: { text: written.trim() } };
  }

  protected override table({ main }: Results<NotesAsks>): Table {
    const cells = main.answer.data.segments?.map(({ label }) => label) ?? [];
    return { rows: cells.length, columns: [{ kind: 'text', label: 'Note', cells }] };
  }

  protected override summary({ main }: Results<NotesAsks>): string {
    return `${main.answer.data.segments?.length ?? 0} notes`;
  }
}

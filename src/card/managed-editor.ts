import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { ManagedKind, Stored } from '../datasets/actions.js';
import type { Failure, FieldFault } from '../datasets/failure.js';
import { readAgain, remove, save } from '../element/act.js';
import { failureOf } from '../element/ask.js';
import type { AnalyticsContext } from '../element/context.js';
import type { Speech } from '../locale/locale.js';
import type { Words } from '../locale/words.js';
import { failureWords } from '../views/failure-words.js';
import type { ChangeDetail, Field, ManagedItem, Reading, Values } from './managed.js';

/** What a reader wants to do: save something new, or a change of something, or delete it. */
export type Task =
  { readonly action: 'save'; readonly item: ManagedItem | null } | { readonly action: 'delete'; readonly item: ManagedItem };

/** The words that are given nothing. */
type Plain = { [Key in keyof Words]: Words[Key] extends string ? Key : never }[keyof Words];

/** The list that an editor works for. */
export interface EditorHost<K extends ManagedKind> {
  readonly kind: K;
  readonly speech: Speech;
  readonly context: () => AnalyticsContext | null;
  readonly fields: () => readonly Field[];
  readonly read: (values: Values) => Reading<K>;
  readonly blank: () => Values;
  /** The list as it was read last. */
  readonly seen: () => unknown;
  /** Draws again; what matches the selector has the keyboard then. */
  readonly update: (selector?: string) => void;
  /** Tells the page what is about to be written; whether it lets that pass. */
  readonly allows: (detail: Omit<ChangeDetail, 'tag' | 'kind'>) => boolean;
  readonly confirmed: (detail: Omit<ChangeDetail, 'tag' | 'kind'>, name: string) => void;
  /** Tells the page of a failure; whether the list is to say it too. */
  readonly failed: (failure: Failure) => boolean;
  readonly close: () => void;
}

/** Failures after which what was sent may have been stored: it was on its way, and nobody said no. */
const isUnsure = (failure: Failure, wasOnline: boolean): boolean =>
  failure.kind === 'timeout' ||
  failure.kind === 'malformed' ||
  failure.kind === 'blocked' ||
  (failure.kind === 'offline' && wasOnline) ||
  (failure.kind === 'server' && failure.status >= 500);

/** Whether somebody else has changed it since it was read. */
const isStale = (failure: Failure | null): boolean =>
  failure?.kind === 'conflict' || (failure?.kind === 'invalid' && failure.field === 'version');

/** `min_days` and `minDays` are one field. */
const plainName = (name: string): string => name.replaceAll(/[_-]/g, '').toLowerCase();

/** `randomUUID` is only there on secure pages. */
function newUuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  // Version 4, and the variant of RFC 9562.
  const hex = [...bytes].map((byte, index) => (index === 6 ? (byte & 15) | 64 : index === 8 ? (byte & 63) | 128 : byte));
  const text = hex.map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [text.slice(0, 8), text.slice(8, 12), text.slice(12, 16), text.slice(16, 20), text.slice(20)].join('-');
}

type Phase = 'open' | 'sending' | 'failed' | 'reading';

/**
 * One form, or one question before something is deleted, from opening to the server's word. It sends once at a time, and nothing
 * again by itself. As long as it is not known what became of a write the same is tried again, under the same request id, or
 * nothing.
 */
export class Editor<K extends ManagedKind> {
  #phase: Phase = 'open';
  #failure: Failure | null = null;
  /** The page shows the failure in a way of its own. */
  #isToldElsewhere = false;
  /** What was sent last may have been stored. */
  #isUnsure = false;
  #requestId = newUuid();
  /** What was sent last under that id; it is for this and nothing else. */
  #sent: string | null = null;
  #stored: Stored | null;
  /** What the fields began with, and what stands in them. */
  #first: Values;
  #values: Record<string, string>;
  /** What is stored by now in the fields that the reader has changed. */
  #meanwhile: Values = {};
  #faults: Values = {};
  #said = '';
  #before: unknown = null;

  constructor(
    readonly task: Task,
    private readonly host: EditorHost<K>,
  ) {
    const { item } = task;
    this.#stored = item && { id: item.id, version: item.version };
    this.#first = item?.values ?? host.blank();
    this.#values = { ...this.#first };
  }

  get isSending(): boolean {
    return this.#phase === 'sending';
  }

  /** The reader goes: what may have been stored is looked for. */
  leave(): void {
    const around = this.host.context();
    if (this.#isUnsure && around) readAgain(this.host.kind, around);
  }

  /** What was refused may be tried once more: another reader has signed in, or another thing is to be sent. */
  again(): void {
    if (this.#phase !== 'failed' || this.#isUnsure) return;
    this.#phase = 'open';
    this.#failure = null;
  }

  /** The list has been read: what a form was waiting for, or nothing to it. */
  hasRead(answer: unknown, failure: Failure | null, items: readonly ManagedItem[]): void {
    if (this.#phase !== 'reading' || (answer === this.#before && !failure)) return;
    this.#phase = 'failed';
    if (failure) {
      this.#failure = failure;
      return;
    }
    const newest = items.find(({ id }) => id === this.#stored?.id) ?? null;
    this.#failure = null;
    this.#phase = 'open';
    this.#stored = newest && { id: newest.id, version: newest.version };
    this.#said = this.#word(newest ? 'managedNewest' : 'managedGone');
    if (!newest) return;
    const isChanged = (name: string): boolean => (this.#values[name] ?? '') !== (this.#first[name] ?? '');
    const changed = Object.keys(this.#values).filter(isChanged);
    this.#meanwhile = Object.fromEntries(
      changed.flatMap((name) => (newest.values[name] === this.#values[name] ? [] : [[name, newest.values[name] ?? '']])),
    );
    this.#values = { ...newest.values, ...Object.fromEntries(changed.map((name) => [name, this.#values[name] ?? ''])) };
    this.#first = newest.values;
  }

  #word(key: Plain): string {
    return this.host.speech.term(key);
  }

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    if (this.#phase === 'sending' || this.#phase === 'reading' || this.#isRefused) return;
    if (isStale(this.#failure)) this.#loadNewest();
    else if (this.task.action === 'delete') this.#delete(this.task.item);
    else this.#save();
  };

  #save(): void {
    const { host } = this;
    const reading = host.read({ ...this.#values });
    if ('faults' in reading) {
      this.#blame(reading.faults);
      return;
    }
    const { draft } = reading;
    const detail = { action: 'save', id: this.#stored?.id ?? null, draft } as const;
    const body = JSON.stringify([draft, this.#stored]);
    const isAgain = body === this.#sent;
    if (!isAgain && this.#sent !== null) this.#requestId = newUuid();
    if (!isAgain && !host.allows(detail)) return;
    this.#sent = body;
    const name = this.#values[host.fields()[0]?.name ?? ''] ?? '';
    const what = { requestId: this.#requestId, stored: this.#stored, draft };
    this.#write(
      (around) => save(host.kind, what, around),
      (id) => host.confirmed({ ...detail, id: id ?? detail.id }, name),
    );
  }

  #delete(item: ManagedItem): void {
    const { host } = this;
    const detail = { action: 'delete', id: item.id, draft: null } as const;
    if (this.#sent === null && !host.allows(detail)) return;
    this.#sent = item.id;
    this.#write(
      (around) => remove(host.kind, { stored: item }, around),
      () => host.confirmed(detail, item.name),
    );
  }

  #write<T>(act: (around: AnalyticsContext) => Promise<T>, done: (result: T) => void): void {
    const around = this.host.context();
    if (!around) return;
    const wasOnline = navigator.onLine;
    this.#phase = 'sending';
    this.#failure = null;
    this.#faults = this.#meanwhile = {};
    this.#said = this.#word(this.task.action === 'save' ? 'managedSaving' : 'managedDeleting');
    this.host.update();
    act(around).then(
      (result) => {
        this.#isUnsure = false;
        done(result);
      },
      (error: unknown) => this.#fail(failureOf(error), wasOnline),
    );
  }

  #fail(failure: Failure, wasOnline: boolean): void {
    this.#phase = 'failed';
    this.#failure = failure;
    this.#said = '';
    // A server that has stored it says so to the same request; where it has something against it, it has not.
    const isRefusal = failure.kind === 'invalid' || isStale(failure);
    this.#isUnsure = !isRefusal && (this.#isUnsure || isUnsure(failure, wasOnline));
    this.#isToldElsewhere = !this.host.failed(failure);
    if (failure.kind === 'invalid' && !isStale(failure)) {
      this.#blame(this.#faultsOf(failure.faults ?? [{ field: failure.field, code: null, message: null }]));
    } else this.host.update(this.#isRefused ? '.managed-buttons .button' : undefined);
  }

  /** What a server has against a field that the form has, in a sentence each. */
  #faultsOf(faults: readonly FieldFault[]): Values {
    const fields = this.host.fields();
    return Object.fromEntries(
      faults.flatMap((fault) => {
        const field = fields.find(({ name }) => fault.field !== null && plainName(name) === plainName(fault.field));
        return field ? [[field.name, this.#against(fault)]] : [];
      }),
    );
  }

  #against({ code, message }: FieldFault): string {
    if (code === 'duplicate') return this.#word('managedDuplicate');
    return message === null ? this.#word('managedNotTaken') : this.host.speech.term('managedServerSays', message);
  }

  #blame(faults: Values): void {
    this.#faults = faults;
    const first = this.host.fields().find(({ name }) => faults[name] !== undefined);
    this.host.update(first && `[name="${first.name}"]`);
  }

  #loadNewest(): void {
    const around = this.host.context();
    if (!around) return;
    this.#before = this.host.seen();
    this.#phase = 'reading';
    readAgain(this.host.kind, around);
    this.host.update();
  }

  readonly #cancel = (event?: Event): void => {
    event?.preventDefault();
    if (this.#phase === 'sending') return;
    this.leave();
    this.host.close();
  };

  /** This reader may not write: the form says so, and keeps what was written. */
  get #isRefused(): boolean {
    return this.#failure?.kind === 'forbidden' && this.task.action === 'save';
  }

  form(): TemplateResult {
    const isBusy = this.#phase === 'sending' || this.#phase === 'reading';
    const { item } = this.task;
    const name = item ? this.host.speech.term('managedAct', this.#word('managedEdit'), item.name) : null;
    return html`<form
      class="managed-form"
      novalidate
      aria-label=${name ?? nothing}
      aria-labelledby=${name === null ? 'managed-title' : nothing}
      aria-busy=${isBusy}
      @submit=${this.#submit}
    >
      ${this.host.fields().map((field, index) => this.#field(field, index === 0, isBusy || this.#isUnsure || this.#isRefused))}
      ${this.#message()}
      <div class="managed-buttons">
        ${
          this.#isRefused
            ? nothing
            : html`<button type="submit" class="button main" aria-disabled=${isBusy}>${this.#doLabel()}</button>`
        }
        <button type="button" class="button" aria-disabled=${this.#phase === 'sending'} @click=${this.#cancel}>
          ${this.#word(this.#phase === 'failed' ? 'managedDiscard' : 'managedCancel')}
        </button>
      </div>
      <p class="unseen" role="status">${this.#said}</p>
    </form>`;
  }

  #doLabel(): string {
    const isSave = this.task.action === 'save';
    if (this.#phase === 'sending') return this.#word(isSave ? 'managedSaving' : 'managedDeleting');
    if (isStale(this.#failure) || this.#phase === 'reading') return this.#word('managedLoadNewest');
    // What the server has named is to be corrected, not to be tried again.
    if (this.#failure && this.#failure.kind !== 'invalid') return this.#word('cardTryAgain');
    return this.#word(isSave ? 'managedSave' : 'managedDelete');
  }

  #field(field: Field, isFirst: boolean, isLocked: boolean): TemplateResult {
    const { name, label, kind, hint } = field;
    const fault = this.#faults[name];
    const meanwhile = this.#meanwhile[name];
    const described = [hint && 'hint', meanwhile !== undefined && 'meanwhile', fault && 'fault']
      .filter(Boolean)
      .map((part) => `${String(part)}-${name}`)
      .join(' ');
    const value = this.#values[name] ?? '';
    const change = ({ target }: Event): void => {
      this.#values[name] = (target as HTMLInputElement | HTMLSelectElement).value;
      this.#faults = Object.fromEntries(Object.entries(this.#faults).filter(([each]) => each !== name));
      // Another thing than was refused.
      if (this.#phase === 'failed' && !isStale(this.#failure)) this.again();
      this.host.update();
    };
    const control =
      kind === 'choice'
        ? html`<select
            id="field-${name}"
            name=${name}
            ?autofocus=${isFirst}
            ?disabled=${isLocked}
            aria-invalid=${fault !== undefined}
            aria-describedby=${described || nothing}
            @change=${change}
          >
            ${field.choices?.map(
              (choice) => html`<option value=${choice.value} ?selected=${choice.value === value}>${choice.label}</option>`,
            )}
          </select>`
        : html`<input
            id="field-${name}"
            name=${name}
            type="text"
            dir=${kind === 'text' ? 'auto' : nothing}
            inputmode=${kind === 'number' ? 'numeric' : nothing}
            autocomplete="off"
            ?autofocus=${isFirst}
            ?readonly=${isLocked}
            aria-invalid=${fault !== undefined}
            aria-describedby=${described || nothing}
            .value=${live(value)}
            @input=${change}
          />`;
    return html`<div class="managed-field">
      <label for="field-${name}">${label}</label>
      ${control} ${hint ? html`<p class="hint" id="hint-${name}">${hint}</p>` : nothing}
      ${
        meanwhile === undefined
          ? nothing
          : html`<p class="hint" id="meanwhile-${name}">
              ${this.host.speech.term('managedStored', this.#shown(field, meanwhile))}
            </p>`
      }
      ${fault ? html`<p class="fault" id="fault-${name}">${fault}</p>` : nothing}
    </div>`;
  }

  #shown({ choices }: Field, value: string): string {
    return choices?.find((choice) => choice.value === value)?.label ?? (value || '–');
  }

  /** What went wrong, beside what was written. */
  #message(): TemplateResult {
    return html`<div class="managed-message" role="alert">${this.#failed()}</div>`;
  }

  #failed(): TemplateResult | typeof nothing {
    const failure = this.#failure;
    const isSave = this.task.action === 'save';
    if (!failure || this.#isToldElsewhere) return nothing;
    const said = (title: string, ...advice: readonly string[]): TemplateResult =>
      html`<p class="managed-failed">${title}</p>
        ${advice.map((each) => html`<p>${each}</p>`)}`;
    if (this.#phase === 'reading') return nothing;
    if (isStale(failure)) return said(this.#word('managedStaleTitle'), this.#word('managedStaleAdvice'));
    const words = failureWords(failure, this.host.speech);
    const title = this.host.speech.term(isSave ? 'managedNotSaved' : 'managedNotDeleted', words.title);
    if (failure.kind === 'forbidden')
      return said(
        this.host.speech.term(isSave ? 'managedNotSaved' : 'managedNotDeleted', this.#word('managedRefused')),
        this.#word('managedReadOnly'),
      );
    if (failure.kind === 'invalid') return this.#refusal(title, failure);
    if (this.#isUnsure) return said(words.title, this.#word(isSave ? 'managedMaybeSaved' : 'managedMaybeDeleted'));
    return said(title, words.advice);
  }

  /** What the server has against the whole, or against what no field is for; the rest stands beside the fields. */
  #refusal(title: string, { field, faults = [] }: Extract<Failure, { kind: 'invalid' }>): TemplateResult {
    const others = faults.filter((fault) => Object.keys(this.#faultsOf([fault])).length === 0);
    const isBeside = Object.keys(this.#faults).length > 0 && others.length === 0;
    return html`<p class="managed-failed">${title}</p>
      ${others.map((fault) => html`<p>${this.#against(fault)}</p>`)}
      ${isBeside || others.length > 0 ? nothing : html`<p>${failureWords({ kind: 'invalid', field }, this.host.speech).advice}</p>`}`;
  }

  dialog(): TemplateResult {
    const { item } = this.task;
    const isBusy = this.#phase === 'sending';
    return html`<dialog
      class="managed-dialog"
      aria-labelledby="delete-ask"
      aria-describedby="delete-note"
      @cancel=${this.#cancel}
    >
      <form novalidate aria-busy=${isBusy} @submit=${this.#submit}>
        <p class="managed-ask" id="delete-ask">${this.host.speech.term('managedDeleteAsk', item?.name ?? '')}</p>
        <p id="delete-note">${this.#word('managedDeleteNote')}</p>
        ${this.#message()}
        <div class="managed-buttons">
          <button type="submit" class="button main" aria-disabled=${isBusy}>${this.#doLabel()}</button>
          <button type="button" class="button" autofocus aria-disabled=${isBusy} @click=${this.#cancel}>
            ${this.#word('managedCancel')}
          </button>
        </div>
        <p class="unseen" role="status">${this.#said}</p>
      </form>
    </dialog>`;
  }
}

import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { ManagedKind } from '../datasets/actions.js';
import type { DatasetName } from '../datasets/data.js';
import { actionsFor } from '../element/act.js';
import { presence } from '../element/attributes.js';
import type { SessionEvent } from '../element/element.js';
import { managed } from '../locale/en/managed.js';
import { useManagedWords } from '../locale/managed.js';
import { failureWords } from '../views/failure-words.js';
import { Card } from './card.js';
import { LazyCode } from './lazy-code.js';
import type { ChangeDetail, Field, ManagedItem, Reading, Values } from './managed.js';
import { managedStyles } from './managed.styles.js';
import type { Editor, Task } from './managed-editor.js';
import type { AskedDatasets, Result, Results, ResultsSoFar } from './query-controller.js';

/**
 * The base of widgets with a list that a reader can change. It shows the list, opens a form for something new or something in
 * it, asks before it deletes, and says what became of each write; the code for that is fetched when a reader first wants it. What
 * is shown is what the server has confirmed: the list is read again after every write.
 *
 * A widget says which kind of thing it keeps, where the list is in its answers, how a row looks, and which fields a form has.
 *
 * @attr {boolean} read-only - Shows the list without what changes it.
 * @fires {CustomEvent<ChangeDetail>} analytics-change - Something is about to be saved or deleted: once for each change, however often it is tried. Cancelable: nothing is written then.
 * @fires {CustomEvent<ChangeDetail>} analytics-changed - The server has confirmed it, and the list is read again.
 */
export abstract class ManagedList<A extends AskedDatasets, K extends ManagedKind> extends Card<A> {
  static override words = { ...managed };
  static override styles = [...Card.styles, managedStyles];
  static override properties: PropertyDeclarations = {
    readOnly: { attribute: 'read-only', converter: presence },
    status: { state: true },
  };

  declare readOnly: boolean;
  /** What was said last of a write. */
  declare private status: string;

  readonly #code = new LazyCode(this);
  #open: ((task: Task) => Editor<K>) | null = null;
  #wanted: Task | null = null;
  #editor: Editor<K> | null = null;
  /** The server has refused a write that it need not have: this reader may only look. */
  #mayOnlyRead = false;
  /** Deleted, as confirmed, while the list that still has it is read again. */
  #deleted: { readonly ids: ReadonlySet<string>; readonly from: unknown } = { ids: new Set(), from: null };
  /** What is to have the keyboard once it is there. */
  #focus: string | null = null;
  #about = '';

  constructor() {
    super();
    useManagedWords();
    this.readOnly = false;
    this.status = '';
  }

  /** What the list is of. */
  protected abstract readonly kind: K;

  /** Where the question stands that the list is the answer to. */
  protected abstract list(results: ResultsSoFar<A>): Result<DatasetName> | undefined;

  /** What is in it; null where nothing of the kind is kept. */
  protected abstract items(results: Results<A>): readonly ManagedItem[] | null;

  /** What stands over the list. */
  protected abstract listTitle(): string;

  /** What the button for something new says. */
  protected abstract newLabel(): string;

  protected abstract row(item: ManagedItem): TemplateResult;

  protected abstract fields(): readonly Field[];

  /** What the fields come to. Called when a reader saves. */
  protected abstract read(values: Values): Reading<K>;

  /** What the form for something new begins with. */
  protected blank(): Values {
    return {};
  }

  /** What stands above the list. */
  protected above(_results: Results<A>): TemplateResult | typeof nothing {
    return nothing;
  }

  get #standing(): Pick<Result<DatasetName>, 'isFetching' | 'answer' | 'failure'> {
    return this.list(this.results) ?? { isFetching: false, answer: null, failure: null };
  }

  /** What was in the list when it was read last. */
  get #known(): readonly ManagedItem[] {
    const { answered } = this;
    return (answered && this.items(answered)) ?? [];
  }

  /** Whether a reader can change the list here. */
  get #isWritable(): boolean {
    const { context: around } = this;
    return !this.readOnly && this.data === undefined && around !== null && actionsFor(this.kind, around) !== null;
  }

  protected override sessionChanged(event: SessionEvent): void {
    super.sessionChanged(event);
    if (event === 'signed-out') this.#close(null);
    if (event !== 'available' || !this.#mayOnlyRead) return;
    this.#mayOnlyRead = false;
    this.#editor?.again();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { session, settings } = this.context ?? {};
    if (this.context) this.#follow(JSON.stringify([settings?.ids, settings?.sources, session?.apiBase, session?.owner]));
    if (this.#wanted && this.#open) {
      this.#editor = this.#open(this.#wanted);
      this.#wanted = null;
      this.#focus = '[autofocus]';
    }
    const { isFetching, answer, failure } = this.#standing;
    if (!isFetching) this.#editor?.hasRead(answer, failure, this.#known);
  }

  /** A form is for the list of one subject: another one has a list of its own. */
  #follow(about: string): void {
    if (about === this.#about) return;
    if (this.#about) this.#close(null);
    this.#about = about;
    this.#mayOnlyRead = false;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const dialog = this.renderRoot.querySelector<HTMLDialogElement>('dialog');
    if (dialog && !dialog.matches(':modal')) {
      dialog.close();
      dialog.showModal();
    }
    if (!this.#focus) return;
    const found = this.renderRoot.querySelector<HTMLElement>(this.#focus);
    this.#focus = null;
    const { activeElement } = this.getRootNode() as Document | ShadowRoot;
    // A reader who is somewhere else by now stays there.
    if (!activeElement || activeElement === this || activeElement === document.body) found?.focus();
  }

  /** The code for changing the list. */
  readonly #load = async (): Promise<void> => {
    const { Editor } = await import('./managed-editor.js');
    this.#open = (task) =>
      new Editor<K>(task, {
        kind: this.kind,
        speech: this.locale,
        context: () => this.context,
        fields: () => this.fields(),
        read: (values) => this.read(values),
        blank: () => this.blank(),
        seen: () => this.#standing.answer,
        update: (selector) => {
          this.#focus = selector ?? this.#focus;
          this.requestUpdate();
        },
        allows: (detail) => this.emit('change', { tag: this.localName, kind: this.kind, ...detail } satisfies ChangeDetail, true),
        confirmed: (detail, name) => this.#confirmed({ tag: this.localName, kind: this.kind, ...detail }, name),
        failed: (failure) => {
          if (failure.kind === 'forbidden') this.#mayOnlyRead = true;
          return this.emit('error', { tag: this.localName, failure }, true);
        },
        close: () => this.#close(this.#editor),
      });
  };

  #want(task: Task): void {
    if (this.#editor?.isSending) return;
    // What may have been stored is read before something else is begun.
    this.#editor?.leave();
    this.#editor = null;
    this.#wanted = task;
    this.status = '';
    this.#code.load(this.#load);
    this.#code.retry();
    this.requestUpdate();
  }

  #confirmed(detail: ChangeDetail, name: string): void {
    const { action, id } = detail;
    if (action === 'delete' && id !== null) {
      const { answer } = this.#standing;
      const { ids, from } = this.#deleted;
      this.#deleted = { ids: new Set([...(from === answer ? ids : []), id]), from: answer };
    }
    this.status = this.locale.term(action === 'save' ? 'managedSaved' : 'managedDeleted', name);
    this.#close(this.#editor);
    this.emit('changed', detail);
  }

  /** Leaves the form, and gives the keyboard to where it was opened from, or the nearest to it that is left. */
  #close(editor: Editor<K> | null): void {
    const isMine = Boolean((this.renderRoot as ShadowRoot).activeElement?.closest('.managed'));
    this.#editor = this.#wanted = null;
    if (editor && isMine) this.#focus = this.#next(editor.task.item?.id ?? null);
    this.requestUpdate();
  }

  #next(id: string | null): string {
    const ids = this.#known.map((item) => item.id);
    const at = id === null ? -1 : ids.indexOf(id);
    const left = ids.filter((each) => !this.#isDeleted(each));
    const nearest = ids.slice(at).find((each) => left.includes(each)) ?? left.at(-1);
    if (this.#mayOnlyRead) return '.managed-title';
    return at === -1 || nearest === undefined ? '.new' : `[data-id="${CSS.escape(nearest)}"]`;
  }

  #isDeleted(id: string): boolean {
    return this.#deleted.from === this.#standing.answer && this.#deleted.ids.has(id);
  }

  protected override view(results: Results<A>): TemplateResult {
    const { isFetching, answer } = this.#standing;
    // Both come of one request where they can; what comes later would push the page down.
    if (isFetching && !answer) return this.skeleton();
    return html`${this.above(results)}${this.#section(results)}
      <p class="unseen" role="status">${this.status}</p>`;
  }

  /** The shape of a list with one thing in it, as large as what is to come. */
  protected listSkeleton(): TemplateResult {
    const item: ManagedItem = { id: '', version: null, name: this.newLabel(), values: {} };
    const word = (key: 'managedEdit' | 'managedDelete'): TemplateResult =>
      html`<span class="link">${this.locale.term(key)}</span>`;
    const isWritable = this.#isWritable;
    return html`<div class="managed" aria-hidden="true">
      <div class="managed-head to-come">
        <p class="managed-title">${this.listTitle()}</p>
        ${isWritable ? html`<span class="button">${this.newLabel()}</span>` : nothing}
      </div>
      <ul class="managed-items">
        <li>
          <div class="skeleton">
            <div class="managed-item to-come">
              ${this.row(item)}
              ${isWritable ? html`<div class="managed-do">${word('managedEdit')} ${word('managedDelete')}</div>` : nothing}
            </div>
          </div>
        </li>
      </ul>
    </div>`;
  }

  #section(results: Results<A>): TemplateResult | typeof nothing {
    const items = this.items(results);
    if (items === null) return nothing;
    const shown = items.filter((item) => !this.#isDeleted(item.id));
    const isWritable = this.#isWritable && !this.#mayOnlyRead;
    const editor = this.#editor;
    const isNew = editor !== null && editor.task.action === 'save' && editor.task.item === null;
    // What a form was opened for may be gone from the list meanwhile; the form stays.
    const isOrphan = editor?.task.item && editor.task.action === 'save' && !shown.some(({ id }) => id === editor.task.item?.id);
    return html`<div class="managed">
      <div class="managed-head">
        <p class="managed-title" id="managed-title" tabindex="-1">${this.listTitle()}</p>
        ${
          isWritable
            ? html`<button
                type="button"
                class="button new"
                aria-expanded=${isNew}
                @click=${() => this.#want({ action: 'save', item: null })}
              >
                ${this.newLabel()}
              </button>`
            : nothing
        }
      </div>
      ${this.#mayOnlyRead && !editor ? html`<p class="note may-only-read">${this.locale.term('managedReadOnly')}</p>` : nothing}
      ${this.#missing()} ${isNew || isOrphan ? editor.form() : nothing}
      ${
        shown.length === 0
          ? html`<p class="managed-empty">${this.locale.term('managedEmpty')}</p>`
          : html`<ul class="managed-items" aria-labelledby="managed-title">
              ${repeat(
                shown,
                ({ id }) => id,
                (item) => this.#item(item, isWritable),
              )}
            </ul>`
      }
      ${editor?.task.action === 'delete' ? editor.dialog() : nothing}
    </div>`;
  }

  #item(item: ManagedItem, isWritable: boolean): TemplateResult {
    const { task } = this.#editor ?? {};
    if (task?.action === 'save' && task.item?.id === item.id) return html`<li>${this.#editor?.form()}</li>`;
    const button = (action: Task['action'], word: 'managedEdit' | 'managedDelete'): TemplateResult =>
      html`<button
        type="button"
        class="link"
        data-id=${action === 'save' ? item.id : nothing}
        aria-label=${this.locale.term('managedAct', this.locale.term(word), item.name)}
        @click=${() => this.#want({ action, item })}
      >
        ${this.locale.term(word)}
      </button>`;
    return html`<li class="managed-item">
      ${this.row(item)}
      ${
        isWritable
          ? html`<div class="managed-do">${button('save', 'managedEdit')} ${button('delete', 'managedDelete')}</div>`
          : nothing
      }
    </li>`;
  }

  /** Where the code for changing the list could not be fetched. */
  #missing(): TemplateResult | typeof nothing {
    if (!this.#wanted || !this.#code.hasFailed) return nothing;
    const { title, advice } = failureWords({ kind: 'code' }, this.locale);
    return html`<p class="note" role="alert">
      ${this.locale.term('cardMessage', title, advice)}
      <button type="button" class="link" @click=${this.#code.retry}>${this.locale.term('cardTryAgain')}</button>
    </p>`;
  }
}

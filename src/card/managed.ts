import type { Drafts, ManagedKind, Stored } from '../datasets/actions.js';

/** What stands in the fields of a form, by their names; an empty text is nothing. */
export type Values = Readonly<Record<string, string>>;

/** A field of the form for one thing of a list. */
export interface Field {
  /** As the draft's own member is called; a server's `min_days` means `minDays`. */
  readonly name: string;
  readonly label: string;
  readonly kind: 'text' | 'number' | 'choice';
  readonly hint?: string;
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
}

/** One thing of a list: what it is called, and what the form for it begins with. */
export interface ManagedItem extends Stored {
  readonly name: string;
  readonly values: Values;
}

/** What a form's fields come to, or what is wrong with them: a sentence a field. */
export type Reading<K extends ManagedKind> = { readonly draft: Drafts[K] } | { readonly faults: Values };

/** What is about to be written, or has been, in a list of things of a kind. */
export interface ChangeDetail {
  readonly tag: string;
  /** `segment` */
  readonly kind: ManagedKind;
  readonly action: 'save' | 'delete';
  /** Null is something new. */
  readonly id: string | null;
  /** What is saved; null where something is deleted. */
  readonly draft: Drafts[ManagedKind] | null;
}

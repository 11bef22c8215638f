import type { TemplateResult } from 'lit';
import type { Ids } from '../datasets/scope.js';
import type { Settings } from '../element/settings.js';
import type { Speech } from '../locale/locale.js';

/** A dashboard written down as tags. */
export interface Preset {
  /** The tags it uses, to be defined before it is drawn. */
  readonly tags: readonly string[];
  readonly view: (speech: Speech, ids: Ids) => TemplateResult;
  /** What holds where the author has set nothing, here or around: whom it asks before all. */
  readonly settings: Partial<Settings>;
}

/** The parts of a preset's widgets that a page may style. */
export const parts = 'card, header, title, value, delta, plot, legend, tooltip, table, footer';

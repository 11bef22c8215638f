// Before Lit, which makes its policy as it is read.
import '../theme/lit-policy.js';
import { html } from 'lit';
import { readSettings, type Raw } from '../element/settings.js';
import { textIn } from '../locale/text-in.js';
import type { Speech } from '../locale/locale.js';
import { presets } from '../families/presets.js';
import { parts } from './preset.js';

/** A widget of a host's own preset, as it would stand in the page. */
export interface OwnPresetWidget {
  readonly tag: string;
  /** Takes both columns. Default false. */
  readonly wide?: boolean;
  /** What the widget is called, by language; its own heading where left out. */
  readonly heading?: Readonly<Record<string, string>>;
  /** All other attributes, as written; `''` is one that is there. */
  readonly attributes?: Readonly<Record<string, string>>;
}

/** A dashboard of a host's own: `preset="…"` shows its widgets, in this order. */
export interface OwnPreset {
  readonly widgets: readonly OwnPresetWidget[];
  /** What holds where the author has set nothing, here or around, as in attributes: `{ compare: 'previous-period' }`. */
  readonly settings?: Raw;
}

function drawn({ tag, wide, attributes = {} }: OwnPresetWidget): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.toggleAttribute('data-wide', wide === true);
  element.setAttribute('exportparts', parts);
  return element;
}

/** Adds presets that ask a source. A later one of the same name takes the place of the former. */
export function addPresets(source: string, own: Readonly<Record<string, OwnPreset>>): void {
  for (const [name, { widgets, settings = {} }] of Object.entries(own)) {
    // By the dashboard, whose words they are drawn with.
    const elements = new WeakMap<Speech, readonly HTMLElement[]>();
    presets[name] = {
      tags: [...new Set(widgets.map(({ tag }) => tag))],
      settings: {
        ...readSettings(settings, (setting, expected) =>
          console.warn(`analytics-elements: ${setting} of the preset ${name} should be ${expected}`),
        ),
        sources: [source],
      },
      view: (speech) => {
        const all = elements.get(speech) ?? widgets.map(drawn);
        elements.set(speech, all);
        widgets.forEach(({ heading }, index) => {
          if (heading) all[index]?.setAttribute('heading', textIn(heading, speech.lang()));
        });
        return html`${all}`;
      },
    };
  }
}

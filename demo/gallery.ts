import { scenarios } from '../src/mock.js';
import { widgets } from '../src/widgets/list.js';
import { sampleOf } from './faces.js';
import { control, editable, type Setting } from './gallery/controls.js';
import { eventLog } from './gallery/event-log.js';
import { elements, eventNames, fieldsOf, type ElementFacts, type Field } from './gallery/manifest.js';
import { reference } from './gallery/reference.js';
import { samples, subjects } from './samples.js';
import { choose, chosen, chosenOf, keepChoices } from './site/address.js';
import { code } from './site/code.js';
import { choice, segments } from './site/options.js';
import { frame } from './site/page.js';
import { element, foldable, link, part, place, prose } from './site/parts.js';
import { isFinal, isSeen, markSettled, settled } from './site/settle.js';
import * as snippets from './site/snippets.js';
import { sized, stage } from './site/stage.js';
import { start } from './site/start.js';

/** Widgets in the order of the library's list, then what stands around them. */
const tags = [...new Set([...Object.keys(widgets), ...elements.keys()])];
const tag = tags.find((each) => each === chosen('widget'));

function showSide(): void {
  const list = part(
    'ul',
    '',
    ...[undefined, ...tags].map((each) => {
      const anchor = link(each ? `./gallery.html?widget=${each}` : './gallery.html', each ?? 'All');
      if (each === tag) anchor.setAttribute('aria-current', 'page');
      return part('li', '', anchor);
    }),
  );
  const nav = part('nav', '', list);
  nav.setAttribute('aria-label', 'Elements');
  place('side').replaceChildren(foldable(tag ?? 'All elements', '', nav));
}

/** What is set on the element: by what it is shown with, then by the reader. */
class Preview {
  readonly stage = stage();
  #element: HTMLElement | null = null;
  readonly #sample;
  readonly #subject;
  readonly #onSettings: () => void;

  constructor(
    readonly tag: string,
    readonly fields: readonly Field[],
    onSettings: () => void,
  ) {
    this.#sample = samples[tag];
    this.#subject = this.#sample?.subject ?? 'stream';
    this.#onSettings = onSettings;
  }

  /** Whether it is shown with data of the page's own. */
  get isGiven(): boolean {
    return chosen('data') === 'given' && this.#sample?.data !== undefined;
  }

  /** What it is shown with before the reader sets anything. */
  get #usual(): Readonly<Record<string, string>> {
    const asked = chosen('scenario');
    const scenario = scenarios.some(({ name }) => name === asked) ? `~${asked}/` : '';
    return {
      ...this.#sample?.attributes,
      ...(!this.isGiven && {
        [`${this.#subject}-id`]: chosen('data') ?? subjects[this.#subject][0]?.[0] ?? '',
        'api-base': `./${scenario}`,
        'token-url': `./${scenario}analytics-token`,
      }),
    };
  }

  /** A setting as it is now: the reader's, else the usual one. */
  valueOf({ name, on, editor }: Field): Setting {
    const set = chosen(`${on === 'property' ? 'p' : 'a'}.${name}`);
    if (set !== null) return editor === 'checkbox' ? (set === 'true' ? '' : null) : set || null;
    if (on === 'property') return editor === 'json' && this.isGiven ? editable(this.#sample?.data) : null;
    return this.#usual[name] ?? null;
  }

  set(field: Field, value: Setting): void {
    const { name, on, editor } = field;
    const text = editor === 'checkbox' ? String(value !== null) : (value ?? '');
    const usual = on === 'property' ? null : (this.#usual[name] ?? null);
    choose(`${on === 'property' ? 'p' : 'a'}.${name}`, value === usual && !this.isGiven ? null : text);
    if (this.#element) this.#write(this.#element, field);
    this.#onSettings();
  }

  #write(element: HTMLElement, field: Field): void {
    const value = this.valueOf(field);
    if (field.on === 'property') {
      const read: unknown = value === null ? undefined : field.editor === 'json' ? JSON.parse(value) : value;
      Object.assign(element, { [field.name]: read });
    } else if (value === null) element.removeAttribute(field.name);
    else element.setAttribute(field.name, value);
  }

  /** A new element, as after a choice of other data. */
  draw(): void {
    const made = sampleOf(this.tag);
    for (const field of this.fields) if (field.on === 'attribute' || this.valueOf(field) !== null) this.#write(made, field);
    this.#element = made;
    this.stage.replaceChildren(made);
    this.#onSettings();
  }

  get written(): snippets.Written {
    const json = this.fields.find(({ editor }) => editor === 'json');
    const text = json ? this.valueOf(json) : null;
    return snippets.read(this.#element ?? sampleOf(this.tag), text === null ? undefined : JSON.parse(text));
  }

  /** The data it can be shown with. */
  get dataChoices(): readonly (readonly [string, string])[] {
    const given = this.#sample?.data === undefined ? [] : [['given', 'The page’s own, as .data'] as const];
    return [...subjects[this.#subject], ...given];
  }
}

const languages = { html: 'HTML', react: 'React', vue: 'Vue' } as const;
type Language = keyof typeof languages;

function showSnippets(preview: Preview): { section: HTMLElement; update: () => void } {
  const order: [Language, ...Language[]] = ['html', 'react', 'vue'];
  let language = chosenOf('for', order);
  const shown = code('The markup');
  const update = (): void => shown.show(snippets[language](preview.written));
  const languageChoice = segments(
    'Markup for',
    order.map((each) => [each, languages[each]] as const),
    language,
    (value) => {
      language = order.find((each) => each === value) ?? 'html';
      choose('for', language === 'html' ? null : language);
      update();
    },
  );
  return {
    section: part('section', 'snippets', part('div', 'section-head', part('h2', '', 'Markup'), languageChoice), shown.figure),
    update,
  };
}

/** Widgets say when they have drawn; what stands around them has nothing to wait for. */
async function settle(roots: readonly HTMLElement[], isEnough: (card: Element) => boolean): Promise<void> {
  markSettled(false);
  await settled(roots, isEnough);
  markSettled(true);
}

function showElement(facts: ElementFacts): Preview {
  const fields = fieldsOf(facts);
  const preview = new Preview(facts.tagName, fields, () => snippet.update());
  const snippet = showSnippets(preview);
  const controls = part('div', 'panel');
  const [summary, ...rest] = prose(facts.description ?? '');

  const showControls = (): void => {
    const group = (title: string, name: Field['group'], open: boolean): HTMLElement => {
      const details = part('details', 'group', part('summary', '', title));
      details.open = open;
      details.append(
        part(
          'div',
          'fields',
          ...fields
            .filter((field) => field.group === name)
            .map((field) =>
              control(field, {
                value: preview.valueOf(field),
                suggestions: samples[facts.tagName]?.suggestions?.[field.name],
                onChange: (value) => preview.set(field, value),
              }),
            ),
        ),
      );
      return details;
    };
    controls.replaceChildren(
      part('h2', '', 'Settings'),
      choice('Data', preview.dataChoices, chosen('data') ?? preview.dataChoices[0]?.[0] ?? '', (value) => {
        choose('data', value === preview.dataChoices[0]?.[0] ? null : value);
        again();
      }),
      choice(
        'Scenario',
        [['', 'As documented'], ...scenarios.map(({ name, summary }) => [name, `${name}: ${summary}`] as const)],
        chosen('scenario') ?? '',
        (value) => {
          choose('scenario', value || null);
          again();
        },
      ),
      group('Its own', 'own', true),
      group('Also set by what stands around it', 'scope', false),
    );
  };
  const again = (): void => {
    preview.draw();
    showControls();
    void settle([preview.stage], isFinal);
  };

  const states = link(`./states.html?widget=${facts.tagName}`, 'In every state');
  place('page').replaceChildren(
    part(
      'div',
      'intro',
      part('h1', 'tag', `<${facts.tagName}>`),
      ...(summary ? [summary] : []),
      ...(rest.length > 0 ? [part('details', 'notes', part('summary', '', 'Source and data'), ...rest)] : []),
      ...(facts.tagName in widgets ? [part('p', 'actions', states)] : []),
    ),
    part(
      'div',
      'workbench',
      part('div', 'preview', part('h2', 'unseen', 'Preview'), sized(preview.stage)),
      controls,
      part('div', 'beneath', snippet.section, eventLog(preview.stage, eventNames)),
    ),
    reference(facts),
  );
  showControls();
  return preview;
}

/** A look at every widget. */
function showAll(): HTMLElement[] {
  const cells = tags
    .filter((each) => each in widgets)
    .map((each) => {
      const subject = samples[each]?.subject ?? 'stream';
      const around = element(
        'analytics-provider',
        { [`${subject}-id`]: subjects[subject][0]?.[0] ?? '', 'api-base': './', 'token-url': './analytics-token' },
        sampleOf(each),
      );
      around.firstElementChild?.setAttribute('loading', 'lazy');
      // To be looked at: what can be used is on the page behind the link.
      const look = stage(around);
      look.inert = true;
      const label = part('h2', 'cell-label', link(`./gallery.html?widget=${each}`, `<${each}>`));
      return part('div', 'cell glance', label, look);
    });
  place('page').replaceChildren(
    part(
      'div',
      'intro',
      part('h1', '', 'Every element'),
      part('p', '', 'Each has a page with its settings, its events, its manual and the markup for HTML, React and Vue.'),
    ),
    part('div', 'cells', ...cells),
  );
  return cells;
}

frame('gallery');
showSide();
const facts = tag && elements.get(tag);
if (facts) {
  document.title = `<${facts.tagName}> · analytics-elements`;
  const preview = showElement(facts);
  keepChoices();
  await start();
  preview.draw();
  // What has no place for anything shows nothing to wait for.
  await settle(facts.slots?.length ? [preview.stage] : [], isFinal);
} else {
  const cells = showAll();
  keepChoices();
  await start();
  await settle(cells, (card) => isFinal(card) || !isSeen(card));
}

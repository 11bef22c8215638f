import { choose, chosen, keepChoices } from './address.js';
import { fillSelect } from './options.js';

interface Control {
  readonly name: string;
  readonly label: string;
  /** The first is what the page is without a choice. */
  readonly options: readonly (readonly [string, string])[];
  readonly apply: (value: string) => void;
}

/** The places where widgets stand; their language and direction are the host page's affair, and so change there. */
const stages = (): NodeListOf<HTMLElement> => document.querySelectorAll<HTMLElement>('.stage, #board');

let direction = 'auto';
let language = 'en';

/** A language brings its direction, unless that was chosen. */
function speak(): void {
  for (const stage of stages()) {
    stage.lang = language;
    stage.dir = direction !== 'auto' ? direction : language === 'ar' ? 'rtl' : 'ltr';
  }
}

const controls: readonly Control[] = [
  {
    name: 'theme',
    label: 'Theme',
    options: [
      ['auto', 'Auto'],
      ['light', 'Light'],
      ['dark', 'Dark'],
    ],
    apply: (value) => {
      document.documentElement.dataset['theme'] = value;
    },
  },
  {
    name: 'dir',
    label: 'Direction',
    options: [
      ['auto', 'Auto'],
      ['ltr', 'LTR'],
      ['rtl', 'RTL'],
    ],
    apply: (value) => {
      direction = value;
      speak();
    },
  },
  {
    name: 'lang',
    label: 'Language',
    options: [
      ['en', 'English'],
      ['de', 'Deutsch'],
      ['es', 'Español'],
      ['fr', 'Français'],
      ['pt-BR', 'Português (Brasil)'],
      ['ja', '日本語'],
      ['ar', 'العربية'],
      ['en-XA', 'Pseudo-English'],
    ],
    apply: (value) => {
      language = value;
      speak();
    },
  },
];

function show({ name, label, options, apply }: Control): HTMLElement {
  const usual = options[0]?.[0] ?? '';
  const asked = chosen(name);
  const value = options.some(([each]) => each === asked) && asked !== null ? asked : usual;
  const select = document.createElement('select');
  fillSelect(select, options, value);
  select.autocomplete = 'off';
  apply(value);
  select.addEventListener('change', () => {
    apply(select.value);
    choose(name, select.value === usual ? null : select.value);
  });
  const wrapper = document.createElement('label');
  wrapper.className = 'choice';
  wrapper.append(`${label} `, select);
  return wrapper;
}

document.querySelector('.controls')?.replaceChildren(...controls.map(show));
keepChoices();

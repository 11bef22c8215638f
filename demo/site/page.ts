import { choose, chosenOf, keepChoices } from './address.js';
import { choice, type Options } from './options.js';
import { foldable, link, part, place } from './parts.js';
import { dress, type Look } from './stage.js';
import type { Theme } from '../../src/theme/themes.js';
import { shippedThemes } from './themes.js';

const pages = [
  ['index', 'Dashboards'],
  ['gallery', 'Gallery'],
  ['states', 'States'],
  ['studio', 'Theme studio'],
  ['tracker', 'Tracker'],
  ['hosts', 'Host pages'],
] as const;

const languages = ['en', 'en-GB', 'de', 'es', 'fr', 'pt-BR', 'ja', 'ar', 'hi', 'en-XA'] as const;
const fromRightToLeft = ['ar'];

/** A language in its own words. */
function languageName(code: string): string {
  if (code === 'en-XA') return 'Pseudo (longer words)';
  return new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code;
}

type Setting = Exclude<keyof Look, 'tokens'> | 'width' | 'theme';

interface Control {
  readonly name: Setting;
  readonly label: string;
  /** The first is what the page is without a choice. */
  readonly options: Options;
}

const controls: readonly Control[] = [
  { name: 'theme', label: 'Theme', options: shippedThemes.map(({ name, title }) => [name, title] as const) },
  {
    name: 'scheme',
    label: 'Scheme',
    options: [
      ['auto', 'Auto'],
      ['light', 'Light'],
      ['dark', 'Dark'],
    ],
  },
  {
    name: 'width',
    label: 'Width',
    options: [
      ['full', 'Full'],
      ['320', '320 px'],
      ['768', '768 px'],
      ['1440', '1440 px'],
    ],
  },
  { name: 'lang', label: 'Language', options: languages.map((code) => [code, languageName(code)] as const) },
  {
    name: 'dir',
    label: 'Direction',
    options: [
      ['auto', 'By language'],
      ['ltr', 'Left to right'],
      ['rtl', 'Right to left'],
    ],
  },
];

function valueOf({ name, options }: Control): string {
  const [first = '', ...rest] = options.map(([value]) => value);
  return chosenOf(name, [first, ...rest]);
}

/** Without those that are not set. */
const tokensOf = (theme: Theme | undefined): Record<string, string> =>
  Object.fromEntries(Object.entries(theme?.tokens ?? {}).flatMap(([name, value]) => (value ? [[name, value] as const] : [])));

/** Has page and stages look as the address says. */
function apply(): void {
  const values = Object.fromEntries(controls.map((control) => [control.name, valueOf(control)])) as Record<Setting, string>;
  const theme = shippedThemes.find(({ name }) => name === values.theme);
  // A theme made for one scheme has only that one.
  const scheme = theme && !theme.scheme.includes(' ') ? theme.scheme : values.scheme;
  document.documentElement.dataset['scheme'] = scheme;
  document.documentElement.dataset['width'] = values.width;
  const dir = values.dir === 'auto' ? (fromRightToLeft.includes(values.lang) ? 'rtl' : 'ltr') : values.dir;
  dress({ scheme, lang: values.lang, dir, tokens: tokensOf(theme), fontFamily: theme?.fontFamily ?? '' });
}

/** The studio's theme and schemes are its own, and host pages decide for themselves. */
const notAsked: Readonly<Record<string, readonly Setting[]>> = {
  studio: ['theme', 'scheme', 'width'],
  hosts: ['theme', 'lang', 'dir'],
  tracker: ['theme', 'width', 'lang', 'dir'],
};

function showControls(leftOut: readonly Setting[]): HTMLElement {
  const shown = controls.filter(({ name, options }) => !leftOut.includes(name) && options.length > 1);
  const group = part(
    'div',
    'controls',
    ...shown.map((control) =>
      choice(control.label, control.options, valueOf(control), (value) => {
        choose(control.name, value === control.options[0]?.[0] ? null : value);
        apply();
      }),
    ),
  );
  group.setAttribute('role', 'group');
  group.setAttribute('aria-label', 'How the page around the widgets is set up');
  return foldable('View', 'view', group);
}

/** The frame that every page of the demo has: where one is, where else one can go, and how widgets are looked at. */
export function frame(current: string): void {
  const links = pages.map(([file, text]) => {
    const anchor = link(`./${file}.html`, text);
    if (file === current) anchor.setAttribute('aria-current', 'page');
    return anchor;
  });
  const nav = part('nav', '', ...links);
  nav.setAttribute('aria-label', 'Pages');
  const brand = link('./index.html', 'analytics-elements');
  brand.className = 'brand';
  place('top').replaceChildren(part('div', 'bar', brand, nav), showControls(notAsked[current] ?? []));
  apply();
  keepChoices();
}

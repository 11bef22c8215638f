import { presets } from '../src/families/presets.js';
import type { TokenName } from '../src/theme/tokens.js';
import { presetSamples, subjects } from './samples.js';
import { chooseAll, chosen, chosenOf, chosenUnder, keepChoices } from './site/address.js';
import { code } from './site/code.js';
import { choice, segments } from './site/options.js';
import { frame } from './site/page.js';
import { part, place } from './site/parts.js';
import { markSettled, settled } from './site/settle.js';
import { start } from './site/start.js';
import { shippedThemes } from './site/themes.js';
import { fromBrand } from './studio/brand.js';
import { warningsOf, type Warning } from './studio/checks.js';
import { editor } from './studio/editor.js';
import { Pane } from './studio/pane.js';
import { isTokenName, noDesign, readCss, writeCss, writeDesignTokens, type Design } from './studio/theme-text.js';

// What stages look like is decided first.
frame('studio');
const light = new Pane('light');
const dark = new Pane('dark');

/** What the address says. */
function restored(): Design {
  const values = [...chosenUnder('t.')].flatMap(([name, value]) => (isTokenName(name) ? [[name, value] as const] : []));
  return { values: new Map(values), fontFamily: chosen('font') ?? '' };
}

let design = restored();

const warnings = part('ul', 'warnings');
const verdict = part('p', 'verdict');
verdict.setAttribute('role', 'status');

function warningItem({ scheme, token, message }: Warning): HTMLElement {
  const button = part('button', 'quiet', `${scheme}: ${message}`);
  button.type = 'button';
  button.addEventListener('click', () => {
    const row = document.getElementById(`token-${token}`);
    const details = row?.closest('details');
    if (details) details.open = true;
    row?.querySelector<HTMLInputElement>('.swatch:nth-of-type(1) input')?.focus();
  });
  return part('li', '', button);
}

const formats = {
  css: { title: 'CSS', file: 'analytics-theme.css', type: 'text/css', write: writeCss },
  json: { title: 'Design tokens', file: 'analytics-theme.tokens.json', type: 'application/json', write: writeDesignTokens },
} as const;
let format: keyof typeof formats = 'css';
const exported = code('The theme');

/** Everything that depends on the design: the dashboards, the fields, the warnings, what is exported. */
function follow(): void {
  for (const pane of [light, dark]) pane.wear(design);
  const colors = { light: light.colors(), dark: dark.colors() };
  const found = [...warningsOf('light', colors.light), ...warningsOf('dark', colors.dark)];
  warnings.replaceChildren(...found.map(warningItem));
  verdict.textContent =
    found.length === 0
      ? 'All text can be read, and neighbouring lines can be told apart.'
      : `${found.length} ${found.length === 1 ? 'warning' : 'warnings'}`;
  verdict.classList.toggle('good', found.length === 0);
  fields.follow({ values: design.values, colors, warned: new Set(found.map(({ token }) => token)) });
  exported.show(formats[format].write(design));
}

function change(next: Design): void {
  const gone = [...design.values.keys()].filter((name) => !next.values.has(name));
  design = next;
  chooseAll([
    ...gone.map((name) => [`t.${name}`, null] as const),
    ...[...design.values].map(([name, value]) => [`t.${name}`, value] as const),
    ['font', design.fontFamily || null],
  ]);
  follow();
}

const fields = editor((name: TokenName, value) => {
  const values = new Map(design.values);
  if (value === null) values.delete(name);
  else values.set(name, value);
  change({ ...design, values });
});

function startFrom(): HTMLElement {
  const themes = choice(
    'Theme',
    [['', 'Choose…'], ...shippedThemes.map(({ name, title }) => [name, title] as const)],
    '',
    (value) => {
      const theme = shippedThemes.find(({ name }) => name === value);
      const values = Object.entries(theme?.tokens ?? {}).flatMap(([name, css]) =>
        isTokenName(name) && css ? [[name, css] as const] : [],
      );
      change(theme ? { values: new Map(values), fontFamily: theme.fontFamily ?? '' } : noDesign);
    },
  );
  const brand = part('input', '');
  brand.type = 'color';
  brand.value = '#3b5bd4';
  brand.autocomplete = 'off';
  brand.addEventListener('input', () => change(fromBrand(brand.value)));
  return part(
    'div',
    'start-from',
    part('h2', '', 'Start from'),
    themes,
    part('label', 'choice', part('span', 'choice-label', 'Brand colour'), brand),
  );
}

function showExport(): HTMLElement {
  const chooser = segments(
    'Format',
    [
      ['css', formats.css.title],
      ['json', formats.json.title],
    ],
    format,
    (value) => {
      format = value === 'json' ? 'json' : 'css';
      exported.show(formats[format].write(design));
    },
  );
  const download = part('button', '', 'Download');
  download.type = 'button';
  download.addEventListener('click', () => {
    const { file, type, write } = formats[format];
    const url = URL.createObjectURL(new Blob([write(design)], { type }));
    const anchor = part('a', '');
    anchor.href = url;
    anchor.download = file;
    anchor.click();
    // The browser reads it after the click.
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
  });
  const paste = part('textarea', '');
  paste.rows = 5;
  paste.spellcheck = false;
  paste.setAttribute('aria-label', 'CSS with --analytics- properties');
  paste.addEventListener('input', () => change(readCss(paste.value)));
  return part(
    'section',
    'export',
    part('div', 'section-head', part('h2', '', 'The theme'), chooser, download),
    exported.figure,
    part('details', 'more', part('summary', '', 'Read a theme from CSS'), paste),
  );
}

const [first = '', ...others] = Object.keys(presets);

function showPreset(name: string): void {
  const subject = presetSamples[name]?.subject ?? 'stream';
  for (const pane of [light, dark]) pane.show(name, { [`${subject}-id`]: subjects[subject][0]?.[0] ?? '' });
  follow();
}

async function settle(): Promise<void> {
  markSettled(false);
  await settled([light.stage, dark.stage]);
  markSettled(true);
}

const preset = chosenOf('preset', [first, ...others]);
place('studio').append(
  part(
    'div',
    'studio',
    part(
      'div',
      'panel',
      startFrom(),
      choice(
        'Dashboard',
        [first, ...others].map((each) => [each, each] as const),
        preset,
        (value) => {
          chooseAll([['preset', value === first ? null : value]]);
          showPreset(value);
          void settle();
        },
      ),
      part('h2', '', 'Readability'),
      verdict,
      warnings,
      part('h2', '', 'Tokens'),
      fields.root,
    ),
    part('div', 'panes', light.root, dark.root),
    showExport(),
  ),
);
keepChoices();
showPreset(preset);
await start();
await settle();

import { presets } from '../src/families/presets.js';
import { scenarios } from '../src/mock.js';
import { elements, fieldsOf } from './gallery/manifest.js';
import { control } from './gallery/controls.js';
import { presetSamples, subjects, type Subject } from './samples.js';
import { choose, chosen, chosenOf, chosenUnder, keepChoices } from './site/address.js';
import { code } from './site/code.js';
import { choice } from './site/options.js';
import { frame } from './site/page.js';
import { element, link, part, place } from './site/parts.js';
import { markSettled, settled } from './site/settle.js';
import { html, read } from './site/snippets.js';
import { sized, stage } from './site/stage.js';
import { start } from './site/start.js';

interface Shown {
  readonly title: string;
  readonly about: string;
  readonly subject: Subject;
  readonly make: () => HTMLElement;
}

const sentenceCase = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1).replaceAll('-', ' ');

/** Every preset of the library, then what is composed in this page's own HTML. */
const dashboards = new Map<string, Shown>([
  ...Object.keys(presets).map((preset): [string, Shown] => {
    const { subject = 'stream', about = '' } = presetSamples[preset] ?? {};
    return [preset, { title: sentenceCase(preset), about, subject, make: () => element('analytics-dashboard', { preset }) }];
  }),
  ...[...document.querySelectorAll('template')].map((template): [string, Shown] => {
    const { dashboard = '', title = '', about = '' } = template.dataset;
    const make = (): HTMLElement => {
      const copy = document.importNode(template.content, true).firstElementChild;
      if (!(copy instanceof HTMLElement)) throw new Error(`The template ${dashboard} is empty`);
      return copy;
    };
    return [dashboard, { title, about, subject: 'stream', make }];
  }),
]);

const [first = '', ...others] = dashboards.keys();
const name = chosenOf('preset', [first, ...others]);
const shown = dashboards.get(name);
const scenarioNames = scenarios.map((scenario) => scenario.name);
const settings = fieldsOf(elements.get('analytics-dashboard') ?? { tagName: '' });
const known = ['preset', 'api-base', 'token-url', 'stream-id', 'channel-id'];

/** The dashboard the address asks for. */
function build({ make, subject }: Shown): HTMLElement {
  const made = make();
  const asked = chosen('scenario') ?? '';
  const scenario = scenarioNames.some((each) => each === asked) ? `~${asked}/` : '';
  made.setAttribute(`${subject}-id`, chosen('subject') ?? subjects[subject][0]?.[0] ?? '');
  made.setAttribute('api-base', `./${scenario}`);
  made.setAttribute('token-url', `./${scenario}analytics-token`);
  for (const [attribute, value] of chosenUnder('a.')) made.setAttribute(attribute, value);
  return made;
}

// What stages look like is decided first.
frame('index');
const holder = stage();
const snippet = code('HTML of this dashboard');

async function draw(): Promise<void> {
  if (!shown) return;
  markSettled(false);
  const made = build(shown);
  snippet.show(html(read(made)));
  holder.replaceChildren(made);
  await settled([holder]);
  markSettled(true);
}

function showSettings({ subject, title, about }: Shown): void {
  const nav = part(
    'nav',
    'tabs',
    ...[...dashboards].map(([each, { title: text }]) => {
      const anchor = link(`./index.html?preset=${each}`, text);
      if (each === name) anchor.setAttribute('aria-current', 'page');
      return anchor;
    }),
  );
  nav.setAttribute('aria-label', 'Dashboards');
  const set = (parameter: string, usual: string) => (value: string) => {
    choose(parameter, value === usual ? null : value);
    void draw();
  };
  const usual = subjects[subject][0]?.[0] ?? '';
  const asked = chosen('subject') ?? usual;
  const listed = subjects[subject].some(([id]) => id === asked);
  const attributes = settings
    .filter((field) => field.on === 'attribute' && !known.includes(field.name))
    .map((field) =>
      control(field, {
        value: chosen(`a.${field.name}`),
        onChange: (value) => {
          choose(`a.${field.name}`, value);
          void draw();
        },
      }),
    );
  const more = part('details', 'more', part('summary', '', 'Attributes'), part('div', 'fields', ...attributes));
  place('settings').replaceChildren(
    nav,
    part('h2', 'unseen', title),
    part('p', 'about', about),
    part(
      'div',
      'choices',
      choice('Subject', listed ? subjects[subject] : [[asked, asked], ...subjects[subject]], asked, set('subject', usual)),
      choice(
        'Scenario',
        [['', 'As documented'], ...scenarios.map((each) => [each.name, `${each.name}: ${each.summary}`] as const)],
        chosen('scenario') ?? '',
        set('scenario', ''),
      ),
    ),
    more,
  );
}

if (shown) showSettings(shown);
place('dashboard').append(sized(holder));
place('markup').append(part('h2', '', 'The markup'), snippet.figure);
keepChoices();
await start();
await draw();

import { widgets } from '../src/widgets/list.js';
import { faces, widgetIn, type Face } from './faces.js';
import { choose, chosen, keepChoices } from './site/address.js';
import { choice } from './site/options.js';
import { frame } from './site/page.js';
import { link, part, place } from './site/parts.js';
import { isFinal, isFramed, isSeen, markSettled, settled } from './site/settle.js';
import { sized, stage } from './site/stage.js';
import { start } from './site/start.js';

const tags = Object.keys(widgets);
const faceNames = faces.map(({ name }) => name);
const board = place('board');
const count = part('output', '');

const known = (value: string | null, names: readonly string[]): string => (value !== null && names.includes(value) ? value : '');
const askedFor = (name: string, names: readonly string[]): string => known(chosen(name), names);

function cell(face: Face, tag: string, lazy: boolean): HTMLElement | null {
  const widget = widgetIn(face, tag);
  if (!widget) return null;
  if (lazy) widget.setAttribute('loading', 'lazy');
  const label = part('p', 'cell-label', link(`./states.html?scenario=${face.name}&widget=${tag}`, `<${tag}>`));
  return part('div', 'cell', label, widget);
}

/** What stands around the widgets of a row: its attributes, each as a whole. */
const written = (around: HTMLElement): HTMLElement[] =>
  [...around.attributes]
    .filter(({ name }) => name !== 'token-url')
    .map(({ name, value }) => part('code', '', value ? `${name}="${value}"` : name));

interface Row {
  readonly section: HTMLElement;
  readonly around: HTMLElement;
  readonly face: Face;
  /** Whether its widgets ask only when scrolled to. */
  readonly lazy: boolean;
}

function row(face: Face, shown: readonly string[], lazy: boolean): Row | null {
  const cells = shown.flatMap((tag) => cell(face, tag, lazy) ?? []);
  if (cells.length === 0) return null;
  const around = face.around();
  const heading = part('h2', '', link(`./states.html?scenario=${face.name}`, face.name));
  heading.id = `state-${face.name}`;
  const head = part('div', 'row-head', heading, part('p', '', face.summary), part('div', 'written', ...written(around)));
  // A dashboard lays out its own children; in a provider the row is the page's.
  if (around.localName === 'analytics-dashboard') around.append(...cells);
  else around.append(part('div', 'cells', ...cells));
  const section = part('section', 'row', head, sized(stage(around)));
  section.setAttribute('aria-labelledby', heading.id);
  return { section, around, face, lazy };
}

let drawing = 0;

async function draw(): Promise<void> {
  const mine = ++drawing;
  markSettled(false);
  const widget = askedFor('widget', tags);
  const state = askedFor('scenario', faceNames);
  const shown = widget ? [widget] : tags;
  // Everything at once is hundreds of widgets. What has to be staged is asked for by its stage.
  const isLazy = (face: Face): boolean => Boolean(face.lazy) || (!state && !widget && !face.stage);
  const rows = faces.filter(({ name }) => !state || name === state).flatMap((face) => row(face, shown, isLazy(face)) ?? []);
  board.dataset['show'] = state ? 'one-state' : widget ? 'one-widget' : 'all';
  board.replaceChildren(...rows.map(({ section }) => section));
  const cells = board.querySelectorAll('.cell').length;
  count.value = `${cells} ${cells === 1 ? 'state' : 'states'}`;
  keepChoices();

  await Promise.all(rows.map(async ({ face, around }) => face.stage?.(around)));
  const settle = (some: readonly Row[], isEnough: (card: Element) => boolean): Promise<void> =>
    settled(
      some.map(({ around }) => around),
      isEnough,
    );
  const answering = rows.filter(({ face }) => !face.waits);
  await settle(rows, isFramed);
  await settle(
    answering.filter(({ lazy }) => !lazy),
    isFinal,
  );
  await settle(
    answering.filter(({ lazy }) => lazy),
    (card) => isFinal(card) || !isSeen(card),
  );
  if (mine === drawing) markSettled(true);
}

function filter(label: string, parameter: string, names: readonly string[]): HTMLElement {
  const options = [['', 'All'], ...names.map((each) => [each, each] as const)] as const;
  return choice(label, options, askedFor(parameter, names), (value) => {
    choose(parameter, value || null);
    void draw();
  });
}

frame('states');
place('filters').append(part('div', 'choices', filter('State', 'scenario', faceNames), filter('Widget', 'widget', tags), count));

await start();
await draw();

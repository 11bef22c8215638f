import './page.js';
import { widgets } from '../src/widgets/list.js';
import { choose, chosen, keepChoices } from './address.js';
import { faces, sampleOf, type Face } from './faces.js';
import { fillSelect } from './options.js';
import { isFinal, isFramed, isSeen, markSettled, settled } from './settle.js';
import { start } from './start.js';

const tags = Object.keys(widgets);
const filters = document.querySelector<HTMLFormElement>('#filters');
const board = document.querySelector<HTMLElement>('#board');

const known = (value: string | null, names: readonly string[]): string => (value !== null && names.includes(value) ? value : '');
const askedFor = (name: string, names: readonly string[]): string => known(chosen(name), names);
const faceNames = faces.map(({ name }) => name);

/** A part of the page, with its class and what it holds. */
function part(tag: string, className: string, ...children: readonly (Node | string)[]): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  element.append(...children);
  return element;
}

function link(text: string, query: string): HTMLAnchorElement {
  const anchor = document.createElement('a');
  anchor.textContent = text;
  anchor.href = `./states.html?${query}`;
  return anchor;
}

function cell(face: Face, tag: string, lazy: boolean): HTMLElement | null {
  const widget = face.widget ? face.widget(tag) : sampleOf(tag);
  if (!widget) return null;
  if (lazy) widget.setAttribute('loading', 'lazy');
  const label = part('p', 'cell-label', link(`<${tag}>`, `scenario=${face.name}&widget=${tag}`));
  return part('div', 'cell', label, widget);
}

/** What stands around the widgets of a row, in the words of its attributes. */
const written = (around: HTMLElement): string =>
  [...around.attributes]
    .filter(({ name }) => name !== 'token-url')
    .map(({ name, value }) => (value ? `${name}="${value}"` : name))
    .join(' ');

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
  const heading = part('h2', '', link(face.name, `scenario=${face.name}`));
  heading.id = `state-${face.name}`;
  const head = part('div', 'row-head', heading, part('p', '', face.summary), part('code', '', written(around)));
  // A dashboard lays out its own children; in a provider the row is the page's.
  if (around.localName === 'analytics-dashboard') around.append(...cells);
  else around.append(part('div', 'cells', ...cells));
  const section = part('section', 'row', head, part('div', 'strip', around));
  section.setAttribute('aria-labelledby', heading.id);
  return { section, around, face, lazy };
}

let drawing = 0;

async function draw(): Promise<void> {
  if (!board || !filters) return;
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
  const output = filters.querySelector('output');
  const cells = board.querySelectorAll('.cell').length;
  if (output) output.value = `${cells} ${cells === 1 ? 'state' : 'states'}`;
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

function filter(name: string, parameter: string, all: string, names: readonly string[]): void {
  const select = filters?.elements.namedItem(name);
  if (!(select instanceof HTMLSelectElement)) return;
  fillSelect(select, [['', all], ...names.map((each): [string, string] => [each, each])], askedFor(parameter, names));
  select.addEventListener('change', () => {
    choose(parameter, select.value || null);
    void draw();
  });
}

filter('state', 'scenario', 'All', faceNames);
filter('widget', 'widget', 'All', tags);
filters?.addEventListener('submit', (event) => event.preventDefault());

await start();
await draw();

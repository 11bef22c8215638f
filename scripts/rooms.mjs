/**
 * Holds the rooms apart: every import of src/, type imports and import() included, has to be in this table.
 * Tests, src/testing and the entries (src/*.ts, src/entries, and src/widgets/list.ts) may import anything.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { posix, relative, sep } from 'node:path';
import ts from 'typescript';
import { root } from './setup.mjs';

/**
 * What a room may import besides itself: other rooms, or single files of them (`element/resize`), and packages.
 * `metrics` imports nothing, so every room may import it.
 */
const rooms = {
  metrics: { rooms: [], packages: [] },
  theme: { rooms: [], packages: ['lit'] },
  datasets: { rooms: [], packages: ['simple-statistics', 'valibot'] },
  contract: { rooms: ['datasets'], packages: ['valibot'] },
  locale: { rooms: ['datasets'], packages: ['lit', '@shoelace-style/localize'] },
  client: { rooms: ['datasets'], packages: ['p-retry', 'valibot'] },
  sources: { rooms: ['contract', 'datasets'], packages: ['valibot'] },
  tracker: { rooms: ['client', 'families/ingest', 'datasets'], packages: ['idb-keyval'] },
  mock: { rooms: ['contract', 'datasets'], packages: ['msw', 'jose', 'd3-dsv', 'valibot', 'node:http', 'node:stream'] },
  element: {
    rooms: ['client', 'sources', 'families/registry', 'locale', 'datasets', 'theme'],
    packages: ['lit', '@lit/context', '@lit/task', '@shoelace-style/localize'],
  },
  charts: { rooms: ['datasets', 'theme', 'element/resize', 'element/scheduler'], packages: ['lit'] },
  views: { rooms: ['charts', 'locale', 'datasets', 'theme', 'element/scheduler'], packages: ['lit', 'd3-dsv'] },
  rules: { rooms: ['families/rules', 'views', 'locale', 'datasets'], packages: [] },
  card: {
    rooms: ['views', 'rules', 'element', 'locale', 'datasets', 'theme'],
    packages: ['lit', '@lit/context', '@lit/task'],
  },
  widgets: { rooms: ['card', 'views', 'rules', 'charts', 'element', 'locale', 'datasets', 'theme'], packages: ['lit'] },
  dashboard: { rooms: ['element', 'views', 'locale', 'datasets', 'theme'], packages: ['lit', '@lit/context'] },
};

/**
 * What a part of a family, `families/<name>/<part>`, may import besides itself: other parts of its own family, rooms and
 * packages. No family imports another.
 */
const parts = {
  metrics: { parts: [], rooms: ['metrics/facts'], packages: [] },
  settings: { parts: [], rooms: ['datasets/setting-kinds'], packages: [] },
  vocabulary: { parts: [], rooms: [], packages: [] },
  bands: { parts: ['settings'], rooms: ['metrics/bands'], packages: [] },
  contract: { parts: [], rooms: ['contract', 'datasets'], packages: ['valibot'] },
  source: { parts: ['contract', 'metrics'], rooms: ['contract', 'sources', 'datasets'], packages: ['valibot'] },
  words: { parts: ['metrics', 'rules'], rooms: ['locale', 'datasets'], packages: [] },
  rules: { parts: ['words', 'bands'], rooms: ['rules', 'views', 'locale', 'datasets'], packages: [] },
  mock: { parts: ['contract'], rooms: ['mock', 'contract', 'datasets'], packages: rooms.mock.packages },
  presets: { parts: [], rooms: ['dashboard/preset'], packages: ['lit'] },
  samples: { parts: [], rooms: ['families/samples-of'], packages: [] },
  family: { parts: ['metrics', 'bands', 'source', 'words'], rooms: ['families/family'], packages: [] },
};

/**
 * The files beside the families: the lists, a line a family, and who knows a family by a list only. `every` are the parts that
 * it may import of every family.
 */
const lists = {
  family: { every: [], rooms: ['locale', 'datasets'], packages: [] },
  index: { every: ['family'], rooms: ['families/family'], packages: [] },
  ingest: { every: ['contract'], rooms: [], packages: [] },
  metrics: { every: ['metrics'], rooms: [], packages: [] },
  settings: { every: ['settings'], rooms: [], packages: [] },
  vocabulary: { every: ['vocabulary'], rooms: [], packages: [] },
  types: { every: ['settings'], rooms: [], packages: [] },
  words: { every: ['words'], rooms: [], packages: [] },
  mocks: { every: ['mock'], rooms: ['mock'], packages: [] },
  presets: { every: ['presets'], rooms: ['dashboard/preset'], packages: [] },
  'samples-of': { every: [], rooms: [], packages: [] },
  samples: { every: ['samples'], rooms: [], packages: [] },
  registry: { every: [], rooms: ['families/index', 'families/family', 'locale', 'datasets'], packages: [] },
  rules: { every: ['rules'], rooms: ['rules/rules'], packages: [] },
};

/** What a single file may import besides what its room may. */
const single = {
  'metrics/catalogue': ['families/metrics'],
  'datasets/scope': ['families/settings'],
  'datasets/enums': ['families/vocabulary'],
  'element/setting-table': ['families/settings'],
  'locale/words': ['families/words'],
  'mock/handlers': ['families/mocks'],
  'dashboard/dashboard': ['families/presets'],
  'dashboard/own-preset': ['families/presets'],
};

/** How a file outside `families/` would name one: any word with a family in it, or the ids and sources of one. */
const familyNames = /creator|\b(stream|channel)Id\b|'(stream|channel)'/i;

/** The files that do, and why they may. Tests and entries are not looked at. */
const mayNameFamilies = {
  'element/setting-table': 'says of each attribute whose it is',
  'tracker/analytics-tracker': 'has an attribute by that name',
  'datasets/data': 'a record says in which stream it was reached',
  'datasets/parse-dataset': 'the same, as JSON',
  'widgets/metric-card/metric-card': 'the same, as text',
  'widgets/session-comparison/session-comparison': 'asks for the viewers of each stream it lists',
  'widgets/audience-map/audience-map': 'says how the countries of a stream are known',
  'widgets/breakdown-list/breakdown-list': 'the same',
  'dashboard/page-sheet': 'keeps the place of each preset',
  'dashboard/reserved': 'the same',
};

/** One line for every line that names a family where it may not, and for files that no longer need to be let. */
function naming(file, source) {
  const name = withoutExtension(file);
  if (isFree(file) || file.startsWith('families/')) return [];
  // In words they are words of the language.
  const names = file.startsWith('locale/') ? /creator/i : familyNames;
  const lines = source.split('\n').flatMap((line, index) => (names.test(line) ? [index + 1] : []));
  if (Object.hasOwn(mayNameFamilies, name))
    return lines.length > 0 ? [] : [`src/${file}: names no family, and need not be let (scripts/rooms.mjs)`];
  return lines.map((line) => `src/${file}:${line}: names a family`);
}

/** Packages that a single file stands in front of. */
const keepers = { uplot: 'charts/plot.ts' };

const withoutExtension = (path) => path.replace(/\.[a-z]+$/, '');

const isFree = (file) => {
  const parts = file.split('/');
  return (
    parts.length === 1 ||
    file.endsWith('.test.ts') ||
    parts[0] === 'testing' ||
    (parts[0] === 'families' && parts[2] === 'testing') ||
    parts[0] === 'entries' ||
    (parts[0] === 'widgets' && parts.length === 2)
  );
};

/** `families/creator/contract` of a file or folder in it, `families/index` of a list. */
const partOf = (path) => withoutExtension(path.split('/').slice(0, 3).join('/'));

/** The table's line for a file. */
function lineFor(file) {
  const [room, folder, part] = file.split('/');
  if (room !== 'families') return rooms[room];
  return part === undefined ? lists[withoutExtension(folder)] : parts[withoutExtension(part)];
}

/** Whether an import of a family, or of a list of them, is allowed; both are paths in src/. */
function mayImportFamily(file, target, may) {
  const [room, folder] = file.split('/');
  const [, , part] = withoutExtension(target).split('/');
  const named = [...may.rooms, ...(single[withoutExtension(file)] ?? [])].includes(withoutExtension(target));
  if (room !== 'families') return named;
  const own = [partOf(file), ...(may.parts ?? []).map((each) => `families/${folder}/${each}`)];
  return named || own.includes(partOf(target)) || Boolean(may.every?.includes(part));
}

/** Where an import goes wrong, or undefined: `file` is relative to src/, with forward slashes. */
function wrong(file, specifier) {
  const [room, folder] = file.split('/');
  const may = lineFor(file);
  if (!may) return `${room === 'families' ? partOf(file) : room}/ is no room of scripts/rooms.mjs`;

  if (!specifier.startsWith('.')) {
    const name = specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
    if (keepers[name]) return keepers[name] === file ? undefined : `only ${keepers[name]} imports ${name}`;
    return may.packages.includes(name) ? undefined : `${room}/ may not import the package ${name}`;
  }

  const target = posix.join(posix.dirname(file), specifier);
  const [targetRoom, targetFolder] = target.split('/');
  if (room === 'widgets' && targetRoom === 'widgets') {
    return targetFolder === folder ? undefined : 'a widget may not import another widget';
  }
  if (targetRoom === 'families')
    return mayImportFamily(file, target, may) ? undefined : `${partOf(file)} may not import ${partOf(target)}`;
  const allowed = [room, 'metrics', ...may.rooms];
  return allowed.includes(targetRoom) || allowed.includes(withoutExtension(target))
    ? undefined
    : `${room}/ may not import ${targetRoom}/`;
}

/** One line for every import of this source that the table does not allow. */
function findings(file, source) {
  if (isFree(file)) return [];
  return ts
    .preProcessFile(source, true, true)
    .importedFiles.map(({ fileName, pos }) => ({ fileName, pos, reason: wrong(file, fileName) }))
    .filter(({ reason }) => reason)
    .map(({ fileName, pos, reason }) => `src/${file}:${source.slice(0, pos).split('\n').length}  '${fileName}': ${reason}`);
}

const src = `${root}src`;
const files = readdirSync(src, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) =>
    relative(src, `${entry.parentPath ?? entry.path}${sep}${entry.name}`)
      .split(sep)
      .join('/'),
  );
const found = files.flatMap((file) => {
  const source = readFileSync(`${src}/${file}`, 'utf8');
  return [...findings(file, source), ...naming(file, source)];
});
for (const line of found) console.error(line);
process.exitCode = found.length > 0 ? 1 : 0;

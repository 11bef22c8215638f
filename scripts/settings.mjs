/**
 * The shared settings, from their table in the sources (`src/element/setting-table.ts` and the families' own): what a row can be
 * asked by running it, and what stands before it.
 */
import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { importSource } from './mock-server.mjs';
import { root } from './setup.mjs';

const table = `${root}src/element/setting-table.ts`;

const { settingTable } = await importSource('src/element/setting-table.ts');
const { familySettings } = await importSource('src/families/settings.ts');
const { presets } = await importSource('src/families/presets.ts');

/** Types that editors and frameworks know as their words. */
export const namedTypes = { PresetName: unionOf(Object.keys(presets)) };

/** The families' tables, by the file that the list of them imports. */
const familyTables = ts
  .preProcessFile(readFileSync(`${root}src/families/settings.ts`, 'utf8'))
  .importedFiles.map(({ fileName }) => `${root}src/families/${fileName.replace(/\.js$/, '.ts')}`);

/** What is said of each row of a file, by its name: the description, and the tags. */
function said(path) {
  const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
  const rows = new Map();
  const text = (comment) => (ts.getTextOfJSDocComment(comment) ?? '').replace(/\s+/g, ' ').trim();
  const visit = (node) => {
    if (ts.isPropertyAssignment(node) && ts.isIdentifier(node.name)) {
      const [doc] = node.jsDoc ?? [];
      if (doc) {
        const tags = Object.fromEntries(
          (doc.tags ?? []).map((tag) => [
            tag.tagName.text,
            tag.typeExpression ? tag.typeExpression.type.getText(file) : text(tag.comment),
          ]),
        );
        rows.set(node.name.text, { description: text(doc.comment), ...tags });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return rows;
}

const rows = new Map([table, ...familyTables].flatMap((path) => [...said(path)]));

function unionOf(words) {
  return words.map((word) => `'${word}'`).join(' | ');
}

const kebab = (name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/**
 * Each: `name` of the property, `attribute` (null where it has none), `type` as TypeScript writes it, `values` where they are a few
 * words, `description`, `default` and `uses` as they stand there, and whether it is `ofFamily`.
 */
export const settings = Object.entries(settingTable).map(([name, { values, attribute }]) => {
  const { description, type, default: usual = null, uses = null } = rows.get(name) ?? {};
  if (!description) throw new Error(`The setting ${name} is described nowhere`);
  return {
    name,
    attribute: attribute === false ? null : kebab(name),
    type: type ?? (values ? unionOf(values) : 'string'),
    values: values ?? null,
    description,
    default: usual,
    uses: uses?.split(/,\s*/) ?? null,
    ofFamily: name in familySettings,
  };
});

/** A description with what holds where nobody sets it. */
export const describe = ({ description, default: usual }) => (usual ? `${description} Default ${usual}.` : description);

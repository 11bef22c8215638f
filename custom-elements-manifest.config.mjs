import { existsSync } from 'node:fs';
import { describe, namedTypes, settings } from './scripts/settings.mjs';

const built = (path) => path.replace(/^src\//, 'dist/').replace(/\.ts$/, '.js');

/** Statics (styles, properties) are for the bases and the registration. */
const isPublic = ({ name, privacy, static: isStatic }) =>
  !isStatic && !['private', 'protected'].includes(privacy) && !/^[#_]/.test(name);

const byName = (a, b) => ((a.name ?? a.path) < (b.name ?? b.path) ? -1 : 1);

/** Where importing defines the element; a class of ours defines nothing by itself. */
const definition = (name, tag, module) => ({
  kind: 'javascript-module',
  path: `dist/entries/${tag}.js`,
  declarations: [],
  exports: [{ kind: 'custom-element-definition', name: tag, declaration: { name, module } }],
});

/** The settings as attributes, and as properties. */
const settingAttributes = settings
  .filter(({ attribute }) => attribute)
  .map((setting) => ({ type: { text: setting.type }, description: describe(setting), name: setting.attribute }));
const settingMembers = settings.map((setting) => ({
  kind: 'field',
  name: setting.name,
  type: { text: `${setting.type === 'number' ? 'number | string' : setting.type} | null | undefined` },
  description: describe(setting),
}));

/** Gives what is one of our elements the settings they share, which stand in a table instead of in the class. */
function sharedSettings() {
  return {
    name: 'shared-settings',
    packageLinkPhase({ customElementsManifest }) {
      const all = customElementsManifest.modules.flatMap(({ declarations }) => declarations);
      const byName = new Map(all.map((declaration) => [declaration.name, declaration]));
      const isOurs = (declaration) =>
        declaration !== undefined &&
        (declaration.name === 'AnalyticsElement' || isOurs(byName.get(declaration.superclass?.name)));
      for (const element of all.filter(({ tagName, ...declaration }) => tagName && isOurs(declaration))) {
        element.attributes = [...(element.attributes ?? []), ...settingAttributes];
        element.members = [...(element.members ?? []), ...settingMembers];
        for (const { type } of [...element.attributes, ...element.members])
          if (type && Object.hasOwn(namedTypes, type.text)) type.text = namedTypes[type.text];
      }
    },
  };
}

/** Leaves what a user of the package can use: elements with a tag, their public members, and the paths of dist/. */
function publicElementsOnly() {
  return {
    name: 'public-elements-only',
    packageLinkPhase({ customElementsManifest }) {
      const modules = [];
      for (const module of customElementsManifest.modules) {
        const path = built(module.path);
        const elements = module.declarations.filter((declaration) => declaration.customElement && declaration.tagName);
        if (elements.length === 0) continue;
        for (const element of elements) {
          // The bases are not in the manifest: what they give is listed as the element's own.
          delete element.superclass;
          element.members = element.members?.filter(isPublic).sort(byName);
          // Lit's internal state (`state: true`) is taken for attributes.
          const fields = new Set(element.members?.map(({ name }) => name));
          element.attributes = element.attributes?.filter(({ fieldName }) => !fieldName || fields.has(fieldName)).sort(byName);
          for (const list of [
            element.members,
            element.attributes,
            element.events,
            element.slots,
            element.cssParts,
            element.cssProperties,
          ]) {
            for (const item of list ?? []) delete item.inheritedFrom;
          }
          if (existsSync(`src/entries/${element.tagName}.ts`)) modules.push(definition(element.name, element.tagName, path));
        }
        const names = new Set(elements.map(({ name }) => name));
        const exports = module.exports
          .filter(({ declaration }) => names.has(declaration.name))
          .map((item) => ({ ...item, declaration: { ...item.declaration, module: path } }));
        modules.push({ ...module, path, declarations: elements.sort(byName), exports });
      }
      customElementsManifest.modules = modules.sort(byName);
    },
  };
}

export default {
  globs: ['src/{card,dashboard,element,tracker,widgets}/**/*.ts'],
  exclude: ['src/**/*.test.ts'],
  litelement: true,
  quiet: true,
  packagejson: false,
  plugins: [sharedSettings(), publicElementsOnly()],
};

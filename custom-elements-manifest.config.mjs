import { existsSync } from 'node:fs';

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
  plugins: [publicElementsOnly()],
};

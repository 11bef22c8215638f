/**
 * What React, Vue and Svelte want to know about the elements, as their own kinds of types, and the React wrappers: all
 * of it is in the manifest. (The generators there are import a name twice, or miss it.)
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { elements } from './elements.mjs';
import { root } from './setup.mjs';

const folder = `${root}dist/frameworks`;

const camelCase = (name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
const pascalCase = (name) => camelCase(`-${name}`);
const quoted = (name) => (/^\w+$/.test(name) ? name : `'${name}'`);

/** What may be written: `interval-minutes="1"` is as good as a number. */
const typeOf = ({ type }, boolean) => {
  const text = (type?.text ?? 'string').replace(/ \| (null|undefined)\b/g, '');
  if (text === 'boolean') return boolean;
  if (text === 'number') return 'number | `${number}`';
  return text;
};

const doc = (text) => (text ? `  /** ${text.replace(/\s+/g, ' ').replace(/\*\//g, '*\\/')} */\n` : '');
const member = (name, type, description) => `${doc(description)}  ${quoted(name)}?: ${type} | undefined;`;

/** Properties that no attribute stands for: functions and objects. */
const propertiesOf = ({ members, attributes }) => {
  const settable = new Set(attributes.map(({ name }) => camelCase(name)));
  return members.filter(({ kind, name, readonly }) => kind === 'field' && !readonly && !settable.has(name));
};

const attributesOf = (element, { naming, boolean }) => [
  ...element.attributes.map((each) => member(naming(each.name), typeOf(each, boolean), each.description)),
  ...propertiesOf(element).map(({ name, type, description }) => member(name, type.text, description)),
];

const eventsOf = ({ events }, { eventNaming }) =>
  events.map(({ name, description }) =>
    member(eventNaming(name), `((event: AnalyticsEventMap['${name}']) => void)`, description),
  );

const interfaces = (suffix, style) =>
  elements
    .map((element) => {
      const members = [...attributesOf(element, style), ...eventsOf(element, style)];
      return `export interface ${element.name}${suffix} {\n${members.join('\n')}\n}\n`;
    })
    .join('\n');

const classes = elements.map(({ name, tagName }) => `import type { ${name} } from '../entries/${tagName}.js';`).join('\n');
const entryOf = (render) => elements.map(render).join('\n');

const onCamelCase = (name) => `on${pascalCase(name)}`;
/** As in HTML, where an attribute alone is true. */
const written = { naming: (name) => name, eventNaming: (name) => `on${name}`, boolean: "boolean | '' | 'true' | 'false'" };
/** As properties of a component. */
const given = { naming: camelCase, eventNaming: onCamelCase, boolean: 'boolean' };

const files = {
  'attributes.d.ts': `import type { AnalyticsEventMap, Annotation, GetToken, MetricId, OwnBands } from '../index.js';
import type { Goal } from '../tracker.js';

${interfaces('Attributes', written)}`,

  'props.d.ts': `import type { AnalyticsEventMap, Annotation, GetToken, MetricId, OwnBands } from '../index.js';
import type { Goal } from '../tracker.js';

${interfaces('Props', given)}`,

  'jsx.d.ts': `import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type * as attributes from './attributes.js';
${classes}

type Tag<Element, Own> = Own & Omit<DetailedHTMLProps<HTMLAttributes<Element>, Element>, keyof Own>;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
${entryOf(({ name, tagName }) => `      '${tagName}': Tag<${name}, attributes.${name}Attributes>;`)}
    }
  }
}
`,

  'svelte.d.ts': `import type { HTMLAttributes } from 'svelte/elements';
import type * as attributes from './attributes.js';
${classes}

type Tag<Element extends EventTarget, Own> = Own & Omit<HTMLAttributes<Element>, keyof Own>;

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
${entryOf(({ name, tagName }) => `    '${tagName}': Tag<${name}, attributes.${name}Attributes>;`)}
  }
}
`,

  'vue.d.ts': `import type { HTMLAttributes, ReservedProps } from 'vue';
import type * as props from './props.js';

interface Tag<Own> {
  new (): { $props: Own & Omit<HTMLAttributes, keyof Own> & ReservedProps };
}

declare module 'vue' {
  interface GlobalComponents {
${entryOf(({ name, tagName }) => `    '${tagName}': Tag<props.${name}Props>;`)}
  }
}
`,

  'react.d.ts': `import type { ForwardRefExoticComponent, HTMLAttributes, RefAttributes } from 'react';
import type * as props from './props.js';
${classes.replace(/import type \{ (\w+) \}/g, 'import type { $1 as $1Element }')}

type Component<Element, Own> = ForwardRefExoticComponent<Own & Omit<HTMLAttributes<Element>, keyof Own> & RefAttributes<Element>>;

${entryOf(({ name }) => `export declare const ${name}: Component<${name}Element, props.${name}Props>;`)}
`,

  'react.js': `${entryOf(({ name, tagName }) => `export { ${name} } from './react/${tagName}.js';`)}\n`,

  ...Object.fromEntries(
    elements.map(({ name, tagName, events }) => [
      `react/${tagName}.js`,
      `import * as react from 'react';
import { createComponent } from '@lit/react';
import { ${name} as elementClass } from '../../entries/${tagName}.js';

export const ${name} = /* @__PURE__ */ createComponent({
  react,
  tagName: '${tagName}',
  elementClass,
  displayName: '${name}',
  events: { ${events.map((event) => `${onCamelCase(event.name)}: '${event.name}'`).join(', ')} },
});
`,
    ]),
  ),

  // What only has types can still be imported.
  ...Object.fromEntries(['jsx', 'svelte', 'vue'].map((name) => [`${name}.js`, 'export {};\n'])),
};

mkdirSync(`${folder}/react`, { recursive: true });
for (const [name, text] of Object.entries(files)) writeFileSync(`${folder}/${name}`, text);

/** An element as an author writes it. */
export interface Written {
  readonly tag: string;
  readonly attributes: readonly (readonly [name: string, value: string])[];
  readonly children: readonly (Written | string)[];
  /** Handed over as `.data`. */
  readonly data?: unknown;
}

/** Where the demo's own mock answers is no address of an author's. */
const published = (name: string, value: string): string => {
  if (name === 'api-base') return value.replace(/^\.\/?/, 'https://api.example.com/').replace(/\/$/, '');
  return name === 'token-url' ? '/analytics-token' : value;
};

/** Reads an element from the page, so that what is said about it cannot be out of date. */
export function read(element: Element, data?: unknown): Written {
  const attributes = [...element.attributes].map(({ name, value }) => [name, published(name, value)] as const);
  const children = [...element.childNodes].flatMap((node): (Written | string)[] => {
    if (node instanceof Element) return [read(node)];
    const text = node.textContent?.replace(/\s+/g, ' ').trim();
    return text ? [text] : [];
  });
  return { tag: element.localName, attributes, children, ...(data !== undefined && { data }) };
}

const lineLength = 76;
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

interface Dialect {
  readonly attribute: (name: string, value: string) => string;
  readonly text: (text: string) => string;
  /** How data gets onto the tag; null where a script does that. */
  readonly data: string | null;
}

const inHtml: Dialect = {
  attribute: (name, value) => (value === '' ? name : `${name}="${escaped(value)}"`),
  text: escaped,
  data: null,
};

const isPlain = (text: string): boolean => !/["\\{}]/.test(text);

const inReact: Dialect = {
  // In JSX, neither entities nor backslashes are what they are in JavaScript: whatever is not plain is a string literal.
  attribute: (name, value) =>
    isPlain(value) ? `${reactName(name)}="${value}"` : `${reactName(name)}={${JSON.stringify(value)}}`,
  text: (text) => (/[{}<>&]/.test(text) ? `{${JSON.stringify(text)}}` : text),
  data: 'data={data}',
};
const reactName = (name: string): string => (name === 'class' ? 'className' : name);

const inVue: Dialect = { ...inHtml, text: (text) => escaped(text.replaceAll('{{', '{ {')), data: ':data.prop="data"' };

function writeTag(written: Written, dialect: Dialect, indent: string): string {
  const { tag, children } = written;
  const attributes = written.attributes.map(([name, value]) => dialect.attribute(name, value));
  if (written.data !== undefined && dialect.data) attributes.push(dialect.data);
  const inline = `<${[tag, ...attributes].join(' ')}>`;
  const spread = [`<${tag}`, ...attributes.map((each) => `${indent}  ${each}`), `${indent}>`].join('\n');
  const close = `</${tag}>`;
  const fits = (line: string): boolean => indent.length + line.length <= lineLength;

  const texts = children.filter((child) => typeof child === 'string');
  if (texts.length === children.length) {
    const text = texts.map((each) => dialect.text(each)).join(' ');
    const whole = inline + text + close;
    return indent + (fits(whole) || attributes.length === 0 ? whole : spread + text + close);
  }
  const inside = children.map((child) =>
    typeof child === 'string' ? `${indent}  ${dialect.text(child)}` : writeTag(child, dialect, `${indent}  `),
  );
  return [indent + (fits(inline) ? inline : spread), ...inside, indent + close].join('\n');
}

/** JSON with what fits on a line on one. */
export function writeJson(value: unknown, indent = ''): string {
  const inline = JSON.stringify(value, null, 1)?.replace(/\n\s*/g, ' ') ?? 'null';
  if (indent.length + inline.length <= lineLength || typeof value !== 'object' || value === null) return inline;
  const inner = `${indent}  `;
  const entries = Array.isArray(value)
    ? value.map((each: unknown) => inner + writeJson(each, inner))
    : Object.entries(value).map(([key, each]) => `${inner}${JSON.stringify(key)}: ${writeJson(each, inner)}`);
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  return `${open}\n${entries.join(',\n')}\n${indent}${close}`;
}

/** Our tags in an element, each once, those around others first. */
function tagsIn({ tag, children }: Written): string[] {
  const inside = children.flatMap((child) => (typeof child === 'string' ? [] : tagsIn(child)));
  return [...new Set([...(tag.includes('-') ? [tag] : []), ...inside])];
}

const imports = (written: Written): string[] => tagsIn(written).map((tag) => `import 'analytics-elements/${tag}';`);

const isGiven = (written: Written): boolean => written.data !== undefined;

/** In a page: the tag, and what hands it its data. */
export function html(written: Written): string {
  const markup = writeTag(written, inHtml, '');
  if (!isGiven(written)) return markup;
  const script = `document.querySelector('${written.tag}').data = ${writeJson(written.data, '  ')};`;
  // A `</script>` in the data would end the script.
  return `${markup}\n<script type="module">\n  ${script.replaceAll('</', '<\\/')}\n</script>`;
}

export function react(written: Written): string {
  const lines = [...imports(written), ''];
  if (isGiven(written)) lines.push(`const data = ${writeJson(written.data)};`, '');
  return [...lines, 'export const Example = () => (', writeTag(written, inReact, '  '), ');'].join('\n');
}

export function vue(written: Written): string {
  const lines = ['<script setup>', ...imports(written)];
  if (isGiven(written)) lines.push('', `const data = ${writeJson(written.data).replaceAll('</', '<\\/')};`);
  return [...lines, '</script>', '', '<template>', writeTag(written, inVue, '  '), '</template>'].join('\n');
}

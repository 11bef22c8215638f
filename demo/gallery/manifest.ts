import manifest from '../../custom-elements.json' with { type: 'json' };
import { descriptions } from '../../src/theme/descriptions.js';
import { tokens } from '../../src/theme/tokens.js';

interface Documented {
  readonly name: string;
  readonly description?: string;
  readonly type?: { readonly text: string };
  readonly default?: string;
}
interface Attribute extends Documented {
  readonly fieldName?: string;
}
interface Member extends Documented {
  readonly kind: string;
  readonly attribute?: string;
  readonly return?: { readonly type: { readonly text: string } };
}

/** What the library's manifest says of one element. */
export interface ElementFacts {
  readonly tagName: string;
  readonly description?: string;
  readonly attributes?: readonly Attribute[];
  readonly members?: readonly Member[];
  readonly slots?: readonly Documented[];
  readonly cssParts?: readonly Documented[];
  readonly events?: readonly Documented[];
}

const isElement = (declaration: object): declaration is ElementFacts => 'tagName' in declaration;

/** Every element of the library, by its tag: what is new in the manifest is new here. */
export const elements: ReadonlyMap<string, ElementFacts> = new Map(
  manifest.modules.flatMap(({ declarations }) => declarations.filter(isElement).map((facts) => [facts.tagName, facts] as const)),
);

export const eventNames: readonly string[] = [
  ...new Set([...elements.values()].flatMap(({ events = [] }) => events.map(({ name }) => name))),
];

export type Editor = 'select' | 'checkbox' | 'number' | 'text' | 'json';

/** A setting that the gallery has a control for. */
export interface Field {
  readonly name: string;
  readonly on: 'attribute' | 'property';
  readonly editor: Editor;
  /** Of a select. */
  readonly options: readonly string[];
  readonly description: string;
  readonly type: string;
  /** Of the element itself, or one of those that it may also find on an element around it. */
  readonly group: 'own' | 'scope';
}

const alternatives = (type: string): string[] =>
  type
    .split('|')
    .map((each) => each.trim())
    .filter((each) => each !== 'null' && each !== 'undefined');

/** How a value of this type is edited; null where only a script can make one. */
export function editorOf(type: string): Pick<Field, 'editor' | 'options'> | null {
  const each = alternatives(type);
  const literals = each.flatMap((text) => /^'(.*)'$/.exec(text)?.[1] ?? []);
  if (literals.length > 0 && literals.length === each.length) return { editor: 'select', options: literals };
  if (each.every((text) => text === 'boolean')) return { editor: 'checkbox', options: [] };
  if (each.includes('number')) return { editor: 'number', options: [] };
  if (each.includes('string')) return { editor: 'text', options: [] };
  return each[0] === 'unknown' ? { editor: 'json', options: [] } : null;
}

const camelCase = (attribute: string): string => attribute.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** A control for every attribute, and every property that is no attribute's. */
export function fieldsOf({ attributes = [], members = [] }: ElementFacts): readonly Field[] {
  const own = new Set(members.flatMap(({ attribute }) => attribute ?? []));
  const mirrored = new Set(attributes.map(({ name, fieldName }) => fieldName ?? camelCase(name)));
  const field = (fact: Documented, on: Field['on'], group: Field['group']): Field[] => {
    const type = fact.type?.text ?? 'string';
    // What stands in an attribute is text, whatever its type is called.
    const editor = editorOf(type) ?? (on === 'attribute' ? { editor: 'text' as const, options: [] } : null);
    return editor ? [{ name: fact.name, on, group, type, description: fact.description ?? '', ...editor }] : [];
  };
  return [
    ...attributes.flatMap((attribute) => field(attribute, 'attribute', own.has(attribute.name) ? 'own' : 'scope')),
    ...members
      .filter(({ kind, name }) => kind === 'field' && !mirrored.has(name))
      .flatMap((member) => field(member, 'property', editorOf(member.type?.text ?? '')?.editor === 'json' ? 'own' : 'scope')),
  ];
}

export interface Section {
  readonly title: string;
  readonly about: string;
  readonly entries: readonly Documented[];
}

/** The manual of an element, by kind of thing. */
export function sectionsOf(facts: ElementFacts): readonly Section[] {
  const { attributes = [], members = [], slots = [], cssParts = [], events = [] } = facts;
  const mirrored = new Set(attributes.map(({ name, fieldName }) => fieldName ?? camelCase(name)));
  const methods = members.filter(({ kind }) => kind === 'method');
  const sections: Section[] = [
    { title: 'Attributes', about: 'Each is also a property, in camel case.', entries: attributes },
    {
      title: 'Properties',
      about: 'For scripts only.',
      entries: members.filter(({ kind, name }) => kind === 'field' && !mirrored.has(name)),
    },
    {
      title: 'Methods',
      about: '',
      entries: methods.map((method) => ({ ...method, name: `${method.name}()`, type: method.return?.type })),
    },
    { title: 'Slots', about: '', entries: slots.map((slot) => ({ ...slot, name: slot.name || '(default)' })) },
    { title: 'Events', about: 'All bubble, also out of shadow roots.', entries: events },
    { title: 'Parts', about: 'For ::part() in a style sheet.', entries: cssParts },
    {
      title: 'Tokens',
      about: 'Custom properties that every element follows, set on it or on anything around it.',
      entries: tokens.map((token) => ({
        name: `--analytics-${token.name}`,
        type: { text: token.kind },
        description: descriptions[token.name],
        default: token.from ?? (token.kind === 'color' ? `${token.light}, dark ${token.dark}` : token.value),
      })),
    },
  ];
  return sections.filter(({ entries }) => entries.length > 0);
}

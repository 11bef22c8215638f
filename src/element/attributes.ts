import type { ComplexAttributeConverter, PropertyDeclarations } from 'lit';
import { settingRows } from './setting-table.js';

/** Presence is true and `="false"` is false: content management systems write `=""`. */
export const presence: ComplexAttributeConverter<boolean> = {
  fromAttribute: (value) => value !== null && value.toLowerCase() !== 'false',
  toAttribute: (value) => (value ? '' : null),
};

const margin = /[“”„‟«»‘’‚‹›″′\s]/;
const isMargin = (character: string | undefined): boolean => character !== undefined && margin.test(character);

/**
 * The value of an attribute without typographic quotes on both sides: editors make them of those of a pasted tag, and
 * HTML then takes them for a part of the value. Once more changes nothing.
 */
export function unquoted(value: string): string {
  const text = value.trim();
  let [from, to] = [0, text.length];
  if (to < 2 || !isMargin(text[0]) || !isMargin(text[to - 1])) return value;
  while (from < to && isMargin(text[from])) from += 1;
  while (to > from && isMargin(text[to - 1])) to -= 1;
  return text.slice(from, to);
}

/** `subjectId` → `subject-id`. */
export const attributeOf = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The shared settings, raw as the author wrote them. */
export const settingProperties: PropertyDeclarations = Object.fromEntries(
  settingRows.map(([name, { attribute }]) => [name, { attribute: attribute ?? attributeOf(name) }]),
);

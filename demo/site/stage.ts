import { part } from './parts.js';

/** What a host page decides about the widgets in it. */
export interface Look {
  readonly scheme: string;
  readonly lang: string;
  readonly dir: string;
  readonly fontFamily: string;
  /** Tokens without their prefix. */
  readonly tokens: Readonly<Record<string, string>>;
}

let look: Look = { scheme: 'auto', lang: 'en', dir: 'ltr', fontFamily: '', tokens: {} };

function wear(stage: HTMLElement): void {
  stage.lang = look.lang;
  stage.dir = look.dir;
  setTokens(stage, look.tokens);
  stage.style.fontFamily = look.fontFamily;
}

/** Sets these tokens on an element, and takes back all others. By script: the page's policy allows no style attribute. */
export function setTokens({ style }: HTMLElement, tokens: Readonly<Record<string, string>>): void {
  const earlier = [...style].filter((name) => name.startsWith('--analytics-'));
  for (const name of earlier) style.removeProperty(name);
  for (const [name, value] of Object.entries(tokens)) style.setProperty(`--analytics-${name}`, value);
}

/** Has every stage, also those to come, look so. */
export function dress(next: Look): void {
  look = next;
  for (const stage of document.querySelectorAll<HTMLElement>('.stage')) wear(stage);
}

/** A place where widgets stand, as in a host page of the chosen theme, language and direction. */
export function stage(...children: readonly (Node | string)[]): HTMLElement {
  const made = part('div', 'stage', ...children);
  wear(made);
  return made;
}

/** The same with the chosen width, to be scrolled where that is more than there is. */
export const sized = (made: HTMLElement): HTMLElement => part('div', 'viewport', made);

// Before Lit.
import '../theme/lit-policy.js';
import { version } from './version.js';

/** An element class that knows its tag and the elements its own template uses. */
export interface ElementClass {
  new (): HTMLElement;
  readonly tag: string;
  readonly uses?: readonly ElementClass[];
  /** Whether the page's policy lets it draw; absent where it draws nothing. */
  readonly canDraw?: () => boolean;
  /** The version of the library that defined it. */
  version?: string;
}

/**
 * Defines an element and what it uses, the used ones first. Safe to call twice, beside another copy of the
 * library (the first definition of a tag stays, and the console says so) and on a server, where it does nothing. Where the
 * page's policy lets nothing be drawn, nothing is defined either: what is written inside the tags stays.
 */
export function define(element: ElementClass): void {
  // Lit has a registry of its own on servers.
  if (typeof document === 'undefined') return;
  const first = customElements.get(element.tag);
  if (first) {
    if (first !== element) reportConflict(first, element.tag);
    return;
  }
  if (element.canDraw?.() === false) return reportPolicy();
  element.uses?.forEach(define);
  element.version = version;
  customElements.define(element.tag, element);
}

let isPolicyReported = false;

function reportPolicy(): void {
  if (isPolicyReported) return;
  isPolicyReported = true;
  console.error(
    `analytics-elements ${version}: nothing is shown, since the Content-Security-Policy of this page allows no Trusted Types policy. Add “trusted-types analytics-elements” for the script tag, or “trusted-types lit-html” with a bundler.`,
  );
}

const reported = new Set<string>();

/** One message about another copy of the library, however many tags it has taken, and one about each tag that is somebody else's. */
function reportConflict(first: CustomElementConstructor, tag: string): void {
  const theirs = 'version' in first && typeof first.version === 'string' ? first.version : null;
  const message =
    theirs === null
      ? `analytics-elements ${version}: <${tag}> is defined on this page already, by something else. That definition stays.`
      : `analytics-elements ${theirs} is on this page already, and ${version} was loaded as well. What was defined first stays.`;
  if (reported.has(message)) return;
  reported.add(message);
  if (theirs === version) console.info(message);
  else console.warn(message);
}

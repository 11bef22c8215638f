/**
 * Stands in for Lit's own `trustedTypes.createPolicy('lit-html', …)` in the build for a script tag, where this Lit may
 * be one of several on the page and most policies allow a name only once.
 */
interface Rules {
  createHTML(text: string): string;
}

interface Policy {
  createHTML(text: string): unknown;
}

interface Factory {
  createPolicy(name: string, rules: Rules): Policy;
}

/** A name of our own first: taking `lit-html` could leave none for the Lit of the page itself. */
function make(factory: Factory, rules: Rules): Policy {
  try {
    return factory.createPolicy('analytics-elements', rules);
  } catch {
    return factory.createPolicy('lit-html', rules);
  }
}

export function createPolicy(factory: Factory, rules: Rules): Policy {
  let policy: Policy | undefined;
  const made = (): Policy => (policy ??= make(factory, rules));
  // A second copy of the library mostly draws nothing, and asking for the name again would be refused and reported.
  if (!customElements.get('analytics-provider')) made();
  return { createHTML: (text) => made().createHTML(text) };
}

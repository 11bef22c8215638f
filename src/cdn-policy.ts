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

/**
 * A name of our own first: taking `lit-html` could leave none for the Lit of the page itself. Where neither is let, nothing is
 * changed, which draws where the page does not insist on a policy; where it does, `define()` tells.
 */
function make(factory: Factory, rules: Rules): Policy {
  for (const name of ['analytics-elements', 'lit-html']) {
    try {
      return factory.createPolicy(name, rules);
    } catch {
      // The next.
    }
  }
  return rules;
}

export function createPolicy(factory: Factory, rules: Rules): Policy {
  let policy: Policy | undefined;
  const made = (): Policy => (policy ??= make(factory, rules));
  // A second copy of the library mostly draws nothing, and asking for the name again would be refused and reported.
  if (!customElements.get('analytics-provider')) made();
  return { createHTML: (text) => made().createHTML(text) };
}

/**
 * Lit makes its Trusted Types policy as soon as it is read, and where a page's policy does not let it, that throws before
 * anything of ours could say why. This is read before Lit, and while the modules are: a policy that is refused is then one
 * that changes nothing, which draws where the page does not insist on a policy. Where it does, `define()` tells.
 */
interface Factory {
  createPolicy: (name: string, rules: object) => unknown;
}

const { trustedTypes } = globalThis as { readonly trustedTypes?: Factory };

// Whoever has a function of their own there, the page or another copy of the library, keeps it.
if (trustedTypes && !Object.hasOwn(trustedTypes, 'createPolicy')) {
  const { createPolicy } = trustedTypes;
  const lenient: Factory['createPolicy'] = (name, rules) => {
    try {
      return createPolicy.call(trustedTypes, name, rules);
    } catch (error) {
      if (name === 'lit-html') return rules;
      throw error;
    }
  };
  Reflect.defineProperty(trustedTypes, 'createPolicy', { value: lenient, configurable: true });
  // All modules are read within one task.
  queueMicrotask(() => Reflect.deleteProperty(trustedTypes, 'createPolicy'));
}

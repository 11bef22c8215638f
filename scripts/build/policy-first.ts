import type { Plugin } from 'vite';

/**
 * Makes whatever imports Lit import this module before it. That the first file of a package does is not enough for who bundles
 * it: files of which little is wanted are left out, and of several files that come of it the one with Lit may be read first.
 */
export const policyFirst = (module: string): Plugin => ({
  name: 'policy-first',
  enforce: 'pre',
  transform: (code, id) =>
    id.endsWith('.ts') &&
    !code.includes('lit-policy') &&
    /^(import|export) (?!type).* from 'lit(\/[\w/.-]+)?';$|^\} from 'lit';$/m.test(code)
      ? { code: `import ${JSON.stringify(module)};${code}`, map: null }
      : null,
});

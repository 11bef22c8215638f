import type { Plugin } from 'vite';

const call = /(\w+)\.createPolicy\("lit-html",/;

/** Makes Lit ask the function `createPolicy` of this module for its Trusted Types policy. */
export const ownPolicy = (module: string): Plugin => ({
  name: 'own-policy',
  transform: {
    filter: { id: /\/lit-html\/lit-html\.js$/ },
    handler(code) {
      // A Lit that does it otherwise would be silently left as it is.
      if (!call.test(code)) this.error('Lit no longer creates its policy as expected');
      return {
        code: `import { createPolicy } from ${JSON.stringify(module)};${code.replace(call, 'createPolicy($1,')}`,
        map: null,
      };
    },
  },
});

/**
 * What the script-tag build has in place of the page where there is none, so that importing it on a server does
 * nothing: Lit makes a tree walker and extends `HTMLElement` when its modules are read. The other builds need no such
 * thing, since Lit has one for Node.
 */
const page = typeof globalThis.document !== 'undefined';

const noDocument: Pick<Document, 'createTreeWalker'> = { createTreeWalker: () => ({}) as TreeWalker };

export const document = page ? globalThis.document : noDocument;
export const HTMLElement = page ? globalThis.HTMLElement : class {};

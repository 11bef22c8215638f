/** The part of the build that is made from the manifest: what editors and frameworks know of the elements, and the style sheet. */
await import('./editors.mjs');
await import('./frameworks.mjs');
await import('./stylesheet.mjs');

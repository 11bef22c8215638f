import type { Plugin } from 'vite';

const policy = [
  "default-src 'none'",
  ...['script', 'style', 'img', 'connect', 'worker', 'frame'].map((kind) => `${kind}-src 'self'`),
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

const head = `<head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${policy}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <link rel="icon" href="./favicon.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="./demo.css" />`;

/** What the head of each page of the demo's own has besides its title and script. Those in folders stand for other people's, and have their own. */
export const siteHead = (): Plugin => ({
  name: 'site-head',
  transformIndexHtml: {
    order: 'pre',
    handler: (html, { path }) => (path.lastIndexOf('/') > 0 ? html : html.replace('<head>', head)),
  },
});

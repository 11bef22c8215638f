/** A page as a host has it. */
export interface Host {
  readonly name: string;
  /** Where it is. */
  readonly page: string;
  readonly title: string;
  readonly about: string;
  /** What the frame around it may not do. */
  readonly sandbox?: string;
}

/** The pages of hosts that the demo shows. */
export const hosts: readonly Host[] = [
  {
    name: 'plain',
    page: 'hosts/plain.html',
    title: 'A plain page',
    about: 'No style sheet, no policy, no scheme: what a browser makes of HTML.',
  },
  {
    name: 'strict',
    page: 'hosts/strict.html',
    title: 'A strict policy',
    about:
      'A Content-Security-Policy that allows nothing but this origin’s scripts and requests, with Trusted Types: no inline style, no image, no font, not even a style sheet of the page’s.',
  },
  {
    name: 'hostile',
    page: 'hosts/hostile.html',
    title: 'A hostile style sheet',
    about:
      'Everything unset, letters of 40 pixels, borders on what has none, capitals: what the page’s CSS may do to what is in it.',
  },
  {
    name: 'post',
    page: 'hosts/post.html',
    title: 'A post in a content system',
    about:
      'Tags that its editor has put into paragraphs, with empty attributes written out and curly quotes around values, and a placeholder where it allows no tags.',
  },
  {
    name: 'sandboxed',
    page: 'hosts/sandboxed.html',
    title: 'A sandboxed frame',
    about:
      'A frame that may run scripts and keep its origin, and nothing else: no downloads, no pop-ups, no dialogs, no forms, no leaving. Its origin it keeps for the demo’s sake, whose API is a service worker, which there is none of without an origin. The elements run without one too, with a getToken and an API that answers other origins.',
    // Nor may a page without an origin load module scripts but from a server that allows every origin, which one of static
    // files need not. `scripts/built/sandbox.mjs` tries the library in such a frame.
    sandbox: 'allow-scripts allow-same-origin',
  },
  {
    name: 'own-api',
    page: 'podcasts/index.html',
    title: 'An API of its own',
    about:
      'A page with an API that the library does not know, made up here: plays of a podcast. One folder makes it what the library’s own APIs are: a source, a metric, a dashboard in two languages, what to look for and what to review.',
  },
];

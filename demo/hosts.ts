import { chosenOf, keepChoices } from './site/address.js';
import { frame } from './site/page.js';
import { link, part, place } from './site/parts.js';
import { markSettled } from './site/settle.js';
import { sized } from './site/stage.js';

interface Host {
  readonly file: string;
  /** Where it is, if not among the host pages. */
  readonly page?: string;
  readonly title: string;
  readonly about: string;
  /** What the frame around it may not do. */
  readonly sandbox?: string;
}

const hosts: readonly Host[] = [
  { file: 'plain', title: 'A plain page', about: 'No style sheet, no policy, no scheme: what a browser makes of HTML.' },
  {
    file: 'strict',
    title: 'A strict policy',
    about:
      'A Content-Security-Policy that allows nothing but this origin’s scripts and requests, with Trusted Types: no inline style, no image, no font, not even a style sheet of the page’s.',
  },
  {
    file: 'hostile',
    title: 'A hostile style sheet',
    about:
      'Everything unset, letters of 40 pixels, borders on what has none, capitals: what the page’s CSS may do to what is in it.',
  },
  {
    file: 'post',
    title: 'A post in a content system',
    about:
      'Tags that its editor has put into paragraphs, with empty attributes written out and curly quotes around values, and a placeholder where it allows no tags.',
  },
  {
    file: 'sandboxed',
    title: 'A sandboxed frame',
    about:
      'A frame that may run scripts and keep its origin, and nothing else: no downloads, no pop-ups, no dialogs, no forms, no leaving. Its origin it keeps for the demo’s sake, whose API is a service worker, which there is none of without an origin. The elements run without one too, with a getToken and an API that answers other origins.',
    // Nor may a page without an origin load module scripts but from a server that allows every origin, which one of static
    // files need not. `scripts/built/sandbox.mjs` tries the library in such a frame.
    sandbox: 'allow-scripts allow-same-origin',
  },
  {
    file: 'own-api',
    page: './podcasts/index.html',
    title: 'An API of its own',
    about:
      'A page with an API that the library does not know, made up here: plays of a podcast. One folder makes it what the library’s own APIs are: a source, a metric, a dashboard in two languages, what to look for and what to review.',
  },
];

const names = hosts.map(({ file }) => file);
const [first = '', ...others] = names;
const chosenHost = chosenOf('host', [first, ...others]);
const host = hosts.find(({ file }) => file === chosenHost);

frame('hosts');

const tabs = part(
  'nav',
  'tabs',
  ...hosts.map(({ file, title }) => {
    const anchor = link(`./hosts.html?host=${file}`, title);
    if (file === chosenHost) anchor.setAttribute('aria-current', 'page');
    return anchor;
  }),
);
tabs.setAttribute('aria-label', 'Host pages');
place('hosts').append(tabs);

if (host) {
  const { file, title, about, sandbox, page: address = `./hosts/${file}.html` } = host;
  const page = part('iframe', 'stage');
  page.title = title;
  if (sandbox) page.setAttribute('sandbox', sandbox);
  page.src = address;
  page.addEventListener('load', () => {
    const inside = page.contentDocument?.documentElement;
    if (!inside) return;
    const follow = (): void => markSettled(inside.hasAttribute('data-settled'));
    new MutationObserver(follow).observe(inside, { attributeFilter: ['data-settled'] });
    follow();
  });
  const alone = part('a', '', 'Open it alone');
  alone.href = page.src;
  place('hosts').append(part('p', 'about', about, ' ', alone), sized(page));
}
keepChoices();

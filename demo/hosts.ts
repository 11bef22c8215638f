import { frame } from './site/page.js';
import { link, part, place } from './site/parts.js';
import { markSettled } from './site/settle.js';

interface Host {
  readonly file: string;
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
    about: 'Tags that its editor has put into paragraphs, with empty attributes written out and curly quotes around values.',
  },
  {
    file: 'sandboxed',
    title: 'A sandboxed frame',
    about: 'A frame that may run scripts and nothing else: no downloads, no pop-ups, no dialogs, no forms, no leaving.',
    sandbox: 'allow-scripts allow-same-origin',
  },
];

/** Each in a frame of its own, which comes when it is scrolled to. */
const figures = hosts.map(({ file, title, about, sandbox }) => {
  const frame = part('iframe', '');
  frame.title = title;
  frame.loading = 'lazy';
  if (sandbox) frame.setAttribute('sandbox', sandbox);
  frame.src = `./hosts/${file}.html`;
  const heading = part('h2', '');
  const anchor = link(`./hosts/${file}.html`, title);
  heading.append(anchor);
  return part('section', 'host', part('div', 'about', heading, part('p', '', about)), frame);
});

frame('hosts');
place('hosts').append(...figures);
markSettled(true);

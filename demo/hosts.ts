import { hosts } from './host-pages.js';
import { chosenOf, keepChoices } from './site/address.js';
import { frame } from './site/page.js';
import { link, part, place } from './site/parts.js';
import { markSettled } from './site/settle.js';
import { sized } from './site/stage.js';

const names = hosts.map(({ name }) => name);
const [first = '', ...others] = names;
const chosenHost = chosenOf('host', [first, ...others]);
const host = hosts.find(({ name }) => name === chosenHost);

frame('hosts');

const tabs = part(
  'nav',
  'tabs',
  ...hosts.map(({ name, title }) => {
    const anchor = link(`./hosts.html?host=${name}`, title);
    if (name === chosenHost) anchor.setAttribute('aria-current', 'page');
    return anchor;
  }),
);
tabs.setAttribute('aria-label', 'Host pages');
place('hosts').append(tabs);

if (host) {
  const { title, about, sandbox, page: address } = host;
  const page = part('iframe', 'stage');
  page.title = title;
  if (sandbox) page.setAttribute('sandbox', sandbox);
  page.src = `./${address}`;
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

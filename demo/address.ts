/** What the reader has chosen stands in the page's address, so that any view of the demo is a link. */
export const chosen = (name: string): string | null => new URLSearchParams(location.search).get(name);

/** Null takes the choice back. */
export function choose(name: string, value: string | null): void {
  const url = new URL(location.href);
  if (value === null) url.searchParams.delete(name);
  else url.searchParams.set(name, value);
  history.replaceState(null, '', url);
  keepChoices();
}

/** The page's own choices, which every link inside the demo takes along. */
const kept = ['theme', 'dir', 'lang'];

/** The same address with the choices of this page. */
function withChoices(href: string): string {
  const url = new URL(href, location.href);
  for (const name of kept) {
    const value = chosen(name);
    if (value !== null) url.searchParams.set(name, value);
    else url.searchParams.delete(name);
  }
  return url.href;
}

/** Has every link inside the demo take the choices along. Call it again once there are new links. */
export function keepChoices(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href^="./"], a[data-inside]')) {
    link.dataset['inside'] = '';
    link.href = withChoices(link.href);
  }
}

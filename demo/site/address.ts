/** What the reader has chosen stands in the page's address, so that any view of the demo is a link. */
export const chosen = (name: string): string | null => new URLSearchParams(location.search).get(name);

/** The choice, where it is one of these; else the first of them. */
export function chosenOf<T extends string>(name: string, values: readonly [T, ...T[]]): T {
  const asked = chosen(name);
  return values.find((value) => value === asked) ?? values[0];
}

/** What is chosen under every name that begins so, by the rest of the name. */
export function chosenUnder(prefix: string): Map<string, string> {
  const found = [...new URLSearchParams(location.search)].filter(([name]) => name.startsWith(prefix));
  return new Map(found.map(([name, value]) => [name.slice(prefix.length), value]));
}

/** Null takes a choice back. */
export function chooseAll(choices: Iterable<readonly [string, string | null]>): void {
  const url = new URL(location.href);
  for (const [name, value] of choices) {
    if (value === null) url.searchParams.delete(name);
    else url.searchParams.set(name, value);
  }
  history.replaceState(null, '', url);
  keepChoices();
}

export const choose = (name: string, value: string | null): void => chooseAll([[name, value]]);

/** The page's own choices, which every link inside the demo takes along. */
const kept = ['theme', 'scheme', 'lang', 'dir', 'width'];

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

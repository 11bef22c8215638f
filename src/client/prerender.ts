/**
 * Null on a page that somebody sees, or may see. While the browser prerenders one that nobody may ever see, a promise that is
 * kept once it is shown.
 */
export function whenActivated(): Promise<void> | null {
  if (!(document as Document & { readonly prerendering?: boolean }).prerendering) return null;
  return new Promise((resolve) => document.addEventListener('prerenderingchange', () => resolve(), { once: true }));
}

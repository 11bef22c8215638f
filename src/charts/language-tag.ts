/**
 * Loads code while `navigator.language` is a language tag. uPlot makes a number format of it as it is loaded, and does not
 * survive `C`, `en-US@posix` or nothing, which some browsers say on some machines. The page has its own back afterwards.
 */
export async function withLanguageTag<T>(load: () => Promise<T>): Promise<T> {
  if (isUsable(navigator.language)) return load();
  const own = Object.getOwnPropertyDescriptor(navigator, 'language');
  Reflect.defineProperty(navigator, 'language', { value: 'en', configurable: true });
  try {
    return await load();
  } finally {
    if (own) Reflect.defineProperty(navigator, 'language', own);
    else Reflect.deleteProperty(navigator, 'language');
  }
}

function isUsable(language: string): boolean {
  try {
    new Intl.NumberFormat(language);
    return true;
  } catch {
    return false;
  }
}

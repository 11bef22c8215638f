/** The text for a reader of a language, of texts by language; English, else the first, where there is none. */
export function textIn(texts: Readonly<Record<string, string>>, lang: string): string {
  const { language } = new Intl.Locale(lang);
  const known = Object.entries(texts);
  const of = (code: string): string | undefined => known.find(([each]) => each.toLowerCase() === code.toLowerCase())?.[1];
  return of(lang) ?? of(language) ?? of('en') ?? known[0]?.[1] ?? '';
}

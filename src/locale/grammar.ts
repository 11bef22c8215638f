/** A number a sentence agrees with: `count` picks the grammatical form, `text` is what is printed. */
export interface Quantity {
  readonly count: number;
  readonly text: string;
}

/** A moment in a sentence: a time of today, or a time with its date. */
export interface When {
  readonly text: string;
  readonly isToday: boolean;
}

type OneOther = Readonly<Record<'one' | 'other', string>>;
/** `many` is for whole millions, which take a “de” before the noun. */
type OneManyOther = Readonly<Record<'one' | 'many' | 'other', string>>;

/** The forms a noun has after a number, by language: those that `Intl.PluralRules` can ask for. */
export interface PluralForms {
  readonly en: OneOther;
  readonly de: OneOther;
  readonly es: OneManyOther;
  readonly fr: OneManyOther;
  readonly 'pt-BR': OneManyOther;
  readonly ja: Readonly<Record<'other', string>>;
  readonly ar: Readonly<Record<'zero' | 'one' | 'two' | 'few' | 'many' | 'other', string>>;
}

const rules = new Map<string, Intl.PluralRules>();
const lists = new Map<string, Intl.ListFormat>();

/** The form that agrees with a number. */
export function plural<Lang extends keyof PluralForms>(lang: Lang, { count }: Quantity, forms: PluralForms[Lang]): string {
  let rule = rules.get(lang);
  if (!rule) rules.set(lang, (rule = new Intl.PluralRules(lang)));
  const known: Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string } = forms;
  return known[rule.select(count)] ?? known.other;
}

/** Things in a row: `A, B, and C`, or, where the row goes on otherwise, `A, B, C`. */
export function list(lang: keyof PluralForms, things: readonly string[], end: 'and' | 'open' = 'open'): string {
  const key = `${lang} ${end}`;
  let format = lists.get(key);
  if (!format) lists.set(key, (format = new Intl.ListFormat(lang, { type: end === 'and' ? 'conjunction' : 'unit' })));
  return format.format(things);
}

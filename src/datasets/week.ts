const infoOf = (lang: string): WeekInfo | undefined => {
  const locale: Intl.Locale & { readonly weekInfo?: WeekInfo; readonly getWeekInfo?: () => WeekInfo } = new Intl.Locale(lang);
  return locale.getWeekInfo?.() ?? locale.weekInfo;
};

/** The day a week begins with in a language, 1–7; Monday where the browser does not know. */
export const firstWeekday = (lang: string): number => infoOf(lang)?.firstDay ?? 1;

/** The days of a weekend in a language, 1–7; Saturday and Sunday where the browser does not know. */
export const weekendOf = (lang: string): readonly number[] => infoOf(lang)?.weekend ?? [6, 7];

interface WeekInfo {
  readonly firstDay: number;
  readonly weekend: readonly number[];
}

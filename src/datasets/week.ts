/** The day a week begins with in a language, 1–7; Monday where the browser does not know. */
export function firstWeekday(lang: string): number {
  const locale: Intl.Locale & { readonly weekInfo?: WeekInfo; readonly getWeekInfo?: () => WeekInfo } = new Intl.Locale(lang);
  return (locale.getWeekInfo?.() ?? locale.weekInfo)?.firstDay ?? 1;
}

interface WeekInfo {
  readonly firstDay: number;
}

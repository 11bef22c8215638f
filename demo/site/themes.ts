/** Stand-in until the shipped themes are here. */
export interface Theme {
  readonly name: string;
  readonly title: string;
  readonly scheme: 'light' | 'dark' | 'light dark';
  readonly tokens: Readonly<Record<string, string>>;
  readonly fontFamily?: string;
}
export const shippedThemes: readonly Theme[] = [{ name: 'default', title: 'Default', scheme: 'light dark', tokens: {} }];

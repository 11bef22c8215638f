import { themes, type Theme } from '../../src/theme/themes.js';

/** The look without a theme, then every shipped one that is more than a scheme, which has a choice of its own. */
export const shippedThemes: readonly Theme[] = [
  { name: 'default', title: 'Default', scheme: 'light dark', tokens: {} },
  ...themes.filter(({ tokens, fontFamily }) => Object.keys(tokens).length > 0 || fontFamily),
];

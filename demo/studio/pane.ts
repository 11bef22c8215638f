import { formatHex, formatHex8, parse } from 'culori';
import { tokens, type TokenName } from '../../src/theme/tokens.js';
import { element, part } from '../site/parts.js';
import { setTokens, stage } from '../site/stage.js';
import type { Scheme } from './checks.js';
import type { Design } from './theme-text.js';

/** `{accent}` in a `from` is the token of that name. */
const following = (from: string): string => from.replace(/\{([a-z0-9-]+)\}/g, 'var(--_$1)');

/** A dashboard in one scheme, in the design under way. */
export class Pane {
  readonly root: HTMLElement;
  readonly #stage = stage();
  readonly #probe = part('div', 'probe');

  constructor(readonly scheme: Scheme) {
    this.#probe.hidden = true;
    // Where the reader forces colours, those of the design are still what is judged.
    this.#probe.style.setProperty('forced-color-adjust', 'none');
    this.#stage.style.colorScheme = scheme;
    const heading = part('h2', '', scheme === 'light' ? 'Light' : 'Dark');
    this.root = part('section', `pane pane-${scheme}`, heading, this.#stage);
    this.root.style.colorScheme = scheme;
    for (const token of tokens) {
      const usual = token.kind === 'color' ? `light-dark(${token.light}, ${token.dark})` : token.value;
      const value = token.from ? following(token.from) : usual;
      this.#probe.style.setProperty(`--_${token.name}`, `var(--analytics-${token.name}, ${value})`);
    }
  }

  show(preset: string, subject: Readonly<Record<string, string>>): void {
    const dashboard = element('analytics-dashboard', { preset, ...subject, 'api-base': './', 'token-url': './analytics-token' });
    this.#stage.replaceChildren(dashboard, this.#probe);
  }

  get stage(): HTMLElement {
    return this.#stage;
  }

  wear({ values, fontFamily }: Design): void {
    setTokens(this.#stage, Object.fromEntries(values));
    this.#stage.style.fontFamily = fontFamily;
  }

  /** Every colour as it comes out, whatever it was derived from. */
  colors(): ReadonlyMap<TokenName, string> {
    const { style } = this.#probe;
    const found = new Map<TokenName, string>();
    for (const { name, kind } of tokens) {
      if (kind !== 'color') continue;
      style.color = `var(--_${name})`;
      const color = parse(getComputedStyle(this.#probe).color);
      if (color) found.set(name, (color.alpha ?? 1) < 1 ? formatHex8(color) : formatHex(color));
    }
    return found;
  }
}

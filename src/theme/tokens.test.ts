import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { LitElement, css, html } from 'lit';
import {
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  parse,
  wcagContrast,
} from 'culori';
import { registerTokens } from './register-tokens.js';
import { canvasStyles, themeStyles } from './styles.js';
import { themeSheet } from './theme-files.js';
import { themes, type Theme } from './themes.js';
import { canvasColors, canvasProperty, tokens, type CanvasColor, type TokenName } from './tokens.js';

class ThemeProbe extends LitElement {
  static override styles = [themeStyles, canvasStyles, css``];
  protected override render() {
    return html`<div class="ink"></div>`;
  }
  get #ink(): HTMLElement {
    return this.renderRoot.querySelector('.ink')!;
  }
  canvas(name: CanvasColor): string {
    return getComputedStyle(this.#ink).getPropertyValue(canvasProperty(name));
  }
  /** A colour as an element of a widget has it. */
  color(name: TokenName): string {
    this.#ink.style.color = `var(--_${name})`;
    return getComputedStyle(this.#ink).color;
  }
}
customElements.define('theme-probe', ThemeProbe);

async function probeIn(style: string, theme?: Theme): Promise<ThemeProbe> {
  const around = document.createElement('div');
  around.style.cssText = style;
  if (theme) {
    const sheet = document.createElement('style');
    sheet.textContent = themeSheet(theme);
    around.append(sheet);
    around.dataset['analyticsTheme'] = theme.name;
  }
  const probe = new ThemeProbe();
  around.append(probe);
  document.body.append(around);
  await probe.updateComplete;
  return probe;
}

const series = canvasColors.filter((name) => name.startsWith('series-'));

/** What people see: all colours, and without one of the three kinds of cone (Machado, Oliveira and Fernandes 2009). */
const eyes = {
  'all cones': (color: string) => parse(color)!,
  deuteranopia: (color: string) => filterDeficiencyDeuter(1)(parse(color)!),
  protanopia: (color: string) => filterDeficiencyProt(1)(parse(color)!),
  tritanopia: (color: string) => filterDeficiencyTrit(1)(parse(color)!),
};

/** Text, and what it stands on. */
const readable: readonly (readonly [TokenName, TokenName])[] = [
  ...(['ink', 'ink-muted'] as const).flatMap((ink) =>
    (['surface', 'overlay', 'wash'] as const).map((ground) => [ink, ground] as const),
  ),
  ['ink', 'accent-wash'],
  ...(['accent', 'positive', 'negative', 'warning', 'annotation'] as const).map((ink) => [ink, 'surface'] as const),
  ['accent-ink', 'accent'],
  ['negative', 'diverging-1'],
  ['ink-muted', 'diverging-2'],
  ['positive', 'diverging-3'],
];

describe('theme tokens', () => {
  before(() => registerTokens());
  afterEach(() => document.body.replaceChildren());

  const looks = [
    ...(['light', 'dark'] as const).map((scheme) => ({ title: `without a theme, ${scheme}`, scheme, theme: undefined })),
    ...themes.flatMap((theme) =>
      (['light', 'dark'] as const)
        .filter((scheme) => theme.scheme.includes(scheme))
        .map((scheme) => ({ title: `in the theme ${theme.name}, ${scheme}`, scheme, theme })),
    ),
  ];
  for (const { title, scheme, theme } of looks) {
    describe(title, () => {
      // A theme for both follows the reader.
      before(() => executeServerCommand('media', [{ name: 'prefers-color-scheme', value: scheme }]));
      after(() => executeServerCommand('media', []));
      const probed = () => probeIn(theme ? '' : `color-scheme: ${scheme}`, theme);

      it('can be read in every colour of text', async () => {
        const probe = await probed();
        for (const [ink, ground] of readable)
          expect(wcagContrast(probe.color(ink), probe.color(ground)), `${ink} on ${ground}`).to.be.at.least(4.5);
      });

      it('can be told from the ground in every colour of a line or a mark', async () => {
        const probe = await probed();
        for (const name of [...series, 'ink-faint', 'focus'] as const)
          expect(wcagContrast(probe.color(name), probe.color('surface')), name).to.be.at.least(3);
      });

      it('lets every quiet ground and rule be seen', async () => {
        const probe = await probed();
        for (const name of ['line', 'grid', 'wash', 'accent-wash', 'diverging-1', 'diverging-2', 'diverging-3'] as const)
          expect(wcagContrast(probe.color(name), probe.color('surface')), name).to.be.at.least(1.12);
      });

      it('tells the weakest shade of a scale from what has no value', async () => {
        const probe = await probed();
        expect(wcagContrast(probe.color('sequential-0'), probe.color('wash'))).to.be.at.least(scheme === 'dark' ? 1.5 : 1.3);
      });

      for (const [kind, seen] of Object.entries(eyes)) {
        it(`keeps neighbours in the palette apart, ${kind}`, async () => {
          const probe = await probed();
          const difference = differenceCiede2000();
          for (const [index, name] of series.entries()) {
            const next = series[index + 1];
            if (next)
              expect(difference(seen(probe.color(name)), seen(probe.color(next))), `${name} and ${next}`).to.be.at.least(10);
          }
        });
      }

      it('goes one way in lightness through the shades of a scale', async () => {
        const probe = await probed();
        const contrasts = ([0, 1, 2, 3, 4] as const).map((step) =>
          wcagContrast(probe.color(`sequential-${step}`), probe.color('surface')),
        );
        for (const [index, contrast] of contrasts.entries())
          expect(contrast, `sequential-${index}`).to.be.above((contrasts[index - 1] ?? 1) * 1.15);
      });
    });
  }

  for (const scheme of ['light', 'dark'] as const) {
    it(`has in its table what its derivations come to, ${scheme}`, async () => {
      const probe = await probeIn(`color-scheme: ${scheme}`);
      for (const token of tokens) {
        if (token.kind !== 'color' || !token.from) continue;
        const [written, drawn] = [parse(token[scheme])!, parse(probe.color(token.name))!];
        expect(
          differenceCiede2000()(written, drawn),
          `${token.name}: ${token[scheme]}, not ${probe.color(token.name)}`,
        ).to.be.below(1);
        expect(written.alpha ?? 1, token.name).to.be.closeTo(drawn.alpha ?? 1, 0.01);
      }
    });
  }

  it('has about eight tokens to set first', () => {
    expect(tokens.filter(({ common }) => common).map(({ name }) => name)).to.deep.equal([
      'surface',
      'ink',
      'accent',
      'positive',
      'negative',
      'radius',
      'space',
      'font-size',
    ]);
  });

  it('follows the common colours with all others but those that mean something of their own', async () => {
    const own = await probeIn('');
    const other = await probeIn(
      '--analytics-surface: #202030; --analytics-ink: #f0fff0; --analytics-accent: #ff00aa; --analytics-positive: #00ff00; --analytics-negative: #ff0000',
    );
    const still = tokens.filter(({ name, kind }) => kind === 'color' && own.color(name) === other.color(name));
    expect(still.map(({ name }) => name)).to.deep.equal(['warning', ...series.slice(1), 'annotation']);
  });

  it('stays light on a page that declares nothing', async () => {
    const probe = await probeIn('');
    expect(probe.canvas('series-0')).to.equal('rgb(59, 91, 212)');
  });

  it('is dark where the colour scheme in force is dark', async () => {
    const probe = await probeIn('color-scheme: dark');
    expect(probe.canvas('series-0')).to.equal('rgb(124, 156, 255)');
  });

  it('takes a colour the page sets on any ancestor', async () => {
    const probe = await probeIn('--analytics-series-1: rebeccapurple');
    expect(probe.canvas('series-1')).to.equal('rgb(102, 51, 153)');
  });

  it('draws the first line in the accent of the page', async () => {
    const probe = await probeIn('--analytics-accent: #ff0000');
    expect(probe.canvas('series-0')).to.equal('rgb(255, 0, 0)');
  });

  it('writes on a light accent in black, and on a dark one in white', async () => {
    expect((await probeIn('--analytics-accent: #ffd23f')).color('accent-ink')).to.match(/^oklch\(0 /);
    expect((await probeIn('--analytics-accent: #5b1fa8')).color('accent-ink')).to.match(/^oklch\(1 /);
  });

  it('resolves light-dark() of the page by the scheme in force', async () => {
    const probe = await probeIn('color-scheme: dark; --analytics-surface: light-dark(#ffffff, #010203)');
    expect(probe.canvas('surface')).to.equal('rgb(1, 2, 3)');
  });

  it('resolves color-mix() of the page to something a canvas takes', async () => {
    const probe = await probeIn('--analytics-grid: color-mix(in srgb, red 50%, blue)');
    const context = document.createElement('canvas').getContext('2d')!;
    context.fillStyle = probe.canvas('grid');
    context.fillRect(0, 0, 1, 1);
    const [red, green, blue] = context.getImageData(0, 0, 1, 1).data;
    expect(red).to.be.closeTo(128, 1);
    expect(green).to.equal(0);
    expect(blue).to.be.closeTo(128, 1);
  });

  it('falls back to a colour where the page sets something else', async () => {
    const probe = await probeIn('--analytics-series-0: 12px');
    expect(probe.canvas('series-0')).to.equal('rgb(59, 91, 212)');
  });

  it('registers nothing but its own canvas colours, and that once beside another copy', async () => {
    // A second module instance is what a second copy of the library is.
    const copy: { registerTokens: () => void } = await import(new URL('./register-tokens.ts?copy', import.meta.url).href);
    expect(() => copy.registerTokens()).not.to.throw();
    for (const name of canvasColors)
      expect(() => CSS.registerProperty({ name: canvasProperty(name), inherits: true })).to.throw();
    expect(() => CSS.registerProperty({ name: '--analytics-accent', inherits: true })).not.to.throw();
  });
});

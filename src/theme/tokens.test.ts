import { expect } from '@open-wc/testing';
import { LitElement, css, html } from 'lit';
import { registerTokens } from './register-tokens.js';
import { inkStyles, themeStyles } from './styles.js';
import { inkNames, inkProperty, tokens, type InkName } from './tokens.js';

class ThemeProbe extends LitElement {
  static override styles = [themeStyles, inkStyles, css``];
  protected override render() {
    return html`<div class="ink"></div>`;
  }
  ink(name: InkName): string {
    return getComputedStyle(this.renderRoot.querySelector('.ink')!).getPropertyValue(inkProperty(name));
  }
}
customElements.define('theme-probe', ThemeProbe);

async function probeIn(style: string): Promise<ThemeProbe> {
  const around = document.createElement('div');
  around.style.cssText = style;
  const probe = new ThemeProbe();
  around.append(probe);
  document.body.append(around);
  await probe.updateComplete;
  return probe;
}

const channel = (value: number): number => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => channel(parseInt(hex.slice(at, at + 2), 16) / 255));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(first: string, second: string): number {
  const [dark = 0, light = 0] = [luminance(first), luminance(second)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const color = (name: string) => tokens.find((token) => token.name === name) as { light: string; dark: string };

describe('theme tokens', () => {
  before(() => registerTokens());
  afterEach(() => document.body.replaceChildren());

  for (const scheme of ['light', 'dark'] as const) {
    it(`can be told from the surface in every palette colour, ${scheme}`, () => {
      for (let index = 1; index <= 8; index++) {
        const name = `color-${index}`;
        expect(contrast(color(name)[scheme], color('surface')[scheme]), name).to.be.at.least(3);
      }
    });

    it(`can be read in every text colour, ${scheme}`, () => {
      const names = ['text', 'text-muted', 'axis', 'level', 'good', 'bad', 'neutral', 'warning', 'accent', 'moment'];
      for (const name of names) expect(contrast(color(name)[scheme], color('surface')[scheme]), name).to.be.at.least(4.5);
      expect(contrast(color('accent-text')[scheme], color('accent')[scheme])).to.be.at.least(4.5);
      expect(contrast(color('tooltip-text')[scheme], color('tooltip-surface')[scheme])).to.be.at.least(4.5);
    });
  }

  it('stays light on a page that declares nothing', async () => {
    const probe = await probeIn('');
    expect(probe.ink('color-1')).to.equal('rgb(59, 91, 212)');
  });

  it('is dark where the colour scheme in force is dark', async () => {
    const probe = await probeIn('color-scheme: dark');
    expect(probe.ink('color-1')).to.equal('rgb(117, 152, 254)');
  });

  it('takes a colour the page sets on any ancestor', async () => {
    const probe = await probeIn('--analytics-color-2: rebeccapurple');
    expect(probe.ink('color-2')).to.equal('rgb(102, 51, 153)');
  });

  it('draws the first line in the accent of the page', async () => {
    const probe = await probeIn('--analytics-accent: #ff0000');
    expect(probe.ink('color-1')).to.equal('rgb(255, 0, 0)');
  });

  it('resolves light-dark() of the page by the scheme in force', async () => {
    const probe = await probeIn('color-scheme: dark; --analytics-surface: light-dark(#ffffff, #010203)');
    expect(probe.ink('surface')).to.equal('rgb(1, 2, 3)');
  });

  it('resolves color-mix() of the page to something a canvas takes', async () => {
    const probe = await probeIn('--analytics-grid: color-mix(in srgb, red 50%, blue)');
    const context = document.createElement('canvas').getContext('2d')!;
    context.fillStyle = probe.ink('grid');
    context.fillRect(0, 0, 1, 1);
    const [red, green, blue] = context.getImageData(0, 0, 1, 1).data;
    expect(red).to.be.closeTo(128, 1);
    expect(green).to.equal(0);
    expect(blue).to.be.closeTo(128, 1);
  });

  it('falls back to a colour where the page sets something else', async () => {
    const probe = await probeIn('--analytics-color-1: 12px');
    expect(probe.ink('color-1')).to.equal('rgb(59, 91, 212)');
  });

  it('registers nothing but its own canvas colours, and that once beside another copy', async () => {
    // A second module instance is what a second copy of the library is.
    const copy: { registerTokens: () => void } = await import(new URL('./register-tokens.ts?copy', import.meta.url).href);
    expect(() => copy.registerTokens()).not.to.throw();
    for (const name of inkNames) expect(() => CSS.registerProperty({ name: inkProperty(name), inherits: true })).to.throw();
    expect(() => CSS.registerProperty({ name: '--analytics-accent', inherits: true })).not.to.throw();
  });
});

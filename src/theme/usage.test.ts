import { expect } from '@open-wc/testing';
import { CSSResult, type CSSResultGroup } from 'lit';
import { AnalyticsDashboard } from '../dashboard/dashboard.js';
import type { ElementClass } from '../element/define.js';
import { AnalyticsDataTable } from '../views/data-table.js';
import { AnalyticsLinePlot } from '../views/line-plot.js';
import { AnalyticsMapView } from '../views/map-view.js';
import { AnalyticsPlot } from '../charts/plot.js';
import { AnalyticsMenu } from '../views/menu.js';
import { widgets } from '../widgets/list.js';
import { canvasStyles, printingStyles, themeStyles } from './styles.js';
import { canvasColors, tokens } from './tokens.js';

// What a tag is shaped like before it is defined is not inside a widget.
const isWidgets = (text: string): boolean =>
  ![themeStyles.cssText, printingStyles.cssText].includes(text) && !text.includes(':where(:not(:defined))::before');

const textOf = (group: CSSResultGroup): string => {
  if (Array.isArray(group)) return group.map(textOf).join('\n');
  return group instanceof CSSResult && isWidgets(group.cssText) ? group.cssText : '';
};

const stylesOf = (element: ElementClass): CSSResultGroup => ('styles' in element ? (element.styles as CSSResultGroup) : []);

/** The style sheets of every element, without the one that says what the tokens are. */
async function sheets(): Promise<string> {
  const classes = await Promise.all(Object.values(widgets).map((load) => load()));
  const inner: readonly ElementClass[] = [
    AnalyticsDashboard,
    AnalyticsPlot,
    AnalyticsLinePlot,
    AnalyticsMapView,
    AnalyticsDataTable,
    AnalyticsMenu,
  ];
  return [...[...classes, ...inner].map((each) => textOf(stylesOf(each))), canvasStyles.cssText].join('\n');
}

const names = (text: string, pattern: RegExp): Set<string> => new Set([...text.matchAll(pattern)].map((match) => match[1] ?? ''));

describe('tokens in the style sheets', () => {
  it('are all defined', async () => {
    const text = await sheets();
    const local = names(text, /--_([a-z0-9-]+)\s*:/g);
    const used = [...names(text, /var\(\s*--_([a-z0-9-]+)/g), ...names(text, /var\(\s*--analytics-(?!canvas-)([a-z0-9-]+)/g)];
    const unknown = used.filter((name) => !local.has(name) && !tokens.some((token) => token.name === name));
    expect(unknown).to.deep.equal([]);
  });

  it('are all used, a ramp as one, by a style sheet, the canvas or a token that is', async () => {
    const used = new Set<string>([...names(await sheets(), /var\(\s*--_([a-z0-9-]+)/g), ...canvasColors]);
    const ramp = (name: string): string => name.replace(/\d$/, '');
    // The last of a chain of derivations comes first.
    for (let round = 0; round < tokens.length; round++)
      for (const { name, from } of tokens)
        if (from && used.has(name)) for (const source of names(from, /\{([a-z0-9-]+)\}/g)) used.add(source);
    const ramps = new Set([...used].map(ramp));
    expect(
      tokens.filter(({ name }) => !used.has(name) && !(/\d$/.test(name) && ramps.has(ramp(name)))).map(({ name }) => name),
    ).to.deep.equal([]);
  });

  it('are the only colours, and no size depends on the page', async () => {
    const text = await sheets();
    expect([...names(text, /(#[0-9a-f]{3,8})\b(?![^{]*\{)/gi)]).to.deep.equal([]);
    expect([...names(text, /[\d.]+(rem|rlh)\b/g)]).to.deep.equal([]);
  });

  it('are all named in the README', async () => {
    const readme = await (await fetch(new URL('../../README.md', import.meta.url))).text();
    const isNamed = (name: string): boolean => readme.includes(`\`${name}\``) || readme.includes(`\`--analytics-${name}\``);
    // A ramp is named by its ends.
    const unnamed = tokens.filter(({ name }) => !isNamed(name) && !/-\d$/.test(name));
    expect(unnamed.map(({ name }) => name)).to.deep.equal([]);
  });
});

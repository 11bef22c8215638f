import { sendKeys } from '@web/test-runner-commands';
import '../families/registry.js';
import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { LitElement, type CSSResultGroup, type TemplateResult } from 'lit';
import { themeStyles } from '../theme/styles.js';
import type { MetricsChange } from '../datasets/compared-metrics.js';
import { compared } from '../locale/en/compared.js';
import { loadDefinitions, type Definition } from '../locale/definitions.js';
import { Locale } from '../locale/locale.js';
import type { MetricId } from '../metrics/catalogue.js';
import { aboutMetric, metricTile, metricTileStyles, type MetricTile } from './metric-tile.js';

class TileHost extends LitElement {
  static override styles: CSSResultGroup = [themeStyles, metricTileStyles];
  readonly locale = new Locale(this, compared);
  tile: Partial<MetricTile> = {};
  definition: Definition | null = null;
  opened = 0;
  protected override render(): TemplateResult {
    return metricTile({
      id: 'total-views',
      value: 4832,
      about: aboutMetric('total-views', this.definition, { hasFailed: false, open: () => this.opened++ }, this.locale),
      speech: this.locale,
      ...this.tile,
    });
  }
  partOf(name: string): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>(`[part=${name}]`);
  }
  textOf(name: string): string {
    return this.partOf(name)?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  }
}
customElements.define('tile-host', TileHost);

const between = (
  current: number | null,
  previous: number | null,
  basis: MetricsChange['basis'] = { kind: 'whole' },
): MetricsChange => of('total-views', current, previous, basis);

const of = (
  id: MetricId,
  current: number | null,
  previous: number | null,
  basis: MetricsChange['basis'] = { kind: 'whole' },
): MetricsChange => ({ current: { [id]: current }, previous: { [id]: previous }, basis });

const tileOf = async (tile: Partial<MetricTile>, lang = 'en'): Promise<TileHost> =>
  fixture<TileHost>(html`<tile-host lang=${lang} .tile=${tile}></tile-host>`);

const aboutButton = (host: TileHost): HTMLButtonElement => {
  const button = host.renderRoot.querySelector('button');
  if (!button) throw new Error('no button');
  return button;
};
const popover = (host: TileHost): HTMLElement | null => host.renderRoot.querySelector<HTMLElement>('[popover]');
const isOpen = (host: TileHost): boolean => popover(host)?.matches(':popover-open') ?? false;

describe('a metric tile', () => {
  it('shows label, value and unit', async () => {
    const host = await tileOf({ id: 'average-watch-time-minutes', value: 1098 });
    expect(host.renderRoot.querySelector('.tile-label')?.textContent).to.equal('Average watch time');
    expect(host.textOf('value')).to.equal('18.3 min');
  });

  it('shows zero as zero, and nothing as not reported', async () => {
    expect((await tileOf({ value: 0 })).textOf('value')).to.equal('0');
    for (const value of [null, undefined, NaN]) expect((await tileOf({ value })).textOf('value')).to.equal('Not reported');
  });

  it('puts the unit where the language does', async () => {
    expect((await tileOf({ id: 'follow-conversion-rate', value: 0.034 }, 'de')).textOf('value')).to.equal('3,4 %');
    expect((await tileOf({ id: 'follow-conversion-rate', value: 0.034 }, 'tr')).textOf('value')).to.equal('%3,4');
  });

  it('says a rise in words and sign, and colours it good', async () => {
    const host = await tileOf({ change: between(4832, 4000) });
    expect(host.textOf('delta')).to.equal('+20.8%, was 4,000, better');
    expect(host.partOf('delta')?.dataset['good']).to.equal('true');
  });

  it('says a fall, and colours it bad', async () => {
    const host = await tileOf({ change: between(4832, 6000) });
    expect(host.textOf('delta')).to.equal('−19.5%, was 6,000, worse');
    expect(host.partOf('delta')?.dataset['good']).to.equal('false');
  });

  it('says of a tiny value what it is and was, and tells alike ones apart', async () => {
    const share = await tileOf({
      id: 'follow-conversion-rate',
      value: 0.0004,
      change: of('follow-conversion-rate', 0.0004, 0.0002),
    });
    expect([share.textOf('value'), share.textOf('delta')]).to.deep.equal(['0.04%', '+0.02 pp, was 0.02%, better']);
    const money = await tileOf({ id: 'arpu', value: 0.004, change: of('arpu', 0.004, 0.002), currency: 'USD' });
    expect([money.textOf('value'), money.textOf('delta')]).to.deep.equal(['$0.004', '+100%, was $0.002, better']);
    const near = await tileOf({
      id: 'average-watch-time-minutes',
      value: 1098.6,
      change: of('average-watch-time-minutes', 1098.6, 1099.8),
    });
    expect([near.textOf('value'), near.textOf('delta')]).to.deep.equal(['18.31 min', '−0.1%, was 18.33 min, worse']);
  });

  it('takes no side where nothing changed', async () => {
    const host = await tileOf({ change: between(4832, 4832) });
    expect(host.textOf('delta')).to.equal('0%, was 4,832, unchanged');
    expect(host.partOf('delta')).not.to.have.attribute('data-good');
  });

  it('has no delta without something to compare with', async () => {
    expect((await tileOf({ change: between(4832, null) })).partOf('delta')).to.equal(null);
    expect((await tileOf({ value: null, change: between(null, 5) })).partOf('delta')).to.equal(null);
  });

  it('says what part of the period its change is of', async () => {
    const host = await tileOf({ value: 625, change: between(600, 600, { kind: 'days', days: 6 }) });
    expect([host.textOf('value'), host.textOf('delta')]).to.deep.equal(['625', '0%, first 6 days: 600, was 600, unchanged']);
    expect(host.partOf('delta')?.title).to.equal('first 6 days: 600, was 600');
  });

  it('draws its line, hidden from the screen reader', async () => {
    const host = await tileOf({ line: { xs: Float64Array.of(0, 1, 2), values: Float64Array.of(1, NaN, 3), gap: null } });
    expect(host.renderRoot.querySelector('.tile-line path')).to.have.attribute('d', 'M0 28h0M100 0h0');
    expect(host.renderRoot.querySelector('.tile-line')).to.have.attribute('aria-hidden', 'true');
  });

  it('asks for its definition when opened, and shows it when it comes', async () => {
    const host = await tileOf({});
    aboutButton(host).click();
    await waitUntil(() => host.opened === 1);
    expect(popover(host)).to.contain.text('Loading');
    host.definition = (await loadDefinitions())['total-views'];
    host.requestUpdate();
    await host.updateComplete;
    expect(popover(host)).to.contain.text('How many times the stream was opened.');
  });

  it('has a definition read aloud in the language it is written in', async () => {
    const definition = { definition: 'How often.', formula: 'Counted.', caution: 'Beware.' };
    const written = async (lang: string) => {
      const host = await tileOf({ about: null }, lang);
      host.tile = { about: aboutMetric('total-views', definition, { hasFailed: false, open: () => {} }, host.locale) };
      host.requestUpdate();
      await host.updateComplete;
      return [...host.renderRoot.querySelectorAll('[popover] bdi')].map((each) => each.getAttribute('lang'));
    };
    expect(await written('ja')).to.deep.equal(['en', 'en', 'en']);
    expect(await written('en-GB')).to.deep.equal([null, null, null]);
  });

  it('opens by keyboard, and closes with Escape, back on its button', async () => {
    const host = await tileOf({});
    aboutButton(host).focus();
    await sendKeys({ press: 'Enter' });
    expect(isOpen(host)).to.equal(true);
    await sendKeys({ press: 'Escape' });
    expect(isOpen(host)).to.equal(false);
    expect(host.shadowRoot?.activeElement).to.equal(aboutButton(host));
  });

  it('leaves out its label where a heading says it', async () => {
    const host = await tileOf({ about: null });
    expect(host.renderRoot.querySelector('.tile-label')).to.equal(null);
    expect(host.renderRoot.querySelector('[role=group]')).to.have.attribute('aria-label', 'Total views');
  });

  it('mirrors from right to left', async () => {
    const around = await fixture(html`<div dir="rtl"><tile-host lang="en"></tile-host></div>`);
    const host = around.querySelector('tile-host') as TileHost;
    const label = host.renderRoot.querySelector('.tile-label');
    expect(aboutButton(host).getBoundingClientRect().right).to.be.at.most(label?.getBoundingClientRect().left ?? NaN);
  });

  it('is accessible in every face', async () => {
    const line = { xs: Float64Array.of(0, 1), values: Float64Array.of(1, 3), gap: null };
    for (const tile of [{}, { value: null }, { previous: 4000, line }, { change: between(4832, 6000) }, { about: null }]) {
      await expect(await tileOf(tile)).to.be.accessible();
    }
    const open = await tileOf({});
    aboutButton(open).click();
    await waitUntil(() => isOpen(open));
    await expect(open).to.be.accessible();
  });
});

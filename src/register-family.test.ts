import { expect } from '@open-wc/testing';
import { HttpResponse } from 'msw';
import './register.js';
import type { AnalyticsDashboard } from './index.js';
import { registerFamily } from './index.js';
import { metricFacts } from './metrics/catalogue.js';
import { sourcesForIds } from './families/registry.js';
import { textOf } from './testing/page.js';
import { demoLines, readmeLines, runReadme } from './testing/readme.js';
import { TestPage } from './testing/test-page.js';
import { until } from './testing/until.js';

describe('a family of a host’s own', function () {
  this.timeout(30_000);
  const page = new TestPage(Date.UTC(2026, 4, 2, 10));
  const { network } = page;

  before(runReadme);

  beforeEach(() => {
    network.answer('/totals', () => HttpResponse.json({ plays: 5895, listeners: 1310, sponsoring_cents: 12_480 }));
    network.answer('/days', () => HttpResponse.json({ days: [{ day: '2026-05-01', listeners: 90 }] }));
    network.answer('/places', () =>
      HttpResponse.json({ listeners: 90, places: [{ code: 'AT', name: 'Österreich', count: 90 }] }),
    );
  });

  const dashboard = (attributes: string): AnalyticsDashboard =>
    page.write<AnalyticsDashboard>(
      `<analytics-dashboard preset="podcast" subject-id="night" time-zone="Europe/Berlin" ${attributes} ${page.api()}></analytics-dashboard>`,
    );

  const inside = (host: AnalyticsDashboard, tag: string): Element | null => host.shadowRoot?.querySelector(tag) ?? null;

  const says = (host: AnalyticsDashboard, tag: string, words: string): Promise<void> =>
    until(
      () => textOf(inside(host, tag) ?? host).includes(words),
      () => `<${tag}> says “${words}”; it says “${textOf(inside(host, tag) ?? host)}”`,
    );

  it('is the README’s, which the demo runs too', async () => {
    expect(await demoLines('family')).to.equal(await readmeLines('family'));
  });

  for (const [lang, title, label, value] of [
    ['en', 'The show', 'Plays per listener', '4.5'],
    ['de', 'Die Sendung', 'Abrufe je Hörer', '4,5'],
  ] as const) {
    it(`is shown by its preset, with its own metric, in the reader’s language: ${lang}`, async () => {
      const host = dashboard(`lang="${lang}"`);
      await says(host, 'metric-grid', title);
      // 5,895 plays by 1,310 listeners.
      await says(host, 'metric-grid', `${label}: ${value}`);
      expect(page.watch.warnings).to.deep.equal([]);
    });
  }

  it('follows the language of the page without another request', async () => {
    const host = dashboard('lang="en"');
    await says(host, 'metric-grid', 'The show');
    const grid = inside(host, 'metric-grid');
    host.lang = 'de';
    await says(host, 'metric-grid', 'Die Sendung');
    expect(inside(host, 'metric-grid')).to.equal(grid);
  });

  it('draws its preset for each dashboard', async () => {
    const [one, other] = [dashboard('lang="en"'), dashboard('lang="de"')];
    await says(one, 'metric-grid', 'The show');
    await says(other, 'metric-grid', 'Die Sendung');
  });

  it('is found by the ids that speak of it', () => {
    expect(sourcesForIds({ subjectId: 'night' })).to.deep.equal(['podcasts']);
  });

  it('explains its metric to whoever asks', async () => {
    const host = dashboard('lang="en"');
    await says(host, 'metric-grid', 'Plays per listener');
    const about = inside(host, 'metric-grid')?.shadowRoot?.querySelector<HTMLElement>(
      '[popovertarget="about-plays-per-listener"]',
    );
    about?.click();
    await says(host, 'metric-grid', 'How often whoever listens at all has listened, on average.');
  });

  it('leaves a metric of the library what it is', () => {
    const facts = metricFacts('total-views');
    registerFamily({
      source: { name: 'other', ids: [], answers: {} },
      metrics: { 'total-views': { ...facts, unit: 'money', definition: 'Something else.' } },
    });
    expect(metricFacts('total-views')).to.deep.equal(facts);
  });

  it('says which setting of a preset cannot be used', () => {
    registerFamily({
      source: { name: 'other', ids: [], answers: {} },
      presets: { other: { widgets: [{ tag: 'metric-card' }], settings: { compare: 'last-year' } } },
    });
    expect(page.watch.warnings.splice(0).join()).to.include('compare of the preset other should be previous-period');
  });
});

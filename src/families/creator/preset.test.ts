import { expect } from '@open-wc/testing';
import '../../register.js';
import { settled, widgetsIn } from '../../testing/dashboard.js';
import { allWithin, has, textOf } from '../../testing/page.js';
import { TestPage } from '../../testing/test-page.js';
import { until } from '../../testing/until.js';
import type { AnalyticsDashboard } from '../../dashboard/dashboard.js';

describe('the dashboard of a creator', function () {
  this.timeout(60_000);
  const page = new TestPage();
  const { network } = page;

  async function shown(attributes = '', width = 1000): Promise<AnalyticsDashboard> {
    const box = page.write(
      `<div><analytics-dashboard ${page.api()} preset="creator" creator-id="large" ${attributes}></analytics-dashboard></div>`,
    );
    box.style.background = 'Canvas';
    box.style.inlineSize = `${width}px`;
    const dashboard = box.firstElementChild as AnalyticsDashboard;
    await settled(dashboard);
    return dashboard;
  }

  const overviewOf = (dashboard: AnalyticsDashboard): ShadowRoot => widgetsIn(dashboard)[0]!.renderRoot as ShadowRoot;

  it('has the six key numbers, each with what it was before', async () => {
    const overview = overviewOf(await shown());
    await until(() => allWithin(overview, '.tile-delta').length === 6, 'each has a change');
    expect(allWithin(overview, '.tile-label').map(textOf)).to.deep.equal([
      'Total conversations',
      'Unique users',
      'Average session length',
      'Messages per session',
      'Satisfaction',
      'Total revenue',
    ]);
    expect(allWithin(overview, '.tile-line').length).to.equal(5);
  });

  it('says how good a number is for a creator of that size and stage', async () => {
    const without = allWithin(overviewOf(await shown()), '.band').length;
    const overview = overviewOf(await shown('creator-size="large" creator-stage="established"'));
    await until(() => allWithin(overview, '.band').length === without + 2, 'two more have a scale');
    expect(overview.querySelector('.band')?.getAttribute('aria-label')).to.match(
      /, on a scale from Below the benchmark to Excellent$/,
    );
  });

  it('has the same key numbers in a grid that says none', async () => {
    const grid = page.write(`<metric-grid ${page.api()} creator-id="large"></metric-grid>`);
    const labels = (): readonly string[] => allWithin(grid.shadowRoot!, '.tile-label').map(textOf);
    await until(
      () => allWithin(grid.shadowRoot!, '.tile-value').length === 6 && labels().every(Boolean),
      () => textOf(grid),
    );
    expect([labels().length, labels()[0], labels()[5]]).to.deep.equal([6, 'Total conversations', 'Total revenue']);
  });

  it('compares with nothing where the author wants that', async () => {
    const overview = overviewOf(await shown('compare="none"'));
    expect(allWithin(overview, '.tile-delta').length).to.equal(0);
  });

  it('shows what became of one piece of content where the author names it', async () => {
    const without = widgetsIn(await shown()).map(({ localName }) => localName);
    const dashboard = await shown('content-id="episode-1"');
    expect(without).not.to.include('content-performance');
    const content = widgetsIn(dashboard).find(({ localName }) => localName === 'content-performance');
    expect(allWithin(content?.renderRoot as ShadowRoot, '.tile-value').length).to.equal(2);
  });

  it('shows the devices of the audience also where a piece of content is named, beside those of the piece', async () => {
    const devicesOf = (dashboard: AnalyticsDashboard) => {
      const list = widgetsIn(dashboard).find((card) => card.getAttribute('dimension') === 'device')!;
      return [textOf(list.renderRoot.querySelector('#title')!), ...allWithin(list.renderRoot as ShadowRoot, '.bar').map(textOf)];
    };
    const ofAudience = devicesOf(await shown());
    const dashboard = await shown('content-id="episode-1"');
    expect(ofAudience.length).to.be.greaterThan(3);
    expect(devicesOf(dashboard)).to.deep.equal(ofAudience);
    const piece = widgetsIn(dashboard).find(({ localName }) => localName === 'content-performance')!;
    await until(() => textOf(piece).includes('Mobile'), 'it has its own devices');
    expect([ofAudience[0], textOf(piece).includes('Devices it was viewed on')]).to.deep.equal(['Devices', true]);
    const ofPiece = allWithin(piece.renderRoot as ShadowRoot, '.bar').map(textOf);
    expect(ofPiece.find((row) => row.startsWith('Mobile'))).not.to.equal(ofAudience.find((row) => row.startsWith('Mobile')));
  });

  it('shows every widget with data, and asks for the token once', async () => {
    const dashboard = await shown();
    const failed = widgetsIn(dashboard).filter((card) => has(card, '[data-kind]'));
    expect(failed.map(({ localName }) => localName)).to.deep.equal([]);
    expect(network.count('/analytics-token')).to.equal(1);
  });

  for (const width of [280, 1600]) {
    it(`keeps inside ${width} px, and is accessible`, async () => {
      const dashboard = await shown('', width);
      expect(dashboard.scrollWidth).to.be.at.most(dashboard.clientWidth);
      for (const card of widgetsIn(dashboard)) expect(card.scrollWidth, card.localName).to.be.at.most(card.clientWidth);
      await expect(dashboard).to.be.accessible();
    });
  }
});

import { expect } from '@open-wc/testing';
import '../register.js';
import type { AnalyticsDashboard } from '../dashboard/dashboard.js';
import { settled, toolbar, widgetsIn } from './dashboard.js';
import { has, savedBy, textOf, within } from './page.js';
import { TestPage } from './test-page.js';
import { until } from './until.js';

const { resolvedOptions } = Intl.DateTimeFormat.prototype;

/** As Chromium has it on a machine whose zone it does not know: a name that `Intl` refuses. */
describe('in a browser that does not know its time zone', function () {
  this.timeout(60_000);
  before(() => {
    Intl.DateTimeFormat.prototype.resolvedOptions = function () {
      return { ...resolvedOptions.call(this), timeZone: 'Etc/Unknown' };
    };
  });
  after(() => (Intl.DateTimeFormat.prototype.resolvedOptions = resolvedOptions));

  const page = new TestPage();

  async function shown(attributes: string): Promise<AnalyticsDashboard> {
    const dashboard = page.write<AnalyticsDashboard>(`<analytics-dashboard ${page.api()} ${attributes}></analytics-dashboard>`);
    await settled(dashboard);
    return dashboard;
  }

  // Errors of the page fail a test by themselves.
  for (const attributes of [
    'preset="stream" stream-id="a1b2c3d4"',
    'preset="channel" channel-id="documented"',
    'preset="creator" creator-id="large" date-range="week"',
    'preset="creator" creator-id="large" date-range="day"',
  ]) {
    it(`every widget of <analytics-dashboard ${attributes}> has its picture`, async () => {
      const dashboard = await shown(attributes);
      expect(
        widgetsIn(dashboard)
          .filter((card) => card.renderRoot.querySelector('.face'))
          .map(textOf),
      ).to.deep.equal([]);
    });
  }

  it('the toolbar says that its time is in UTC', async () => {
    expect(toolbar(await shown('preset="stream" stream-id="a1b2c3d4"'))).to.match(/Data as of .* UTC/);
  });

  it('a timeline says that its times are in UTC', async () => {
    const timeline = widgetsIn(await shown('preset="stream" stream-id="a1b2c3d4"')).find(
      ({ localName }) => localName === 'viewer-timeline',
    )!;
    await until(() => textOf(timeline).includes('Times in'), 'it says in which zone its times are');
    expect(textOf(timeline)).to.include('Times in UTC');
  });

  it('a widget by itself says that the time of its data is in UTC, and saves its table', async () => {
    const card = page.write(`<metric-card ${page.api()} metric="total-conversations" creator-id="large"></metric-card>`);
    await until(() => has(card, '.footer p bdi'), 'it has its data');
    expect(textOf(within(card, '.footer'))).to.match(/As of .* UTC/);
    expect(await savedBy(card, 'CSV')).to.include('Total conversations');
  });
});

import { expect } from '@open-wc/testing';
import '../register.js';
import { settled } from '../testing/dashboard.js';
import { allWithin, within } from '../testing/page.js';
import { TestPage } from '../testing/test-page.js';
import { quiet, until } from '../testing/until.js';
import type { AnalyticsDashboard } from './dashboard.js';

describe('the interval of a dashboard', function () {
  this.timeout(8000);
  const page = new TestPage();
  const { network } = page;

  const write = (attributes = '', inside = ''): AnalyticsDashboard =>
    page.write(
      `<analytics-dashboard ${page.api()} preset="stream" stream-id="live-1" ${attributes}>${inside}</analytics-dashboard>`,
    );
  const select = (dashboard: AnalyticsDashboard) => within<HTMLSelectElement>(dashboard, 'select');
  const intervals = () => network.to('/viewers').map(({ query }) => query.get('interval_minutes'));
  const options = (dashboard: AnalyticsDashboard) => [...select(dashboard).options].map(({ value }) => value);

  function choose(dashboard: AnalyticsDashboard, minutes: string): void {
    select(dashboard).value = minutes;
    select(dashboard).dispatchEvent(new Event('change', { bubbles: true }));
  }
  const asked = async (dashboard: AnalyticsDashboard, minutes: readonly string[]) => {
    await until(() => intervals().join() === minutes.join(), `asked ${minutes.join()}; was asked ${intervals().join()}`);
    await settled(dashboard);
  };

  it('changes what the timeline asks, and nothing else', async () => {
    const dashboard = write();
    const written = dashboard.outerHTML;
    await asked(dashboard, ['5']);
    const others = network.count('/summary') + network.count('/engagement');
    choose(dashboard, '15');
    await asked(dashboard, ['5', '15']);
    expect(network.count('/summary') + network.count('/engagement')).to.equal(others);
    expect([select(dashboard).value, dashboard.outerHTML]).to.deep.equal(['15', written]);
  });

  it('is the author’s, and in the list even where it is none of the usual', async () => {
    const dashboard = write('interval-minutes="7"');
    await asked(dashboard, ['7']);
    expect(select(dashboard).value).to.equal('7');
    expect(options(dashboard)).to.deep.equal(['1', '5', '7', '10', '15', '30', '60']);
  });

  it('is the author’s again when the author changes it', async () => {
    const dashboard = write('interval-minutes="10"');
    await asked(dashboard, ['10']);
    choose(dashboard, '30');
    await asked(dashboard, ['10', '30']);
    dashboard.setAttribute('interval-minutes', '7');
    await asked(dashboard, ['10', '30', '7']);
    expect(select(dashboard).value).to.equal('7');
    dashboard.removeAttribute('interval-minutes');
    await asked(dashboard, ['10', '30', '7', '5']);
    expect(select(dashboard).value).to.equal('5');
    dashboard.setAttribute('interval-minutes', '30');
    await dashboard.updateComplete;
    expect(select(dashboard).value).to.equal('30');
  });

  it('is kept when the author changes something else', async () => {
    const dashboard = write();
    await asked(dashboard, ['5']);
    choose(dashboard, '30');
    await asked(dashboard, ['5', '30']);
    dashboard.streamId = 'live-2';
    await asked(dashboard, ['5', '30', '30']);
    expect(select(dashboard).value).to.equal('30');
  });

  it('is not that of a widget that has its own', async () => {
    const dashboard = write('', '<viewer-timeline interval-minutes="1"></viewer-timeline><viewer-timeline></viewer-timeline>');
    await settled(dashboard);
    expect(intervals().sort()).to.deep.equal(['1', '5']);
    choose(dashboard, '60');
    await until(() => intervals().includes('60'), 'the other one asks');
    await settled(dashboard);
    await quiet();
    expect(intervals().sort()).to.deep.equal(['1', '5', '60']);
  });

  it('is that of the dashboard around it where it has none of its own', async () => {
    const box = page.write(`<analytics-provider ${page.api()} stream-id="live-1" interval-minutes="30"></analytics-provider>`);
    box.innerHTML = '<analytics-dashboard preset="stream"></analytics-dashboard>';
    const dashboard = box.firstElementChild as AnalyticsDashboard;
    await asked(dashboard, ['30']);
    expect(select(dashboard).value).to.equal('30');
  });

  it('can be chosen with the keyboard, and keeps the focus', async () => {
    const dashboard = write();
    await settled(dashboard);
    const control = select(dashboard);
    control.focus();
    choose(dashboard, '10');
    await asked(dashboard, ['5', '10']);
    expect((dashboard.renderRoot as ShadowRoot).activeElement).to.equal(control);
    expect(allWithin(dashboard.renderRoot, 'label')[0]!.contains(control)).to.equal(true);
  });
});

import { expect } from '@open-wc/testing';
import { resetMouse, sendMouse } from '@web/test-runner-commands';
import type { ZoomDetail } from '../index.js';
import '../register.js';
import { summaryOf } from '../testing/card-suite/stage.js';
import { settled, toolbar, widgetsIn } from '../testing/dashboard.js';
import { allWithin, has, textOf, within } from '../testing/page.js';
import { heard, TestPage } from '../testing/test-page.js';
import { quiet, until } from '../testing/until.js';
import type { AnalyticsLinePlot } from '../views/line-plot.js';
import type { AnalyticsDashboard } from './dashboard.js';

describe('<analytics-dashboard>', function () {
  this.timeout(8000);
  const page = new TestPage();
  const { network } = page;
  afterEach(() => resetMouse());

  const write = (attributes = '', inside = ''): AnalyticsDashboard =>
    page.write(`<analytics-dashboard ${page.api()} time-zone="UTC" ${attributes}>${inside}</analytics-dashboard>`);
  const documented = 'preset="stream" stream-id="a1b2c3d4"';
  const tagsIn = (dashboard: AnalyticsDashboard) => widgetsIn(dashboard).map(({ localName }) => localName);
  const shows = (element: Element, words: string) =>
    until(() => textOf(element).includes(words), `it says ${words}; it says ${textOf(element)}`);
  const asked = () => network.to('').map(({ path, query }) => `${path.split('/analytics').at(-1)}?${query.toString()}`);

  it('shows the documented stream in one tag, from four requests and one token', async () => {
    const dashboard = write(documented);
    await settled(dashboard);
    const numbers = textOf(dashboard);
    for (const number of ['4,832', '3,201', '892', '312', '18.3', '11.7', '6,721', '487', '22.4', '118', '15.2%', '3.4%', '28%'])
      expect(numbers).to.include(number);
    const [timeline] = allWithin(dashboard.renderRoot, 'viewer-timeline');
    expect(textOf(timeline!)).to.include('highest 891').and.include('reported peak 892');
    const [curve] = allWithin(dashboard.renderRoot, 'retention-curve');
    expect(textOf(curve!)).to.include('ad break');
    const [countries] = allWithin(dashboard.renderRoot, 'breakdown-list');
    expect(allWithin(countries!.shadowRoot!, '.bar').map(textOf)).to.deep.equal([
      'United States 1,843 57.6%',
      'United Kingdom 412 12.9%',
      'Germany 201 6.3%',
      'Other 745 23.3%',
    ]);
    const [chat] = allWithin(dashboard.renderRoot, 'chat-activity');
    await shows(chat!, 'bob');
    expect(textOf(chat!)).to.include('143').and.include('Peak messages per minute');
    await quiet();
    expect(asked().sort()).to.deep.equal(['-token?', '/chat?', '/engagement?', '/summary?', '/viewers?interval_minutes=5']);
  });

  it('has a preset’s widgets in its own tree, and leaves the author’s alone', async () => {
    const dashboard = write(documented);
    const written = dashboard.outerHTML;
    await settled(dashboard);
    expect(tagsIn(dashboard)).to.deep.equal([
      'metric-grid',
      'viewer-timeline',
      'retention-curve',
      'metric-grid',
      'breakdown-list',
      'chat-activity',
    ]);
    expect([dashboard.outerHTML, dashboard.childElementCount]).to.deep.equal([written, 0]);
  });

  it('shows what is written inside instead of its preset, in any order and nesting', async () => {
    const dashboard = write(
      documented,
      `<section><div><metric-card metric="unique-viewers"></metric-card></div></section>
      <retention-curve></retention-curve>
      <analytics-provider stream-id="live-1"><metric-card metric="total-views" hide-sparkline></metric-card></analytics-provider>`,
    );
    await settled(dashboard);
    expect(tagsIn(dashboard)).to.deep.equal(['metric-card', 'retention-curve', 'metric-card']);
    await shows(dashboard.querySelector('metric-card')!, '3,201');
    expect(
      network
        .to('/summary')
        .map(({ path }) => /streams\/([^/]+)/.exec(path)?.[1])
        .sort(),
    ).to.deep.equal(['a1b2c3d4', 'live-1']);
  });

  it('goes over to what is written inside later, and back', async () => {
    const dashboard = write(documented);
    await settled(dashboard);
    dashboard.innerHTML = '<p>by hand</p>';
    await until(() => widgetsIn(dashboard).length === 0, 'the preset is gone');
    dashboard.innerHTML = '';
    await until(() => widgetsIn(dashboard).length === 6, 'the preset is back');
    await settled(dashboard);
  });

  it('keeps its preset where only the toolbar gets something', async () => {
    const dashboard = write(documented, '<!-- nothing --> <button slot="toolbar">Share</button>');
    await settled(dashboard);
    expect(widgetsIn(dashboard).length).to.equal(6);
    expect(toolbar(dashboard)).to.include('Share');
  });

  for (const preset of ['creators', 'constructor', '__proto__'])
    it(`warns of a preset it does not know, and shows nothing: ${preset}`, async () => {
      const dashboard = write(`preset="${preset}" stream-id="a1b2c3d4"`);
      await dashboard.updateComplete;
      expect(page.watch.warnings).to.deep.equal(['<analytics-dashboard>: preset should be stream, channel, creator']);
      expect([widgetsIn(dashboard).length, network.count()]).to.deep.equal([0, 0]);
    });

  it('says whose settings are missing while it is not set up, and shows all once it is', async () => {
    const dashboard = page.write<AnalyticsDashboard>('<analytics-dashboard preset="stream"></analytics-dashboard>');
    await shows(dashboard, 'Set “stream-id”');
    const base = page.api().match(/"([^"]*)"/)![1]!;
    dashboard.streamId = 'a1b2c3d4';
    await shows(dashboard, 'Set “api-base”');
    dashboard.apiBase = base;
    dashboard.tokenUrl = `${base}/analytics-token`;
    await shows(dashboard, '4,832');
  });

  it('has a toolbar with interval, refresh, and the time of the data', async () => {
    const dashboard = write(documented);
    await settled(dashboard);
    expect(
      [...within<HTMLSelectElement>(dashboard, 'select').selectedOptions].map(({ value, label }) => [value, label]),
    ).to.deep.equal([['5', '5 min']]);
    expect(toolbar(dashboard)).to.match(/^Data as of .*\d:\d\d.* Ended Interval Refresh$/);
    expect(within(dashboard, '.toolbar').getAttribute('aria-label')).to.equal('Dashboard settings');
    expect(
      allWithin(dashboard.renderRoot as ShadowRoot, '.footer')
        .map(textOf)
        .join(),
    ).to.not.include('As of');
  });

  it('has no toolbar where the author wants none', async () => {
    const dashboard = write(`${documented} hide-toolbar`);
    await settled(dashboard);
    expect(has(dashboard, '.toolbar')).to.equal(false);
    dashboard.setAttribute('hide-toolbar', 'false');
    await dashboard.updateComplete;
    expect(has(dashboard, '.toolbar')).to.equal(true);
  });

  it('tells a stream on air from one that has ended', async () => {
    const dashboard = write('preset="stream" stream-id="live-1"');
    await settled(dashboard);
    expect(textOf(within(dashboard, '.badge'))).to.equal('Live');
    dashboard.streamId = 'a1b2c3d4';
    await until(
      () => !has(dashboard, '.badge') && textOf(within(dashboard, '.as-of')) === '',
      'it no longer says what it said of the other one',
    );
    await settled(dashboard);
    expect(textOf(within(dashboard, '.badge'))).to.equal('Ended');
  });

  it('says of its own stream only whether it is on air', async () => {
    const dashboard = write(
      'stream-id="live-1"',
      '<metric-card metric="total-views"></metric-card><metric-card metric="total-views" stream-id="a1b2c3d4"></metric-card>',
    );
    await settled(dashboard);
    expect(textOf(within(dashboard, '.badge'))).to.equal('Live');
  });

  it('refreshes everything inside, at its button', async () => {
    const dashboard = write('preset="stream" stream-id="live-1"');
    await settled(dashboard);
    within(dashboard, '.toolbar .refresh').click();
    await until(() => network.count('/summary') === 2, 'it has asked again');
    await settled(dashboard);
    expect(
      asked()
        .sort()
        .filter((each) => each !== '-token?'),
    ).to.deep.equal(['/chat?', '/engagement?', '/summary?', '/viewers?interval_minutes=5'].flatMap((each) => [each, each]));
  });

  it('tells the time of the newest data', async () => {
    const dashboard = write('preset="stream" stream-id="live-1"');
    await settled(dashboard);
    const before = textOf(within(dashboard, '.as-of'));
    page.clock.pass(3_600_000);
    dashboard.refresh();
    await until(() => textOf(within(dashboard, '.as-of')) !== before, 'the time is another');
  });

  it('refreshes by itself while the stream is on air, all of it, and no more once it has ended', async () => {
    const dashboard = write('preset="stream" stream-id="live-1" refresh-seconds="15"');
    await settled(dashboard);
    page.clock.pass(15_000);
    await until(() => network.count('/engagement') === 2, 'it has asked again');
    await settled(dashboard);
    dashboard.streamId = 'a1b2c3d4';
    await until(() => network.count('/engagement') === 3, 'it asks about the other one');
    await settled(dashboard);
    const before = network.count();
    page.clock.pass(60_000);
    await quiet();
    expect(network.count()).to.equal(before);
    within(dashboard, '.toolbar .refresh').click();
    await until(() => network.count('/engagement') === 4, 'it asks when it is told to');
  });

  it('points at the same moment in the timeline and in the retention curve', async () => {
    const dashboard = write(documented);
    await settled(dashboard);
    const plot = (tag: string) => within<AnalyticsLinePlot>(within(dashboard, tag), 'analytics-line-plot');
    plot('viewer-timeline').scrollIntoView({ block: 'center' });
    const { left, top, width, height } = plot('viewer-timeline').getBoundingClientRect();
    await sendMouse({ type: 'move', position: [Math.round(left + width * 0.65), Math.round(top + height / 2)] });
    await until(() => plot('retention-curve').cursor !== null, 'the retention curve points too');
    const start = Date.parse('2026-04-25T10:00:00Z');
    expect(plot('retention-curve').cursor).to.be.closeTo((plot('viewer-timeline').cursor! - start) / 60_000, 0.01);
    await resetMouse();
    await until(() => plot('retention-curve').cursor === null, 'the retention curve points no more');
  });

  it('does not let a zoom change what is asked', async () => {
    const dashboard = write(documented);
    await settled(dashboard);
    const before = network.count();
    const ranges = heard<ZoomDetail>('analytics-range-change');
    const plot = within(within(dashboard, 'viewer-timeline'), 'analytics-line-plot');
    plot.scrollIntoView({ block: 'center' });
    const { left, top, width, height } = plot.getBoundingClientRect();
    const to = (share: number): Promise<void> =>
      sendMouse({ type: 'move', position: [Math.round(left + width * share), Math.round(top + height / 2)] });
    await to(0.3);
    await sendMouse({ type: 'down' });
    await to(0.7);
    await sendMouse({ type: 'up' });
    await until(() => ranges.length > 0, 'it is zoomed');
    await quiet();
    expect(network.count()).to.equal(before);
  });

  it('is in the language, and the time zone, it is told', async () => {
    const box = page.write('<div lang="de"></div>');
    box.innerHTML = `<analytics-dashboard ${page.api()} ${documented} time-zone="Asia/Tokyo"></analytics-dashboard>`;
    const dashboard = box.firstElementChild as AnalyticsDashboard;
    await settled(dashboard);
    expect(summaryOf(widgetsIn(dashboard)[0]!)).to.include('4.832');
    expect(textOf(dashboard)).to.include('GMT+9');
  });
});

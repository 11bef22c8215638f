import { expect } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import '../register.js';
import { frameOf, isLoading } from '../testing/card-suite/stage.js';
import { banner, settled, widgetsIn } from '../testing/dashboard.js';
import { overflowing, textOf, within } from '../testing/page.js';
import { TestPage } from '../testing/test-page.js';
import { unbracketed } from '../testing/unbracketed.js';
import { until } from '../testing/until.js';
import type { AnalyticsDashboard } from './dashboard.js';

describe('the layout of a dashboard', function () {
  this.timeout(8000);
  const page = new TestPage();
  const { network } = page;
  before(() => setViewport({ width: 1000, height: 800 }));

  function write(width: number, { api = page.api(), stream = 'a1b2c3d4', inside = '', dir = 'ltr' } = {}): AnalyticsDashboard {
    const box = page.write(
      `<div dir="${dir}"><analytics-dashboard ${api} preset="stream" stream-id="${stream}">${inside}</analytics-dashboard></div>`,
    );
    const dashboard = box.firstElementChild as AnalyticsDashboard;
    dashboard.style.inlineSize = `${width}px`;
    // The toolbar stands on the page itself.
    box.style.background = 'Canvas';
    return dashboard;
  }
  const columns = (dashboard: AnalyticsDashboard) =>
    getComputedStyle(within(dashboard, '.layout')).gridTemplateColumns.split(' ').length;
  const loading = (dashboard: AnalyticsDashboard) =>
    until(
      () => widgetsIn(dashboard).length === 6 && widgetsIn(dashboard).every((card) => card.hasUpdated && isLoading(card)),
      'all is loading',
    );
  const holdAll = () => {
    const releases = ['/summary', '/viewers', '/engagement', '/analytics/chat'].map((each) => network.hold(each));
    return () => releases.forEach((release) => release());
  };

  for (const dir of ['ltr', 'rtl'])
    for (const width of [280, 320, 719, 720, 1024, 1600])
      for (const stream of ['a1b2c3d4', 'live-1'])
        it(`keeps inside ${width} px, ${dir}: ${stream}`, async () => {
          const dashboard = write(width, { dir, stream });
          await settled(dashboard);
          expect(dashboard.scrollWidth, 'the dashboard').to.be.at.most(dashboard.clientWidth);
          const { left, right } = dashboard.getBoundingClientRect();
          expect(right - left).to.equal(width);
          for (const part of [
            ...within(dashboard, '.toolbar').querySelectorAll(':scope > :not(slot)'),
            ...widgetsIn(dashboard),
          ]) {
            const at = part.getBoundingClientRect();
            expect(at.left, `left of ${part.localName}`).to.be.at.least(left - 0.5);
            expect(at.right, `right of ${part.localName}`).to.be.at.most(right + 0.5);
          }
          for (const card of widgetsIn(dashboard)) {
            const frame = frameOf(card)!;
            expect(frame.scrollWidth, card.localName).to.be.at.most(frame.clientWidth);
          }
          expect(columns(dashboard)).to.equal(width < 720 ? 1 : 2);
        });

  for (const lang of ['en-XA', 'ar'])
    for (const preset of ['stream', 'channel'])
      it(`fits a phone in ${lang}, nothing left in English: ${preset}`, async () => {
        const about = preset === 'stream' ? 'stream-id="a1b2c3d4"' : 'channel-id="documented"';
        const box = page.write(
          `<div lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}"><analytics-dashboard ${page.api()} preset="${preset}" ${about}></analytics-dashboard><data-export></data-export></div>`,
        );
        const dashboard = box.firstElementChild as AnalyticsDashboard;
        box.style.inlineSize = '288px';
        const isSpoken = (text: string) => (lang === 'ar' ? /[\u0600-\u06ff]/ : /^\[/).test(text);
        await settled(dashboard);
        await until(() => isSpoken(textOf(within(dashboard, '.refresh'))), 'its words are there');
        expect(overflowing(box)).to.deep.equal([]);
        if (lang === 'en-XA' && preset === 'stream') expect(unbracketed(box, [])).to.deep.equal([]);
      });

  it('goes by the width it is given, not by the window’s', async () => {
    const dashboard = write(1600);
    await settled(dashboard);
    dashboard.style.inlineSize = '400px';
    await until(() => columns(dashboard) === 1, 'one column');
    await until(
      () => widgetsIn(dashboard).every((card) => frameOf(card)!.scrollWidth <= frameOf(card)!.clientWidth),
      'all fits again',
    );
  });

  it('puts two widgets beside each other, from the side where the language begins', async () => {
    const leftOf = async (dir: string) => {
      const dashboard = write(1024, { dir });
      await settled(dashboard);
      const [grid, timeline, curve, more] = widgetsIn(dashboard).map((card) => card.getBoundingClientRect());
      expect([grid!.width, timeline!.width]).to.deep.equal([1024, 1024]);
      expect(curve!.top).to.equal(more!.top);
      return Math.sign(curve!.left - more!.left);
    };
    expect([await leftOf('ltr'), await leftOf('rtl')]).to.deep.equal([-1, 1]);
  });

  it('puts an author’s own widgets side by side, and across where they say so', async () => {
    const dashboard = write(1024, {
      inside:
        '<metric-card metric="total-views"></metric-card><metric-card metric="unique-viewers"></metric-card><viewer-timeline data-wide></viewer-timeline>',
    });
    await settled(dashboard);
    const [one, two, wide] = widgetsIn(dashboard).map((card) => card.getBoundingClientRect());
    expect(one!.top).to.equal(two!.top);
    expect(wide!.width).to.equal(1024);
    expect(one!.width).to.be.below(513);
  });

  it('keeps its columns where something inside is too wide', async () => {
    const wide = `<pre>${'wide'.repeat(500)}</pre>`;
    const dashboard = write(1024, { inside: `<metric-card metric="total-views"></metric-card>${wide}` });
    await settled(dashboard);
    expect(widgetsIn(dashboard)[0]!.getBoundingClientRect().width).to.be.closeTo(504, 10);
  });

  for (const width of [320, 720, 1024])
    it(`does not move when the answers arrive, at ${width} px`, async () => {
      const release = holdAll();
      const dashboard = write(width);
      await loading(dashboard);
      const measure = () => [within(dashboard, '.toolbar'), ...widgetsIn(dashboard)].map((each) => each.getBoundingClientRect());
      const waiting = measure();
      release();
      await settled(dashboard);
      measure().forEach((now, index) => {
        const { localName } = [within(dashboard, '.toolbar'), ...widgetsIn(dashboard)][index]!;
        expect(now.top, `top of ${localName}`).to.be.closeTo(waiting[index]!.top, 1);
        expect(now.height, `height of ${localName}`).to.be.closeTo(waiting[index]!.height, 1);
      });
    });

  it('does not move when it is refreshed', async () => {
    const dashboard = write(1024);
    await settled(dashboard);
    const before = widgetsIn(dashboard).map((card) => card.getBoundingClientRect().top);
    const release = holdAll();
    dashboard.refresh();
    await until(() => network.count('/summary') === 2, 'it asks again');
    expect(widgetsIn(dashboard).map((card) => card.getBoundingClientRect().top)).to.deep.equal(before);
    release();
    await settled(dashboard);
    expect(widgetsIn(dashboard).map((card) => card.getBoundingClientRect().top)).to.deep.equal(before);
  });

  it('keeps its layout where the page resets everything', async () => {
    const reset = new CSSStyleSheet();
    reset.replaceSync('.reset * { all: unset }');
    document.adoptedStyleSheets.push(reset);
    try {
      const box = page.write(
        `<div class="reset"><analytics-dashboard ${page.api()} preset="stream" stream-id="a1b2c3d4"></analytics-dashboard></div>`,
      );
      box.style.inlineSize = '1024px';
      const dashboard = box.firstElementChild as AnalyticsDashboard;
      await settled(dashboard);
      expect(columns(dashboard)).to.equal(2);
      expect(within(dashboard, '.frame').getBoundingClientRect().width).to.equal(1024);
    } finally {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== reset);
    }
  });

  for (const [name, colorScheme, dir] of [
    ['in the light', 'light', 'ltr'],
    ['in the dark', 'dark', 'ltr'],
    ['from right to left', 'light', 'rtl'],
  ] as const)
    it(`is accessible with its answers, expired, and loading, ${name}`, async () => {
      document.documentElement.style.colorScheme = 'light dark';
      await emulateMedia({ colorScheme });
      try {
        const answered = write(1000, { dir });
        await settled(answered);
        const expired = write(1000, { dir, api: page.api('expired') });
        await until(() => banner(expired) !== '', 'it has expired');
        await settled(expired);
        holdAll();
        const waiting = write(1000, { dir });
        await loading(waiting);
        expect(textOf(expired)).to.include('Your session has expired');
        for (const each of [answered, expired, waiting]) await expect(each).to.be.accessible();
      } finally {
        await emulateMedia({ colorScheme: 'light' });
        document.documentElement.style.colorScheme = '';
      }
    });
});

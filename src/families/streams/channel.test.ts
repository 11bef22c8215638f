import { expect } from '@open-wc/testing';
import { HttpResponse } from 'msw';
import '../../register.js';
import { frameOf, summaryOf } from '../../testing/card-suite/stage.js';
import documented from '../../testing/data/documented-stream.json' with { type: 'json' };
import { settled, widgetsIn } from '../../testing/dashboard.js';
import { textOf, within } from '../../testing/page.js';
import { TestPage } from '../../testing/test-page.js';
import { until } from '../../testing/until.js';
import type { AnalyticsDashboard } from '../../dashboard/dashboard.js';

describe('the dashboard of a channel', function () {
  this.timeout(8000);
  const page = new TestPage();
  const { network } = page;

  async function shown(id = 'documented', width = 1000): Promise<AnalyticsDashboard> {
    const box = page.write(
      `<div><analytics-dashboard ${page.api()} preset="channel" channel-id="${id}" time-zone="UTC"></analytics-dashboard></div>`,
    );
    box.style.background = 'Canvas';
    box.style.inlineSize = `${width}px`;
    const dashboard = box.firstElementChild as AnalyticsDashboard;
    await settled(dashboard);
    return dashboard;
  }

  it('has its record, with when and in which stream, and its streams, for one request each', async () => {
    network.answer('/peak-viewers', () => HttpResponse.json(documented.peakViewers));
    const [record, streams] = widgetsIn(await shown());
    expect(textOf(within(record!, '.tile-value'))).to.equal('892');
    expect(textOf(within(record!, '.reached'))).to.equal('Apr 25, 2026, 10:15 AM, in a1b2c3d4-...');
    expect(summaryOf(streams!)).to.equal('20 of 45 streams.');
    expect(network.to('').map(({ path }) => path.split('/').at(-1))).to.have.members([
      'analytics-token',
      'peak-viewers',
      'sessions',
    ]);
  });

  it('shows the record of a real day, where most was not recorded', async () => {
    const [record, streams] = widgetsIn(await shown('twitch-day'));
    expect(textOf(within(record!, '.tile-value'))).to.equal('114');
    expect(textOf(within(record!, '.reached'))).to.match(/^Feb 22, 2016, .*, in twitch-054$/);
    expect(summaryOf(streams!)).to.equal('6 of 6 streams.');
  });

  it('shows a channel as a whole when the id changes', async () => {
    const dashboard = await shown();
    dashboard.channelId = 'twitch-day';
    await until(() => summaryOf(widgetsIn(dashboard)[1]!) === '6 of 6 streams.', 'it shows the other channel');
    await settled(dashboard);
    expect(textOf(within(widgetsIn(dashboard)[0]!, '.tile-value'))).to.equal('114');
  });

  for (const width of [280, 1600]) {
    it(`keeps inside ${width} px, and is accessible`, async () => {
      const dashboard = await shown('documented', width);
      expect(dashboard.scrollWidth).to.be.at.most(dashboard.clientWidth);
      for (const card of widgetsIn(dashboard)) {
        const frame = frameOf(card)!;
        expect(frame.scrollWidth, card.localName).to.be.at.most(frame.clientWidth);
      }
      await expect(dashboard).to.be.accessible();
    });
  }
});

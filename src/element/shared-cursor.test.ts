import { expect } from '@open-wc/testing';
import { Probe } from '../testing/probe.js';
import { TestPage } from '../testing/test-page.js';
import { until } from '../testing/until.js';
import { define } from './define.js';
import { SharedCursor, type CursorMoment } from './shared-cursor.js';
import { AnalyticsProvider } from './provider.js';

const moment: CursorMoment = { instant: 1, streamSeconds: 2 };

describe('Focus', () => {
  it('tells all who listen what is pointed at, and by whom', () => {
    const focus = new SharedCursor();
    const told: unknown[] = [];
    const by = {};
    focus.subscribe((...what) => told.push(what));
    const stop = focus.subscribe((...what) => told.push(what));
    focus.set(moment, by);
    stop();
    focus.set(null, by);
    expect(told).to.deep.equal([
      [moment, by],
      [moment, by],
      [null, by],
    ]);
  });

  it('lets a listener stop while it is being told', () => {
    const focus = new SharedCursor();
    let told = 0;
    const stop = focus.subscribe(() => {
      told += 1;
      stop();
    });
    focus.subscribe(() => (told += 1));
    focus.set(moment, {});
    focus.set(moment, {});
    expect(told).to.equal(3);
  });
});

describe('what widgets point at together', () => {
  const page = new TestPage();
  before(() => [AnalyticsProvider, Probe].forEach(define));

  async function focuses(markup: string): Promise<Record<string, SharedCursor>> {
    const probes = [...page.write(`<div>${markup}</div>`).querySelectorAll<Probe>('test-probe')];
    await until(() => probes.every(({ around }) => around), 'all know what is around them');
    return Object.fromEntries(probes.map((probe) => [probe.id, probe.around!.cursor]));
  }

  it('is shared inside a provider, and separate between providers', async () => {
    const { one, two, other } = await focuses(
      `<analytics-provider><test-probe id="one"></test-probe><p><test-probe id="two" stream-id="s1"></test-probe></p></analytics-provider>
      <analytics-provider><test-probe id="other"></test-probe></analytics-provider>`,
    );
    expect(one).to.equal(two);
    expect(one).to.not.equal(other);
  });

  it('is the nearest provider’s', async () => {
    const { outer, inner } = await focuses(
      `<analytics-provider><test-probe id="outer"></test-probe><analytics-provider><test-probe id="inner"></test-probe></analytics-provider></analytics-provider>`,
    );
    expect(outer).to.not.equal(inner);
  });

  it('stays the same when the provider changes otherwise', async () => {
    const provider = page.write<AnalyticsProvider>('<analytics-provider><test-probe></test-probe></analytics-provider>');
    const probe = provider.querySelector<Probe>('test-probe')!;
    await until(() => probe.around, 'it knows what is around it');
    const { cursor } = probe.around!;
    provider.streamId = 's1';
    provider.refresh();
    await until(() => probe.settings?.ids.streamId === 's1', 'it is told');
    expect(probe.around!.cursor).to.equal(cursor);
  });
});

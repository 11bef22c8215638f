import { expect } from '@open-wc/testing';
import { isBusy, summaryOf, type AnyCard } from '../testing/card-suite/stage.js';
import { setVisible } from '../testing/clock.js';
import { Probe } from '../testing/probe.js';
import { TestPage } from '../testing/test-page.js';
import { quiet, until } from '../testing/until.js';
import { MetricCard } from '../widgets/metric-card/metric-card.js';
import { RetentionCurve } from '../widgets/retention-curve/retention-curve.js';
import { define } from './define.js';
import { AnalyticsProvider } from './provider.js';
import { RefreshTimer } from './refresh-timer.js';

const second = 1000;

describe('a refresh', () => {
  const page = new TestPage();
  const { network, clock } = page;
  before(() => [AnalyticsProvider, MetricCard, RetentionCurve, Probe].forEach(define));

  const card = (metric: string, more = '') => `<metric-card metric="${metric}" hide-sparkline ${more}></metric-card>`;
  const provide = (inside: string, attributes = ''): AnalyticsProvider =>
    page.write(`<analytics-provider ${page.api()} stream-id="live-1" ${attributes}>${inside}</analytics-provider>`);
  const cardsOf = (root: ParentNode) => [...root.querySelectorAll<AnyCard>('metric-card, retention-curve')];
  const settled = (root: ParentNode) => cardsOf(root).every((each) => summaryOf(each) !== '' && !isBusy(each));
  const asked = (count: number, root: ParentNode, ending = '/summary') =>
    until(() => network.count(ending) === count && settled(root), `${count} requests; there are ${network.count(ending)}`);

  it('is one request for all widgets that ask the same', async () => {
    const provider = provide(card('total-views') + card('unique-viewers') + '<retention-curve></retention-curve>');
    await asked(1, provider);
    provider.refresh();
    await asked(2, provider);
    await asked(2, provider, '/engagement');
    await quiet();
    expect(network.count('/summary') + network.count('/engagement')).to.equal(4);
  });

  it('of one widget is that widget’s alone', async () => {
    const provider = provide(card('total-views') + card('unique-viewers', 'stream-id="live-2"'));
    await asked(2, provider);
    cardsOf(provider)[0]!.refresh();
    await asked(3, provider);
    expect(
      network
        .to('/summary')
        .map(({ path }) => /live-\d/.exec(path)?.[0])
        .sort(),
    ).to.deep.equal(['live-1', 'live-1', 'live-2']);
  });

  it('of before is what a widget that comes later asks at too', async () => {
    const provider = provide(card('total-views'));
    await asked(1, provider);
    provider.refresh();
    await asked(2, provider);
    clock.pass(second);
    provider.insertAdjacentHTML('beforeend', card('unique-viewers'));
    await until(() => settled(provider), 'the new one shows its number');
    expect(network.count('/summary')).to.equal(2);
  });

  it('moves the time of all inside on together, and never back', async () => {
    const provider = provide('<test-probe></test-probe><div><test-probe></test-probe></div>');
    const probes = [...provider.querySelectorAll<Probe>('test-probe')];
    const ticks: (number | undefined)[] = [];
    for (let turn = 0; turn < 3; turn++) {
      provider.refresh();
      await provider.updateComplete;
      await Promise.all(probes.map((probe) => probe.updateComplete));
      expect(probes[0]!.around?.now).to.equal(probes[1]!.around?.now);
      ticks.push(probes[0]!.around?.now);
    }
    expect(new Set(ticks).size).to.equal(3);
    expect(ticks).to.deep.equal([...ticks].sort());
  });

  it('comes by itself every so many seconds', async () => {
    const provider = provide(card('total-views') + card('unique-viewers'), 'refresh-seconds="20"');
    await asked(1, provider);
    clock.pass(19 * second);
    await quiet();
    expect(network.count('/summary')).to.equal(1);
    clock.pass(second);
    await asked(2, provider);
    clock.pass(20 * second);
    await asked(3, provider);
  });

  it('comes by itself no more often than every 15 seconds', async () => {
    const provider = provide(card('total-views'), 'refresh-seconds="1"');
    await asked(1, provider);
    clock.pass(14 * second);
    await quiet();
    expect(network.count('/summary')).to.equal(1);
    clock.pass(second);
    await asked(2, provider);
  });

  it('comes by itself at another pace, or no more, when that is said', async () => {
    const provider = provide(card('total-views'), 'refresh-seconds="15"');
    await asked(1, provider);
    provider.refreshSeconds = 60;
    await provider.updateComplete;
    clock.pass(15 * second);
    await quiet();
    expect(network.count('/summary')).to.equal(1);
    clock.pass(45 * second);
    await asked(2, provider);
    provider.setAttribute('refresh-seconds', '0');
    await provider.updateComplete;
    clock.pass(600 * second);
    await quiet();
    expect(network.count('/summary')).to.equal(2);
  });

  it('does not come by itself to a widget that says never, but when somebody asks', async () => {
    const provider = provide(
      card('total-views', 'refresh-seconds="0" stream-id="live-2"') + card('total-views'),
      'refresh-seconds="15"',
    );
    await asked(2, provider);
    clock.pass(15 * second);
    await asked(3, provider);
    await quiet();
    expect(network.to('/summary').filter(({ path }) => path.includes('live-2')).length).to.equal(1);
    provider.refresh();
    await asked(5, provider);
  });

  it('does not come by itself while the page is hidden, and once when it is seen again', async () => {
    const provider = provide(card('total-views') + card('unique-viewers'), 'refresh-seconds="15"');
    await asked(1, provider);
    setVisible(false);
    for (let turn = 0; turn < 10; turn++) clock.pass(15 * second);
    await quiet();
    expect(network.count('/summary')).to.equal(1);
    setVisible(true);
    await asked(2, provider);
    await quiet();
    expect(network.count('/summary')).to.equal(2);
    clock.pass(15 * second);
    await asked(3, provider);
  });

  it('does not come on return where none was due', async () => {
    const provider = provide(card('total-views'), 'refresh-seconds="60"');
    await asked(1, provider);
    setVisible(false);
    clock.pass(20 * second);
    setVisible(true);
    await quiet();
    expect(network.count('/summary')).to.equal(1);
    clock.pass(40 * second);
    await asked(2, provider);
  });

  it('does not come by itself to a stream that has ended, but when somebody asks', async () => {
    const provider = provide(card('total-views', 'stream-id="a1b2c3d4"') + card('total-views'), 'refresh-seconds="15"');
    await asked(2, provider);
    clock.pass(15 * second);
    await asked(3, provider);
    expect(network.to('/summary').filter(({ path }) => path.includes('a1b2c3d4')).length).to.equal(1);
    provider.refresh();
    await asked(5, provider);
  });

  it('does not come by itself once the provider has left, and does when it is back', async () => {
    const provider = provide(card('total-views'), 'refresh-seconds="15"');
    await asked(1, provider);
    const box = provider.parentElement!;
    provider.remove();
    await quiet();
    clock.pass(60 * second);
    await quiet();
    expect(network.count('/summary')).to.equal(1);
    box.append(provider);
    await provider.updateComplete;
    clock.pass(15 * second);
    await asked(2, provider);
  });
});

describe('RefreshTimer', () => {
  const page = new TestPage();

  /** Like a browser's: a timer does not look at the clock on the wall. */
  function timed(seconds: number): {
    ticks: () => number;
    put: (ms: number) => void;
    ring: () => void;
    stop: () => void;
    waits: number[];
  } {
    let ticks = 0;
    let shift = 0;
    let ring: () => void = () => {};
    const waits: number[] = [];
    const now = Date.now;
    const set = window.setTimeout;
    const at = now();
    Date.now = () => at + shift;
    Object.assign(window, {
      setTimeout: (run: () => void, wait: number) => {
        waits.push(wait);
        ring = run;
        return 0;
      },
    });
    const timer = new RefreshTimer(() => (ticks += 1));
    timer.run(seconds);
    return {
      ticks: () => ticks,
      put: (ms) => (shift += ms),
      ring: () => ring(),
      stop: () => {
        timer.stop();
        Date.now = now;
        window.setTimeout = set;
      },
      waits,
    };
  }

  it('goes on where a timer fires early by the clock', () => {
    const { ticks, put, ring, stop, waits } = timed(15);
    put(14_998);
    ring();
    expect([ticks(), waits.at(-1)]).to.deep.equal([0, 2]);
    put(2);
    ring();
    expect([ticks(), waits.at(-1)]).to.deep.equal([1, 15_000]);
    stop();
  });

  it('waits no longer than it was told to where the clock is put back', () => {
    const { put, ring, stop, waits } = timed(15);
    put(-3_600_000);
    ring();
    expect(waits.at(-1)).to.equal(15_000);
    stop();
  });

  it('waits no longer than a timer can', () => {
    const { stop, waits } = timed(1e9);
    expect(waits).to.deep.equal([2 ** 31 - 1]);
    stop();
    expect(page.watch.errors).to.deep.equal([]);
  });
});

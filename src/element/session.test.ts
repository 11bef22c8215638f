import { expect } from '@open-wc/testing';
import { resetMouse, sendMouse } from '@web/test-runner-commands';
import type { GetToken, TokenReason } from '../client/session.js';
import { streamMetricIds } from '../families/streams/metrics.js';
import { issueToken } from '../mock.js';
import { isBusy, isLoading, summaryOf, type AnyCard } from '../testing/card-suite/stage.js';
import { freshBase } from '../testing/network.js';
import { textOf, within } from '../testing/page.js';
import { heard, TestPage } from '../testing/test-page.js';
import { quiet, until } from '../testing/until.js';
import type { AnalyticsLinePlot } from '../views/line-plot.js';
import { MetricCard } from '../widgets/metric-card/metric-card.js';
import { ViewerTimeline } from '../widgets/viewer-timeline/viewer-timeline.js';
import { define } from './define.js';
import { AnalyticsProvider } from './provider.js';

const minute = 60_000;

describe('a session', function () {
  this.timeout(8000);
  const page = new TestPage();
  const { network, clock } = page;
  before(() => [AnalyticsProvider, MetricCard, ViewerTimeline].forEach(define));
  afterEach(() => resetMouse());

  const card = (metric = 'total-views', more = '') => `<metric-card metric="${metric}" hide-sparkline ${more}></metric-card>`;
  const shows = (element: Element, words: string) =>
    until(() => textOf(element).includes(words), `it says ${words}; it says ${textOf(element)}`);

  /** A provider that is given its token function before it is attached. */
  function provide(inside: string, getToken: GetToken | null, attributes = `api-base="${freshBase()}"`): AnalyticsProvider {
    const box = page.write('<div></div>');
    const provider = document.createElement('analytics-provider');
    const template = document.createElement('template');
    template.innerHTML = `<i ${attributes} stream-id="a1b2c3d4" time-zone="UTC"></i>`;
    for (const { name, value } of template.content.firstElementChild!.attributes) provider.setAttribute(name, value);
    provider.getToken = getToken;
    provider.innerHTML = inside;
    box.append(provider);
    return provider;
  }

  it('asks for one token, and one answer, for twelve cards', async () => {
    const reasons: TokenReason[] = [];
    const ids = streamMetricIds.slice(0, 12);
    const provider = provide(ids.map((id) => card(id)).join(''), ({ reason }) => (reasons.push(reason), issueToken()));
    const cards = [...provider.querySelectorAll<AnyCard>('metric-card')];
    await until(() => cards.every((each) => summaryOf(each) !== ''), 'all show their number');
    expect(ids.length).to.equal(12);
    expect(reasons).to.deep.equal(['first']);
    expect(network.to('').map(({ path }) => path.split('/analytics')[1])).to.deep.equal(['/summary']);
  });

  it('is one for all who name the same addresses, wherever they stand', async () => {
    const api = page.api();
    const box = page.write(
      `<div>
        ${card('total-views', `${api} stream-id="a1b2c3d4"`)}
        <analytics-provider ${api} stream-id="a1b2c3d4">${card()}</analytics-provider>
        <analytics-provider stream-id="a1b2c3d4">${card('total-views', api)}</analytics-provider>
      </div>`,
    );
    for (const each of box.querySelectorAll('metric-card')) await shows(each, '4,832');
    expect([network.count('/analytics-token'), network.count('/summary')]).to.deep.equal([1, 1]);
  });

  it('is shared by who repeats the address of the provider around it, and ends with it', async () => {
    const base = freshBase();
    let asked = 0;
    const provider = provide(
      card('total-views', `api-base="${base}"`) + card(),
      () => ((asked += 1), issueToken()),
      `api-base="${base}"`,
    );
    const cards = [...provider.querySelectorAll('metric-card')];
    for (const each of cards) await shows(each, '4,832');
    expect([asked, network.count()]).to.deep.equal([1, 1]);
    provider.logout();
    for (const each of cards) await shows(each, 'You are signed out');
    expect(textOf(provider)).to.not.include('4,832');
  });

  it('takes its token along to another path of the same origin, and ends there too', async () => {
    let asked = 0;
    const other = freshBase();
    const provider = provide(
      card('total-views', `api-base="${other}"`) + card('unique-viewers', `api-base="${other}"`) + card(),
      () => ((asked += 1), issueToken()),
    );
    const cards = [...provider.querySelectorAll('metric-card')];
    await until(() => cards.every((each) => summaryOf(each as AnyCard) !== ''), 'all show their number');
    expect([asked, network.count('/summary')]).to.deep.equal([2, 2]);
    provider.logout();
    for (const each of cards) await shows(each, 'You are signed out');
  });

  it('never hands its token to another origin', async () => {
    const provider = provide(card('total-views', 'api-base="https://elsewhere.test"'), () => issueToken());
    await shows(provider, 'Sign-in is not set up');
    expect(network.count()).to.equal(0);
  });

  it('is another one for who brings a token of its own', async () => {
    const provider = provide(`${card()}<analytics-provider>${card()}</analytics-provider>`, () => 'outer');
    const inner = provider.querySelector<AnalyticsProvider>('analytics-provider')!;
    inner.getToken = () => 'inner';
    await until(() => network.count('/summary') >= 2, 'both have asked');
    const tokens = new Set(network.to('/summary').map(({ authorization }) => authorization));
    expect(tokens).to.deep.equal(new Set(['Bearer outer', 'Bearer inner']));
  });

  it('keeps what is shown when the token function is replaced, and asks the new one when it needs one', async () => {
    const asked: string[] = [];
    const token = (name: string) => () => (asked.push(name), issueToken({ lifetimeSeconds: 300 }));
    const provider = provide(card(), token('old'));
    const shown = provider.querySelector<AnyCard>('metric-card')!;
    await shows(shown, '4,832');
    const drops: boolean[] = [];
    const watching = new MutationObserver(() => drops.push(summaryOf(shown) === ''));
    watching.observe(shown.shadowRoot!, { childList: true, subtree: true, characterData: true });
    provider.getToken = token('new');
    await provider.updateComplete;
    await quiet();
    expect([asked, network.count()]).to.deep.equal([['old'], 1]);
    clock.pass(6 * minute);
    provider.refresh();
    await until(() => asked.length === 2 && !isBusy(shown), 'it has refreshed');
    watching.disconnect();
    expect(asked).to.deep.equal(['old', 'new']);
    expect(drops).to.not.include(true);
    await shows(shown, '4,832');
  });

  it('shows what it was about to when the first token function hangs and a second comes', async () => {
    const provider = provide(card(), () => new Promise<never>(() => {}));
    await provider.updateComplete;
    await quiet();
    provider.getToken = () => issueToken();
    await shows(provider, '4,832');
  });

  it('waits where there is no token yet, and goes on at refresh()', async () => {
    let token: string | null = null;
    const provider = provide(card(), () => token);
    const shown = provider.querySelector<AnyCard>('metric-card')!;
    await until(() => isBusy(shown), 'it has asked');
    await quiet();
    expect([network.count(), textOf(shown).includes('sign')]).to.deep.equal([0, false]);
    token = await issueToken();
    provider.refresh();
    await shows(shown, '4,832');
  });

  it('drops everything of one owner before the next one’s is there', async () => {
    const provider = provide(card(), () => issueToken());
    provider.owner = 'ada';
    const shown = provider.querySelector<AnyCard>('metric-card')!;
    await shows(shown, '4,832');
    network.answer('/summary', () => new Response('{}', { status: 403 }));
    const release = network.hold('/summary');
    provider.owner = 'grace';
    await until(() => isLoading(shown), 'nothing is shown');
    expect(textOf(shown)).to.not.include('4,832');
    release();
    await shows(shown, 'Only the owner can see this');
  });

  it('is not come back to with the answers of the owner before', async () => {
    const provider = provide(card(), () => issueToken());
    for (const owner of ['ada', 'grace', 'ada']) {
      const before = network.count('/summary');
      provider.owner = owner;
      await until(() => network.count('/summary') > before, `it asks for ${owner}`);
      await shows(provider, '4,832');
    }
    expect(network.count('/summary')).to.equal(3);
  });

  it('drops everything at logout, and asks nothing until there is a new token function', async () => {
    const provider = provide(card() + card('unique-viewers'), () => issueToken());
    await shows(provider, '4,832');
    await shows(provider, '3,201');
    provider.logout();
    for (const each of provider.querySelectorAll('metric-card')) await shows(each, 'You are signed out');
    expect(textOf(provider)).to.not.match(/4,832|3,201/);
    window.dispatchEvent(new Event('online'));
    await quiet();
    expect(network.count()).to.equal(1);
    provider.getToken = () => issueToken();
    await shows(provider, '4,832');
  });

  it('tells the page once that it has ended, however many cards there are, and again when it ends again', async () => {
    const told = heard('analytics-auth-required');
    let token: string | Promise<string> = issueToken({ lifetimeSeconds: -10 });
    const provider = provide(card() + card('unique-viewers') + card('unique-chatters', 'stream-id="another"'), () => token);
    for (const each of provider.querySelectorAll('metric-card')) await shows(each, 'Your session has expired');
    expect(told.length).to.equal(1);
    provider.refresh();
    await quiet();
    expect(told.length).to.equal(1);
    expect([told[0]!.bubbles, told[0]!.composed, told[0]!.cancelable]).to.deep.equal([true, true, false]);

    token = issueToken();
    provider.refresh();
    await shows(provider, '4,832');
    clock.pass(10 * minute);
    provider.refresh();
    await until(() => told.length === 2, 'the page is told again');
    await quiet();
    expect(told.length).to.equal(2);
  });

  it('comes back with its zoom when a new token comes', async () => {
    const token = await issueToken({ lifetimeSeconds: 300 });
    const provider = provide('<viewer-timeline></viewer-timeline>', () => token);
    const timeline = provider.querySelector<AnyCard>('viewer-timeline')!;
    await until(
      () =>
        timeline.renderRoot
          .querySelector('analytics-line-plot')
          ?.shadowRoot?.querySelector('analytics-plot')
          ?.shadowRoot?.querySelector('canvas'),
      'it is drawn',
    );
    const plot = within<AnalyticsLinePlot>(timeline, 'analytics-line-plot');
    const { left, top, width } = plot.getBoundingClientRect();
    for (const step of ['move', 'down', 'over', 'up']) {
      if (step === 'down' || step === 'up') await sendMouse({ type: step });
      else
        await sendMouse({
          type: 'move',
          position: [Math.round(left + width * (step === 'move' ? 0.3 : 0.7)), Math.round(top + 100)],
        });
    }
    await until(() => plot.range !== null, 'it is zoomed');
    const { range } = plot;

    clock.pass(10 * minute);
    provider.refresh();
    await shows(timeline, 'Your session has expired. Showing data from');
    expect(plot.isConnected && plot.range).to.deep.equal(range);

    provider.getToken = () => issueToken();
    await until(() => !isBusy(timeline) && !textOf(timeline).includes('expired'), 'it is fresh again');
    expect(within<AnalyticsLinePlot>(timeline, 'analytics-line-plot')).to.equal(plot);
    expect(plot.range).to.deep.equal(range);
  });
});

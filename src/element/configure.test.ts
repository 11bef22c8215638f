import { expect } from '@open-wc/testing';
import { MetricCard } from '../widgets/metric-card/metric-card.js';
import { Probe } from '../testing/probe.js';
import { textOf } from '../testing/page.js';
import { freshBase } from '../testing/network.js';
import { TestPage } from '../testing/test-page.js';
import { quiet, until } from '../testing/until.js';
import { issueToken } from '../mock.js';
import { settingProperties } from './attributes.js';
import { define } from './define.js';
import { AnalyticsProvider } from './provider.js';
import { configure, logout } from './context.js';

const nothing = Object.fromEntries(Object.keys(settingProperties).map((name) => [name, undefined]));

describe('configure()', () => {
  const page = new TestPage();
  const { network, clock } = page;
  before(() => [AnalyticsProvider, Probe, MetricCard].forEach(define));
  afterEach(() => configure(nothing));

  const probe = async (markup = '<test-probe></test-probe>'): Promise<Probe> => {
    const written = page.write(markup);
    const found = written instanceof Probe ? written : written.querySelector<Probe>('test-probe')!;
    await found.updateComplete;
    return found;
  };
  const shows = (card: Element, words: string) =>
    until(() => textOf(card).includes(words), `the card says ${words}; it says ${textOf(card)}`);

  it('counts for elements that come later', async () => {
    configure({ streamId: 's1', intervalMinutes: 10 });
    expect((await probe()).settings).to.deep.include({ ids: { streamId: 's1' }, sources: ['stream'], intervalMinutes: 10 });
  });

  it('counts for elements that are there', async () => {
    const element = await probe('<analytics-provider time-zone="UTC"><test-probe></test-probe></analytics-provider>');
    configure({ streamId: 's1', timeZone: 'Asia/Tokyo' });
    await until(() => element.settings?.ids.streamId === 's1', 'it is told');
    expect(element.settings?.timeZone).to.equal('UTC');
  });

  it('adds to what was said before, replaces what is said anew, and clears what is undefined', async () => {
    const element = await probe();
    configure({ streamId: 's1', segment: 'mobile' });
    configure({ streamId: 's2', timeZone: 'UTC' });
    await until(() => element.settings?.ids.streamId === 's2', 'it is told');
    expect(element.settings).to.deep.include({ segment: 'mobile', timeZone: 'UTC' });
    configure({ streamId: undefined, segment: undefined });
    await until(() => element.settings?.ids.streamId === undefined, 'it is told again');
    expect([element.settings?.segment, element.settings?.timeZone, element.settings?.sources]).to.deep.equal([
      undefined,
      'UTC',
      [],
    ]);
  });

  it('warns of what it cannot use, once, and does without', async () => {
    configure({ intervalMinutes: 90, streamId: 's1' });
    configure({ timeZone: 'UTC' });
    expect(page.watch.warnings).to.deep.equal([
      'analytics-elements: configure(): intervalMinutes should be a whole number from 1 to 60',
    ]);
    const { settings } = await probe();
    expect([settings?.intervalMinutes, settings?.ids.streamId]).to.deep.equal([undefined, 's1']);
  });

  it('lets one token and one request do for cards anywhere on the page', async () => {
    let asked = 0;
    configure({ apiBase: freshBase(), streamId: 'a1b2c3d4', getToken: () => ((asked += 1), issueToken()) });
    const box = page.write(
      '<div><metric-card metric="total-views"></metric-card><p><metric-card metric="unique-viewers"></metric-card></p></div>',
    );
    await shows(box, '4,832');
    await shows(box, '3,201');
    expect([asked, network.count()]).to.deep.equal([1, 1]);
  });

  it('lets one token do for cards that name their api base themselves', async () => {
    let asked = 0;
    configure({ getToken: () => ((asked += 1), issueToken()) });
    const card = (metric: string, base: string) =>
      `<metric-card metric="${metric}" stream-id="a1b2c3d4" api-base="${base}"></metric-card>`;
    const base = freshBase();
    const box = page.write(
      `<div>${card('total-views', base)}${card('unique-viewers', base)}${card('unique-chatters', base)}</div>`,
    );
    await shows(box, '4,832');
    await shows(box, '3,201');
    await shows(box, '487');
    expect([asked, network.count()]).to.deep.equal([1, 1]);
  });

  it('may bring the token after the cards, and another later, and what is shown stays', async () => {
    configure({ apiBase: freshBase(), streamId: 'a1b2c3d4' });
    const card = page.write('<metric-card metric="total-views"></metric-card>');
    await shows(card, 'Sign-in is not set up');
    configure({ getToken: () => issueToken() });
    await shows(card, '4,832');
    configure({ getToken: () => issueToken({ sub: 'another' }) });
    await quiet();
    await shows(card, '4,832');
    expect(network.count()).to.equal(1);
  });

  it('refreshes every card that has no provider, and those of providers too', async () => {
    configure({ apiBase: freshBase(), tokenUrl: `${freshBase()}/analytics-token`, refreshSeconds: 15 });
    const box = page.write(
      `<div>
        <metric-card metric="total-views" stream-id="live-1"></metric-card>
        <analytics-provider stream-id="live-2"><metric-card metric="total-views"></metric-card></analytics-provider>
      </div>`,
    );
    const busy = () =>
      [...box.querySelectorAll('metric-card')].some((card) => card.shadowRoot?.querySelector('[aria-busy=true], .skeleton'));
    await until(() => network.count('/summary') === 2 && !busy(), 'both have asked');
    clock.pass(15_000);
    await until(() => network.count('/summary') === 4 && !busy(), 'both have asked again');
    configure({ refreshSeconds: 0 });
    clock.pass(60_000);
    await quiet();
    expect(network.count('/summary')).to.equal(4);
  });

  it('shows nothing any more after logout(), whoever had given the token', async () => {
    configure({ apiBase: freshBase(), streamId: 'a1b2c3d4', getToken: () => issueToken() });
    const base = freshBase();
    const box = page.write(
      `<div>
        <metric-card metric="total-views"></metric-card>
        <metric-card metric="total-views" id="own"></metric-card>
        <metric-card metric="total-views" api-base="${base}" token-url="${base}/analytics-token"></metric-card>
        <analytics-provider api-base="${base}"><metric-card metric="total-views"></metric-card></analytics-provider>
      </div>`,
    );
    box.querySelector<MetricCard>('#own')!.getToken = () => issueToken();
    const cards = [...box.querySelectorAll('metric-card')];
    for (const card of cards) await shows(card, '4,832');
    const before = network.count('/summary');
    logout();
    for (const card of cards) {
      await shows(card, 'You are signed out');
      expect(textOf(card)).to.not.include('4,832');
    }
    expect(network.count('/summary')).to.equal(before);
  });

  it('signs in again with a new token function', async () => {
    configure({ apiBase: freshBase(), streamId: 'a1b2c3d4', getToken: () => issueToken() });
    const card = page.write('<metric-card metric="total-views"></metric-card>');
    await shows(card, '4,832');
    logout();
    await shows(card, 'You are signed out');
    configure({ getToken: () => issueToken() });
    await shows(card, '4,832');
  });

  it('drops what it showed of another owner', async () => {
    const asked: string[] = [];
    const token = (sub: string) => () => (asked.push(sub), issueToken({ sub }));
    configure({ apiBase: freshBase(), streamId: 'a1b2c3d4', owner: 'ada', getToken: token('ada') });
    const card = page.write('<metric-card metric="total-views"></metric-card>');
    await shows(card, '4,832');
    const release = network.hold('/summary');
    configure({ owner: 'grace', getToken: token('grace') });
    await until(() => network.count('/summary') === 2, 'it asks for the new owner');
    expect(textOf(card)).to.not.include('4,832');
    release();
    await shows(card, '4,832');
    expect(asked).to.deep.equal(['ada', 'grace']);
    const [ada, grace] = network.to('/summary').map(({ authorization }) => authorization);
    expect(ada).to.not.equal(grace);
  });
});

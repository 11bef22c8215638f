import { expect } from '@open-wc/testing';
import { HttpResponse } from 'msw';
import { issueToken } from '../mock.js';
import '../register.js';
import { faceOf, summaryOf } from '../testing/card-suite/stage.js';
import { banner, settled, widgetsIn } from '../testing/dashboard.js';
import { freshBase } from '../testing/network.js';
import { allWithin, textOf, within } from '../testing/page.js';
import { heard, TestPage } from '../testing/test-page.js';
import { quiet, until } from '../testing/until.js';
import type { GetToken } from '../client/session.js';
import type { AnalyticsDashboard } from './dashboard.js';

const minute = 60_000;
const expired = 'Your session has expired Sign in again to see this. Try again';

describe('the session of a dashboard', function () {
  this.timeout(8000);
  const page = new TestPage();
  const { network, clock } = page;

  function write(getToken: GetToken | null, inside = ''): AnalyticsDashboard {
    const box = page.write('<div></div>');
    const dashboard = document.createElement('analytics-dashboard');
    dashboard.apiBase = freshBase();
    dashboard.streamId = 'a1b2c3d4';
    dashboard.preset = 'stream';
    dashboard.getToken = getToken;
    dashboard.innerHTML = inside;
    box.append(dashboard);
    return dashboard;
  }
  const says = (dashboard: AnalyticsDashboard, words: string) =>
    until(() => banner(dashboard) === words, `the banner says “${words}”; it says “${banner(dashboard)}”`);
  const locked = (dashboard: AnalyticsDashboard) => widgetsIn(dashboard).map(faceOf);
  const tryAgain = (dashboard: AnalyticsDashboard) => within(dashboard, '.banner button').click();
  /** How often this is said, to whoever sees or hears. */
  const times = (dashboard: AnalyticsDashboard, words: string) => textOf(dashboard).split(words).length - 1;

  it('says once that it has expired, and locks every widget without a word', async () => {
    const told = heard('analytics-auth-required');
    const dashboard = write(() => issueToken({ lifetimeSeconds: -10 }));
    await says(dashboard, expired);
    await settled(dashboard);
    await quiet();
    expect(locked(dashboard)).to.deep.equal(Array.from({ length: 6 }, () => 'auth'));
    expect([times(dashboard, 'expired'), times(dashboard, 'Try again')]).to.deep.equal([1, 1]);
    expect(told.length).to.equal(1);
    expect(within(dashboard, '.banner').getAttribute('role')).to.equal('alert');
  });

  it('shows its lock in front of what is locked, also of what stands still as a reader scrolls', async () => {
    const inside = '<session-comparison channel-id="documented"></session-comparison>';
    const dashboard = write(() => issueToken({ lifetimeSeconds: -10 }), inside);
    // As narrow as this, the column that stands still reaches the middle.
    dashboard.parentElement!.style.inlineSize = '400px';
    await says(dashboard, expired);
    await settled(dashboard);
    const [card] = widgetsIn(dashboard);
    const lock = within(card!, '.locked > .face-icon');
    lock.scrollIntoView({ block: 'center' });
    // What is inert is looked through.
    within(card!, '.region').inert = false;
    const { left, top, width, height } = lock.getBoundingClientRect();
    const inFront = [0.2, 0.5, 0.8].map((part) => card!.shadowRoot!.elementFromPoint(left + part * width, top + height / 2));
    expect(inFront.every((element) => lock.contains(element))).to.equal(true);
  });

  it('keeps what it showed, dimmed, where it expires later, and says so once', async () => {
    const token = await issueToken({ lifetimeSeconds: 300 });
    const dashboard = write(() => token);
    await settled(dashboard);
    clock.pass(10 * minute);
    dashboard.refresh();
    await says(dashboard, expired);
    await until(() => allWithin(dashboard.renderRoot, '.stale').length === 6, 'every widget is dimmed');
    expect(textOf(dashboard)).to.include('4,832');
    expect([times(dashboard, 'expired'), times(dashboard, 'Try again')]).to.deep.equal([1, 1]);
  });

  it('goes on when the reader tries again and the page has a new token', async () => {
    let lifetimeSeconds = -10;
    const dashboard = write(() => issueToken({ lifetimeSeconds }));
    await says(dashboard, expired);
    lifetimeSeconds = 300;
    tryAgain(dashboard);
    await says(dashboard, '');
    await settled(dashboard);
    expect(locked(dashboard)).to.deep.equal(Array.from({ length: 6 }, () => null));
    expect(textOf(dashboard)).to.include('4,832');
  });

  it('still says so when the reader tries again in vain, and keeps the focus where it was', async () => {
    const dashboard = write(() => issueToken({ lifetimeSeconds: -10 }));
    await says(dashboard, expired);
    await settled(dashboard);
    const button = within(dashboard, '.banner button');
    button.focus();
    const before = network.count();
    button.click();
    await until(() => network.count() > before, 'it tries');
    await settled(dashboard);
    await quiet();
    expect(banner(dashboard)).to.equal(expired);
    expect((dashboard.renderRoot as ShadowRoot).activeElement).to.equal(button);
    expect(locked(dashboard)).to.deep.equal(Array.from({ length: 6 }, () => 'auth'));
  });

  it('goes on by itself when a new token function comes', async () => {
    const dashboard = write(() => issueToken({ lifetimeSeconds: -10 }));
    await says(dashboard, expired);
    dashboard.getToken = () => issueToken();
    await says(dashboard, '');
    await settled(dashboard);
    expect(textOf(dashboard)).to.include('4,832');
  });

  it('says no more that it has expired where trying again fails for another reason', async () => {
    let lifetimeSeconds = -10;
    const dashboard = write(() => issueToken({ lifetimeSeconds }));
    await says(dashboard, expired);
    await settled(dashboard);
    lifetimeSeconds = 300;
    network.answer('', () => HttpResponse.json({}, { status: 404 }));
    tryAgain(dashboard);
    await says(dashboard, '');
    await settled(dashboard);
    expect(locked(dashboard)).to.deep.equal(Array.from({ length: 6 }, () => 'not-found'));
  });

  it('says no more that it has expired where the answers are still to come', async () => {
    let lifetimeSeconds = -10;
    const dashboard = write(() => issueToken({ lifetimeSeconds }));
    await says(dashboard, expired);
    await settled(dashboard);
    lifetimeSeconds = 300;
    network.answer('', () => HttpResponse.json({ status: 'pending' }, { status: 202 }));
    tryAgain(dashboard);
    await says(dashboard, '');
    await settled(dashboard);
    expect(locked(dashboard)).to.deep.equal(Array.from({ length: 6 }, () => 'pending'));
  });

  for (const [why, getToken, words] of [
    [
      'nobody has said where a token comes from',
      null,
      'Sign-in is not set up Give the page a “getToken” function or a “token-url”.',
    ],
    [
      'the token function throws',
      () => Promise.reject(new Error('no')),
      'Signing in failed The page could not get an access token. Try again, or reload the page. Try again',
    ],
    [
      'the token function answers nonsense',
      () => 'two words',
      'Signing in went wrong What the page got is not an access token. Tell whoever runs this page. Try again',
    ],
  ] as const)
    it(`says what is wrong where ${why}`, async () => {
      const dashboard = write(getToken);
      await says(dashboard, words);
      await settled(dashboard);
      expect(locked(dashboard)).to.deep.equal(Array.from({ length: 6 }, () => 'auth'));
    });

  it('says that it was ended at logout, and shows nothing it showed, nor of when', async () => {
    const dashboard = write(() => issueToken());
    await settled(dashboard);
    dashboard.logout();
    await says(dashboard, 'You are signed out Sign in to see this. Try again');
    await settled(dashboard);
    expect(textOf(dashboard)).to.not.match(/4,832|Data as of|Ended|expired/);
    expect(widgetsIn(dashboard).map(summaryOf)).to.deep.equal(Array.from({ length: 6 }, () => ''));
    tryAgain(dashboard);
    await says(dashboard, '');
    await settled(dashboard);
    expect(textOf(dashboard)).to.include('4,832');
  });

  it('is another one with another owner: nothing of the first is left', async () => {
    const dashboard = write(() => issueToken({ lifetimeSeconds: -10 }));
    dashboard.owner = 'ada';
    await says(dashboard, expired);
    network.hold('/summary');
    network.hold('/viewers');
    network.hold('/engagement');
    network.hold('/analytics/chat');
    dashboard.owner = 'grace';
    dashboard.getToken = () => issueToken();
    await says(dashboard, '');
    expect(textOf(dashboard)).to.not.match(/Data as of|expired/);
  });

  it('is not that of a widget with another one: that one says itself what is wrong', async () => {
    const other = freshBase('expired');
    const dashboard = write(
      () => issueToken(),
      `<metric-card metric="total-views"></metric-card>
      <metric-card metric="unique-viewers" api-base="${other}" token-url="${other}/analytics-token"></metric-card>`,
    );
    await settled(dashboard);
    const [mine, theirs] = widgetsIn(dashboard);
    expect(banner(dashboard)).to.equal('');
    expect(textOf(mine!)).to.include('4,832');
    expect(textOf(theirs!)).to.include('Your session has expired');
    await until(() => textOf(theirs!).includes('Try again'), 'it can be tried again by itself');
  });
});

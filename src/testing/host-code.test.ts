import { expect } from '@open-wc/testing';
import type { AnalyticsDashboard } from '../dashboard/dashboard.js';
import '../register.js';
import type { ErrorDetail } from '../card/events.js';
import type { AnalyticsProvider } from '../element/provider.js';
import { faceOf, summaryOf, type AnyCard } from './card-suite/stage.js';
import { settled } from './dashboard.js';
import { chooseInMenu, has, textOf, within } from './page.js';
import { heard, TestPage } from './test-page.js';
import { quiet, until } from './until.js';

const isDefined = (card: Element): card is AnyCard => 'hasUpdated' in card && card.hasUpdated === true;
const answered = (card: Element): Promise<void> =>
  until(
    () => isDefined(card) && summaryOf(card) !== '' && !has(card, '[aria-busy=true]'),
    () => `it shows its answer; it says “${textOf(card)}”`,
  );
const failed = (card: Element): Promise<void> =>
  until(
    () => isDefined(card) && faceOf(card),
    () => `it says what failed; it says “${textOf(card)}”`,
  );

describe('a listener of the page', () => {
  const page = new TestPage();
  const grid = (attributes = page.api()): AnyCard =>
    page.write<AnyCard>(`<metric-grid stream-id="a1b2c3d4" ${attributes}></metric-grid>`);
  const { onerror } = window;
  // The test runner's own, which takes what a listener throws for a failed test.
  beforeEach(() => (window.onerror = null));
  afterEach(() => (window.onerror = onerror));
  const thrown = (): string[] => page.watch.errors.filter((each) => each.startsWith('error: '));
  /** What the listeners threw is what the browser reports, and nothing else. */
  const expectThrown = (...types: string[]): void => {
    const [reported, all] = [thrown(), page.watch.errors];
    page.watch.errors = [];
    expect(reported.sort()).to.deep.equal(types.map((type) => `error: Uncaught Error: in ${type}`).sort());
    expect(all.filter((each) => !types.some((type) => each.endsWith(`Error: in ${type}`)))).to.deep.equal([]);
  };
  const breaks = (type: string): void =>
    page.listen(type, () => {
      throw new Error(`in ${type}`);
    });

  it('that throws when an answer is shown takes nothing from it', async () => {
    breaks('analytics-load');
    const card = grid();
    await answered(card);
    card.refresh();
    await until(() => thrown().length === 2, 'it has thrown twice');
    await answered(card);
    expectThrown('analytics-load', 'analytics-load');
  });

  it('that throws when a question failed leaves the widget its message', async () => {
    breaks('analytics-error');
    const card = grid(page.api('forbidden'));
    await failed(card);
    expect(faceOf(card)).to.equal('forbidden');
    expectThrown('analytics-error');
  });

  it('that throws when the session has ended, or a provider is ready, stops neither', async () => {
    breaks('analytics-auth-required');
    breaks('analytics-ready');
    const box = page.write<AnalyticsProvider>(
      `<analytics-provider stream-id="a1b2c3d4" ${page.api('expired')}><metric-grid></metric-grid><metric-card metric="total-views"></metric-card></analytics-provider>`,
    );
    for (const card of box.children) await failed(card);
    expectThrown('analytics-auth-required', 'analytics-ready');
  });

  it('that throws before a download does not stop it', async () => {
    const card = grid();
    await answered(card);
    breaks('analytics-export');
    const { createObjectURL } = URL;
    let saved = 0;
    URL.createObjectURL = (blob) => {
      saved += 1;
      return createObjectURL.call(URL, blob);
    };
    try {
      await chooseInMenu(card, 'Download CSV');
      await until(() => saved === 1, 'the file is made');
    } finally {
      URL.createObjectURL = createObjectURL;
    }
    expectThrown('analytics-export');
  });

  it('may remove the widget that tells it of an answer, and put it back', async () => {
    const card = grid();
    const box = card.parentElement!;
    const loads = heard('analytics-load');
    card.addEventListener('analytics-load', () => card.remove(), { once: true });
    await until(() => !card.isConnected, 'it is removed');
    await quiet();
    expect(loads.length).to.be.at.most(1);
    box.append(card);
    await answered(card);
  });

  it('may remove the widget that tells it of a failure', async () => {
    const card = grid(page.api('forbidden'));
    card.addEventListener('analytics-error', () => card.remove());
    await until(() => !card.isConnected, 'it is removed');
    await quiet();
  });

  it('may ask another question while it is told of an answer, and that is what is shown', async () => {
    const card = grid();
    card.addEventListener('analytics-load', () => card.setAttribute('stream-id', 'another'), { once: true });
    await until(() => page.network.to('/summary').some(({ path }) => path.includes('/another/')), 'it has asked the other one');
    await answered(card);
    expect(textOf(card)).to.not.include('4,832');
  });

  it('may refresh while it is told of an answer or a failure', async () => {
    const card = grid();
    card.addEventListener('analytics-load', () => card.refresh(), { once: true });
    const loads = heard('analytics-load');
    await until(() => loads.length === 2, 'it has two answers');
    await answered(card);
    const failing = grid(page.api('forbidden'));
    failing.addEventListener('analytics-error', () => failing.refresh(), { once: true });
    const errors = heard('analytics-error');
    await until(() => errors.length === 2, 'it has failed twice');
    await failed(failing);
  });

  it('may mend the question while it is told that it failed', async () => {
    const card = page.write<AnyCard>(`<metric-grid stream-id="unknown-1" ${page.api()}></metric-grid>`);
    card.addEventListener('analytics-error', () => (card.streamId = 'a1b2c3d4'));
    await answered(card);
    expect(textOf(card)).to.include('4,832');
  });

  it('may bring a token while it is told that there is none', async () => {
    const base = /"([^"]*)"/.exec(page.api())![1]!;
    const card = page.write<AnyCard>(`<metric-grid stream-id="a1b2c3d4" api-base="${base}"></metric-grid>`);
    card.addEventListener('analytics-auth-required', () => {
      card.getToken = async () => (await (await fetch(`${base}/analytics-token`)).json()) as { token: string };
    });
    await answered(card);
  });

  it('may empty the whole dashboard while one of its widgets tells it something', async () => {
    const dashboard = page.write<AnalyticsDashboard>(
      `<analytics-dashboard stream-id="a1b2c3d4" ${page.api()}><metric-grid></metric-grid><viewer-timeline></viewer-timeline></analytics-dashboard>`,
    );
    dashboard.addEventListener('analytics-load', () => dashboard.replaceChildren(), { once: true });
    await until(() => dashboard.children.length === 0, 'it is emptied');
    await quiet();
    dashboard.append(document.createElement('metric-grid'));
    await settled(dashboard);
  });
});

const addressOf = (input: RequestInfo | URL): string => (input instanceof Request ? input.url : input.toString());
/** A promise that fails with something that is no error. */
const rejecting = (reason: unknown): unknown => Reflect.apply(Promise.reject, Promise, [reason]);

describe('a page that has put its own fetch in place', () => {
  const page = new TestPage();
  let real = window.fetch;
  beforeEach(() => {
    real = window.fetch;
  });
  afterEach(() => {
    window.fetch = real;
  });

  /** A widget with a token at hand, whose requests come to this. */
  function under(patched: (calls: number) => unknown): {
    card: AnyCard;
    calls: () => number;
    errors: CustomEvent<ErrorDetail>[];
  } {
    const before = window.fetch;
    let calls = 0;
    window.fetch = ((...given: Parameters<typeof fetch>) => {
      if (!addressOf(given[0]).includes('/api/')) return before(...given);
      calls += 1;
      return patched(calls);
    }) as typeof fetch;
    const errors = heard<ErrorDetail>('analytics-error');
    const card = page.write<AnyCard>(`<viewer-timeline stream-id="a1b2c3d4" ${page.api()}></viewer-timeline>`);
    return { card, calls: () => calls, errors };
  }

  const used = (): Response => {
    const response = Response.json({});
    void response.text();
    return response;
  };

  for (const [what, kind, patched] of [
    [
      'throws',
      'offline',
      () => {
        throw new Error('no');
      },
    ],
    ['rejects with nothing', 'offline', () => rejecting(undefined)],
    ['rejects with a text', 'offline', () => rejecting('no')],
    ['rejects with an abort of its own', 'offline', () => Promise.reject(new DOMException('no', 'AbortError'))],
    ['answers undefined', 'malformed', () => undefined],
    ['answers a promise of null', 'malformed', () => Promise.resolve(null)],
    ['answers a text', 'malformed', () => Promise.resolve('{}')],
    ['answers an object without headers', 'malformed', () => Promise.resolve({ ok: true, status: 200, json: () => ({}) })],
    ['has read the body already', 'malformed', () => Promise.resolve(used())],
    ['answers an opaque response', 'server', () => Promise.resolve(Response.error())],
  ] as const) {
    it(`which ${what}, shows what failed, and tells it once`, async () => {
      const { card, calls, errors } = under(patched);
      await failed(card);
      await quiet();
      expect([faceOf(card), errors.length, errors[0]?.detail.failure.kind]).to.deep.equal([kind, 1, kind]);
      // The timeline asks two things, each at most three times.
      expect(calls()).to.be.at.most(6);
    });
  }

  it('which never answers, shows that it took too long', async () => {
    const { card, calls, errors } = under(() => new Promise(() => {}));
    await until(() => calls() > 0, 'it has asked');
    await quiet();
    page.clock.pass(30_000);
    await failed(card);
    expect([faceOf(card), errors.length]).to.deep.equal(['timeout', 1]);
  });

  it('which forgets half of what it is told, shows data', async () => {
    const before = window.fetch;
    window.fetch = (input, init) =>
      before(typeof input === 'string' ? input : new Request(input), { headers: init?.headers ?? {} });
    const card = page.write<AnyCard>(`<viewer-timeline stream-id="a1b2c3d4" ${page.api()}></viewer-timeline>`);
    await answered(card);
  });

  it('which recovers, shows data when told to try again', async () => {
    const before = window.fetch;
    const { card } = under(() => rejecting('no'));
    await failed(card);
    window.fetch = before;
    within(card, '.button').click();
    await answered(card);
  });

  for (const [what, patched] of [
    [
      'throws',
      () => {
        throw new Error('no');
      },
    ],
    ['rejects with nothing', () => rejecting(undefined)],
    ['answers undefined', () => undefined],
    ['has read the body already', () => Promise.resolve(used())],
  ] as const) {
    it(`which ${what} where a token is asked for, is told as a failure, once`, async () => {
      const before = window.fetch;
      let calls = 0;
      window.fetch = ((...given: Parameters<typeof fetch>) => {
        if (!addressOf(given[0]).includes('token')) return before(...given);
        calls += 1;
        return patched();
      }) as typeof fetch;
      const errors = heard<ErrorDetail>('analytics-error');
      const card = page.write<AnyCard>(`<viewer-timeline stream-id="a1b2c3d4" ${page.api()}></viewer-timeline>`);
      await failed(card);
      await quiet();
      expect(['offline', 'auth']).to.include(faceOf(card));
      expect(errors.length).to.equal(1);
      // For each of its two questions three tries, and one ahead.
      expect(calls).to.be.at.most(8);
    });
  }
});

describe('a page that has changed what belongs to everybody', () => {
  const page = new TestPage();

  async function showsAll(): Promise<void> {
    const dashboard = page.write<AnalyticsDashboard>(
      `<analytics-dashboard stream-id="a1b2c3d4" channel-id="documented" ${page.api()}>
        <viewer-timeline></viewer-timeline><retention-curve></retention-curve><metric-grid></metric-grid>
        <audience-map></audience-map><session-comparison></session-comparison>
      </analytics-dashboard>`,
    );
    await settled(dashboard);
    for (const card of dashboard.children) await answered(card);
  }

  it('such as Array.prototype, by a method that can be enumerated, has its widgets whole', async () => {
    Object.defineProperty(Array.prototype, 'contains', { value: () => true, enumerable: true, configurable: true });
    try {
      await showsAll();
    } finally {
      Reflect.deleteProperty(Array.prototype, 'contains');
    }
  });

  // uPlot goes through its own objects with `for … in`, and draws no line on such a page.
  it('such as Object.prototype, by a method that can be enumerated, has the widgets without a line chart whole', async () => {
    Object.assign(Object.prototype, { extend: () => true });
    try {
      const dashboard = page.write<AnalyticsDashboard>(
        `<analytics-dashboard stream-id="a1b2c3d4" ${page.api()}>
          <metric-grid></metric-grid><breakdown-list dimension="country"></breakdown-list><audience-map></audience-map>
        </analytics-dashboard>`,
      );
      await settled(dashboard);
      for (const card of dashboard.children) await answered(card);
    } finally {
      Reflect.deleteProperty(Object.prototype, 'extend');
    }
  });

  it('such as the clock, which it has stopped, refreshes all the same', async () => {
    Date.now = () => 0;
    const card = page.write<AnyCard>(`<viewer-timeline stream-id="a1b2c3d4" ${page.api()}></viewer-timeline>`);
    await answered(card);
    card.refresh();
    await until(() => page.network.count('/viewers') === 2, 'it has asked again');
    await answered(card);
  });
});

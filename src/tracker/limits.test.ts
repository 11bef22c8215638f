import { expect } from '@open-wc/testing';
import { http, HttpResponse } from 'msw';
import { useTrackers } from '../testing/trackers.js';
import { until } from '../testing/until.js';

describe('the bounds of a tracker', () => {
  const { make, network } = useTrackers();

  /** Nothing is sent, so all that is tracked waits. */
  const unsent = { owner: 'reader', getToken: () => new Promise<never>(() => {}) };

  it('lets the page handle a click before it has given them all to the storage', async () => {
    const tracker = make(unsent);
    await tracker.track('step').committed;
    const { add } = IDBObjectStore.prototype;
    let given = 0;
    IDBObjectStore.prototype.add = function (...row) {
      if (this.name === 'events') given++;
      return add.apply(this, row);
    };
    const button = document.createElement('button');
    let givenAtClick: number | null = null;
    button.addEventListener('click', () => (givenAtClick = given));
    try {
      setTimeout(() => button.click());
      const all = Array.from({ length: 6_000 }, (_, number) => tracker.track('step', { number }));
      await Promise.all(all.map(({ committed }) => committed));
    } finally {
      IDBObjectStore.prototype.add = add;
    }
    expect(given).to.equal(6_000);
    expect(givenAtClick).to.be.within(0, 2_000);
    tracker.setConsent(false);
  });

  it('keeps to the bound before it is known who tracks, drops the oldest and counts them', async () => {
    const tracker = make({ getToken: () => new Promise<never>(() => {}), limits: { waiting: 5 } });
    const all = Array.from({ length: 7 }, () => tracker.track('step'));
    for (const { outcome } of all.slice(0, 2)) expect(await outcome).to.deep.equal({ kind: 'dropped', reason: 'queue-full' });
    const { dropped, waiting } = tracker.report();
    expect({ dropped, waiting }).to.deep.equal({ dropped: { 'queue-full': 2 }, waiting: 5 });
  });

  for (const [when, before] of [
    ['at once', 0],
    ['once it stores what is tracked', 1],
  ] as const) {
    it(`takes a hundred thousand calls in a loop ${when}, keeps the last ten thousand and reports the others`, async function () {
      this.timeout(60_000);
      const tracker = make(unsent);
      for (let number = 0; number < before; number++) await tracker.track('step').committed;
      const all = Array.from({ length: 100_000 }, (_, number) => tracker.track('step', { number }));
      const isSafe = await Promise.all(all.map(({ committed }) => committed));
      const lost = 90_000 + before;
      await until(() => tracker.report().dropped['queue-full'] === lost, 'the others are counted');
      expect(tracker.report().waiting).to.equal(10_000);
      expect(isSafe.slice(-10_000).every(Boolean)).to.equal(true);
      const lots = await Promise.all(all.slice(0, 90_000).map(({ outcome }) => outcome));
      expect(lots.every((lot) => lot.kind === 'dropped' && lot.reason === 'queue-full')).to.equal(true);
      tracker.setConsent(false);
    });
  }

  describe('in memory, while the server has trouble', () => {
    const unnamed = () => 'opaque';
    beforeEach(() => network.use(http.post('*/events', () => new HttpResponse(null, { status: 503 }))));
    afterEach(() => network.resetHandlers());

    it('keeps to the bound, drops the oldest and counts them', async () => {
      const tracker = make({ getToken: unnamed, limits: { waiting: 5 } });
      await tracker.track('first').committed;
      const all = Array.from({ length: 7 }, () => tracker.track('step'));
      for (const { outcome } of all.slice(0, 2)) expect(await outcome).to.deep.equal({ kind: 'dropped', reason: 'queue-full' });
      const { dropped, waiting } = tracker.report();
      expect({ dropped, waiting }).to.deep.equal({ dropped: { 'queue-full': 3 }, waiting: 5 });
    });

    it('drops and counts what could not be sent for too long', async () => {
      const tracker = make({ getToken: unnamed, limits: { age: 100 } });
      expect(await tracker.track('step').outcome).to.deep.equal({ kind: 'dropped', reason: 'expired' });
      expect(tracker.report().dropped).to.deep.equal({ expired: 1 });
    });
  });
});

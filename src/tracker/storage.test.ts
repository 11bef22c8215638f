import { expect } from '@open-wc/testing';
import { apiBase, useTrackers } from '../testing/trackers.js';

describe('the storage of a tracker', () => {
  const { make, subject } = useTrackers();

  it('keeps events in memory where there is no storage', async () => {
    const { open } = IDBFactory.prototype;
    IDBFactory.prototype.open = () => {
      throw new DOMException('no', 'SecurityError');
    };
    try {
      const tracker = make();
      const tracked = tracker.track('step');
      expect(await tracked.committed).to.equal(false);
      expect(await tracked.outcome).to.deep.equal({ kind: 'sent' });
      expect(tracker.report().storage).to.equal('memory');
    } finally {
      IDBFactory.prototype.open = open;
    }
  });

  it('goes on in memory where storage fails later', async () => {
    const tracker = make();
    await tracker.track('step').outcome;
    const { add } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.add = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    try {
      const tracked = tracker.track('step');
      expect(await tracked.committed).to.equal(false);
      expect(await tracked.outcome).to.deep.equal({ kind: 'sent' });
    } finally {
      IDBObjectStore.prototype.add = add;
    }
  });

  it('goes on in memory where storage fails while another tab is the one that sends', async () => {
    const sender = make();
    await sender.track('step').outcome;
    const tracker = make({ creatorId: subject() });
    await tracker.track('step').outcome;
    const { add } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.add = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    try {
      expect(await tracker.track('step').outcome).to.deep.equal({ kind: 'sent' });
    } finally {
      IDBObjectStore.prototype.add = add;
    }
  });

  it('works without sessionStorage and without locks', async () => {
    const locks = Object.getOwnPropertyDescriptor(Navigator.prototype, 'locks')!;
    const storage = Object.getOwnPropertyDescriptor(window, 'sessionStorage')!;
    Object.defineProperty(Navigator.prototype, 'locks', { get: () => undefined, configurable: true });
    Object.defineProperty(window, 'sessionStorage', {
      get: () => {
        throw new DOMException('no', 'SecurityError');
      },
      configurable: true,
    });
    try {
      expect(await make().track('step').outcome).to.deep.equal({ kind: 'sent' });
    } finally {
      Object.defineProperty(Navigator.prototype, 'locks', locks);
      Object.defineProperty(window, 'sessionStorage', storage);
    }
  });

  const open = async (): Promise<IDBDatabase> => {
    const request = indexedDB.open('analytics-tracker');
    return new Promise((resolve) => (request.onsuccess = () => resolve(request.result)));
  };
  const rowsAside = async (): Promise<number> => {
    const db = await open();
    const count = db.transaction('aside').objectStore('aside').count();
    await new Promise((resolve) => (count.onsuccess = resolve));
    db.close();
    return count.result;
  };

  it('sets aside what is no event any more, warns once, and sends the others', async () => {
    // Only to have made the storage: of this subject’s events, no other tracker could find what is no event.
    await make({ owner: 'reader', getToken: () => new Promise<never>(() => {}) }).track('step').committed;
    const creatorId = `corrupt-${Math.random()}`;
    const db = await open();
    const transaction = db.transaction('events', 'readwrite');
    const queue = `${apiBase} ${creatorId}`;
    for (const body of ['{"event_id":', 7, '{"event_id":"other"}'])
      transaction.objectStore('events').add({ queue, owner: 'reader', id: 'bad', type: 'step', at: Date.now(), body });
    await new Promise((resolve) => (transaction.oncomplete = resolve));
    db.close();
    const { warn } = console;
    const warnings: string[] = [];
    console.warn = (text: string) => warnings.push(text);
    const before = await rowsAside();
    try {
      // One at a time, so that they are found one after the other.
      const tracker = make({ creatorId, owner: 'reader', limits: { events: 1 } });
      const tracked = tracker.track('step');
      expect(await tracked.outcome).to.deep.equal({ kind: 'sent' });
      expect(warnings.filter((text) => text.includes('set aside'))).to.have.length(1);
      expect(tracker.report().dropped).to.deep.equal({ corrupt: 3 });
      expect(await rowsAside()).to.equal(before + 3);
    } finally {
      console.warn = warn;
    }
  });

  it('keeps what an unnamed owner tracks in memory', async () => {
    const tracker = make({ getToken: () => 'opaque' });
    expect(await tracker.track('step').committed).to.equal(false);
    expect(tracker.report().storage).to.equal('memory');
  });
});

import { expect } from '@open-wc/testing';
import { useTrackers } from '../testing/trackers.js';

describe('a tracker', () => {
  const { make, stored, subject } = useTrackers();

  it('tells when an event is safe, and what became of it', async () => {
    const tracked = make().track('message_sent', { conversationId: 'c1', role: 'user', length: 42 });
    expect(await tracked.committed).to.equal(true);
    expect(await tracked.outcome).to.deep.equal({ kind: 'sent' });
    const [event] = await stored(1);
    expect(event).to.deep.include({ event_id: tracked.id, type: 'message_sent' });
    expect(event?.properties).to.deep.equal({ actor: 'user', conversationId: 'c1', role: 'user', length: 42 });
  });

  it('stores and sends what is tracked the moment another is safe', async () => {
    const tracker = make();
    await tracker.track('one').committed;
    expect(await tracker.track('two').outcome).to.deep.equal({ kind: 'sent' });
  });

  it('reports each moment of an event', async () => {
    const tracker = make();
    const told: string[] = [];
    for (const moment of ['queued', 'committed', 'sent'] as const)
      tracker.on(moment, ({ type }) => told.push(`${moment} ${type}`));
    await tracker.track('step').outcome;
    expect(told).to.deep.equal(['queued step', 'committed step', 'sent step']);
    expect(tracker.report()).to.deep.equal({
      queued: 1,
      committed: 1,
      sent: 1,
      duplicate: 0,
      rejected: {},
      dropped: {},
      held: null,
      waiting: 0,
      storage: 'indexeddb',
    });
  });

  it('counts an event no more as waiting when it tells that it was sent', async () => {
    const tracker = make();
    const waiting: number[] = [];
    tracker.on('sent', () => waiting.push(tracker.report().waiting));
    await tracker.track('step').outcome;
    expect(waiting).to.deep.equal([0]);
  });

  it('tells no listener that has ended', async () => {
    const tracker = make();
    let told = 0;
    tracker.on('queued', () => told++)();
    tracker.track('step');
    expect(told).to.equal(0);
  });

  it('drops and counts what is tracked without an address, and says so once', async () => {
    const tracker = make({ apiBase: 'javascript:alert(1)' });
    expect(await tracker.track('step').outcome).to.deep.equal({ kind: 'dropped', reason: 'not-usable' });
  });

  it('goes on when a listener throws', async () => {
    const tracker = make();
    const errors: unknown[] = [];
    const { onerror } = window;
    window.onerror = (message) => Boolean(errors.push(message));
    tracker.on('queued', () => {
      throw new Error('a listener');
    });
    await tracker.track('step').outcome;
    window.onerror = onerror;
    expect(errors).to.have.length(1);
  });

  it('goes on with the session in the next tracker of the tab, in order', async () => {
    const first = make();
    await first.track('one').outcome;
    first.stop();
    await make({ creatorId: subject() }).track('two').outcome;
    const [one, two] = await stored(2);
    expect(two?.session_id).to.equal(one?.session_id);
    expect(two!.sequence!).to.be.greaterThan(one!.sequence!);
  });

  it('begins another session after half an hour without an event', async () => {
    const { now } = Date;
    const tracker = make();
    await tracker.track('one').outcome;
    try {
      Date.now = () => now() + 31 * 60_000;
      await tracker.track('two').outcome;
    } finally {
      Date.now = now;
    }
    const [one, two] = await stored(2);
    expect(two?.session_id).to.not.equal(one?.session_id);
  });

  it('takes note of nothing after it was stopped', async () => {
    const tracker = make();
    tracker.stop();
    expect(await tracker.track('step').outcome).to.deep.equal({ kind: 'dropped', reason: 'stopped' });
  });
});

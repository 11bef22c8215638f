import { expect } from '@open-wc/testing';
import { useTrackers } from '../testing/trackers.js';

describe('what is tracked', () => {
  const { make, stored } = useTrackers();

  it('tells bot and human apart', async () => {
    const tracker = make();
    tracker.track('message_sent', { conversationId: 'c1', actor: 'human' });
    tracker.track('bot_response', { conversationId: 'c1' });
    tracker.track('human_handoff', { conversationId: 'c1' });
    tracker.track('resolution', { conversationId: 'c1', actor: 'human' });
    expect((await stored(4)).map(({ properties }) => properties['actor'])).to.deep.equal(['human', 'bot', 'human', 'human']);
  });

  it('keeps the properties as they were at the call', async () => {
    const properties = { step: 1 };
    make().track('step', properties);
    properties.step = 2;
    expect((await stored(1))[0]?.properties).to.deep.equal({ step: 1 });
  });

  const nasty: Record<string, () => unknown> = {
    'a cycle': () => {
      const self: Record<string, unknown> = {};
      return (self['self'] = self);
    },
    'a BigInt': () => ({ big: 1n }),
    'a DOM node': () => ({ node: document.documentElement }),
    'a window': () => window,
    'a getter that throws': () => ({
      get bad(): never {
        throw new Error('a getter');
      },
    }),
    'a proxy whose every trap throws': () => {
      const fail = (): never => {
        throw new Error('a trap');
      };
      return new Proxy({}, { get: fail, has: fail, ownKeys: fail, getPrototypeOf: fail, getOwnPropertyDescriptor: fail });
    },
    'a text of ten megabytes': () => ({ text: 'é'.repeat(10_000_000) }),
    'nothing at all': () => null,
    'half a character': () => ({ text: '\ud800', '\udc00': 1 }),
  };
  for (const [what, properties] of Object.entries(nasty)) {
    it(`takes ${what}, and sends the event`, async () => {
      const tracked = make().track('message_sent', properties() as { conversationId: string });
      expect(await tracked.outcome).to.deep.equal({ kind: 'sent' });
    });
  }

  it('takes a name that is none', async () => {
    const tracker = make();
    for (const name of [
      '',
      {
        toString: () => {
          throw new Error('a name');
        },
      },
    ])
      expect(await tracker.track(name as string).outcome).to.deep.equal({ kind: 'dropped', reason: 'not-usable' });
  });
});

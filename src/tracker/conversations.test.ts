import { expect } from '@open-wc/testing';
import { useTrackers } from '../testing/trackers.js';

describe('conversations', () => {
  const { make, stored } = useTrackers();

  it('reaches a goal once in each conversation, and tells', async () => {
    const reached: unknown[] = [];
    const tracker = make({
      goals: [{ name: 'email_captured', trigger: { type: 'pattern', pattern: /[\w.]+@[\w.]+/ } }],
      onGoalComplete: (goal) => reached.push(goal),
    });
    const text = 'ann@example.com';
    tracker.track('message_sent', { conversationId: 'c1' }, { text });
    tracker.track('message_sent', { conversationId: 'c1' }, { text });
    tracker.track('message_sent', { conversationId: 'c2' }, { text });
    expect(reached).to.deep.equal([
      { name: 'email_captured', conversationId: 'c1' },
      { name: 'email_captured', conversationId: 'c2' },
    ]);
    const events = await stored(5);
    expect(events.find(({ type }) => type === 'goal_completed')?.properties).to.deep.equal({
      goal: 'email_captured',
      conversationId: 'c1',
      pattern: { source: '[\\w.]+@[\\w.]+', flags: '' },
    });
    expect(JSON.stringify(events)).not.to.include('ann@');
  });

  it('tracks an avatar by its events, and no text of it', async () => {
    const avatar = document.createElement('div');
    const reached: string[] = [];
    const tracker = make({
      goals: [{ name: 'thanks', trigger: { type: 'pattern', pattern: /thanks/i } }],
      onGoalComplete: ({ name }) => reached.push(name),
    });
    const stop = tracker.observe(avatar);
    const fire = (name: string, detail: unknown) => avatar.dispatchEvent(new CustomEvent(name, { detail }));
    fire('conversation-start', { id: 'c1', avatarId: 'a1' });
    fire('message', { role: 'assistant', avatarId: 'a1', conversationId: 'c1', content: 'thanks for asking' });
    fire('message', { role: 'user', avatarId: 'a1', conversationId: 'c1', content: 'Thanks!' });
    fire('message', null);
    fire('conversation-end', { id: 'c1', duration: 272, messageCount: 7 });
    stop();
    fire('message', { role: 'user', content: 'no more' });
    const events = await stored(6);
    expect(events.map(({ type, properties }) => [type, properties])).to.deep.equal([
      ['avatar_conversation_started', { conversationId: 'c1', avatarId: 'a1' }],
      ['avatar_message', { role: 'assistant', avatarId: 'a1', conversationId: 'c1', length: 17 }],
      ['avatar_message', { role: 'user', avatarId: 'a1', conversationId: 'c1', length: 7 }],
      ['goal_completed', { goal: 'thanks', conversationId: 'c1', pattern: { source: 'thanks', flags: 'i' } }],
      ['avatar_message', {}],
      ['avatar_conversation_ended', { conversationId: 'c1', duration: 272, messageCount: 7 }],
    ]);
    expect(reached).to.deep.equal(['thanks']);
  });

  it('takes it well that there is no avatar', () => {
    expect(() => make().observe(null)()).not.to.throw();
  });
});

import { expect } from '@open-wc/testing';

/** What is tracked at a mock shows in its dashboard and its funnel, however the mock is reached. */
export async function showsWhatWasTracked(get: (path: string, init?: RequestInit) => Promise<Response>): Promise<void> {
  const of = `creator_id=unvisited-${crypto.randomUUID()}`;
  const time = new Date().toISOString();
  const event = {
    event_id: '1',
    type: 'conversion',
    occurred_at: time,
    session_id: 's1',
    properties: { conversationId: 'c1' },
  };
  const body = JSON.stringify({ events: [event], sent_at: time });
  await get(`/api/v1/creator/analytics/events?${of}`, { method: 'POST', body });
  const read = async (path: string): Promise<unknown> => (await get(`/api/v1/creator/analytics/${path}?${of}`)).json();
  expect(await read('dashboard')).to.include({ total_conversations: 1, unique_users: 1 });
  const { steps } = (await read('funnel')) as { steps: { users: number }[] };
  expect(steps.map(({ users }) => users)).to.deep.equal([1, 1, 1, 1]);
}

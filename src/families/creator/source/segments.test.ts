import { expect } from '@open-wc/testing';
import { getResponse } from 'msw';
import { Session } from '../../../client/session.js';
import { buildQuestion } from '../../../datasets/build-question.js';
import type { SavedSegment } from '../../../datasets/data.js';
import { emptyScope } from '../../../datasets/scope.js';
import { createHandlers } from '../../../mock/handlers.js';
import { issueToken } from '../../../mock/tokens.js';
import { failureOf, testServer } from '../../../testing/client.js';
import { creatorSource } from './source.js';

const server = testServer();
const scope = { ...emptyScope, ids: { creatorId: 'medium-1' } };

const requestId = '11111111-2222-4333-8444-555555555555';
const draft = { label: 'Night owls', minDays: 3, maxDays: null, windowDays: 30 };

/** A session with a mock of its own. */
function world() {
  const handlers = createHandlers();
  server.answer = async (request) => (await getResponse(handlers, request)) ?? new Response(null, { status: 404 });
  const session = new Session({ apiBase: 'https://api.test', getToken: () => issueToken() });
  const { save, delete: remove } = creatorSource.actions!.segment!;
  let now = 0;
  const list = async (): Promise<readonly SavedSegment[] | null> => {
    const io = session.io(++now, new AbortController().signal);
    return (await creatorSource.answers.segments!(buildQuestion('segments', scope, null), io)).data.segments;
  };
  return {
    list,
    save: (stored: SavedSegment | null, more: object = {}) =>
      save({ requestId, stored, draft: { ...draft, ...more } }, scope, session.writing),
    remove: (stored: SavedSegment) => remove({ stored }, scope, session.writing),
  };
}

describe('the segments of a creator that somebody has defined', () => {
  it('are who came on how many days, and how many that are', async () => {
    const [segment] = (await world().list())!;
    const { count, share, ...rest } = segment!;
    expect(rest).to.deep.equal({ id: 'seg_01', label: 'Weekend regulars', minDays: 4, maxDays: 12, windowDays: 30, version: 1 });
    expect(count).to.be.greaterThan(0);
    expect(share).to.be.within(0, 1);
  });

  it('are none where the server keeps none', async () => {
    const { list } = world();
    server.answer = () => Response.json({ total_users: 5, segments: [] });
    expect(await list()).to.equal(null);
  });

  it('are saved under an id of the server’s', async () => {
    const { save, list } = world();
    const id = await save(null);
    expect((await list())!.find((each) => each.id === id)).to.include({ label: 'Night owls', minDays: 3, maxDays: null });
  });

  it('are changed where nobody else has changed them', async () => {
    const { save, list } = world();
    const [segment] = (await list())!;
    expect(await save(segment!, { label: 'Weekends' })).to.equal('seg_01');
    expect((await list())!.map(({ label, version }) => [label, version])).to.deep.equal([['Weekends', 2]]);
    expect(await failureOf(world().save({ ...segment!, version: 7 }))).to.include({ kind: 'invalid', field: 'version' });
  });

  it('are deleted', async () => {
    const { remove, list } = world();
    await remove((await list())![0]!);
    expect(await list()).to.deep.equal([]);
  });

  it('are stored whatever a server says of it, once it has said yes', async () => {
    const { save } = world();
    server.answer = () => new Response('<p>Thanks', { status: 201 });
    expect(await save(null)).to.equal(null);
  });
});

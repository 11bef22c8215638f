import { expect } from '@open-wc/testing';
import { mockApi, noon } from './fixtures/ask.js';
import { issueToken } from './tokens.js';

const base = '/api/v1/creator/analytics/segments';
const query = '?creator_id=documented';

const uuid = (last: number): string => `00000000-0000-4000-8000-${String(last).padStart(12, '0')}`;

const draft = (request: number, more: object = {}) => ({
  request_id: uuid(request),
  label: 'Night owls',
  min_days: 3,
  max_days: 9,
  window_days: 30,
  ...more,
});

interface Row {
  readonly id: string;
  readonly label: string;
  readonly version: number;
}

/** A mock of its own, and what is asked of it below a scenario. */
function world() {
  let now = noon;
  const { ask } = mockApi({ now: () => now });
  const at = (scenario: string, path = ''): string => `${scenario && `/~${scenario}`}${base}${path}${query}`;
  return {
    pass: (ms: number) => void (now += ms),
    save: (body: unknown, scenario = '', authorization?: string) => ask(at(scenario), { method: 'POST', body, authorization }),
    remove: (id: string, scenario = '') => ask(at(scenario, `/${id}`), { method: 'DELETE' }),
    list: async (scenario = '', authorization?: string) => {
      const response = await ask(at(scenario), { authorization });
      return ((await response.json()) as { saved_segments: Row[] }).saved_segments;
    },
  };
}

const labels = (rows: readonly Row[]): string[] => rows.map(({ label }) => label);

const errorIn = async (response: Response) => ((await response.json()) as { error: unknown }).error;

describe('what is saved in the mock', () => {
  it('is in the list from then on, with an id, its first version and who is in it', async () => {
    const { save, list } = world();
    const response = await save(draft(1));
    expect(response.status).to.equal(201);
    const stored = (await response.json()) as Row;
    expect(stored).to.include({ label: 'Night owls', min_days: 3, version: 1 });
    expect(await list()).to.deep.include(stored);
  });

  it('is stored once, however often the same request comes within a day', async () => {
    const { save, list, pass } = world();
    const first = (await (await save(draft(1))).json()) as Row;
    pass(23 * 3_600_000);
    const again = await save(draft(1));
    expect(again.status).to.equal(200);
    expect(await again.json()).to.include({ id: first.id, version: 1 });
    expect(labels(await list())).to.deep.equal(['Weekend regulars', 'Night owls']);
  });

  it('is refused where the same request comes with another body', async () => {
    const { save } = world();
    await save(draft(1));
    const response = await save(draft(1, { label: 'Others' }));
    expect(response.status).to.equal(422);
    expect(await errorIn(response)).to.include({ field: 'request_id' });
  });

  it('is refused with every field that is wrong', async () => {
    const response = await world().save(draft(1, { label: ' ', min_days: 2.5, window_days: 8 }));
    expect(response.status).to.equal(422);
    const { fields } = (await errorIn(response)) as { fields: { field: string }[] };
    expect(fields.map(({ field }) => field)).to.deep.equal(['label', 'window_days', 'min_days']);
  });

  it('is a duplicate where another one is called the same', async () => {
    const response = await world().save(draft(1, { label: 'weekend REGULARS' }));
    expect(await errorIn(response)).to.include({ code: 'duplicate', field: 'label' });
  });

  it('changes under its id, where the version is the newest', async () => {
    const { save, list } = world();
    const [row] = await list();
    const change = { id: row!.id, version: row!.version };
    expect((await save(draft(1, change))).status).to.equal(201);
    expect(await errorIn(await save(draft(2, { ...change, label: 'Late' })))).to.include({ field: 'version' });
    expect((await list()).map(({ label, version }) => [label, version])).to.deep.equal([['Night owls', 2]]);
  });

  it('is gone after it was deleted, and missing then', async () => {
    const { remove, list, save } = world();
    const [row] = await list();
    expect([(await remove(row!.id)).status, (await remove(row!.id)).status]).to.deep.equal([204, 404]);
    expect(await list()).to.deep.equal([]);
    expect((await save(draft(1, { id: row!.id, version: 1 }))).status).to.equal(404);
  });

  it('is the list of one subject', async () => {
    const { save, list } = world();
    await save(draft(1));
    const other = `Bearer ${await issueToken({ sub: 'another', now: noon })}`;
    expect(labels(await list('', other))).to.deep.equal(['Weekend regulars']);
  });

  it('is refused where it is no JSON, or too much', async () => {
    const { save } = world();
    expect((await save('{')).status).to.equal(400);
    expect((await save(draft(1, { label: 'x'.repeat(70_000) }))).status).to.equal(413);
  });
});

describe('the scenarios of writing', () => {
  it('write-fails stores nothing', async () => {
    const { save, remove, list } = world();
    const [row] = await list();
    expect([(await save(draft(1), 'write-fails')).status, (await remove(row!.id, 'write-fails')).status]).to.deep.equal([
      500, 500,
    ]);
    expect(labels(await list('write-fails'))).to.deep.equal(['Weekend regulars']);
  });

  it('write-lost stores, loses the answer, and gives it to who tries the same again', async () => {
    const { save, list } = world();
    expect((await save(draft(1), 'write-lost')).type).to.equal('error');
    const again = await save(draft(1), 'write-lost');
    expect(again.status).to.equal(200);
    expect(labels(await list('write-lost'))).to.deep.equal(['Weekend regulars', 'Night owls']);
  });

  it('write-lost deletes, and has nothing left to delete when tried again', async () => {
    const { remove, list } = world();
    const [row] = await list();
    expect((await remove(row!.id, 'write-lost')).type).to.equal('error');
    expect((await remove(row!.id, 'write-lost')).status).to.equal(404);
  });

  it('read-only shows the list and refuses to change it', async () => {
    const { save, remove, list } = world();
    const [row] = await list('read-only');
    const response = await save(draft(1), 'read-only');
    expect([response.status, (await remove(row!.id, 'read-only')).status]).to.deep.equal([403, 403]);
    expect(await errorIn(response)).to.include({ code: 'read_only' });
  });
});

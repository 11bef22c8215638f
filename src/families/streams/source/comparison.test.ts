import { expect } from '@open-wc/testing';
import { AnalyticsFailure } from '../../../datasets/failure.js';
import type { Io, Question } from '../../../datasets/question.js';
import { emptyScope, type Scope } from '../../../datasets/scope.js';
import documented from '../../../testing/data/documented-stream.json' with { type: 'json' };
import { streamSource } from './source.js';

const summary = { ...documented.summary, started_at: '2026-04-25T10:00:00Z', ended_at: '2026-04-25T12:00:00Z' };
const row = (started_at: string | null, total_views: number) => ({ stream_id: `at-${started_at}`, started_at, total_views });

type Answers = Readonly<Record<string, unknown>>;

/** A server of documents and failures by the end of their path, and by cursor. */
function ioOf(answers: Answers): Io & { asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    now: 0,
    signal: new AbortController().signal,
    prepare: () => {},
    file: () => Promise.reject(new Error('nothing is downloaded')),
    async request({ path, query, parse }) {
      const end = path.replace(/^.*\/analytics/, '') + (query?.['cursor'] ? `?${query['cursor']}` : '');
      asked.push(end);
      const answer = await Promise.resolve(answers[end]);
      if (answer instanceof Error) throw answer;
      return { value: parse({ bytes: new Uint8Array(), json: () => answer }), asOf: 0 };
    },
  };
}

function compare(answers: Answers, changes: Partial<Scope> = {}) {
  const ids = { streamId: 'a1b2c3d4', channelId: 'documented' };
  const scope: Scope = { ...emptyScope, ids, compare: { with: 'previous-period', align: 'date' }, ...changes };
  const question: Question<'metrics'> = { dataset: 'metrics', scope, period: null, params: { ids: ['total-views'] } };
  const io = ioOf({ '/summary': summary, ...answers });
  const answer = streamSource.answers.metrics!(question, io);
  return { answer, io };
}

const sessions = (...rows: readonly unknown[]) => ({ sessions: rows, next_cursor: null });

describe('the comparison of a stream', () => {
  it('is with the latest stream of its channel that began before it', async () => {
    const { answer } = compare({
      '/sessions': sessions(row('2026-04-26T10:00:00Z', 1), row('2026-04-25T10:00:00Z', 4832), row('2026-04-18T10:00:00Z', 4100)),
    });
    expect((await answer).data.previous?.['total-views']).to.equal(4100);
  });

  it('looks on the next page where the first has only later ones', async () => {
    const { answer, io } = compare({
      '/sessions': { sessions: [row('2026-05-01T10:00:00Z', 1)], next_cursor: 'two' },
      '/sessions?two': sessions(row('2026-04-18T10:00:00Z', 4100)),
    });
    expect((await answer).data.previous?.['total-views']).to.equal(4100);
    expect(io.asked).to.deep.equal(['/summary', '/sessions', '/sessions?two']);
  });

  it('is with nothing where it is the first stream', async () => {
    const { answer } = compare({ '/sessions': sessions(row('2026-04-25T10:00:00Z', 4832), row(null, 3)) });
    expect((await answer).data.previous).to.equal(null);
  });

  it('is with nothing while the stream goes on, and why is said', async () => {
    // Half of what there was: after the first half hour.
    const live = { ...summary, ended_at: null };
    const { answer } = compare({
      '/summary': live,
      '/sessions': sessions(row('2026-04-25T10:00:00Z', 4832), row('2026-04-18T10:00:00Z', 9664)),
    });
    const { data, notes } = await answer;
    expect([data.previous, notes]).to.deep.equal([null, [{ kind: 'live' }]]);
  });

  it('takes from the list of streams that it is over, where its summary does not say so', async () => {
    const own = { ...row('2026-04-25T10:00:00Z', 4832), ended_at: '2026-04-25T12:00:00Z' };
    const { answer } = compare({
      '/summary': { ...summary, ended_at: null },
      '/sessions': sessions(own, row('2026-04-18T10:00:00Z', 4100)),
    });
    const { data, notes } = await answer;
    expect([data.previous?.['total-views'], notes]).to.deep.equal([4100, []]);
  });

  it('says nothing of it where there is no stream before one that goes on', async () => {
    const { answer } = compare({ '/summary': { ...summary, ended_at: null }, '/sessions': sessions() });
    expect((await answer).notes).to.deep.equal([]);
  });

  it('keeps the stream where the comparison fails, and says so', async () => {
    const forbidden = new AnalyticsFailure({ kind: 'forbidden' });
    const { data, notes } = await compare({ '/sessions': forbidden }).answer;
    expect([data.values['total-views'], data.previous]).to.deep.equal([4832, null]);
    expect(notes).to.deep.equal([{ kind: 'partial', dataset: 'comparison', failure: { kind: 'forbidden' } }]);
  });

  for (const [why, changes] of [
    ['nobody wants it', { compare: null }],
    ['the channel is not known', { ids: { streamId: 'a1b2c3d4' } }],
  ] as const) {
    it(`asks for nothing more where ${why}`, async () => {
      const { answer, io } = compare({}, changes);
      expect((await answer).data.previous).to.equal(null);
      expect(io.asked).to.deep.equal(['/summary']);
    });
  }
});

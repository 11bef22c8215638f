import { expect } from '@open-wc/testing';
import type { DatasetName, Params } from '../datasets/data.js';
import { AnalyticsFailure } from '../datasets/failure.js';
import { datasetNames } from '../datasets/data.js';
import type { Io } from '../datasets/question.js';
import { emptyScope } from '../datasets/scope.js';
import { localSource } from './local-source.js';

const io: Io = {
  now: 7,
  signal: new AbortController().signal,
  prepare: () => {},
  request: () => Promise.reject(new Error('nothing is requested')),
  file: () => Promise.reject(new Error('nothing is downloaded')),
};

async function ask<K extends DatasetName>(document: unknown, dataset: K, params: Params[K], plain: DatasetName = dataset) {
  const answer = localSource(() => Promise.resolve(document), plain).answers[dataset];
  if (!answer) throw new Error(`${dataset} is not answered`);
  return answer({ dataset, scope: emptyScope, period: null, params }, io);
}

const kindOf = (answer: Promise<unknown>): Promise<unknown> =>
  answer.then(
    () => 'answered',
    (error: unknown) => (error instanceof AnalyticsFailure ? error.failure.kind : error),
  );

const sessions = {
  sessions: [
    { id: 'a', values: { 'total-views': 1 } },
    { id: 'b', values: { 'total-views': 2 } },
  ],
};
const breakdown = { items: [{ id: 'us', count: 1 }] };
const metrics = { values: { 'total-views': 1 } };
const byViews = { sort: { by: 'total-views', direction: 'descending' }, cursor: null } as const;

describe('data that is handed over', () => {
  it('answers every dataset there is', () => {
    const { answers } = localSource(() => Promise.resolve(null), 'metrics');
    expect(Object.keys(answers).sort()).to.deep.equal([...datasetNames].sort());
    expect([...datasetNames].sort()).to.deep.equal([
      'activity',
      'breakdown',
      'detail',
      'funnel',
      'metrics',
      'retention',
      'segments',
      'sessions',
      'timeline',
      'trend',
    ]);
  });

  it('is one dataset where it names none, though one of its fields is called as a dataset', async () => {
    const { data, total, next } = await ask(sessions, 'sessions', byViews);
    expect(data.sessions.map(({ id }) => id)).to.deep.equal(['b', 'a']);
    expect([total, next]).to.deep.equal([2, undefined]);
  });

  it('is several where it names them', async () => {
    const document = { metrics, sessions, breakdown: { country: breakdown } };
    expect((await ask(document, 'metrics', { ids: [] }, 'sessions')).data.values['total-views']).to.equal(1);
    expect((await ask(document, 'sessions', byViews, 'metrics')).data.sessions).to.have.lengthOf(2);
    expect((await ask(document, 'breakdown', { by: 'country' }, 'metrics')).data.items[0]?.id).to.equal('US');
  });

  it('is as old as the tick', async () => {
    expect(await ask(breakdown, 'breakdown', { by: 'country' })).to.include({ asOf: 7, zone: null });
  });

  it('has no answer to what it does not hold', async () => {
    expect(await kindOf(ask(metrics, 'breakdown', { by: 'country' }, 'metrics'))).to.equal('unsupported');
    expect(await kindOf(ask({ metrics }, 'breakdown', { by: 'country' }))).to.equal('unsupported');
    expect(await kindOf(ask({ breakdown: { country: breakdown } }, 'breakdown', { by: 'chatter' }))).to.equal('unsupported');
  });

  it('is at fault where it is a list', async () => {
    expect(await kindOf(ask([metrics], 'metrics', { ids: [] }))).to.equal('malformed');
  });
});

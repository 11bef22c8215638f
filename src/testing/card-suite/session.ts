import { expect } from '@open-wc/testing';
import type { LoadDetail } from '../../card/events.js';
import { HttpResponse } from 'msw';
import { registerSource } from '../../families/registry.js';
import { registerRules } from '../../rules/registry.js';
import { parseDataset } from '../../datasets/parse-dataset.js';
import { datasetNames, type DatasetName } from '../../datasets/data.js';
import type { Answer, Question, Source } from '../../datasets/question.js';
import { setVisible } from '../clock.js';
import { has, textOf, within } from '../page.js';
import { quiet, until } from '../until.js';
import { faceOf, isBusy, isDrawn, isLoading, says, settling, summaryOf, type Stage } from './stage.js';

const failing = (status: number) => () => new HttpResponse(null, { status });

/** A host's own source that answers when, and with what, the test says; deaf to aborts. */
class SlowSource {
  readonly #wanted = new Map<string, (data: unknown) => void>();

  constructor(readonly name: string) {
    const answer =
      <K extends DatasetName>(dataset: K) =>
      ({ scope }: Question<K>): Promise<Answer<K>> =>
        new Promise((resolve) => {
          const settle = async (data: unknown) => ({ ...parseDataset(dataset, data), asOf: Date.now(), zone: null });
          this.#wanted.set(`${dataset} ${scope.ids.subjectId ?? ''}`, (data) => resolve(settle(data)));
        });
    const source: Source = {
      name,
      ids: ['subjectId'],
      answers: Object.fromEntries(datasetNames.map((name) => [name, answer(name)])),
    };
    registerSource(source);
    // Its data is that of the library's own tests.
    registerRules(name, 'creator');
  }

  hasBeenAsked = (subject: string): boolean => [...this.#wanted.keys()].some((key) => key.endsWith(` ${subject}`));

  /** Answers what was asked about a subject; what does not fit the dataset fails. */
  answer(subject: string, data: unknown): void {
    for (const [key, settle] of this.#wanted) if (key.endsWith(` ${subject}`)) settle(data);
  }
}

/** When a card asks, for whom, and what it keeps of what it has been told. */
export function testSession(stage: Stage): void {
  const { network, clock, card: own, subject } = stage;
  let sources = 0;
  const slowSource = () => new SlowSource(`slow-${own.tag}-${++sources}`);

  it('is not taken in by a slow answer to an earlier question', async () => {
    const source = slowSource();
    const card = stage.place({ source: source.name, 'subject-id': 'first', ...stage.about(null) });
    await until(() => source.hasBeenAsked('first'), 'it has asked about the first');
    card.subjectId = 'second';
    await until(() => source.hasBeenAsked('second'), 'it has asked about the second');
    source.answer('second', own.other.data);
    await until(() => summaryOf(card) === own.other.summary, 'it shows the second');
    source.answer('first', own.given.data);
    await quiet();
    card.requestUpdate();
    await card.updateComplete;
    expect(summaryOf(card)).to.equal(own.other.summary);
  });

  it('asks once for a hundred changes at once, and shows the last', async () => {
    const card = stage.place(stage.about('some-0'));
    for (let change = 1; change < 100; change++) card.setAttribute(subject.attribute, `some-${change}`);
    card.setAttribute(subject.attribute, subject.id);
    await stage.answers(card);
    await quiet();
    expect(stage.asked.map((seen) => stage.isAboutIt(seen))).to.deep.equal([true]);
  });

  it('gives up its request when it leaves the page, and asks again when it returns', async () => {
    const release = network.hold(own.endpoint);
    const box = stage.box();
    const card = stage.place({}, { into: box });
    await until(() => stage.asked.length === 1, 'it has asked');
    card.remove();
    await until(() => stage.asked[0]?.aborted, 'its request is aborted');
    release();
    box.append(card);
    await stage.answers(card);
    expect(stage.asked.length).to.equal(2);
  });

  it('keeps its request, and its answer, when it is moved', async () => {
    const release = network.hold(own.endpoint);
    const card = stage.place();
    await until(() => stage.asked.length === 1, 'it has asked');
    stage.box().append(card);
    await quiet();
    release();
    await stage.answers(card);
    stage.box().append(card);
    await card.updateComplete;
    await quiet();
    expect(summaryOf(card)).to.equal(own.summary);
    expect(stage.asked.map(({ aborted }) => aborted)).to.deep.equal([false]);
  });

  it('may be taken away by who hears of its answer, and has it when it is back', async () => {
    const box = stage.box();
    const card = stage.place({}, { into: box });
    box.addEventListener('analytics-load', () => card.remove(), { once: true });
    await until(() => !card.isConnected, 'it is taken away');
    await quiet();
    card.requestUpdate();
    await card.updateComplete;
    box.append(card);
    await stage.answers(card);
    await until(() => isDrawn(box), 'everything is drawn');
    expect(stage.asked.length).to.equal(1);
  });

  it('keeps what it shows while it refreshes, busy and never a skeleton', async () => {
    const card = await stage.answered();
    const release = network.hold(own.endpoint);
    card.refresh();
    await until(() => stage.asked.length === 2, 'it has asked again');
    expect(isBusy(card)).to.equal(true);
    expect(isLoading(card)).to.equal(false);
    expect(summaryOf(card)).to.equal(own.summary);
    release();
    await stage.answers(card);
  });

  it('keeps what it shows where a refresh fails, dimmed, and says so', async () => {
    const card = await stage.answered();
    network.answer(own.endpoint, failing(500));
    card.refresh();
    await says(card, 'The server has a problem. Showing data from');
    expect(summaryOf(card)).to.equal(own.summary);
    expect(card.renderRoot.querySelector('.picture')?.classList.contains('stale')).to.equal(true);
    network.answerAsDocumented();
    within(card, '.stalled button').click();
    await until(() => !has(card, '.stalled, .stale'), 'it is fresh again');
    expect(summaryOf(card)).to.equal(own.summary);
  });

  for (const status of [403, 404]) {
    it(`drops what it shows where a refresh is answered ${status}`, async () => {
      const card = await stage.answered();
      network.answer('', (request) => new HttpResponse(null, { status: request.url.endsWith('token') ? 500 : status }));
      card.refresh();
      await until(() => faceOf(card), 'it has a message instead');
      expect(summaryOf(card)).to.equal('');
      for (const words of own.shows) expect(textOf(card)).to.not.include(words);
    });
  }

  it('asks again every so many seconds', async () => {
    const card = await stage.settled({ ...stage.about('live-1'), 'refresh-seconds': '15' });
    await until(() => summaryOf(card) !== '', 'it shows what is live');
    clock.pass(15_000);
    await until(() => stage.asked.length === 2, 'it has asked again');
    await settling(card);
    clock.pass(15_000);
    await until(() => stage.asked.length === 3, 'it has asked once more');
  });

  it('asks nothing while the page is hidden, and once when it is seen again', async () => {
    const loads = stage.heard<LoadDetail>('analytics-load');
    const card = await stage.settled({ ...stage.about('live-1'), 'refresh-seconds': '15' });
    await until(() => loads.length === 1, 'it shows what is live');
    setVisible(false);
    for (let turn = 0; turn < 5; turn++) clock.pass(15_000);
    await quiet();
    expect(stage.asked.length).to.equal(1);
    setVisible(true);
    // By answers: a request that the client had to send twice is still one question.
    await until(() => loads.length === 2, 'it has asked again');
    await settling(card);
    await quiet();
    expect(loads.length).to.equal(2);
  });

  it('asks nothing any more once it has left, however long', async () => {
    const card = await stage.settled({ ...stage.about('live-1'), 'refresh-seconds': '15' });
    card.remove();
    await quiet();
    clock.pass(60_000);
    await quiet();
    expect(stage.asked.length).to.equal(1);
  });

  it('drops another owner’s data before it asks for the new one’s', async () => {
    const { provider, card } = stage.provided();
    provider.owner = 'ada';
    await stage.answers(card);
    const before = stage.asked.length;
    const release = network.hold(own.endpoint);
    provider.owner = 'grace';
    await until(() => stage.asked.length > before, 'it has asked for the new owner');
    expect(summaryOf(card)).to.equal('');
    release();
    await stage.answers(card);
  });

  it('tells once that the session has ended', async () => {
    const told = stage.heard('analytics-auth-required');
    const { card } = stage.provided(stage.addresses('expired'));
    await says(card, 'Your session has expired');
    await quiet();
    expect(told.length).to.equal(1);
  });

  it('shows a document, fetched without the token', async () => {
    const src = `${stage.addresses()['api-base']}/data.json`;
    network.answer('/data.json', () => HttpResponse.json(own.given.data as Record<string, unknown>));
    const card = await stage.settled({ src, ...stage.about(null) });
    expect(summaryOf(card)).to.equal(own.given.summary);
    expect(network.to('/data.json').map(({ authorization }) => authorization)).to.deep.equal([null]);
    expect(stage.asked.length).to.equal(0);
  });

  it('shows what a source of the page’s own answers', async () => {
    const source = slowSource();
    const card = stage.place({ source: source.name, 'subject-id': 'mine', ...stage.about(null) });
    await until(() => source.hasBeenAsked('mine'), 'it has asked');
    source.answer('mine', own.given.data);
    await until(() => summaryOf(card) === own.given.summary, 'it shows the answer');
    expect(network.count()).to.equal(0);
  });

  it('prefers data to a document and a document to the API, and undefined goes back', async () => {
    const src = `${stage.addresses()['api-base']}/data.json`;
    network.answer('/data.json', () => HttpResponse.json(own.other.data as Record<string, unknown>));
    const card = await stage.settled({ src, ...stage.about(null) }, { prepare: (made) => (made.data = own.given.data) });
    expect(summaryOf(card)).to.equal(own.given.summary);
    card.data = undefined;
    await until(() => summaryOf(card) === own.other.summary, 'it shows the document');
    card[subject.name] = subject.id;
    card.src = undefined;
    await stage.answers(card);
  });
}

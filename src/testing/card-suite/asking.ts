import { expect } from '@open-wc/testing';
import { HttpResponse } from 'msw';
import { allWithin, textOf } from '../page.js';
import { quiet, until } from '../until.js';
import { faceOf, isDrawn, isLoading, says, settling, summaryOf, type Stage } from './stage.js';

/** What a widget does with what it is told, from wherever it comes. */
export function testAsking(stage: Stage): void {
  const { network, card: own, subject } = stage;

  it('replaces the answer by that to a new question, and never shows the old one under the new id', async () => {
    const card = await stage.answered();
    const release = network.hold(own.endpoint);
    card[subject.name] = 'another';
    await until(() => stage.asked.length === 2, 'it has asked about the other one');
    expect(summaryOf(card)).to.equal('');
    expect(isLoading(card)).to.equal(true);
    release();
    await until(() => summaryOf(card) !== '', 'it shows the other one');
    expect(summaryOf(card)).to.not.equal(own.summary);
  });

  it('draws what it shows once it is seen, where it was hidden or had no room', async () => {
    const box = stage.box();
    box.style.display = 'none';
    const card = stage.place({}, { into: box });
    await stage.answers(card);
    const widths = () => allWithin(card.renderRoot, 'canvas').map((canvas) => canvas.clientWidth);
    expect(widths()).to.deep.equal([]);
    box.style.cssText = 'display: block; inline-size: 0; block-size: 0; overflow: hidden';
    await quiet();
    box.style.cssText = 'inline-size: 640px';
    await until(() => isDrawn(box) && widths().every((width) => width > 300), 'it is drawn in its place');
    for (const words of own.shows) await says(card, words);
  });

  it('drops everything at logout', async () => {
    const { provider, card } = stage.provided();
    await stage.answers(card);
    provider.logout();
    await says(card, 'You are signed out');
    expect(summaryOf(card)).to.equal('');
    for (const words of own.shows) expect(textOf(card)).to.not.include(words);
  });

  it('shows data handed over, and asks nobody', async () => {
    const card = await stage.settled(
      { 'api-base': null, 'token-url': null, ...stage.about(null) },
      { prepare: (made) => (made.data = own.given.data) },
    );
    expect(summaryOf(card)).to.equal(own.given.summary);
    expect(network.count()).to.equal(0);
  });

  it('asks a document in the place of the API where both are set', async () => {
    const src = `${stage.addresses()['api-base']}/data.json`;
    network.answer('/data.json', () => HttpResponse.json(own.document as Record<string, unknown>));
    const card = await stage.settled({ src });
    expect(own.documentSummary ?? own.summary).to.satisfy((all: string) => all.startsWith(summaryOf(card).replace(/\.$/, '')));
    await quiet();
    expect(textOf(card)).to.not.include('could not be loaded');
    expect([network.count('/data.json') > 0, network.count('/analytics-token'), stage.asked.length]).to.deep.equal([true, 0, 0]);
  });

  it('tells of data that makes no sense, as of an answer', async () => {
    const card = await stage.settled({}, { prepare: (made) => (made.data = null) });
    expect(faceOf(card)).to.equal('malformed');
    card.data = 7;
    await card.updateComplete;
    await settling(card);
    expect(faceOf(card)).to.equal('malformed');
  });
}

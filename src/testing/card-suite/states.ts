import { expect } from '@open-wc/testing';
import type { ErrorDetail, LoadDetail } from '../../card/events.js';
import { HttpResponse } from 'msw';
import { textOf, within } from '../page.js';
import { faceOf, says, type Stage } from './stage.js';

/** What a widget shows of what its question brings. */
export function testFaces(stage: Stage): void {
  const { network, card: own } = stage;

  it('shows the answer', async () => {
    const card = await stage.answered();
    for (const words of own.shows) await says(card, words);
  });

  it('has its heading, and is a group of that name', async () => {
    const card = await stage.answered();
    expect(textOf(within(card, '[role=heading]'))).to.equal(own.heading);
    expect(card.renderRoot.querySelector('[role=group].card')?.getAttribute('aria-labelledby')).to.equal('title');
  });

  it('tells when an answer is shown', async () => {
    const loads = stage.heard<LoadDetail>('analytics-load');
    await stage.answered();
    expect(loads.map(({ tag }) => tag)).to.deep.equal([own.tag]);
    expect(loads[0]!.ms).to.be.at.least(0);
    expect(Math.abs(loads[0]!.asOf - Date.now())).to.be.below(60_000);
  });

  it('says that nothing has been recorded', async () => {
    const card = await stage.settled({}, { scenario: 'empty' });
    expect(textOf(card)).to.include(own.nothingRecorded);
  });

  it('names what it could not read', async () => {
    const card = await stage.settled({}, { scenario: 'malformed' });
    // What else can be read is shown, with a note.
    expect(textOf(within(card, '.face-advice, .note'))).to.include(own.malformed);
  });

  it('says that it failed, and shows the answer when trying again succeeds', async () => {
    const errors = stage.heard<ErrorDetail>('analytics-error');
    network.answer(own.endpoint, () => new HttpResponse(null, { status: 403 }));
    const card = await stage.settled();
    expect(errors.map(({ tag, failure }) => [tag, failure.kind])).to.deep.equal([[own.tag, 'forbidden']]);
    network.answerAsDocumented();
    within(card, '.button').click();
    await stage.answers(card);
    expect(faceOf(card)).to.equal(null);
  });
}

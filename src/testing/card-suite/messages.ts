import { expect } from '@open-wc/testing';
import type { ErrorDetail } from '../../card/events.js';
import { HttpResponse } from 'msw';
import { textOf, within } from '../page.js';
import { quiet, until } from '../until.js';
import { faceOf, isLoading, says, type Stage } from './stage.js';

/** What a card says where there is no answer: yet, at all, or to this page. */
export function testMessages(stage: Stage): void {
  const { network, card: own, subject } = stage;

  it('is a skeleton until then, and says that it loads', async () => {
    network.hold(own.endpoint);
    const card = stage.place();
    await until(() => stage.asked.length, 'it has asked');
    expect(isLoading(card)).to.equal(true);
    expect(card.renderRoot.querySelector('.loading')?.getAttribute('aria-label')).to.equal('Loading');
  });

  it('says that the server is still at it, and asks again when told to', async () => {
    network.answer(own.endpoint, () => HttpResponse.json({ status: 'pending' }, { status: 202 }));
    const card = await stage.settled();
    expect(faceOf(card)).to.equal('pending');
    expect(textOf(card)).to.include('Still being processed');
    network.answerAsDocumented();
    within(card, '.button').click();
    await stage.answers(card);
  });

  for (const [scenario, kind, title, advice] of [
    ['forbidden', 'forbidden', 'Only the owner can see this', /does not own this data/],
    ['missing', 'not-found', 'Not found', /does not know this id/],
    ['500', 'server', 'The server has a problem', /error 500/],
    ['gateway', 'server', 'The server has a problem', /error 502/],
    ['expired', 'auth', 'Your session has expired', /Sign in again/],
    ['409', 'conflict', 'This is being changed', /Wait a little/],
    ['429', 'rate-limited', 'Too many requests', /after .*\d{1,2}:\d\d/],
    ['offline', 'offline', 'The server cannot be reached', /Check your connection/],
    ['redirect', 'blocked', 'Redirect refused', /“api-base”/],
    ['not-json', 'malformed', 'The answer cannot be read', /unexpected/],
  ] as const) {
    it(`has its own words for ${scenario}, and a way to try again`, async () => {
      const errors = stage.heard<ErrorDetail>('analytics-error');
      const card = await stage.settled({}, { scenario });
      expect(faceOf(card)).to.equal(kind);
      expect(textOf(within(card, '.face-title'))).to.equal(title);
      expect(textOf(within(card, '.face-advice'))).to.match(advice);
      expect(textOf(within(card, '.button'))).to.equal('Try again');
      expect(errors.map(({ tag, failure }) => [tag, failure.kind])).to.deep.equal([[own.tag, kind]]);
      expect(textOf(within(card, '.card > [role=status]'))).to.equal(`${own.heading}: failed to load. ${title}`);
    });
  }

  for (const [name, attributes] of [
    ['api-base', { 'api-base': null, 'token-url': null }],
    ['source', stage.about(null)],
    [subject.attribute, { ...stage.about(null), source: subject.source }],
  ] as const) {
    it(`names the missing ${name}, and asks nobody`, async () => {
      const card = await stage.settled(attributes);
      expect(faceOf(card)).to.equal('configuration');
      expect(textOf(within(card, '.face-advice'))).to.include(`“${name}”`);
      expect(network.count()).to.equal(0);
    });
  }

  it('says that a source of this name does not exist', async () => {
    const card = await stage.settled({ source: 'steam' });
    expect(textOf(within(card, '.face-title'))).to.equal('Set up wrongly');
  });

  it('comes back by itself from a server that fails now and then', async () => {
    const card = await stage.answered({}, { scenario: 'flaky' });
    expect(faceOf(card)).to.equal(null);
  });

  it('shows no message of its own where the page has one', async () => {
    const box = stage.box();
    box.addEventListener('analytics-error', (event) => event.preventDefault());
    const card = await stage.settled({}, { scenario: 'forbidden', into: box });
    expect(faceOf(card)).to.equal(null);
    expect(textOf(card)).to.not.include('Only the owner');
  });

  it('lets the page put its own message in the place of each', async () => {
    const slots = { loading: 'One moment', empty: 'Nothing to see', error: 'Oh no' };
    const fill = (card: Element) => {
      for (const [slot, words] of Object.entries(slots)) {
        card.append(Object.assign(document.createElement('p'), { slot, textContent: words }));
      }
    };
    network.answer(own.endpoint, () => HttpResponse.json({}, { status: 202 }));
    const release = network.hold(own.endpoint);
    const card = stage.place({}, { prepare: fill });
    await says(card, 'One moment');
    release();
    await says(card, 'Nothing to see');
    network.answer(own.endpoint, () => new HttpResponse(null, { status: 403 }));
    card.refresh();
    await says(card, 'Oh no');
  });

  it('sends the token with what it asks of the API, and asks for it once', async () => {
    await stage.answered();
    await quiet();
    expect(stage.asked.map(({ authorization }) => authorization?.startsWith('Bearer '))).to.deep.equal([true]);
    expect(network.count('/analytics-token')).to.equal(1);
  });

  it('shows a session that has ended once more when a new token comes', async () => {
    let works = false;
    const card = await stage.settled(
      { 'token-url': null },
      {
        prepare: (made) => {
          made.getToken = async () => {
            if (!works) throw new Error('signed out');
            return ((await (await fetch('/analytics-token')).json()) as { token: string }).token;
          };
        },
      },
    );
    expect(faceOf(card)).to.equal('auth');
    works = true;
    within(card, '.button').click();
    await stage.answers(card);
  });
}

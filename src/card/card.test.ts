import { expect } from '@open-wc/testing';
import { html, type TemplateResult } from 'lit';
import type { DatasetName } from '../datasets/data.js';
import { AnalyticsFailure, NothingToShow, type EmptyKind, type Failure } from '../datasets/failure.js';
import type { Answer, Note } from '../datasets/question.js';
import { define, type ElementClass } from '../element/define.js';
import { registerSource } from '../families/registry.js';
import naughtyStrings from '../testing/data/naughty-strings.json' with { type: 'json' };
import { allWithin, has, textOf, within } from '../testing/page.js';
import { TestPage } from '../testing/test-page.js';
import { quiet, until } from '../testing/until.js';
import { Card } from './card.js';
import type { Questions, Results } from './query-controller.js';

type ViewsCardAsks = { main: 'metrics'; timeline: 'timeline' };

/** The smallest widget: says how many views there were, and asks for a timeline beside. */
class ViewsCard extends Card<ViewsCardAsks> {
  static readonly tag: string = 'test-views';

  emptyFor: EmptyKind | null = null;
  ownFault: Failure | null = null;

  protected override readonly mainDataset = 'metrics';

  protected override questions(): Questions<ViewsCardAsks> {
    return {
      main: this.questionAbout('metrics', { ids: ['total-views'] }),
      timeline: this.questionAbout('timeline', null),
    };
  }

  protected override emptyReason(): EmptyKind | null {
    return this.emptyFor;
  }

  protected override configError(): Failure | null {
    return this.ownFault;
  }

  protected override ownHeading(): string {
    return 'Views';
  }

  protected override view(): TemplateResult {
    return html`<p class="view">seen</p>`;
  }

  protected override table() {
    return { rows: 0, columns: [] };
  }

  protected override summary({ main }: Results<ViewsCardAsks>): string {
    return `${main.answer.data.values['total-views']} views`;
  }
}

/** What the next widget draws with, as a page on a bad network gets it. */
let fetchInk: () => Promise<ElementClass>;

/** A widget whose drawing is fetched beside its data. */
class DrawnCard extends ViewsCard {
  static override readonly tag: string = 'test-drawn';
  static override readonly lazyElement = () => fetchInk();

  protected override view(): TemplateResult {
    return this.pictureOrMissing(html`<p class="view">drawn</p>`);
  }
}

class Ink extends HTMLElement {
  static readonly tag = 'test-ink';
}

const answerOf = <K extends DatasetName>(data: Answer<K>['data'], notes: readonly Note[] = []): Answer<K> => ({
  data,
  period: null,
  asOf: Date.now(),
  zone: null,
  step: null,
  notes,
});

const views = (notes?: readonly Note[]) =>
  answerOf<'metrics'>(
    { values: { 'total-views': 7 }, currency: null, previous: null, startedAt: null, endedAt: null, reached: {} },
    notes,
  );

const timeline = () =>
  answerOf<'timeline'>({ times: new Float64Array(), values: new Float64Array(), startedAt: null, endedAt: null });

/** Every failure there is, with a reason where it has one. */
const failures: readonly Failure[] = [
  { kind: 'configuration', reason: 'missing', name: 'stream-id' },
  { kind: 'configuration', reason: 'not-usable', name: 'source' },
  { kind: 'auth', reason: 'rejected' },
  { kind: 'auth', reason: 'no-token' },
  { kind: 'auth', reason: 'provider-failed' },
  { kind: 'auth', reason: 'provider-timeout' },
  { kind: 'auth', reason: 'not-a-token' },
  { kind: 'auth', reason: 'signed-out' },
  { kind: 'forbidden' },
  { kind: 'not-found' },
  { kind: 'gone' },
  { kind: 'conflict' },
  { kind: 'too-large' },
  { kind: 'no-file', got: 'nothing' },
  { kind: 'no-file', got: 'page' },
  { kind: 'no-file', got: 'other' },
  { kind: 'unavailable-for-legal-reasons' },
  { kind: 'invalid', field: 'interval_minutes' },
  { kind: 'rate-limited', retryAt: null },
  { kind: 'offline' },
  { kind: 'code' },
  { kind: 'timeout' },
  { kind: 'server', status: 503 },
  { kind: 'malformed', path: 'a.b[3]' },
  { kind: 'unsupported', dataset: 'metrics', source: 'mine' },
  { kind: 'blocked', reason: 'origin' },
  { kind: 'blocked', reason: 'redirect' },
];

describe('a card', () => {
  const page = new TestPage();
  let metrics: () => Answer<'metrics'>;
  let beside: () => Answer<'timeline'>;

  before(() => {
    define(ViewsCard);
    define(DrawnCard);
    registerSource({
      name: 'test-card',
      ids: [],
      answers: { metrics: async () => metrics(), timeline: async () => beside() },
    });
  });

  beforeEach(() => {
    metrics = () => views();
    beside = timeline;
  });

  const fails = (failure: Failure) => () => {
    throw new AnalyticsFailure(failure);
  };

  /** The card, once it shows something. */
  async function shown(prepare: (card: ViewsCard) => void = () => {}): Promise<ViewsCard> {
    const card = placed(ViewsCard, prepare);
    await settled(card);
    return card;
  }

  function placed(kind: typeof ViewsCard, prepare: (card: ViewsCard) => void = () => {}): ViewsCard {
    const card = document.createElement(kind.tag) as ViewsCard;
    card.apiBase = '/nowhere';
    card.source = 'test-card';
    prepare(card);
    const box = page.put(document.createElement('div'));
    box.lang = 'en';
    box.append(card);
    return card;
  }

  const settled = (card: ViewsCard) =>
    until(() => has(card, '.card[aria-busy=false]') && !has(card, 'slot[name=loading]'), 'it has something to show');

  it('has words of their own for all that can go wrong, and what to do about it', async () => {
    const said = new Map<string, Failure>();
    for (const failure of failures) {
      metrics = fails(failure);
      const card = await shown();
      const words = `${textOf(within(card, '.face-title'))} ${textOf(within(card, '.face-advice'))}`;
      expect(said.get(words), words).to.equal(undefined);
      said.set(words, failure);
      expect(textOf(within(card, '.face-advice')).length).to.be.above(10);
    }
  });

  for (const failure of failures) {
    const final =
      ['configuration', 'unsupported', 'gone', 'too-large', 'unavailable-for-legal-reasons'].includes(failure.kind) ||
      (failure.kind === 'auth' && failure.reason === 'no-token');
    it(`${final ? 'offers no' : 'offers a'} second try after ${Object.values(failure).join(' ')}`, async () => {
      metrics = fails(failure);
      expect(has(await shown(), '.button')).to.equal(!final);
    });
  }

  const dayLater = 86_400_000;
  /** As a reader's calendar has it. */
  const dateOf = (instant: number): string => new Date(instant).toLocaleDateString('en', { dateStyle: 'medium' });

  it('says on which day to ask again, where that is not today', async () => {
    const retryAt = Date.now() + dayLater;
    metrics = fails({ kind: 'rate-limited', retryAt });
    expect(textOf(within(await shown(), '.face-advice'))).to.include(`Try again after ${dateOf(retryAt)}, `);
  });

  it('says of which day its data is, where that is not today', async () => {
    const asOf = Date.now() - dayLater;
    metrics = () => ({ ...views(), asOf });
    const card = await shown();
    metrics = fails({ kind: 'offline' });
    card.refresh();
    await until(() => textOf(card).includes('Showing data from'), 'it says so');
    expect(textOf(card)).to.include(`Showing data from ${dateOf(asOf)}, `);
  });

  for (const kind of ['forbidden', 'not-found', 'gone', 'unavailable-for-legal-reasons'] as const) {
    it(`drops what it showed where that is ${kind} now`, async () => {
      const card = await shown();
      metrics = fails({ kind });
      card.refresh();
      await until(() => has(card, '.face'), 'it says so');
      expect(textOf(card)).to.not.include('7 views');
    });
  }

  for (const [kind, title] of [
    ['none-yet', 'Nothing recorded yet'],
    ['none-in-range', 'Nothing in this period'],
    ['filtered-out', 'Nothing matches the filter'],
    ['pending', 'Still being processed'],
  ] as const) {
    it(`says “${title}” where a source knows that there is nothing`, async () => {
      metrics = () => {
        throw new NothingToShow(kind);
      };
      const card = await shown();
      expect(textOf(within(card, '.face-title'))).to.equal(title);
      expect(textOf(within(card, '[role=status]'))).to.equal(`Views: ${title}`);
    });

    it(`says “${title}” where a good answer has nothing in it`, async () => {
      const card = await shown((made) => (made.emptyFor = kind));
      expect(textOf(within(card, '.face-title'))).to.equal(title);
      expect(textOf(within(card, '[role=status]'))).to.equal(`Views: ${title}`);
      expect(has(card, 'analytics-menu')).to.equal(false);
    });
  }

  it('says what is wrong with its own attributes, and drops what it showed', async () => {
    const card = await shown();
    card.ownFault = { kind: 'configuration', reason: 'not-usable', name: 'metric' };
    card.requestUpdate();
    await until(() => textOf(card).includes('The value of “metric” cannot be used'), 'it says so');
    expect(textOf(card)).to.not.include('7 views');
  });

  it('takes what a source throws by mistake for an answer nobody can read, and leaves the error on the console', async () => {
    metrics = () => {
      throw new TypeError('x is not a function');
    };
    const card = await shown();
    expect(textOf(within(card, '.face-title'))).to.equal('The answer cannot be read');
    expect(page.watch.errors.splice(0)).to.deep.equal(['console.error: TypeError: x is not a function']);
  });

  it('shows its answer where a question beside it fails, with a note', async () => {
    beside = fails({ kind: 'server', status: 500 });
    const card = await shown();
    await until(() => textOf(card).includes('The timeline could not be loaded: The server has a problem'), 'it has the note');
    expect(textOf(card)).to.include('7 views');
  });

  it('says nothing of a question beside it that its source does not know', async () => {
    beside = fails({ kind: 'unsupported', dataset: 'timeline', source: 'test-card' });
    const card = await shown();
    await quiet();
    expect(has(card, '.note')).to.equal(false);
  });

  it('shows every note of an answer', async () => {
    metrics = () =>
      views([
        { kind: 'dropped', rows: 2, of: 1200, first: 'rows[3].x' },
        { kind: 'duplicates', rows: 1 },
        { kind: 'clamped', asked: 60, answered: 300 },
        { kind: 'fallback' },
        { kind: 'partial', dataset: 'comparison', failure: { kind: 'timeout' } },
      ]);
    const card = await shown();
    expect(allWithin(card.renderRoot, '.note').map(textOf)).to.deep.equal([
      '2 of 1,200 rows could not be read and are left out (first: rows[3].x)',
      '1 row repeated another one; the last counts',
      'Answered every 5 min (asked: 1 min)',
      'The summary endpoint did not answer; shown from the separate endpoints',
      'The comparison could not be loaded: The server took too long',
    ]);
  });

  it('keeps its notes where the foot is hidden: they are never hidden', async () => {
    metrics = () => views([{ kind: 'fallback' }]);
    const card = await shown((made) => (made.hideFooter = true));
    expect(textOf(card)).to.include('The summary endpoint did not answer');
  });

  for (const [what, failing] of [
    ['path', (text: string): Failure => ({ kind: 'malformed', path: text })],
    ['field', (text: string): Failure => ({ kind: 'invalid', field: text })],
    ['source', (text: string): Failure => ({ kind: 'unsupported', dataset: 'metrics', source: text })],
  ] as const) {
    it(`shows any ${what} in a failure as text`, async () => {
      let written = 'plain';
      metrics = () => {
        throw new AnalyticsFailure(failing(written));
      };
      const card = await shown();
      const elements = allWithin(card.renderRoot, '*').length;
      for (written of naughtyStrings.filter((each) => each.trim() !== '')) {
        card.refresh();
        await until(
          () => within(card, '.face-advice').textContent.includes(`“${written}”`),
          `it shows ${JSON.stringify(written)}`,
        );
      }
      expect(allWithin(card.renderRoot, '*').length).to.equal(elements);
    });
  }

  it('shows any note as text', async () => {
    metrics = () => views(naughtyStrings.map((first): Note => ({ kind: 'dropped', rows: 1, of: 2, first })));
    const card = await shown();
    const notes = allWithin(card.renderRoot, '.note');
    expect(notes.map(({ textContent }) => textContent)).to.deep.equal(
      // What is said twice is one note.
      [...new Set(naughtyStrings)].map((first) => `1 of 2 rows could not be read and is left out (first: ${first})`),
    );
    expect(notes.every(({ children }) => children.length === 0)).to.equal(true);
  });

  for (const height of ['50%', 'tall', '-3px']) {
    it(`warns of a height of ${height}, and does without`, async () => {
      const card = await shown((made) => (made.height = height));
      expect(page.watch.warnings).to.deep.equal(['<test-views>: height should be a CSS length such as 320px']);
      expect(within(card, '.card').style.getPropertyValue('--analytics-plot-height')).to.equal('');
    });
  }

  for (const [height, warned] of [
    ['1e9px', 1],
    ['40000', 1],
    ['1e9vh', 0],
    ['9e99em', 0],
  ] as const) {
    it(`is no higher than 4000px with a height of ${height}`, async () => {
      const card = await shown((made) => (made.height = height));
      const frame = within(card, '.card');
      frame.style.maxHeight = 'var(--analytics-plot-height)';
      expect(getComputedStyle(frame).maxHeight).to.equal('4000px');
      expect(page.watch.warnings).to.deep.equal(Array(warned).fill('<test-views>: height should be 4000px at most'));
    });
  }

  it('goes back to its own height where the author’s is taken away', async () => {
    const card = await shown((made) => (made.height = 120));
    expect(within(card, '.card').style.getPropertyValue('--analytics-plot-height')).to.equal('120px');
    card.height = null;
    await card.updateComplete;
    expect(within(card, '.card').style.getPropertyValue('--analytics-plot-height')).to.equal('');
  });

  it('leaves no attribute behind that the author has not written', async () => {
    const card = await shown((made) => (made.heading = 'Mine'));
    expect(card.getAttributeNames()).to.deep.equal([]);
  });

  it('asks for its data while what it draws with is on its way, and is busy until both are there', async () => {
    let arrive!: (ink: ElementClass) => void;
    let asked = false;
    fetchInk = () => new Promise((resolve) => (arrive = resolve));
    metrics = () => {
      asked = true;
      return views();
    };
    const card = placed(DrawnCard);
    await until(() => asked && has(card, '.view'), 'the answer is there');
    expect(within(card, '.card').getAttribute('aria-busy')).to.equal('true');
    arrive(Ink);
    await settled(card);
    expect(customElements.get('test-ink')).to.equal(Ink);
  });

  it('says that what it draws with could not be fetched, and draws when trying again succeeds', async () => {
    fetchInk = () => Promise.reject(new TypeError('Failed to fetch'));
    const card = placed(DrawnCard);
    await settled(card);
    expect(textOf(card)).to.include('A part of this widget could not be loaded The chart is missing; the table has the numbers.');
    expect(has(card, '.view')).to.equal(false);
    expect(has(card, '.opener')).to.equal(true);
    fetchInk = () => Promise.resolve(Ink);
    within(card, '.face .button').click();
    await until(() => has(card, '.view'), 'it is drawn');
    expect(has(card, '.face')).to.equal(false);
  });

  it('draws once the browser is back online', async () => {
    fetchInk = () => Promise.reject(new TypeError('Failed to fetch'));
    const card = placed(DrawnCard);
    await settled(card);
    fetchInk = () => Promise.resolve(Ink);
    dispatchEvent(new Event('online'));
    await until(() => has(card, '.view'), 'it is drawn');
  });
});

import { expect } from '@open-wc/testing';
import type { BreakdownData } from '../../datasets/data.js';
import '../../register.js';
import type { AnyCard } from '../../testing/card-suite/stage.js';
import { allWithin, textOf, within } from '../../testing/page.js';
import { TestPage } from '../../testing/test-page.js';
import { until } from '../../testing/until.js';
import type { ReviewChecklist } from './review-checklist.js';
import { goalsReached, readGoals, stepsOf, trendingIn, uncoveredShare } from './review-checklist.model.js';

const topics = (counts: Readonly<Record<string, number>>, total: number | null): BreakdownData => ({
  items: Object.entries(counts).map(([id, count]) => ({ id, label: null, count, share: null })),
  total,
  of: 'total-conversations',
  currency: null,
});

describe('what a review is answered with', () => {
  it('is topics that are new, or take half as much again of all conversations', () => {
    const before = topics({ tea: 50, chess: 20 }, 100);
    const now = topics({ tea: 100, chess: 62, night: 12, rare: 9 }, 200);
    expect(trendingIn(now, before)).to.deep.equal({
      kind: 'trending',
      topics: [
        { id: 'night', label: null },
        { id: 'chess', label: null },
      ],
    });
  });

  it('is no trend of fewer than thirty conversations, or without a week before', () => {
    expect(trendingIn(topics({ tea: 20 }, 29), topics({ tea: 2 }, 100))).to.include({ kind: 'not-enough-data', sample: 29 });
    expect(trendingIn(topics({ tea: 20 }, 100), null)).to.equal(null);
  });

  it('is the share of conversations that no topic names', () => {
    expect(uncoveredShare(topics({ tea: 70, chess: 20 }, 100))).to.be.closeTo(0.1, 1e-9);
    expect(uncoveredShare(topics({ tea: 70 }, null))).to.equal(null);
  });

  it('is goals of known metrics, and the most where less is better', () => {
    const goals = readGoals({ 'total-revenue': 500, 'churn-rate': 0.05, nothing: 3, messages: 'many', tips: 0 });
    expect(goals).to.deep.equal({ 'total-revenue': 500, 'churn-rate': 0.05 });
    const values = { 'total-revenue': 480, 'churn-rate': 0.04 };
    expect(goalsReached(goals, values, true).map(({ isMet }) => isMet)).to.deep.equal([false]);
    expect(goalsReached(goals, values, false).map(({ isMet }) => isMet)).to.deep.equal([true]);
    expect([readGoals(null), readGoals('x')]).to.deep.equal([{}, {}]);
  });

  it('is each step as a share of the first, beside that of the documentation', () => {
    const step = (id: string, count: number) => ({ id, label: null, count, shareOfFirst: null });
    expect(stepsOf({ steps: [step('free', 200), step('engaged', 100), step('trial', 10)] })).to.deep.equal([
      { id: 'engaged', label: null, share: 0.5, reference: 0.6 },
      { id: 'trial', label: null, share: 0.05, reference: null },
    ]);
    expect(stepsOf({ steps: [step('free', 0)] })).to.deep.equal([]);
  });
});

describe('<review-checklist>', function () {
  this.timeout(30_000);
  const page = new TestPage();

  const says = (card: Element, words: string): Promise<void> =>
    until(
      () => textOf(card).includes(words),
      () => `it says “${words}”; it says “${textOf(card)}”`,
    );
  const place = (attributes = ''): ReviewChecklist & AnyCard =>
    page.write(`<review-checklist creator-id="documented" time-zone="UTC" ${attributes} ${page.api()}></review-checklist>`);
  const answer = (card: AnyCard, id: string): HTMLElement => within(card, `#answer-${id}`);

  it('answers the weekly questions from the last whole week and the one before', async () => {
    const card = place();
    card.goals = { 'total-revenue': 1 };
    await says(card, 'Conversations: up or down from last week?');
    await until(() => / (rose|fell) from /.test(textOf(answer(card, 'conversations'))), 'it compares');
    await says(answer(card, 'revenue'), 'the goal of $1.00 is met');
    await until(() => /trending|Trending/.test(textOf(answer(card, 'topics'))), 'it knows the topics');
    const days = page.network.to('/dashboard').map(({ query }) => [query.get('start_date'), query.get('end_date')]);
    const length = ([start, end]: (string | null)[]) => (Date.parse(end!) - Date.parse(start!)) / 86_400_000;
    expect(days.map(length)).to.deep.equal([6, 6]);
    expect(Date.parse(days[0]![1]!)).to.be.below(Date.now() - 86_400_000 / 2);
    await expect(card).to.be.accessible();
  });

  it('answers the monthly questions, and says that no goal is set', async () => {
    const card = place('cadence="monthly"');
    await says(card, 'Growth: are you on track?');
    await says(answer(card, 'growth'), 'No goal is set');
    await says(answer(card, 'gaps'), 'about none of the topics');
    await says(answer(card, 'quality'), 'Lowest: ');
    await says(answer(card, 'funnel'), '(for comparison: 60%)');
  });

  it('keeps what is ticked when the data is asked for again, and says how many are', async () => {
    const card = place();
    await says(card, 'Revenue: are goals met?');
    within<HTMLInputElement>(card, '[data-question=revenue] input').click();
    await says(card, '1 of 4 checked');
    card.refresh();
    await until(() => page.network.count('/dashboard') >= 4, 'it asks again');
    await says(card, '1 of 4 checked');
    expect(allWithin(card.shadowRoot!, 'input').map((input) => (input as HTMLInputElement).checked)).to.deep.equal([
      false,
      false,
      false,
      true,
    ]);
  });

  it('says what the data cannot answer', async () => {
    const card = page.write<ReviewChecklist & AnyCard>('<review-checklist></review-checklist>');
    card.data = { values: { 'total-conversations': 12, 'satisfaction-score': 1 } };
    await says(answer(await here(card), 'topics'), 'The data has nothing about it');
    await says(answer(card, 'satisfaction'), 'Not enough data: 12, at least 30 needed');
  });

  const here = async (card: AnyCard): Promise<AnyCard> => {
    await says(card, 'Weekly review');
    await until(() => card.renderRoot.querySelector('#answer-topics'), 'it has its questions');
    return card;
  };

  it('does not take another cadence for one it knows', async () => {
    await says(place('cadence="daily"'), 'The value of “cadence” cannot be used');
  });
});

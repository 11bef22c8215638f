import { HttpResponse } from 'msw';
import { configure } from '../../element/context.js';
import { expect } from '@open-wc/testing';
import type { BreakdownData } from '../../datasets/data.js';
import { describeCard, says, type AnyCard, type Stage } from '../../testing/card-suite.js';
import { stepsOf, trendingIn, uncoveredShare } from '../../families/creator/rules/review-figures.js';
import type { Source } from '../../datasets/question.js';
import { defineSource, registerRules, registerSource, reviewQuestion } from '../../index.js';
import { goalsReached, readGoals } from '../../rules/goals.js';
import { documentedCreator } from '../../families/creator/testing/documented.js';
import { allWithin, textOf, within } from '../../testing/page.js';
import { until } from '../../testing/until.js';
import type { ReviewChecklist } from './review-checklist.js';

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

/** The day before the tests' own, and, for what refreshes by itself, before that on which the page was opened. */
const lastDays = ['2026-05-01', new Date(Date.now() - 86_400_000).toISOString().slice(0, 10)];

const head = ['Question', 'What the data says'];
const rows = [
  ['Conversations: up or down from last week?', 'Total conversations fell from 935 to 901'],
  ['Satisfaction: any drop to look into?', 'Satisfaction unchanged at 4.25 / 5'],
  ['Popular topics: anything new trending?', 'No topic is newly trending'],
  ['Revenue: are goals met?', 'No goal is set'],
  ['Revenue: are goals met?', 'Total revenue rose from $168.59 to $169.87'],
];

describeCard(
  {
    tag: 'review-checklist',
    fileFacts: 'weekly_2026-04-25_2026-05-01',
    subject: { name: 'creatorId', id: 'documented' },
    endpoint: '/analytics/dashboard',
    // The other one is about the week before.
    isMain: ({ query }) => lastDays.includes(query.get('end_date') ?? ''),
    heading: 'Weekly review',
    summary:
      'Total conversations fell from 935 to 901; Satisfaction unchanged at 4.25 / 5; No topic is newly trending; No goal is set',
    shows: ['Revenue: are goals met?', 'Total revenue rose', 'Apr 25 – May 1, 2026, compared with Apr 18 – 24', 'As of '],
    table: [head, ...rows],
    csv: [head, ...rows],
    document: await documentedCreator('/dashboard'),
    documentSummary: 'Total conversations: 4,095; Satisfaction: 4.25 / 5; Not in the data; No goal is set',
    nothingRecorded: 'Nothing recorded yet',
    malformed: 'total_conversations',
    given: {
      data: {
        values: { 'total-conversations': 300, 'satisfaction-score': 4.1, 'total-revenue': 90 },
        previous: { 'total-conversations': 400, 'satisfaction-score': 4.1, 'total-revenue': 80 },
        currency: 'EUR',
      },
      summary: 'Total conversations fell from 400 to 300; Satisfaction unchanged at 4.1 / 5; Not in the data; No goal is set',
    },
    other: {
      data: { values: { 'total-conversations': 12, 'satisfaction-score': 1 } },
      summary: 'Total conversations: 12; Not enough data: 12, at least 30 needed; Not in the data; No goal is set',
    },
    controls: ['More: Weekly review', ...new Set(rows.map(([question]) => question!))],
  },
  (stage) => describe('as questions', () => testQuestions(stage)),
);

/** A source of the page's own that knows one number. */
const ownSource = (name: string): Source => defineSource({ name, answers: { metrics: () => ({ values: { views: 7 } }) } });

function testQuestions(stage: Stage): void {
  const { network } = stage;
  const answer = (card: AnyCard, id: string): HTMLElement => within(card, `#answer-${id}`);
  const saying = (card: AnyCard, id: string, words: string): Promise<void> => says(answer(card, id), words);

  it('is about the last whole week and the one before, and about what is a goal', async () => {
    const card = await stage.settled(
      {},
      { prepare: (made) => ((made as AnyCard & ReviewChecklist).goals = { 'total-revenue': 1 }) },
    );
    await saying(card, 'revenue', 'the goal of $1.00 is met');
    await until(() => network.count('/dashboard') === 2, 'it has asked for both');
    const days = network.to('/dashboard').map(({ query }) => [query.get('start_date'), query.get('end_date')]);
    expect(days).to.deep.equal([
      ['2026-04-25', '2026-05-01'],
      ['2026-04-18', '2026-04-24'],
    ]);
  });

  it('asks about no day that has not begun at the server, however far east of it the reader is', async () => {
    // It is 3 May in Kiritimati, and still 1 May in Pago Pago.
    stage.clock.set(Date.parse('2026-05-02T10:29:45Z'));
    configure({ refreshSeconds: 15 });
    stage.clock.pass(15_000);
    configure({ refreshSeconds: undefined });
    network.answer('/dashboard', (request) => {
      const query = new URL(request.url).searchParams;
      const [start_date, end_date] = [query.get('start_date'), query.get('end_date')];
      return HttpResponse.json({ time_zone: 'Pacific/Pago_Pago', start_date, end_date, total_conversations: 700 });
    });
    const card = await stage.settled({ 'time-zone': 'Pacific/Kiritimati' });
    await says(card, 'Apr 24 – 30, 2026, compared with Apr 17 – 23, 2026');
    await saying(card, 'conversations', 'Total conversations unchanged at 700');
    const ends = network.to('/dashboard').map(({ query }) => query.get('end_date')!);
    expect(ends.filter((end) => end > '2026-05-01')).to.deep.equal([]);
  });

  const withGoals = async (goals: object, values: object): Promise<string> => {
    const card = await stage.settled(
      { cadence: 'monthly' },
      {
        prepare: (made) => {
          (made as AnyCard & ReviewChecklist).goals = goals;
          made.data = { metrics: { values, currency: 'EUR' } };
        },
      },
    );
    return textOf(answer(card, 'growth'));
  };

  it('says of what is too much that it is over its goal, not how much of it that is', async () => {
    const said = await withGoals({ 'churn-rate': 0.05 }, { 'churn-rate': 0.08 });
    expect(said).to.include('Churn: 8%, over the 5% aimed for').and.not.include('160');
    expect(await withGoals({ 'churn-rate': 0.05 }, { 'churn-rate': 0.05 })).to.include('Churn: 5%, the goal of 5% is met');
  });

  it('says of a goal that is missed by little neither that it is all of it nor the same number', async () => {
    const said = await withGoals({ 'returning-rate': 0.6 }, { 'returning-rate': 0.59996 });
    expect(said).to.include('59.996%, 99.99% of the goal of 60%');
  });

  it('answers the monthly questions, and says that no goal is set', async () => {
    const card = await stage.settled({ cadence: 'monthly' });
    await says(card, 'Growth: are you on track?');
    await saying(card, 'growth', 'No goal is set');
    await saying(card, 'gaps', '7% of the conversations are about none of the topics');
    await saying(card, 'quality', 'Lowest: Session length, 4.01 / 5');
    await saying(card, 'funnel', 'Converted: 8% (for comparison: 8%)');
  });

  it('keeps what is ticked when the data is asked for again, and says how many are', async () => {
    const card = await stage.answered();
    within<HTMLInputElement>(card, '[data-question=revenue] input').click();
    await says(card, '1 of 4 checked');
    card.refresh();
    await until(() => stage.asked.length === 2, 'it has asked again');
    await stage.answers(card);
    await says(card, '1 of 4 checked');
    expect(allWithin(card.renderRoot, 'input').map((input) => (input as HTMLInputElement).checked)).to.deep.equal([
      false,
      false,
      false,
      true,
    ]);
  });

  it('claims nothing while it does not know yet', async () => {
    const release = network.hold('/topics');
    const card = await stage.settled();
    await saying(card, 'topics', 'Loading');
    release();
    await saying(card, 'topics', 'No topic is newly trending');
  });

  it('says that a source has no questions, and asks it nothing', async () => {
    registerSource(ownSource('asked-nothing'));
    const card = await stage.settled({ source: 'asked-nothing' });
    await says(card, 'No rules for this data');
    expect(within(card, '[data-kind=no-rules]').textContent).to.include('does not say what to look for in it');
    expect(network.count()).to.equal(0);
  });

  it('asks what a page has registered for its own source, in the reader’s language, and lets one that throws cost only itself', async () => {
    const asks = { en: 'Is anybody there?', de: 'Ist jemand da?' };
    const broken = (): readonly string[] => {
      throw new Error('not so');
    };
    const need = { now: { dataset: 'metrics', params: { ids: ['views'] } } } as const;
    registerSource(ownSource('asked'));
    registerRules('asked', {
      reviews: {
        weekly: [
          reviewQuestion({
            id: 'anybody',
            asks,
            needs: need,
            says: ({ now }, say) =>
              now ? [say.text({ en: 'Yes', de: 'Ja' }), say.moved('views', null, now.data.values.views ?? 0)] : [],
            usually: [],
          }),
          { id: 'broken', asks: { fr: 'Ça marche ?' }, needs: need, says: broken, usually: [] },
        ],
        monthly: [],
      },
    });
    const card = await stage.settled({ source: 'asked' }, { into: stage.box({ lang: 'de-AT' }) });
    await saying(card, 'anybody', 'Ja');
    expect(textOf(answer(card, 'anybody'))).to.include('Aufrufe: 7');
    await says(card, 'Ist jemand da?');
    await saying(card, 'broken', 'Die Daten sagen nichts darüber');
    await says(card, 'Ça marche ?');
    expect(stage.watch.errors.splice(0)).to.deep.equal([
      'console.error: analytics-elements: the rule “broken” failed: Error: not so',
    ]);
  });

  it('does not take another cadence for one it knows', async () => {
    await says(await stage.settled({ cadence: 'daily' }), 'The value of “cadence” cannot be used');
  });
}

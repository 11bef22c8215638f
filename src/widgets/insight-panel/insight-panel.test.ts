import { expect } from '@open-wc/testing';
import { HttpResponse } from 'msw';
import type { SelectDetail } from '../../card/select.js';
import type { Source } from '../../datasets/question.js';
import { defineSource, insightRule, registerRules, registerSource, type Insights } from '../../index.js';
import { describeCard, says, summaryOf, type AnyCard, type Stage } from '../../testing/card-suite.js';
import { documentedCreator } from '../../families/creator/testing/documented.js';
import { allWithin, textOf, within } from '../../testing/page.js';
import { until } from '../../testing/until.js';

const found = {
  weekend: '1.6 times the rest, in 12 of 12 cases · Feb 1 – May 1, 2026',
  evening: '3.7 times the rest, in 7 of 7 cases · busiest at 8 PM · Feb 1 – May 1, 2026',
  monday: '0.6 times the rest, in 11 of 12 cases · Feb 1 – May 1, 2026',
  seasonal: 'Not enough data: 1 year, at least 2 years needed',
};
const head = ['Finding', 'What the data says'];
const rows = [
  ['Satisfaction', 'Did not drop'],
  ['Engagement', 'Did not drop'],
  ['Conversion', 'Did not drop'],
  // Of 3 April – 1 May after 4 March – 1 April: the second of May is not over.
  ['Tips', 'Tips rose from $145.58 to $191.90, first 29 days'],
  ['Exclusive content', 'Exclusive content rose from $107.37 to $125.30, first 29 days'],
  ['Total revenue', 'Total revenue rose from $708.20 to $788.74, first 29 days'],
  ['Lifetime value', 'Lifetime value rose from $11.27 to $12.09, first 29 days'],
  ['Average revenue per user', 'Average revenue per user rose from $6.81 to $7.30, first 29 days'],
  ['Daily active users', 'Daily active users rose from 100 to 104, first 29 days'],
  ['Unique users', 'Unique users rose from 1,300 to 1,350, first 29 days'],
  ['Paying users', 'Paying users rose from 104 to 108, first 29 days'],
  ['Monthly active users', 'Monthly active users rose from 1,350 to 1,400, first 29 days'],
  ['Total conversations', 'Total conversations rose from 3,931 to 4,075, first 29 days'],
  ['Premium subscriptions', 'Premium subscriptions rose from $455.25 to $471.54, first 29 days'],
  ['New users', 'New users fell from 482 to 472, first 29 days'],
  ['Messages per session', 'Messages per session rose from 9.3 to 9.4, first 29 days'],
  ['Average session length', 'Average session length fell from 5.55 min to 5.51 min, first 29 days'],
  ['Weekend spikes', found.weekend],
  ['Evening peaks', found.evening],
  ['Monday drops', found.monday],
  ['Seasonal dips', found.seasonal],
];
const fallen = {
  values: { 'total-conversations': 300, 'returning-rate': 0.28, 'satisfaction-score': 3.2, 'messages-per-session': 8 },
  previous: { 'total-conversations': 400, 'returning-rate': 0.34, 'satisfaction-score': 4, 'messages-per-session': 8 },
};

describeCard(
  {
    tag: 'insight-panel',
    fileFacts: '2026-04-03_2026-05-02',
    subject: { name: 'creatorId', id: 'documented' },
    endpoint: '/analytics/dashboard',
    // The other one is about the period before.
    isMain: ({ query }) => query.get('date_range') === '30d',
    heading: 'Insights',
    summary: `Weekend spikes: ${found.weekend}; Evening peaks: ${found.evening}; Monday drops: ${found.monday}`,
    shows: [
      'What dropped',
      '+31.8%',
      'Changes compare the first 29 days of each period.',
      'Patterns over Feb 1 – May 1, 2026',
      'As of ',
    ],
    table: [head, ...rows],
    csv: [head, ...rows],
    document: await documentedCreator('/dashboard'),
    documentSummary: 'Total conversations: 4,095',
    nothingRecorded: 'Nothing recorded yet',
    malformed: 'total_conversations',
    given: {
      data: fallen,
      summary: 'Satisfaction is 3.2 / 5, below 3.5 / 5; Total conversations fell from 400 to 300',
    },
    other: { data: { values: { 'total-conversations': 12 } }, summary: 'Total conversations: 12' },
    controls: [
      'More: Insights',
      'Satisfaction Did not drop',
      'Engagement Did not drop',
      'Conversion Did not drop',
      `Weekend spikes ${found.weekend}`,
      `Evening peaks ${found.evening}`,
      `Monday drops ${found.monday}`,
      `Seasonal dips ${found.seasonal}`,
    ],
  },
  (stage) => describe('as findings', () => testFindings(stage)),
);

/** A source of the page's own that knows one number. */
const ownSource = (name: string): Source => defineSource({ name, answers: { metrics: () => ({ values: { views: 7 } }) } });

const needs = { now: { dataset: 'metrics', params: { ids: ['views'] } } } as const;
const ownInsights: Insights = {
  subject: 'views',
  sections: [
    {
      title: { en: 'What stands out', de: 'Was auffällt' },
      rules: [
        insightRule({
          id: 'busy',
          title: { en: 'Busy', de: 'Viel los' },
          needs,
          judge: ({ now }) => now?.data.values.views ?? null,
          says: (views: number, say) => say.moved('views', null, views),
          isFound: (views) => views > 5,
          usually: { en: 'Views: 10' },
        }),
        insightRule({
          id: 'broken',
          title: { en: 'Broken' },
          needs,
          judge: () => {
            throw new Error('not so');
          },
          says: () => 'never',
          isFound: () => true,
          usually: { en: '' },
        }),
      ],
    },
  ],
};

function testFindings(stage: Stage): void {
  const { network } = stage;
  const finding = (card: AnyCard, id: string): HTMLDetailsElement => within(card, `[data-insight=${id}]`);
  const open = (card: AnyCard, id: string): void => finding(card, id).querySelector('summary')!.click();
  const saying = (card: AnyCard, id: string, words: string): Promise<void> => says(finding(card, id), words);
  const given = (data: unknown): Promise<AnyCard> => stage.settled({}, { prepare: (card) => (card.data = data) });

  it('says what dropped, and what the data knows about it', async () => {
    const card = await given({ metrics: fallen });
    open(card, 'engagement');
    await saying(card, 'engagement', 'Returning users fell from 34% to 28%');
    await saying(card, 'engagement', 'The data cannot say');
    await saying(card, 'engagement', 'Add fresh training content.');
  });

  it('tells which finding is opened, and leaves it closed where the page says no', async () => {
    const events = stage.heard<SelectDetail>('analytics-select');
    const card = await given(fallen);
    open(card, 'weekend');
    await saying(card, 'weekend', 'Fans have more free time.');
    expect(events).to.deep.equal([{ tag: 'insight-panel', by: 'insight', id: 'weekend' }]);
    card.addEventListener('analytics-select', (event) => event.preventDefault());
    open(card, 'monday');
    await card.updateComplete;
    expect(finding(card, 'monday').open).to.equal(false);
  });

  it('claims nothing of data that has nothing about it', async () => {
    const card = await given({ values: { 'total-conversations': 12 } });
    await says(card, 'Nothing to compare with');
    await saying(card, 'weekend', 'Not in the data');
    await saying(card, 'engagement', 'Not in the data');
  });

  it('claims nothing while it does not know yet', async () => {
    const release = network.hold('/trends');
    const card = await stage.settled();
    await saying(card, 'weekend', 'Loading');
    expect(textOf(card)).to.not.include('Not in the data');
    release();
    await saying(card, 'weekend', found.weekend);
  });

  for (const [before, said] of [
    ['2026-04-19', 'Average session length fell from 5 min to 4 min; the two periods do not have the same weekdays'],
    ['2026-04-13', 'Average session length fell from 5 min to 4 min'],
  ] as const) {
    it(`says of a Monday whose conversations are shorter than on ${before} what weekdays allow to say`, async () => {
      network.answer('/dashboard', (request) => {
        const query = new URL(request.url).searchParams;
        const [start_date, end_date] = [query.get('start_date'), query.get('end_date')];
        const avg_session_length_seconds = start_date === '2026-04-20' ? 240 : 300;
        return HttpResponse.json({
          time_zone: 'UTC',
          start_date,
          end_date,
          total_conversations: 4000,
          avg_session_length_seconds,
        });
      });
      const dates = { 'start-date': '2026-04-20', 'end-date': '2026-04-20' };
      const compare = { compare: 'custom', 'compare-start-date': before, 'compare-end-date': before };
      const card = await stage.settled({ ...dates, ...compare });
      await until(
        () => textOf(within(finding(card, 'engagement'), '.said')) === said,
        () => textOf(finding(card, 'engagement')),
      );
    });
  }

  it('says that everything stopped, where something went on before', async () => {
    const nothing = { 'total-conversations': 0, 'unique-users': 0 };
    const card = await given({ values: nothing, previous: { 'total-conversations': 700, 'unique-users': 400 } });
    await saying(card, 'engagement', 'Total conversations fell from 700 to 0');
    expect(textOf(card)).to.include('−100%').and.to.not.include('Nothing in this period');
  });

  it('says that there is nothing where there was nothing before either', async () => {
    const card = await given({ values: { 'total-conversations': 0 }, previous: { 'total-conversations': 0 } });
    await says(card, 'Nothing in this period');
  });

  it('neither claims nor denies that fewer users return where it is not known of how many', async () => {
    const card = await given({
      values: { 'total-conversations': 400, 'returning-rate': 0.2 },
      previous: { 'total-conversations': 400, 'returning-rate': 0.5 },
    });
    await saying(card, 'engagement', 'Returning users fell from 50% to 20%; of how many is not known');
  });

  it('asks about the topics asked about most once satisfaction is opened, and names the one users like least first', async () => {
    const card = await stage.settled();
    expect(network.count('/topics')).to.equal(0);
    open(card, 'satisfaction');
    const scores = (): readonly string[] =>
      allWithin(finding(card, 'satisfaction'), 'ol > li:nth-child(3) .answer').map((each) => textOf(each));
    await until(() => scores().length === 3, 'it says how satisfied users are with three topics');
    const of = scores().map((text) => Number(/: ([\d.]+) \/ 5$/.exec(text)?.[1]));
    expect(of).to.deep.equal([...of].sort((one, other) => one - other));
    expect(of.every((score) => score > 0 && score <= 5)).to.equal(true);
  });

  it('says that a source has no rules, and asks it nothing', async () => {
    registerSource(ownSource('insights-none'));
    const card = await stage.settled({ source: 'insights-none' });
    await says(card, 'No rules for this data');
    expect([network.count(), textOf(card).includes('What changed')]).to.deep.equal([0, false]);
  });

  it('looks for what a page has registered for its own source, in the reader’s language, and opens nothing where there is nothing to read', async () => {
    registerSource(ownSource('insights-own'));
    registerRules('insights-own', { insights: () => Promise.resolve(ownInsights) });
    const card = await stage.settled({ source: 'insights-own' }, { into: stage.box({ lang: 'de' }) });
    await saying(card, 'busy', 'Viel los Aufrufe: 7');
    await says(card, 'Was auffällt');
    expect(summaryOf(card)).to.equal('Viel los: Aufrufe: 7');
    expect(finding(card, 'busy').querySelector('summary')).to.equal(null);
    await saying(card, 'broken', 'Die Daten sagen nichts darüber');
    expect(stage.watch.errors.splice(0)).to.deep.equal([
      'console.error: analytics-elements: the rule “broken” failed: Error: not so',
    ]);
  });

  it('says what it cannot have beside what it has', async () => {
    network.answer('/activity', () => new Response(null, { status: 500 }));
    await says(await stage.settled(), 'The hours of the week could not be loaded');
  });
}

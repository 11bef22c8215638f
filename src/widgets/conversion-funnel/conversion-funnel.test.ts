import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { SelectDetail } from '../../card/select.js';
import { describeCard, says, summaryOf, type AnyCard, type Stage } from '../../testing/card-suite.js';
import { documentedCreator } from '../../families/creator/testing/documented.js';
import { allWithin, focused, has, textOf, within } from '../../testing/page.js';
import { until } from '../../testing/until.js';

const steps = [
  'Free users 1,350 100% of the first step',
  'Engaged users Multiple sessions 810 60% of the first step',
  'Interested Viewed premium features 405 30% of the first step 50% of “Engaged users”',
  'Converted Paying subscribers 108 8% of the first step 26.7% of “Interested” Biggest drop',
];

describeCard(
  {
    tag: 'conversion-funnel',
    fileFacts: '2026-04-03_2026-05-02',
    subject: { name: 'creatorId', id: 'documented' },
    endpoint: '/analytics/funnel',
    heading: 'Conversion funnel',
    summary:
      'Conversion funnel, shares are of the first step: Free users 1,350 (100%), Engaged users 810 (60%), Interested 405 (30%), Converted 108 (8%); biggest drop at Converted, where 26.7% of the step before got.',
    shows: ['Engaged users', '60% of the first step', 'Biggest drop', 'As of '],
    table: [
      ['Step', 'Users', 'Share of the first step (%)', 'Share of the step before (%)', 'Who is counted'],
      ['Free users', '1,350', '100', '', ''],
      ['Engaged users', '810', '60', '60', 'Multiple sessions'],
      ['Interested', '405', '30', '50', 'Viewed premium features'],
      ['Converted', '108', '8', '26.7', 'Paying subscribers'],
    ],
    csv: [
      ['Step', 'Users', 'Share of the first step (%)', 'Share of the step before (%)', 'Who is counted'],
      ['Free users', '1350', '100', '', ''],
      ['Engaged users', '810', '60', '60', 'Multiple sessions'],
      ['Interested', '405', '30', '50', 'Viewed premium features'],
      ['Converted', '108', '8', '26.6666666666667', 'Paying subscribers'],
    ],
    document: await documentedCreator('/funnel'),
    nothingRecorded: 'Nothing recorded yet',
    malformed: 'steps[0].users',
    given: {
      data: { steps: [{ id: 'free', count: 10, shareOfFirst: 1 }] },
      summary: 'Conversion funnel, shares are of the first step: Free users 10 (100%).',
    },
    other: {
      data: { steps: [{ id: 'seen', label: 'Seen', count: 0 }] },
      summary: 'Conversion funnel, shares are of the first step: Seen 0.',
    },
    unforeseen: '.step > *',
    controls: ['More: Conversion funnel', ...steps, 'What may help'],
  },
  (stage) => describe('as a funnel', () => testFunnel(stage)),
);

function testFunnel(stage: Stage): void {
  const rows = (card: AnyCard): string[] => allWithin(card.renderRoot, 'button.step').map(textOf);
  const given = (data: unknown, attributes = {}) => stage.settled(attributes, { prepare: (card) => (card.data = data) });

  it('labels which share is of the first step and which of the step before', async () => {
    expect(rows(await stage.answered())).to.deep.equal(steps);
  });

  it('marks the reference where it is asked for, and who is below it', async () => {
    const card = await stage.settled({ 'creator-id': 'small-1', 'show-reference': '' });
    await says(card, 'Below the reference of 60%');
    expect(allWithin(card.renderRoot, '.mark').length).to.equal(4);
    card.removeAttribute('show-reference');
    await card.updateComplete;
    expect([has(card, '.mark'), textOf(card).includes('reference')]).to.deep.equal([false, false]);
  });

  it('says what may help at each step, once that is opened, and marks where the drop is biggest', async () => {
    const card = await stage.answered();
    expect(textOf(card)).to.not.include('Adjust the price');
    within(card, 'summary').click();
    await says(card, 'Adjust the price by how many convert.');
    expect(allWithin(card.renderRoot, 'dd').map(textOf)).to.deep.equal([
      'Improve the quality of the content, so that more users come back.',
      'Show better what premium features there are.',
      'Adjust the price by how many convert.',
      'Put more into premium, so that more convert.',
    ]);
    expect(allWithin(card.renderRoot, 'dt').map((step) => [textOf(step), has(step, 'svg')])).to.deep.equal([
      ['Engaged users', false],
      ['Interested', false],
      ['Converted', true],
    ]);
    await expect(card).to.be.accessible();
  });

  it('defines the steps as the seed does where the server does not, and only its own', async () => {
    const card = await given({
      steps: [
        { id: 'engaged', count: 6 },
        { id: 'interested', count: 3, definition: 'Opened the shop' },
        { id: 'paid', label: 'Paid', count: 1 },
      ],
    });
    expect(rows(card)).to.deep.equal([
      'Engaged users Multiple sessions 6 100% of the first step',
      'Interested Opened the shop 3 50% of the first step',
      'Paid 1 16.7% of the first step 33.3% of “Interested” Biggest drop',
    ]);
  });

  it('has neither drop nor advice where the steps grow', async () => {
    const card = await given({ steps: [1, 2, 3].map((count) => ({ id: `s${count}`, count })) });
    expect(rows(card)).to.deep.equal([
      's1 1 100% of the first step',
      's2 2 200% of the first step',
      's3 3 300% of the first step 150% of “s2”',
    ]);
    expect(has(card, 'details')).to.equal(false);
  });

  it('has no share of nothing', async () => {
    const card = await given({ steps: [0, 0, 5].map((count, index) => ({ id: `s${index}`, count })) });
    expect(rows(card)).to.deep.equal(['s0 0', 's1 0', 's2 5']);
    expect(allWithin(card.renderRoot, '.bar-ink').length).to.equal(1);
  });

  it('has the steps of before beside those of now where a period is compared with', async () => {
    const card = await stage.settled({ compare: 'previous-period', 'start-date': '2026-04-03', 'end-date': '2026-05-02' });
    await until(() => has(card, '.tile-delta'), 'it shows a change');
    expect(allWithin(card.renderRoot, '.count').map(textOf)).to.deep.equal(['1,350', '810', '405', '108']);
    expect(textOf(within(card, '.tile-delta'))).to.match(
      /^[+−]?[\d.]+% , first 29 days: [\d,]+, was [\d,]+, (better|worse|unchanged)$/,
    );
    // The same funnel before and now: the shares have not changed.
    expect(textOf(within(card, '.facts .tile-delta'))).to.equal('0 pp , first 29 days: 100%, was 100%, unchanged');
  });

  it('tells which step is chosen, by a click and by Enter', async () => {
    const chosen = stage.heard<SelectDetail>('analytics-select');
    const card = await stage.answered();
    const buttons = allWithin(card.renderRoot, 'button.step') as HTMLElement[];
    buttons[3]!.click();
    buttons[1]!.focus();
    await sendKeys({ press: 'Enter' });
    expect(chosen).to.deep.equal([
      { tag: 'conversion-funnel', by: 'funnel', id: 'converted' },
      { tag: 'conversion-funnel', by: 'funnel', id: 'engaged' },
    ]);
    expect(focused()).to.equal(buttons[1]);
  });

  it('shows any name and definition as text', async () => {
    const label = '<img src=x onerror="document.title=1">';
    const card = await given({ steps: [{ id: 'x', label, definition: label, count: 1 }] });
    expect(has(card, 'img')).to.equal(false);
    expect(rows(card)).to.deep.equal([`${label} ${label} 1 100% of the first step`]);
    expect(summaryOf(card)).to.include(label);
  });
}

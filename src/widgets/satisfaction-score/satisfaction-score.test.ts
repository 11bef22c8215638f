import { expect } from '@open-wc/testing';
import { describeCard, says, summaryOf, tableOf, type AnyCard, type Stage } from '../../testing/card-suite.js';
import { documentedCreator } from '../../families/creator/testing/documented.js';
import { allWithin, chooseInMenu, has, textOf, within } from '../../testing/page.js';
import { until } from '../../testing/until.js';

describeCard(
  {
    tag: 'satisfaction-score',
    fileFacts: '2026-04-03_2026-05-02',
    subject: { name: 'creatorId', id: 'documented' },
    endpoint: '/analytics/dashboard',
    heading: 'Satisfaction',
    summary:
      'Satisfaction: 4.25 / 5, Good; Ratings: 4.41 / 5; Session length: 4.01 / 5; Return rate: 4.11 / 5; Message sentiment: 4.31 / 5',
    shows: ['4.25', 'Good', 'weighs 40%', '3.5', 'As of '],
    table: [
      ['Metric', 'Value', 'Unit', 'Weight (%)'],
      ['Satisfaction', '4.25', '/ 5', ''],
      ['Ratings', '4.41', '/ 5', '40'],
      ['Session length', '4.01', '/ 5', '20'],
      ['Return rate', '4.11', '/ 5', '20'],
      ['Message sentiment', '4.31', '/ 5', '20'],
    ],
    csv: [
      ['Metric', 'Value', 'Unit', 'Weight (%)'],
      ['Satisfaction', '4.25', '/ 5', ''],
      ['Ratings', '4.41', '/ 5', '40'],
      ['Session length', '4.01', '/ 5', '20'],
      ['Return rate', '4.11', '/ 5', '20'],
      ['Message sentiment', '4.31', '/ 5', '20'],
    ],
    document: await documentedCreator('/dashboard'),
    nothingRecorded: 'Nothing recorded yet',
    malformed: 'satisfaction.score',
    given: {
      data: { values: { 'satisfaction-score': 4.6 } },
      summary:
        'Satisfaction: 4.6 / 5, Excellent; Ratings: Not reported; Session length: Not reported; Return rate: Not reported; Message sentiment: Not reported',
    },
    other: {
      data: { values: { 'satisfaction-ratings': 0 } },
      summary:
        'Satisfaction: Not reported; Ratings: 0 / 5; Session length: Not reported; Return rate: Not reported; Message sentiment: Not reported',
    },
    controls: ['More: Satisfaction'],
  },
  (stage) => describe('as a score', () => testScore(stage)),
);

function testScore(stage: Stage): void {
  const given = (values: object, previous?: object) =>
    stage.settled({}, { prepare: (card) => (card.data = { values, ...(previous && { previous }) }) });
  const rows = (card: AnyCard): string[] => allWithin(card.renderRoot, '.component').map(textOf);

  it('has its four parts with what each weighs', async () => {
    expect(rows(await stage.answered())).to.deep.equal([
      'Ratings weighs 40% 4.41 / 5',
      'Session length weighs 20% 4.01 / 5',
      'Return rate weighs 20% 4.11 / 5',
      'Message sentiment weighs 20% 4.31 / 5',
    ]);
  });

  it('is a scale that can be heard', async () => {
    const meter = within(await stage.answered(), '[role=meter]');
    const said = ['aria-label', 'aria-valuemin', 'aria-valuemax', 'aria-valuenow', 'aria-valuetext'];
    expect(said.map((name) => meter.getAttribute(name))).to.deep.equal(['Satisfaction', '0', '5', '4.25', '4.25 / 5, Good']);
  });

  for (const [score, band, alarms] of [
    [3.49, 'Needs action now', true],
    [3.5, 'Minimum reached', false],
    [4, 'Good', false],
    [4.5, 'Excellent', false],
    [5, 'Excellent', false],
  ] as const) {
    it(`is “${band}” at ${score}, ${alarms ? 'with' : 'without'} an alarm`, async () => {
      const card = await given({ 'satisfaction-score': score });
      expect(textOf(within(card, '.scale-band'))).to.equal(band);
      expect(has(card, '.alarm')).to.equal(alarms);
    });
  }

  it('prints a score that is just below an end as what it is, in every place', async () => {
    const card = await given({ 'satisfaction-score': 3.4996 });
    expect(textOf(within(card, '.tile-value'))).to.equal('3.4996 / 5');
    expect(within(card, '[role=meter]').getAttribute('aria-valuetext')).to.equal('3.4996 / 5, Needs action now');
    expect(summaryOf(card)).to.include('Satisfaction: 3.4996 / 5, Needs action now');
    await chooseInMenu(card, 'Show table');
    await until(() => tableOf(card)?.querySelector('td'), 'the table is there');
    expect(textOf(tableOf(card)!.querySelector('td')!)).to.equal('3.4996');
  });

  it('says what to do where it is below 3.5', async () => {
    const card = await stage.settled({ 'creator-id': 'declining-1' });
    await says(card, 'Below 3.5: the quality needs action now.');
    await says(card, 'Review recent negative feedback.');
    await says(card, 'Add training content on the topics with problems.');
    await expect(card).to.be.accessible();
  });

  it('does not work the score out from its parts', async () => {
    const parts = { ratings: 4, 'session-length': 4, 'return-rate': 4, sentiment: 4 };
    const card = await given(Object.fromEntries(Object.entries(parts).map(([name, value]) => [`satisfaction-${name}`, value])));
    expect(summaryOf(card)).to.match(/^Satisfaction: Not reported; Ratings: 4 \/ 5/);
    expect(has(card, '[role=meter]')).to.equal(false);
  });

  it('has no track for a part that was not reported, and an empty one for zero', async () => {
    const card = await given({ 'satisfaction-score': 3.8, 'satisfaction-ratings': 0 });
    expect(rows(card)[0]).to.equal('Ratings weighs 40% 0 / 5');
    expect(rows(card)[1]).to.equal('Session length weighs 20% Not reported');
    expect([allWithin(card.renderRoot, '.track').length, has(card, '.bar-ink')]).to.deep.equal([1, false]);
  });

  it('shows how it has changed', async () => {
    const card = await given({ 'satisfaction-score': 4.2 }, { 'satisfaction-score': 4 });
    expect(textOf(within(card, '.tile-delta'))).to.equal('+5% , was 4 / 5, better');
    const compared = await stage.settled({ compare: 'previous-period', 'start-date': '2026-04-03', 'end-date': '2026-05-02' });
    await until(() => has(compared, '.tile-delta'), 'it shows the change');
  });
}

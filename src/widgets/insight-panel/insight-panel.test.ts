import { expect } from '@open-wc/testing';
import type { SelectDetail } from '../../card/select.js';
import '../../register.js';
import { summaryOf, type AnyCard } from '../../testing/card-suite/stage.js';
import { textOf, within } from '../../testing/page.js';
import { heard, TestPage } from '../../testing/test-page.js';
import { until } from '../../testing/until.js';
// Fetched before the first test, so that what it waits for is an answer.
import './insight-panel.js';
import '../../sources/creator-metrics.js';
import '../../sources/creator-trend.js';
import '../../sources/creator-activity.js';
import '../../sources/creator-funnel.js';

describe('<insight-panel>', function () {
  this.timeout(30_000);
  const page = new TestPage();

  const says = (card: Element, words: string): Promise<void> =>
    until(
      () => textOf(card).includes(words),
      () => `it says “${words}”; it says “${textOf(card)}”`,
    );
  const place = (attributes = 'creator-id="documented"', api = page.api()): AnyCard =>
    page.write<AnyCard>(`<insight-panel time-zone="UTC" ${attributes} ${api}></insight-panel>`);
  const finding = (card: AnyCard, id: string): HTMLDetailsElement => within(card, `[data-insight=${id}]`);
  const open = (card: AnyCard, id: string): void => finding(card, id).querySelector('summary')!.click();

  const fallen = {
    metrics: {
      values: { 'total-conversations': 300, 'returning-rate': 0.28, 'satisfaction-score': 3.2, 'messages-per-session': 8 },
      previous: { 'total-conversations': 400, 'returning-rate': 0.34, 'satisfaction-score': 4, 'messages-per-session': 8 },
    },
  };
  const handed = (): AnyCard => {
    const card = page.write<AnyCard>('<insight-panel></insight-panel>');
    card.data = fallen;
    return card;
  };

  it('finds the weekend and the evening of a creator, and has too little for a season', async () => {
    const card = place();
    await says(card, 'times the rest');
    await says(finding(card, 'weekend'), 'times the rest');
    await says(finding(card, 'evening'), 'busiest at');
    await says(finding(card, 'seasonal'), 'Not enough data');
    await until(
      () => summaryOf(card).includes('Weekend spikes'),
      () => `its sentence is “${summaryOf(card)}”`,
    );
    await expect(card).to.be.accessible();
  });

  it('says what dropped, and what the data knows about it', async () => {
    const card = await shown(handed());
    await says(finding(card, 'engagement'), 'Total conversations fell from 400 to 300');
    open(card, 'engagement');
    await says(finding(card, 'engagement'), 'Returning users fell from 34% to 28%');
    await says(finding(card, 'engagement'), 'The data cannot say');
    await says(finding(card, 'engagement'), 'Add fresh training content.');
  });

  it('says that a score is below what is healthy', async () => {
    await says(finding(await shown(handed()), 'satisfaction'), 'Satisfaction is 3.2 / 5, below 3.5 / 5');
  });

  const shown = async (card: AnyCard): Promise<AnyCard> => {
    await says(card, 'What dropped');
    return card;
  };

  it('tells which finding is opened, and leaves it closed where the page says no', async () => {
    const card = await shown(handed());
    const events = heard<SelectDetail>('analytics-select', card);
    open(card, 'weekend');
    await says(finding(card, 'weekend'), 'Fans have more free time.');
    expect(events.map(({ detail }) => detail)).to.deep.equal([{ tag: 'insight-panel', by: 'insight', id: 'weekend' }]);
    card.addEventListener('analytics-select', (event) => event.preventDefault());
    open(card, 'monday');
    await card.updateComplete;
    expect(finding(card, 'monday').open).to.equal(false);
  });

  it('claims nothing of data that has nothing about it', async () => {
    const card = page.write<AnyCard>('<insight-panel></insight-panel>');
    card.data = { values: { 'total-conversations': 12 } };
    await says(card, 'Nothing to compare with');
    await says(finding(card, 'weekend'), 'The data has nothing about it');
    await says(finding(card, 'engagement'), 'The data has nothing about it');
  });

  it('says what it cannot have beside what it has', async () => {
    page.network.answer('/activity', () => new Response(null, { status: 500 }));
    await says(place(), 'The hours of the week could not be loaded');
  });

  it('is a face like any card’s where its main question fails', async () => {
    page.network.answer('/dashboard', () => new Response(null, { status: 403 }));
    await says(place(), 'Only the owner can see this');
  });
});

import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { describeCard, says, summaryOf, type AnyCard, type Stage } from '../../testing/card-suite.js';
import { allWithin, textOf, within } from '../../testing/page.js';
import type { HourSelectDetail } from './activity-heatmap.js';

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const hourName = (hour: number): string => `${hour % 12 || 12} ${hour < 12 ? 'AM' : 'PM'}`;

/** A quiet week with a few hours of its own, Monday is 1. */
function week(busy: Readonly<Record<string, number | null>>, quiet = 1): (number | null)[][] {
  return Array.from({ length: 7 }, (_, day) =>
    Array.from({ length: 24 }, (_hour, hour) => {
      const own = busy[`${day + 1} ${hour}`];
      return own === undefined ? quiet : own;
    }),
  );
}

const given = (busy: Readonly<Record<string, number | null>>, timeZone = 'UTC') => ({
  of: 'total-conversations',
  timeZone,
  values: week(busy),
});

/** What the mock counts for the creator in the four weeks before the day of the tests, Monday first. */
const counted: readonly (readonly number[])[] = [
  [4, 4, 0, 0, 0, 0, 4, 4, 9, 10, 10, 13, 13, 12, 10, 11, 12, 17, 24, 32, 35, 37, 25, 11],
  [7, 4, 3, 3, 3, 3, 4, 8, 12, 16, 14, 15, 20, 18, 15, 15, 18, 21, 36, 43, 55, 52, 34, 18],
  [11, 6, 4, 4, 5, 5, 7, 14, 20, 23, 23, 31, 33, 26, 25, 25, 30, 39, 57, 84, 97, 92, 60, 29],
  [6, 4, 4, 2, 3, 4, 4, 9, 15, 15, 15, 18, 24, 17, 15, 17, 19, 24, 36, 51, 56, 61, 38, 17],
  [8, 4, 4, 4, 4, 4, 4, 8, 15, 20, 18, 20, 26, 21, 17, 17, 21, 27, 39, 57, 66, 65, 45, 19],
  [12, 7, 4, 4, 4, 4, 5, 15, 21, 26, 25, 28, 37, 31, 24, 26, 29, 39, 53, 81, 92, 88, 59, 30],
  [9, 8, 4, 4, 4, 4, 8, 14, 18, 24, 25, 28, 33, 27, 22, 22, 28, 38, 56, 73, 87, 86, 59, 24],
];

const rows = [0, 1, 2, 3, 4, 5, 6].flatMap((day) =>
  Array.from({ length: 24 }, (_, hour) => [weekdays[day]!, hourName(hour), String(counted[(day + 6) % 7]![hour])]),
);

describeCard(
  {
    tag: 'activity-heatmap',
    fileFacts: 'total-conversations_2026-03-30_2026-04-26',
    attributes: { 'start-date': '2026-03-30', 'end-date': '2026-04-26' },
    endpoint: '/activity',
    heading: 'Total conversations by weekday and hour',
    subject: { name: 'creatorId', id: 'documented' },
    now: Date.parse('2026-05-01T12:00:00Z'),
    summary: 'Total conversations by weekday and hour. Busiest: Wednesday, 8 PM (97).',
    shows: ['Times in America/New_York', 'Busiest', 'As of May 1, 2026, 8:00 AM'],
    table: [['Weekday', 'Hour', 'Total conversations'], ...rows],
    // Sunday is the first day here, and the seventh of the numbers that sort and join in any language.
    csv: [
      ['Weekday', 'Hour (America/New_York)', 'Weekday, 1 is Monday', 'Hour, 0–23', 'Total conversations'],
      ...rows.map(([weekday, hour, count], index) => {
        const day = Math.floor(index / 24);
        return [weekday!, hour!, String(day === 0 ? 7 : day), String(index % 24), count!];
      }),
    ],
    document: {
      time_zone: 'America/New_York',
      start_date: '2026-03-30',
      end_date: '2026-04-26',
      metric: 'conversations',
      hours: counted.flatMap((hours, day) => hours.map((count, hour) => ({ weekday: day + 1, hour, count }))),
    },
    nothingRecorded: 'Nothing in this period',
    malformed: 'hours[0].weekday',
    given: {
      data: given({ '3 20': 7 }),
      summary: 'Total conversations by weekday and hour. Busiest: Wednesday, 8 PM (7).',
    },
    other: {
      data: given({ '7 0': 9 }),
      summary: 'Total conversations by weekday and hour. Busiest: Sunday, 12 AM (9).',
    },
    controls: ['More: Total conversations by weekday and hour', 'Total conversations by weekday and hour'],
  },
  (stage) => describe('as a grid', () => testGrid(stage)),
);

function testGrid(stage: Stage): void {
  const shown = (data: object, attributes: Record<string, string> = {}): Promise<AnyCard> =>
    stage.settled({ 'creator-id': null, ...attributes }, { prepare: (card) => (card.data = data) });
  const rowNames = (card: AnyCard): string[] => allWithin(card.renderRoot, '.name').map(textOf);
  const cell = (card: AnyCard, row: number, column: number) => within(card, `.cell[data-row="${row}"][data-column="${column}"]`);

  it('begins its week as the page says, else as the language has it', async () => {
    expect(rowNames(await shown(given({})))).to.deep.equal(['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']);
    const monday = await shown(given({ '1 9': 5 }), { 'week-start': 'monday' });
    expect(rowNames(monday)[0]).to.equal('Mon');
    expect(cell(monday, 0, 9).dataset['level']).to.equal('4');
    expect(cell(monday, 1, 9).dataset['level']).to.equal('1');
  });

  it('does not take what was not reported for nothing', async () => {
    const card = await shown(given({ '1 0': null, '1 1': 0 }), { 'week-start': 'monday' });
    expect(cell(card, 0, 0).matches('[data-missing]')).to.equal(true);
    expect(cell(card, 0, 1).matches('[data-missing], [data-level]')).to.equal(false);
    await says(card, 'Not reported');
  });

  it('says that nothing happened where all hours are nothing', async () => {
    const card = await shown({ of: 'messages', timeZone: 'UTC', values: week({}, 0) });
    expect(summaryOf(card)).to.equal('Messages by weekday and hour. No activity at any hour.');
    expect(textOf(within(card, '.heat-legend'))).to.equal('0');
  });

  it('is read hour by hour with the keyboard, and tells the page which one is chosen', async () => {
    const chosen = stage.heard<HourSelectDetail>('analytics-select');
    const card = await shown(given({ '2 23': 7 }), { 'week-start': 'monday' });
    const slider = within(card, '[role=slider]');
    const grid = within<HTMLElement & { updateComplete: Promise<boolean> }>(card, 'analytics-heat-grid');
    const said: (string | null)[] = [];
    slider.focus();
    for (const press of ['ArrowDown', 'End', 'ArrowRight', 'ArrowLeft', 'PageDown']) {
      await sendKeys({ press });
      await grid.updateComplete;
      said.push(slider.getAttribute('aria-valuetext'));
    }
    expect(said).to.deep.equal([
      'Tuesday, 12 AM: 1',
      'Tuesday, 11 PM: 7',
      'Tuesday, 11 PM: 7',
      'Tuesday, 10 PM: 1',
      'Sunday, 10 PM: 1',
    ]);
    await sendKeys({ press: 'Enter' });
    cell(card, 1, 23).click();
    expect(chosen).to.deep.equal([
      { weekday: 7, hour: 22 },
      { weekday: 2, hour: 23 },
    ]);
  });

  it('walks the other way from right to left', async () => {
    const card = await stage.settled(
      { 'creator-id': null },
      { into: stage.box({ dir: 'rtl' }), prepare: (made) => (made.data = given({})) },
    );
    const slider = within(card, '[role=slider]');
    slider.focus();
    await sendKeys({ press: 'ArrowLeft' });
    await within<HTMLElement & { updateComplete: Promise<boolean> }>(card, 'analytics-heat-grid').updateComplete;
    expect(slider.getAttribute('aria-valuetext')).to.equal('Sunday, 1 AM: 1');
  });

  it('has room for its labels in 240 px', async () => {
    const box = stage.box();
    box.style.inlineSize = '240px';
    const card = await stage.settled({ 'creator-id': null }, { into: box, prepare: (made) => (made.data = given({})) });
    const labels = allWithin(card.renderRoot, '.hour span').filter((label) => label.checkVisibility());
    const ends = labels.map((label) => label.getBoundingClientRect());
    expect(labels.length).to.equal(4);
    ends.slice(1).forEach(({ left }, index) => expect(left).to.be.at.least(ends[index]!.right));
  });

  it('knows only metrics', async () => {
    const card = await stage.settled({ metric: 'conversation' });
    expect(textOf(card)).to.include('The value of “metric” cannot be used');
  });
}

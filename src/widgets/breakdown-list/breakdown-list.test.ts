import { expect } from '@open-wc/testing';
import { HttpResponse } from 'msw';
import { sendKeys } from '@web/test-runner-commands';
import { csvParse } from 'd3-dsv';
import type { SelectDetail } from '../../card/select.js';
import { describeCard, says, summaryOf, type AnyCard, type Stage } from '../../testing/card-suite.js';
import documented from '../../testing/data/documented-stream.json' with { type: 'json' };
import naughtyStrings from '../../testing/data/naughty-strings.json' with { type: 'json' };
import { allWithin, focused, has, inert, savedBy, textOf, within } from '../../testing/page.js';
import type { BreakdownItem } from '../../datasets/data.js';
import { search } from './breakdown-list.model.js';

describeCard(
  {
    tag: 'breakdown-list',
    fileFacts: 'country',
    attributes: { dimension: 'country' },
    endpoint: '/analytics/geography',
    heading: 'Countries',
    summary: 'Countries: United States 57.6%, United Kingdom 12.9%, Germany 6.3%; Other 23.3%.',
    shows: ['United States', '57.6%', '745', '23.3%', 'As of '],
    table: [
      ['Country', 'Code', 'Viewers', 'Share (%)'],
      ['United States', 'US', '1,843', '57.6'],
      ['United Kingdom', 'GB', '412', '12.9'],
      ['Germany', 'DE', '201', '6.3'],
      ['Other', '', '745', '23.3'],
    ],
    csv: [
      ['Country', 'Code', 'Viewers', 'Share (%)'],
      ['United States', 'US', '1843', '57.6'],
      ['United Kingdom', 'GB', '412', '12.9'],
      ['Germany', 'DE', '201', '6.3'],
      ['Other', '', '745', '23.2739768822243'],
    ],
    document: documented.geography,
    nothingRecorded: 'Nothing recorded yet',
    malformed: 'total_viewers',
    given: {
      data: { items: [{ id: 'FR', label: 'France', count: 3, share: 0.75 }], total: 4 },
      summary: 'Countries: France 75%; Other 25%.',
    },
    other: {
      data: { items: [{ id: 'JP', count: 5 }], total: null },
      summary: 'Countries: Japan 5.',
    },
    controls: ['More: Countries', 'United States 1,843 57.6%', 'United Kingdom 412 12.9%', 'Germany 201 6.3%'],
  },
  (stage) => describe('as a list', () => testList(stage)),
);

function testList(stage: Stage): void {
  const { network } = stage;
  const bars = (card: AnyCard): string[] => allWithin(card.renderRoot, '.bar').map(textOf);
  const lengths = (card: AnyCard): string[] =>
    allWithin(card.renderRoot, '.bar-ink').map((ink) => (ink as HTMLElement).style.inlineSize);
  const given = (data: unknown, attributes = {}) => stage.settled(attributes, { prepare: (card) => (card.data = data) });
  const world = () => stage.answeredWith('more', { 'stream-id': 'world-x' });
  const type = async (card: AnyCard, text: string): Promise<void> => {
    const input = within<HTMLInputElement>(card, '.search');
    input.value = text;
    input.dispatchEvent(new Event('input'));
    await card.updateComplete;
  };
  const items = (count: number, total: number | null = null) => ({
    items: Array.from({ length: count }, (_, index) => ({ id: `c${index}`, label: `Place ${index}`, count: 1000 - index })),
    total,
  });

  it('closes the sum: 2,456 of 3,201 are named, 745 are others', async () => {
    const card = await stage.answered();
    expect(bars(card)).to.deep.equal([
      'United States 1,843 57.6%',
      'United Kingdom 412 12.9%',
      'Germany 201 6.3%',
      'Other 745 23.3%',
    ]);
    expect(lengths(card)).to.deep.equal(['100%', '22.35%', '10.91%', '40.42%']);
  });

  it('shows only as many as are wanted, with what the others are together where the whole is known', async () => {
    const card = await given(items(20, 30_000), { limit: '3' });
    // 30,000 less 1,000, 999 and 998.
    expect(bars(card)).to.deep.equal(['Place 0 1,000 3.3%', 'Place 1 999 3.3%', 'Place 2 998 3.3%', 'Other 27,003 90%']);
    expect([has(card, '.more'), has(card, '.search')]).to.deep.equal([false, false]);
  });

  it('takes the first five countries of a stream from the summary, and from the geography where that has a fault', async () => {
    const card = await stage.settled({ limit: '5' });
    expect([network.count('/summary'), network.count('/geography')]).to.deep.equal([1, 0]);
    const other = await stage.settled({ limit: '5' }, { scenario: 'no-summary' });
    expect(network.count('/geography')).to.equal(1);
    // 3,201 − 1,843 − 412 − 201, whoever tells it.
    expect(bars(card).at(-1)).to.equal('Other 745 23.3%');
    expect(bars(other)).to.deep.equal(bars(card));
  });

  it('shows no rest of the first countries of which nobody says what they are parts of', async () => {
    network.answer('/summary', () =>
      // A half and a quarter of something, and not of 4,000.
      HttpResponse.json({
        viewers: { unique_viewers: 4000 },
        top_countries: [
          { country: 'United States', country_code: 'US', viewer_count: 1000, percentage: 50 },
          { country: 'Germany', country_code: 'DE', viewer_count: 500, percentage: 25 },
        ],
      }),
    );
    expect(bars(await stage.settled({ limit: '5' }))).to.deep.equal(['United States 1,000 50%', 'Germany 500 25%']);
  });

  it('names an unusable limit', async () => {
    for (const limit of ['0', '-1', '2.5', 'five']) await says(await stage.settled({ limit }), '“limit”');
    expect(network.count()).to.equal(0);
  });

  it('says how countries and chatters are known, and not of what it is handed', async () => {
    const countries = await stage.answered();
    expect(textOf(within(countries, '.footer')))
      .to.include('GeoIP')
      .and.include('SHA-256');
    const chatters = await stage.settled({ dimension: 'chatter' });
    expect(textOf(within(chatters, '.footer'))).to.include('Counted from stored messages');
    expect(textOf(within(await given(items(1)), '.footer'))).to.not.include('GeoIP');
  });

  it('saves as Excel opens it in the language around, where that is wanted', async () => {
    const card = await stage.settled({ lang: 'de', 'csv-format': 'excel' });
    await says(card, 'Vereinigte Staaten');
    const text = await savedBy(card, 'CSV', 'CSV herunterladen');
    // 745 of 3,201.
    expect(text.split('\n').slice(0, 2)).to.deep.equal(['Land;Code;Zuschauer;Anteil (%)', 'Vereinigte Staaten;US;1843;57,6']);
    expect(text.split('\n')[4]).to.match(/^Sonstige;;745;23,27397688\d*$/);
  });

  it('tells the rest from a part of the same name in its CSV', async () => {
    const card = await given({ items: [{ id: 'other', label: 'Other', count: 6 }], total: 10 }, { dimension: 'topic' });
    const rows = csvParse(await savedBy(card, 'CSV'));
    expect(rows.map((row) => [row['Topic'], row['Code'], row['Conversations']])).to.deep.equal([
      ['Other', 'other', '6'],
      ['Other', '', '4'],
    ]);
  });

  it('has no others where the parts are the whole, or more than it, or the whole is not known', async () => {
    for (const total of [5, 4, 0, null]) {
      const card = await given({ items: [{ id: 'US', count: 5 }], total });
      expect(has(card, '.rest'), `of ${total}`).to.equal(false);
    }
  });

  it('shows shares as reported, whatever the counts say, and counts the others', async () => {
    const reported = [
      { id: 'US', label: 'United States', count: 50, share: 0.999 },
      { id: 'GB', label: 'United Kingdom', count: 25 },
    ];
    expect(bars(await given({ items: reported, total: 100 }))).to.deep.equal([
      'United States 50 99.9%',
      'United Kingdom 25 25%',
      'Other 25 25%',
    ]);
    expect(bars(await given({ items: reported }))).to.deep.equal(['United States 50 99.9%', 'United Kingdom 25']);
  });

  it('shows the first six of many, all when told to, and fewer again', async () => {
    const card = await world();
    const more = within(card, '.more');
    const all = Number(/^Show all (\d+)$/.exec(textOf(more))?.[1]);
    expect(all).to.be.greaterThan(55);
    expect([bars(card).length, more.getAttribute('aria-expanded')]).to.deep.equal([6, 'false']);
    more.click();
    await card.updateComplete;
    expect([bars(card).length, more.getAttribute('aria-expanded'), textOf(more)]).to.deep.equal([all, 'true', 'Show fewer']);
    more.click();
    await card.updateComplete;
    expect(bars(card).length).to.equal(6);
  });

  for (const [count, withMore, withSearch] of [
    [8, false, false],
    [9, true, false],
    [15, true, false],
    [16, true, true],
  ] as const) {
    it(`${withMore ? 'folds' : 'does not fold'} ${count} parts, ${withSearch ? 'with' : 'without'} a search`, async () => {
      const card = await given(items(count));
      expect([has(card, '.more'), has(card, '.search')]).to.deep.equal([withMore, withSearch]);
    });
  }

  it('finds a country by part of its name or by its code, also below the first six', async () => {
    const card = await world();
    await type(card, 'liech');
    expect(bars(card).map((bar) => bar.replace(/ [\d,]+ [\d.]+%$/, ''))).to.deep.equal(['Liechtenstein']);
    expect(has(card, '.more')).to.equal(false);
    await type(card, 'XK');
    expect(bars(card)[0]).to.match(/^Kosovo/);
    await type(card, ' ');
    expect(bars(card).length).to.equal(6);
  });

  it('leaves a blank at the end of what is being typed where it is', async () => {
    const card = await world();
    await type(card, 'new z');
    expect(bars(card)[0]).to.match(/^New Zealand/);
    await type(card, 'new ');
    expect(within<HTMLInputElement>(card, '.search').value).to.equal('new ');
  });

  it('says where nothing matches', async () => {
    const card = await world();
    await type(card, 'atlantis');
    await says(card, 'Nothing matches');
    expect(bars(card)).to.deep.equal([]);
    await expect(card).to.be.accessible();
  });

  it('forgets the search where there is no place to take it back', async () => {
    const card = await world();
    await type(card, 'atlantis');
    card.streamId = 'a1b2c3d4';
    await stage.answers(card);
    expect(bars(card).length).to.equal(4);
  });

  it('lists the most active chatters, of all messages', async () => {
    const card = await stage.answeredWith('bob', { dimension: 'chatter' });
    expect(summaryOf(card)).to.equal('Most active chatters: bob 2.1%; Other 97.9%.');
    expect(bars(card)).to.deep.equal(['bob 143 2.1%', 'Other 6,578 97.9%']);
    expect([network.count('/chat'), network.count('/geography')]).to.deep.equal([1, 0]);
  });

  it('asks for a dimension where there is none, and says that it does not know another', async () => {
    const card = await stage.settled({ dimension: null });
    expect(textOf(card)).to.include('Set “dimension” on this element');
    for (const dimension of ['planet', 'constructor', 'Country']) {
      card.setAttribute('dimension', dimension);
      await says(card, 'The value of “dimension” cannot be used');
    }
    expect(network.count()).to.equal(0);
    card.setAttribute('dimension', 'country');
    await stage.answers(card);
  });

  it('shows any name as text, and its CSV reads back', async () => {
    const names = [...new Set(naughtyStrings)].filter((name) => name !== '');
    const parts = names.map((label, index) => ({ id: `${index}`, label, count: names.length - index }));
    const card = await given({ items: parts, total: null });
    within(card, '.more').click();
    await card.updateComplete;
    expect(allWithin(card.renderRoot, '.bar-label').map((label) => label.textContent)).to.deep.equal(names);
    expect(has(card, 'script, img, iframe, a')).to.equal(false);
    const rows = csvParse(await savedBy(card, 'CSV'));
    expect(rows.map((row) => [row['Country'], row['Viewers']])).to.deep.equal(
      parts.map(({ label, count }) => [inert(label), String(count)]),
    );
  });

  const of = (dimension: string) => stage.settled({ dimension, 'stream-id': null, 'creator-id': 'documented' });
  const rows = (card: AnyCard) => allWithin(card.renderRoot, 'button.bar-row') as HTMLElement[];

  for (const dimension of ['country', 'device', 'acquisition-source', 'topic', 'question-type', 'revenue-part', 'segment'])
    it(`tells which ${dimension} is chosen`, async () => {
      const chosen = stage.heard<SelectDetail>('analytics-select');
      const card = await of(dimension);
      rows(card)[0]!.click();
      expect(chosen.map(({ tag, by }) => [tag, by])).to.deep.equal([['breakdown-list', dimension]]);
    });

  it('has ages in the order of age', async () => {
    const card = await of('age');
    const ages = allWithin(card.renderRoot, '.bar:not(.rest) .bar-label').map(textOf);
    expect(ages).to.deep.equal(['13-17', '18-24', '25-34', '35-44', '45-54', '55-64', '65+']);
  });

  it('says under the topics what may be done with them, once that is opened', async () => {
    const card = await of('topic');
    within(card, 'summary').click();
    await says(card, 'Create more content on popular topics.');
    expect(allWithin(card.renderRoot, 'details li').map(textOf)).to.deep.equal([
      'Create more content on popular topics.',
      'Consider earning with topics that are in high demand.',
      'Fill the gaps in topics you care about that are less covered.',
    ]);
    expect(has(await of('device'), 'details')).to.equal(false);
  });

  it('tells of a topic over time what its whole months were, and nothing of one that the period cuts', async () => {
    stage.network.answer('/topics', () =>
      HttpResponse.json({ total_conversations: 700, topics: [{ topic_id: 'tea', name: 'Tea', conversations: 700 }] }),
    );
    stage.network.answer('/topics/tea', () =>
      HttpResponse.json({
        topic_id: 'tea',
        conversations: 700,
        time_zone: 'UTC',
        start_date: '2024-01-20',
        end_date: '2026-02-10',
        points: [
          { date: '2024-01-01', conversations: 3 },
          { date: '2024-02-01', conversations: 300 },
          { date: '2024-03-01', conversations: 390 },
          { date: '2026-02-01', conversations: 7 },
        ],
      }),
    );
    const card = await stage.settled({
      dimension: 'topic',
      'stream-id': null,
      'creator-id': 'documented',
      'start-date': '2024-01-20',
      'end-date': '2026-02-10',
    });
    rows(card)[0]!.click();
    await says(card, 'Over time: from 300 to 390, highest 390');
  });

  it('opens a topic by Enter to its line, questions and satisfaction, and closes it by Escape', async () => {
    const card = await of('topic');
    const [first] = rows(card);
    first!.focus();
    await sendKeys({ press: 'Enter' });
    await says(card, 'How many rest days do I need in a week?');
    expect(textOf(card)).to.match(/Over time: from [\d,]+ to [\d,]+, highest [\d,]+/);
    expect(textOf(card)).to.match(/Satisfaction: \d(\.\d+)? \/ 5/);
    expect(first!.getAttribute('aria-expanded')).to.equal('true');
    await expect(card).to.be.accessible();
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Escape' });
    await card.updateComplete;
    expect([focused(), has(card, '.detail')]).to.deep.equal([first, false]);
  });

  it('gives the keyboard back when a detail is closed', async () => {
    const card = await of('question-type');
    const [first] = rows(card);
    first!.click();
    await says(card, 'Offer thoughtful guidance.');
    await says(card, 'What should I do about');
    within(card, '.close').click();
    await card.updateComplete;
    expect([focused(), has(card, '.detail')]).to.deep.equal([first, false]);
  });

  it('opens nothing where the page says no', async () => {
    stage.listen('analytics-select', (event) => event.preventDefault());
    const card = await of('topic');
    rows(card)[0]!.click();
    await card.updateComplete;
    expect(has(card, '.detail')).to.equal(false);
  });

  it('calls countries as its language does, what is none as the server does, and in English all as the server does', async () => {
    const items = [
      { id: 'US', label: 'United States', count: 3 },
      { id: 'Somewhere', label: 'Somewhere at sea', count: 2 },
    ];
    const names = async (lang: string): Promise<string[]> => {
      const card = await stage.settled({}, { prepare: (made) => (made.data = { items }), into: stage.box({ lang }) });
      return allWithin(card.renderRoot, '.bar-label').map(textOf);
    };
    expect(await names('de')).to.deep.equal(['Vereinigte Staaten', 'Somewhere at sea']);
    expect(await names('en-GB')).to.deep.equal(['United States', 'Somewhere at sea']);
  });

  it('breaks a name that has no blank', async () => {
    const card = await given({ items: [{ id: 'x', label: 'unbreakable'.repeat(40), count: 1 }] });
    expect(within(card, '.body').scrollWidth).to.be.at.most(within(card, '.body').clientWidth);
  });

  it('has three lines of a name at most, and the whole of it where a pointer rests', async () => {
    const label = 'A name that goes on. '.repeat(40).trim();
    const card = await given({ items: [{ id: 'x', label, count: 1 }] });
    const name = within(card, '.bar-label bdi');
    expect(name.clientHeight / parseFloat(getComputedStyle(name).lineHeight)).to.be.within(2, 3.1);
    expect(name.title).to.equal(label);
  });

  it('draws its bars from the side where the language begins', async () => {
    for (const [dir, side] of [
      ['ltr', 'left'],
      ['rtl', 'right'],
    ] as const) {
      const card = await stage.answered({}, { into: stage.box({ dir }) });
      const [long, short] = allWithin(card.renderRoot, '.bar-ink').map((ink) => ink.getBoundingClientRect());
      expect(short![side], dir).to.equal(long![side]);
      expect(short!.width, dir).to.be.below(long!.width);
    }
  });
}

describe('a search in a breakdown', () => {
  const items = ['New Zealand', 'Türkiye', 'Côte d’Ivoire'].map((label, index) => ({
    id: `c${index}`,
    label,
    count: 1,
    share: null,
  }));
  /** What they are called where they are shown. */
  const names = new Map([['c0', 'Neuseeland']]);
  const nameOf = ({ id, label }: BreakdownItem): string => names.get(id) ?? label ?? id;
  const found = (text: string) => search(items, text, nameOf).map(({ label }) => label);

  it('is for every word, in any order and case', () => {
    expect(found('ZEAL new')).to.deep.equal(['New Zealand']);
    expect(found('zealand türkiye')).to.deep.equal([]);
    expect(found('TÜRK')).to.deep.equal(['Türkiye']);
    expect(found('C2')).to.deep.equal(['Côte d’Ivoire']);
    expect(found('neusee')).to.deep.equal(['New Zealand']);
  });

  it('for nothing finds all', () => {
    expect(found('')).to.have.lengthOf(3);
    expect(found(' \t ')).to.have.lengthOf(3);
  });

  it('takes every text for a text', () => {
    for (const text of ['.*', '(', '\\', '[a']) expect(found(text)).to.deep.equal([]);
  });
});

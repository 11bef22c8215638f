import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { csvParse } from 'd3-dsv';
import { HttpResponse } from 'msw';
import { describeCard, faceOf, says, summaryOf, type AnyCard, type Stage } from '../../testing/card-suite.js';
import documented from '../../testing/data/documented-stream.json' with { type: 'json' };
import naughtyStrings from '../../testing/data/naughty-strings.json' with { type: 'json' };
import { allWithin, chooseInMenu, has, inert, savedBy, textOf, within } from '../../testing/page.js';
import { until } from '../../testing/until.js';

describeCard(
  {
    tag: 'audience-map',
    endpoint: '/analytics/geography',
    heading: 'Audience by country',
    summary: 'Audience by country: United States 57.6%, United Kingdom 12.9%, Germany 6.3%; Other 23.3%.',
    shows: ['Not on the map: Other 745 (23.3%)', '1,000 and more', 'As of '],
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
      summary: 'Audience by country: France 75%; Other 25%.',
    },
    other: {
      data: { items: [{ id: 'JP', label: 'Japan', count: 5 }] },
      summary: 'Audience by country: Japan 5.',
    },
    controls: ['More: Audience by country', 'Audience by country'],
  },
  (stage) => describe('as a map', () => testMap(stage)),
);

function testMap(stage: Stage): void {
  const { network } = stage;
  const isThere = (card: AnyCard) => until(() => has(card, '[role=option]'), 'the map is there');
  const drawn = async (attributes = {}): Promise<AnyCard> => {
    const card = await stage.answered(attributes);
    await isThere(card);
    return card;
  };
  it('says at its foot how countries are known, and what is kept of addresses', async () => {
    const card = await stage.answered();
    expect(textOf(within(card, '.footer')))
      .to.include('GeoIP')
      .and.include('SHA-256');
  });

  const given = async (items: readonly object[], total: number | null = null): Promise<AnyCard> => {
    const card = await stage.settled({}, { prepare: (made) => (made.data = { items, total }) });
    await isThere(card);
    return card;
  };
  const fillOf = (card: AnyCard, code: string): string => getComputedStyle(within(card, `.area[data-code=${code}]`)).fill;
  const strays = (card: AnyCard): string[] => allWithin(card.renderRoot, '.strays bdi').map(textOf);
  const options = (card: AnyCard): (string | null)[] =>
    allWithin(card.renderRoot, '[role=option]').map((option) => option.getAttribute('aria-label'));

  it('has each country in its place, by its code, and says its viewers and share', async () => {
    const card = await drawn();
    expect(options(card)).to.have.members(['United States: 1,843 (57.6%)', 'United Kingdom: 412 (12.9%)', 'Germany: 201 (6.3%)']);
    const [us, gb, de] = ['US', 'GB', 'DE'].map((code) => within(card, `#country-${code}`).getBoundingClientRect().left);
    expect(us).to.be.below(gb!);
    expect(gb).to.be.below(de!);
  });

  it('has the source’s own word for people', async () => {
    const items = [{ id: 'FR', label: 'France', count: 3, share: 0.75 }];
    const card = await stage.settled({}, { prepare: (made) => (made.data = { items, total: 4, of: 'unique-users' }) });
    await chooseInMenu(card, 'Show table');
    await says(card, 'Unique users');
    expect(textOf(card)).to.not.match(/viewer/i);
  });

  it('shades the countries by their viewers, and says in its legend how', async () => {
    const card = await drawn();
    const inks = allWithin(card.renderRoot, '.legend i').map((ink) => getComputedStyle(ink).backgroundColor);
    expect(allWithin(card.renderRoot, '.legend li').map(textOf)).to.deep.equal([
      '200–299',
      '300–499',
      '500–999',
      '1,000 and more',
      'Not reported',
    ]);
    expect([fillOf(card, 'DE'), fillOf(card, 'GB'), fillOf(card, 'US')]).to.deep.equal([inks[0], inks[1], inks[3]]);
    expect(new Set(inks).size).to.equal(5);
  });

  it('is walked by keyboard, from the most viewers on', async () => {
    const card = await drawn();
    const map = within(card, '[role=listbox]');
    map.focus();
    const said: string[] = [];
    for (const press of ['Home', 'ArrowDown', 'End', 'u']) {
      await sendKeys({ press });
      await until(() => has(card, `#${map.getAttribute('aria-activedescendant')}`), 'a country is pointed at');
      said.push(textOf(within(card, '.tooltip')));
    }
    expect(said).to.deep.equal([
      'United States 1,843 (57.6%)',
      'United Kingdom 412 (12.9%)',
      'Germany 201 (6.3%)',
      'United States 1,843 (57.6%)',
    ]);
    await sendKeys({ press: 'Escape' });
    await until(() => !map.hasAttribute('aria-activedescendant'), 'nothing is pointed at');
  });

  it('lists what has no place on the map beside it, and no country twice', async () => {
    const card = await given(
      [
        { id: 'XK', label: 'Kosovo', count: 5 },
        { id: 'ZZ', label: 'Unknown', count: 3, share: 0.25 },
        { id: 'Atlantis', label: 'Atlantis', count: 1 },
        { id: 'MC', label: 'Monaco', count: 1 },
      ],
      12,
    );
    await until(() => strays(card).length > 1, 'what has no place is listed');
    expect(strays(card)).to.deep.equal(['Unknown 3 (25%)', 'Atlantis 1 (8.3%)', 'Other 2 (16.7%)']);
    expect(options(card)).to.have.members(['Kosovo: 5 (41.7%)', 'Monaco: 1 (8.3%)']);
  });

  it('has every country of the world either on the map or beside it', async () => {
    const card = await stage.answeredWith('more', { 'stream-id': 'world-x' });
    await isThere(card);
    await until(() => strays(card).some((stray) => stray.startsWith('Unknown')), 'what has no place is listed');
    const rows = csvParse(await savedBy(card, 'CSV'));
    expect(rows.length).to.be.greaterThan(55);
    const named = [
      ...options(card).map((option) => option!.split(': ')[0]),
      ...strays(card).map((stray) => stray.replace(/ [\d,]+ \(.*/, '')),
    ];
    expect(named.sort()).to.deep.equal(rows.map((row) => row['Country']).sort());
  });

  it('lists beside it what is of this stream, and nothing of one before', async () => {
    const card = await given([
      { id: 'ZZ', label: 'Unknown', count: 1 },
      { id: 'US', label: 'United States', count: 1 },
    ]);
    await until(() => strays(card).length === 1, 'what has no place is listed');
    card.data = { items: [{ id: 'US', label: 'United States', count: 1 }] };
    await until(() => !has(card, '.strays'), 'nothing is listed');
  });

  it('lists what has no place in a newer answer too', async () => {
    const answer = (country_code: string) => () =>
      HttpResponse.json({
        total_viewers: 2,
        breakdown: ['US', country_code].map((code) => ({ country: code, country_code: code, viewer_count: 1 })),
      });
    network.answer('/geography', answer('QQ'));
    const card = await stage.settled();
    await until(() => strays(card).join() === 'QQ 1 (50%)', 'what has no place is listed');
    network.answer('/geography', answer('ZZ'));
    card.refresh();
    await until(() => strays(card).join() === 'Unknown 1 (50%)', 'what has no place now is listed');
  });

  it('draws a true zero, and not what was not reported', async () => {
    const card = await given([
      { id: 'US', label: 'United States', count: 0 },
      { id: 'FR', label: 'France', count: 2 },
    ]);
    expect(options(card)).to.have.members(['France: 2', 'United States: 0']);
    expect(textOf(within(card, '.legend'))).to.equal('0 2 and more Not reported');
    expect(fillOf(card, 'US')).to.not.equal(getComputedStyle(within(card, '.land')).fill);
  });

  it('says that the map could not be had, and has it when trying again succeeds', async () => {
    const card = await drawn();
    within(card, 'analytics-map-view').dispatchEvent(new Event('map-failed'));
    await until(() => faceOf(card) === 'code', 'it has a message instead');
    expect(within(card, 'analytics-map-view').checkVisibility()).to.equal(false);
    expect(strays(card)).to.deep.equal(['Other 745 (23.3%)']);
    expect(summaryOf(card)).to.include('United States 57.6%');
    within(card, '.face .button').click();
    await until(() => faceOf(card) === null, 'the message is gone');
    expect(within(card, 'analytics-map-view').checkVisibility()).to.equal(true);
  });

  it('tells of countries given twice and of rows left out', async () => {
    const row = (country_code: string, viewer_count: unknown) => ({ country: country_code, country_code, viewer_count });
    network.answer('/geography', () =>
      HttpResponse.json({ total_viewers: 9, breakdown: [row('us', 1), row('US', 2), row('DE', 'many'), row('FR', 3)] }),
    );
    const card = await stage.settled();
    await isThere(card);
    expect(textOf(card)).to.include('1 row repeated another one; the last counts');
    expect(textOf(card)).to.include('1 value could not be read and counts as not reported (breakdown[2].viewer_count)');
    expect(options(card)).to.have.members(['FR: 3 (33.3%)', 'US: 2 (22.2%)']);
  });

  it('shows any name as text, on the map and beside it, and its CSV reads back', async () => {
    const names = naughtyStrings.filter((name) => name !== '').slice(0, 200);
    const codes = ['US', 'DE', 'FR'];
    const parts = names.map((label, index) => ({ id: codes[index] ?? `x${index}`, label, count: names.length - index }));
    const card = await given(parts);
    await until(() => strays(card).length > 0, 'what has no place is listed');
    expect(options(card)).to.have.members(names.slice(0, 3).map((name, index) => `${name}: ${names.length - index}`));
    expect(allWithin(card.renderRoot, '.strays bdi').map((stray) => stray.textContent)).to.deep.equal(
      names.slice(3).map((name, index) => `${name} ${names.length - index - 3}`),
    );
    expect(has(card, 'script, img, iframe, a')).to.equal(false);
    expect(csvParse(await savedBy(card, 'CSV')).map((row) => [row['Country'], row['Viewers']])).to.deep.equal(
      parts.map(({ label, count }) => [inert(label), String(count)]),
    );
  });
}

import { expect } from '@open-wc/testing';
import { HttpResponse } from 'msw';
import '../register.js';
import { registerSource } from '../index.js';
import { summaryOf, type AnyCard } from '../testing/card-suite/stage.js';
import { textOf } from '../testing/page.js';
import { demoLines, readmeLines, runReadme } from '../testing/readme.js';
import { TestPage } from '../testing/test-page.js';
import { until } from '../testing/until.js';
import { defineSource, type SourceDefinition } from './define-source.js';

describe('a source that a host defines', function () {
  this.timeout(30_000);
  const page = new TestPage();
  const { network } = page;
  let made = 0;

  const says = (card: Element, words: string): Promise<void> =>
    until(
      () => textOf(card).includes(words),
      () => `it says “${words}”; it says “${textOf(card)}”`,
    );

  const place = (tag: string, attributes: string, source: string): AnyCard =>
    page.write<AnyCard>(`<${tag} ${attributes} source="${source}" time-zone="Europe/Berlin" ${page.api()}></${tag}>`);

  /** Registers the answers, and answers the source's name. */
  function source(answers: SourceDefinition['answers'], more: Partial<SourceDefinition> = {}): string {
    const name = `own-${++made}`;
    registerSource(defineSource({ name, ids: ['subjectId'], answers, ...more }));
    return name;
  }

  const count = (answers: SourceDefinition['answers'], attributes = 'subject-id="night"'): AnyCard =>
    place('metric-card', `metric="total-views" ${attributes}`, source(answers));

  it('is the README’s in fewer than forty lines, which the demo runs too', async () => {
    const lines = await readmeLines('source');
    expect(lines.trimEnd().split('\n').length).to.be.below(40);
    expect(await demoLines('source')).to.equal(lines);
  });

  it('is what the README’s lines make of another API', async () => {
    await runReadme();
    network.answer('/totals', () => HttpResponse.json({ plays: 5200, listeners: 1310, sponsoring_cents: 12_480 }));
    network.answer('/days', () =>
      HttpResponse.json({
        days: [
          { day: '2026-04-24', listeners: 90 },
          { day: '2026-04-25', listeners: 70 },
        ],
      }),
    );
    network.answer('/places', () =>
      HttpResponse.json({ listeners: 1310, places: [{ code: 'DE', name: 'Deutschland', count: 760 }] }),
    );
    const period = 'subject-id="night train" start-date="2026-04-01" end-date="2026-04-30"';
    const grid = place('metric-grid', `metrics="views unique-users total-revenue" ${period}`, 'podcasts');
    await says(grid, '5,200');
    await until(() => summaryOf(grid) !== '', 'it has its sentence');
    expect(summaryOf(grid)).to.equal('Views: 5,200; Unique users: 1,310; Total revenue: €124.80');
    const { path, query, authorization } = network.to('/totals')[0]!;
    expect(path).to.match(/\/shows\/night%20train\/totals$/);
    expect(query.toString()).to.equal('from=2026-04-01&to=2026-04-30');
    expect(authorization).to.match(/^Bearer /);
    const places = place('breakdown-list', `dimension="country" ${period}`, 'podcasts');
    await until(
      () => places.hasUpdated && summaryOf(places) === 'Countries: Deutschland 58%; Other 42%.',
      () => summaryOf(places),
    );
    await says(place('breakdown-list', `dimension="age" ${period}`, 'podcasts'), 'Not available here');
  });

  it('is told the days of a named range in the zone, and when the data is from', async () => {
    const asked: unknown[] = [];
    const name = source(
      {
        metrics: ({ dates, timeZone }) => {
          asked.push(dates, timeZone);
          return { values: { 'total-views': 7 } };
        },
      },
      { periods: { usual: '7d' } },
    );
    const card = place('metric-card', 'metric="total-views" subject-id="night" date-range="7d"', name);
    await says(card, '7');
    const [dates, zone] = asked as [{ start: string; end: string }, string];
    expect(zone).to.equal('Europe/Berlin');
    expect((Date.parse(dates.end) - Date.parse(dates.start)) / 86_400_000).to.equal(6);
  });

  it('says where its answer is not what the dataset is', async () => {
    await says(count({ metrics: () => ({ values: { 'total-views': 'many' } }) }), 'values.total-views');
  });

  it('asks nothing while its id is missing', async () => {
    let calls = 0;
    await says(count({ metrics: () => ++calls }, ''), 'Set “subject-id”');
    expect(calls).to.equal(0);
  });

  it('asks no address that an id would lead astray to', async () => {
    await says(count({ metrics: ({ get }) => get('/shows/{subjectId}/totals') }, 'subject-id=".."'), 'Set up wrongly');
    expect(network.count('/totals')).to.equal(0);
  });

  for (const segment of ['device:mobile', 'region:eu'])
    it(`is ${segment.startsWith('device') ? '' : 'not '}asked about the segment ${segment} where it has segments by device`, async () => {
      const asked: unknown[] = [];
      const name = source(
        {
          metrics: ({ scope }) => {
            asked.push(scope.segment);
            return { values: { 'total-views': 7 } };
          },
        },
        { segments: ['device'] },
      );
      const card = place('metric-card', `metric="total-views" subject-id="night" segment="${segment}"`, name);
      const isKnown = segment === 'device:mobile';
      await says(card, isKnown ? '7' : 'Set up wrongly');
      expect(asked).to.deep.equal(isKnown ? [segment] : []);
    });

  for (const [name, id] of [
    ['stream', 'stream-id="documented"'],
    ['creator', 'creator-id="documented"'],
  ] as const)
    it(`shows no figures of everybody for those of a segment, of which the ${name} API has none`, async () => {
      const card = place(
        'metric-card',
        `metric="${name === 'stream' ? 'total-views' : 'dau'}" ${id} segment="device:mobile"`,
        name,
      );
      await says(card, 'Set up wrongly');
      expect(network.count(name === 'stream' ? '/summary' : '/dashboard')).to.equal(0);
    });

  it('fails as its API does', async () => {
    network.answer('/totals', () => new HttpResponse(null, { status: 403 }));
    await says(count({ metrics: ({ get }) => get('/shows/{subjectId}/totals') }), 'Only the owner can see this');
  });
});

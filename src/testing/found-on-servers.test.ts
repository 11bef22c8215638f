import { expect } from '@open-wc/testing';
import { HttpResponse } from 'msw';
import '../register.js';
import type { ErrorDetail } from '../card/events.js';
import { mockApi, noon } from '../mock/fixtures/ask.js';
import { linePlotsIn } from '../views/line-plot-loader.js';
import { faceOf, summaryOf, type AnyCard } from './card-suite/stage.js';
import { allWithin, chooseInMenu, has, textOf, within } from './page.js';
import { heard, TestPage } from './test-page.js';
import { until } from './until.js';

type Json = Record<string, unknown>;

const root = '/api/v1/creator/analytics';
const document = async (path: string): Promise<Json> => (await mockApi().json(path)) as Json;
const creator = (path: string): Promise<Json> => document(`${root}${path}?creator_id=documented&date_range=30d`);

const notesOf = (card: AnyCard): string[] => allWithin(card.renderRoot, '.note').map(textOf);
const barsOf = (card: AnyCard): string[] => allWithin(card.renderRoot, '.bar').map(textOf);

describe('what is found on servers', () => {
  const page = new TestPage(noon);

  const answer = (ending: string, body: unknown): void => page.network.answer(ending, () => HttpResponse.json(body as Json));

  async function shown(tag: string, attributes = ''): Promise<AnyCard> {
    const card = page.write<AnyCard>(`<${tag} ${page.api()} ${attributes}></${tag}>`);
    await until(
      () => card.hasUpdated && (summaryOf(card) !== '' || faceOf(card)) && !has(card, '[aria-busy=true]'),
      () => `it has an answer; it says “${textOf(card)}”`,
    );
    return card;
  }

  const ofCreator = 'creator-id="documented"';

  describe('tips of which more were paid back than given', () => {
    beforeEach(async () => {
      const dashboard = await creator('/dashboard');
      answer('/dashboard', { ...dashboard, revenue: { ...(dashboard['revenue'] as Json), total: 399.69, tips: -200 } });
      const revenue = await creator('/revenue');
      const [first, ...points] = revenue['points'] as Json[];
      answer('/revenue', { ...revenue, tips: -200, points: [{ ...first, tips: -12.5 }, ...points] });
    });

    it('are drawn on the other side of zero, beside what was earned, and are no share', async () => {
      const card = await shown('revenue-breakdown', ofCreator);
      expect(barsOf(card)).to.deep.equal(['Premium subscriptions $473.86', 'Tips -$200.00', 'Exclusive content $125.83']);
      const [earned, owed] = allWithin(card.renderRoot, '.bar-ink').map((ink) => ink.getBoundingClientRect());
      expect(owed!.right).to.be.closeTo(earned!.left, 1);
      // 200 is 42 % as long as 473.86.
      expect(owed!.width / earned!.width).to.be.closeTo(0.422, 0.01);
      expect(notesOf(card)).to.deep.equal([]);
    });

    it('are drawn below zero over time, each part from there', async () => {
      const card = await shown('revenue-breakdown', ofCreator);
      await until(() => has(card, '[role=slider]'), 'the chart is there');
      const { spec } = linePlotsIn(card.renderRoot)!;
      expect([spec!.series[1]!.values[0], spec!.series[1]!.stackedOn, spec!.yRange.min]).to.deep.equal([-12.5, undefined, null]);
    });

    for (const [tag, attributes, said] of [
      ['metric-card', 'metric="tips" hide-sparkline', '-$200.00'],
      ['metric-grid', 'metrics="tips total-revenue"', 'Tips: -$200.00; Total revenue: $399.69'],
      ['breakdown-list', 'dimension="revenue-part"', '-$200.00'],
      ['review-checklist', '', ''],
      ['satisfaction-score', '', ''],
      ['insight-panel', '', ''],
    ] as const) {
      it(`cost <${tag}> nothing`, async () => {
        const card = await shown(tag, `${ofCreator} ${attributes}`);
        expect([faceOf(card), notesOf(card)]).to.deep.equal([null, []]);
        expect(textOf(card)).to.include(said);
      });
    }
  });

  it('leave a widget that did not ask for a field without a word about it', async () => {
    answer('/dashboard', { ...(await creator('/dashboard')), ltv: 'n/a' });
    expect(notesOf(await shown('metric-card', `${ofCreator} metric="total-conversations"`))).to.deep.equal([]);
  });

  it('say which field could not be read to the one that asked, and show its others', async () => {
    answer('/dashboard', { ...(await creator('/dashboard')), ltv: 'n/a' });
    const card = await shown('metric-grid', `${ofCreator} metrics="ltv dau"`);
    expect(notesOf(card)).to.deep.equal(['1 value could not be read and counts as not reported (ltv)']);
    expect(summaryOf(card)).to.match(/^Lifetime value: Not reported; Daily active users: \d+$/);
  });

  it('tell of rows that a second question leaves out', async () => {
    const revenue = await creator('/revenue');
    const [first, ...points] = revenue['points'] as Json[];
    answer('/revenue', { ...revenue, points: [{ ...first, date: 'someday' }, ...points] });
    const card = await shown('revenue-breakdown', ofCreator);
    await until(() => notesOf(card).length > 0, 'it has a note');
    expect(notesOf(card)).to.deep.equal([
      `1 of ${points.length + 1} rows could not be read and is left out (first: points[0].date)`,
    ]);
  });

  it('tell once what a second question says again', async () => {
    answer('/dashboard', { ...(await creator('/dashboard')), time_zone: 'W. Europe Standard Time' });
    answer('/revenue', { ...(await creator('/revenue')), time_zone: 'W. Europe Standard Time' });
    const card = await shown('revenue-breakdown', ofCreator);
    await until(() => has(card, 'analytics-line-plot'), 'it has its second answer');
    expect(notesOf(card)).to.deep.equal(['The time zone “W. Europe Standard Time” is not known; days and times are in UTC']);
  });

  it('show money of a currency nobody knows as plain numbers, and name it', async () => {
    const dashboard = await creator('/dashboard');
    answer('/dashboard', { ...dashboard, revenue: { ...(dashboard['revenue'] as Json), currency: 'USDC' } });
    const card = await shown('metric-card', `${ofCreator} metric="tips" hide-sparkline`);
    expect([summaryOf(card), notesOf(card)]).to.deep.equal([
      'Tips: 192.80',
      ['The currency “USDC” is not known; amounts are plain numbers'],
    ]);
  });

  it('do not make a stream live whose end cannot be read', async () => {
    const path = '/api/v1/streams/world-1/analytics/viewers';
    answer('/viewers', { ...(await document(path)), ended_at: '' });
    const loads = heard<{ live: boolean | null }>('analytics-load');
    const card = await shown('viewer-timeline', 'stream-id="world-1"');
    expect(loads.map(({ detail }) => detail.live)).to.deep.equal([null]);
    expect(notesOf(card)).to.deep.equal(['1 value could not be read and counts as not reported (ended_at)']);
  });

  it('are not nothing where an answer is a list', async () => {
    answer('/dashboard', []);
    expect(faceOf(await shown('metric-card', `${ofCreator} metric="tips"`))).to.equal('malformed');
  });

  it('are not shown where they are of somebody else, and are told to the reader, the page and the console', async () => {
    const path = '/api/v1/streams/s1/analytics/viewers';
    answer('/viewers', { ...(await document(path)), stream_id: 'SOMEBODY-ELSES' });
    const errors = heard<ErrorDetail>('analytics-error');
    const card = await shown('viewer-timeline', 'stream-id="s1"');
    expect(faceOf(card)).to.equal('other-subject');
    expect(textOf(within(card, '.face'))).to.include('The answer is about something else');
    expect(textOf(within(card, '.face'))).to.include('The server answered about “SOMEBODY-ELSES” instead of “s1”');
    expect(has(card, 'analytics-line-plot')).to.equal(false);
    expect(errors.map(({ detail }) => detail.failure.kind)).to.deep.equal(['other-subject']);
    expect(page.watch.warnings.filter((text) => text.includes('SOMEBODY-ELSES'))).to.have.length(1);
  });

  it('are shown where the id is only shortened', async () => {
    const path = '/api/v1/streams/s1/analytics/viewers';
    answer('/viewers', { ...(await document(path)), stream_id: 'a1b2c3d4-...' });
    const card = await shown('viewer-timeline', 'stream-id="A1B2C3D4-e5f6-7890-abcd-ef1234567890"');
    expect(faceOf(card)).to.equal(null);
  });

  describe('values that cannot be true', () => {
    it('are shown as reported with a mark and words, and in no band', async () => {
      answer('/dashboard', { ...(await creator('/dashboard')), returning_rate: 47 });
      const card = await shown('metric-card', `${ofCreator} metric="returning-rate" hide-sparkline`);
      expect(textOf(within(card, '.tile-value'))).to.equal('4,700%');
      expect(within(card, '.caution').getAttribute('aria-label')).to.equal(
        'Shown as reported, though no more than 100% is possible',
      );
      expect(notesOf(card)).to.deep.equal(['Returning users: Shown as reported, though no more than 100% is possible']);
      expect(summaryOf(card)).to.equal('Returning users: 4,700% (Shown as reported, though no more than 100% is possible)');
      expect([has(card, '.band'), textOf(card).includes('Excellent')]).to.deep.equal([false, false]);
    });

    it('are neither better nor worse than before', async () => {
      const card = page.write<AnyCard>('<metric-card metric="returning-rate"></metric-card>');
      card.data = { values: { 'returning-rate': 47 }, previous: { 'returning-rate': 0.3 } };
      await until(() => card.hasUpdated && has(card, '.tile-value'), 'it has its value');
      expect([textOf(within(card, '.tile-value')), has(card, '.tile-delta')]).to.deep.equal(['4,700%', false]);
    });

    it('are a column of cautions in the table', async () => {
      answer('/dashboard', { ...(await creator('/dashboard')), returning_rate: 47 });
      const card = await shown('metric-grid', `${ofCreator} metrics="returning-rate dau"`);
      await chooseInMenu(card, 'Show table');
      await until(() => has(card, 'td'), 'the table is there');
      expect(allWithin(card.renderRoot, 'tr').map(textOf)[0]).to.match(/ Caution$/);
      expect(allWithin(card.renderRoot, 'tr').map(textOf)[1]).to.match(
        /4,700 % Value: Shown as reported, though no more than 100% is possible$/,
      );
    });

    it('are praised and blamed by no scale: satisfaction of 87', async () => {
      const dashboard = await creator('/dashboard');
      answer('/dashboard', { ...dashboard, satisfaction: { score: 87, components: { ratings: 4 } } });
      const card = await shown('satisfaction-score', ofCreator);
      expect(textOf(within(card, '.scale-band'))).to.equal('Shown as reported, though no more than 5 is possible');
      expect([has(card, '.scale-pointer'), has(card, '[data-here]')]).to.deep.equal([false, false]);
      expect(textOf(card)).to.include('87 / 5');
    });

    it('are marked where they are shares of a whole', async () => {
      answer('/geography', {
        total_viewers: 10,
        breakdown: [{ country: 'France', country_code: 'FR', viewer_count: 13, percentage: 130 }],
      });
      const card = await shown('breakdown-list', 'stream-id="s1" dimension="country"');
      expect(barsOf(card)).to.deep.equal(['France 13 ⚠ 130%']);
      expect(notesOf(card)).to.deep.equal(['Share: Shown as reported, though no more than 100% is possible']);
      expect(summaryOf(card)).to.include('France 130% (Shown as reported, though no more than 100% is possible)');
    });
  });

  describe('countries as they are called there', () => {
    const rows = (...countries: readonly (readonly [code: string | null, count: number])[]): void =>
      answer('/geography', {
        total_viewers: 100,
        breakdown: countries.map(([country_code, viewer_count]) => ({ country_code, viewer_count, percentage: viewer_count })),
      });

    it('are one row each, in the list', async () => {
      rows(['UK', 20], ['GB', 12], ['EL', 9], ['GR', 1], ['XX', 3], ['', 2], [null, 1]);
      expect(barsOf(await shown('breakdown-list', 'stream-id="s1" dimension="country"'))).to.deep.equal([
        'United Kingdom 32 32%',
        'Greece 10 10%',
        'Unknown 6 6%',
        'Other 52 52%',
      ]);
    });

    it('are on the map, and what is none is listed by name', async () => {
      rows(['UK', 20], ['GB', 12], ['AN', 7], ['EU', 6], ['T1', 5], ['XX', 4]);
      const card = await shown('audience-map', 'stream-id="s1"');
      await until(() => allWithin(card.renderRoot, '.strays bdi').length > 1, 'what has no place is listed');
      expect(allWithin(card.renderRoot, '.strays bdi').map(textOf)).to.deep.equal([
        'Netherlands Antilles 7 (7%)',
        'Europe (country unknown) 6 (6%)',
        'Tor network 5 (5%)',
        'Unknown 4 (4%)',
        'Other 46 (46%)',
      ]);
      expect(allWithin(card.renderRoot, '[role=option]').map((each) => each.getAttribute('aria-label'))).to.deep.equal([
        'United Kingdom: 32 (32%)',
      ]);
    });
  });
});

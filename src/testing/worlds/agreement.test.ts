import { expect } from '@open-wc/testing';
import '../../register.js';
import type { AnalyticsDashboard } from '../../dashboard/dashboard.js';
import { settled, widgetsIn } from '../dashboard.js';
import { has } from '../page.js';
import { TestPage } from '../test-page.js';
import { until } from '../until.js';
import { changesIn, sentencesIn, stepsIn, tilesIn, type Said } from './screen.js';
import { visitWorld } from './visit.js';
import { worldOf, type World } from './world.js';

/** A hundred conversations a day, and since a fortnight fifty, at a server in UTC. */
const halved: World = {
  ...worldOf(1),
  shape: 'halved',
  size: 100,
  refunds: 0,
  missing: [],
  holes: [],
  zone: 'UTC',
  says: true,
  hourly: true,
};

/** A moment, where the reader is, what is looked at, and what all have to say. */
const moments = [
  {
    when: 'on a Monday at 06:00 UTC',
    now: '2027-05-03T06:00:00Z',
    about: 'time-zone="UTC"',
    // Thirteen days of fifty and sixteen of a hundred, and today a quarter of fifty; before it 29 of a hundred.
    value: '2,262',
    change: { text: '−22.4%', basis: 'first 29 days', current: '2,250', previous: '2,900' },
    dropped: 'Total conversations fell from 2,900 to 2,250',
    funnel: true,
  },
  {
    when: 'on a Monday at 06:00 UTC, of the week',
    now: '2027-05-03T06:00:00Z',
    about: 'time-zone="UTC" date-range="7d"',
    // Six days of fifty; those before are of a hundred but for the last six of seven: 50 from 20 April on.
    value: '312',
    change: { text: '0%', basis: 'first 6 days', current: '300', previous: '300' },
    dropped: 'Did not drop',
    funnel: true,
  },
  {
    when: 'on the 1st of a month, of which nothing but this morning is there',
    now: '2027-05-01T06:00:00Z',
    about: 'time-zone="UTC" date-range="month"',
    // A quarter of fifty, and of the hundred of 1 April.
    value: '12',
    change: { text: '−52%', basis: 'first 6 hours', current: '12', previous: '25' },
    dropped: null,
    funnel: false,
  },
  {
    when: 'on New Year’s morning in Auckland, when the year is not over at the server',
    now: '2027-12-31T20:00:00Z',
    about: 'time-zone="Pacific/Auckland" date-range="ytd"',
    // 351 days of a hundred, 13 of fifty, and 20 of 24 hours of another; before it 364 of a hundred.
    value: '35,791',
    change: { text: '−1.8%', basis: 'first 364 days', current: '35,750', previous: '36,400' },
    dropped: null,
    funnel: true,
  },
  {
    when: 'on New Year’s Eve in Los Angeles, when the year has begun at the server',
    now: '2028-01-01T02:00:00Z',
    about: 'time-zone="America/Los_Angeles" date-range="ytd"',
    // Two hours of fifty a day, and of a hundred.
    value: '4',
    change: { text: '−50%', basis: 'first 2 hours', current: '4', previous: '8' },
    dropped: null,
    funnel: false,
  },
  {
    when: 'on New Year’s morning in Los Angeles',
    now: '2028-01-01T16:00:00Z',
    about: 'time-zone="America/Los_Angeles" date-range="ytd"',
    value: '33',
    change: { text: '−50%', basis: 'first 16 hours', current: '33', previous: '66' },
    dropped: null,
    funnel: false,
  },
] as const;

describe('tile, trend, insights and funnel of a creator’s dashboard', function () {
  this.timeout(60_000);
  const page = new TestPage();

  for (const { when, now, about, value, change, dropped, funnel } of moments)
    it(`say the same ${when}`, async () => {
      const world: World = { ...halved, now: Date.parse(now) };
      const markup = `<analytics-dashboard preset="creator" creator-id="c1" ${about}></analytics-dashboard>`;
      const { root: dashboard } = visitWorld<AnalyticsDashboard>(page, world, markup);
      await settled(dashboard);
      const [tiles, trend, steps, insights] = ['metric-grid', 'trend-chart', 'conversion-funnel', 'insight-panel'].map((tag) =>
        widgetsIn(dashboard).find(({ localName }) => localName === tag)!,
      );
      await until(() => [tiles, trend, steps, insights].every((card) => !has(card!, '.to-come')), 'all is there');
      const { text, basis, current, previous } = change;
      expect(tilesIn(tiles!)[0]).to.deep.equal({ name: 'Total conversations', value, change } satisfies Said);
      expect(sentencesIn(trend!, '.facts').join()).to.include(`${basis}: ${current} against ${previous} (${text})`);
      // As many users as conversations.
      expect(stepsIn(steps!)[0]).to.deep.equal({ name: 'Free users', value, change: funnel ? change : null } satisfies Said);
      // The server has messages in its trend only.
      expect(changesIn(insights!).map(({ name }) => name)).to.not.include('Messages');
      // Once it is known what weekdays usually hold.
      const drop = (): string => sentencesIn(insights!, '[data-insight=engagement] .said').join();
      if (dropped !== null) await until(() => drop() === dropped, drop);
    });
});

import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { idNames } from '../datasets/scope.js';
import { settingRows } from './setting-table.js';
import { completed, inherit, noSettings, readSettings, scopeOf, type Raw, type Settings } from './settings.js';

const names = settingRows.map(([name]) => name);

/** What was read, and what was complained about. */
function read(raw: Raw): { settings: Settings; complaints: string[] } {
  const complaints: string[] = [];
  const settings = readSettings(raw, (name, expected) => complaints.push(`${name}: ${expected}`));
  return { settings, complaints };
}

const good = (raw: Raw): Settings => {
  const { settings, complaints } = read(raw);
  expect(complaints).to.deep.equal([]);
  return settings;
};

const token = () => 'token';
const otherToken = () => 'other';

describe('what an author writes', () => {
  it('is read attribute by attribute', () => {
    const written = {
      apiBase: 'https://api.test',
      tokenUrl: '/token',
      getToken: token,
      owner: 'ada',
      source: 'stream',
      streamId: 's1',
      channelId: 'c1',
      creatorId: 'c2',
      contentId: 'c3',
      avatarId: 'a1',
      assistantId: 'a2',
      subjectId: 's2',
      dateRange: '7d',
      granularity: 'daily',
      intervalMinutes: '15',
      compare: 'previous-year',
      compareAlign: 'weekday',
      segment: 'mobile',
      creatorSize: 'medium',
      creatorStage: 'new',
      timeZone: 'Europe/Berlin',
      weekStart: 'sunday',
      csvFormat: 'excel',
      refreshSeconds: '30',
      src: './data.json',
    };
    expect(good(written)).to.deep.equal({
      apiBase: 'https://api.test',
      tokenUrl: '/token',
      getToken: token,
      owner: 'ada',
      source: 'stream',
      ids: {
        streamId: 's1',
        channelId: 'c1',
        creatorId: 'c2',
        contentId: 'c3',
        avatarId: 'a1',
        assistantId: 'a2',
        subjectId: 's2',
      },
      period: { range: '7d' },
      granularity: 'daily',
      intervalMinutes: 15,
      compare: { with: 'previous-year', align: 'weekday' },
      segment: 'mobile',
      creatorSize: 'medium',
      creatorStage: 'new',
      timeZone: 'Europe/Berlin',
      weekStart: 7,
      csvFormat: 'excel',
      refreshSeconds: 30,
      src: './data.json',
    });
    expect([...names].sort()).to.deep.equal(
      [...Object.keys(written), 'startDate', 'endDate', 'compareStartDate', 'compareEndDate'].sort(),
    );
  });

  it('is as good as not written where it is empty, or blank', () => {
    for (const blank of ['', ' ', '\n', null, undefined]) {
      const all = Object.fromEntries(names.filter((name) => name !== 'apiBase').map((name) => [name, blank]));
      expect(good({ ...all, getToken: null })).to.deep.equal(noSettings);
    }
  });

  it('may be an empty api base: the page’s own origin', () => {
    expect(good({ apiBase: '' })).to.deep.equal({ apiBase: '', ids: {} });
    expect(good({ apiBase: null })).to.deep.equal(noSettings);
  });

  it('loses the blanks around it', () => {
    expect(good({ streamId: ' s1\n', timeZone: ' UTC ', intervalMinutes: ' 5 ' })).to.deep.equal({
      ids: { streamId: 's1' },
      timeZone: 'UTC',
      intervalMinutes: 5,
    });
  });

  it('may be a number where a number is meant', () => {
    expect(good({ intervalMinutes: 10, refreshSeconds: 60, streamId: 7 })).to.deep.equal({
      ids: { streamId: '7' },
      intervalMinutes: 10,
      refreshSeconds: 60,
    });
  });

  for (const [name, values, expected] of [
    ['dateRange', ['8d', '7D', 'weekly'], 'day, week, month, 7d, 30d, 90d, ytd, all-time'],
    ['granularity', ['minutely', 'Daily'], 'hourly, daily, weekly, monthly'],
    ['compare', ['true', 'last-year'], 'previous-period, previous-year, custom, none'],
    ['compareAlign', ['week', 'Monday'], 'date, weekday'],
    ['weekStart', ['1', 'saturday'], 'monday, sunday'],
    ['intervalMinutes', ['0', '61', '2.5', '-5', 'five', 'Infinity', NaN, {}], 'a whole number from 1 to 60'],
    ['refreshSeconds', ['-1', 'often', 'Infinity', NaN, true], 'a number of seconds, 0 for never'],
    ['timeZone', ['Mars/Olympus', 'CET+1', '+25:00'], 'an IANA zone such as Europe/Berlin'],
    ['getToken', ['token', 7, {}], 'a function'],
    ['streamId', [{}, Object.create(null), [], Symbol('id'), true], 'a text'],
  ] as const) {
    for (const value of values) {
      it(`is told and left out: ${name} of ${typeof value === 'object' ? 'an object' : String(value)}`, () => {
        expect(read({ [name]: value })).to.deep.equal({ settings: noSettings, complaints: [`${name}: ${expected}`] });
      });
    }
  }

  for (const date of ['2026-02-30', '2026-2-3', '25.04.2026', '2026-04-25T00:00Z', 'today'])
    it(`is told and left out: a date of ${date}`, () => {
      const { settings, complaints } = read({ startDate: date, endDate: '2026-12-31' });
      expect(settings).to.deep.equal(noSettings);
      expect(complaints[0]).to.equal('startDate: a date such as 2026-04-25');
    });

  it('is refreshed no more often than every 15 seconds, or never', () => {
    const seconds = ['0', '0.5', '1', '14.9', '15', '15.5', '3600'].map(
      (refreshSeconds) => good({ refreshSeconds }).refreshSeconds,
    );
    expect(seconds).to.deep.equal([0, 15, 15, 15, 15, 15.5, 3600]);
  });

  it('is a period of two dates, both of them in it', () => {
    expect(good({ startDate: '2026-04-01', endDate: '2026-04-30' }).period).to.deep.equal({
      start: '2026-04-01',
      end: '2026-04-30',
    });
    expect(good({ startDate: '2026-04-01', endDate: '2026-04-01' }).period).to.deep.equal({
      start: '2026-04-01',
      end: '2026-04-01',
    });
  });

  it('is a period of two dates rather than a named one', () => {
    const period = good({ dateRange: '7d', startDate: '2026-04-01', endDate: '2026-04-30' }).period;
    expect(period).to.deep.equal({ start: '2026-04-01', end: '2026-04-30' });
  });

  it('is no period with one date only, or with the end before the start', () => {
    expect(read({ startDate: '2026-04-01' })).to.deep.equal({
      settings: noSettings,
      complaints: ['endDate: set where the start is'],
    });
    expect(read({ endDate: '2026-04-01' })).to.deep.equal({
      settings: noSettings,
      complaints: ['startDate: set where the end is'],
    });
    expect(read({ startDate: '2026-04-02', endDate: '2026-04-01' })).to.deep.equal({
      settings: noSettings,
      complaints: ['startDate: a date no later than the end'],
    });
  });

  it('falls back to the named period where the dates cannot be used', () => {
    expect(read({ dateRange: '30d', startDate: '2026-04-01' }).settings.period).to.deep.equal({ range: '30d' });
  });

  it('is a comparison with two dates, both of them in it', () => {
    const written = { compare: 'custom', compareStartDate: '2026-03-01', compareEndDate: '2026-03-31' };
    expect(good(written).compare).to.deep.equal({
      with: 'custom',
      align: 'date',
      dates: { start: '2026-03-01', end: '2026-03-31' },
    });
  });

  it('is a comparison with nothing, which is not the same as none written', () => {
    expect(good({ compare: 'none' }).compare).to.equal(null);
  });

  for (const [what, raw, complaint] of [
    ['dates of its own', { compare: 'custom' }, 'set with compare-start-date and compare-end-date where it is custom'],
    ['what is compared', { compareAlign: 'weekday' }, 'set where its dates or its alignment are'],
    [
      'being custom',
      { compareStartDate: '2026-03-01', compareEndDate: '2026-03-31' },
      'set where its dates or its alignment are',
    ],
  ] as const)
    it(`is no comparison without ${what}`, () => {
      expect(read(raw)).to.deep.equal({ settings: noSettings, complaints: [`compare: ${complaint}`] });
    });

  it('is no comparison with the end before the start', () => {
    expect(read({ compare: 'custom', compareStartDate: '2026-03-02', compareEndDate: '2026-03-01' })).to.deep.equal({
      settings: noSettings,
      complaints: [
        'compareStartDate: a date no later than the end',
        'compare: set with compare-start-date and compare-end-date where it is custom',
      ],
    });
  });

  it('never throws, and is told at most once, whatever it is', () => {
    fc.assert(
      fc.property(fc.record(Object.fromEntries(names.map((name) => [name, fc.anything()]))), (raw) => {
        const { settings, complaints } = read(raw);
        expect(settings.intervalMinutes ?? 1).to.satisfy(
          (minutes: number) => Number.isInteger(minutes) && minutes >= 1 && minutes <= 60,
        );
        expect(settings.refreshSeconds ?? 0).to.satisfy(
          (seconds: number) => seconds === 0 || (seconds >= 15 && Number.isFinite(seconds)),
        );
        expect(new Set(complaints).size).to.equal(complaints.length);
      }),
    );
  });
});

describe('what is inherited', () => {
  it('is replaced setting by setting', () => {
    const far = good({ segment: 'mobile', timeZone: 'UTC', compare: 'previous-period', refreshSeconds: 30 });
    const near = good({ timeZone: 'Asia/Tokyo', refreshSeconds: 0 });
    expect(inherit(far, near)).to.deep.include({
      segment: 'mobile',
      timeZone: 'Asia/Tokyo',
      compare: { with: 'previous-period', align: 'date' },
      refreshSeconds: 0,
    });
  });

  it('is replaced as a whole where it is the comparison', () => {
    const dates = { compareStartDate: '2026-03-01', compareEndDate: '2026-03-31' };
    const far = good({ compare: 'custom', compareAlign: 'weekday', ...dates });
    expect(inherit(far, good({ compare: 'previous-year' })).compare).to.deep.equal({ with: 'previous-year', align: 'date' });
    expect(inherit(far, good({ compare: 'none' })).compare).to.equal(null);
    expect(inherit(far, noSettings).compare).to.equal(far.compare);
  });

  it('is replaced as a whole where it is the period', () => {
    const range = good({ dateRange: '7d' });
    const dates = good({ startDate: '2026-04-01', endDate: '2026-04-30' });
    expect(inherit(range, dates).period).to.deep.equal(dates.period);
    expect(inherit(dates, range).period).to.deep.equal(range.period);
    expect(inherit(dates, noSettings).period).to.deep.equal(dates.period);
  });

  it('is replaced as a whole where it is granularity and interval', () => {
    const far = good({ granularity: 'daily', intervalMinutes: 15 });
    const [granular, sampled] = [inherit(far, good({ granularity: 'hourly' })), inherit(far, good({ intervalMinutes: 5 }))];
    expect([granular.granularity, granular.intervalMinutes]).to.deep.equal(['hourly', undefined]);
    expect([sampled.granularity, sampled.intervalMinutes]).to.deep.equal([undefined, 5]);
  });

  it('is every id, the nearer one of a name before the farther', () => {
    const far = good({ channelId: 'c1', streamId: 's1' });
    expect(inherit(far, good({ streamId: 's2', subjectId: 'x' })).ids).to.deep.equal({
      channelId: 'c1',
      streamId: 's2',
      subjectId: 'x',
    });
  });

  for (const [name, value] of [
    ['apiBase', 'api.example.com'],
    ['apiBase', 'https://api.test?a=b'],
    ['tokenUrl', 'login.example.com/token'],
    ['tokenUrl', 'https://elsewhere.test/token'],
    ['src', 'http:/data.json'],
    ['src', 'javascript:alert(1)'],
  ] as const) {
    it(`warns of ${name}="${value}", and does not go back to the one around`, () => {
      const { settings, complaints } = read({ [name]: value });
      expect(complaints.map((said) => said.split(':')[0])).to.deep.equal([name]);
      expect(inherit(good({ apiBase: '/around', tokenUrl: '/around', src: '/around' }), settings)[name]).to.equal(value);
    });
  }

  it('is the source of the nearest that names one or has an id', () => {
    const far = inherit(noSettings, good({ source: 'mine' }));
    const sources = (near: Raw) => inherit(far, good(near)).sources;
    expect(far.sources).to.deep.equal(['mine']);
    expect(sources({ streamId: 's1', source: 'other' })).to.deep.equal(['other']);
    expect(sources({ subjectId: 'x' })).to.deep.equal(['mine']);
    expect(sources({ timeZone: 'UTC' })).to.deep.equal(['mine']);
  });

  it('is of several sources those of the nearest ids first, then those around', () => {
    const far = inherit(noSettings, good({ streamId: 's1' }));
    expect(inherit(far, good({ timeZone: 'UTC' })).sources).to.deep.equal(['stream']);
    expect(inherit(far, good({ creatorId: 'c1' })).sources).to.deep.equal(['creator', 'stream']);
    expect(inherit(noSettings, good({ streamId: 's1', creatorId: 'c1' })).sources).to.deep.equal(['creator', 'stream']);
    expect(inherit(inherit(noSettings, good({ source: 'mine' })), good({ streamId: 's1' })).sources).to.deep.equal([
      'stream',
      'mine',
    ]);
  });

  it('is completed by what holds where nobody has set anything', () => {
    const defaults = { sources: ['stream'], granularity: 'daily' } as const;
    const both = inherit(noSettings, good({ streamId: 's1', creatorId: 'c1', granularity: 'hourly' }));
    expect(completed(both, defaults)).to.deep.include({ sources: ['stream'], granularity: 'hourly' });
    expect(completed(inherit(both, good({ source: 'mine' })), defaults).sources).to.deep.equal(['mine']);
    expect(completed(inherit(noSettings, good({ src: '/data.json' })), defaults).sources).to.deep.equal([]);
    expect(completed(both, null)).to.equal(both);
  });

  it('is the token with its owner, unless something of it is said anew', () => {
    const far = good({ apiBase: 'https://api.test', getToken: token, tokenUrl: '/token', owner: 'ada' });
    const kept = inherit(far, good({ apiBase: 'https://api.test/v2' }));
    expect([kept.getToken, kept.tokenUrl, kept.owner]).to.deep.equal([token, '/token', 'ada']);
    const owned = inherit(far, good({ owner: 'grace' }));
    expect([owned.getToken, owned.owner]).to.deep.equal([token, 'grace']);
    const own = inherit(far, good({ getToken: otherToken }));
    expect([own.getToken, own.tokenUrl, own.owner]).to.deep.equal([otherToken, undefined, undefined]);
    const url = inherit(far, good({ tokenUrl: '/other' }));
    expect([url.getToken, url.tokenUrl]).to.deep.equal([undefined, '/other']);
  });

  for (const [from, to] of [
    ['https://api.test', 'https://evil.test'],
    ['https://api.test', 'http://api.test'],
    ['https://api.test', 'https://api.test:8443'],
    ['https://api.test', 'https://api.test.evil.test'],
    ['https://api.test', 'https://api.test@evil.test'],
    ['https://api.test', '//evil.test'],
    ['https://api.test', ''],
    ['', 'https://api.test'],
  ])
    it(`is never a token for another origin: “${from}” → “${to}”`, () => {
      const far = good({ apiBase: from, getToken: token, tokenUrl: '/token', owner: 'ada' });
      const { apiBase, getToken, tokenUrl, owner } = inherit(far, read({ apiBase: to }).settings);
      expect({ apiBase, getToken, tokenUrl, owner }).to.deep.equal({
        apiBase: to,
        getToken: undefined,
        tokenUrl: undefined,
        owner: undefined,
      });
    });

  it('is a token for the same origin, however it is written', () => {
    for (const [from, to] of [
      ['', './v2'],
      ['', location.origin],
      ['https://api.test', 'https://API.test:443/v2/'],
    ] as const)
      expect(inherit(good({ apiBase: from, getToken: token }), good({ apiBase: to })).getToken).to.equal(token);
  });

  it('is a token, along any chain of elements, only for the origin it was given for', () => {
    const some = fc
      .record(
        {
          apiBase: fc.constantFrom('https://api.test', 'https://api.test/v2', 'https://other.test'),
          getToken: fc.constantFrom(token, otherToken),
          owner: fc.constantFrom('ada', 'grace'),
          source: fc.constantFrom('mine', 'stream'),
          streamId: fc.constantFrom('s1', 's2'),
          subjectId: fc.constantFrom('x', 'y'),
          dateRange: fc.constantFrom('7d', '30d'),
          granularity: fc.constantFrom('daily', 'hourly'),
          intervalMinutes: fc.integer({ min: 1, max: 60 }),
          timeZone: fc.constantFrom('UTC', 'Asia/Tokyo'),
        },
        { requiredKeys: [] },
      )
      .map((raw) => good(raw));
    fc.assert(
      fc.property(some, (settings) => {
        expect(scopeOf(inherit(settings, noSettings))).to.deep.equal(scopeOf(settings));
        expect(inherit(settings, settings).getToken).to.equal(settings.getToken);
      }),
    );
    fc.assert(
      fc.property(some, some, some, (outer, middle, inner) => {
        const result = inherit(inherit(inherit(noSettings, outer), middle), inner);
        const chain = [inner, middle, outer];
        const giver = chain.findIndex((each) => each.getToken);
        // The base it was given for, and those that elements nearer say instead.
        const atGiver = chain.findIndex((each, depth) => depth >= giver && each.apiBase);
        const bases = chain
          .slice(0, atGiver < 0 ? giver : atGiver + 1)
          .flatMap(({ apiBase }) => (apiBase ? [new URL(apiBase).origin] : []));
        expect(result.getToken).to.equal(new Set(bases).size <= 1 ? chain[giver]?.getToken : undefined);
        for (const name of idNames) expect(result.ids[name]).to.equal(inner.ids[name] ?? middle.ids[name] ?? outer.ids[name]);
      }),
    );
  });
});

import { expect } from '@open-wc/testing';
import { zoneLabel } from './date-format.js';
import {
  formatBucket,
  formatDelta,
  formatInstant,
  formatLength,
  formatLoss,
  formatMetric,
  formatMinute,
  formatSpan,
  formatTicks,
  formatWhen,
  quantity,
  timeTicks,
  unitOf,
} from './format.js';
import { Locale, type Speech } from './locale.js';

/** A locale of a language that has a real host, but one that is nowhere. */
const speechOf = (lang: string): Speech => {
  const host = Object.assign(document.createElement('div'), {
    lang,
    addController: () => {},
    removeController: () => {},
    requestUpdate: () => {},
    updateComplete: Promise.resolve(true),
  });
  return new Locale(host);
};

const en = speechOf('en');
const de = speechOf('de');

/** Intl separates with several kinds of space. */
const plain = (text: string): string => text.replace(/\s/g, ' ');
const all = (texts: readonly string[]): string[] => texts.map(plain);

const at = (text: string): number => Date.parse(text);

describe('a metric’s number', () => {
  it('reads as the seed’s examples do', () => {
    expect(formatMetric(4832, 'count', en).text).to.equal('4,832');
    expect(formatMetric(0.034, 'percent', en).text).to.equal('3.4%');
    expect(formatMetric(1098, 'minutes', en).text).to.equal('18.3 min');
    expect(formatMetric(18450 * 60, 'minutes', en).text).to.equal('18,450 min');
    expect(formatMetric(22.4, 'per-minute', en).text).to.equal('22.4 per min');
  });

  it('is apart from its unit', () => {
    expect(formatMetric(0.152, 'percent', en)).to.include({ number: '15.2', unit: '%' });
    expect(formatMetric(1098, 'minutes', en)).to.include({ number: '18.3', unit: 'min' });
    expect(formatMetric(892, 'count', en)).to.include({ number: '892', unit: '' });
  });

  it('follows the language', () => {
    expect(formatMetric(4832, 'count', de).text).to.equal('4.832');
    expect(plain(formatMetric(0.034, 'percent', de).text)).to.equal('3,4 %');
    expect(plain(formatMetric(1098, 'minutes', de).text)).to.equal('18,3 Min.');
    expect(formatMetric(0.5, 'percent', speechOf('tr')).parts.map(({ isUnit }) => isUnit)).to.deep.equal([true, false]);
  });

  it('keeps the sign of a currency behind its letters where it is written from right to left', () => {
    const line = document.createElement('p');
    line.dir = 'rtl';
    document.body.append(line);
    const leftOf = (index: number): number => {
      const range = document.createRange();
      range.setStart(line.firstChild!, index);
      range.setEnd(line.firstChild!, index + 1);
      return range.getBoundingClientRect().left;
    };
    const [tick] = formatTicks([25], 'money', 'ar', 'USD');
    for (const text of [formatMetric(793, 'money', speechOf('ar'), 'USD').text, tick!]) {
      line.textContent = text;
      const sign = text.indexOf('$');
      expect(leftOf(sign), text).to.be.above(leftOf(sign - 1));
    }
    line.remove();
  });

  it('has at most one decimal, and a count none', () => {
    expect(formatMetric(0.57649, 'percent', en).number).to.equal('57.6');
    expect(formatMetric(312.4, 'count', en).number).to.equal('312');
  });

  it('is never a negative nought', () => {
    expect(formatMetric(-0, 'count', en).text).to.equal('0');
  });

  it('has its unit alone for the head of a column', () => {
    expect((['count', 'percent', 'minutes', 'per-minute'] as const).map((shown) => unitOf(shown, en))).to.deep.equal([
      '',
      '%',
      'min',
      'per min',
    ]);
  });

  it('is written out for a sentence', () => {
    expect(quantity(1200, 'de')).to.deep.equal({ count: 1200, text: '1.200' });
  });
});

describe('labels of a value axis', () => {
  it('are short', () => {
    // Not with the sign that goes with other digits.
    expect(formatTicks([0.75], 'percent', 'ar')[0]).to.include('%');
    expect(formatTicks([0, 1000, 2000], 'count', 'en')).to.deep.equal(['0', '1K', '2K']);
    expect(formatTicks([0, 0.5, 1], 'percent', 'en')).to.deep.equal(['0%', '50%', '100%']);
  });

  it('are long where short ones would be rounded', () => {
    expect(formatTicks([0, 0.25, 0.5, 0.75], 'money', 'en')).to.deep.equal(['0', '0.25', '0.5', '0.75']);
    expect(formatTicks([1000, 1250, 1500], 'count', 'en')).to.deep.equal(['1,000', '1,250', '1,500']);
  });

  it('are long where short ones would be alike', () => {
    expect(formatTicks([1210, 1220, 1230], 'count', 'en')).to.deep.equal(['1,210', '1,220', '1,230']);
  });
});

describe('a change', () => {
  it('is relative', () => {
    expect(formatDelta(1123, 1000, 'count', en)).to.deep.equal({ text: '+12.3%', direction: 'up' });
    expect(formatDelta(877, 1000, 'count', en)).to.deep.equal({ text: '−12.3%', direction: 'down' });
  });

  it('of a percent is in percentage points', () => {
    expect(formatDelta(0.034, 0.022, 'percent', en)).to.deep.equal({ text: '+1.2 pp', direction: 'up' });
    expect(formatDelta(0.034, 0, 'percent', en)?.text).to.equal('+3.4 pp');
  });

  it('that is no more than the dust of computing is none', () => {
    expect(formatDelta(0.1 + 0.2, 0.3, 'decimal', en)).to.deep.equal({ text: '0%', direction: 'flat' });
  });

  it('that is one, however small, has a direction and does not read as none', () => {
    expect(formatDelta(100_001, 100_000, 'count', en)).to.deep.equal({ text: '+0.001%', direction: 'up' });
    expect(formatDelta(0.0004, 0.0002, 'percent', en)).to.deep.equal({ text: '+0.02 pp', direction: 'up' });
    expect(formatDelta(9_007_199_254_740_990, 9_007_199_254_740_991, 'count', en)).to.deep.equal({
      text: '>−0.001%',
      direction: 'down',
    });
  });

  it('is never infinite', () => {
    expect(formatDelta(1, 5e-324, 'count', en)?.text).to.equal('New');
  });

  it('needs two numbers', () => {
    expect(formatDelta(null, 5, 'count', en)).to.equal(null);
    expect(formatDelta(5, undefined, 'count', en)).to.equal(null);
    expect(formatDelta(5, NaN, 'count', en)).to.equal(null);
  });

  it('from nothing to something is new, and from nothing to nothing none', () => {
    expect(formatDelta(5, 0, 'count', en)).to.deep.equal({ text: 'New', direction: 'up' });
    expect(formatDelta(0, 0, 'count', en)).to.deep.equal({ text: '0%', direction: 'flat' });
  });

  it('follows the language', () => {
    expect(plain(formatDelta(1123, 1000, 'count', de)?.text ?? '')).to.equal('+12,3 %');
  });

  it('that is a loss carries its sign', () => {
    expect(formatLoss(0.124, 'en')).to.equal('−12.4%');
  });
});

describe('a moment', () => {
  const ten = at('2026-04-25T10:00:00Z');

  it('is written in its zone', () => {
    expect(plain(formatInstant(ten, 'en', 'UTC'))).to.equal('Apr 25, 2026, 10:00 AM');
    expect(plain(formatInstant(ten, 'en', 'Asia/Tokyo', 'time'))).to.equal('7:00 PM');
    expect(plain(formatInstant(ten, 'de', 'Europe/Berlin', 'time'))).to.equal('12:00');
    expect(plain(formatInstant(ten, 'en', 'Pacific/Kiritimati', 'date'))).to.equal('Apr 26, 2026');
  });

  it('is written in the viewer’s own zone where none is given', () => {
    const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
    expect(formatInstant(ten, 'en', null)).to.equal(formatInstant(ten, 'en', own));
  });

  it('and another say their day once', () => {
    expect(plain(formatSpan(ten, at('2026-04-25T10:15:00Z'), 'en', 'UTC'))).to.equal('Apr 25, 2026, 10:00 – 10:15 AM');
  });

  it('near now is a time today, and has its date on every other day of its zone', () => {
    const late = at('2026-04-25T23:02:00Z');
    const said = (instant: number, zone: string) => {
      const { text, isToday } = formatWhen(instant, ten, 'en', zone);
      return [plain(text), isToday];
    };
    expect(said(late, 'UTC')).to.deep.equal(['11:02 PM', true]);
    expect(said(late, 'Europe/Berlin')).to.deep.equal(['Apr 26, 2026, 1:02 AM', false]);
    expect(said(at('2027-04-25T10:00:00Z'), 'UTC')).to.deep.equal(['Apr 25, 2027, 10:00 AM', false]);
    expect(said(at('2026-04-24T23:59:00Z'), 'UTC')).to.deep.equal(['Apr 24, 2026, 11:59 PM', false]);
  });

  const clock = (text: string): number => at(`2026-10-25T${text}:00Z`);

  it('says its offset where the clocks show it twice, and nowhere else', () => {
    const said = (text: string) => formatInstant(clock(text), 'en', 'Europe/Berlin', 'time').replace(/\u202f/g, ' ');
    expect(['00:59', '00:00', '01:00', '01:59', '02:00'].map(said)).to.deep.equal([
      '2:59 AM GMT+2',
      '2:00 AM GMT+2',
      '2:00 AM GMT+1',
      '2:59 AM GMT+1',
      '3:00 AM',
    ]);
    expect(said('00:00')).to.not.equal(formatInstant(clock('00:00'), 'en', 'UTC', 'time'));
    expect(formatInstant(clock('00:30'), 'en', 'UTC')).to.not.include('GMT');
    // Half an hour only, and a midnight.
    const lordHowe = (text: string) => formatInstant(at(text), 'en', 'Australia/Lord_Howe', 'time').replace(/\u202f/g, ' ');
    expect(lordHowe('2026-04-04T15:15:00Z')).to.equal('1:45 AM GMT+10:30');
    expect(lordHowe('2026-04-04T14:15:00Z')).to.equal('1:15 AM');
    const havana = formatInstant(at('2026-11-01T05:10:00Z'), 'en', 'America/Havana', 'time').replace(/\u202f/g, ' ');
    expect(havana).to.equal('12:10 AM GMT-5');
  });

  it('says it in seven languages', () => {
    const said = ['en', 'de', 'es', 'fr', 'pt-BR', 'ja', 'ar'].map((lang) =>
      [clock('00:30'), clock('01:30')].map((instant) =>
        formatInstant(instant, lang, 'Europe/Berlin', 'time').replace(/\u202f/g, ' '),
      ),
    );
    expect(said).to.deep.equal([
      ['2:30 AM GMT+2', '2:30 AM GMT+1'],
      ['02:30 GMT+2', '02:30 GMT+1'],
      ['2:30 GMT+2', '2:30 GMT+1'],
      ['02:30 UTC+2', '02:30 UTC+1'],
      ['02:30 GMT+2', '02:30 GMT+1'],
      ['2:30 GMT+2', '2:30 GMT+1'],
      ['2:30 ص غرينتش+2', '2:30 ص غرينتش+1'],
    ]);
  });

  it('is never the same text as another moment, in an hour that is repeated', () => {
    const zones = [
      'Europe/Berlin',
      'America/New_York',
      'America/Havana',
      'America/Santiago',
      'Australia/Lord_Howe',
      'Africa/Casablanca',
    ];
    for (const zone of zones) {
      const said = new Map<string, number>();
      // A year in quarters of an hour.
      for (let instant = at('2026-01-01T00:00:00Z'); instant < at('2027-01-01T00:00:00Z'); instant += 900_000) {
        const text = formatInstant(instant, 'en', zone);
        expect(said.has(text), `${zone}: ${text}`).to.equal(false);
        said.set(text, instant);
      }
    }
  });

  it('names both ends of a span that begins or ends in such an hour', () => {
    const span = formatSpan(clock('00:30'), clock('01:30'), 'en', 'Europe/Berlin', 'time').replace(/[\u202f\u2009]/g, ' ');
    expect(span).to.equal('2:30 AM GMT+2 – 2:30 AM GMT+1');
  });

  it('has a zone with a name, and an offset where all times have the same', () => {
    const [july, august, december] = [at('2026-07-01T00:00:00Z'), at('2026-08-01T00:00:00Z'), at('2026-12-01T00:00:00Z')];
    const nextJuly = at('2027-07-01T00:00:00Z');
    expect(zoneLabel('UTC', 'en', [july, december])).to.equal('UTC');
    expect(zoneLabel('Europe/Berlin', 'en', [july, august])).to.equal('Europe/Berlin (GMT+2)');
    expect(zoneLabel('Europe/Berlin', 'en', [december, december])).to.equal('Europe/Berlin (GMT+1)');
    expect(zoneLabel('Europe/Berlin', 'fr', [july, august])).to.equal('Europe/Berlin (UTC+2)');
    expect(zoneLabel('Europe/Berlin', 'en', [july, december])).to.equal('Europe/Berlin');
    expect(zoneLabel('Europe/Berlin', 'en', [july, nextJuly])).to.equal('Europe/Berlin');
    expect(zoneLabel('Asia/Tokyo', 'en', [july, nextJuly])).to.equal('Asia/Tokyo (GMT+9)');
    expect(zoneLabel('Europe/Berlin', 'en', null)).to.equal('Europe/Berlin');
    expect(zoneLabel('Etc/GMT-3', 'en', null)).to.equal('GMT+3');
  });
});

describe('labels of a time axis', () => {
  it('say which of both they mean where the clocks show a time twice', () => {
    const from = at('2026-10-24T23:00:00Z');
    const four = [0, 1, 2, 3].map((hours) => from + hours * 3_600_000);
    expect(timeTicks(four, 3_600_000, 'en', 'Europe/Berlin').map((text) => text.replace(/\u202f/g, ' '))).to.deep.equal([
      '1:00 AM',
      '2:00 AM GMT+2',
      '2:00 AM GMT+1',
      '3:00 AM',
    ]);
  });

  const ticks = (from: string, step: number, count: number): number[] =>
    Array.from({ length: count }, (_, n) => at(from) + n * step);
  const hour = 3_600_000;

  it('are times, and the date where a day begins', () => {
    expect(all(timeTicks(ticks('2026-04-25T22:00:00Z', hour, 4), hour, 'en', 'UTC'))).to.deep.equal([
      '10:00 PM',
      '11:00 PM',
      'Apr 26',
      '1:00 AM',
    ]);
  });

  it('begin the day of the zone', () => {
    expect(all(timeTicks(ticks('2026-04-25T21:00:00Z', hour, 3), hour, 'de', 'Europe/Berlin'))).to.deep.equal([
      '23:00',
      '26. Apr.',
      '01:00',
    ]);
  });

  it('say date and time where a day begins between two of them', () => {
    const steps = ticks('2026-04-25T17:00:00Z', 6 * hour, 3);
    expect(all(timeTicks(steps, 6 * hour, 'en', 'UTC'))).to.deep.equal(['5:00 PM', '11:00 PM', 'Apr 26, 5:00 AM']);
  });

  it('have seconds only where the step does', () => {
    expect(all(timeTicks(ticks('2026-04-25T10:00:00Z', 30_000, 2), 30_000, 'de', 'UTC'))).to.deep.equal(['10:00:00', '10:00:30']);
  });

  it('are dates for days, and months for months', () => {
    expect(all(timeTicks(ticks('2026-04-25T00:00:00Z', 24 * hour, 2), 24 * hour, 'en', 'UTC'))).to.deep.equal([
      'Apr 25',
      'Apr 26',
    ]);
    expect(all(timeTicks([at('2025-12-01T00:00:00Z'), at('2026-01-01T00:00:00Z')], 31 * 24 * hour, 'en', 'UTC'))).to.deep.equal([
      'Dec 2025',
      'Jan 2026',
    ]);
  });
});

describe('a place in a stream', () => {
  it('is a minute, or minutes and seconds', () => {
    expect([0, 480, 510, 843.2, 3605].map((seconds) => formatMinute(seconds, 'en'))).to.deep.equal([
      '0 min',
      '8 min',
      '8:30',
      '14:03',
      '60:05',
    ]);
  });

  it('is not a length of time', () => {
    expect([0, 36, 60, 90, 300].map((seconds) => formatLength(seconds, 'en'))).to.deep.equal([
      '0 sec',
      '36 sec',
      '1 min',
      '1 min 30 sec',
      '5 min',
    ]);
  });
});

describe('the calendar', () => {
  const june = at('2026-06-15T12:00:00Z');
  // The month as each language calls the sixth of the Gregorian year, and 2026 in its digits.
  const written = {
    fa: ['ژوئن', '۲۰۲۶'],
    th: ['มิถุนายน', '2026'],
    'ar-SA': ['يونيو', '٢٠٢٦'],
    'ar-EG': ['يونيو', '٢٠٢٦'],
    'ja-JP-u-ca-japanese': ['6月', '2026'],
    'he-u-ca-hebrew': ['יוני', '2026'],
    'zh-u-ca-chinese': ['6月', '2026'],
    'de-u-ca-buddhist': ['Juni', '2026'],
  } as const;
  for (const [lang, [month, year]] of Object.entries(written)) {
    it(`is that of the data, Gregorian, in ${lang}, in its own digits`, () => {
      expect(formatBucket(june, june, 'monthly', lang, 'UTC'))
        .to.include(month)
        .and.include(year);
      for (const text of [
        formatBucket(june, june, 'daily', lang, 'UTC'),
        formatBucket(june, june + 7 * 86_400_000, 'weekly', lang, 'UTC'),
        formatInstant(june, lang, 'UTC', 'date'),
        formatInstant(june, lang, 'UTC'),
        formatSpan(june, june + 86_400_000, lang, 'UTC', 'date'),
        timeTicks([june], 31 * 86_400_000, lang, 'UTC')[0]!,
      ])
        expect(text).to.include(year);
    });
  }
});

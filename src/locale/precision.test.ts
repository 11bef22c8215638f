import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Shown } from '../metrics/catalogue.js';
import { multiples, niceSteps } from '../charts/ticks.js';
import { formatDelta, formatMetric, formatTicks } from './format.js';
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
const languages = ['en', 'de', 'es', 'fr', 'pt-BR', 'ja', 'ar'];
const units: readonly Shown[] = ['count', 'percent', 'minutes', 'per-minute', 'decimal', 'score', 'money'];

/** What a stored number is multiplied by to be read, said once more. */
const factor = { percent: 100, minutes: 1 / 60 } as const;
const factorOf = (shown: Shown): number => factor[shown as keyof typeof factor] ?? 1;

/** The number in an English figure. */
const numberIn = (text: string): number => Number(text.replace(/[^\d.-]/g, ''));

describe('the digits of a number', () => {
  it('are all there where nothing is converted', () => {
    expect(formatMetric(12_345_678_901.23, 'money', en, 'USD').text).to.equal('$12,345,678,901.23');
    expect(formatMetric(1_234_567_890.125, 'money', en, 'KWD').text.replace(/\s/g, ' ')).to.equal('KWD 1,234,567,890.125');
    expect(formatMetric(9_007_199_254_740_991, 'count', en).text).to.equal('9,007,199,254,740,991');
  });

  it('have none of the dust of a conversion', () => {
    for (let tenths = 0; tenths <= 1000; tenths++) {
      const percent = tenths / 10;
      expect(numberIn(formatMetric(percent / 100, 'percent', en).text)).to.equal(percent);
      expect(numberIn(formatMetric(percent * 60, 'minutes', en).text)).to.equal(percent);
    }
  });

  it('are two where it is smaller than the usual ones can say', () => {
    expect(formatMetric(0.0002, 'percent', en).text).to.equal('0.02%');
    expect(formatMetric(-0.0001, 'percent', en).text).to.equal('-0.01%');
    expect(formatMetric(0.002, 'money', en, 'USD').text).to.equal('$0.002');
    expect(formatMetric(0.4, 'money', en, 'JPY').text).to.equal('¥0.4');
    expect(formatMetric(0.3, 'count', en).text).to.equal('0.3');
    expect(formatMetric(0.03, 'decimal', en).text).to.equal('0.03');
  });

  it('end where nobody reads on', () => {
    expect(formatMetric(1e-12, 'percent', en).text).to.equal('<0.000001%');
    expect(formatMetric(-1e-12, 'money', en, 'USD').text).to.equal('>-$0.000001');
  });

  it('never say nothing of something', () => {
    const value = fc.double({ min: -1e15, max: 1e15, noNaN: true }).filter((each) => Math.abs(each) > 1e-300);
    fc.assert(
      fc.property(value, fc.constantFrom(...units), (number, shown) => {
        expect(formatMetric(number, shown, en, 'USD').text).to.match(/[1-9]/);
      }),
    );
  });

  it('are enough to tell it from the one beside it', () => {
    expect(formatMetric(0.5761, 'percent', en, null, { beside: 0.5764 }).text).to.equal('57.61%');
    expect(formatMetric(0.002, 'money', en, 'USD', { beside: 0.004 }).text).to.equal('$0.002');
    expect(formatMetric(0.5761, 'percent', en, null, { beside: 0.5761 }).text).to.equal('57.6%');
    const value = fc.double({ min: 0, max: 1e12, noNaN: true });
    const near = fc
      .tuple(value, fc.double({ min: 1e-9, max: 1, noNaN: true }))
      .map(([one, by]) => [one, one * (1 + by)] as const);
    fc.assert(
      fc.property(near, fc.constantFrom(...units), ([one, other], shown) => {
        fc.pre(Math.abs(one) * factorOf(shown) >= 1e-5);
        const text = (number: number, beside: number): string => formatMetric(number, shown, en, 'EUR', { beside }).text;
        expect(text(one, other)).to.not.equal(text(other, one));
        expect(formatDelta(other, one, shown, en)?.direction).to.equal('up');
      }),
    );
  });

  it('are enough to be judged as it is', () => {
    const isLow = (score: number): boolean => score < 3.5;
    expect(formatMetric(3.4996, 'score', en, null, { judged: isLow }).text).to.equal('3.4996 / 5');
    expect(formatMetric(3.5, 'score', en, null, { judged: isLow }).text).to.equal('3.5 / 5');
    expect(formatMetric(3.5004, 'score', en, null, { judged: isLow }).text).to.equal('3.5 / 5');
    expect(formatMetric(0.1996, 'percent', en, null, { judged: (share) => share < 0.2 }).text).to.equal('19.96%');
    expect(formatDelta(109_970, 100_000, 'count', en, (growth) => growth < 0.1)?.text).to.equal('+9.97%');
  });
});

/** What stands for a thousand and more in the short numbers of a language, in each form, by what it multiplies with. */
function powersOf(lang: string): ReadonlyMap<string, number> {
  const format = new Intl.NumberFormat(lang, { notation: 'compact', numberingSystem: 'latn' });
  const powers = new Map<string, number>();
  for (let power = 0; power <= 18; power++) {
    for (const digit of [1, 2, 3, 5]) {
      const parts = format.formatToParts(digit * 10 ** power);
      const whole = parts.filter(({ type }) => type === 'integer').map(({ value }) => value);
      const sign = parts.find(({ type }) => type === 'compact')?.value ?? '';
      powers.set(sign, (digit * 10 ** power) / Number(whole.join('')));
    }
  }
  return powers;
}

/** A label read back, by somebody who knows the separators and the short words of the language, and nothing else. */
function readerOf(lang: string): (label: string) => number {
  const parts = new Intl.NumberFormat(lang).formatToParts(-1234567.8);
  const of = (type: string): string => parts.find((each) => each.type === type)?.value ?? '';
  const powers = powersOf(lang);
  const signs = currencies.map((currency) => {
    const format = new Intl.NumberFormat(lang, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' });
    return format.formatToParts(1).find(({ type }) => type === 'currency')?.value ?? '';
  });
  const digits = new Map(
    [...new Intl.NumberFormat(lang, { useGrouping: false }).format(9876543210)].map((digit, at) => [digit, 9 - at]),
  );
  return (label) => {
    const latin = [...signs.reduce((text, sign) => text.replace(sign, ''), label)]
      .map((sign) => digits.get(sign) ?? sign)
      .join('');
    const [scientific, exponent] = latin.split(/E|×10\^|أس/);
    const word = [...powers.keys()].filter((each) => each && latin.includes(each)).sort((a, b) => b.length - a.length)[0] ?? '';
    const number = [...(scientific ?? '').replace(word, '')]
      .map((sign) => (sign === of('decimal') ? '.' : /[\d]/.test(sign) ? sign : /[-−]/.test(sign) ? '-' : ''))
      .join('');
    return (
      Number(number) * (powers.get(word) ?? 1) * (exponent === undefined ? 1 : 10 ** Number(exponent.replace(/[^\d-]/g, '')))
    );
  };
}

const currencies = ['USD', 'KWD', 'JPY'];

describe('the labels of an axis', () => {
  const axes = fc
    .tuple(fc.integer({ min: -12, max: 15 }), fc.integer({ min: 1, max: 999 }), fc.boolean())
    .map(([power, digits, isBelow]) => {
      const highest = digits * 10 ** (power - 2);
      const lowest = isBelow ? -highest / 3 : 0;
      const step = niceSteps((highest - lowest) / 4, false).next().value as number;
      return multiples(Math.floor(lowest / step) * step, Math.ceil(highest / step) * step, step);
    });

  for (const lang of languages) {
    it(`are never the same, and rise as their numbers do: ${lang}`, () => {
      const read = readerOf(lang);
      fc.assert(
        fc.property(axes, fc.constantFrom(...units), fc.constantFrom(...currencies, null), (shownTicks, shown, currency) => {
          const ticks = shownTicks.map((tick) => tick / factorOf(shown));
          const labels = formatTicks(ticks, shown, lang, shown === 'money' ? currency : null);
          expect(new Set(labels).size, labels.join(' ')).to.equal(ticks.length);
          labels.map(read).forEach((number, index) => {
            const right = shownTicks[index] as number;
            expect(number, labels.join(' ')).to.be.closeTo(right, 1e-9 * Math.abs(right));
          });
        }),
      );
    });
  }

  it('of small shares and small money have the decimals they need', () => {
    expect(formatTicks([0, 0.00025, 0.0005], 'percent', 'en')).to.deep.equal(['0%', '0.025%', '0.05%']);
    expect(formatTicks([0, 0.0005, 0.001], 'money', 'en', 'USD')).to.deep.equal(['$0', '$0.0005', '$0.001']);
  });
});

import { expect } from '@open-wc/testing';
import { assert as check, date, integer, property, record } from 'fast-check';
import dateTimeSuite from '../testing/data/jsts-date-time.json' with { type: 'json' };
import dateSuite from '../testing/data/jsts-date.json' with { type: 'json' };
import naughtyStrings from '../testing/data/naughty-strings.json' with { type: 'json' };
import { isCalendarDate, parseInstant } from './instant.js';

/** The suite's other cases are that a format says nothing about what is not text. */
const textCases = (suite: readonly { tests: readonly { description: string; data: unknown; valid: boolean }[] }[]) =>
  suite.flatMap(({ tests }) =>
    tests.flatMap(({ description, data, valid }) => (typeof data === 'string' ? [{ description, data, valid }] : [])),
  );

describe('parseInstant', () => {
  for (const { description, data, valid } of textCases(dateTimeSuite)) {
    it(`${valid ? 'reads' : 'refuses'} ${JSON.stringify(data)}: ${description}`, () => {
      expect(parseInstant(data) !== null).to.equal(valid);
    });
  }

  it('agrees with the platform on every instant a Date writes', () => {
    const years = { min: new Date('0000-01-01T00:00:00.000Z'), max: new Date('9999-12-31T23:59:59.999Z'), noInvalidDate: true };
    check(property(date(years), (instant) => parseInstant(instant.toISOString()) === instant.getTime()));
  });

  it('takes the offset off', () => {
    expect(parseInstant('2026-04-25T12:30:00+02:30')).to.equal(Date.UTC(2026, 3, 25, 10));
  });

  it('cuts digits beyond the millisecond off', () => {
    expect(parseInstant('2026-04-25T10:00:00.2509999Z')).to.equal(Date.UTC(2026, 3, 25, 10, 0, 0, 250));
  });

  it('counts a leap second as the second after it', () => {
    expect(parseInstant('1998-12-31T23:59:60Z')).to.equal(Date.UTC(1999, 0, 1));
  });

  it('refuses every naughty string', () => {
    expect(naughtyStrings.filter((text) => parseInstant(text) !== null)).to.deep.equal([]);
  });
});

describe('isCalendarDate', () => {
  for (const { description, data, valid } of textCases(dateSuite)) {
    it(`${valid ? 'knows' : 'refuses'} ${JSON.stringify(data)}: ${description}`, () => {
      expect(isCalendarDate(data)).to.equal(valid);
    });
  }

  it('agrees with the platform on every date there could be', () => {
    const pad = (value: number, length: number) => String(value).padStart(length, '0');
    const dates = record({
      year: integer({ min: 0, max: 9999 }),
      month: integer({ min: 0, max: 14 }),
      day: integer({ min: 0, max: 33 }),
    });
    check(
      property(dates, ({ year, month, day }) => {
        const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
        const read = new Date(`${text}T00:00:00Z`);
        const exists = !Number.isNaN(read.getTime()) && read.toISOString().startsWith(text);
        return isCalendarDate(text) === exists;
      }),
    );
  });
});

import { expect } from '@open-wc/testing';
import { addDays, dateAt, daysBetween, hourAt, readBucket, startOfDay, placeInWeek } from './dates.js';

const hour = 3_600_000;
const lengthOf = (date: string, zone: string): number => (startOfDay(addDays(date, 1), zone) - startOfDay(date, zone)) / hour;

describe('a day', () => {
  it('begins at midnight in its zone', () => {
    expect(startOfDay('2026-04-25', 'UTC')).to.equal(Date.UTC(2026, 3, 25));
    expect(startOfDay('2026-04-25', 'America/New_York')).to.equal(Date.UTC(2026, 3, 25, 4));
    expect(startOfDay('2026-04-25', 'Pacific/Kiritimati')).to.equal(Date.UTC(2026, 3, 24, 10));
  });

  it('has 23 hours when the clocks go forward, and 25 when they go back', () => {
    expect([lengthOf('2026-03-08', 'America/New_York'), lengthOf('2026-11-01', 'America/New_York')]).to.deep.equal([23, 25]);
  });

  it('begins with its first moment where the clocks skip midnight', () => {
    const start = startOfDay('2018-11-04', 'America/Sao_Paulo');
    expect([dateAt(start, 'America/Sao_Paulo'), hourAt(start, 'America/Sao_Paulo')]).to.deep.equal(['2018-11-04', 1]);
    expect(dateAt(start - 1, 'America/Sao_Paulo')).to.equal('2018-11-03');
  });

  it('begins once where midnight comes twice', () => {
    const start = startOfDay('2018-02-18', 'America/Sao_Paulo');
    expect([dateAt(start, 'America/Sao_Paulo'), dateAt(start - 1, 'America/Sao_Paulo')]).to.deep.equal([
      '2018-02-18',
      '2018-02-17',
    ]);
  });
});

describe('dates', () => {
  it('are counted across months and leap days', () => {
    expect([addDays('2028-02-28', 1), addDays('2026-01-01', -1), daysBetween('2026-02-28', '2026-03-01')]).to.deep.equal([
      '2028-02-29',
      '2025-12-31',
      1,
    ]);
  });

  it('have a weekday, Monday being 0', () => {
    expect([placeInWeek('2026-04-27'), placeInWeek('2026-05-03')]).to.deep.equal([0, 6]);
  });
});

describe('the time of a bucket', () => {
  it('is the start of a date, or an instant, and of nothing else', () => {
    const read = readBucket('Europe/Berlin');
    expect([read('2026-04-25'), read('2026-10-25T02:00:00+02:00')]).to.deep.equal([
      Date.UTC(2026, 3, 24, 22),
      Date.UTC(2026, 9, 25, 0),
    ]);
    for (const value of ['2026-02-30', '25.4.2026', '', 5, null]) expect(read(value)).to.deep.equal(NaN);
  });
});

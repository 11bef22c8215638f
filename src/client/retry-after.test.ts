import { expect } from '@open-wc/testing';
import { waitOf } from './retry-after.js';

const asOf = Date.parse('Thu, 01 Jan 2026 00:00:00 GMT');

describe('how long a server wants to be left alone', () => {
  it('is read in seconds', () => {
    expect(waitOf('120', asOf)).to.equal(120_000);
    expect(waitOf('0', asOf)).to.equal(0);
  });

  it('is read as a date by the server’s own clock', () => {
    expect(waitOf('Thu, 01 Jan 2026 00:00:07 GMT', asOf)).to.equal(7000);
  });

  it('is nothing where the date has passed', () => {
    expect(waitOf('Wed, 31 Dec 2025 23:00:00 GMT', asOf)).to.equal(0);
  });

  it('is unknown where it is neither', () => {
    for (const header of [null, '', '-5', '1.5', 'soon', '2026-01-02', 'soon GMT'])
      expect(waitOf(header, asOf), String(header)).to.equal(null);
  });

  it('never overflows a timer', () => {
    expect(waitOf('99999999999999999999', asOf)).to.equal(2 ** 31 - 1);
    expect(waitOf('Thu, 01 Jan 2099 00:00:00 GMT', asOf)).to.equal(2 ** 31 - 1);
  });
});

import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { waitAfter } from './backoff.js';
import { bodyOf, bytesOf, firstWithin } from './batch.js';

const timing = { backoff: 1_000, longestBackoff: 60_000 };

describe('a batch', () => {
  it('never has more bytes than it may, unless a single event has', () =>
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme', maxLength: 200 })),
        fc.integer({ min: 60, max: 3_000 }),
        (texts, most) => {
          const events = texts.map((text) => ({ body: JSON.stringify({ text }) }));
          const batch = firstWithin(events, most);
          const bytes = bytesOf(bodyOf(batch, 0));
          expect(bytes <= most || batch.length <= 1).to.equal(true);
          // One more would not have fitted, give or take the last comma.
          const more = events.slice(0, batch.length + 1);
          if (more.length > batch.length && batch.length > 0) expect(bytesOf(bodyOf(more, 0)) + 1).to.be.greaterThan(most);
        },
      ),
    ));

  it('says when it was sent', () => {
    expect(bodyOf([{ body: '{"a":1}' }, { body: '{"b":2}' }], 0)).to.equal(
      '{"events":[{"a":1},{"b":2}],"sent_at":"1970-01-01T00:00:00.000Z"}',
    );
  });
});

describe('the wait for the next attempt', () => {
  it('doubles up to the longest, and after ten in vain up to an hour', () => {
    const full = [1, 2, 4, 8, 16, 32, 60, 60, 60, 60, 1024, 2048, 3600, 3600].map((seconds) => seconds * 1_000);
    for (const [index, most] of full.entries()) {
      expect(waitAfter(index + 1, timing)).to.be.within(most / 2, most);
    }
  });

  it('differs from one tab to the next, also the longest', () => {
    expect(new Set(Array.from({ length: 10 }, () => waitAfter(30, timing))).size).to.be.greaterThan(1);
  });
});

import { expect } from '@open-wc/testing';
import { failures } from './en/failures.js';
import { card } from './en/card.js';
import { widgets } from './en/widgets.js';

const quantity = (count: number) => ({ count, text: String(count) });

describe('English', () => {
  it('says something else about every failure and every kind of nothing', () => {
    // A sentence about what it is given is told apart by its own text.
    const texts = Object.values(failures).map(String);
    expect(new Set(texts).size).to.equal(texts.length);
  });

  it('names what is at fault', () => {
    expect(failures.failureMissingAdvice('stream-id')).to.contain('“stream-id”');
    expect(failures.failureMalformedAdvice('viewers.total_views')).to.contain('“viewers.total_views”');
    expect(failures.failureInvalidAdvice('interval_minutes')).to.contain('“interval_minutes”');
    expect(failures.failureServerAdvice(503)).to.contain('503');
    expect(failures.failureRateLimitedAdvice({ text: '10:00', isToday: true })).to.equal('Try again after 10:00.');
  });

  it('leaves out what the server did not name', () => {
    expect(failures.failureInvalidAdvice(null)).not.to.contain('“');
    expect(failures.failureMalformedAdvice('')).not.to.contain('“');
    expect(failures.failureRateLimitedAdvice(null)).to.equal('Wait a little, then try again.');
  });

  it('agrees with its numbers', () => {
    expect(card.noteDropped(quantity(1), '9', 'timeline[3]')).to.equal(
      '1 of 9 rows could not be read and is left out (first: timeline[3])',
    );
    expect(card.noteDropped(quantity(2), '9', 'timeline[3]')).to.equal(
      '2 of 9 rows could not be read and are left out (first: timeline[3])',
    );
    expect(card.tableRowsNotShown(quantity(1))).to.equal('1 more row is not shown; the CSV has all');
  });

  it('sums a timeline up in a sentence', () => {
    const summary = { span: '10:00 – 10:15', first: '23', last: '891', highest: '891', highestAt: '10:15', reportedPeak: '892' };
    expect(widgets.timelineSummary({ ...summary, gaps: quantity(2) })).to.equal(
      'Concurrent viewers, 10:00 – 10:15: from 23 to 891, highest 891 at 10:15; reported peak 892; 2 gaps.',
    );
    expect(widgets.timelineSummary({ ...summary, reportedPeak: null, gaps: quantity(0) })).to.equal(
      'Concurrent viewers, 10:00 – 10:15: from 23 to 891, highest 891 at 10:15.',
    );
  });

  it('sums a retention up in a sentence', () => {
    expect(widgets.retentionSummary({ left: '29%', end: '30 min', half: '14:12', dropOffs: quantity(1) })).to.equal(
      'Audience retention: 29% left at 30 min; half had left by 14:12; 1 significant drop.',
    );
    expect(widgets.retentionDropOff('-12.4%', '8 min', 'ad break')).to.equal('-12.4% at 8 min: ad break');
  });
});

import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { define } from '../../element/define.js';
import { describeCard, element, says, summaryOf, type AnyCard, type Stage } from '../../testing/card-suite.js';
import documented from '../../testing/data/documented-stream.json' with { type: 'json' };
import naughtyStrings from '../../testing/data/naughty-strings.json' with { type: 'json' };
import type { AnalyticsPlot } from '../../charts/plot.js';
import { allWithin, has, textOf, within } from '../../testing/page.js';
import { quiet, until } from '../../testing/until.js';
import type { AnalyticsLinePlot } from '../../views/line-plot.js';
import { ViewerTimeline } from '../viewer-timeline/viewer-timeline.js';

describeCard(
  {
    tag: 'retention-curve',
    endpoint: '/analytics/engagement',
    heading: 'Audience retention',
    summary: 'Audience retention: 29% left at 30 min; half had left by 14:12; 1 significant drop.',
    shows: ['First 5 min: −27%', 'Half had left by 14:12', '−12.4% at 8 min: ad break', 'As of '],
    table: [
      ['Minute (min)', 'Still watching (%)', 'Lost (%)', 'Reason'],
      ['0', '100', '', ''],
      ['5', '73', '', ''],
      ['8', '', '12.4', 'ad break'],
      ['15', '48', '', ''],
      ['30', '29', '', ''],
    ],
    csv: [
      ['Minute (min)', 'Still watching (%)', 'Lost (%)', 'Reason'],
      ['0', '100', '', ''],
      ['5', '73', '', ''],
      ['8', '', '12.4', 'ad break'],
      ['15', '48', '', ''],
      ['30', '29', '', ''],
    ],
    document: documented.engagement,
    nothingRecorded: 'Nothing recorded yet',
    malformed: 'retention_curve[0].minute',
    given: {
      data: {
        points: [
          { at: 0, share: 1 },
          { at: 60, share: 0.6 },
        ],
      },
      summary: 'Audience retention: 60% left at 1 min; more than half stayed to the end.',
    },
    other: {
      data: {
        points: [
          { at: 0, share: 1 },
          { at: 60, share: 0.4 },
        ],
      },
      summary: 'Audience retention: 40% left at 1 min; half had left by 0:50.',
    },
    controls: ['More: Audience retention', 'Audience retention'],
  },
  (stage) => {
    describe('as a curve', () => testCurve(stage));
    describe('beside a timeline', () => testBesideTimeline(stage));
  },
);

const plotOf = (card: Element) => within<AnalyticsLinePlot>(card, 'analytics-line-plot');
const minutes = (...each: number[]): number[] => each;

function testCurve(stage: Stage): void {
  const { network } = stage;
  const given = (data: unknown) => stage.settled({}, { prepare: (card) => (card.data = data) });

  it('has its points at their own distances, in minutes and shares', async () => {
    const { x, xs, series, yRange, maxGap } = plotOf(await stage.answered()).spec!;
    expect([x, maxGap, yRange]).to.deep.equal(['number', null, { min: 0, max: 1 }]);
    expect([...xs]).to.deep.equal(minutes(0, 5, 15, 30));
    expect([...series[0]!.values]).to.deep.equal([1, 0.73, 0.48, 0.29]);
  });

  it('stays on its canvas where more come back than began', async () => {
    const points = [1, 1.1, 1.3].map((share, minute) => ({ at: minute * 60, share }));
    const card = await given({ points });
    const plot = within<AnalyticsPlot>(plotOf(card), 'analytics-plot');
    await until(() => plot.locate(2) !== null, 'the curve is drawn');
    const tops = [0, 1, 2].map((minute) => plot.locate(minute)!.tops[0]!);
    for (const top of tops) expect(top).to.be.within(0, plot.clientHeight);
    // 110 % is a third of the way from 100 to 130 %.
    expect((tops[0]! - tops[1]!) / (tops[0]! - tops[2]!)).to.be.closeTo(1 / 3, 1e-6);
  });

  it('marks the drop at its own minute, and where half had left', async () => {
    const { annotations, markers } = plotOf(await stage.answered()).spec!;
    expect(annotations).to.deep.equal([{ x: 8, label: '−12.4%' }]);
    expect(markers.map(({ x, y, label }) => [Math.round(x * 60), y, label])).to.deep.equal([[14 * 60 + 12, 0.5, '50%']]);
  });

  it('gives an audience that grows its sign', async () => {
    const points = [1, 1.25, 1.2].map((share, index) => ({ at: index * 300, share }));
    const card = await stage.settled({}, { prepare: (each) => (each.data = { points, dropOffs: [] }) });
    expect(textOf(card)).to.include('First 5 min: +25%');
  });

  it('says of a drop between two points what was left on the line between them, and why', async () => {
    const card = await stage.answered();
    const plot = plotOf(card);
    await until(() => has(plot, 'canvas'), 'it is drawn');
    plot.cursor = 8;
    await plot.updateComplete;
    expect(textOf(within(plot, '.tooltip'))).to.equal('8 min Still watching ≈ 65.5% −12.4% at 8 min: ad break');
  });

  it('says how many stayed where half never left', async () => {
    const card = await given({
      points: [
        { at: 0, share: 1 },
        { at: 600, share: 0.8 },
      ],
    });
    expect(textOf(card)).to.include('More than half stayed to the end');
    expect(textOf(card)).to.include('First 5 min: −10%');
  });

  it('says nothing of the first minutes where the curve does not reach so far', async () => {
    const card = await given({
      points: [
        { at: 0, share: 1 },
        { at: 120, share: 0.8 },
      ],
    });
    expect(textOf(card)).to.not.include('First');
  });

  it('is nothing yet where nothing was recorded, as on a real day of viewer counts', async () => {
    const card = await stage.settled({ 'stream-id': 'twitch-054' });
    expect(textOf(card)).to.include('Nothing recorded yet');
  });

  it('says so where nobody left in a hurry', async () => {
    const card = await given({ points: [{ at: 0, share: 1 }], dropOffs: [] });
    expect(textOf(within(card, '.drops'))).to.equal('No significant drops');
  });

  it('shows a drop without a reason', async () => {
    const card = await given({ points: [{ at: 0, share: 1 }], dropOffs: [{ at: 60, lost: 0.5, reason: null }] });
    expect(textOf(within(card, '.drops'))).to.equal('−50% at 1 min');
  });

  it('shows any reason as text', async () => {
    const resources = performance.getEntriesByType('resource').length;
    const dropOffs = naughtyStrings.map((reason, index) => ({ at: index, lost: 0.1, reason }));
    const card = await given({
      points: [
        { at: 0, share: 1 },
        { at: 600, share: 0.8 },
      ],
      dropOffs,
    });
    const items = allWithin(card.renderRoot, '.drops li');
    for (const [index, reason] of naughtyStrings.entries()) {
      expect(items[index]!.textContent.endsWith(reason.replaceAll('_', ' ')), reason).to.equal(true);
      expect(items[index]!.querySelectorAll('*').length).to.be.at.most(2);
    }
    await quiet();
    expect(network.count()).to.equal(0);
    expect(performance.getEntriesByType('resource').length).to.equal(resources);
  });

  it('tells of rows that cannot be read', async () => {
    const card = await stage.settled({ 'stream-id': 'some-1' }, { scenario: 'partial' });
    expect(textOf(card)).to.match(/rows could not be read and are left out \(first: retention_curve\[1\]/);
  });
}

/** Both point at the same moment of the stream, which began at 10:00. */
function testBesideTimeline(stage: Stage): void {
  async function both(): Promise<{ curve: AnyCard; timeline: AnyCard }> {
    define(ViewerTimeline);
    const { provider, card: curve } = stage.provided({ 'stream-id': 'a1b2c3d4' });
    const timeline = element('viewer-timeline', { 'time-zone': 'UTC' }) as AnyCard;
    provider.append(timeline);
    await stage.answers(curve);
    await says(timeline, 'reported peak 892');
    return { curve, timeline };
  }

  it('moves the timeline’s cursor with its own, and takes it away again', async () => {
    const { curve, timeline } = await both();
    within(curve, '[role=slider]').focus();
    await sendKeys({ press: 'Home' });
    await sendKeys({ press: 'ArrowRight' });
    expect(plotOf(timeline).cursor).to.equal(Date.parse('2026-04-25T10:05:00Z'));
    within(curve, '[role=slider]').blur();
    expect(plotOf(timeline).cursor).to.equal(null);
  });

  it('follows the timeline’s cursor', async () => {
    const { curve, timeline } = await both();
    within(timeline, '[role=slider]').focus();
    await sendKeys({ press: 'End' });
    expect(plotOf(curve).cursor).to.equal(15);
  });

  it('is not moved by a timeline of another provider', async () => {
    const { curve } = await both();
    const { timeline } = await both();
    within(timeline, '[role=slider]').focus();
    await sendKeys({ press: 'End' });
    expect(plotOf(curve).cursor).to.equal(null);
    expect(summaryOf(curve)).to.not.equal('');
  });
}

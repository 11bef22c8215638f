import { executeServerCommand } from '@web/test-runner-commands';
import '../../register.js';
import { isBusy, type AnyCard } from '../card-suite/stage.js';
import { has } from '../page.js';
import { TestPage } from '../test-page.js';
import { until } from '../until.js';
import { respondTo, streamWorldOf, wrongOfStream, type StreamWorld } from './streams.js';
import { visit } from './visit.js';

const { first, count } = await executeServerCommand<{ first: number; count: number }, undefined>('worlds');

const screen = `
  <metric-card metric="total-views"></metric-card>
  <metric-grid metrics="total-views unique-viewers peak-concurrent-viewers average-concurrent-viewers total-watch-time-minutes returning-viewer-rate"></metric-grid>
  <chat-activity></chat-activity>
  <viewer-timeline></viewer-timeline>
  <session-comparison></session-comparison>`;

describe('what is said of a channel’s streams', function () {
  this.timeout(60_000);
  const page = new TestPage();

  async function wrongOf(world: StreamWorld): Promise<readonly string[]> {
    const stream = `s${world.lengths.length - 1}`;
    const compare = world.compare ? 'compare="previous-period"' : '';
    const around = `stream-id="${stream}" channel-id="c1" time-zone="${world.reader}" ${compare}`;
    const markup = `<analytics-provider ${around}>${screen}</analytics-provider>`;
    const provider = visit(page, world.now, respondTo(world), markup);
    const cards = [...provider.children] as AnyCard[];
    const isDone = (card: AnyCard): boolean => card.hasUpdated && !isBusy(card) && !has(card, '.skeleton, .to-come');
    await until(() => cards.every(isDone), 'it shows everything');
    return cards.flatMap((card) => wrongOfStream(card, world).map((each) => `<${card.localName}> ${each}`));
  }

  for (let seed = first; seed < first + count; seed++) {
    const world = streamWorldOf(seed);
    it(`is so in world ${seed}`, async () => {
      const wrong = await wrongOf(world);
      if (wrong.length > 0) throw new Error([JSON.stringify({ ...world, now: new Date(world.now) }), ...wrong].join('\n'));
    });
  }
});

import { executeServerCommand } from '@web/test-runner-commands';
import '../../register.js';
import { isBusy, type AnyCard } from '../card-suite/stage.js';
import { has, savedBy } from '../page.js';
import { TestPage } from '../test-page.js';
import { quiet, until } from '../until.js';
import { askedTooEarly, wrongIn } from './claims.js';
import { lineWrong, revenue } from './money.js';
import type { WorldServer } from './server.js';
import { visitWorld, written } from './visit.js';
import { attributesOf, said, worldOf, type World } from './world.js';

const { first, count } = await executeServerCommand<{ first: number; count: number }, undefined>('worlds');

const screen = `
  <metric-card metric="total-conversations"></metric-card>
  <metric-card metric="total-revenue"></metric-card>
  <metric-grid metrics="total-conversations unique-users new-users returning-rate average-session-length messages-per-session satisfaction-score tips"></metric-grid>
  <trend-chart metric="total-conversations"></trend-chart>
  <trend-chart metric="total-revenue"></trend-chart>
  <conversion-funnel></conversion-funnel>
  <satisfaction-score></satisfaction-score>
  <revenue-breakdown></revenue-breakdown>
  <content-performance content-id="e1"></content-performance>
  <insight-panel></insight-panel>
  <review-checklist cadence="weekly"></review-checklist>
  <review-checklist cadence="monthly"></review-checklist>`;

describe('what is said of a world', function () {
  this.timeout(60_000);
  const page = new TestPage();

  /** What a reader may not be told, and is. */
  async function wrongOf(world: World): Promise<readonly string[]> {
    await executeServerCommand('time-zone', world.isOwnZone ? world.reader : null);
    const around = written({ 'creator-id': 'c1', ...attributesOf(world) });
    const { root, server } = visitWorld(page, world, `<analytics-provider ${around}>${screen}</analytics-provider>`);
    const cards = [...root.children] as AnyCard[];
    const isDone = (card: AnyCard): boolean => card.hasUpdated && !isBusy(card) && !has(card, '.skeleton, .to-come');
    let asked = -1;
    await until(
      () => cards.every(isDone),
      () =>
        `shows everything: ${cards
          .filter((card) => !isDone(card))
          .map(({ localName }) => localName)
          .join(', ')}`,
    );
    while (asked !== server.asked.length || !cards.every(isDone)) {
      asked = server.asked.length;
      await quiet();
    }
    return [...cards.flatMap((card) => wrongIn(card, server)), ...(await filesWrong(cards, server)), ...askedTooEarly(server)];
  }

  /** What is drawn and saved of money over time; hours have no money here. */
  async function filesWrong(cards: readonly AnyCard[], { history }: WorldServer): Promise<readonly string[]> {
    const card = cards.find((each) => each.matches('trend-chart[metric=total-revenue]'))!;
    if (!has(card, 'analytics-line-plot') || !has(card, '.opener')) return [];
    const csv = await savedBy(card, 'CSV');
    return /^Date/.test(csv) ? lineWrong(card, csv, revenue, history) : [];
  }

  after(() => executeServerCommand('time-zone', null));

  for (let seed = first; seed < first + count; seed++) {
    const world = worldOf(seed);
    it(`is so in world ${seed}`, async () => {
      const wrong = await wrongOf(world);
      if (wrong.length > 0) throw new Error([said(world), ...wrong].join('\n'));
    });
  }
});

/**
 * Whose events go out by whose token, and what goes out after consent was withdrawn: whatever happens, whenever it happens, however it
 * is known who tracks. Each check is one moment, with a tracker for each of the twelve other combinations.
 */
import assert from 'node:assert/strict';
import { until } from './site.mjs';
import { hide, keeping, leaveToReturn, visit } from './visit.mjs';

const whats = ['owner', 'withdrawal', 'stop', 'logout'];
const hows = ['named', 'sub', 'tag'];

/** In the page: the twelve trackers. Each has an address of its own, since a browser holds few connections to one. */
const begin = (page, origin) =>
  page.evaluate(
    async ([whats, hows, port]) => {
      globalThis.cells = {};
      for (const what of whats)
        for (const how of hows) {
          const id = `${what}-${how}`;
          const given = {
            apiBase: `http://${id}.localhost:${port}`,
            creatorId: id,
            sub: id,
            ...(how !== 'sub' && { owner: 'ann' }),
          };
          const options = { ...given, limits: { delay: 3_600_000 } };
          const element = how === 'tag' ? await makeTag(given) : null;
          cells[id] = { what, how, element, tracker: element?.tracker ?? make(options, { backoff: 5, longestBackoff: 20 }) };
        }
    },
    [whats, hows, new URL(origin).port],
  );

const track = (page, by, ids) =>
  page.evaluate(
    ([by, ids]) => {
      for (const [id, { tracker }] of Object.entries(cells)) if (!ids || ids.includes(id)) tracker.track('step', { by });
    },
    [by, ids],
  );

const flush = (page) =>
  page.evaluate(() => void Object.values(cells).forEach(({ tracker, element }) => void (element?.tracker ?? tracker).flush()));

/** In the page: what happens. The next token is another reader's, or none, by then. Answers when it has happened. */
const happen = (page) =>
  page.evaluate(() => {
    const acts = {
      owner: ({ how, tracker, element }) =>
        element ? element.setAttribute('owner', 'ben') : tracker.setOwner(how === 'named' ? 'ben' : null),
      withdrawal: ({ tracker, element }) => (element ? element.setAttribute('wait-for-consent', '') : tracker.setConsent(false)),
      stop: ({ tracker, element }) => (element ? element.remove() : tracker.stop()),
      logout: ({ tracker, element }) => (element ? element.removeAttribute('owner') : tracker.setOwner(null)),
    };
    for (const cell of Object.values(cells)) acts[cell.what](cell);
    return Date.now();
  });

const all = whats.flatMap((what) => hows.map((how) => `${what}-${how}`));
const of = (...wanted) => all.filter((id) => wanted.includes(id.split('-')[0]));

/**
 * One moment of the twelve.
 *
 * @param reach makes it that moment: three events of Ann's are tracked; answers which page it happens on
 * @param answer of the server to what has come by then, once it has happened: a status
 * @param isSent whether requests are under way
 * @param back what is done afterwards, before the others
 */
const moment =
  ({ reach, answer = 401, isSent = true, back = async () => {} }) =>
  (given) =>
    visit(given, async ({ site, open, leave }) => {
      const readers = Object.fromEntries(all.map((id) => [id, 'ann']));
      const { tokenOf } = site;
      site.tokenOf = (id, count) => (readers[id] ? tokenOf(readers[id], count) : undefined);
      const page = await open(null);
      await begin(page, site.origin);
      await track(page, 'ann');
      await flush(page);
      // By now each has a token, and something was sent by it.
      await until(() => site.log.all().length === all.length, 'the first are stored');

      let happened;
      const hasHappened = new Promise((resolve) => (happened = resolve));
      const held = new Set();
      const creatorOf = ({ search }) => new URLSearchParams(search).get('creator_id');
      const refuse = (outgoing) =>
        outgoing.writeHead(answer, { 'access-control-allow-origin': '*', 'content-type': 'application/json' }).end('{}');
      site.faultOf = (request) => async (outgoing) => {
        held.add(creatorOf(request));
        await hasHappened;
        refuse(outgoing);
      };
      for (let turn = 0; turn < 3; turn++) await track(page, 'ann');
      const where = await reach({ page, site, open });
      if (isSent) await until(() => held.size === all.length, `requests are under way (${[...held].join()})`);

      for (const id of of('owner')) readers[id] = 'ben';
      for (const id of of('logout')) readers[id] = null;
      const happenedAt = await happen(where);
      // What happens is another page's thing where there are two, but who is logged in is the server's.
      // By the pages' clock, which is one: the server may be late in reading what was sent before.
      const wasSent = ({ body }) => Date.parse(JSON.parse(body).sent_at) <= happenedAt;
      site.faultOf = (request) => (wasSent(request) ? refuse : undefined);
      happened();
      await flush(page).catch(() => {});
      await back();
      await track(page, 'late', of('withdrawal'));
      await flush(page);
      const isOut = () =>
        where.evaluate(() =>
          Object.values(cells).every(({ what, tracker }) => what !== 'logout' || tracker.report().held !== null),
        );
      await until(isOut, 'nobody is logged in');
      for (const id of of('logout')) readers[id] = 'ben';
      // Of those on whose page it has happened it is Ben's now.
      await track(where, 'ben', of('owner', 'logout'));
      await flush(where);
      const stored = (by, ids, count) => () =>
        ids.every((id) => site.log.all(id).filter(({ properties }) => properties.by === by).length === count);
      await until(stored('ben', of('owner', 'logout'), 1), 'his are stored');
      for (const request of site.requests)
        if (of('withdrawal').includes(creatorOf(request))) assert.ok(wasSent(request), `sent after withdrawal: ${request.body}`);

      for (const left of [where, page]) await leave(left);
      for (const id of all) readers[id] = 'ann';
      const again = await open(null);
      await begin(again, site.origin);
      await track(again, 'again');
      await flush(again);
      await until(stored('again', all, 1), 'a new page tracks');
      await until(stored('ann', of('owner', 'stop', 'logout'), 4), 'hers are stored once she is back');
      for (const { creator_id, sub, properties } of site.log.all())
        assert.equal(sub, properties.by === 'ben' ? 'ben' : 'ann', `${properties.by}'s of ${creator_id} went out as ${sub}'s`);
      for (const id of of('withdrawal'))
        assert.deepEqual(
          site.log.all(id).map(({ properties }) => properties.by),
          ['ann', 'again'],
          id,
        );
    });

export default {
  'whose events they are, while they wait': moment({ reach: async ({ page }) => page, isSent: false }),
  'whose events they are, while they are sent': moment({
    answer: 503,
    reach: async ({ page }) => {
      await flush(page);
      return page;
    },
  }),
  'whose events they are, while a refused token is replaced': moment({
    reach: async ({ page }) => {
      await flush(page);
      return page;
    },
  }),
  'whose events they are, on a hidden page': moment({
    reach: async ({ page }) => {
      await hide(page);
      return page;
    },
  }),
  'whose events they are, where it happens in another tab': moment({
    reach: async ({ page, site, open }) => {
      const other = await open(null);
      await begin(other, site.origin);
      await flush(page);
      return other;
    },
  }),
  'whose events they are, where it happens while the browser keeps the page': () =>
    keeping((given) => {
      let back;
      const check = moment({
        reach: async ({ page, site, open }) => {
          back = await leaveToReturn(page, site);
          const other = await open(null);
          await begin(other, site.origin);
          return other;
        },
        back: () => back(),
      });
      return check(given);
    }),
};

import { contestants } from '../contestants.mjs';
import { goals } from '../goals.mjs';

const charts = 50;

export const fifty = {
  name: 'fifty',
  title: 'Fifty charts of 1,000 points each, painted, ms',
  note: 'Each asks about a stream of its own, and all are put on the page at once.',
  contestants,
  sizes: [1e3],
  lines: () => [
    { key: 'total', label: 'all painted', goal: goals.fifty },
    { key: 'beforeAsking', label: '– before the first asks' },
  ],
  measure: (page, { name }, size) =>
    page.evaluate(
      async ([path, points, count]) => {
        await bench.prepare(points, count);
        const { hosts } = await bench.ready(path, count);
        return bench.painted(hosts, async () => {
          await Promise.all(hosts.map((host, index) => bench.contestant.draw(host, `stream-${index}`)));
        });
      },
      [`/scripts/${name}.js`, size, charts],
    ),
};

import { readdirSync } from 'node:fs';
import { bundleInParts, bundleOf, bundleWhole, weigh } from '../build.mjs';
import { contestants, ours } from '../contestants.mjs';
import { goalCells, goals } from '../goals.mjs';
import { kilobytes, table } from '../report.mjs';
import { entryOf } from '../observed.mjs';
import { root } from '../../setup.mjs';

const isWidget = (file) => file.endsWith('.ts') && !/^analytics-/.test(file);

const cells = ({ min, gzip, brotli }) => [kilobytes(min), kilobytes(gzip), kilobytes(brotli)];

const sum = (weights) => weights.reduce((a, b) => ({ min: a.min + b.min, gzip: a.gzip + b.gzip, brotli: a.brotli + b.brotli }));

const inKilobytes = ({ brotli }) => brotli / 1000;

/** What has to be loaded, in kB. Measured once: bytes do not vary. */
export async function bytesTables({ shown, before }, isWanted) {
  const whole = weigh(await bundleOf(entryOf(ours), shown));
  const first = weigh(await bundleOf(entryOf(ours), before));
  const lines = [
    ['`<viewer-timeline>`, everything to show the answer', ...cells(whole), ...goalCells(goals.bytesWhole, inKilobytes(whole))],
    ['– before the skeleton and the requests', ...cells(first), ...goalCells(goals.bytesBefore, inKilobytes(first))],
    ['– the same in its real files', ...cells(sum(shown.map(({ code }) => weigh(code)))), '', ''],
    ...shown.map((part) => [
      `– – ${part.fileName.replace(/-[\w-]{8}\.js$/, '.js')}${before.includes(part) ? ', waited for' : ''}`,
      ...cells(weigh(part.code)),
      '',
      '',
    ]),
  ];
  for (const { name, title, entry } of contestants.filter(isWanted.contestant))
    if (name !== ours) lines.push([title, ...cells(weigh(await bundleWhole(entry))), '', '']);

  const tags = readdirSync(`${root}src/entries`).filter(isWidget);
  const widgets = [];
  for (const tag of tags.map((file) => file.replace(/\.ts$/, ''))) {
    const [entry, ...lazy] = await bundleInParts(entryOf(tag));
    widgets.push([
      `\`<${tag}>\``,
      ...cells(weigh(entry.code)),
      kilobytes(sum([entry, ...lazy].map(({ code }) => weigh(code))).brotli),
    ]);
  }
  const cdn = await bundleInParts(`${root}src/cdn.ts`);
  const [script] = cdn;
  widgets.push([
    'the whole, as for a script tag',
    ...cells(weigh(script.code)),
    kilobytes(sum(cdn.map(({ code }) => weigh(code))).brotli),
  ]);

  return `## Bytes, kB

${table(['', 'min', 'gzip', 'brotli', 'goal', 'beyond'], lines)}

One bundle of what the page must load. \`noop\` is the benchmark’s own code, which is in every line but those of the library.

${table(['entry', 'min', 'gzip', 'brotli', 'brotli with all it may ever load'], widgets)}
`;
}

/**
 * Writes what the documentation has from the sources: custom-elements.json, of the JSDoc of the elements and the table of
 * settings, and the list of settings in README.md. With --check, only says whether both are up to date.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cli } from '@custom-elements-manifest/analyzer/cli.js';
import { format, resolveConfig } from 'prettier';
import { describe, settings } from './settings.mjs';
import { root } from './setup.mjs';

process.chdir(root);

const users = { own: 'your own' };

const cell = (text) => text.replaceAll('|', '\\|');

const settingRows = settings.map((setting) => {
  const { name, attribute, type, values, uses } = setting;
  const written = values ? values.map((value) => `\`${value}\``).join(', ') : type === 'string' ? 'text' : type;
  return [
    attribute ? `\`${attribute}\`` : `\`${name}\`, a property`,
    written,
    describe(setting),
    uses ? uses.map((each) => users[each] ?? `\`${each}\``).join(', ') : 'all',
  ];
});

const settingList = [['attribute', 'value', 'what it says', 'sources that use it'], ['---', '---', '---', '---'], ...settingRows]
  .map((cells) => `| ${cells.map(cell).join(' | ')} |`)
  .join('\n');

const readme = readFileSync('README.md', 'utf8');
const marked = /(<!-- settings: npm run manifest -->\n)[^]*?(\n<!-- end of settings -->)/;
if (!marked.test(readme)) throw new Error('README.md has no place for the list of settings');
const documented = await format(
  readme.replace(marked, (_, begin, end) => `${begin}\n${settingList}\n${end}`),
  {
    ...(await resolveConfig('README.md')),
    filepath: 'README.md',
  },
);

const fresh = {
  'custom-elements.json': `${JSON.stringify(await cli({ argv: ['analyze'], cwd: root, noWrite: true }), null, 2)}\n`,
  'README.md': documented,
};

for (const [file, text] of Object.entries(fresh)) {
  if (!process.argv.includes('--check')) writeFileSync(file, text);
  else if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
    console.error(`${file} is not what the sources say: npm run manifest`);
    process.exitCode = 1;
  }
}

/** Writes custom-elements.json from the JSDoc of the elements; with --check, only says whether it is up to date. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cli } from '@custom-elements-manifest/analyzer/cli.js';
import { root } from './setup.mjs';

const file = `${root}custom-elements.json`;
process.chdir(root);
const fresh = `${JSON.stringify(await cli({ argv: ['analyze'], cwd: root, noWrite: true }), null, 2)}\n`;

if (!process.argv.includes('--check')) {
  writeFileSync(file, fresh);
} else if (!existsSync(file) || readFileSync(file, 'utf8') !== fresh) {
  console.error('custom-elements.json is not what the sources say: npm run manifest');
  process.exitCode = 1;
}

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { root } from '../setup.mjs';

export default {
  'every entry can be imported on a server, in silence'() {
    const entries = [
      'index.js',
      'register.js',
      ...readdirSync(`${root}dist/entries`)
        .filter((file) => file.endsWith('.js'))
        .map((file) => `entries/${file}`),
    ];
    const source = entries.map((entry) => `await import(${JSON.stringify(`./dist/${entry}`)});`).join('\n');
    // A Node of its own has to end by itself.
    const output = execFileSync(process.execPath, ['--input-type=module', '--eval', source], {
      cwd: root,
      timeout: 30_000,
      encoding: 'utf8',
    });
    assert.equal(output, '');
  },
};

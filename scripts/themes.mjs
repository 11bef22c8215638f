/** What a host links or reads without a bundler: `dist/themes/<name>.css` and `dist/tokens.json`. After the build, which empties dist/. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { runnerImport } from 'vite';
import { root } from './setup.mjs';

const load = async (name) => (await runnerImport(`${root}src/theme/${name}.ts`, { configFile: false, logLevel: 'error' })).module;

const [{ tokens }, { themes }, { themeSheet, tokenDocument }] = await Promise.all(['tokens', 'themes', 'theme-files'].map(load));

mkdirSync(`${root}dist/themes`, { recursive: true });
for (const theme of themes) writeFileSync(`${root}dist/themes/${theme.name}.css`, themeSheet(theme));
writeFileSync(`${root}dist/tokens.json`, `${JSON.stringify(tokenDocument(tokens), null, 2)}\n`);

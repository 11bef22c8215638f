/** The style sheet that keeps the room of tags which are not defined yet, for bundlers and beside the script-tag build. */
import { writeFileSync } from 'node:fs';
import { runnerImport } from 'vite';
import { elements } from './elements.mjs';
import { root } from './setup.mjs';

const widgets = elements.map(({ tagName }) => tagName).filter((tag) => !/^analytics-(dashboard|provider)$/.test(tag));
// Vite runs the TypeScript, because Node 20 cannot; no built file needs these rules.
const { module } = await runnerImport(`${root}src/dashboard/page-sheet.ts`, { configFile: false, logLevel: 'error' });
const sheet = `${module.pageRules(widgets)}\n`;

for (const file of ['analytics-elements.css', 'cdn/analytics-elements.css']) writeFileSync(`${root}dist/${file}`, sheet);
// For TypeScript, which asks what an imported file is.
writeFileSync(`${root}dist/analytics-elements.css.d.ts`, 'export {};\n');

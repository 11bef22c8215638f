/** The style sheet that keeps the room of tags which are not defined yet, for bundlers and beside the script-tag build. */
import { writeFileSync } from 'node:fs';
import { importSource } from './mock-server.mjs';
import { root } from './setup.mjs';

const { widgets } = await importSource('src/widgets/list.ts');
const { pageRules } = await importSource('scripts/build/page-sheet.ts');
const sheet = `${pageRules(Object.keys(widgets)).replaceAll(/ ([*/]) |, /g, (_, sign = ',') => sign)}\n`;

for (const file of ['analytics-elements.css', 'cdn/analytics-elements.css']) writeFileSync(`${root}dist/${file}`, sheet);
// For TypeScript, which asks what an imported file is.
writeFileSync(`${root}dist/analytics-elements.css.d.ts`, 'export {};\n');

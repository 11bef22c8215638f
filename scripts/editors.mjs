/** What editors complete and explain: custom data for VS Code, web-types for JetBrains, both from the manifest. */
import { readFileSync } from 'node:fs';
import { generateJetBrainsWebTypes } from 'custom-element-jet-brains-integration';
import { generateVsCodeCustomElementData } from 'custom-element-vs-code-integration';
import { metricIds } from '../dist/metrics/catalogue.js';
import { tokens } from '../dist/theme/tokens.js';
import { readManifest } from './elements.mjs';
import { root } from './setup.mjs';

const { name, version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
const manifest = readManifest();

/** Editors know no types of ours, so they get the values; and the tokens, which the manifest does not repeat for every tag. */
for (const element of manifest.modules.flatMap(({ declarations }) => declarations)) {
  for (const { type } of element.attributes ?? [])
    if (type?.text === 'MetricId') type.text = metricIds.map((id) => `'${id}'`).join(' | ');
  if (element.tagName === 'analytics-provider')
    element.cssProperties = tokens.map((token) => ({
      name: `--analytics-${token.name}`,
      description: token.kind === 'color' ? `Light ${token.light}, dark ${token.dark}` : `Default ${token.value}`,
    }));
}

const options = { outdir: `${root}dist/editors`, hideCssPropertiesDocs: true, hideLogs: true };
// The VS Code generator rewrites descriptions where they stand.
generateVsCodeCustomElementData(structuredClone(manifest), options);
generateJetBrainsWebTypes(structuredClone(manifest), { ...options, packageJson: false, excludeHtml: false, name, version });

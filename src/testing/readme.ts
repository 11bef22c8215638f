const textAt = async (path: string): Promise<string> => (await fetch(new URL(`../../${path}`, import.meta.url))).text();

/** The modules of a host's own API in the README, by the file of the demo that each is. */
const marks = { source: 'defineSource({', rules: 'const releaseDay', family: 'registerFamily({' } as const;

export type ReadmeModule = keyof typeof marks;

/** The README's lines of a module, as they stand there. */
export async function readmeLines(module: ReadmeModule): Promise<string> {
  const blocks = [...(await textAt('README.md')).matchAll(/```js\n([^]*?)```/g)].map(([, lines]) => lines ?? '');
  const lines = blocks.find((block) => block.includes(marks[module]));
  if (lines === undefined) throw new Error(`The README has no ${marks[module]}`);
  return lines;
}

/** The same module in the demo, with the name of the package where it has a path to it. */
export const demoLines = async (module: ReadmeModule): Promise<string> =>
  (await textAt(`demo/podcasts/${module}.js`)).replace('../../src/index.js', 'analytics-elements');

let running: Promise<unknown> | null = null;

/** Runs the README's modules, once: they register a family named `podcasts`. */
export function runReadme(): Promise<unknown> {
  return (running ??= run());
}

async function run(): Promise<unknown> {
  const index = new URL('../index.ts', import.meta.url).href;
  const urlOf = (code: string): string => URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
  const withIndex = (code: string): string => code.replace("'analytics-elements'", `'${index}'`);
  const [source, rules, family] = await Promise.all((['source', 'rules', 'family'] as const).map(readmeLines));
  const code = withIndex(family ?? '')
    .replace('./source.js', urlOf(withIndex(source ?? '')))
    .replace('./rules.js', urlOf(withIndex(rules ?? '')));
  return import(urlOf(code));
}

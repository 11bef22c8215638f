/** Production bundles, in memory: what a page author's own build would make of an import. */
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { root } from '../setup.mjs';

/** @returns {Promise<{ fileName: string, code: string, isEntry: boolean, imports: string[], dynamicImports: string[] }[]>} */
async function bundle(entry, output, plugins = []) {
  const { build } = await import('vite');
  // Vite keeps what it finds, and running the mock's TypeScript leaves development behind.
  process.env.NODE_ENV = 'production';
  const result = await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    plugins,
    build: {
      target: 'es2022',
      write: false,
      modulePreload: false,
      reportCompressedSize: false,
      rolldownOptions: { input: entry, preserveEntrySignatures: 'allow-extension', output },
    },
  });
  return result.output.filter(({ type }) => type === 'chunk');
}

/** Everything an entry may ever load, in one classic script. What it imports lazily still runs only when it is asked for. */
export async function bundleWhole(entry) {
  const [{ code }] = await bundle(entry, { format: 'iife', codeSplitting: false });
  return code;
}

/** One script of an entry and, of what it imports lazily, only what is in these parts of it; the rest is nothing. */
export async function bundleOf(entry, parts) {
  const kept = new Set(parts.flatMap(({ moduleIds }) => moduleIds));
  const nothing = '\0nothing';
  const onlyKept = {
    name: 'only-kept',
    async resolveDynamicImport(specifier, importer) {
      const found = await this.resolve(specifier, importer);
      return found && !kept.has(found.id) ? nothing : found;
    },
    load: (id) => (id === nothing ? 'export {};' : null),
  };
  const [{ code }] = await bundle(entry, { format: 'iife', name: 'timeline', codeSplitting: false }, [onlyKept]);
  return code;
}

/** The whole of an entry as modules, with what is imported lazily in files of its own. */
export const bundleInParts = (entry) =>
  bundle(entry, { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' });

/** Bytes of some text as it is, and as it travels. */
export function weigh(code) {
  const bytes = Buffer.from(code);
  const quality = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return {
    min: bytes.length,
    gzip: gzipSync(bytes, { level: 9 }).length,
    brotli: brotliCompressSync(bytes, { params: quality }).length,
  };
}

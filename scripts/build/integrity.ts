import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** Writes `integrity.json` beside the scripts: of each file, what an `integrity` attribute or an import map says of it. */
export const integrity = (): Plugin => ({
  name: 'integrity',
  writeBundle({ dir = '' }, bundle) {
    const hashOf = (file: string): string =>
      createHash('sha384')
        .update(readFileSync(join(dir, file)))
        .digest('base64');
    const files = Object.keys(bundle).filter((file) => file.endsWith('.js'));
    const path = join(dir, 'integrity.json');
    // Of a build into the same folder before this one.
    const others = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>) : {};
    const hashes = Object.fromEntries(files.sort().map((file) => [file, `sha384-${hashOf(file)}`]));
    writeFileSync(path, `${JSON.stringify({ ...others, ...hashes }, null, 2)}\n`);
  },
});

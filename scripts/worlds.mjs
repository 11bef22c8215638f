/**
 * Tries what widgets say on generated worlds of creators and streams, more of them than `npm test` does:
 * `npm run worlds -- 1000 --from 5000`. Each failure is named with its seed and the world in one line.
 */
import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { ensureChromium } from './chromium.mjs';
import { installDependencies, npm, root } from './setup.mjs';

const { values, positionals } = parseArgs({ options: { from: { type: 'string', default: '1' } }, allowPositionals: true });
installDependencies();
const { program, args, shell } = npm(['run', '--silent', 'test:browser', '--', '--files', 'src/testing/worlds/*.test.ts']);
const env = { ...process.env, CHROME_PATH: ensureChromium(), WORLDS: positionals[0] ?? '200', WORLDS_FROM: values.from };
spawn(program, args, { cwd: root, shell, env, stdio: 'inherit' }).on('close', (code) => (process.exitCode = code ?? 1));

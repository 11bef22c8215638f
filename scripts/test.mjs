import { spawn } from 'node:child_process';
import { ensureChromium } from './chromium.mjs';
import { installDependencies, npm, root } from './setup.mjs';

/**
 * Each is an npm script that can be run alone, or a file of this folder that can. The lanes run side by side, what is in one
 * after the other: what takes the built files waits for the build, and two browsers are as many as two cores can serve.
 */
const lanes = [
  ['build', 'packed.mjs', 'built.mjs', 'demo.mjs', 'shift.mjs', 'leaks.mjs', 'back-forward.mjs', 'tracker.mjs'],
  ['typecheck', 'lint', 'format:check', 'rooms', 'manifest:check', 'test:browser'],
];

const commandOf = (check) =>
  check.endsWith('.mjs')
    ? { program: process.execPath, args: [`scripts/${check}`], shell: false }
    : npm(['run', '--silent', check]);

/** Its output is kept until it is known to matter. */
function run(check) {
  const { program, args, shell } = commandOf(check);
  const child = spawn(program, args, { cwd: root, shell, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ ok: false, output: String(error) }));
    child.on('close', (code) => resolve({ ok: code === 0, output }));
  });
}

installDependencies();
process.env.CHROME_PATH = ensureChromium();

let passed = 0;
let failed = 0;

/** Counts a check as one, the browser tests each by itself. */
async function judge(check) {
  const started = Date.now();
  const { ok, output } = await run(check);
  const tests = check === 'test:browser' && /^(\d+) passed, (\d+) failed\s*$/m.exec(output);
  const counts = tests ? ` (${tests[1]} passed, ${tests[2]} failed)` : '';
  console.log(`${ok ? 'passed' : 'FAILED'}  ${check}${counts}  ${((Date.now() - started) / 1000).toFixed(1)} s`);
  if (!ok) console.log(output.trimEnd());
  passed += tests ? Number(tests[1]) : Number(ok);
  // The runner can fail without a failing test: no browser, no test files.
  failed += Math.max(tests ? Number(tests[2]) : 0, ok ? 0 : 1);
}

async function follow(lane) {
  for (const check of lane) await judge(check);
}

const started = Date.now();
await Promise.all(lanes.map(follow));

console.log(`\nAll in ${((Date.now() - started) / 1000).toFixed(0)} s\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

import { spawn } from 'node:child_process';
import { ensureChromium } from './chromium.mjs';
import { installDependencies, npm, root } from './setup.mjs';

/** Each is an npm script that can be run alone, or a file of this folder that can. */
const checks = [
  'typecheck',
  'lint',
  'format:check',
  'rooms',
  'manifest:check',
  'build',
  'packed.mjs',
  'built.mjs',
  'demo.mjs',
  'shift.mjs',
  'leaks.mjs',
  'back-forward.mjs',
  'tracker.mjs',
];

const commandOf = (check) =>
  check.endsWith('.mjs')
    ? { program: process.execPath, args: [`scripts/${check}`], shell: false }
    : npm(['run', '--silent', check]);

/** Its output is passed on as it comes, or kept until it is known to matter. */
function run(check, { live }) {
  const { program, args, shell } = commandOf(check);
  const child = spawn(program, args, { cwd: root, shell, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      output += text;
      if (live) process.stdout.write(text);
    });
  }
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ ok: false, output: String(error) }));
    child.on('close', (code) => resolve({ ok: code === 0, output }));
  });
}

installDependencies();
process.env.CHROME_PATH = ensureChromium();

let passed = 0;
let failed = 0;

for (const check of checks) {
  const started = Date.now();
  const { ok, output } = await run(check, { live: false });
  console.log(`${ok ? 'passed' : 'FAILED'}  ${check}  ${((Date.now() - started) / 1000).toFixed(1)} s`);
  if (ok) {
    passed += 1;
  } else {
    failed += 1;
    console.log(output.trimEnd());
  }
}

const browser = await run('test:browser', { live: true });
const [, testsPassed = 0, testsFailed = 0] = /^(\d+) passed, (\d+) failed\s*$/m.exec(browser.output) ?? [];
passed += Number(testsPassed);
// The runner can fail without a failing test: no browser, no test files.
failed += Math.max(Number(testsFailed), browser.ok ? 0 : 1);

console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

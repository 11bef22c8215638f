import { execFileSync } from 'node:child_process';
import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder of the repository. */
export const root = fileURLToPath(new URL('..', import.meta.url));

const isWindows = process.platform === 'win32';

/**
 * The program and arguments that run npm with these arguments: the npm that started this script, else the one on the path.
 * @param {string[]} args
 */
export function npm(args) {
  const path = process.env.npm_execpath;
  if (path?.endsWith('.js')) return { program: process.execPath, args: [path, ...args], shell: false };
  return { program: 'npm', args, shell: isWindows };
}

/** Whether npm's own note of what is in node_modules agrees with the lockfile. Packages of other platforms may be absent. */
function isInstalled() {
  const modules = `${root}node_modules`;
  // A linked folder is somebody else's, and npm ci would empty it.
  if (lstatSync(modules, { throwIfNoEntry: false })?.isSymbolicLink()) return true;
  const note = `${modules}/.package-lock.json`;
  if (!existsSync(note)) return false;
  const [wanted, found] = [`${root}package-lock.json`, note].map((file) => JSON.parse(readFileSync(file, 'utf8')).packages);
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === '' || (found[path] ? found[path].version === version : optional),
  );
}

/** Installs what the lockfile says, unless that is what is there. Uses nothing but Node and npm. */
export function installDependencies() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(`Node 20.19 or newer is needed; this is ${process.version}.`);
    process.exit(1);
  }
  if (isInstalled()) return;
  console.log('Installing dependencies (npm ci), which takes about half a minute.');
  const { program, args, shell } = npm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
  try {
    execFileSync(program, args, { cwd: root, shell, stdio: ['ignore', 'inherit', 'inherit'] });
  } catch {
    console.error('npm ci failed; its own message is above.');
    process.exit(1);
  }
}

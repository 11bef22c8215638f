import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const programFiles = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].filter(Boolean);

const usualPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...programFiles.flatMap((folder) => [
    join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
    join(folder, 'Chromium', 'Application', 'chrome.exe'),
    join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
  ]),
  '/usr/lib/chromium/chromium',
  '/usr/lib64/chromium-browser/chromium-browser',
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium',
];

const usualNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

const onPath = (name) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .filter(Boolean)
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));

/** The path of a Chromium, Chrome or Edge; undefined where there is none. `CHROME_PATH` wins. */
export function findChromium() {
  const asked = process.env.CHROME_PATH;
  if (asked && existsSync(asked)) return asked;
  return usualNames.map(onPath).find(Boolean) ?? usualPlaces.find((path) => existsSync(path));
}

/** Chromium refuses to start its sandbox as root, and most containers cannot give it one. */
export const chromiumFlags = process.getuid?.() === 0 || process.env.CI ? ['--no-sandbox'] : [];

/** How each system package manager gets a Chromium, by the program that shows the manager is there. */
const installers = {
  'apt-get': [
    ['apt-get', 'update'],
    ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation'],
  ],
  dnf: [['dnf', 'install', '-y', 'chromium']],
  apk: [['apk', 'add', '--no-cache', 'chromium', 'font-liberation']],
  pacman: [['pacman', '-Sy', '--noconfirm', 'chromium']],
  zypper: [['zypper', '--non-interactive', 'install', 'chromium']],
};

/** What to put before a command to run it as root; undefined where that would need a password. */
function rootPrefix() {
  if (process.getuid?.() === 0) return [];
  try {
    execFileSync('sudo', ['-n', 'true'], { stdio: 'ignore' });
    return ['sudo', '-n'];
  } catch {
    return undefined;
  }
}

function installChromium() {
  const manager = process.platform === 'linux' ? Object.keys(installers).find(onPath) : undefined;
  const prefix = manager && rootPrefix();
  if (!prefix) return;
  console.log(`No Chromium found: installing it with ${manager}.`);
  for (const command of installers[manager]) {
    const [program, ...args] = [...prefix, ...command];
    try {
      execFileSync(program, args, {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      });
    } catch {
      console.error(`${command.join(' ')} failed.`);
      return;
    }
  }
}

/** The path of a Chromium, installed now if need be. Ends the program with advice where that cannot be done. */
export function ensureChromium() {
  if (!findChromium()) installChromium();
  const path = findChromium();
  if (path) return path;
  console.error(`This needs Chromium, Chrome or Edge, and none was found.
  Debian, Ubuntu  sudo apt-get update && sudo apt-get install chromium
  Fedora          sudo dnf install chromium
  Alpine          sudo apk add chromium
  Arch            sudo pacman -S chromium
  macOS           brew install --cask chromium
  Windows         winget install Google.Chrome
Installed somewhere unusual? Say where: CHROME_PATH=/path/to/chrome npm test`);
  process.exit(1);
}

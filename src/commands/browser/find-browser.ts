import { accessSync, constants, statSync } from 'node:fs';
import { posix, win32 } from 'node:path';
import { CommandError } from '../../command-error.ts';

/** A browser to print with: its program, additions to its environment, and where it was found. */
export interface FoundBrowser {
  readonly executable: string;
  readonly env: Readonly<Record<string, string>>;
  readonly from: 'named' | 'installed' | 'bundled';
}

/** The machine to look at. `named` is the value of --browser or SELFASSESS_BROWSER, or empty. */
export interface BrowserSearch {
  readonly named: string;
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  exists(path: string): boolean;
  isExecutable(path: string): boolean;
  unpackBundled(): Promise<FoundBrowser | undefined>;
}

/**
 * The named browser; else a headless shell, which starts and prints three times as fast: an installed one, or that of the
 * npm package @sparticuz/chromium; else an installed Chrome, Chromium or Edge. Throws a CommandError if there is none.
 */
export async function findBrowser(search: BrowserSearch): Promise<FoundBrowser> {
  if (search.named !== '') return namedBrowser(search);
  const shell = shellPaths(search).find((path) => search.isExecutable(path));
  if (shell !== undefined) return { executable: shell, env: {}, from: 'installed' };
  const executable = fullPaths(search).find((path) => search.isExecutable(path));
  const bundled = await search.unpackBundled().catch((error: unknown) => {
    if (executable === undefined || !(error instanceof CommandError)) throw error;
  });
  if (bundled) return bundled;
  if (executable !== undefined) return { executable, env: {}, from: 'installed' };
  throw new CommandError(
    'A PDF needs Chrome, Chromium or Edge to print it, and none was found.',
    `${installAdvice(search)}, or run "npm install @sparticuz/chromium" beside selfassess (Linux on x64), or name one with --browser PATH.`,
  );
}

/** Whether a path is an executable file; on Windows, which has no such mark, whether it is a file. */
export function isExecutable(path: string, platform: NodeJS.Platform): boolean {
  try {
    accessSync(path, platform === 'win32' ? constants.F_OK : constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function namedBrowser(search: BrowserSearch): FoundBrowser {
  const isPath = /[\\/]/.test(search.named);
  const paths = isPath ? [search.named] : onPath(search, [search.named]);
  const executable = paths.find((path) => search.isExecutable(path));
  if (executable !== undefined) return { executable, env: {}, from: 'named' };
  const lack = search.exists(search.named) ? 'is not a program that may be run' : 'does not exist';
  throw new CommandError(
    `The browser "${search.named}" ${isPath ? lack : 'is not on the PATH'}.`,
    'Give --browser or SELFASSESS_BROWSER the full path of Chrome, Chromium or Edge, or leave both out to have one found.',
  );
}

/** Every place to look for a headless shell, best first. */
function shellPaths(search: BrowserSearch): string[] {
  if (search.platform === 'win32') return [];
  const own = search.platform === 'darwin' ? [] : linuxShells;
  return [...own, ...onPath(search, headlessShells)];
}

/** Every place to look for a whole browser, best first. */
function fullPaths(search: BrowserSearch): string[] {
  if (search.platform === 'win32') return windowsPaths(search);
  if (search.platform === 'darwin') return macPaths(search);
  return [...linuxPaths, ...onPath(search, linuxNames)];
}

const headlessShells = ['chrome-headless-shell', 'chromium-headless-shell', 'headless_shell'];

/** The programs themselves: Debian and Fedora put only wrapper scripts on the PATH. */
const linuxShells = [
  '/usr/lib/chromium/chromium-headless-shell',
  '/usr/lib64/chromium-browser/headless_shell',
  '/usr/lib64/chromium/headless_shell',
];

const linuxPaths = [
  '/opt/google/chrome/chrome',
  '/usr/lib/chromium/chromium',
  '/usr/lib64/chromium-browser/chromium-browser',
  '/opt/microsoft/msedge/msedge',
];

const linuxNames = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
];

function macPaths({ home }: BrowserSearch): string[] {
  const names = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
  const folders = ['/Applications', posix.join(home, 'Applications')];
  return names.flatMap((name) => folders.map((folder) => `${folder}/${name}.app/Contents/MacOS/${name}`));
}

function windowsPaths({ env }: BrowserSearch): string[] {
  const folders = [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']].filter((each) => each);
  const programs = ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe'];
  return [...programs, 'Microsoft\\Edge\\Application\\msedge.exe'].flatMap((program) =>
    folders.map((folder) => win32.join(folder ?? '', program)),
  );
}

/** Where programs of those names may be, in the order of the PATH. */
export function onPath(
  { platform, env }: Pick<BrowserSearch, 'platform' | 'env'>,
  names: readonly string[],
): string[] {
  const { delimiter, join } = platform === 'win32' ? win32 : posix;
  const folders = (env['PATH'] ?? env['Path'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function installAdvice({ platform, exists }: BrowserSearch): string {
  if (platform === 'win32') return 'Install Microsoft Edge or Google Chrome (Edge is normally there already)';
  if (platform === 'darwin') return 'Install Google Chrome, or Chromium with "brew install --cask chromium"';
  if (exists('/etc/fedora-release')) return 'Install Chromium with "sudo dnf install chromium"';
  if (exists('/etc/debian_version'))
    return 'Install Chromium with "sudo apt install chromium-headless-shell" (on Ubuntu "chromium")';
  return 'Install Chromium with the package manager of this system';
}

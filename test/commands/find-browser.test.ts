import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CommandError } from '../../src/command-error.ts';
import {
  type BrowserSearch,
  type FoundBrowser,
  findBrowser,
  isExecutable,
} from '../../src/commands/browser/find-browser.ts';

const bundled: FoundBrowser = {
  executable: '/cache/chromium-headless-shell',
  env: { LD_LIBRARY_PATH: '/cache' },
  from: 'bundled',
};

function machine(files: readonly string[], changes: Partial<BrowserSearch> = {}): BrowserSearch {
  return {
    named: '',
    platform: 'linux',
    env: { PATH: '/usr/local/bin:/usr/bin' },
    home: '/home/ann',
    exists: (path) => files.includes(path),
    isExecutable: (path) => files.includes(path),
    unpackBundled: async () => undefined,
    ...changes,
  };
}

describe('a named browser', () => {
  test('is taken before any other', async () => {
    const search = machine(['/opt/mine', '/usr/lib/chromium/chromium'], { named: '/opt/mine' });
    expect(await findBrowser(search)).toEqual({ executable: '/opt/mine', env: {}, from: 'named' });
  });

  test('may be a name on the PATH', async () => {
    const found = await findBrowser(machine(['/usr/bin/chromium'], { named: 'chromium' }));
    expect(found.executable).toBe('/usr/bin/chromium');
  });

  test('that may not be run is not taken for one', async () => {
    const search = machine(['/opt/mine'], { named: '/opt/mine', isExecutable: () => false });
    await expect(findBrowser(search)).rejects.toThrow(
      'The browser "/opt/mine" is not a program that may be run.',
    );
  });

  test('that does not exist is not replaced by another', async () => {
    const search = machine(['/usr/lib/chromium/chromium'], { named: '/opt/mine' });
    await expect(findBrowser(search)).rejects.toThrow('The browser "/opt/mine" does not exist.');
    const name = machine(['/usr/lib/chromium/chromium'], { named: 'mine' });
    await expect(findBrowser(name)).rejects.toThrow('The browser "mine" is not on the PATH.');
  });
});

describe('an installed browser', () => {
  test.each([
    ['a headless shell first', ['/opt/google/chrome/chrome', '/usr/bin/chrome-headless-shell'], 1],
    ['the program, not the script around it', ['/usr/bin/chromium', '/usr/lib/chromium/chromium'], 1],
    ['Chrome where there is no headless shell', ['/usr/bin/chromium', '/opt/google/chrome/chrome'], 1],
    ['what the PATH has', ['/usr/local/bin/microsoft-edge'], 0],
  ])('on Linux: %s', async (_, files, index) => {
    const found = await findBrowser(machine(files));
    expect(found).toEqual({ executable: files[index], env: {}, from: 'installed' });
  });

  test('on macOS, for everybody or for one user', async () => {
    const edge = '/home/ann/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge';
    expect((await findBrowser(machine([edge], { platform: 'darwin' }))).executable).toBe(edge);
  });

  test('on Windows', async () => {
    const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
    const env = { ProgramFiles: 'C:\\Program Files', 'ProgramFiles(x86)': 'C:\\Program Files (x86)' };
    expect((await findBrowser(machine([edge], { platform: 'win32', env }))).executable).toBe(edge);
  });
});

describe('the bundled headless shell', () => {
  const chrome = '/opt/google/chrome/chrome';
  const shell = '/usr/bin/chrome-headless-shell';
  const refuse = async () => {
    throw new CommandError('There is no room.', 'Make some.');
  };

  test.each([[[]], [[chrome]]])('is taken where no other shell is installed, only %j', async (files) => {
    expect(await findBrowser(machine(files, { unpackBundled: async () => bundled }))).toBe(bundled);
  });

  test('is not unpacked where one is installed', async () => {
    const found = await findBrowser(machine([chrome, shell], { unpackBundled: refuse }));
    expect(found.executable).toBe(shell);
  });

  test('that cannot be unpacked is told only where no browser is installed', async () => {
    expect((await findBrowser(machine([chrome], { unpackBundled: refuse }))).executable).toBe(chrome);
    await expect(findBrowser(machine([], { unpackBundled: refuse }))).rejects.toThrow('There is no room.');
  });
});

test.each([
  ['linux', '/etc/debian_version', 'sudo apt install chromium-headless-shell'],
  ['linux', '/etc/fedora-release', 'sudo dnf install chromium'],
  ['linux', '', 'the package manager of this system'],
  ['darwin', '', 'Google Chrome'],
  ['win32', '', 'Microsoft Edge'],
] as const)('with none on %s (%s) it says what to install', async (platform, file, advice) => {
  const failed = findBrowser(machine([file], { platform }));
  await expect(failed).rejects.toMatchObject({ name: 'CommandError', help: expect.stringContaining(advice) });
  await expect(failed).rejects.toMatchObject({
    help: expect.stringContaining('npm install @sparticuz/chromium'),
  });
  await expect(failed).rejects.toMatchObject({ help: expect.stringContaining('--browser PATH') });
});

test.skipIf(process.platform === 'win32')('only a file that may be run is a program', () => {
  const folder = mkdtempSync(join(tmpdir(), 'selfassess-programs-'));
  try {
    writeFileSync(join(folder, 'program'), '', { mode: 0o755 });
    writeFileSync(join(folder, 'text'), '', { mode: 0o644 });
    const runs = (name: string, platform: NodeJS.Platform) => isExecutable(join(folder, name), platform);
    expect(['program', 'text', '.', 'none'].map((name) => runs(name, 'linux'))).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect(['text', '.', 'none'].map((name) => runs(name, 'win32'))).toEqual([true, false, false]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { unpackBundledChromium } from '../../src/commands/bundled-chromium.ts';
import { type BrowserSearch, type FoundBrowser, findBrowser } from '../../src/commands/find-browser.ts';

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
    const found = await findBrowser(machine(files, { unpackBundled: async () => bundled }));
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

test('the bundled browser is taken where none is installed', async () => {
  expect(await findBrowser(machine([], { unpackBundled: async () => bundled }))).toBe(bundled);
});

test.each([
  ['linux', '/etc/debian_version', 'sudo apt install chromium'],
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

test.skipIf(process.platform !== 'linux' || process.arch !== 'x64')(
  'two commands may unpack the bundled browser at once, and a third finds it unpacked',
  async () => {
    const cache = mkdtempSync(join(tmpdir(), 'selfassess-cache-'));
    try {
      const [first, second] = await Promise.all([unpackBundledChromium(cache), unpackBundledChromium(cache)]);
      expect(first).toEqual(second);
      expect(await unpackBundledChromium(cache)).toEqual(first);
      expect(existsSync(first?.executable ?? '')).toBe(true);
      expect(existsSync(join(first?.env['LD_LIBRARY_PATH'] ?? '', 'libnss3.so'))).toBe(true);
    } finally {
      rmSync(cache, { recursive: true, force: true });
    }
  },
);

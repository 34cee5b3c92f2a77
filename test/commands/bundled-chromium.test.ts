import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { unpackBundledChromium } from '../../src/commands/browser/bundled-chromium.ts';

describe.skipIf(process.platform !== 'linux' || process.arch !== 'x64')('the bundled browser', () => {
  const folder = mkdtempSync(join(tmpdir(), 'selfassess-cache-'));
  const usual = process.env['TMPDIR'];
  const temporary = join(folder, 'tmp');

  beforeAll(() => {
    mkdirSync(temporary);
    process.env['TMPDIR'] = temporary;
  });

  afterAll(() => {
    if (usual === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = usual;
    rmSync(folder, { recursive: true, force: true });
  });

  test('may be unpacked by two commands at once, and a third finds it unpacked', async () => {
    const unpack = () => unpackBundledChromium({ XDG_CACHE_HOME: folder }, '/none');
    const [first, second] = await Promise.all([unpack(), unpack()]);
    expect(first).toEqual(second);
    expect(await unpack()).toEqual(first);
    expect(first?.executable).toContain(join(folder, 'selfassess', 'chromium-'));
    expect(existsSync(first?.executable ?? '')).toBe(true);
    expect(existsSync(join(first?.env['LD_LIBRARY_PATH'] ?? '', 'libnss3.so'))).toBe(true);
    expect(readdirSync(join(folder, 'selfassess')).filter((name) => name.startsWith('unpacking'))).toEqual(
      [],
    );
  });

  test.each(['', 'relative'])('is looked for at home where XDG_CACHE_HOME is "%s"', async (named) => {
    mkdirSync(join(folder, named || 'empty', '.cache'), { recursive: true });
    const unpacked = readdirSync(join(folder, 'selfassess'))[0] ?? '';
    const home = join(folder, named || 'empty');
    mkdirSync(join(home, '.cache', 'selfassess', unpacked), { recursive: true });
    const found = await unpackBundledChromium({ XDG_CACHE_HOME: named }, home);
    expect(found?.executable).toBe(join(home, '.cache/selfassess', unpacked, 'chromium-headless-shell'));
    expect(found?.env['XDG_CACHE_HOME']).toBe(join(home, '.cache/selfassess'));
  });

  test('goes to the temporary folder where the cache cannot be written', async () => {
    writeFileSync(join(folder, 'file'), '');
    const found = await unpackBundledChromium({ XDG_CACHE_HOME: join(folder, 'file') }, '/none');
    expect(found?.executable).toContain(join(temporary, 'selfassess-chromium-'));
    expect(existsSync(found?.executable ?? '')).toBe(true);
  });

  test('names the temporary folder where that cannot be written either', async () => {
    process.env['TMPDIR'] = join(folder, 'none');
    const failed = unpackBundledChromium({ XDG_CACHE_HOME: join(folder, 'file') }, '/none');
    await expect(failed).rejects.toMatchObject({
      name: 'CommandError',
      message: `Nothing can be written to the temporary folder ${join(folder, 'none')}: no such file or directory.`,
    });
    process.env['TMPDIR'] = temporary;
  });
});

import { describe, expect, it } from 'vitest';
import { packageRoot, readVersion } from '../../src/package-root.ts';
import { run } from './run.ts';

describe('help', () => {
  it.each(['', 'check', 'build', 'preview', 'import', 'explain', 'rules', 'codes'])(
    'of “%s” reads as it should',
    async (command) => {
      const { code, stdout } = await run([...(command ? [command] : []), '--help'], packageRoot);
      expect(code).toBe(0);
      await expect(stdout).toMatchFileSnapshot(`help${command && `-${command}`}.txt`);
    },
  );

  it('comes with what was wrong', async () => {
    expect(await run(['chekc'], packageRoot)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('check'),
    });
    expect(await run(['check', '--drat'], packageRoot)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--draft'),
    });
    expect(await run(['import', 'page.html'], packageRoot)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--out'),
    });
    expect((await run([], packageRoot)).code).toBe(2);
  });

  it('tells the version', async () => {
    expect(await run(['--version'], packageRoot)).toEqual({
      code: 0,
      stdout: `${readVersion()}\n`,
      stderr: '',
    });
  });
});

describe('explain', () => {
  it.each(['6.10', '6.3', '5.8', '7.1'])('%s', async (id) => {
    const { code, stdout } = await run(['explain', id], packageRoot);
    expect(code).toBe(0);
    await expect(stdout).toMatchFileSnapshot(`explain-${id}.txt`);
  });

  it('prints the page of a rule', async () => {
    const { code, stdout } = await run(['explain', 'missing-evidence'], packageRoot);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^# missing-evidence\n/);
  });

  it('shows the first few cases of a rule, and all of them when asked', async () => {
    const few = (await run(['explain', 'extra-exclusion'], packageRoot)).stdout;
    const all = (await run(['explain', 'extra-exclusion', '--cases'], packageRoot)).stdout;
    const cases = (text: string) => (text.match(/^ {2}finds: /gm) ?? []).length;
    expect(cases(few)).toBe(3);
    expect(cases(all)).toBeGreaterThan(3);
    expect(few).toContain(
      `And ${cases(all) - 3} more kinds: “selfassess explain extra-exclusion --cases” shows all ${cases(all)}.`,
    );
  });

  it.each(['6.21', 'mising-evidence', '../README', 'cheese'])('says what to do about %s', async (subject) => {
    const { code, stderr } = await run(['explain', subject], packageRoot);
    expect(code).toBe(2);
    await expect(stderr).toMatchFileSnapshot(`explain-not-${subject.replaceAll(/\W/g, '')}.txt`);
  });
});

describe('codes', () => {
  it('lists them', async () => {
    await expect((await run(['codes'], packageRoot)).stdout).toMatchFileSnapshot('codes.txt');
  });

  it('lists the provisions of one', async () => {
    await expect((await run(['codes', 'housing-ombudsman-2024'], packageRoot)).stdout).toMatchFileSnapshot(
      'codes-2024.txt',
    );
  });

  it('names those there are', async () => {
    expect(await run(['codes', 'housing-ombudsman-2022'], packageRoot)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('housing-ombudsman-2024'),
    });
  });
});

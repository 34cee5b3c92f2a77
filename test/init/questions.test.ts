import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/package-root.ts';
import { makeFolder } from '../cli/sample.ts';
import { listFiles, readIn, runOn } from './run-init.ts';

const assessment = 'elm/assessments/oak-homes/2025-26/self-assessment.yaml';

describe('at a terminal', () => {
  it('the name and the homes are asked for, again where an answer will not do', async () => {
    const folder = makeFolder();
    const typed = ['', 'Oak\u200bHomes', ' Oak  Homes ', 'many', '4,812'];
    const { code, stderr } = await runOn(['init', 'elm'], folder, { typed });
    expect(code).toBe(0);
    expect(stderr.slice(0, stderr.indexOf('Begun'))).toMatchInlineSnapshot(`
      "The landlord’s full name:   It stands at the head of every page.
      The landlord’s full name:   It holds a character that cannot be seen. Type it anew.
      The landlord’s full name: How many homes it owns (Enter if you do not know):   Write it in figures, such as 4812.
      How many homes it owns (Enter if you do not know): "
    `);
    expect(readIn(folder, assessment)).toMatch(
      /^landlord:\n {2}name: Oak Homes\n(?: {2}#.*\n)* {2}homes: 4812\n/m,
    );
  });

  it('the homes may be left open', async () => {
    const folder = makeFolder();
    expect((await runOn(['init', 'elm'], folder, { typed: ['Oak Homes', ''] })).code).toBe(0);
    expect(readIn(folder, assessment)).toContain('\n  homes:\n');
  });

  it('nothing is asked where the name is given', async () => {
    const { code, stderr } = await runOn(['init', 'elm', '--landlord', 'Oak'], makeFolder(), { typed: [] });
    expect([code, stderr.startsWith('Begun for Oak')]).toEqual([0, true]);
  });

  it('the Code is asked for where there are several', async () => {
    const folder = makeFolder();
    cpSync(`${packageRoot}test/codes/own`, join(folder, 'elm/codes'), { recursive: true });
    const typed = ['boats', 'water-courtesy-2030', 'Oak Homes', ''];
    const { code, stderr } = await runOn(['init', 'elm'], folder, { typed });
    expect(code).toBe(0);
    expect(stderr).toContain('Enter for housing-ombudsman-2024:   There is no Code “boats”.\n');
    expect(readIn(folder, assessment)).toContain('code: water-courtesy-2030\n');
  });

  it.each([[[]], [['Oak Homes']]])('the end of the input after %j leaves nothing', async (typed) => {
    const folder = makeFolder();
    const { code, stderr } = await runOn(['init', 'elm'], folder, { typed });
    expect([code, stderr]).toEqual([2, expect.stringContaining('nothing was written.\n')]);
    expect(listFiles(folder)).toEqual([]);
  });
});

describe('where nobody can be asked', () => {
  it('the whole command is told that is missing the name', async () => {
    const folder = makeFolder();
    const argv = [
      'init',
      'the elms',
      '--homes',
      '12',
      '--year',
      '2024-25',
      '--from',
      'a.html',
      '--from',
      "b's.html",
    ];
    cpSync(`${packageRoot}test/import/broken.html`, join(folder, 'a.html'));
    cpSync(`${packageRoot}test/import/broken.html`, join(folder, "b's.html"));
    const { code, stderr } = await runOn(argv, folder, { env: { npm_command: 'exec' } });
    expect([code, stderr]).toMatchInlineSnapshot(`
      [
        2,
        "selfassess: The landlord’s name is not given, and there is nobody at a terminal to ask.
        With your landlord’s name in place of Elm Vale Homes, type: npx selfassess init 'the elms' --landlord "Elm Vale Homes" --homes 12 --year 2024-25 --from a.html 'b'\\''s.html'
      ",
      ]
    `);
    expect(listFiles(folder)).toHaveLength(2);
  });
});

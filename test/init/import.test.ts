import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/package-root.ts';
import { run } from '../cli/run.ts';
import { makeFolder } from '../cli/sample.ts';
import { wordingOf } from '../import/import-words.ts';
import { listFiles, readIn, runOn } from './run-init.ts';

const folderOf = (year: string) => `elm/assessments/elm-vale-homes/${year}`;

/** A folder with a published form in it. */
function withForm(): string {
  const folder = makeFolder();
  cpSync(`${packageRoot}test/import/one-table.html`, join(folder, 'form.html'));
  return folder;
}

describe('init --from', () => {
  it('writes what import would, filled in where it is blank, and its account last', async () => {
    const folder = withForm();
    const argv = ['init', 'elm', '--landlord', 'Elm Vale Homes', '--homes', '4812', '--from', 'form.html'];
    const { code, stderr } = await runOn(argv, folder);
    const imported = await run(['import', 'form.html', '--out', 'imported'], folder);
    expect(code).toBe(imported.code);
    const account = imported.stderr.slice(0, imported.stderr.indexOf('\n\nWritten to'));
    expect(account).toContain('provisions placed');
    expect(stderr).toContain(account);
    expect(stderr.split(account)[1]?.trim().split('\n').at(-2)).toMatch(
      /^Next, work through .*import-report\.md, write in /,
    );
    const strip = (text: string) => text.replace(/^# yaml-language-server.*\n/, '').split('\n');
    const [ours, theirs] = [
      strip(readIn(folder, `${folderOf('2025-26')}/self-assessment.yaml`)),
      strip(readIn(folder, 'imported/self-assessment.yaml')),
    ];
    expect(ours.filter((line, at) => line !== theirs[at])).toMatchInlineSnapshot(`
      [
        "  name: Elm Vale Homes",
        "  homes: 4812",
        "  from: 2025-04-01",
        "  to: 2026-03-31",
      ]
    `);
    expect(listFiles(join(folder, folderOf('2025-26')))).toEqual([
      'import-report.md',
      'report.yaml',
      'self-assessment.yaml',
    ]);
  });

  it.each([
    ['1 April 2023 to 31 March 2024', '2023-24'],
    ['1 January 2024 to 31 December 2024', '2024'],
  ])('asks for no name and no year that the document says: %s', async (period, label) => {
    const folder = makeFolder();
    writeFileSync(join(folder, 'a.txt'), `Landlord name: Gorse Homes\nPeriod covered: ${period}\n${row}`);
    const { code, stderr } = await runOn(['init', 'elm', '--from', 'a.txt'], folder);
    expect([code, stderr]).toEqual([0, expect.stringContaining(`Begun for Gorse Homes, ${label} (`)]);
    expect(stderr).not.toContain('last ended');
    const path = `elm/assessments/gorse-homes/${label}/self-assessment.yaml`;
    expect(readIn(folder, path)).toContain('name: Gorse Homes\n');
    const checked = await runOn(['check', 'elm', '--draft'], folder);
    expect([checked.code, checked.stdout]).toEqual([0, expect.stringContaining('71 to answer')]);
  });

  it('says where the document says otherwise than was told', async () => {
    const folder = makeFolder();
    writeFileSync(
      join(folder, 'a.txt'),
      `Landlord name: Gorse Homes\nPeriod covered: 1 April 2024 to 31 March 2025\n${row}`,
    );
    const argv = ['init', 'elm', '--landlord', 'Elm Vale Homes', '--year', '2025-26', '--from', 'a.txt'];
    const { stderr } = await runOn(argv, folder);
    expect(stderr).toContain(
      'landlord › name is “Gorse Homes”, as the document says, and not “Elm Vale Homes”',
    );
    expect(stderr).toContain('period › to is “2025-03-31”, as the document says, and not “2026-03-31”');
  });

  it('refuses to import over an assessment, and writes nothing where nothing is placed', async () => {
    const folder = withForm();
    const argv = ['init', 'elm', '--landlord', 'Elm Vale Homes'];
    await runOn(argv, folder);
    const before = listFiles(folder);
    const { code, stderr } = await runOn([...argv, '--from', 'form.html'], folder);
    expect([code, stderr]).toEqual([
      2,
      expect.stringContaining('holds a self-assessment already, and init never'),
    ]);
    writeFileSync(join(folder, 'none.txt'), 'Minutes of the board.\n');
    const none = await runOn(['init', 'oak', '--landlord', 'Oak', '--from', 'none.txt'], folder);
    expect(none.code).not.toBe(0);
    expect(listFiles(folder).filter((path) => path !== 'none.txt')).toEqual(before);
  });
});

/** A provision as a text has it. */
const row = `1.3\n${wordingOf('1.3')}\nYes\nWe ask.`;

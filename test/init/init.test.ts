import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { packageCodes } from '../../src/codes/codes.ts';
import { packageRoot, readVersion } from '../../src/package-root.ts';
import { makeFolder } from '../cli/sample.ts';
import { listFiles, readIn, runOn } from './run-init.ts';

const elm = ['init', 'elm', '--landlord', 'Elm Vale Homes', '--homes', '4812'];
const assessment = 'assessments/elm-vale-homes/2025-26/self-assessment.yaml';
const begun = async (folder: string, ...more: string[]) => runOn([...elm, ...more], folder);

describe('a new folder', () => {
  it('has these files, and says so', async () => {
    const folder = makeFolder();
    const { code, stdout, stderr } = await begun(folder);
    expect([code, stdout]).toEqual([0, '']);
    await expect(stderr.replaceAll(readVersion(), 'VERSION')).toMatchFileSnapshot('begun.txt');
    const texts = listFiles(join(folder, 'elm'))
      .filter((path) => !path.startsWith('schemas/'))
      .map((path) => `===== ${path}\n${readIn(join(folder, 'elm'), path)}`);
    const tree = texts.join('\n').replaceAll(readVersion(), 'VERSION');
    await expect(tree).toMatchFileSnapshot('tree.txt');
    for (const name of ['self-assessment', 'report', 'config']) {
      const schema = JSON.parse(readIn(join(folder, 'elm'), `schemas/${name}.schema.json`));
      expect(schema).toEqual(JSON.parse(readFileSync(`${packageRoot}schemas/${name}.schema.json`, 'utf8')));
    }
  });

  it('has, as a draft, nothing wrong and 72 provisions to answer', async () => {
    const folder = makeFolder();
    await begun(folder);
    const { code, stdout } = await runOn(['check', 'elm', '--draft'], folder);
    expect(code).toBe(0);
    await expect(stdout).toMatchFileSnapshot('check-draft.txt');
  });

  it('is told by a plain check all that is missing, and nothing else', async () => {
    const folder = makeFolder();
    await begun(folder);
    const { code, stdout } = await runOn(['check', 'elm', '--format', 'json'], folder);
    const found: { rule: string }[] = JSON.parse(stdout).files.flatMap(
      ({ diagnostics }: { diagnostics: object[] }) => diagnostics,
    );
    const rules = [...new Set(found.map(({ rule }) => rule))].sort();
    expect(code).toBe(1);
    expect(rules.map((rule) => [rule, found.filter((one) => one.rule === rule).length])).toEqual([
      ['missing-answer', 72],
      ['missing-field', 1],
      ['missing-report-part', 7],
      ['missing-response', 1],
    ]);
  });

  it('is silent with --quiet', async () => {
    expect(await begun(makeFolder(), '--quiet')).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  it('names commands as they are typed, the folder quoted as the shell of the system wants it', async () => {
    const argv = (dir: string) => ['init', dir, '--landlord', 'Elm Vale'];
    const npx = await runOn(argv("Jo's $HOME"), makeFolder(), { env: { npm_command: 'exec' } });
    expect(npx.stderr).toContain(`so far: npx selfassess check 'Jo'\\''s $HOME' --draft\n`);
    const windows = await runOn(argv('My files'), makeFolder(), { platform: 'win32' });
    expect(windows.stderr).toContain('so far: selfassess check "My files" --draft\n');
    const here = await runOn(argv('.'), makeFolder());
    expect(here.stderr).toContain('so far: selfassess check --draft\n');
  });

  it('says where a number of homes goes that came too late, and is not begun within an assessment', async () => {
    const folder = makeFolder();
    await begun(folder);
    const again = await begun(folder, '--homes', '4812');
    expect(again.stderr).toContain(
      'which is kept as it is: if the number of homes is new, write it there, as homes: below landlord:.',
    );
    const within = await runOn(
      ['init', '.', '--landlord', 'Elm Vale'],
      join(folder, 'elm', dirname(assessment)),
    );
    expect(within).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('This folder is the folder of a self-assessment itself'),
    });
  });

  it('cannot be a file', async () => {
    const folder = makeFolder();
    writeFileSync(join(folder, 'elm'), '');
    expect(await begun(folder)).toMatchObject({ code: 2, stderr: expect.stringContaining('elm is a file.') });
  });
});

describe('a folder that holds something', () => {
  it('keeps every byte, and is told what to add', async () => {
    const folder = makeFolder();
    const own = {
      'package.json': '{}',
      '.gitignore': 'node_modules/\n',
      '.vscode/settings.json': '{}',
      '.vscode/tasks.json': '{ "tasks": [{ "command": "selfassess check" }] }',
      'README.md': 'Ours.',
      [assessment.replace('self-assessment.yaml', 'complaints.csv')]: 'Received\n',
    };
    for (const [path, text] of Object.entries(own)) {
      mkdirSync(join(folder, 'elm', path, '..'), { recursive: true });
      writeFileSync(join(folder, 'elm', path), text);
    }
    const { code, stderr } = await begun(folder);
    expect(code).toBe(0);
    for (const [path, text] of Object.entries(own)) expect(readIn(join(folder, 'elm'), path)).toBe(text);
    expect(stderr.replaceAll(readVersion(), 'VERSION').split('Kept, ')[1]).toMatchInlineSnapshot(`
      "because it was there:
        README.md
        package.json. Add "selfassess": "VERSION" to its devDependencies, so that all who check use the same.
        .gitignore. Add the lines node_modules/ and public/: neither belongs in git.
        .vscode/settings.json. The first line of each assessment names its schema; for selfassess.config.yaml too, add "yaml.schemas": { "./schemas/config.schema.json": "**/selfassess.config.yaml" }.
        .vscode/tasks.json
      No file for CI was written, as elm is in no git repository. When there is one, run the same command again: what is there is kept.
      Next, write in assessments/elm-vale-homes/2025-26/self-assessment.yaml, or in forms in your browser: selfassess edit elm
      As often as you like, see what is wrong so far: selfassess check elm --draft
      "
    `);
    expect(listFiles(join(folder, 'elm'))).toContain(assessment);
  });

  it('is the same after a second run, which says what was kept', async () => {
    const folder = makeFolder();
    await begun(folder);
    const path = join(folder, 'elm', assessment);
    writeFileSync(path, readFileSync(path, 'utf8').replace('comply:', 'comply: yes'));
    const before = listFiles(folder).map((one) => [one, readIn(folder, one)]);
    const { code, stderr } = await begun(folder);
    expect(code).toBe(0);
    expect(listFiles(folder).map((one) => [one, readIn(folder, one)])).toEqual(before);
    expect(stderr).toContain('assessments/elm-vale-homes/2025-26 holds a self-assessment already');
    expect(stderr).not.toContain('Written');
  });

  it('gets another year or landlord beside the first, and no other file', async () => {
    const folder = makeFolder();
    await begun(folder);
    const before = listFiles(join(folder, 'elm'));
    const next = await begun(folder, '--year', '2026/27');
    expect(next.stderr).toContain('assessments/elm-vale-homes/2025-26 is there too.');
    await runOn(['init', 'elm', '--landlord', 'Oak'], folder);
    const added = listFiles(join(folder, 'elm')).filter((path) => !before.includes(path));
    expect(added).toEqual(
      ['elm-vale-homes/2026-27', 'oak/2025-26'].flatMap((one) =>
        ['report', 'self-assessment'].map((name) => `assessments/${one}/${name}.yaml`),
      ),
    );
    expect(readIn(folder, `elm/${assessment.replace('2025-26', '2026-27')}`)).toContain('to: 2027-03-31');
  });

  it('uses the schemas of a selfassess that is installed there', async () => {
    const folder = makeFolder();
    cpSync(`${packageRoot}schemas`, join(folder, 'elm/node_modules/selfassess/schemas'), { recursive: true });
    await begun(folder);
    expect(listFiles(join(folder, 'elm')).filter((path) => path.startsWith('schemas/'))).toEqual([]);
    const line =
      '# yaml-language-server: $schema=../../../node_modules/selfassess/schemas/self-assessment.schema.json\n';
    expect(readIn(folder, `elm/${assessment}`).startsWith(line)).toBe(true);
    expect(readIn(folder, 'elm/.vscode/settings.json')).toContain(
      '"./node_modules/selfassess/schemas/report',
    );
    expect((await runOn(['check', 'elm', '--draft'], folder)).stdout).toContain('72 to answer');
  });
});

describe('the year', () => {
  it.each([
    ['2025-26', '2025-04-01'],
    ['2024/25', '2024-04-01'],
    ['2023–24', '2023-04-01'],
    ['2022-2023', '2022-04-01'],
  ])('%s is taken', async (year, from) => {
    const folder = makeFolder();
    const { stderr } = await begun(folder, '--year', year);
    const [path = ''] = listFiles(folder).filter((one) => one.endsWith('self-assessment.yaml'));
    expect(readIn(folder, path)).toContain(`  from: ${from}\n`);
    expect(stderr).not.toContain('last ended');
  });

  it.each(['2025', '2025-27', '25-26', 'next', ''])('“%s” is not, or is none', async (year) => {
    const { code, stderr } = await begun(makeFolder(), '--year', year);
    expect([code, stderr.includes('is not a year')]).toEqual(year === '' ? [0, false] : [2, true]);
  });

  it.each([
    ['2026-03-31', '2024-25'],
    ['2026-04-01', '2025-26'],
    ['2026-12-31', '2025-26'],
  ])('on %s is the one last ended, %s', async (today, label) => {
    const folder = makeFolder();
    const { stderr } = await begun(folder, '--today', today);
    expect(stderr).toContain(`Elm Vale Homes, ${label} (`);
  });
});

describe('every Code', () => {
  it.each(packageCodes.ids)('%s of ours can be begun, with nothing wrong', async (id) => {
    const folder = makeFolder();
    await begun(folder, '--code', id);
    const { code, stdout } = await runOn(['check', 'elm', '--draft'], folder);
    const number = packageCodes.find(id)?.provisions.length;
    expect([code, stdout]).toEqual([
      0,
      expect.stringContaining(`0 of ${number} provisions are complete, ${number} to answer`),
    ]);
  });

  it('of the landlord’s own can be too, with its own words in the editor', async () => {
    const folder = makeFolder();
    cpSync(`${packageRoot}test/codes/own`, join(folder, 'elm/codes'), { recursive: true });
    const { stderr } = await begun(folder, '--code', 'water-courtesy-2030');
    expect(stderr).toContain('4 provisions of the Promises to Boaters 2030');
    const { code, stdout } = await runOn(['check', 'elm/assessments', '--draft'], folder);
    expect([code, stdout]).toEqual([0, expect.stringContaining('4 to answer')]);
    await expect(readIn(folder, `elm/${assessment}`)).toMatchFileSnapshot('own-code.yaml.txt');
    expect(listFiles(join(folder, 'elm'))).not.toContain(assessment.replace('self-assessment', 'report'));
    expect(readIn(folder, 'elm/schemas/self-assessment.schema.json')).toContain('water-courtesy-2030');
  });

  it('that there is not is refused before anything is written', async () => {
    const folder = makeFolder();
    expect((await begun(folder, '--code', 'none')).code).toBe(2);
    expect(listFiles(folder)).toEqual([]);
  });
});

describe('a landlord’s name', () => {
  it.each(['Tŷ Glân: a’r Fro', '- A #b & "C"', 'con', `Public ${'x'.repeat(200)}`])(
    '%s stands in the file as it was given, in a folder that the check finds',
    async (name) => {
      const folder = makeFolder();
      expect((await runOn(['init', 'elm', `--landlord=${name}`], folder)).code).toBe(0);
      const { code, stdout } = await runOn(['check', 'elm', '--draft'], folder);
      expect([code, stdout]).toEqual([0, expect.stringContaining('72 to answer')]);
      const [path = ''] = listFiles(folder).filter((one) => one.endsWith('self-assessment.yaml'));
      expect(parse(readIn(folder, path), { schema: 'failsafe' }).landlord.name).toBe(name);
    },
  );

  it('with a character that cannot be seen is refused', async () => {
    const folder = makeFolder();
    const { code, stderr } = await runOn(['init', 'elm', '--landlord', 'Elm\u200bVale'], folder);
    expect([code, stderr]).toEqual([2, expect.stringContaining('a character that cannot be seen')]);
    expect(listFiles(folder)).toEqual([]);
  });
});

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../cli/run.ts';
import { copySample, makeFolder } from '../cli/sample.ts';

const halfDone = readFileSync(new URL('half-done.yaml', import.meta.url), 'utf8');

/** A folder with the self-assessments given, each in a folder of its own. */
function lay(files: Readonly<Record<string, string>>): string {
  const top = makeFolder();
  for (const [name, yaml] of Object.entries(files)) {
    mkdirSync(join(top, name), { recursive: true });
    writeFileSync(join(top, name, 'self-assessment.yaml'), yaml);
  }
  return top;
}

describe('selfassess status', () => {
  it('says of an assessment that is being written how far it is, who has what in hand, and what comes next', async () => {
    const { code, stdout, stderr } = await run(
      ['status', '--today', '2027-05-10'],
      lay({ 'elm brook': halfDone }),
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    await expect(stdout).toMatchFileSnapshot('half-done.txt');
  });

  it('says the same in Markdown', async () => {
    const { code, stdout } = await run(
      ['status', '--today', '2027-05-10', '--format', 'markdown'],
      lay({ 'elm brook': halfDone }),
    );
    expect(code).toBe(0);
    await expect(stdout).toMatchFileSnapshot('half-done.md');
  });

  it('gives programs the same numbers', async () => {
    const { stdout } = await run(
      ['status', '--today', '2027-05-10', '--format', 'json'],
      lay({ a: halfDone }),
    );
    const { version, assessments } = JSON.parse(stdout);
    expect(version).toBe(1);
    expect(assessments[0]).toMatchObject({
      file: 'a/self-assessment.yaml',
      landlord: 'Elmbrook Homes',
      year: '2026-27',
      counts: { complete: 3, 'to-confirm': 1, lacking: 2, unanswered: 66 },
      answers: [
        { label: 'Yes', count: 3 },
        { label: 'No', count: 3 },
      ],
      approval: { state: 'none' },
      actions: [
        { provision: '6.3', by: '2026-10-30', late: true },
        { provision: '9.8', by: '2027-12-31', late: false },
      ],
    });
    expect(assessments[0].deadlines.map((one: { day: string }) => one.day)).toEqual(['2027-09-30']);
  });

  it('has for each of several a line', async () => {
    const finished = readFileSync(join(copySample(), 'sample/self-assessment.yaml'), 'utf8');
    const top = lay({
      a: finished,
      b: halfDone,
      c: 'code: no-such-code\nlandlord: { name: Sallow Homes }\n',
    });
    const { code, stdout } = await run(['status', '--today', '2027-05-10'], top);
    expect(code).toBe(1);
    await expect(stdout).toMatchFileSnapshot('several.txt');
  });

  it('counts nothing of a file that cannot be read to its end, and gives 1', async () => {
    const { code, stdout } = await run(
      ['status'],
      lay({ a: 'code: housing-ombudsman-2024\n@ ]}\n- x: {\n"a\n' }),
    );
    expect(code).toBe(1);
    expect(stdout).toContain('cannot be read to its end');
    expect(stdout).toContain('selfassess check a');
    expect(stdout).not.toContain('72');
  });

  it('says that an approval holds, and after an edit that it does not', async () => {
    const folder = copySample();
    const approve = [
      'approve',
      'sample',
      '--by',
      'Jo Adeyemi',
      '--role',
      'Secretary',
      '--date',
      '2026-07-22',
    ];
    expect((await run([...approve, '--minute', 'HV/26/071'], folder)).code).toBe(0);
    const before = await run(['status', 'sample'], folder);
    expect(before.stdout).toContain(
      'By the Board on 22 July 2026 (minute HV/26/071); nothing has changed since.',
    );
    expect(before.stdout).not.toContain('Record the approval');
    const file = join(folder, 'sample/self-assessment.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('phone: 01632 960 100', 'phone: 01632 960 101'));
    const after = await run(['status', 'sample'], folder);
    expect(after.stdout).toMatch(/^Check .*an approval that no longer holds$/m);
    expect(before.stdout).not.toContain('no longer holds');
    expect(after.stdout).toContain('but 1 part has changed since');
    expect(after.stdout).toContain('selfassess verify sample');
  });

  it('is painted where colours are wanted, and else never', async () => {
    const top = lay({ a: halfDone });
    const plain = await run(['status'], top);
    const painted = await run(['status'], top, { FORCE_COLOR: '1' });
    expect(plain.stdout).not.toContain('\u001b');
    expect(painted.stdout).toContain('\u001b[32m');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: it is what colours are made of.
    expect(painted.stdout.replace(/\u001b\[\d+m/g, '')).toBe(plain.stdout);
  });

  it('types commands as they are typed here, with a folder that can be copied', async () => {
    const { stdout } = await run(['status'], lay({ 'elm brook': halfDone }), { npm_command: 'exec' });
    expect(stdout).toContain('npx selfassess explain 1.6');
    expect(stdout).not.toMatch(/^ +selfassess/m);
  });
});

import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Run, run } from './run.ts';
import { copySample } from './sample.ts';

/** A copy of the sample at `sample/` with its report, or its register, changed. Returns the folder around it. */
function copyReport(edit: (text: string) => string, file = 'report.yaml'): string {
  const folder = copySample();
  const path = join(folder, 'sample', file);
  writeFileSync(path, edit(readFileSync(path, 'utf8')));
  return folder;
}

const findings = ({ stdout }: Run): string[] =>
  [...stdout.matchAll(/^(?:error|warning) ([\w-]+): .*\n +--> (\S+?):\d+/gm)].map(
    ([, rule, file]) => `${rule} ${file}`,
  );
const check = (folder: string, ...argv: string[]) => run(['check', 'sample', ...argv], folder);

describe('the annual report beside a self-assessment', () => {
  it('is checked with it, named by itself too', async () => {
    const folder = copyReport((text) => text.replace(/^findings:[\s\S]*?(?=^# \(d\))/m, ''));
    const found = await check(folder);
    expect([found.code, findings(found)]).toEqual([1, ['missing-report-part sample/report.yaml']]);
    const named = await run(['check', 'sample/report.yaml'], folder);
    expect(findings(named)).toEqual(findings(found));
    expect((await check(folder, '--draft')).code).toBe(0);
    const refused = await run(['build', 'sample', '--only', 'html'], folder);
    expect([refused.code, existsSync(join(folder, 'public'))]).toEqual([1, false]);
    const drafted = await run(['build', 'sample', '--only', 'html', '--draft'], folder);
    expect(drafted.code).toBe(0);
    expect(readFileSync(join(folder, 'public/annual-report.html'), 'utf8')).toContain(
      'is not said (8.1 (c))',
    );
  });

  it('need not be there', async () => {
    const folder = copySample();
    rmSync(join(folder, 'sample/report.yaml'));
    expect((await check(folder)).code).toBe(0);
    expect((await run(['build', 'sample', '--only', 'html'], folder)).code).toBe(0);
    expect(existsSync(join(folder, 'public/annual-report.html'))).toBe(false);
    expect(readFileSync(join(folder, 'public/index.html'), 'utf8')).not.toContain('href="annual-report');
  });

  it('names the rows of the register that it leaves out, and quotes none of them', async () => {
    const folder = copyReport(
      (text) => `${text}HV26-9999,31/02/2026,Email,Mrs Elm of 2 High Street,01632 960 999,,,,,,,,,,,,,\n`,
      'complaints.csv',
    );
    for (const format of [
      'text',
      'json',
      'sarif',
      'junit',
      'github',
      'gitlab',
      'checkstyle',
      'markdown',
      'compact',
    ]) {
      const { stdout } = await check(folder, '--format', format);
      expect(stdout).toContain('case-left-out');
      expect(stdout).toContain('complaints.csv');
      expect(stdout).not.toMatch(/Elm|High Street|960 999|HV26/);
    }
    expect((await check(folder)).code).toBe(1);
    expect((await run(['build', 'sample', '--only', 'html'], folder)).code).toBe(1);
  });

  it('publishes that a case is not counted in every figure, and quotes nothing of it', async () => {
    const folder = copyReport(
      (text) =>
        `${text}HV26-9999,02/06/2025,Email,Repairs,Repairs,,,,,01/06/2025,Upheld,,,,,,,Mrs Elm of 2 High Street\n`,
      'complaints.csv',
    );
    expect((await check(folder)).stdout).toContain('case-in-doubt');
    expect((await run(['build', 'sample', '--only', 'html'], folder)).code).toBe(0);
    const page = readFileSync(join(folder, 'public/annual-report.html'), 'utf8');
    expect(page).toContain('1 entry counts as received, but not in every figure');
    expect(page).not.toMatch(/Elm|High Street|HV2/);
  });

  it('is held against the answers, by a threshold that the settings move', async () => {
    const folder = copySample((yaml) =>
      yaml.replace(/("6\.3":\n {4}comply: )no/, '$1yes').replace(/^ {4}action:\n(?: {6}.*\n)+/m, ''),
    );
    expect(findings(await check(folder))).toContain('answer-against-figures sample/self-assessment.yaml');
    expect((await check(folder)).stdout).toContain('90.2% of stage 1 complaints were responded to in time');
    writeFileSync(join(folder, 'selfassess.config.yaml'), 'on-time-percent: 90\n');
    expect(findings(await check(folder))).not.toContain('answer-against-figures sample/self-assessment.yaml');
  });

  it('is mended by --fix like the self-assessment', async () => {
    const folder = copyReport((text) => text.replace('analysis: |', 'anlysis: |'));
    expect((await check(folder)).code).toBe(1);
    expect((await check(folder, '--fix')).code).toBe(0);
    expect(readFileSync(join(folder, 'sample/report.yaml'), 'utf8')).toContain('\nanalysis: |');
  });

  it('keeps small numbers back wherever they would show', async () => {
    const folder = copyReport((text) => text.replace('  dates: dd', '  suppress-below: 5\n  dates: dd'));
    expect((await run(['build', 'sample', '--only', 'html'], folder)).code).toBe(0);
    const page = readFileSync(join(folder, 'public/annual-report.html'), 'utf8');
    expect(page).toContain('[c]');
    expect(page).toContain('We refused to accept complaints, of 3 types.');
  });

  it('is read for details of persons and for provisions there are not', async () => {
    const folder = copyReport((text) =>
      text
        .replace('provision: "6.3"', 'provision: "6.33"')
        .replace('analysis: |\n', 'analysis: |\n  Ring Jo on 07700 900123.\n\n'),
    );
    const found = await check(folder);
    expect(findings(found)).toEqual([
      'personal-data sample/report.yaml',
      'unknown-provision sample/report.yaml',
    ]);
  });

  it('gives one finding for a misspelt key', async () => {
    const found = await check(copyReport((text) => text.replace('  register: comp', '  regsiter: comp')));
    expect(findings(found)).toEqual(['unknown-key sample/report.yaml']);
  });

  it('is not passed over where its name ends otherwise', async () => {
    const folder = copySample();
    renameSync(join(folder, 'sample/report.yaml'), join(folder, 'sample/report.yml'));
    const { code, stderr } = await check(folder);
    expect([code, stderr]).toEqual([
      2,
      'selfassess: report.yml is not read: the annual report is report.yaml.\n  Rename it report.yaml.\n',
    ]);
  });

  it('does not stand on a register that loses many of its rows', async () => {
    const folder = copyReport((text) => text.replace('dates: dd/mm/yyyy', 'dates: mm/dd/yyyy'));
    const found = await check(folder);
    expect(found.code).toBe(1);
    expect(found.stdout).toMatch(/dates: dd\/mm\/yyyy|rows of sample\/complaints\.csv cannot be counted/);
  });
});

import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/package-root.ts';
import { run } from '../cli/run.ts';
import { copySample, makeFolder, sampleFolder } from '../cli/sample.ts';
import { compile, expectFit } from '../print/schemas.ts';
import { here, printBare, printSample } from './run-quarter.ts';

const counted = 'Counted as report.yaml says.\n';

describe('a quarter of the sample', () => {
  it.each([
    ['text', 'sample.txt'],
    ['markdown', 'sample.md.txt'],
    ['html', 'sample.html'],
  ])('is printed as %s', async (format, golden) => {
    const { code, stdout, stderr } = await printSample('2025-26-Q3', '--format', format);
    expect({ code, stderr }).toEqual({ code: 0, stderr: counted });
    const withoutStyles = stdout.replace(/(<style>)[\s\S]*?(?=<\/style>)/, '$1…');
    await expect(withoutStyles).toMatchFileSnapshot(golden);
  });

  it('is the same however it is named', async () => {
    const { stdout } = await printSample('2025-26-Q3');
    for (const name of ['Q3', '2025-11', 'Q3 2025/26', 'Oct–Dec 2025']) {
      expect((await printSample(name)).stdout).toBe(stdout);
    }
  });

  it('holds the complaints that its rows are counted to be, by hand', async () => {
    const rows: Record<string, string>[] = parse(readFileSync(join(sampleFolder, 'complaints.csv')), {
      columns: true,
      bom: true,
    });
    const within = (day: string) => /^\d\d\/1[012]\/2025$/.test(day);
    const received = rows.filter((row) => within(row['Date received'] ?? ''));
    const accepted = received.filter((row) => row['Not accepted because'] === '');
    const { years } = JSON.parse((await printSample('Q3', '--format', 'json')).stdout);
    const own = years.at(-1);
    expect(own.stages[0].received).toBe(accepted.length);
    expect(own.refused.total).toEqual([received.length - accepted.length]);
    expect(own.stages[1].received).toBe(rows.filter((row) => within(row['Stage 2 requested'] ?? '')).length);
    const upheld = accepted.filter((row) => row['Stage 1 outcome'] === 'Upheld');
    expect(own.stages[0].outcomes.upheld).toBe(upheld.length);
  });

  it('adds up to the year with the other three', async () => {
    const read = async (quarter: string) =>
      JSON.parse((await printSample(quarter, '--format', 'json')).stdout).years.at(-1);
    const quarters = await Promise.all(['Q1', 'Q2', 'Q3', 'Q4'].map(read));
    const whole = await run(['measures', '.', '--format', 'json'], sampleFolder);
    const year = JSON.parse(whole.stdout).years.at(-1);
    for (const at of [0, 1]) {
      for (const key of ['received', 'responded', 'inTime', 'inTimeExtended', 'open', 'acknowledgedInTime']) {
        const sum = quarters.reduce((all, { stages }) => all + stages[at][key], 0);
        expect([key, sum]).toEqual([key, year.stages[at][key]]);
      }
    }
  });

  it('says what is not yet due while it is not over, and keeps small numbers back', async () => {
    const { code, stdout } = await printSample('Q3', '--counted', '2025-11-20', '--suppress-below', '5');
    expect(code).toBe(0);
    expect(stdout).not.toContain('December  ');
    await expect(stdout).toMatchFileSnapshot('sample-open.txt');
  });

  it('is counted today if the report was counted before its end', async () => {
    const folder = copySample((yaml) => yaml.replace('assessed: 2026-06-12', 'assessed: 2025-11-20'));
    const { stdout } = await run(['measures', 'sample', '--quarter', 'Q3'], folder);
    expect(stdout).toContain('As things stood on: 21 November 2026');
  });

  it('shows the decisions of its own year only', async () => {
    const folder = copySample();
    const report = join(folder, 'sample/report.yaml');
    const orders = '    total: 3\n    orders: { made: 4, in-time: 2, late: 1, outstanding: 1 }\n';
    writeFileSync(report, readFileSync(report, 'utf8').replace('    total: 3\n', orders));
    const { stdout } = await run(['measures', 'sample', '--quarter', 'Q3'], folder);
    expect(stdout).toMatch(/Not yet complied with +1\n/);
    const earlier = await run(['measures', 'sample', '--quarter', '2024-25-Q3'], folder);
    expect(earlier.stdout).toContain('is of another year, so what the Ombudsman');
    expect(earlier.stdout).not.toContain('Not yet complied with');
  });

  it('says that it cannot read what is answered by an unknown Code', async () => {
    const folder = copySample((yaml) => yaml.replace('code: housing-ombudsman-2024', 'code: any-2042'));
    const { stdout } = await run(['measures', 'sample', '--quarter', 'Q3'], folder);
    expect(stdout).toContain('The annual report beside the register cannot be read as it is meant');
    expect(stdout).toContain('self-assessment.yaml beside the register cannot be read as it is meant');
  });

  it('as JSON fits the schema', async () => {
    const schema = readFileSync(join(packageRoot, 'schemas/measures.schema.json'), 'utf8');
    for (const more of [[], ['--suppress-below', '5'], ['--counted', '2025-11-20']]) {
      const { stdout } = await printSample('Q3', '--format', 'json', ...more);
      expectFit(compile(JSON.parse(schema)), stdout);
      const { quarter, years } = JSON.parse(stdout);
      expect(quarter).toMatchObject({ label: '2025-26-Q3', from: '2025-10-01', to: '2025-12-31' });
      expect(quarter.isOver).toBe(more[0] !== '--counted');
      expect(years).toHaveLength(3);
    }
  });
});

describe('a quarter of a register by itself', () => {
  it('says what it does not know', async () => {
    const { code, stdout, stderr } = await printBare('2025-26-Q3', '--today', '2026-01-08');
    expect(code).toBe(1);
    expect(stderr).toContain('measures lists them without --quarter');
    await expect(stdout).toMatchFileSnapshot('bare.txt');
    const lenient = await printBare('2025-26-Q3', '--today', '2026-01-08', '--lenient');
    expect(lenient).toMatchObject({ code: 0, stdout });
  });

  it('tells several registers apart, and what the report makes the share in time of', async () => {
    const argv = ['measures', 'several', '--quarter', 'Q3', '--today', '2026-01-08'];
    const { code, stdout } = await run(argv, here);
    expect(code).toBe(0);
    await expect(stdout).toMatchFileSnapshot('several.txt');
  });

  it('has no page of zeros if it holds no case', async () => {
    const { stdout } = await printBare('2025-26-Q4', '--today', '2026-05-08');
    await expect(stdout).toMatchFileSnapshot('empty.txt');
  });

  it('names no provision of a Code that asks for no such page', async () => {
    const folder = makeFolder();
    mkdirSync(join(folder, 'codes'));
    const own = 'codes/water-courtesy-2030.yaml';
    copyFileSync(join(here, '../codes/own/water-courtesy-2030.yaml'), join(folder, own));
    copyFileSync(join(here, 'bare/cases.csv'), join(folder, 'cases.csv'));
    const argv = ['measures', 'cases.csv', '--quarter', '2025-10', '--code', 'water-courtesy-2030'];
    const { stdout } = await run(argv, folder);
    expect(stdout).toContain('Complaints in October to December 2025: for the governing body\n');
    expect(stdout).not.toMatch(/Asked for|Ombudsman|stage 1|CH02|Annual report/i);
  });

  it('says what is right where something is not', async () => {
    const page = ['--format', 'html'];
    const tries = [
      ...[['Q3'], ['2025-Q3'], ['the third'], [''], ['2027-28-Q1'], ['2018-19-Q1']],
      ['2025-26-Q3', '--from', '2025-04-01', '--to', '2026-03-31'],
      ...[
        ['2025-26-Q3', '--homes', '100'],
        ['2025-26-Q3', '--format', 'pdf'],
      ],
      ['2025-26-Q3', ...page, '--out', 'report.yaml'],
      ['2025-26-Q3', ...page, '--out', 'bare/cases.csv'],
    ];
    const said: string[] = [];
    for (const [quarter = '', ...more] of tries) {
      const { code, stdout, stderr } = await printBare(quarter, ...more);
      expect([quarter, ...more, code, stdout]).toEqual([quarter, ...more, 2, '']);
      said.push(`$ selfassess measures bare/cases.csv --quarter ${[quarter, ...more].join(' ')}\n${stderr}`);
    }
    const year = await run(['measures', 'bare/cases.csv', ...page], here);
    expect(year).toMatchObject({ code: 2, stdout: '' });
    await expect([...said, year.stderr].join('\n')).toMatchFileSnapshot('cannot.txt');
  });
});

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/package-root.ts';
import { run } from './run.ts';
import { makeFolder } from './sample.ts';

const sample = join(packageRoot, 'assessments/harbour-vale/2025-26');
const usual = `reference,received,acknowledged,responded,outcome,category
A1,2024-05-07,2024-05-09,2024-05-16,Upheld,Repairs
A2,2025-05-06,2025-05-08,2025-05-15,Upheld,Repairs
A3,2025-06-03,2025-06-05,2025-07-15,Not upheld,Damp
`;

/** A folder with that register in it. */
function writeRegister(text: string | Uint8Array): string {
  const folder = makeFolder();
  writeFileSync(join(folder, 'cases.csv'), text);
  return folder;
}

describe('measures', () => {
  it('prints the figures of the sample as its report says they are counted', async () => {
    const { code, stdout, stderr } = await run(['measures', 'complaints.csv'], sample);
    expect({ code, stderr }).toEqual({ code: 0, stderr: 'Counted as report.yaml says.\n' });
    await expect(stdout).toMatchFileSnapshot('./measures.txt');
    const markdown = await run(['measures', 'complaints.csv', '--format', 'markdown'], sample);
    await expect(markdown.stdout).toMatchFileSnapshot('./measures.md');
  });

  it('prints JSON that fits its schema', async () => {
    const schema = readFileSync(join(packageRoot, 'schemas/measures.schema.json'), 'utf8');
    const ajv = new Ajv({ allErrors: true, strict: false });
    formats.default(ajv, ['date']);
    const validate = ajv.compile(JSON.parse(schema));
    for (const more of [[], ['--suppress-below', '5'], ['--counted', '2025-08-01']]) {
      const { stdout } = await run(['measures', 'complaints.csv', '--format', 'json', ...more], sample);
      validate(JSON.parse(stdout));
      expect(validate.errors).toBeNull();
    }
  });

  it('counts every year it finds where none is named, and takes the homes for those of the last', async () => {
    const folder = writeRegister(usual);
    const { stdout } = await run(['measures', 'cases.csv', '--homes', '1000', '--format', 'json'], folder);
    const { years } = JSON.parse(stdout);
    expect(years.map(({ period }: { period: { from: string } }) => period.from)).toEqual([
      '2024-04-01',
      '2025-04-01',
    ]);
    expect(
      years.map(
        (year: { stages: { perThousand: { value: number } }[] }) => year.stages[0]?.perThousand.value,
      ),
    ).toEqual([null, 2]);
  });

  it('counts the year that is named', async () => {
    const folder = writeRegister(usual);
    const argv = ['measures', 'cases.csv', '--from', '2025-06-01', '--to', '2025-06-30', '--format', 'json'];
    const { years } = JSON.parse((await run(argv, folder)).stdout);
    expect(years).toHaveLength(1);
    expect(years[0].stages[0]).toMatchObject({ received: 1, responded: 1, inTime: 0 });
  });

  it('names what is not counted, and fails for a complaint that cannot be', async () => {
    const doubtful = writeRegister(`${usual}A4,2025-05-02,,2025-05-01,,Mrs Elm of 2 High Street\n`);
    const lost = writeRegister(`${usual}A4,2025-02-31,,,,\nA5,,2025-05-06,,,Mrs Elm of 2 High Street\n`);
    const first = await run(['measures', 'cases.csv'], doubtful);
    expect(first.code).toBe(0);
    expect(first.stdout).toContain('4 rows hold a case, and none was left out; 1 is counted as received');
    expect(first.stdout).toContain('line 5: ');
    const second = await run(['measures', 'cases.csv'], lost);
    expect(second.code).toBe(1);
    expect(second.stdout).toContain('5 rows hold a case, and 2 were left out.');
    expect(second.stdout).toContain('line 5: ');
    expect(second.stdout).toContain('line 6: ');
    expect(first.stdout + second.stdout).not.toContain('Elm');
    const codes = [];
    for (const [folder, option] of [
      [doubtful, '--strict'],
      [lost, '--strict'],
      [lost, '--lenient'],
      [writeRegister(usual), '--strict'],
    ] as const) {
      codes.push((await run(['measures', 'cases.csv', option], folder)).code);
    }
    expect(codes).toEqual([1, 1, 0, 0]);
    expect((await run(['measures', 'cases.csv', '--strict', '--lenient'], lost)).code).toBe(2);
  });

  it('maps the columns that it is told', async () => {
    const folder = writeRegister(usual.replace('received', 'Day one').replace('reference', 'Key'));
    const argv = ['measures', 'cases.csv', '--column', 'received=Day one', '--column', 'reference = Key'];
    expect((await run(argv, folder)).stdout).toContain('3 rows hold a case, and none was left out.');
  });

  it('says what keeps it from counting', async () => {
    const folder = writeRegister(usual);
    writeFileSync(join(folder, 'empty.csv'), '');
    writeFileSync(join(folder, 'british.csv'), 'reference,received\nA1,03/04/2025\nA2,05/06/2025\n');
    writeFileSync(join(folder, 'book.csv'), 'PK\u0003\u0004 and so on');
    const tries = [
      ['nothing.csv'],
      ['.'],
      ['empty.csv'],
      ['book.csv'],
      ['british.csv'],
      ['cases.csv', '--from', '2025-04-01'],
      ['cases.csv', '--from', '2025-04-01', '--to', '2024-03-31'],
      ['cases.csv', '--from', '2015-04-01', '--to', '2016-03-31'],
      ['cases.csv', '--from', '2025-4-1', '--to', '2026-03-31'],
      ['cases.csv', '--homes', 'many'],
      ['cases.csv', '--column', 'received'],
      ['cases.csv', '--column', 'recieved=received'],
      ['cases.csv', '--column', 'received=Day one'],
      ['cases.csv', '--dates', 'some day'],
      ['cases.csv', '--code', 'housing-ombudsman-2042'],
      ['cases.csv', '--format', 'xml'],
      [],
    ];
    const said: string[] = [];
    for (const argv of tries) {
      const { code, stdout, stderr } = await run(['measures', ...argv], folder);
      expect([argv, code, stdout]).toEqual([argv, 2, '']);
      said.push(`$ selfassess measures ${argv.join(' ')}\n${stderr}`);
    }
    await expect(said.join('\n')).toMatchFileSnapshot('./measures-cannot.txt');
  });
});

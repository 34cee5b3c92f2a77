import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { createTwoFilesPatch } from 'diff';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkSource } from '../../src/check/check-source.ts';
import { defaultSettings } from '../../src/check/leeway/settings.ts';
import { packageCodes } from '../../src/codes/codes.ts';
import { importSpreadsheet } from '../../src/commands/import/import-spreadsheet.ts';
import { grammarFrom } from '../../src/records/document-grammar.ts';
import { renderCsv } from '../../src/render/plain/render-csv.ts';
import { parseSource } from '../../src/source/read/parse-source.ts';
import { columns, type Field } from '../../src/spreadsheet/cells.ts';
import { copySample, findBlock, makeFolder } from '../cli/sample.ts';

/** What `build` would write for a self-assessment. */
function exportSheet(yaml: string): string[][] {
  const source = parseSource(
    new TextEncoder().encode(yaml),
    'self-assessment.yaml',
    grammarFrom(packageCodes),
  );
  const check = {
    draft: true,
    today: '2026-11-21',
    codes: packageCodes,
    settings: defaultSettings,
    exists: () => true,
  };
  const { read } = checkSource(source, check);
  if (!read) throw new Error('no Code');
  return parse(renderCsv(read.assessment, read.code), { bom: true });
}

interface Case {
  readonly folder: string;
  readonly before: string;
  readonly rows: string[][];
}

function openSample(edit?: (yaml: string) => string): Case {
  const folder = copySample(edit);
  const before = readYaml(folder);
  return { folder, before, rows: exportSheet(before) };
}

function readYaml(folder: string): string {
  return readFileSync(join(folder, 'sample/self-assessment.yaml'), 'utf8');
}

function setCell(rows: string[][], id: string, field: Field, cell: string): string[][] {
  return rows.map((row) => (row[0] === id ? row.with(columns.indexOf(field), cell) : row));
}

async function importRows(folder: string, rows: string[][], options = {}) {
  writeFileSync(join(folder, 'data.csv'), stringify(rows, { bom: true }));
  let [stdout, stderr] = ['', ''];
  const world = {
    ...{ argv: [], cwd: folder, env: {}, platform: process.platform, today: '2026-11-21', isRoot: false },
    stdout: { write: (text: string) => (stdout += text) },
    stderr: { write: (text: string) => (stderr += text) },
  };
  const code = await importSpreadsheet(
    'data.csv',
    { into: 'sample', dryRun: false, quiet: false, ...options },
    world,
  );
  return { code, stdout, stderr };
}

test('a sheet that nobody has changed changes no byte', async () => {
  const { folder, before, rows } = openSample();
  expect(await importRows(folder, rows)).toEqual({
    code: 0,
    stdout: '',
    stderr: 'Nothing is to be changed in sample/self-assessment.yaml.\n',
  });
  expect(readYaml(folder)).toBe(before);
});

test('edited by colleagues, it changes what they changed', async () => {
  const { folder, before, rows } = openSample();
  const edited = [
    ['1.2', 'commentary', 'Short now: “word for word”.\n\n- and a list'],
    ['1.3', 'evidence', 'policy: section 2.3\nprocedure: part 1\nA new leaflet'],
    [
      '1.6',
      'alternative',
      'Each text has a link to a page that explains how to complain, in every language we use, with both stages.',
    ],
    ['2.1', 'comply', 'No'],
    ['2.1', 'action', 'Ask two managers: not one.'],
    ['2.1', 'by', '31/03/2027'],
    ['9.8', 'owner', 'Director of Finance'],
    ['9.8', 'by', '30/06/2027'],
  ] as const;
  const changed = edited.reduce((done, [id, field, cell]) => setCell(done, id, field, cell), rows);
  const shown = await importRows(folder, changed, { dryRun: true });
  expect(readYaml(folder)).toBe(before);
  await expect(shown.stdout).toMatchFileSnapshot('dry-run.diff');
  const { code, stderr } = await importRows(folder, changed);
  await expect(stderr).toMatchFileSnapshot('imported.txt');
  const patch = createTwoFilesPatch(
    'sample/self-assessment.yaml',
    'sample/self-assessment.yaml',
    before,
    readYaml(folder),
    'as it is',
    'imported',
    { context: 2 },
  );
  expect([code, patch]).toEqual([0, shown.stdout]);
  expect(exportSheet(readYaml(folder)).map((row) => row.slice(0, -1))).toEqual(
    changed.map((row) =>
      row
        .slice(0, -1)
        .map((cell) => ({ '31/03/2027': '2027-03-31', '30/06/2027': '2027-06-30' })[cell] ?? cell),
    ),
  );
});

test('one cell changed, only the bytes of its provision differ', async () => {
  const { folder, before, rows } = openSample((yaml) => yaml.replaceAll('\n', '\r\n'));
  const path = join(folder, 'sample/self-assessment.yaml');
  const ids = rows.slice(1).map(([id = '']) => id);
  const words = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => /\w/.test(text));
  const fields = fc.constantFrom<Field>('commentary', 'evidence', 'alternative', 'action');
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...ids), fields, words, async (id, field, cell) => {
      writeFileSync(path, before);
      expect((await importRows(folder, setCell(rows, id, field, cell))).code).toBe(0);
      const after = readYaml(folder);
      const [old, fresh] = [before, after].map((text) => findBlock(text.replaceAll('\r\n', '\n'), id));
      expect(after.replaceAll('\r\n', '\n').replace(fresh ?? '', () => old ?? '')).toBe(
        before.replaceAll('\r\n', '\n'),
      );
      expect(after.replaceAll('\r\n', '')).not.toMatch(/\n/);
    }),
    { numRuns: 20, examples: [['1.2', 'action', 'À"']] },
  );
});

test('nothing is written while a row cannot be read, nor a row that was changed in the file too', async () => {
  const { folder, before, rows } = openSample();
  const unreadable = setCell(setCell(rows, '1.2', 'commentary', 'New'), '1.3', 'comply', 'Mostly');
  const { code, stderr } = await importRows(folder, unreadable, { quiet: true });
  expect([code, readYaml(folder)]).toEqual([1, before]);
  expect(stderr).toContain('Row 3: “Mostly” under comply is neither Yes nor No.');
  const since = before.replace('everyday examples', 'simple examples');
  writeFileSync(join(folder, 'sample/self-assessment.yaml'), since);
  const conflict = await importRows(folder, setCell(rows, '1.2', 'commentary', 'New'));
  expect([conflict.code, readYaml(folder)]).toEqual([1, since]);
  expect(conflict.stderr).toContain('1.2 was changed in sample/self-assessment.yaml and in the sheet');
});

test('a slip in another provision stops nothing, and in its own only that provision', async () => {
  const { folder, before, rows } = openSample((yaml) => yaml.replace('comply: yes', 'comply:yes'));
  const edited = setCell(setCell(rows, '1.2', 'commentary', 'New'), '1.3', 'commentary', 'New');
  const { code, stderr } = await importRows(folder, edited);
  expect([code, stderr]).toEqual([
    1,
    [
      '1.2 was not changed. Its lines, from line 190, may not be read as you meant them: There is no space after the colon of “comply:”, so YAML reads the line as plain text.',
      '1.3 commentary: changed',
      'Changed 1 field of 1 provision in sample/self-assessment.yaml.',
      '',
    ].join('\n'),
  ]);
  const block = findBlock(before, '1.3') ?? '';
  expect(readYaml(folder)).toBe(
    before.replace(block, block.replace(/commentary: \|[\s\S]*/, 'commentary: |\n      New\n')),
  );
});

test('what cannot be imported into is refused', async () => {
  const { folder, rows } = openSample((yaml) => yaml.replace('provisions:\n', 'provisions:\n<<<<<<< HEAD\n'));
  await expect(importRows(folder, rows)).rejects.toThrow('cannot be changed automatically');
  await expect(importRows(makeFolder(), rows, { into: '.' })).rejects.toThrow(
    'There is no self-assessment.yaml',
  );
});

test('what a spreadsheet shows where a formula fails never replaces an answer', async () => {
  const { folder, before, rows } = openSample();
  const errors: [string, Field, string][] = [
    ['1.3', 'commentary', '#NAME?'],
    ['1.4', 'evidence', 'policy: section 2.4\n#REF!'],
    ['1.5', 'comply', '#N/A'],
    ['6.3', 'by', '#WERT!'],
    ['6.3', 'owner', '####'],
  ];
  const edited = errors.reduce((sheet, [id, field, cell]) => setCell(sheet, id, field, cell), rows);
  const { code, stderr } = await importRows(folder, edited);
  expect(code).toBe(1);
  expect(readYaml(folder)).toBe(before);
  for (const [, field, cell] of errors) {
    const said = `the cell under ${field} shows “${cell.split('\n').at(-1)}”`;
    expect(stderr.split('\n').filter((line) => line.includes(said))).toHaveLength(1);
  }
  expect(stderr.match(/^Row /gm)).toHaveLength(errors.length);
});

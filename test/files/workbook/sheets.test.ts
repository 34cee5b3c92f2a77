import { expect, test } from 'vitest';
import { WorkbookError } from '../../../src/files/workbook/workbook-error.ts';
import { buildXlsx, readBytes, readXlsx } from './build-xlsx.ts';

const row = (value: number) => `<row r="1"><c r="A1"><v>${value}</v></c></row>`;
const sheets = [
  { name: 'Lists', state: 'hidden', rows: row(1) },
  { name: 'Complaints &amp; more', rows: row(2) },
  { name: 'Very', state: 'veryHidden', rows: row(3) },
  { name: 'Notes', rows: row(4) },
];

test('the first sheet that is not hidden is read, and the others are told', async () => {
  const { rows, notes, workbook } = await readXlsx({ sheets });
  expect(rows).toEqual({ 1: ['2'] });
  expect(workbook.sheet).toBe('Complaints & more');
  expect(workbook.sheets).toEqual([
    { name: 'Lists', isHidden: true },
    { name: 'Complaints & more', isHidden: false },
    { name: 'Very', isHidden: true },
    { name: 'Notes', isHidden: false },
  ]);
  expect(notes).toEqual([
    'Of the workbook’s 4 sheets the first that is not hidden was read, “Complaints & more”; not read: “Lists” (hidden), “Very” (hidden), “Notes”.',
  ]);
});

test.each([
  ['Notes', '4'],
  [' notes ', '4'],
  ['Lists', '1'],
  ['very', '3'],
])('the sheet “%s” is read by name', async (name, value) => {
  const { rows, notes } = await readXlsx({ sheets }, name);
  expect(rows).toEqual({ 1: [value] });
  expect(notes[0]).toMatch(/^Of the workbook’s 4 sheets “\w+” was read, as you named it; not read: “.*”/);
});

test('a name that fits as written goes before one that differs in letter case', async () => {
  const both = [
    { name: 'Notes', rows: row(1) },
    { name: 'notes', rows: row(2) },
  ];
  expect((await readXlsx({ sheets: both }, 'notes')).rows).toEqual({ 1: ['2'] });
});

test('nothing is said of the only sheet', async () => {
  expect((await readXlsx({ rows: row(1) })).notes).toEqual([]);
});

test('the order is that of the workbook, whatever the files are called; charts are no sheets of cells', async () => {
  const { workbook, rows } = await readXlsx({
    sheets: sheets.slice(0, 3),
    instead: {
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="rId1" Type="x/chartsheet" Target="chartsheets/sheet1.xml"/><Relationship Id="rId2" Type="x/worksheet" Target="worksheets/sheet3.xml"/><Relationship Id="rId3" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    },
  });
  expect(workbook.sheets.map(({ name }) => name)).toEqual(['Complaints & more', 'Very']);
  expect(rows).toEqual({ 1: ['3'] });
});

test('a name that is not there is refused with those that are', async () => {
  const error = await errorOf({ sheets }, 'Complaints 2025');
  expect(error.message).toBe('The workbook has no sheet “Complaints 2025”.');
  expect(error.help).toBe(
    'Name one that it has: “Lists” (hidden), “Complaints & more”, “Very” (hidden), “Notes”.',
  );
});

test('a workbook that hides all its sheets asks which', async () => {
  const error = await errorOf({ sheets: sheets.filter(({ state }) => state !== undefined) }, '');
  expect(error.message).toBe('All sheets of the workbook are hidden.');
  expect(error.help).toBe('Name the one to read: “Lists” (hidden), “Very” (hidden).');
});

test('names are told on one line, and not all of very many', async () => {
  const many = Array.from({ length: 30 }, (_, at) => ({ name: `Sheet&#10;${at} ${'x'.repeat(at * 10)}` }));
  const { help } = await errorOf({ sheets: many }, 'none');
  expect(help).toContain('“Sheet 0”, “Sheet 1 xxxxxxxxxx”');
  expect(help).toMatch(/x…”, 18 more\.$/);
});

async function errorOf(parts: Parameters<typeof buildXlsx>[0], sheet: string): Promise<WorkbookError> {
  const error: unknown = await readBytes(await buildXlsx(parts), sheet).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof WorkbookError) return error;
  throw error ?? new Error('nothing was refused');
}

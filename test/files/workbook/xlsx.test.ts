import { expect, test } from 'vitest';
import { buildXlsx, readBytes, readXlsx, writeSheet, zip } from './build-xlsx.ts';

/** The texts of one row of cells. */
async function readCells(cells: string, parts: Parameters<typeof readXlsx>[0] = {}) {
  const { rows, notes } = await readXlsx({
    ...parts,
    rows: `<row r="1" spans="1:3" x14ac:dyDescent="0.25">${cells}</row>`,
  });
  return { cells: rows[1] ?? [], notes };
}

test('texts keep what is written: shared, inline, rich and of formulas', async () => {
  const { cells } = await readCells(
    '<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c>' +
      '<c r="D1" t="inlineStr"><is><t xml:space="preserve"> in </t></is></c>' +
      '<c r="E1" t="inlineStr"><is><r><rPr><b/></rPr><t>rich </t></r><r><t>inline</t></r></is></c>' +
      '<c r="F1" t="str"><f>A1&amp;"x"</f><v> of a formula</v></c><c r="G1" t="str"><f>""</f><v></v></c>' +
      '<c r="H1" t="s"><v>3</v></c>',
    {
      shared:
        '<si><t xml:space="preserve">HV-1 </t></si><si><r><t>rich</t></r><r><t xml:space="preserve"> &amp; shared</t></r><rPh sb="0" eb="1"><t>リッチ</t></rPh><phoneticPr fontId="1"/></si>' +
        '<si><t>one_x000D_\ntwo _x005F_x0041_ _xZZZZ_</t></si><si><t><![CDATA[<3]]></t></si>',
    },
  );
  expect(cells).toEqual([
    'HV-1 ',
    'rich & shared',
    'one\r\ntwo _x0041_ _xZZZZ_',
    ' in ',
    'rich inline',
    ' of a formula',
    '',
    '<3',
  ]);
});

test.each([
  ['25', '25'],
  ['25.50', '25.5'],
  ['-0.25', '-0.25'],
  ['4.3499999999999996', '4.35'],
  ['0.30000000000000004', '0.3'],
  ['1E+21', '1000000000000000000000'],
  ['-1.5E-7', '-0.00000015'],
  ['12345678901234567', '12345678901234567'],
  ['1.2345678901234567E+16', '12345678901234600'],
  ['0042', '42'],
  ['no number', 'no number'],
  ['0x1F', '0x1F'],
  ['1E999', '1E999'],
])('the number %s is read as %s', async (written, read) => {
  const { cells } = await readCells(`<c r="A1"><v>${written}</v></c>`);
  expect(cells).toEqual([read]);
});

test('truth values, dates in ISO form and errors are read, and errors are told', async () => {
  const { cells, notes } = await readCells(
    '<c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>0</v></c><c r="C1" t="d"><v>2025-04-01</v></c>' +
      '<c r="D1" t="d"><v>2025-04-01T00:00:00</v></c><c r="E1" t="d"><v>2025-04-01T09:30:15.000</v></c>' +
      '<c r="F1" t="d"><v>1899-12-31T09:30:00</v></c><c r="G1" t="d"><v>2025-04-01T23:00:00Z</v></c>' +
      '<c r="H1" t="e"><v>#N/A</v></c><c r="I1" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
  );
  expect(cells).toEqual([
    'TRUE',
    'FALSE',
    '2025-04-01',
    '2025-04-01',
    '2025-04-01 09:30:15',
    '09:30:00',
    '2025-04-01T23:00:00Z',
    '#N/A',
    '#DIV/0!',
  ]);
  expect(notes).toEqual(['Cells with an error in place of a value: 2, the first is H1 (#N/A).']);
});

test('an error that no spreadsheet writes is not repeated, as it may be about a person', async () => {
  const { notes } = await readCells('<c r="A1" t="e"><v>Mrs Example</v></c>');
  expect(notes).toEqual(['Cells with an error in place of a value: 1, the first is A1.']);
});

test('formulas without a value are blank and told; so are those that nobody has calculated', async () => {
  const formulas =
    '<c r="A1"><v>7</v></c><c r="B1"><f>A1</f></c><c r="C1"><f>A1</f><v></v></c><c r="D1"><f>A1</f><v>0</v></c>';
  const sound = await readCells(formulas);
  expect(sound.cells).toEqual(['7', '', '', '0']);
  expect(sound.notes).toEqual([
    'Formulas that the file holds no value of, read as blank: 2, the first is B1. Open the file in a spreadsheet and save it.',
  ]);
  const { notes } = await readCells(formulas, { calcPr: 'fullCalcOnLoad="1"' });
  expect(notes.at(-1)).toMatch(/^Formulas whose value may be wrong, .*: 1, the first is D1\./);
});

test('cells and rows may leave out where they stand, and cells of a row stand in any order', async () => {
  const { rows } = await readXlsx({
    rows:
      '<row><c><v>1</v></c><c/><c><v>3</v></c></row><row r="5"><c r="C5"><v>5</v></c><c><v>6</v></c><c r="A5"><v>4</v></c></row>' +
      '<row><c t="inlineStr"><is><t>sixth</t></is></c><c s="1"/></row><row r="9"><c r="B9" s="1"/></row>',
  });
  expect(rows).toEqual({ 1: ['1', '', '3'], 5: ['4', '', '5', '6'], 6: ['sixth'] });
});

test('hidden rows are read and told; of merged cells the first has the value', async () => {
  const { rows, notes } = await readXlsx({
    rows: '<row r="1"><c r="A1"><v>1</v></c><c r="B1"/></row><row r="2" hidden="1"><c r="A2"><v>2</v></c></row><row r="3" hidden="1"/>',
  });
  expect(rows).toEqual({ 1: ['1'], 2: ['2'] });
  expect(notes).toEqual(['Hidden rows, which are read like the others: 1, the first is row 2.']);
});

test('a workbook is read again and again, and what is told of it is that of the last time', async () => {
  const { workbook, rows, notes } = await readXlsx({
    rows: '<row r="2" hidden="1"><c r="A2" t="e"><v>#REF!</v></c></row>',
  });
  const again: (readonly string[])[] = [];
  await workbook.read((cells) => again.push(cells));
  expect(again).toEqual([rows[2]]);
  expect(workbook.notes()).toEqual(notes);
});

test('what the visitor throws ends the reading', async () => {
  const { workbook } = await readXlsx({ rows: '<row><c><v>1</v></c></row>'.repeat(50_000) });
  let visits = 0;
  const reading = workbook.read(() => {
    visits += 1;
    if (visits === 3) throw new Error('enough');
  });
  await expect(reading).rejects.toThrow('enough');
  expect(visits).toBe(3);
});

test('prefixes, the strict namespace and absolute targets make no difference', async () => {
  const strict = 'http://purl.oclc.org/ooxml';
  const bytes = await zip({
    'xl/worksheets/Sheet1.xml': `<x:worksheet xmlns:x="${strict}/spreadsheetml/main"><x:sheetData><x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c><x:c r="B1" s="1"><x:v>45748</x:v></x:c><x:c r="C1" t="inlineStr"><x:is><x:t>in</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`,
    '_rels/.rels': `<p:Relationships xmlns:p="x"><p:Relationship Id="a" Type="${strict}/officeDocument/relationships/officeDocument" Target="/xl/book/main.xml"/></p:Relationships>`,
    'xl/book/_rels/main.xml.rels': `<p:Relationships xmlns:p="x"><p:Relationship Id="b" Type="${strict}/officeDocument/relationships/worksheet" Target="../worksheets/./sheet1.xml"/><p:Relationship Id="c" Type="${strict}/officeDocument/relationships/styles" Target="/xl/st.xml"/><p:Relationship Id="d" Type="${strict}/officeDocument/relationships/sharedStrings" Target="../ss.xml"/></p:Relationships>`,
    'xl/book/main.xml': `<x:workbook xmlns:x="${strict}/spreadsheetml/main" xmlns:rel="${strict}/officeDocument/relationships"><x:sheets><x:sheet name="A" sheetId="1" rel:id="b"/></x:sheets></x:workbook>`,
    'xl\\st.xml':
      '<x:styleSheet xmlns:x="x"><x:cellXfs><x:xf/><x:xf numFmtId="14"/></x:cellXfs></x:styleSheet>',
    'xl/ss.xml': '<x:sst xmlns:x="x"><x:si><x:t>shared</x:t></x:si></x:sst>',
  });
  const { rows } = await readBytes(bytes);
  expect(rows).toEqual({ 1: ['shared', '2025-04-01', 'in'] });
});

test('XML in UTF-16 is read', async () => {
  const rows = '<row><c t="str"><v>Café – £5</v></c></row>';
  const sheet = writeSheet(rows).replace('UTF-8', 'UTF-16');
  const { rows: read } = await readBytes(
    await buildXlsx({ instead: { 'xl/worksheets/sheet1.xml': Buffer.from(`\ufeff${sheet}`, 'utf16le') } }),
  );
  expect(read).toEqual({ 1: ['Café – £5'] });
});

test('a workbook without styles and shared texts, and one with macros, are read', async () => {
  const rows = '<row><c><v>1</v></c></row>';
  const onlySheet =
    '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId3" Type="x/sharedStrings" Target="sharedStrings.xml"/></Relationships>';
  const bare = await readXlsx({
    rows,
    instead: { 'xl/_rels/workbook.xml.rels': onlySheet, 'xl/styles.xml': null, 'xl/sharedStrings.xml': null },
  });
  expect(bare.rows).toEqual({ 1: ['1'] });
  const macros = await readXlsx({ rows, instead: { 'xl/vbaProject.bin': new Uint8Array([1, 2, 3]) } });
  expect(macros.rows).toEqual({ 1: ['1'] });
});

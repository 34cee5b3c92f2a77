import { expect, test } from 'vitest';
import { tellWorkbook } from '../../../src/files/workbook/tell-workbook.ts';
import { WorkbookError } from '../../../src/files/workbook/workbook-error.ts';
import { readBytes } from './build-xlsx.ts';

const read = (page: string) => readBytes(Buffer.from(page));

/** As Excel and case systems write pages that they call .xls. */
const excelPage = (table: string) =>
  `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns="http://www.w3.org/TR/REC-html40">\r\n<head>\r\n<meta http-equiv=Content-Type content="text/html; charset=windows-1252">\r\n<style><!--td{mso-number-format:General;}--></style>\r\n<!--[if gte mso 9]><xml><x:ExcelWorkbook></x:ExcelWorkbook></xml><![endif]-->\r\n</head>\r\n<body>\r\n${table}</body></html>`;

test('the first table with more than one row is read, each cell as it is shown', async () => {
  const page = excelPage(
    '<table><tr><td>Housing Case System</td></tr></table>' +
      "<table border=0 style='border-collapse:collapse'><col width=64><tr height=20><td class=xl65>Reference</td><td>Date\r\n   received</td><th>Notes</th><td>Paid</td></tr>" +
      '<tr><td>HV-1</td><td class=xl66 style=\'mso-number-format:"Short Date"\' x:num="45748">01/04/2025</td><td>one<br>two<p>three</p><script>x()</script><b>b</b>old &amp; &lt;</td><td align=right>&nbsp;</td></tr>' +
      '<![if supportMisalignedColumns]><tr height=0 style="display:none"><td width=64></td></tr><![endif]></table>' +
      '<table><tr><td>1</td></tr><tr><td>2</td></tr></table>',
  );
  const { rows, notes, workbook } = await read(page);
  expect(rows).toEqual({
    1: ['Reference', 'Date received', 'Notes', 'Paid'],
    2: ['HV-1', '01/04/2025', 'one\ntwo\nthree\nbold & <'],
  });
  expect(notes).toEqual(['Of the 3 tables on the page, the first with more than one row was read.']);
  expect(workbook).toMatchObject({ sheets: [], sheet: '' });
});

test('merged cells keep the others in their columns; hidden rows are told', async () => {
  const { rows, notes } = await read(
    '<table><tr><td colspan=3>Complaints</td><td>x</td></tr><tr><td rowspan=3>a</td><td>b</td><td rowspan="2">c</td><td>d</td></tr>' +
      '<tr style="DISPLAY: none"><td>e</td><td>f</td></tr><tr><td colspan=2>g</td><td>h</td></tr><tr><td>i</td></tr></table>',
  );
  expect(rows).toEqual({
    1: ['Complaints', '', '', 'x'],
    2: ['a', 'b', 'c', 'd'],
    3: ['', 'e', '', 'f'],
    4: ['', 'g', '', 'h'],
    5: ['i'],
  });
  expect(notes).toEqual(['Hidden rows, which are read like the others: 1, the first is row 3.']);
});

test('a table around others is layout; one that is never closed is read', async () => {
  const { rows, notes } = await read(
    '<table><tr><td>logo</td></tr><tr><td><table><tr><td>Reference<td>Received<tr><td>1<td>2<tr><td>3',
  );
  expect(rows).toEqual({ 1: ['Reference', 'Received'], 2: ['1', '2'], 3: ['3'] });
  expect(notes).toEqual([]);
});

test('a page is read by the encoding that it declares, and a doubtful one is told', async () => {
  const table = '<table><tr><td>Paid</td></tr><tr><td>£5 – café</td></tr></table>';
  const bytes = Buffer.from(excelPage(table).replace('–', '\u0096'), 'latin1');
  expect((await readBytes(bytes)).rows).toEqual({ 1: ['Paid'], 2: ['£5 – café'] });
  expect((await readBytes(Buffer.from(`\ufeff${table}`, 'utf16le'))).rows).toEqual({
    1: ['Paid'],
    2: ['£5 – café'],
  });
  const { notes } = await readBytes(Buffer.from(`<p>\n${table}`.replace('–', '-'), 'latin1'));
  expect(notes).toEqual([expect.stringMatching(/^The file is not in UTF-8, as line 2 shows/)]);
});

test.each([
  '<!DOCTYPE html><p>',
  '\n<!-- a --> <!-- b --><HTML>',
  '<?xml version="1.0"?><!DOCTYPE html PUBLIC "x"><html>',
  '<table border=1>',
  '<meta charset=utf-8>',
  '\ufeff<div>',
])('%j is told to be a page', (start) => {
  expect(tellWorkbook(Buffer.from(start))).toBe('html');
});

test('telling is quick, whatever the comments', () => {
  expect(tellWorkbook(Buffer.from('<!-- -->'.repeat(600)))).toBeUndefined();
});

test.each<[name: string, page: string, message: RegExp]>([
  [
    'a page without a table',
    '<html><frameset><frame src="sheet001.htm"></frameset>',
    /without a table of more than one row/,
  ],
  [
    'a table of one row',
    '<table><tr><td>1</td></tr><tr><td> </td></tr></table>',
    /without a table of more than one row/,
  ],
  [
    'a value beyond the columns',
    '<table><tr><td>1<tr><td colspan=16384><td>x</table>',
    /has a value in \w+2; only its first 1,000/,
  ],
  ['a long text', `<table><tr><td>1<tr><td>${'x'.repeat(32_768)}</table>`, /Cell A2 .* more than 32,767/],
  [
    'elements deep inside each other',
    '<table><tr><td>'.repeat(1_000),
    /nests its elements more than 1000 deep/,
  ],
  [
    'elements without end',
    `<table></table>${'<br>'.repeat(500_001)}`,
    /more than 5000000 elements, or 500000 outside tables/,
  ],
  ['a page of more than 40 MB', `<table>${' '.repeat(40_000_001)}`, /more than 40 MB/],
])('%s is refused', async (_, page, message) => {
  expect((await errorOf(page)).message).toMatch(message);
});

test('a page has no sheets to name', async () => {
  expect((await errorOf('<table><tr><td>1<tr><td>2</table>', 'Notes')).message).toMatch(
    /has no sheets to choose from/,
  );
});

async function errorOf(page: string, sheet = ''): Promise<WorkbookError> {
  const error: unknown = await readBytes(Buffer.from(page), sheet).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof WorkbookError) return error;
  throw error ?? new Error('nothing was refused');
}

import { expect, test } from 'vitest';
import { WorkbookError } from '../../../src/files/workbook/workbook-error.ts';
import { readBytes, zip } from './build-xlsx.ts';

const namespaces = ['office', 'table', 'text', 'style', 'draw', 'calcext']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ');
const hiddenStyle =
  '<style:style style:name="ta1" style:family="table"><style:table-properties table:display="true"/></style:style>' +
  '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>';

function content(tables: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${namespaces}><office:automatic-styles>${hiddenStyle}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`;
}

function table(rows: string, name = 'Complaints', style = 'ta1'): string {
  return `<table:table table:name="${name}" table:style-name="${style}"><table:table-column table:number-columns-repeated="16384"/>${rows}</table:table>`;
}

const row = (cells: string, attributes = '') => `<table:table-row${attributes}>${cells}</table:table-row>`;
const text = (words: string) =>
  `<table:table-cell office:value-type="string"><text:p>${words}</text:p></table:table-cell>`;

function build(contentXml: string, parts: Readonly<Record<string, string>> = {}): Promise<Uint8Array> {
  const mimetype = 'application/vnd.oasis.opendocument.spreadsheet';
  return zip({ mimetype, 'content.xml': contentXml, ...parts });
}

async function read(rows: string) {
  return readBytes(await build(content(table(rows))));
}

test('values are read by their type, not as they are shown', async () => {
  const cell = (attributes: string, shown: string) =>
    `<table:table-cell ${attributes}><text:p>${shown}</text:p></table:table-cell>`;
  const { rows, notes } = await read(
    row(
      cell('office:value-type="float" office:value="25.50"', '£25.5') +
        cell('office:value-type="percentage" office:value="0.925"', '93 %') +
        cell('office:value-type="currency" office:currency="GBP" office:value="1E3"', '£1,000') +
        cell('office:value-type="date" office:date-value="2025-04-01"', '01/04/25') +
        cell('office:value-type="date" office:date-value="2025-04-01T09:30:15"', '1 Apr') +
        cell('office:value-type="time" office:time-value="PT26H30M00S"', '26:30') +
        cell('office:value-type="time" office:time-value="P1DT1H0M0.6S"', 'x') +
        cell('office:value-type="time" office:time-value="soon"', 'x') +
        cell('office:value-type="boolean" office:boolean-value="true"', 'yes') +
        '<table:table-cell office:value-type="string" office:string-value="only as a value"/>' +
        cell(
          'table:formula="of:=NA()" office:value-type="string" office:string-value="" calcext:value-type="error"',
          '#N/A',
        ) +
        cell('table:formula="of:=1/0" office:value-type="string"', 'Err:502') +
        '<table:table-cell table:formula="of:=A1"/>' +
        cell('table:formula="of:=A1" office:value-type="string"', ''),
    ),
  );
  expect(rows[1]).toEqual([
    '25.5',
    '0.925',
    '1000',
    '2025-04-01',
    '2025-04-01 09:30:15',
    '26:30:00',
    '25:00:01',
    'soon',
    'TRUE',
    'only as a value',
    '#N/A',
    'Err:502',
  ]);
  expect(notes).toEqual([
    'Cells with an error in place of a value: 2, the first is K1 (#N/A).',
    'Formulas that the file holds no value of, read as blank: 1, the first is M1. Open the file in a spreadsheet and save it.',
  ]);
});

test('text is that of the paragraphs, without comments, notes and shapes', async () => {
  const aside = '<office:annotation><dc:creator>x</dc:creator><text:p>a comment</text:p></office:annotation>';
  const shape = '<draw:frame><draw:text-box><text:p>a shape</text:p></draw:text-box></draw:frame>';
  const { rows } = await read(
    row(
      `<table:table-cell office:value-type="string">${aside}${shape}<text:p>first <text:span>bold</text:span><text:s text:c="2"/>and<text:tab/><text:a>link</text:a><text:note><text:p>n</text:p></text:note></text:p><text:p>second<text:line-break/>third</text:p><table:table><table:table-row><table:table-cell><text:p>inner</text:p></table:table-cell></table:table-row></table:table></table:table-cell>` +
        text('  spread\n   over  lines') +
        text('<text:s text:c="2"/>padded <text:s/>') +
        text('&lt;&amp;'),
    ),
  );
  expect(rows[1]).toEqual(['first bold  and\tlink\nsecond\nthird', 'spread over lines', '  padded  ', '<&']);
});

test('repeated cells and rows stand as often as they are repeated; blank ones take no place', async () => {
  const blank = (times: number) => `<table:table-cell table:number-columns-repeated="${times}"/>`;
  const { rows } = await read(
    row(
      `${blank(2)}<table:table-cell table:number-columns-repeated="3" office:value-type="float" office:value="7"/>${blank(16_379)}`,
    ) +
      row(blank(16_384), ' table:number-rows-repeated="5"') +
      `<table:table-row-group><table:table-header-rows>${row(text('a'), ' table:number-rows-repeated="2"')}</table:table-header-rows></table:table-row-group>` +
      row(
        '<table:table-cell table:number-columns-spanned="2" office:value-type="string"><text:p>merged</text:p></table:table-cell><table:covered-table-cell><text:p>under it</text:p></table:covered-table-cell>' +
          text('b'),
      ) +
      row(blank(16_384), ' table:number-rows-repeated="1048566"'),
  );
  expect(rows).toEqual({ 1: ['', '', '7', '7', '7'], 7: ['a'], 8: ['a'], 9: ['merged', '', 'b'] });
});

test('hidden rows are read and told, those of a filter too', async () => {
  const { rows, notes } = await read(
    row(text('a')) +
      row(text('b'), ' table:visibility="collapse"') +
      row(text('c'), ' table:visibility="filter" table:number-rows-repeated="2"'),
  );
  expect(rows).toEqual({ 1: ['a'], 2: ['b'], 3: ['c'], 4: ['c'] });
  expect(notes).toEqual(['Hidden rows, which are read like the others: 3, the first is row 2.']);
});

test('the first sheet that is not hidden is read, or the one named; what holds other tables is no sheet', async () => {
  const bytes = await build(
    content(
      `<table:tracked-changes><table:deletion>${table(row(text('gone')))}</table:deletion></table:tracked-changes>` +
        table(row(text('1')), 'Lists', 'ta2') +
        table(`<table:shapes>${table(row(text('shape')))}</table:shapes>${row(text('2'))}`, 'Complaints') +
        table(row(text('3')), 'Notes') +
        `<table:dde-links>${table(row(text('linked')))}</table:dde-links>`,
    ),
  );
  const { rows, notes } = await readBytes(bytes);
  expect(rows).toEqual({ 1: ['2'] });
  expect(notes).toEqual([
    'Of the workbook’s 3 sheets the first that is not hidden was read, “Complaints”; not read: “Lists” (hidden), “Notes”.',
  ]);
  expect((await readBytes(bytes, 'notes')).rows).toEqual({ 1: ['3'] });
  expect((await readBytes(bytes, 'lists')).rows).toEqual({ 1: ['1'] });
});

test.each<[name: string, contentXml: string, message: RegExp]>([
  [
    'a value repeated to the far end',
    content(
      table(
        row(
          '<table:table-cell table:number-columns-repeated="16384" office:value-type="float" office:value="1"/>',
        ),
      ),
    ),
    /has a value in ALM1; only its first 1,000/,
  ],
  [
    'a value repeated for ever',
    content(
      table(
        row(
          '<table:table-cell table:number-columns-repeated="1e300" office:value-type="float" office:value="1"/>',
        ),
      ),
    ),
    /has a value in ALM1; only its first 1,000/,
  ],
  [
    'rows beyond the last',
    content(table(row(text('a'), ' table:number-rows-repeated="1048577"'))),
    /a row beyond the last/,
  ],
  [
    'wide rows repeated',
    content(
      table(
        row(
          '<table:table-cell table:number-columns-repeated="1000" office:value-type="float" office:value="1"/>',
          ' table:number-rows-repeated="1000000"',
        ),
      ),
    ),
    /repeats rows in more than 5000000 cells/,
  ],
  [
    'spaces repeated',
    content(table(row(text('<text:s text:c="1e9"/><text:s text:c="1e9"/>')))),
    /Cell A1 .* more than 32,767 characters/,
  ],
  [
    'entities',
    `<!DOCTYPE x [<!ENTITY a "a">]>${content(table(row(text('&a;'))))}`,
    /declares a document type/,
  ],
  [
    'a text document',
    content('').replaceAll('office:spreadsheet', 'office:text'),
    /OpenDocument text or drawing, not a spreadsheet/,
  ],
  ['no sheets', content(''), /has no sheet/],
  ['broken XML', content('<table:table>'), /broken XML/],
])('%s: refused', async (_, contentXml, message) => {
  const error = await errorOf(await build(contentXml));
  expect(error.message).toMatch(message);
});

test('a password is told', async () => {
  const manifest =
    '<manifest:manifest xmlns:manifest="x"><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data manifest:checksum="x"/></manifest:file-entry></manifest:manifest>';
  const error = await errorOf(await build('\u0001\u0002', { 'META-INF/manifest.xml': manifest }));
  expect(error.message).toBe('The workbook is locked with a password.');
});

async function errorOf(bytes: Uint8Array): Promise<WorkbookError> {
  const error: unknown = await readBytes(bytes).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof WorkbookError) return error;
  throw error ?? new Error('nothing was refused');
}

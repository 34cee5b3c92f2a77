import JSZip from 'jszip';
import { expect, test } from 'vitest';
import { openWorkbook } from '../../../src/files/workbook/open-workbook.ts';
import { tellWorkbook } from '../../../src/files/workbook/tell-workbook.ts';
import { WorkbookError } from '../../../src/files/workbook/workbook-error.ts';
import { buildXlsx, readBytes, writeSheet, type XlsxParts, zip } from './build-xlsx.ts';

const anew = 'Open it in a spreadsheet and save it as .xlsx or as “CSV UTF-8”.';
const alone = 'Copy the rows of the register alone into a new workbook, as values, and save that.';
const cell = '<row><c><v>1</v></c></row>';
const sheetWith = (rows: string): XlsxParts => ({ instead: { 'xl/worksheets/sheet1.xml': rows } });
const sharedWith = (texts: string): XlsxParts => ({ rows: cell, instead: { 'xl/sharedStrings.xml': texts } });

test.each<[name: string, parts: XlsxParts, message: RegExp, help: string]>([
  ['a text of nothing but spaces', { rows: ' '.repeat(3_000_000) }, /a single text, tag or comment/, alone],
  [
    'two parts that are too much together',
    {
      rows: `<row x="${'x'.repeat(900_000)}"/>`.repeat(18),
      shared: `<si x="${'x'.repeat(900_000)}"/>`.repeat(18),
    },
    /unpacks to more than 400 MB or 200 times its own size/,
    alone,
  ],
  ['millions of shared texts', { shared: '<si/>'.repeat(4_000_001) }, /4000000 different texts/, alone],
  [
    'one cell at the far end',
    { rows: '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>' },
    /XFD1048576; only/,
    'Delete what stands to the right of the register, and save the file again.',
  ],
  ['a row too many', { rows: '<row r="1048577"><c><v>1</v></c></row>' }, /a row beyond the last/, anew],
  ['a row that is none', { rows: '<row r="x"/>' }, /a row beyond the last/, anew],
  [
    'a cell beyond the last column',
    { rows: '<row><c r="XFE1"/></row>' },
    /a cell whose address is none/,
    anew,
  ],
  ['a cell with a strange address', { rows: '<row><c r="7"/></row>' }, /a cell whose address is none/, anew],
  [
    'two values for one cell',
    { rows: '<row><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>' },
    /two values for one cell/,
    anew,
  ],
  [
    'a long text',
    { rows: `<row><c t="str"><v>${'x'.repeat(32_768)}</v></c></row>` },
    /Cell A1 .* more than 32,767 characters/,
    'Shorten it, or leave that column out, and save the file again.',
  ],
  [
    'a long shared text',
    {
      shared: `<si><r><t>${'x'.repeat(32_768)}</t></r></si>`,
      rows: '<row r="3"><c r="B3" t="s"><v>0</v></c></row>',
    },
    /Cell B3 .* more than 32,767 characters/,
    'Shorten it, or leave that column out, and save the file again.',
  ],
  [
    'a text in millions of pieces',
    { rows: `<row><c t="str"><v>${'<![CDATA[x]]>'.repeat(1_000_000)}</v></c></row>` },
    /a single text, tag or comment/,
    alone,
  ],
  [
    'a tag of millions of attributes',
    { rows: `<row ${Array.from({ length: 250_000 }, (_, at) => `a${at}=""`).join(' ')}/>` },
    /a single text, tag or comment/,
    alone,
  ],
  [
    'elements deep inside each other',
    { rows: '<row>'.repeat(100_000) },
    /nests its parts more than 200 deep/,
    alone,
  ],
  [
    'entities',
    sheetWith(`<!DOCTYPE x [<!ENTITY a "aaaa">]>${writeSheet('<row><c t="str"><v>&a;</v></c></row>')}`),
    /declares a document type/,
    'Open it in a spreadsheet, look whether it is what you expect, and save it as .xlsx or as “CSV UTF-8”.',
  ],
  [
    'a file outside',
    sharedWith('<!DOCTYPE sst SYSTEM "file:///etc/passwd"><sst/>'),
    /declares a document type/,
    'Open it in a spreadsheet, look whether it is what you expect, and save it as .xlsx or as “CSV UTF-8”.',
  ],
  [
    'an entity that nothing declares',
    { rows: '<row><c t="str"><v>&a;</v></c></row>' },
    /holds broken XML/,
    anew,
  ],
  ['broken XML', { rows: '<row><c></row>' }, /holds broken XML/, anew],
  ['a sheet that stops', sheetWith(writeSheet(cell).slice(0, -30)), /holds broken XML/, anew],
  ['a sheet of nothing', sheetWith(''), /holds broken XML/, anew],
  ['zeros for a sheet', sheetWith('\0'.repeat(1_000)), /holds (broken XML|bytes that are no text)/, anew],
  [
    'bytes that are not UTF-8',
    {
      instead: {
        'xl/worksheets/sheet1.xml': Buffer.from(writeSheet('<row><c t="str"><v>£</v></c></row>'), 'latin1'),
      },
    },
    /bytes that are no text/,
    anew,
  ],
  [
    'another encoding',
    sheetWith(writeSheet(cell).replace('UTF-8', 'windows-1252')),
    /an encoding that workbooks do not have/,
    anew,
  ],
  [
    'a shared text that is not there',
    { rows: '<row><c t="s"><v>7</v></c></row>' },
    /refers to a text that it lacks/,
    anew,
  ],
  [
    'no sheet behind its name',
    { instead: { 'xl/worksheets/sheet1.xml': null } },
    /names a sheet that it lacks/,
    anew,
  ],
  [
    'no list of parts',
    { instead: { 'xl/_rels/workbook.xml.rels': null } },
    /names a sheet that it lacks/,
    anew,
  ],
  ['no sheets', { sheets: [] }, /has no sheet with cells/, 'Check that it is the file you mean.'],
  [
    'thousands of sheets',
    { sheets: Array.from({ length: 1_001 }, (_, at) => ({ name: `${at}` })) },
    /more than 1000 sheets/,
    alone,
  ],
])('%s is refused', async (_, parts, message, help) => {
  const error = await errorOf(await buildXlsx(parts));
  expect(error.message).toMatch(message);
  expect(error.message).toMatch(/^(The workbook|The sheet|Cell) .*\.$/);
  expect(error.help).toBe(help);
});

test('a sheet that is read again counts once, so it can be read as often as wanted', async () => {
  const rows = `<row x="${'x'.repeat(900_000)}"><c><v>1</v></c></row>`.repeat(18);
  const { workbook } = await readBytes(await buildXlsx({ rows }));
  let visits = 0;
  await workbook.read(() => {
    visits += 1;
  });
  expect(visits).toBe(18);
});

test('a blank cell takes no place, wherever it stands', async () => {
  const { rows } = await readBytes(
    await buildXlsx({ rows: '<row r="1048576"><c r="A1048576"><v>1</v></c><c r="XFD1048576" s="1"/></row>' }),
  );
  expect(rows).toEqual({ 1048576: ['1'] });
});

test.each<[name: string, bytes: () => Promise<Uint8Array> | Uint8Array, message: string]>([
  [
    'an .xls',
    () => ole('Workbook'),
    'The file is an old Excel workbook (.xls) or another file of old Office.',
  ],
  ['a file with a password', () => ole('EncryptedPackage'), 'The workbook is locked with a password.'],
  [
    'an .xlsb',
    () => zip({ '_rels/.rels': rels('xl/workbook.bin'), 'xl/workbook.bin': 'x' }),
    'The file is a binary workbook (.xlsb), and is not read.',
  ],
  [
    'a .docx',
    () => zip({ '_rels/.rels': rels('word/document.xml'), 'word/document.xml': '<x/>' }),
    'The file is a Word document, not a workbook, and is not read.',
  ],
  [
    'a .pptx',
    () => zip({ '_rels/.rels': rels('ppt/presentation.xml') }),
    'The file is a presentation, not a workbook, and is not read.',
  ],
  [
    'a .numbers',
    () => zip({ 'Index/Document.iwa': 'x' }),
    'The file is a document of Apple’s Numbers or Pages, and is not read.',
  ],
  [
    'a zipped folder',
    () => zip({ 'complaints.csv': 'a,b' }),
    'The file is a zip archive without a workbook in it.',
  ],
  ['an archive of nothing', () => zip({}), 'The file is a zip archive without a workbook in it.'],
  [
    'a workbook cut short',
    async () => (await buildXlsx({ rows: cell })).subarray(0, -200),
    'The workbook is damaged: it is cut short, or is no sound zip file.',
  ],
  [
    'the start of a workbook',
    async () => (await buildXlsx({ rows: cell })).subarray(0, 40),
    'The workbook is damaged: it is cut short, or is no sound zip file.',
  ],
  [
    'a workbook with bytes overwritten',
    overwritten,
    'The workbook is damaged: it has a part that cannot be unpacked.',
  ],
  [
    'a workbook with one figure overwritten',
    changed,
    'The workbook is damaged: it has a part that is not what was written.',
  ],
  ['a zip with a password', lockedZip, 'The workbook is locked with a password.'],
  [
    'an XML spreadsheet',
    () => Buffer.from('<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?><Workbook/>'),
    'The file is XML, such as an XML spreadsheet of Excel 2003, not a workbook of today.',
  ],
  [
    'a web archive',
    () => Buffer.from('MIME-Version: 1.0\nContent-Type: multipart/related; boundary="x"\n\n<html>'),
    'The file is a web page packed as a mail (MHTML), not a workbook.',
  ],
])('%s is refused in words', async (_, bytes, message) => {
  const error = await errorOf(await bytes());
  expect(error.message).toBe(message);
  expect(error.help).toMatch(/^(Open|Unpack) it.*(“CSV UTF-8”|was in it)\.$/);
});

test('text is not told to be a spreadsheet', () => {
  for (const text of [
    'Reference,Received\n1,2',
    '\ufeff"<b>",x',
    '',
    'sep=;\n',
    '<3,x',
    'PK,x',
    'From,Subject\n',
  ])
    expect(tellWorkbook(Buffer.from(text))).toBeUndefined();
  expect(tellWorkbook(Buffer.from('\ufeffReference,Received', 'utf16le'))).toBeUndefined();
});

function ole(stream: string): Uint8Array {
  const bytes = Buffer.alloc(2_048);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes);
  Buffer.from(stream, 'utf16le').copy(bytes, 1_024);
  return bytes;
}

function rels(target: string): string {
  return `<Relationships><Relationship Id="a" Type="x/officeDocument" Target="${target}"/></Relationships>`;
}

async function overwritten(): Promise<Uint8Array> {
  const bytes = Buffer.from(await buildXlsx({ rows: '<row><c t="str"><v>words</v></c></row>' }));
  const from = bytes.indexOf('xl/worksheets/sheet1.xml') + 'xl/worksheets/sheet1.xml'.length;
  return bytes.fill(0xff, from, from + 20);
}

/** A sheet that is packed as it is, with one figure changed. */
async function changed(): Promise<Uint8Array> {
  const archive = await JSZip.loadAsync(await buildXlsx({ rows: '<row><c><v>7</v></c></row>' }));
  const bytes = Buffer.from(await archive.generateAsync({ type: 'uint8array', compression: 'STORE' }));
  bytes.write('8', bytes.indexOf('<v>7</v>') + 3);
  return bytes;
}

/** The flag that says so stands in each entry of the directory, at byte 8. */
async function lockedZip(): Promise<Uint8Array> {
  const bytes = Buffer.from(await buildXlsx({ rows: cell }));
  const entry = bytes.indexOf('PK\u0001\u0002');
  bytes.writeUInt16LE(bytes.readUInt16LE(entry + 8) | 1, entry + 8);
  return bytes;
}

async function errorOf(bytes: Uint8Array): Promise<WorkbookError> {
  const kind = tellWorkbook(bytes.subarray(0, 1_000));
  if (kind === undefined) throw new Error('The bytes are not told to be a spreadsheet.');
  const error: unknown = await openWorkbook(bytes, kind)
    .then((workbook) => workbook.read(() => undefined))
    .then(
      () => undefined,
      (reason: unknown) => reason,
    );
  if (error instanceof WorkbookError) return error;
  throw error ?? new Error('nothing was refused');
}

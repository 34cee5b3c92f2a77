import { describe, expect, test } from 'vitest';
import { packageCodes } from '../../src/codes/codes.ts';
import { createDecoder, createEncodingTeller, decodeText } from '../../src/files/decode.ts';
import { importDocument } from '../../src/import/import-document.ts';
import { printAccount } from '../../src/import/write/print-account.ts';
import { grammarFrom } from '../../src/records/document-grammar.ts';
import { parseSource } from '../../src/source/read/parse-source.ts';
import { findNode } from '../../src/source/source.ts';
import { readSheet } from '../../src/spreadsheet/read-sheet.ts';
import { openSample } from '../check/sample-report.ts';
import { code, countText } from '../register/count-text.ts';

/** The words that each reader must find, whatever the bytes. */
const words = 'Café – £5';

function utf16(text: string, bigEndian = false): Uint8Array {
  const bytes = Buffer.from(text, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
}

function windows1252(text: string): Uint8Array {
  return Buffer.from(text.replaceAll('–', '\u0096').replace('\ufeff', '\u00ef\u00bb\u00bf'), 'latin1');
}

const encodings: readonly [
  name: string,
  encode: (text: string) => Uint8Array,
  slips: number,
  doubt: string,
][] = [
  ['UTF-8', (text) => Buffer.from(text), 0, ''],
  ['UTF-8 with a mark', (text) => Buffer.from(`\ufeff${text}`), 0, ''],
  ['UTF-16 LE', (text) => utf16(text), 1, ''],
  ['UTF-16 BE', (text) => utf16(text, true), 1, ''],
  ['UTF-16 LE with a mark', (text) => utf16(`\ufeff${text}`), 1, ''],
  ['UTF-16 BE with a mark', (text) => utf16(`\ufeff${text}`, true), 1, ''],
  ['Windows-1252', windows1252, 1, 'is not in UTF-8, as line 2 shows, and was read as Windows-1252;'],
];

const separators: readonly [name: string, line: string, delimiter: string][] = [
  ['nothing', '', ','],
  ['nothing, and semicolons', '', ';'],
  ['nothing, and tabs', '', '\t'],
  ['sep=;', 'sep=;\n', ';'],
  ['sep=;, with Windows line ends', 'sep=;\r\n', ';'],
  ['Sep=, ', 'Sep=, \n', ','],
  ['sep= and a tab', 'sep=\t\n', '\t'],
  ['sep=;;;;;', 'sep=;;;;;\n', ';'],
  ['sep=,,,,', 'sep=,,,,\n', ','],
  ['sep= alone', 'sep=\n', ';'],
  ['sep=;, filled up with commas', 'sep=;,,,,\n', ','],
  ['"sep=;", filled up with commas', '"sep=;",,,,\r\n', ','],
  ['"sep=;"', '"sep=;"\n', ';'],
  ['"sep=", filled up in quotation marks', '"sep=";"";"";""\n', ';'],
];

function table(rows: readonly (readonly string[])[], delimiter: string, end = '\n'): string {
  return rows.map((row) => row.join(delimiter) + end).join('');
}

const sheet = [
  ['provision', 'requirement', 'comply', 'evidence', 'commentary'],
  ['1.2', '', 'Yes', 'Policy', words],
];
const register = [
  ['reference', 'received', 'category', 'team', 'outcome'],
  ['A', '2025-05-01', words, '', ''],
];

async function importSheet(bytes: Uint8Array) {
  const files = [{ name: 'sheet.csv', bytes }];
  const { yaml, account } = await importDocument(files, code, { schema: 'schema.json' });
  return { yaml, account };
}

async function listCategories(bytes: Uint8Array, pieces = 0): Promise<string[]> {
  const { years } = await countText(bytes, { pieces });
  return years.flatMap(({ figures }) => figures.breakdowns.categories.rows.map(({ name }) => name));
}

describe.each(encodings)('%s', (_, encode, slips, doubt) => {
  test('is read by check, and reported unless it is UTF-8', () => {
    const source = parseSource(encode(`introduction:\n  ${words}\n`), 'a.yaml', grammarFrom(packageCodes));
    expect(findNode(source.root, ['introduction'])).toMatchObject({ text: words });
    expect(source.slips.map(({ rule }) => rule)).toEqual(Array.from({ length: slips }, () => 'not-utf8'));
    const [slip] = source.slips;
    if (doubt !== '') expect(source.text.slice(...(slip?.span ?? []))).toBe('é');
  });

  test('is read by import --out, which tells of a doubt', async () => {
    const { yaml, account } = await importSheet(encode(table(sheet, ',')));
    expect(yaml).toContain(words);
    expect(account.doubts).toHaveLength(doubt === '' ? 0 : 1);
    expect(printAccount(account)).toContain(doubt === '' ? '' : `sheet.csv ${doubt}`);
  });

  test('is read by import --into, which tells of a doubt', () => {
    const read = readSheet(encode(table(sheet, ',')), 'sheet.csv');
    expect(read.rows[0]?.cells.get('commentary')).toBe(words);
    expect(read.doubt).toContain(doubt === '' ? '' : `sheet.csv ${doubt}`);
    expect(read.doubt === '').toBe(doubt === '');
  });

  test('is read by measures, which tells of a doubt', async () => {
    const counted = await countText(encode(table(register, ',')));
    expect(counted.years[0]?.figures.breakdowns.categories.rows.map(({ name }) => name)).toEqual([words]);
    const doubts = counted.notices.filter((notice) => /not UTF-8|not in UTF-8/.test(notice));
    expect(doubts).toEqual(doubt === '' ? [] : [expect.stringContaining(`The register ${doubt}`)]);
  });

  test('is read by the check of a report, which tells of a doubt', async () => {
    const report = Buffer.from('performance: { register: complaints.csv }\n');
    const { verdicts } = await openSample('', report, 'report.yaml', encode(table(register, ',')));
    const told = verdicts.flatMap(({ diagnostics }) => diagnostics.map(({ message }) => message));
    const doubts = told.filter((message) => message.includes('UTF-8'));
    expect(doubts).toEqual(doubt === '' ? [] : [expect.stringContaining(`The register ${doubt}`)]);
  });

  test('is the same in pieces of any length', () => {
    const bytes = encode(`${table(register, ',').repeat(3)}€ 😀`.replace('😀', doubt === '' ? '😀' : '-'));
    const whole = decodeText(bytes);
    for (const length of [1, 2, 3, 5, 64]) {
      const teller = createEncodingTeller();
      const pieces = Array.from({ length: Math.ceil(bytes.length / length) }, (_, at) =>
        bytes.subarray(at * length, (at + 1) * length),
      );
      for (const piece of pieces) teller.look(piece);
      const told = teller.tell();
      const decode = createDecoder(told.name);
      const text = pieces.map((piece, at) => decode(piece, at === pieces.length - 1)).join('');
      expect([told.name, text]).toEqual([whole.name, whole.text]);
      if (told.name === 'windows-1252') expect(told.doubtfulFrom).toBe(whole.doubtfulFrom);
    }
  });
});

describe.each(separators)('a first line of %s', (_, line, delimiter) => {
  const end = line.endsWith('\r\n') ? '\r\n' : '\n';

  test('is understood by import --out', async () => {
    const { yaml, account } = await importSheet(Buffer.from(line + table(sheet, delimiter, end)));
    expect(yaml).toContain(words);
    expect(account.placed.map(({ id }) => id)).toEqual(['1.2']);
  });

  test('is understood by import --into', () => {
    const { rows, unread } = readSheet(Buffer.from(line + table(sheet, delimiter, end)), 'sheet.csv');
    expect(rows.map(({ cells }) => cells.get('commentary'))).toEqual([words]);
    expect(unread).toEqual([]);
  });

  test('is understood by measures', async () => {
    const bytes = Buffer.from(line + table(register, delimiter, end));
    expect(await listCategories(bytes)).toEqual([words]);
    expect(await listCategories(utf16(bytes.toString()), 7)).toEqual([words]);
  });
});

describe('bytes that are not what they say', () => {
  test('after a mark of UTF-8 lose what is none, and tell where', () => {
    const bytes = Buffer.concat([Buffer.from('\ufeffé\ufffd\n'), Buffer.from([0xe9, 0x0a])]);
    expect(decodeText(bytes)).toEqual({ text: 'é\ufffd\n\ufffd\n', name: 'utf-8', doubtfulFrom: 3 });
  });

  test('are in doubt from the first that no UTF-8 has, though U+FFFD stands before it', () => {
    expect(decodeText(Buffer.concat([Buffer.from('\ufffd '), Buffer.from([0xa3])]))).toMatchObject({
      name: 'windows-1252',
      doubtfulFrom: 4,
    });
  });

  test('are what a page declares only where that is asked for', () => {
    const page = Buffer.concat([Buffer.from('<meta charset="iso-8859-2">'), Buffer.from([0xb1])]);
    expect(decodeText(page, { asPage: true })).toMatchObject({ name: 'iso-8859-2', doubtfulFrom: null });
    expect(decodeText(page, { asPage: true }).text).toContain('ą');
    expect(decodeText(page)).toMatchObject({ name: 'windows-1252', doubtfulFrom: page.length - 1 });
  });

  test('say on which line of a register the doubt begins, in whatever pieces it comes', async () => {
    const bytes = windows1252('reference,received,category\r\n\r\nA,2025-05-01,Caf\u00e9\r\n');
    for (const pieces of [0, 1, 2, 3]) {
      expect((await countText(bytes, { pieces })).notices.join('\n')).toContain('as line 3 shows');
    }
  });
});

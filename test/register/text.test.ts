import { describe, expect, it } from 'vitest';
import type { Counted } from '../../src/register/counted.ts';
import { type Choices, countText, readTrouble } from './count-text.ts';

const plain =
  'reference,received,category\nA,2025-05-01,Repairs – late\nB,2025-05-02,"Café, ""Ö"""\nC,2025-05-03,\n';

function listCategories({ years }: Counted): string[] {
  return (
    years[0]?.figures.breakdowns.categories.rows.map(({ name, figures }) => `${name}: ${figures[0]}`) ?? []
  );
}

const categories = ['Café, "Ö": 1', 'Not recorded: 1', 'Repairs – late: 1'];

function toUtf16(text: string, bigEndian: boolean): Uint8Array {
  const bytes = Buffer.from(text, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
}

function toWindows1252(text: string): Uint8Array {
  return Buffer.from(text.replaceAll('–', '\u0096'), 'latin1');
}

const encoded: readonly (readonly [string, Uint8Array])[] = [
  ['UTF-8', Buffer.from(plain)],
  ['UTF-8 with a mark', Buffer.from(`\ufeff${plain}`)],
  ['UTF-16 LE with a mark', toUtf16(`\ufeff${plain}`, false)],
  ['UTF-16 BE with a mark', toUtf16(`\ufeff${plain}`, true)],
  ['UTF-16 LE', toUtf16(plain, false)],
  ['UTF-16 BE', toUtf16(plain, true)],
  ['Windows-1252', toWindows1252(plain)],
];

describe('the text of a register', () => {
  it.each(encoded)('may be %s', async (_, bytes) => {
    for (const pieces of [0, 1, 3, 64]) {
      expect(listCategories(await countText(bytes, { pieces }))).toEqual(categories);
    }
  });

  it('is Windows-1252 where bytes far down are no UTF-8', async () => {
    const rows = Array.from({ length: 5000 }, (_, at) => `X${at},2025-05-01,Repairs\n`).join('');
    const bytes = toWindows1252(`reference,received,category\n${rows}A,2025-05-01,Café\n`);
    expect(listCategories(await countText(bytes))).toEqual(['Repairs: 5000', 'Café: 1']);
  });

  it('is Windows-1252 where its last byte begins a sign of UTF-8 that does not end', async () => {
    const bytes = toWindows1252('reference,received,category\nA,2025-05-01,Café');
    expect(listCategories(await countText(bytes))).toEqual(['Café: 1']);
  });

  it('is UTF-8 where a mark says so, whatever a byte far down', async () => {
    const bytes = Buffer.concat([Buffer.from(`\ufeff${plain}D,2025-05-01,`), Buffer.from([0xe9])]);
    expect(listCategories(await countText(bytes))).toEqual([
      'Café, "Ö": 1',
      'Not recorded: 1',
      'Repairs – late: 1',
      '\ufffd: 1',
    ]);
  });

  it.each([
    ['semicolons', plain.replaceAll(',', ';')],
    ['tabs', plain.replaceAll(',', '\t').replace('Café\t', 'Café,')],
    ['a line that names the separator', `sep=;\r\n${plain.replaceAll(',', ';')}`],
    ['a separator that only that line tells', `SEP=|\n${plain.replaceAll(',', '|')}`],
    ['headings with other separators in quotation marks', `"a;b;c;d;e",${plain.replaceAll('\n', '\n,')}`],
    ['Windows line ends', plain.replaceAll('\n', '\r\n')],
    ['old Macintosh line ends', plain.replaceAll('\n', '\r')],
    ['mixed line ends', plain.replace('\n', '\r\n')],
    ['blank lines', `\n\n${plain.replaceAll('\n', '\n  \n,,\n')}`],
    ['no last line end', plain.trimEnd()],
  ])('may have %s', async (_, text) => {
    const { faults, ...counted } = await countText(text);
    expect(faults).toEqual([]);
    expect(listCategories(counted as Counted).map((name) => name.replace(/[;|]/, ','))).toEqual(categories);
  });

  it.each([
    ['\n', 'sep=,\n'],
    ['\r\n', 'sep=,\r\n'],
    ['\r', ''],
  ])('has its lines counted as an editor counts them, with line ends %j', async (end, start) => {
    const rows = [
      'reference,"received"',
      'A,2025-05-01',
      '',
      `B,"2025${end}${end}05"`,
      ' , ',
      'C,x',
      `"D${end}",2025-05-04`,
      'E,y',
    ];
    const text = `${start}${rows.join(end)}`;
    const { faults } = await countText(text);
    const lines = text.split(end);
    const first = lines.indexOf('B,"2025') + 1;
    expect(faults.map(({ line }) => line)).toEqual([first, lines.indexOf('C,x') + 1, lines.length]);
  });

  it('may hold its headings alone', async () => {
    const { rows, years } = await countText('reference,received\n');
    expect([rows, years[0]?.figures.stages[0]?.received, years[0]?.cases]).toEqual([0, 0, 0]);
  });

  it('cannot be of another form', async () => {
    const troubles: readonly (readonly [string, string | Uint8Array, Choices?])[] = [
      ['nothing', ''],
      ['only spaces', ' \n\n ,,\n'],
      ['a workbook', Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0xff])],
      ['an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0, 0, 0, 0])],
      ['a web page', '\n<!DOCTYPE html><html><table><tr><td>reference</table>'],
      ['bytes of no text', 'reference,received\nA,2025-05-01\nB\0,2025-05-02\n'],
      [
        'an open quotation mark',
        'reference,received,notes\nA,2025-05-01,"x\ny"\nB,2025-05-02,"x\nC,2025-05-03,\n',
      ],
      ['a row without end', `reference,received,notes\nA,2025-05-01,"${'long '.repeat(300_000)}"\n`],
      ['data instead of headings', 'Mrs Smith,1 High Street\nMr Jones,2 High Street\n'],
      ['a title above the headings', 'Complaints 2025\nreference,received\n'],
    ];
    const told = [];
    for (const [name, register, choices] of troubles) {
      told.push(`${name}:\n  ${await readTrouble(register, choices)}`);
    }
    await expect(told.join('\n')).toMatchFileSnapshot('text.txt');
  });
});

import { parse } from 'csv-parse/sync';
import { type Options, stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Code } from '../../src/codes/code.ts';
import { loadCode } from '../../src/codes/codes.ts';
import type { Answer, Assessment } from '../../src/records/assessment.ts';
import { renderCsv } from '../../src/render/plain/render-csv.ts';
import { columns } from '../../src/spreadsheet/cells.ts';
import { compareSheet } from '../../src/spreadsheet/compare-sheet.ts';
import { printComparison } from '../../src/spreadsheet/print-comparison.ts';
import { readSheet } from '../../src/spreadsheet/read-sheet.ts';

const code = requireCode();

function requireCode(): Code {
  const found = loadCode('housing-ombudsman-2024');
  if (!found) throw new Error('no such Code');
  return found;
}

const first: Answer = {
  provision: '1.2',
  answer: 'yes',
  comply: 'yes',
  needs: ['evidence', 'commentary'],
  evidence: [
    { document: 'policy', words: 'section 2.1' },
    { document: 'letters', words: '' },
    { document: '', words: 'The manager’s “walk-about” notes' },
  ],
  commentary: '- a list\n- of two\n\nAnd a – dash, a £5 note.',
  action: { what: '', by: '', owner: '', done: '' },
  alternative: '',
};

/** An assessment with an answer of its own for each provision. */
function makeAssessment(answers: readonly Answer[] = makeAnswers()): Assessment {
  const blank = { name: '', email: '', phone: '' };
  return {
    landlord: { name: 'Elmbrook Homes', homes: 0, website: '', subsidiaries: [] },
    period: { from: '', to: '' },
    assessed: '',
    revision: { date: '', reason: '', revises: '' },
    contact: blank,
    title: '',
    publishedAt: '',
    introduction: '',
    scrutiny: [],
    previous: '',
    earlier: [],
    response: { body: '', considered: '', author: '', role: '', minute: '', text: '' },
    register: [],
    answers,
    unconfirmed: { homes: false, answers: 0 },
  };
}

function makeAnswers(): Answer[] {
  return code.provisions.map(({ id }, index) => ({
    ...first,
    provision: id,
    ...(index % 9 === 5
      ? {
          answer: 'no',
          comply: 'no' as const,
          action: { what: '=A plan', by: '2026-10-31', owner: 'Head of Service', done: '' },
          commentary: `Not yet at ${id}.`,
        }
      : {}),
  }));
}

type Rows = string[][];

/** The sheet after somebody has done something to its rows, headings first, and saved it in some form. */
function changeSheet(change: (rows: Rows) => Rows, options: Options = {}): Uint8Array {
  const rows: Rows = parse(renderCsv(makeAssessment(), code), { bom: true });
  return new TextEncoder().encode(stringify(change(rows), options));
}

function compare(bytes: Uint8Array, answers: readonly Answer[] = makeAnswers()): string {
  const comparison = compareSheet(readSheet(bytes, 'data.csv'), answers, code);
  return printComparison({ ...comparison, refused: [] }, 'self-assessment.yaml', true);
}

/** The signs that Windows-1252 has where Latin-1 has none. */
const upper: Readonly<Record<string, number>> = { '•': 0x95, '’': 0x92, '“': 0x93, '”': 0x94, '–': 0x96 };

function encodeWindows1252(bytes: Uint8Array): Uint8Array {
  return Uint8Array.from(
    [...new TextDecoder().decode(bytes)].map((sign) => upper[sign] ?? sign.charCodeAt(0)),
  );
}

const unchanged = 'Nothing is to be changed in self-assessment.yaml.\n';
const at = (name: (typeof columns)[number]) => columns.indexOf(name);

/** Each cell of a column, the heading left out, written anew. */
function mapColumn(name: (typeof columns)[number], write: (cell: string) => string): (rows: Rows) => Rows {
  return ([headings = [], ...rows]) => [
    headings,
    ...rows.map((row) => row.map((cell, index) => (index === at(name) ? write(cell) : cell))),
  ];
}

function setCell(id: string, name: (typeof columns)[number], cell: string): (rows: Rows) => Rows {
  return (rows) => rows.map((row) => (row[0] === id ? row.with(at(name), cell) : row));
}

test('the sheet is written for spreadsheets', async () => {
  const short = { ...code, provisions: code.provisions.slice(0, 7) };
  await expect(renderCsv(makeAssessment(), short)).toMatchFileSnapshot('sheet.csv');
});

test('no cell can be taken for a formula', () => {
  fc.assert(
    fc.property(fc.string(), (commentary) => {
      const csv = renderCsv(makeAssessment([{ ...first, commentary }]), code);
      const rows: Rows = parse(csv, { bom: true });
      for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
    }),
  );
});

test('what is written is read back as it was', () => {
  const text = fc.string({ unit: 'grapheme' }).map((words) => words.replace(/\s+$/, ''));
  fc.assert(
    fc.property(text, text, fc.constantFrom(',', ';', '\t'), (commentary, words, delimiter) => {
      const [answer] = [{ ...first, commentary, alternative: `'${words}`, evidence: [] }];
      const rows: Rows = parse(renderCsv(makeAssessment([answer]), code), { bom: true });
      const sheet = readSheet(new TextEncoder().encode(stringify(rows, { delimiter })), 'data.csv');
      expect(sheet.rows[0]?.cells.get('commentary')).toBe(commentary.replace(/\r\n?/g, '\n'));
      expect(sheet.rows[0]?.cells.get('alternative')).toBe(`'${words}`.replace(/\r\n?/g, '\n'));
    }),
  );
});

describe('what spreadsheets do by themselves changes nothing', () => {
  const shortenNumbers = mapColumn('provision', (id) => String(Number(id)));
  const without = (name: (typeof columns)[number]) => (rows: Rows) =>
    rows.map((row) => row.toSpliced(at(name), 1));

  test.each<[string, Uint8Array]>([
    ['nothing', changeSheet((rows) => rows)],
    ['semicolons', changeSheet((rows) => rows, { delimiter: ';', record_delimiter: '\r\n' })],
    ['tabs', changeSheet((rows) => rows, { delimiter: '\t' })],
    [
      'a first line that names the separator',
      Buffer.concat([Buffer.from('sep=,\r\n'), changeSheet((rows) => rows)]),
    ],
    ['Windows-1252', encodeWindows1252(changeSheet((rows) => rows))],
    ['columns in another order', changeSheet((rows) => rows.map((row) => row.toReversed()))],
    [
      'columns left out',
      changeSheet((rows) => rows.map((row) => [row[0] ?? '', row[at('commentary')] ?? ''])),
    ],
    [
      'headings in capitals',
      changeSheet(([headings = [], ...rows]) => [headings.map((one) => ` ${one.toUpperCase()} `), ...rows]),
    ],
    ['5.10 turned into 5.1', changeSheet(shortenNumbers)],
    [
      'one 5.10 turned into 5.1, where other numbers kept their nought',
      changeSheet(mapColumn('provision', (id) => (id === '5.10' ? '5.1' : id))),
    ],
    [
      '5.10 turned into 5.1, without the wording',
      changeSheet((rows) => without('requirement')(shortenNumbers(rows))),
    ],
    ['decimal commas', changeSheet(mapColumn('provision', (id) => id.replace('.', ',')))],
    [
      'numbers taken for dates',
      changeSheet(mapColumn('provision', (id) => id.replace(/^(\d)\.(\d+)$/, '$1-Mar'))),
    ],
    ['rows in another order', changeSheet(([headings = [], ...rows]) => [headings, ...rows.toReversed()])],
    [
      'dates written the British way',
      changeSheet(mapColumn('by', (day) => day.replace(/(\d+)-(\d+)-(\d+)/, '$3/$2/$1'))),
    ],
    [
      'dates written the American way',
      changeSheet(mapColumn('by', (day) => day.replace(/(\d+)-(\d+)-(\d+)/, '$2/$3/$1'))),
    ],
    [
      'dates with a short month',
      changeSheet(mapColumn('by', (day) => day.replace('2026-10-31', '31-Oct-26'))),
    ],
    ['TRUE and FALSE', changeSheet(mapColumn('comply', (answer) => (answer === 'Yes' ? 'TRUE' : 'FALSE')))],
    [
      'straight quotes and dashes',
      changeSheet((rows) =>
        rows.map((row) =>
          row.map((cell) => cell.replace(/[“”]/g, '"').replaceAll('’', "'").replaceAll('–', '-')),
        ),
      ),
    ],
    [
      'blanks at the ends',
      changeSheet((rows) => rows.map((row) => row.map((cell) => cell.replace(/$/gm, ' ')))),
    ],
    [
      'CRLF in cells',
      changeSheet((rows) => rows.map((row) => row.map((cell) => cell.replaceAll('\n', '\r\n')))),
    ],
    [
      'blank rows and columns',
      changeSheet(([headings = [], ...rows]) => [
        [''],
        [...headings, ''],
        [''],
        ...rows.flatMap((row) => [[...row, ''], row.map(() => '')]),
      ]),
    ],
    ['rows left out', changeSheet((rows) => rows.slice(0, 20))],
  ])('%s', (_name, bytes) => {
    expect(compare(bytes)).toBe(unchanged);
  });
});

describe('what people change', () => {
  const all = (...changes: ((rows: Rows) => Rows)[]) =>
    changeSheet((rows) => changes.reduce((done, change) => change(done), rows));

  test.each<[string, Uint8Array]>([
    [
      'fields',
      all(
        setCell('1.2', 'commentary', 'New words'),
        setCell('1.3', 'comply', 'No.'),
        setCell('1.3', 'by', '1 March 2027'),
        setCell('5.10', 'evidence', 'policy: section 4'),
      ),
    ],
    [
      'values taken out',
      all(setCell('1.2', 'commentary', ''), setCell('1.2', 'evidence', ''), setCell('1.2', 'comply', '')),
    ],
    [
      'cells that cannot be read',
      all(
        setCell('1.2', 'comply', 'Partly'),
        setCell('1.3', 'by', 'soon'),
        setCell('1.4', 'by', '31/02/2027'),
      ),
    ],
    [
      'rows that cannot be placed',
      all(
        setCell('1.2', 'provision', '6.21'),
        setCell('1.3', 'provision', '1.4'),
        setCell('1.5', 'provision', ''),
        (rows) => rows.map((row) => row.toSpliced(1, 1)),
      ),
    ],
    ['a number under the wording of another', all(setCell('1.2', 'provision', '9.8'))],
    [
      '5.1 or 5.10',
      changeSheet(([headings = [], ...rows]) => [
        headings.toSpliced(1, 1),
        ...rows.filter(([id]) => id === '5.10').map((row) => row.toSpliced(1, 1).with(0, '5.1')),
      ]),
    ],
  ])('%s', async (name, bytes) => {
    await expect(compare(bytes)).toMatchFileSnapshot(`./${name.replaceAll(/\W+/g, '-')}.txt`);
  });

  test('a row changed in the file too is a conflict, and one changed only there is left alone', async () => {
    const since = makeAnswers().map((answer) =>
      ['1.2', '1.3'].includes(answer.provision) ? { ...answer, commentary: 'Changed in the file.' } : answer,
    );
    const bytes = changeSheet(setCell('1.2', 'owner', 'Head of Repairs'));
    await expect(compare(bytes, since)).toMatchFileSnapshot('conflict.txt');
  });
});

describe('what is no sheet is refused in words', () => {
  test.each([
    ['a workbook', 'PK\u0003\u0004', 'is a workbook'],
    ['another table', 'Ref,Received\n1,2\n', 'has no column named provision'],
    ['a heading twice', 'provision,comply,Comply\n1.2,Yes,No\n', 'has two columns named comply'],
    ['a quote that is not closed', 'provision,comply\n"1.2,Yes\n', 'is not closed'],
    ['nothing', '', 'has no column named provision'],
  ])('%s', (_name, text, message) => {
    expect(() => readSheet(new TextEncoder().encode(text), 'data.csv')).toThrow(message);
  });
});

test('evidence that is cited has its column, whether the form has a place for it or not', () => {
  const bare: Code = { ...code, columns: code.columns.filter(({ holds }) => !holds.startsWith('evidence')) };
  const headings = (answers: readonly Answer[]): string[] =>
    parse(renderCsv(makeAssessment(answers), bare), { bom: true })[0] ?? [];
  expect(headings([first])).toContain('evidence');
  expect(headings([{ ...first, evidence: [] }])).not.toContain('evidence');
});

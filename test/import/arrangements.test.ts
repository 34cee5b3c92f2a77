import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Provision } from '../../src/codes/code.ts';
import { loadCode } from '../../src/codes/codes.ts';
import { CommandError } from '../../src/command-error.ts';
import { importDocument } from '../../src/import/import-document.ts';
import { writeReport } from '../../src/import/write/write-report.ts';

const code = theCode();

/** One row of a document, and how its parts are joined. */
interface Row {
  readonly provision: Provision;
  readonly number: string;
  readonly joins: readonly string[];
  readonly marks: readonly string[];
  readonly breaks: readonly number[];
  readonly answer: string;
  readonly commentary: string;
}

const said: Readonly<Record<string, string>> = {
  Yes: 'yes',
  'YES.': 'yes',
  Y: 'yes',
  No: 'no',
  N: 'no',
  Partial: 'no',
};
const commentary = fc.constantFrom(
  'Our policy has this in section 4.2, and staff know it.',
  'The team meets weekly. See also 6.1 of the guide; evidence is kept.',
  'Residents ring, write or call in. No letter goes unread.',
  'Complaints are logged within 5 working days of being received.',
  '',
);
const rows = fc
  .subarray([...code.provisions], { minLength: 1, maxLength: 9 })
  .chain((provisions) => fc.tuple(...provisions.map(rowOf)));

test('text is placed right wherever its lines broke, ran together or lost their numbers', () => {
  return fc.assert(
    fc.asyncProperty(rows, async (given) => {
      const text = given.map((row) => linesOf(row).join('')).join('');
      await expectPlaced(given, 'text.txt', text);
    }),
    { numRuns: 60 },
  );
});

test('a table is placed right wherever its rows were cut, moved or pressed into a cell', () => {
  const damage = fc.array(fc.constantFrom('none', 'cut', 'left', 'right', 'pressed', 'number'), {
    minLength: 9,
  });
  return fc.assert(
    fc.asyncProperty(rows, damage, async (given, kinds) => {
      const cells = given.flatMap((row, index) => damaged(row, kinds[index] ?? 'none'));
      const head = ['Code provision', 'Code requirement', 'Comply', 'Evidence', 'Commentary'];
      const table = [head, ...cells].map(
        (each) => `<tr>${each.map((cell) => `<td>${cell}</td>`).join('')}</tr>`,
      );
      await expectPlaced(given, 'page.html', `<table>${table.join('')}</table>`);
    }),
    { numRuns: 60 },
  );
});

test('every word of a document is in the draft or in the report', () => {
  const line = fc.oneof(
    fc.constantFrom(
      'Exclusions',
      '2 Exclusions',
      'Evidence',
      'Evidence:',
      'Commentary / explanation',
      'Do we comply?',
    ),
    fc.constantFrom(
      'Yes',
      'No',
      'Yes, in part',
      'Partial',
      '1.2',
      '5.10',
      '9.9',
      'Code provision 6.1',
      '- item',
    ),
    fc.constantFrom(...code.provisions.map(({ id, requirement }) => `${id} ${requirement}`)),
    fc.constantFrom(...code.provisions.map(({ requirement }) => requirement.slice(0, 60))),
    fc.lorem({ maxCount: 6 }),
  );
  const lines = fc.array(fc.tuple(line, fc.constantFrom('', 'before', 'after', 'both')), {
    minLength: 1,
    maxLength: 40,
  });
  return fc.assert(
    fc.asyncProperty(lines, fc.constantFrom('a.txt', 'a.md', 'a.html', 'a.csv'), async (given, name) => {
      const marked = given.map(([words, where], index) =>
        [
          where === 'before' || where === 'both' ? `zq${index}a` : '',
          words,
          /after|both/.test(where) ? `zq${index}b` : '',
        ]
          .filter((part) => part !== '')
          .join(' '),
      );
      const text = name === 'a.html' ? marked.map((each) => `<p>${each}</p>`).join('') : marked.join('\n\n');
      const result = await importText(name, `${text}\n\n7.4\n\nYes`).catch(expectRefusal);
      if (result === undefined) return;
      expect(result.account.left.lost).toEqual([]);
      const kept = result.yaml + writeReport(result.account);
      const markers = text.match(/\bzq\d+[ab]\b/g) ?? [];
      expect(markers.filter((marker) => !new RegExp(`\\b${marker}\\b`).test(kept))).toEqual([]);
    }),
    { numRuns: 120 },
  );
});

test.each(['rhubarb', 'regulars at noon', 'relaxed', 'R', 're-runs'])(
  'words below the beginning of a requirement stay whole, though they begin as it goes on: %s',
  async (words) => {
    const text = `9.7 As a minimum, the MRC and the governing body (or equivalent) must receive:\n\n${words}\n\n7.4\n\nYes`;
    const { yaml, account } = await importText('a.txt', text);
    expect(account.left.lost).toEqual([]);
    expect(yaml).toMatch(new RegExp(`^\\s*${words}$`, 'm'));
  },
);

test('every word of a table is in the draft or in the report, in whatever column and row it stands', () => {
  const columns = [
    'Provision',
    'Requirement',
    'Comply',
    'Evidence',
    'Commentary',
    'Action',
    'Due',
    'Who',
    'RAG',
  ];
  const number = fc.constantFrom('1.2', '1.2', '1.3', '9.9', '2. Exclusions', '');
  const requirement = fc.constantFrom('', ...code.provisions.slice(0, 3).map((each) => each.requirement));
  const answer = fc.constantFrom('Yes', 'No', 'Partial', 'N/A', '');
  const filled = fc.array(fc.boolean(), { minLength: 7, maxLength: 7 });
  const record = fc.tuple(number, requirement, answer, filled);
  return fc.assert(
    fc.asyncProperty(fc.array(record, { minLength: 1, maxLength: 6 }), async (given) => {
      const cells = [...given, ['7.4', '', 'Yes', []] as const].map(([id, wording, said, marks], row) => [
        id,
        wording,
        marks[0] ? `${said} zq${row}x0` : said,
        ...marks.slice(1).map((isMarked, column) => (isMarked ? `zq${row}x${column + 1}` : '')),
      ]);
      const lines = cells.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','));
      const text = [columns.join(','), ...lines].join('\n');
      const { yaml, account } = await importText('a.csv', text);
      expect(account.left.lost).toEqual([]);
      const kept = yaml + writeReport(account);
      const markers = text.match(/\bzq\d+x\d\b/g) ?? [];
      expect(markers.filter((marker) => !new RegExp(`\\b${marker}\\b`).test(kept))).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

test('whatever bytes it is given, it reads or refuses', () => {
  const start = fc.constantFrom(
    '',
    'PK\u0003\u0004word/document',
    '<html><table>',
    '%PDF',
    '# A\n',
    '+---+---+\n',
    'a,b\n',
  );
  return fc.assert(
    fc.asyncProperty(start, fc.uint8Array({ maxLength: 400 }), async (begins, bytes) => {
      const whole = Uint8Array.from([...Buffer.from(begins, 'latin1'), ...bytes]);
      await importDocument([{ name: 'file', bytes: whole }], code, { schema: 'x' }).catch(expectRefusal);
    }),
    { numRuns: 200 },
  );
});

function rowOf(provision: Provision): fc.Arbitrary<Row> {
  const { id } = provision;
  const numbers = [`${id}`, `${id}.`, `Stage one: ${id}`, `Code provision ${id}`];
  const join = fc.constantFrom('', ' ', '\n', '\n\n', ' \u00a0 ');
  return fc.record({
    provision: fc.constant(provision),
    number: fc.constantFrom(...numbers, ...(hasTwin(provision) ? [] : [''])),
    joins: fc.array(join, { minLength: 4, maxLength: 4 }),
    marks: fc.array(fc.constantFrom('a. ', '1. ', '• ', '', '(b) '), { minLength: 9, maxLength: 9 }),
    breaks: fc.array(fc.nat({ max: 400 }), { maxLength: 4 }),
    answer: fc.constantFrom(...Object.keys(said)),
    commentary,
  });
}

/** Whether the Code words another provision the same. */
function hasTwin({ id, requirement }: Provision): boolean {
  return code.provisions.some(
    (other) => other.id !== id && other.requirement.slice(0, 60) === requirement.slice(0, 60),
  );
}

/** The requirement with its list, lines broken where they happened to be. */
function requirementOf({ provision, marks, breaks }: Row): string {
  const items = provision.items.map((item, index) => `\n${marks[index] ?? ''}${item}`);
  const words = `${provision.requirement}${items.join('')}`.split(' ');
  return words.map((word, index) => (breaks.includes(index) ? `\n${word}` : word)).join(' ');
}

function linesOf(row: Row): string[] {
  const [first = '', second = '', third = '', last = ''] = row.joins;
  // A number that no space parts from the words before it would be a part of them.
  const lead = row.number === '' && first === '' ? '\n' : first || '\n';
  return [lead, row.number, second, requirementOf(row), third, row.answer, last, row.commentary];
}

function damaged(row: Row, kind: string): string[][] {
  const { provision, answer, commentary: words } = row;
  const requirement = requirementOf(row);
  const half = requirement.lastIndexOf(' ', requirement.length / 2);
  const whole = [[provision.id, requirement, answer, 'Policy', words]];
  if (kind === 'cut' && half > 40) {
    return [
      [provision.id, requirement.slice(0, half), answer, 'Policy', ''],
      ['', requirement.slice(half), '', '', words],
    ];
  }
  if (kind === 'left' && !hasTwin(provision)) return [[requirement, answer, 'Policy', words, '']];
  if (kind === 'right') return [['', provision.id, requirement, answer, words]];
  if (kind === 'pressed') return [[`${provision.id}${requirement}${answer}${words}`, '', '', '', '']];
  if (kind === 'number')
    return [
      [provision.id, '', '', '', ''],
      ['', requirement, answer, 'Policy', words],
    ];
  return whole;
}

async function expectPlaced(given: readonly Row[], name: string, text: string): Promise<void> {
  const { yaml, account } = await importText(name, text);
  const { provisions } = parse(yaml, { schema: 'failsafe' });
  const found = account.placed.map(({ id }) => {
    const { comply, commentary: words } = provisions[id];
    return {
      id,
      comply,
      words: given.find(({ provision }) => provision.id === id)?.commentary ?? '',
      in: String(words),
    };
  });
  expect(found.map(({ id, comply }) => ({ id, comply }))).toEqual(
    given.map(({ provision, answer }) => ({ id: provision.id, comply: said[answer] })),
  );
  for (const each of found) expect(each.in.replace(/\s+/g, ' ')).toContain(each.words);
  expect(account.left.lost).toEqual([]);
}

function importText(name: string, text: string): ReturnType<typeof importDocument> {
  return importDocument([{ name, bytes: new TextEncoder().encode(text) }], code, { schema: 'x' });
}

function expectRefusal(error: unknown): undefined {
  if (!(error instanceof CommandError)) throw error;
  return undefined;
}

function theCode(): NonNullable<ReturnType<typeof loadCode>> {
  const loaded = loadCode('housing-ombudsman-2024');
  if (loaded === undefined) throw new Error('the Code is missing');
  return loaded;
}

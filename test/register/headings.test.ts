import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { chooseHeading } from '../../src/register/headings/choose-heading.ts';
import { writeColumnsBlock } from '../../src/register/headings/columns-block.ts';
import { readHeadingPattern } from '../../src/register/headings/heading-text.ts';
import { type ColumnPair, suggestColumns } from '../../src/register/headings/suggest-columns.ts';
import { listCaseFields } from '../../src/register/read/case-fields.ts';
import { compileDatePattern } from '../../src/register/read/cells/date-pattern.ts';
import { recogniseHeader } from '../../src/register/read/recognise-header.ts';
import { headingRows } from './heading-rows.ts';
import { certainHeadings, foreignHeadings, likelyHeadings } from './headings.ts';
import { type Example, listExamples, printMeasured } from './measured.ts';
import { certainAgain, foreignAgain, likelyAgain } from './second-sight.ts';

const fields = listCaseFields({ stages: 2 }).map(({ name }) => name);
const days = ['13/09/2025', '16/12/2025', '', '01/04/2025'];
const words = ['Repairs', 'Noise', 'Repairs'];

/** Cells that a column of ours may have. */
function sampleOf(field: string): readonly string[] {
  if (/received|acknowledged|extended|responded/.test(field)) return days;
  if (field.endsWith('outcome')) return ['Upheld', 'Closed - not upheld', ''];
  if (field === 'stage') return ['Stage 1', 'Stage 2', 'Stage 1'];
  return field === 'reference' ? ['C100', 'C101', 'C102'] : words;
}

function suggestFor(heading: string, cells: readonly string[]): string {
  const rows = cells.map((cell) => [cell]);
  return suggestColumns([heading], fields, 2, rows)[0]?.name ?? '';
}

function recognised(
  certain: typeof certainHeadings,
  likely: typeof likelyHeadings,
  foreign: readonly string[],
): Example[] {
  const read = (heading: string) => recogniseHeader(heading, 2);
  const others = [...Object.values(likely).flat(), ...foreign];
  return [...listExamples(certain, read), ...listExamples({ '': others }, read)];
}

function suggested(likely: typeof likelyHeadings, foreign: readonly string[]): Example[] {
  const right = Object.entries(likely).flatMap(([field, headings]) =>
    listExamples({ [field]: headings }, (heading) => suggestFor(heading, sampleOf(field))),
  );
  const kinds = ['received', 'outcome', 'stage', 'category', 'reference'].map(sampleOf);
  const suggestAny = (heading: string) =>
    kinds.map((cells) => suggestFor(heading, cells)).find((name) => name !== '') ?? '';
  return [...right, ...listExamples({ '': foreign }, suggestAny)];
}

describe('the headings of case systems', () => {
  it('are recognised, or proposed, as they should be', async () => {
    const told = [
      printMeasured('recognised', recognised(certainHeadings, likelyHeadings, foreignHeadings)),
      printMeasured('proposed', suggested(likelyHeadings, foreignHeadings)),
      printMeasured('recognised, second sight', recognised(certainAgain, likelyAgain, foreignAgain)),
      printMeasured('proposed, second sight', suggested(likelyAgain, foreignAgain)),
    ];
    await expect(told.join('\n')).toMatchFileSnapshot('headings-measured.txt');
  });

  it('that are known are listed', async () => {
    const all = [certainHeadings, likelyHeadings, certainAgain, likelyAgain].flatMap((list) =>
      Object.values(list).flat(),
    );
    const known = fields.map((field) => {
      const headings = all.filter((heading) => recogniseHeader(heading, 2) === field);
      return `${field}: ${headings.join(' | ')}\n`;
    });
    await expect(known.join('')).toMatchFileSnapshot('headings-known.txt');
  });

  it('are known in whole rows', async () => {
    const told = headingRows.map((row) =>
      row
        .split('|')
        .map((heading) => `${recogniseHeader(heading, 2).padEnd(22)}${heading}\n`)
        .join(''),
    );
    await expect(told.join('\n')).toMatchFileSnapshot('heading-rows.txt');
  });

  it('never take a day for an outcome, or a person for a team', () => {
    const dated = [...foreignHeadings, ...foreignAgain, ...Object.values(likelyHeadings).flat()].filter(
      (one) => /date|\bon$|\bby$|officer|manager|handler|owner|leader|name/i.test(one),
    );
    expect(dated.length).toBeGreaterThan(60);
    expect(dated.filter((one) => recogniseHeader(one, 2) !== '')).toEqual([]);
  });

  it('mean the stages that the Code has', () => {
    expect(recogniseHeader('Reason stage 3 refused', 3)).toBe('stage-3-refused');
    expect(recogniseHeader('Reason stage 3 refused', 2)).toBe('');
    expect(recogniseHeader('Escalation refused', 1)).toBe('');
    expect(recogniseHeader('Date escalated to Stage 3', 3)).toBe('stage-3-received');
  });
});

describe('the pattern in a heading', () => {
  it.each([
    ['Received - DD/MM/YY', 'dd/mm/yy'],
    ['Received (dd/mm/yyyy)', 'dd/mm/yyyy'],
    ['Date (DD-MMM-YYYY)', 'dd-mmm-yyyy'],
    ['Received dd.mm.yyyy hh:mm', 'dd.mm.yyyy'],
    ['Received (yyyy-mm-dd)', 'yyyy-mm-dd'],
    ['Received mm/dd/yyyy', 'mm/dd/yyyy'],
    ['Received (DDMMYY)', ''],
    ['Date received', ''],
    ['Paddy m/y', ''],
    ['', ''],
  ])('“%s”: “%s”', (heading, pattern) => {
    expect(readHeadingPattern(heading)).toBe(pattern);
    if (pattern !== '') expect(compileDatePattern(pattern).pattern).toBe(pattern);
  });
});

describe('of headings that may be the same column', () => {
  it.each([
    ['extended-to', ['Extension Y/N', 'Extension agreed until'], 1],
    ['team', ['Directorate', 'Service'], 1],
    ['team', ['Service area', 'Team', 'Department'], 1],
    ['team', ['Team', 'Responsible team'], -1],
    ['reference', ['ID', 'Complaint ref'], 1],
    ['received', ['Received', 'Date received'], -1],
  ])('%s: %j', (name, headings, best) => {
    expect(chooseHeading(name, headings)).toBe(best);
  });

  it('the cells decide first', () => {
    const days = ['01/04/2025', '', '02/04/2025'];
    const flags = ['Yes', 'No', 'Yes'];
    expect(chooseHeading('acknowledged', ['Acknowledged', 'Date acknowledged'], [flags, days])).toBe(1);
    expect(chooseHeading('stage-2-responded', ['S2 response', 'S2 replied'], [days, ['', '', '']])).toBe(0);
    expect(
      chooseHeading(
        'outcome',
        ['Outcome', 'Upheld?'],
        [
          ['Apology', 'Repair'],
          ['Y', 'N'],
        ],
      ),
    ).toBe(1);
    expect(chooseHeading('received', ['Received', 'Date received'], [days, days])).toBe(-1);
    expect(chooseHeading('extended-to', ['Extended', 'Extension?'], [days, flags])).toBe(0);
  });
});

describe('what is proposed for missing columns', () => {
  const headings = [
    'Case',
    'Opened',
    'Date logged',
    'Closed',
    'Decision date',
    'Status',
    'Date logged by',
    'Outcome',
  ];
  const rows = [
    ['1', '01/04/2025', '01/04/2025', 'by phone', '14/04/2025', 'Closed - Justified', 'A', ''],
    ['2', '02/04/2025', '02/04/2025', 'no reply', '15/04/2025', 'Closed - Unjustified', 'B', ''],
  ];

  it('fits the cells, likeliest first, each heading once', () => {
    const pairs = suggestColumns(
      headings,
      ['reference', 'received', 'responded', 'outcome', 'acknowledged'],
      2,
      rows,
    );
    expect(pairs).toEqual([
      { name: 'reference', heading: 'Case' },
      { name: 'received', heading: 'Date logged' },
      { name: 'responded', heading: 'Decision date' },
      { name: 'outcome', heading: 'Status' },
    ]);
    expect(suggestColumns(headings, ['received', 'received'], 2, rows).map(({ heading }) => heading)).toEqual(
      ['Date logged', 'Opened'],
    );
  });

  it('is nothing where the cells speak against it', () => {
    const texts = [
      ['by phone', '01/04/2025'],
      ['by post', '02/04/2025'],
    ];
    expect(suggestColumns(['Date logged', 'Resolution'], ['received', 'outcome'], 2, texts)).toEqual([]);
    expect(suggestColumns(['Opened', 'Opened'], ['received'], 2, [])).toEqual([]);
    expect(suggestColumns(['Opened'], ['received', 'unheard-of'], 2, [])).toHaveLength(1);
    expect(suggestColumns(['Opened'], ['received'], 2, [['45748']])).toHaveLength(1);
    expect(suggestColumns(['Opened'], ['received'], 2, [['12345']])).toEqual([]);
  });

  it('is no reference where most cells come again', () => {
    const propose = (cells: readonly string[]) =>
      suggestColumns(
        ['Case'],
        ['reference'],
        2,
        cells.map((cell) => [cell]),
      );
    expect(propose(['C1', 'C1', 'C2', 'C2'])).toHaveLength(1);
    expect(propose(['C1', 'C1', 'C1', 'C2', 'C2'])).toEqual([]);
  });

  it('is nothing of a later stage where the heading says stage 1', () => {
    const propose = (heading: string) =>
      suggestColumns([heading], ['stage-2-outcome'], 2, [['Upheld'], ['Not upheld']]);
    expect(propose('Review outcome')).toHaveLength(1);
    expect(propose('Stage 1 review outcome')).toEqual([]);
  });

  it('keeps to the headings of the row, whatever they are', () => {
    const cell = fc.constantFrom('Upheld', '01/04/2025', 'Stage 2', 'Repairs', 'C1', '', 'N/A');
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...Object.values(likelyHeadings).flat()), fc.string()), {
          maxLength: 8,
        }),
        fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 5 }),
        (row, sample) => {
          const given = suggestColumns(row, fields, 2, sample).map(({ heading }) => heading);
          expect(new Set(given).size).toBe(given.length);
          expect(
            given.filter((heading) => !row.some((one) => one.trim().replace(/\s+/g, ' ') === heading)),
          ).toEqual([]);
        },
      ),
    );
  });
});

describe('the block of columns', () => {
  it('is ready to paste', () => {
    const block = writeColumnsBlock([
      { name: 'received', heading: 'Date Logged' },
      { name: 'responded', heading: 'Closed: date' },
      { name: 'outcome', heading: 'Landlord’s “finding” #1' },
      { name: 'team', heading: 'Cost $ "team"' },
    ]);
    expect(block.yaml).toBe(
      [
        'performance:',
        '  columns:',
        '    received: Date Logged',
        "    responded: 'Closed: date'",
        "    outcome: 'Landlord’s “finding” #1'",
        `    team: 'Cost $ "team"'`,
      ].join('\n'),
    );
    expect(block.commandLine).toBe(
      `--column received="Date Logged" --column responded="Closed: date" --column outcome="Landlord’s “finding” #1" --column team='Cost $ "team"'`,
    );
  });

  it('has the dots in its option too where a heading is wanted', () => {
    const block = writeColumnsBlock([
      { name: 'received', heading: '…' },
      { name: 'outcome', heading: 'Status' },
    ]);
    expect(block.yaml).toBe('performance:\n  columns:\n    received: …\n    outcome: Status');
    expect(block.commandLine).toBe('--column received="…" --column outcome="Status"');
  });

  const heading = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1 }),
    fc.string({
      unit: fc.constantFrom(...'aZ1 :#\'"\\$`!?-{}[],&*|>%@\n\t\u0001\u00a0\u2028'),
      minLength: 1,
    }),
    fc.constantFrom(
      'yes',
      'No',
      'null',
      '1',
      '1.0',
      '~',
      '- a',
      'a: b',
      'a #b',
      'true',
      "it's",
      '=x',
      '2025-04-01',
    ),
  );

  it('reads back as YAML', () => {
    fc.assert(
      fc.property(heading, (text) => {
        const { yaml } = writeColumnsBlock([{ name: 'received', heading: text }]);
        expect(parse(yaml)).toEqual({ performance: { columns: { received: text } } });
      }),
    );
  });

  it('reads back in a shell', () => {
    const pairs: ColumnPair[] = fc
      .sample(heading, { numRuns: 200, seed: 7 })
      .filter((text) => !text.includes('\0'))
      .map((text) => ({ name: 'received', heading: text }));
    const { commandLine } = writeColumnsBlock(pairs);
    const printed = execFileSync('sh', ['-c', `printf '%s\\0' ${commandLine}`], { encoding: 'utf8' });
    const words = printed.split('\0').filter((word) => word !== '--column');
    expect(words.slice(0, -1)).toEqual(pairs.map(({ name, heading: text }) => `${name}=${text}`));
  });
});

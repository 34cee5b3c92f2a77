import { expect, it } from 'vitest';
import { buildMeasures } from '../../src/publication/figures/measures-view.ts';
import { listMethod } from '../../src/publication/report/build-report-method.ts';
import type { Counted } from '../../src/register/counted.ts';
import { describeCounting } from '../../src/register/describe-counting.ts';
import { publishCount } from '../../src/register/publish-count.ts';
import { printMeasuresJson, printMeasuresText } from '../../src/render/plain/measures.ts';
import { code, countText } from '../register/count-text.ts';
import { attack, upTo } from '../register/suppress-tools.ts';

/** Of 30 complaints, how many rows are there of what? */
interface Rows {
  readonly refused: number;
  /** Of another tenure than the one that is counted. */
  readonly other: number;
  /** Received before the years that can be counted. */
  readonly early: number;
  /** Of the 30, with an outcome in a word that we do not know. */
  readonly unknown: number;
  /** That hold a total. */
  readonly totals: number;
}

const repeat = (times: number, row: (at: number) => string) =>
  Array.from({ length: times }, (_, at) => row(at));

function writeRegister({ refused, other, early, unknown, totals }: Rows): string {
  return [
    'reference,received,responded,outcome,category,team,tenure,refused',
    ...repeat(30, (at) => {
      const outcome = at < unknown ? 'Elm' : at < 15 ? 'Upheld' : 'Not upheld';
      return `A${at},2025-05-0${1 + (at % 9)},2025-05-12,${outcome},Rent,North,General,`;
    }),
    ...repeat(refused, (at) => `B${at},2025-06-02,,,Rent,North,General,Too old`),
    ...repeat(other, (at) => `C${at},2025-06-03,2025-06-04,Upheld,Rent,North,Leasehold,`),
    ...repeat(early, (at) => `D${at},2011-06-03,2011-06-04,Upheld,Rent,North,General,`),
    ...repeat(totals, (at) => `Total ${at},,,,,,,`),
    '',
  ].join('\n');
}

/** Everything that is printed: what `measures` prints, and of the report what is said of its rows and method. */
function tellAll(counted: Counted): string[] {
  const published = publishCount(counted);
  const { counting, rows, leftOut, doubtful, notices, years } = published;
  const method = describeCounting(counting, code);
  const report = {
    ...{
      period: { from: '', to: '' },
      disagreements: [],
      determinations: null,
      compensation: null,
      other: [],
      answers: {},
    },
    years: years.map((figures) => ({ figures, from: 'register' as const, note: '' })),
    counting: { ...counting, rows, leftOut, doubtful, notices },
  };
  return [
    printMeasuresText(buildMeasures('a.csv', published, code), 100),
    printMeasuresJson('a.csv', published, method),
    ...listMethod(report, method),
  ];
}

it('someone who knows the rule and reads every sentence cannot work out how many rows are of what', async () => {
  const passedOver = [
    [0, 0],
    [1, 1],
    [1, 2],
    [2, 1],
  ] as const;
  const possible = [0, 1, 2, 5].flatMap((refused) =>
    upTo(2).flatMap((other) =>
      upTo(2).flatMap((unknown) =>
        passedOver.map(([early, totals]): Rows => ({ refused, other, early, unknown, totals })),
      ),
    ),
  );
  const counting = { suppressBelow: 5, tenures: ['General'] };
  const told = [];
  for (const rows of possible) {
    const seen = tellAll(await countText(writeRegister(rows), { counting }));
    const { refused, other, early, unknown, totals } = rows;
    told.push({ secrets: [refused, other, early, unknown, totals], seen });
  }
  attack(told, 5);
  expect(new Set(told.map(({ seen }) => JSON.stringify(seen))).size).toBeLessThan(possible.length / 4);
});

it('the same sentences hold numbers if nothing is kept back', async () => {
  const rows = { refused: 2, other: 3, early: 1, unknown: 2, totals: 1 };
  const counted = await countText(writeRegister(rows), { counting: { tenures: ['General'] } });
  const [text = '', json = ''] = tellAll(counted);
  expect(text).toContain('33 rows hold a case');
  expect(text).toContain('3 rows are about a tenure other than General');
  expect(text).toContain('“Elm”: 2 rows');
  expect(JSON.parse(json)).toMatchObject({ rows: 33, doubtful: 2 });
});

it('that no row is in doubt is told, and how many are is not', async () => {
  const doubts = async (unknown: number) => {
    const text = writeRegister({ refused: 0, other: 0, early: 0, unknown, totals: 0 });
    const { doubtful, registers } = publishCount(await countText(text, { counting: { suppressBelow: 5 } }));
    return [doubtful, ...registers.map((register) => register.doubtful)];
  };
  expect(await doubts(0)).toEqual([0, 0]);
  expect(await doubts(2)).toEqual(['suppressed', 'suppressed']);
});

it('sentences on dates and cells name neither how many nor where', async () => {
  const counting = { suppressBelow: 5 };
  const write = (refused: number) =>
    writeRegister({ refused, other: 0, early: 0, unknown: 0, totals: 0 })
      .replace(/,2025-05-(\d\d)/g, (_, day) => `,${45778 + Number(day)}`)
      .replace(/,2025-06-(\d\d)/g, (_, day) => `,2025-06-${day}T23:30:00Z`);
  const counted = await countText(write(1), { counting });
  expect(counted.notices).toEqual([
    'Some dates were day numbers of Excel: 45748 is 1 April 2025, for example.',
    'Some dates had times of UTC and fall on the next day in England, where it was summer time.',
    ...counted.notices.slice(2),
  ]);
  expect(tellAll(await countText(write(2), { counting }))).toEqual(tellAll(counted));
  const notices = [
    'Hidden rows, which are read like the others: 2, the first is row 31.',
    'Cells with an error in place of a value: 1, the first is AB31 (#N/A).',
    'Formulas that the file holds no value of, read as blank: 1, the first is C4. Open the file in a spreadsheet and save it.',
    'The register begins as UTF-8, but has a character on line 31 that is not UTF-8; look at its quotes.',
  ];
  expect(publishCount({ ...counted, notices }).notices).toEqual([
    'Hidden rows, which are read like the others.',
    'Cells with an error in place of a value.',
    'Formulas that the file holds no value of, read as blank. Open the file in a spreadsheet and save it.',
    'The register begins as UTF-8, but has a character on one line that is not UTF-8; look at its quotes.',
  ]);
  expect(
    publishCount({ ...counted, counting: { ...counted.counting, suppressBelow: 1 }, notices }).notices,
  ).toEqual(notices);
});

it('two equal figures look like two that differ, though the names are those of the year before', async () => {
  const years = [2024, 2025].map((start) => ({ from: `${start}-04-01`, to: `${start + 1}-03-31`, homes: 0 }));
  const write = (rent: number, damp: number) =>
    [
      'reference,received,responded,outcome,category',
      ...repeat(30, (at) => `A${at},2024-06-03,2024-06-04,Upheld,Rent`),
      ...repeat(20, (at) => `B${at},2024-06-03,2024-06-04,Upheld,Damp`),
      ...repeat(rent, (at) => `C${at},2025-06-03,2025-06-04,Upheld,Rent`),
      ...repeat(damp, (at) => `D${at},2025-06-03,2025-06-04,Upheld,Damp`),
      '',
    ].join('\n');
  const tell = async (rent: number, damp: number) =>
    tellAll(await countText(write(rent, damp), { years, counting: { suppressBelow: 5 } }));
  const told = await tell(4, 4);
  const [text = ''] = told;
  expect(text).toMatch(/^Rent +30 +\[c\] +–\nDamp +20 +\[c\] +–\nAll +50 +8 +−42\n/m);
  // Of stage 2 nothing is known, which is not the same as kept back.
  expect(text).not.toContain('Stage 2: what complaints were about');
  for (const [rent, damp] of [
    [3, 5],
    [5, 3],
    [7, 1],
  ] as const) {
    expect(await tell(rent, damp)).toEqual(told);
  }
});

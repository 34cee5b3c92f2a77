import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countText } from './count-text.ts';

const head = 'reference,received,acknowledged,responded,outcome,category';

async function count(rows: readonly string[], reopened: 'each' | 'once' = 'each', heading = head) {
  const counted = await countText([heading, ...rows].join('\n'), { counting: { reopened } });
  const [first, second] = counted.years[0]?.figures.stages ?? [];
  return { ...counted, first, second };
}

describe('a case that was opened again', () => {
  const rows = [
    'A1,2025-06-02,2025-06-03,2025-06-10,Upheld,Repairs',
    'A1,2025-09-02,2025-09-03,2025-09-10,Not upheld,Repairs',
    'A2,2025-06-02,2025-06-03,2025-06-10,Upheld,Repairs',
  ];

  it('is a complaint of its own each time, unless the landlord says otherwise, and it is told', async () => {
    const { first, notices, leftOut, doubtful } = await count(rows);
    expect([first?.received, first?.onTime.value, first?.outcomes.notUpheld]).toEqual([3, 100, 1]);
    expect([leftOut, doubtful]).toEqual([0, 0]);
    expect(notices.join('\n')).toContain('(reopened: each)');
  });

  it('is one from the first receipt to the last response where the landlord says so', async () => {
    const { first, notices } = await count(rows, 'once');
    expect([first?.received, first?.responded, first?.onTime.value]).toEqual([2, 2, 50]);
    expect([first?.outcomes.upheld, first?.outcomes.notUpheld]).toEqual([1, 1]);
    expect(notices.join('\n')).toContain('(reopened: once)');
  });

  it('is open while its last row is', async () => {
    const { first } = await count([...rows, 'A1,2026-03-02,,,,Repairs'], 'once');
    expect([first?.received, first?.responded, first?.open]).toEqual([2, 1, 1]);
  });
});

describe('rows of one reference with the same day of receipt', () => {
  it('are one complaint, whatever else a system repeats it for', async () => {
    const row = 'A1,2025-06-02,2025-06-03,2025-06-10,Upheld,Repairs';
    const { first, rows, leftOut, doubtful, faults } = await count([row, row, row]);
    expect([first?.received, first?.inTime, rows, leftOut, doubtful]).toEqual([1, 1, 3, 0, 0]);
    expect(faults.map(({ line, effect }) => [line, effect])).toEqual([
      [3, 'merged'],
      [4, 'merged'],
    ]);
  });

  it('complete each other', async () => {
    const { first } = await count([
      'A1,2025-06-02,2025-06-03,,,',
      'A1,2025-06-02,,2025-06-10,Upheld,Repairs',
    ]);
    expect([first?.received, first?.acknowledgedInTime, first?.inTime]).toEqual([1, 1, 1]);
  });

  it('leave uncertain what they contradict each other about', async () => {
    const { first, doubtful } = await count([
      'A1,2025-06-02,2025-06-03,2025-06-10,Upheld,Repairs',
      'A1,2025-06-02,2025-06-03,2025-07-30,Upheld,Repairs',
    ]);
    expect([first?.received, first?.responded, first?.unclear, doubtful]).toEqual([1, 0, 1, 1]);
  });

  it('are not made certain by a third where two contradict each other', async () => {
    const acknowledged = ['2025-06-03', '2025-07-30', '2025-06-04'];
    const rows = acknowledged.map((day) => `A1,2025-06-02,${day},2025-08-10,Upheld,Repairs`);
    const { first, doubtful } = await count(rows);
    expect([first?.received, first?.acknowledged, doubtful]).toEqual([1, 0, 2]);
  });

  it('come to the same in whatever order they stand', async () => {
    const cell = fc.constantFrom('', '2025-06-02', '2025-06-09', '2025-08-01');
    const row = fc.tuple(cell, cell, fc.constantFrom('', 'Upheld', 'Not upheld', 'Withdrawn'));
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 2, maxLength: 5 }), async (all) => {
        const rows = all.map((cells) => `A1,2025-06-02,${cells.join(',')},`);
        const [one, other] = [await count(rows), await count(rows.toReversed())];
        expect(one.first).toEqual(other.first);
      }),
      { numRuns: 60 },
    );
  });

  it('never come to more than their number, nor to none', async () => {
    const cell = fc.constantFrom('', '2025-06-02', '2025-06-09', '2025-08-01');
    const row = fc.tuple(
      fc.constantFrom('2025-06-02', '2025-06-03'),
      cell,
      cell,
      fc.constantFrom('', 'Upheld'),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 6 }), fc.boolean(), async (all, once) => {
        const rows = all.map((cells) => `A1,${cells.join(',')},`);
        const { first, leftOut } = await count(rows, once ? 'once' : 'each');
        const days = new Set(all.map(([received]) => received)).size;
        expect([first?.received, leftOut]).toEqual([once ? 1 : days, 0]);
        expect(first?.received).toBe(
          Number(first?.responded) +
            Number(first?.open) +
            Number(first?.unclear) +
            Number(first?.outcomes.withdrawn),
        );
      }),
      { numRuns: 60 },
    );
  });
});

describe('a row for each stage', () => {
  const staged = 'Reference,Stage,Received,Acknowledged,Response sent,Outcome';

  it('is joined with the others of its case, and what is no stage of the Code is told', async () => {
    const { first, second, notices, leftOut } = await count(
      [
        '1000/S1,Stage 1,2025-05-01,2025-05-02,2025-05-08,Upheld',
        '1000/S2,Stage 2,2025-06-02,2025-06-03,2025-06-20,Upheld',
        '1001/S1,Stage One,2025-05-01,2025-05-02,2025-05-30,Not upheld',
        '1002,Informal,2025-05-01,,,',
      ],
      'each',
      staged,
    );
    expect([first?.received, first?.inTime, second?.received, second?.inTime]).toEqual([2, 1, 1, 1]);
    expect(leftOut).toBe(0);
    expect(notices.join('\n')).toContain('1 row is about something that is not a stage of the Code');
  });

  it('is in doubt where it was received before the stage ahead of it', async () => {
    const { second, faults } = await count(
      ['7,1,2025-05-10,,2025-05-20,Upheld', '7,2,2025-05-01,2025-05-02,2025-05-20,Upheld'],
      'each',
      staged,
    );
    expect([second?.received, second?.unclear, second?.inTime]).toEqual([1, 1, 0]);
    expect(faults.map(({ line, effect, kind }) => [line, effect, kind])).toEqual([
      [3, 'doubtful', 'date-order'],
    ]);
  });

  it('without the stage ahead of it is counted, and told', async () => {
    const { first, second, notices } = await count(['9,2,2025-05-10,,2025-05-20,Upheld'], 'each', staged);
    expect([first?.received, second?.received]).toEqual([0, 1]);
    expect(notices.join('\n')).toContain(
      '1 case has a row for a later stage and none for the stage before it',
    );
  });

  it('is lost, and named, where it does not say which stage it is about', async () => {
    const { leftOut, faults } = await count(
      [
        '9,Stage 2,2025-05-10,,,',
        '10,,2025-05-10,,,',
        '11,Purple,2025-05-10,,,',
        ...Array.from({ length: 6 }, (_, at) => `1${at}0,Stage 1,2025-05-10,,,`),
      ],
      'each',
      staged,
    );
    expect(leftOut).toBe(2);
    expect(faults.map(({ line, kind }) => [line, kind])).toEqual([
      [3, 'stage'],
      [4, 'stage'],
    ]);
  });
});

describe('a column that may tell of stages', () => {
  it('is asked about, and can be denied', async () => {
    const heading = 'Reference,Received,Level';
    const rows = ['1,2025-05-01,1', '2,2025-05-01,2'];
    await expect(count(rows, 'each', heading)).rejects.toThrow(
      'The column “Level” may say which stage a row is about, or something else.',
    );
    const told = await countText([heading, ...rows].join('\n'), { layout: { columns: { stage: 'none' } } });
    expect(told.years[0]?.figures.stages[0]?.received).toBe(2);
  });
});

describe('a column that names later stages and is not read', () => {
  it('stops the count', async () => {
    const rows = ['1,2025-05-01,Stage 1 open', '2,2025-05-01,Stage 2 - response sent'];
    await expect(count(rows, 'each', 'Reference,Received,Status')).rejects.toThrow(
      'The column “Status” names a later stage in one row, but nothing is read as a stage',
    );
  });
});

describe('several registers', () => {
  it('are counted together, and apart by who handled them', async () => {
    const { countTexts } = await import('./count-text.ts');
    const rows = ['A1,2025-06-02,2025-06-03,2025-06-10,Upheld,Repairs', 'A2,2025-06-02,,,,Repairs'];
    const bytes = Buffer.from([head, ...rows].join('\n'));
    const other = Buffer.from('Ref;Logged;Replied\nA1;02/06/2025;30/06/2025\n');
    const columns = { received: 'Logged', responded: 'Replied' };
    const counted = await countTexts([
      { bytes, handler: 'Landlord', layout: {} },
      { bytes: other, handler: 'Contractor', layout: { columns, dates: 'dd/mm/yyyy' } },
    ]);
    const { stages, breakdowns } = counted.years[0]?.figures ?? {};
    expect([stages?.[0]?.received, stages?.[0]?.inTime]).toEqual([3, 1]);
    expect(
      breakdowns?.handlers.rows.map(({ name, figures, onTime }) => [name, figures[0], onTime[0]?.value]),
    ).toEqual([
      ['Landlord', 2, 50],
      ['Contractor', 1, 0],
    ]);
    expect(counted.registers.map(({ name, rows: read }) => [name, read])).toEqual([
      ['cases.csv', 2],
      ['cases-2.csv', 1],
    ]);
    expect(counted.notices).toContainEqual(
      expect.stringMatching(/^cases-2\.csv: The register has no column acknowledged/),
    );
  });
});

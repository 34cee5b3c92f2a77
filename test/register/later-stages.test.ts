import { describe, expect, it } from 'vitest';
import type { Layout } from '../../src/register/counting.ts';
import { countText } from './count-text.ts';

const first = '14/04/2025,15/04/2025,24/04/2025,Upheld';
const later = '12/05/2025,13/05/2025,09/06/2025,Not upheld';
const days = 'Received,Acknowledged,Responded,Outcome';

function count(rows: readonly string[], layout: Partial<Layout> = {}) {
  return countText(rows.join('\n'), { layout, counting: { reopened: 'ask' } });
}

async function readReceived(rows: readonly string[], layout: Partial<Layout> = {}): Promise<unknown[]> {
  const { years } = await count(rows, layout);
  return (years[0]?.figures.stages ?? []).map(({ received }) => received);
}

describe('rows that look like later stages, where nothing is read as one, stop the count', () => {
  it.each([
    ['references that end in a stage', [`Ref,${days}`, `1000,${first}`, `1000-S2,${later}`, `1001,${first}`]],
    ['references that begin with one', [`Ref,${days}`, `S1-1000,${first}`, `S2-1000,${later}`]],
    [
      'many second rows that begin after the answer to the first',
      [`Ref,${days}`, ...['1', '2', '3'].flatMap((ref) => [`${ref},${first}`, `${ref},${later}`])],
    ],
    ['a line that names one', [`Ref,${days}`, `1000,${first}`, 'Stage 2 complaints,,,,', `1000,${later}`]],
    [
      'headings of a second table',
      [
        `Ref,${days}`,
        `1000,${first}`,
        'Ref,Stage 2 received,Acknowledged,Responded,Outcome',
        `1000,${later}`,
      ],
    ],
    [
      'two columns that may each tell of stages',
      [
        `Ref,Level,Current stage,${days}`,
        `1,1,Stage 2,${first}`,
        `1,2,Stage 2,${later}`,
        `2,1,Stage 1,${first}`,
      ],
    ],
    [
      'a column that says how far each case has got',
      [`Ref,Current stage,${days},Escalation day`, `1,Stage 1,${first},`, `2,Stage 2,${first},06/05/2025`],
    ],
    [
      'words that leave nothing at stage 1',
      [`Ref,Stage,${days}`, `1,Local resolution,${first}`, `2,Stage 2,${later}`],
    ],
  ])('%s', async (_, rows) => {
    await expect(count(rows)).rejects.toMatchObject({
      name: 'RegisterError',
      setting: expect.stringMatching(/./),
    });
  });

  it('and the column that tells them apart is named', async () => {
    const rows = ['1', '2', '3'].flatMap((ref) => [`${ref},A,${first}`, `${ref},B,${later}`]);
    await expect(count([`Ref,Route,${days}`, ...rows])).rejects.toMatchObject({
      message: expect.stringContaining('The column “Route” tells them apart.'),
      commandLine: '--column stage="Route"',
    });
  });
});

describe('what the message proposes is counted', () => {
  const referred = [`Ref,${days}`, `1000,${first}`, `1000-S2,${later}`, `1001,${first}`];

  it('by what is added to the references', async () => {
    expect(await readReceived(referred, { columns: { stage: 'Ref' } })).toEqual([2, 1]);
  });

  it('as complaints that were opened again', async () => {
    const { years } = await countText(referred.join('\n'), { counting: { reopened: 'each' } });
    expect(years[0]?.figures.stages.map(({ received }) => received)).toEqual([3, null]);
  });

  it('by words of the landlord’s own', async () => {
    const rows = [`Ref,Stage,${days}`, `1,Local resolution,${first}`, `1,Stage 2,${later}`, `2,,${first}`];
    const stages = { 'stage-1': ['Local resolution'] };
    expect(await readReceived(rows.slice(0, 3), { stages })).toEqual([1, 1]);
  });
});

describe('a row for each stage', () => {
  it('may have columns named for each stage', async () => {
    const rows = [
      'Ref,Stage,Stage 1 received,Stage 1 response,Stage 2 received,Stage 2 response',
      '1,1,14/04/2025,24/04/2025,,',
      '1,2,,,12/05/2025,09/06/2025',
      '2,1,14/04/2025,24/04/2025,,',
    ];
    expect(await readReceived(rows)).toEqual([2, 1]);
  });

  it('tells of later stages that have the day of receipt of the first', async () => {
    const { notices } = await count([`Ref,Stage,${days}`, `1,Stage 1,${first}`, `1,Stage 2,${first}`]);
    expect(notices.join('\n')).toContain(
      '1 row of a later stage has the day of receipt of the stage before it',
    );
  });
});

describe('a row that says how far its case has got', () => {
  const headings = 'Ref,Current stage,Received,Responded,Stage 2 received,Stage 2 responded';
  const answered = '14/04/2025,24/04/2025';

  it('lacks a day where it says stage 2 and its columns are blank', async () => {
    const reached = ['Stage 1', '', 'Stage 2'].map((word, at) => `${at + 1},${word},${answered},,`);
    const rows = [headings, ...reached, `4,Stage 2,${answered},12/05/2025,09/06/2025`];
    const { faults } = await count(rows);
    expect(faults).toMatchObject([{ line: 4, kind: 'stage', effect: 'lost' }]);
  });
});

describe('a reference that a spreadsheet has shortened', () => {
  it('is none, so that other cases are not taken for the same', async () => {
    const { years, faults } = await count([`Ref,${days}`, `1.00E+12,${first}`, `1.00E+12,${first}`]);
    expect(years[0]?.figures.stages[0]?.received).toBe(2);
    expect(faults.map(({ kind }) => kind)).toEqual(['no-reference', 'no-reference']);
  });
});

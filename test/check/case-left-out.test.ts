import { expect, test } from 'vitest';
import { openSample } from './sample-report.ts';

const report = Buffer.from('performance:\n  register: complaints.csv\n  dates: dd/mm/yyyy\n');
const heading = 'reference,received,acknowledged,responded,outcome\n';
const sound = (at: number) => `S${at},03/06/2025,05/06/2025,16/06/2025,Upheld\n`;

/** The messages of a rule for a register with that many rows of one fault among 200 sound ones. */
async function find(rule: string, rows: number, write: (at: number) => string): Promise<string[]> {
  const list = (length: number, row: (at: number) => string) => Array.from({ length }, (_, at) => row(at));
  const csv = heading + [...list(rows, write), ...list(200, sound)].join('');
  const { verdicts } = await openSample('', report, 'report.yaml', csv);
  return verdicts.flatMap(({ diagnostics }) =>
    diagnostics
      .filter((one) => one.rule === rule)
      .map(({ message, range }) => `${range.start.line} ${message}`),
  );
}

test('fifty rows that are left out are named, and the rest are counted', async () => {
  const undated = (at: number) => `L${at},,11/06/2025,16/06/2025,Upheld\n`;
  const said =
    'A complaint that was received is not counted: the row does not say when the complaint was received.';
  const upTo50 = await find('case-left-out', 50, undated);
  expect(upTo50).toEqual(Array.from({ length: 50 }, (_, at) => `${at + 2} ${said}`));
  const of51 = await find('case-left-out', 51, undated);
  expect(of51).toEqual([...upTo50, '51 1 more row holds a complaint that is not counted, of 251 rows.']);
  expect((await find('case-left-out', 52, undated)).at(-1)).toBe(
    '51 2 more rows hold a complaint that is not counted, of 252 rows.',
  );
});

test('fifty complaints in doubt are named, and the rest are counted', async () => {
  const early = (at: number) => `D${at},10/06/2025,11/06/2025,09/06/2025,Upheld\n`;
  const upTo50 = await find('case-in-doubt', 50, early);
  expect(upTo50).toHaveLength(50);
  expect((await find('case-in-doubt', 51, early)).slice(50)).toEqual([
    '51 1 more complaint is not counted in every figure, of 251 rows.',
  ]);
});

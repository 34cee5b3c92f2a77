import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isTotalRow } from '../../src/register/words/total-rows.ts';
import { caseRows, totalRows } from './total-rows.ts';

const split = (row: string) => row.split('|');

describe('the totals of a report', () => {
  it.each(totalRows.map((row) => [row]))('are told from its cases: %s', (row) => {
    expect(isTotalRow(split(row))).toBe(true);
  });

  it.each(caseRows.map((row) => [row]))('are not taken for: %s', (row) => {
    expect(isTotalRow(split(row))).toBe(false);
  });

  it('are never a row with a reference and a day', () => {
    const reference = fc.constantFrom('1000', '12', 'TOT-12', 'C-104/S2', 'Total-7', '2025/12');
    const cell = fc.constantFrom('', 'Total', 'Count', 'Stage 1', '12', '45761', 'Upheld', 'N/A');
    fc.assert(
      fc.property(
        reference,
        fc.constantFrom('03/04/2025', '2025-04-03', '3 Apr 2025'),
        fc.array(cell),
        (first, day, rest) => {
          expect(isTotalRow([first, day, ...rest])).toBe(false);
        },
      ),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { suppressFigures } from '../../src/register/count/suppress.ts';
import type { Breakdown, BreakdownRow, Figure, Rate } from '../../src/register/figures.ts';
import { emptyFigures as empty, readFirst, withOutcomes } from './suppress-tools.ts';

describe('figures that are kept back', () => {
  it.each([
    ['a small one takes the next larger one with it', [40, 20, 3, 0, 0], 5, [40, 's', 's', 0, 0]],
    ['two small ones that hide each other are enough', [40, 4, 3, 0, 0], 5, [40, 's', 's', 0, 0]],
    ['two equal ones are not', [40, 20, 3, 3, 0], 5, [40, 's', 's', 's', 0]],
    ['equal ones go together', [40, 9, 9, 3, 0], 5, [40, 's', 's', 's', 0]],
    ['a sum too small for any small figure takes another', [40, 9, 2, 1, 0], 5, [40, 's', 's', 's', 0]],
    ['all, zeros too, where no other is left to be seen', [9, 3, 0, 0, 0], 5, ['s', 's', 's', 's', 's']],
    ['equal ones leave the same marks', [6, 6, 0, 0, 0], 7, ['s', 's', 's', 's', 's']],
    ['as unequal ones do', [7, 5, 0, 0, 0], 7, ['s', 's', 's', 's', 's']],
    ['none where none is small', [40, 20, 5, 0, 0], 5, [40, 20, 5, 0, 0]],
    ['none with a threshold of 1', [1, 2, 3, 0, 0], 1, [1, 2, 3, 0, 0]],
    ['ones and twos with a threshold of 2', [40, 9, 2, 1, 0], 2, [40, 's', 's', 's', 0]],
  ] as const)('%s', (_, column, below, expected) => {
    const first = readFirst(suppressFigures(withOutcomes(column), below).stages).outcomes;
    const shown = [first.upheld, first.partlyUpheld, first.notUpheld, first.other, first.notRecorded];
    expect(shown.map((figure) => (figure === 'suppressed' ? 's' : figure))).toEqual(expected);
    expect(first.withdrawn).toBe(0);
  });

  it('leave the order of names without a hint', () => {
    const shown = suppressCategories([
      ['Damp', [2, 0]],
      ['Lifts', [4, 0]],
      ['Repairs', [30, 0]],
      ['Rent', [8, 0]],
    ]);
    expect(shown.rows.map(({ name, figures }) => `${name} ${figures.join(' ')}`)).toEqual([
      'Repairs 30 0',
      'Rent 8 0',
      'Damp suppressed 0',
      'Lifts suppressed 0',
    ]);
  });

  it('are spreads of few responses, and the total of few refused', () => {
    const stage = readFirst(empty.stages);
    const spread = { median: 4, mean: 4.5, percentile90: 6 };
    const refused: Breakdown = {
      given: true,
      rows: [{ name: 'Too old', figures: [4], onTime: [], upheld: [] }],
      total: [4],
    };
    const few = {
      ...stage,
      ...{ responded: 4, daysFromReceipt: spread, daysFromAcknowledgement: spread },
    };
    const shown = suppressFigures({ ...empty, refused, stages: [few, { ...few, responded: 5 }] }, 5);
    expect(shown.stages.map(({ daysFromReceipt }) => daysFromReceipt.mean)).toEqual(['suppressed', 4.5]);
    expect(shown.stages.map(({ responded }) => responded)).toEqual([4, 5]);
    expect(shown.refused).toEqual({ given: true, rows: [], total: ['suppressed'] });
  });

  it('take the months of a hidden quarter, and leave quarters in their order', () => {
    const months = [9, 8, 7, 1, 0, 2, 6, 2, 8, 5, 5, 5];
    const [first, second, third, fourth] = [24, 3, 16, 15];
    const rows = months.map((figure, at) => nameRow(monthNames[at] ?? '', [figure]));
    const quarters = [first, second, third, fourth].map((figure, at) =>
      nameRow(`${monthNames[3 * at]} to ${monthNames[3 * at + 2]}`, [figure]),
    );
    const shown = suppressFigures(
      {
        ...empty,
        months: { given: true, rows, total: [58] },
        breakdowns: { ...empty.breakdowns, quarters: { given: true, rows: quarters, total: [58] } },
      },
      5,
    );
    const read = ({ rows }: Breakdown) =>
      rows.map(({ figures: [one] }) => (one === 'suppressed' ? 's' : one));
    expect(read(shown.breakdowns.quarters)).toEqual([24, 's', 16, 's']);
    expect(read(shown.months)).toEqual([9, 8, 7, 's', 's', 's', 's', 's', 8, 's', 's', 's']);
  });
});

describe('the rates of a name', () => {
  const rate = (numerator: Figure, denominator: Figure): Rate => ({ numerator, denominator, value: 50 });
  const named = (name: string, received: number, inTime: number): BreakdownRow => ({
    name,
    figures: [received],
    onTime: [rate(inTime, received)],
    upheld: [],
  });
  const suppress = (rows: readonly BreakdownRow[]) => {
    const total = [rows.reduce((sum, { figures: [one] }) => sum + Number(one), 0)];
    const teams = { given: true, rows, total };
    const figures = { ...empty, breakdowns: { ...empty.breakdowns, teams } };
    return suppressFigures(figures, 5).breakdowns.teams.rows.map(
      ({ name, onTime: [one] }) => `${name} ${one?.numerator} of ${one?.denominator} ${one?.value}`,
    );
  };
  const hidden = 'suppressed of suppressed suppressed';

  it('are shown if neither those in time nor the others are few', () => {
    expect(suppress([named('A', 20, 12), named('B', 10, 10), named('C', 8, 0)])).toEqual([
      'A 12 of 20 50',
      'B 10 of 10 50',
      'C 0 of 8 50',
    ]);
  });

  it('are kept back for all names if few are late under one of them', () => {
    expect(suppress([named('A', 20, 12), named('B', 10, 8)])).toEqual([`A ${hidden}`, `B ${hidden}`]);
  });

  it('are shown beside hidden names if those hidden are not few together', () => {
    const rows = [named('A', 20, 12), named('B', 7, 5), named('C', 4, 1)];
    expect(suppress(rows)).toEqual(['A 12 of 20 50', `B ${hidden}`, `C ${hidden}`]);
    expect(suppress([named('A', 20, 12), named('B', 7, 5), named('C', 4, 3)])[0]).toBe(`A ${hidden}`);
  });

  it('are kept back if they are typed without what they are a share of', () => {
    const bare = { numerator: null, denominator: null, value: 95 };
    const rows = [named('A', 20, 12), { ...named('B', 20, 12), onTime: [bare] }];
    expect(suppress(rows)).toEqual([`A ${hidden}`, 'B null of null suppressed']);
  });

  it('upheld are kept back if their sum would tell an outcome', () => {
    const upheld = (name: string): BreakdownRow => ({
      ...named(name, 19, 10),
      upheld: [rate(13, 19)],
    });
    const shown = (outcomes: readonly number[]) => {
      const year = withOutcomes(outcomes);
      const teams = { given: true, rows: [upheld('A'), upheld('B')], total: [38] };
      const { breakdowns } = suppressFigures({ ...year, breakdowns: { ...year.breakdowns, teams } }, 5);
      return breakdowns.teams.rows.map(({ upheld: [one] }) => one?.numerator);
    };
    expect(shown([20, 6, 12, 0, 0])).toEqual([13, 13]);
    expect(shown([24, 2, 12, 0, 0])).toEqual(['suppressed', 'suppressed']);
  });

  it('are the headline’s if there is one name', () => {
    expect(suppress([named('A', 20, 19)])).toEqual(['A 19 of 20 50']);
  });
});

const monthNames = Array.from({ length: 12 }, (_, at) => {
  const month = ((at + 3) % 12) + 1;
  return `${at < 9 ? 2025 : 2026}-${String(month).padStart(2, '0')}`;
});

function nameRow(name: string, figures: readonly number[]): BreakdownRow {
  return { name, figures, onTime: [], upheld: [] };
}

function suppressCategories(named: readonly (readonly [string, readonly number[]])[]): Breakdown {
  const rows = named.map(([name, figures]) => nameRow(name, figures));
  const total = [0, 1].map((at) => rows.reduce((sum, { figures }) => sum + Number(figures[at] ?? 0), 0));
  const categories = { given: true, rows, total };
  return suppressFigures({ ...empty, breakdowns: { ...empty.breakdowns, categories } }, 5).breakdowns
    .categories;
}

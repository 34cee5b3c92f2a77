import { describe, expect, it } from 'vitest';
import { suppressFigures } from '../../src/register/count/suppress.ts';
import type { Breakdown, Figure, Figures } from '../../src/register/figures.ts';
import { countText } from './count-text.ts';

const { years } = await countText('reference,received\n');
const empty = readFirst(years).figures;

describe('figures that are kept back', () => {
  it.each([
    ['a small one takes the next larger one with it', [40, 20, 3, 0], 5, [40, 's', 's', 0]],
    ['two small ones that hide each other are enough', [40, 4, 3, 0], 5, [40, 's', 's', 0]],
    ['two equal ones are not', [40, 3, 3, 0], 5, ['s', 's', 's', 0]],
    ['equal ones go together', [9, 9, 3, 0], 5, ['s', 's', 's', 0]],
    ['a sum too small for any small figure takes another', [40, 2, 1, 0], 5, ['s', 's', 's', 0]],
    ['all, zeros too, where none is left to take', [3, 1, 0, 0], 5, ['s', 's', 's', 's']],
    ['none where none is small', [40, 20, 5, 0], 5, [40, 20, 5, 0]],
    ['none with a threshold of 1', [1, 2, 3, 0], 1, [1, 2, 3, 0]],
    ['ones and twos with a threshold of 2', [40, 9, 2, 1], 2, [40, 's', 's', 's']],
  ])('%s', (_, column, below, expected) => {
    const [upheld = 0, partlyUpheld = 0, notUpheld = 0, notRecorded = 0] = column;
    const outcomes = { upheld, partlyUpheld, notUpheld, notRecorded, withdrawn: 1 };
    const first = readFirst(suppressFigures(withOutcomes(outcomes), below).stages).outcomes;
    const shown = [first.upheld, first.partlyUpheld, first.notUpheld, first.notRecorded];
    expect(shown.map((figure) => (figure === 'suppressed' ? 's' : figure))).toEqual(expected);
    expect(first.withdrawn).toBe(1);
  });

  it('leave the order of names without a hint', () => {
    const rows = ['Damp', 'Lifts', 'Repairs', 'Rent'].map((name, at) => ({
      name,
      figures: [[2, 4, 30, 8][at] ?? 0, 0],
    }));
    const { categories } = suppressFigures(
      { ...empty, categories: { given: true, rows, total: [44, 0] } },
      5,
    );
    expect(categories.rows.map(({ name, figures }) => `${name} ${figures.join(' ')}`)).toEqual([
      'Repairs 30 0',
      'Rent 8 0',
      'Damp suppressed 0',
      'Lifts suppressed 0',
    ]);
  });

  it('are spreads of few responses, and the total of few refused', () => {
    const stage = readFirst(empty.stages);
    const spread = { median: 4, mean: 4.5, percentile90: 6 };
    const refused: Breakdown = { given: true, rows: [{ name: 'Too old', figures: [4] }], total: [4] };
    const few = {
      ...stage,
      ...{ responded: 4, daysFromReceipt: spread, daysFromAcknowledgement: spread },
    };
    const shown = suppressFigures({ ...empty, refused, stages: [few, { ...few, responded: 5 }] }, 5);
    expect(shown.stages.map(({ daysFromReceipt }) => daysFromReceipt.mean)).toEqual(['suppressed', 4.5]);
    expect(shown.stages.map(({ responded }) => responded)).toEqual([4, 5]);
    expect(shown.refused).toEqual({ given: true, rows: [], total: ['suppressed'] });
  });
});

/**
 * Someone who knows the rule, the totals and all that is shown lists every set of figures that would be shown the same.
 * A small figure is safe if it is not the same in all of them, or if its name is not shown at all.
 */
describe.each([3, 4, 5])('someone who knows the rule, a threshold of %i and the totals', (below) => {
  it('cannot work out an outcome', () => {
    for (let total = 1; total <= 14; total += 1) {
      attack(
        listColumns(4, total),
        below,
        ([upheld = 0, partlyUpheld = 0, notUpheld = 0, notRecorded = 0]) => {
          const outcomes = { upheld, partlyUpheld, notUpheld, notRecorded, withdrawn: 0 };
          const shown = readFirst(suppressFigures(withOutcomes(outcomes), below).stages).outcomes;
          return [shown.upheld, shown.partlyUpheld, shown.notUpheld, shown.notRecorded];
        },
      );
    }
  });

  it('cannot work out a month', () => {
    for (const months of [2, 3]) {
      for (let total = 1; total <= 16; total += 1) {
        attack(listColumns(months, total), below, (column) => {
          const rows = column.map((figure, at) => ({ name: `2025-0${at + 1}`, figures: [figure] }));
          const shown = suppressFigures({ ...empty, months: { given: true, rows, total: [total] } }, below);
          return shown.months.rows.map(({ figures }) => figures[0] ?? null);
        });
      }
    }
  });

  it('cannot work out a reason of refusal', () => {
    const totals = Array.from({ length: 12 }, (_, at) => at + 1);
    const columns = totals.flatMap((total) => listColumns(4, total));
    attack(columns, below, (column) => {
      const shown = suppressFigures(
        { ...empty, refused: readBreakdown(column.map((figure) => [figure])) },
        below,
      );
      return showRows(shown.refused, 1);
    });
  });

  it('cannot work out a category at either stage, where there may be any number of others', () => {
    for (let first = 0; first <= 6; first += 1) {
      for (let second = 0; second <= 6; second += 1) {
        const seconds = listWithOthers(second);
        const sets = listWithOthers(first).flatMap((one) => seconds.map((two) => weave(one, two)));
        attack(sets, below, (figures) => {
          const rows = names.map((_, at) => figures.slice(2 * at, 2 * at + 2));
          const { categories } = suppressFigures({ ...empty, categories: readBreakdown(rows) }, below);
          return showRows(categories, 2);
        });
      }
    }
  });
});

/** What is seen of each figure, undefined where its name is not there; after them whatever else is seen. */
type Seen = readonly (Figure | undefined)[];

/** Attacks the first four figures of the sets. */
function attack(
  all: readonly (readonly number[])[],
  below: number,
  show: (figures: readonly number[]) => Seen,
): void {
  const same = new Map<string, { seen: Seen; sets: (readonly number[])[] }>();
  for (const figures of all) {
    const seen = show(figures);
    const key = JSON.stringify(seen);
    const group = same.get(key) ?? { seen, sets: [] };
    group.sets.push(figures);
    same.set(key, group);
  }
  const found: unknown[] = [];
  const isSmall = (figure: unknown) => typeof figure === 'number' && figure > 0 && figure < below;
  for (const { seen, sets } of same.values()) {
    const [first = []] = sets;
    const visible = [0, 1, 2, 3].filter((at) => first[at] !== undefined && seen[at] !== undefined);
    const known = visible.filter((at) => sets.every((set) => set[at] === first[at]));
    const small = [...known.map((at) => first[at]), ...visible.map((at) => seen[at])].filter(isSmall);
    if (small.length > 0) found.push({ seen, sets, small });
  }
  expect(found).toEqual([]);
}

/** All columns of so many figures with that sum. */
function listColumns(length: number, total: number): number[][] {
  if (length === 1) return [[total]];
  return Array.from({ length: total + 1 }, (_, first) => first).flatMap((first) =>
    listColumns(length - 1, total - first).map((rest) => [first, ...rest]),
  );
}

/** Columns of two figures and six others, these largest first, with that sum. */
function listWithOthers(total: number): number[][] {
  return listColumns(3, total).flatMap(([first = 0, second = 0, rest = 0]) =>
    listParts(rest, rest).map((others) => [first, second, ...others]),
  );
}

/** All ways to make up a total of parts of at most that size, largest first. */
function listParts(total: number, most: number): number[][] {
  if (total === 0) return [[]];
  return Array.from({ length: Math.min(total, most) }, (_, at) => at + 1).flatMap((part) =>
    listParts(total - part, part).map((rest) => [part, ...rest]),
  );
}

const names = ['Damp', 'Lifts', 'Rent', 'Repairs', 'Staff', 'Theft', 'Water', 'Windows'];

/** The figures of two columns, name by name. */
function weave(first: readonly number[], second: readonly number[]): number[] {
  return names.flatMap((_, at) => [first[at] ?? 0, second[at] ?? 0]);
}

/** A breakdown as it is counted: names without a case are not in it. */
function readBreakdown(rows: readonly (readonly number[])[]): Breakdown {
  const named = rows.map((figures, at) => ({ name: names[at] ?? '', figures }));
  return {
    given: true,
    rows: named.filter(({ figures }) => figures.some((figure) => figure > 0)),
    total: (rows[0] ?? []).map((_, at) => rows.reduce((sum, figures) => sum + (figures[at] ?? 0), 0)),
  };
}

/** What is seen of each name, of the totals, and of the order. */
function showRows({ rows, total }: Breakdown, columns: number): Seen {
  const places = names.flatMap((name): Seen => {
    const row = rows.find((one) => one.name === name);
    return row?.figures ?? Array<undefined>(columns).fill(undefined);
  });
  return [...places, ...total, ...rows.map(({ name }) => names.indexOf(name))];
}

function withOutcomes(outcomes: Figures['stages'][number]['outcomes']): Figures {
  return { ...empty, stages: [{ ...readFirst(empty.stages), outcomes }] };
}

function readFirst<Item>(items: readonly Item[]): Item {
  const [first] = items;
  if (first === undefined) throw new Error('There is none.');
  return first;
}

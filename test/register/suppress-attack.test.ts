import { describe, expect, it } from 'vitest';
import { suppressFigures } from '../../src/register/count/suppress.ts';
import {
  type Breakdown,
  type BreakdownKind,
  type BreakdownRow,
  breakdownKinds,
  type Figures,
  type Rate,
} from '../../src/register/figures.ts';
import {
  attack,
  emptyFigures as empty,
  listColumns,
  type Possibility,
  readFirst,
  upTo,
  withOutcomes,
} from './suppress-tools.ts';

/**
 * The attacker knows the rule and its threshold, every name there could be (such as last year's), all totals and
 * headline counts, what is shown and in which order. It lists all figures there could be, and keeps those that would be
 * shown just so. It must be left with two values for whatever is small and not shown, of a name that is not listed too.
 */
describe.each([3, 5])('someone who knows the rule, a threshold of %i and all there could be', (below) => {
  it('cannot work out an outcome', () => {
    for (const total of upTo(13).slice(1)) {
      attack(
        listColumns(5, total).map((column): Possibility => {
          const first = readFirst(suppressFigures(withOutcomes(column), below).stages).outcomes;
          const { withdrawn: _, ...shown } = first;
          const seen = Object.values(shown);
          return { secrets: column.map((figure, at) => (isShown(seen[at]) ? undefined : figure)), seen };
        }),
        below,
      );
    }
  });

  it('cannot work out a month of a year without quarters', () => {
    for (const months of [2, 3]) {
      for (const total of upTo(16).slice(1)) {
        attack(
          listColumns(months, total).map((column) => seeMonths(column, [], below)),
          below,
        );
      }
    }
  });

  it.each([
    ['two quarters', [3, 3], 13],
    ['a quarter and a month', [3, 1], 16],
    ['two quarters and a month', [3, 3, 1], 11],
    ['three quarters, one of them of two months', [3, 2, 3], 9],
  ] as const)('cannot work out a month or a quarter of %s', (_, quarters, most) => {
    const length = quarters.reduce((sum: number, one) => sum + one, 0);
    for (const total of upTo(most).slice(2)) {
      attack(
        listColumns(length, total).map((column) => seeMonths(column, quarters, below)),
        below,
      );
    }
  });

  it.each(breakdownKinds)('cannot work out one of the %s at either stage', (kind) => {
    for (const second of upTo(6)) attack(listNamed(3, 8, second, kind, below), below);
    for (const first of upTo(12).slice(1)) attack(listNamed(2, first, 1, kind, below), below);
    attack(listNamed(4, 9, 1, kind, below), below);
  });

  it('cannot work out a reason of refusal, nor a small number refused', () => {
    const possible = upTo(12).flatMap((total) => listColumns(3, total).map((column) => ({ total, column })));
    attack(
      possible.map(({ total, column }): Possibility => {
        const refused = listBreakdown(column.map((figure) => [figure]));
        const shown = suppressFigures({ ...empty, refused, escalationsRefused: refused }, below);
        expect(shown.escalationsRefused).toEqual(shown.refused);
        const [sum] = shown.refused.total;
        return {
          secrets: [isShown(sum) ? undefined : total, ...hideShown(column, shown.refused, 0)],
          // The report lists the types that were refused, without their numbers.
          seen: [shown.refused, refused.rows.map(({ name }) => name).sort()],
        };
      }),
      below,
    );
  });
});

/** With a threshold of 3, the smallest there is, the fewest possibilities are left. */
describe.each(['received', 'received-less-withdrawn', 'responded'] as const)(
  'someone who knows the rule and the headline, with shares of those %s,',
  (shareOf) => {
    it.each([
      [2, 6],
      [3, 3],
    ])('cannot work out how %i names share %i complaints, nor any rate of theirs', (length, total) => {
      const columns = listColumns(length, total);
      attack(
        columns.flatMap((column) => [...listRated(column.map(listStates), shareOf, 3)]),
        3,
      );
    });

    it.each([[[6, 6]], [[3, 7]], [[3, 3, 3]]])(
      'cannot work out a rate of names with %j complaints',
      (column) => {
        const states = column.map((received) =>
          listStates(received).filter(({ withdrawn }) => withdrawn === 0),
        );
        attack(listRated(states, shareOf, 3), 3);
      },
    );
  },
);

function isShown(figure: unknown): boolean {
  return figure !== 'suppressed';
}

/** The secrets of a column: the figures of names of which none is shown. */
function hideShown(column: readonly number[], { rows }: Breakdown, at: number): (number | undefined)[] {
  return column.map((figure, name) => {
    const row = rows.find((one) => one.name === names[name] || one.name === quarterNames[name]);
    return typeof row?.figures[at] === 'number' ? undefined : figure;
  });
}

const names = ['Damp', 'Lifts', 'Rent', 'Staff'];
const monthNames = ['2025-04', '2025-05', '2025-06', '2025-07', '2025-08', '2025-09', '2025-10', '2025-11'];
const quarterNames = ['2025-04 to 2025-06', '2025-07 to 2025-09', '2025-10 to 2025-12', '2026-01 to 2026-03'];

/** A breakdown as it is counted: names without a case are not in it. */
function listBreakdown(figures: readonly (readonly number[])[], called = names): Breakdown {
  const rows = figures.map((one, at) => ({ name: called[at] ?? '', figures: one, onTime: [], upheld: [] }));
  return {
    given: true,
    rows: rows.filter((row) => row.figures.some((figure) => figure > 0)),
    total: (figures[0] ?? []).map((_, at) => figures.reduce((sum, one) => sum + (one[at] ?? 0), 0)),
  };
}

function withBreakdown(kind: BreakdownKind, breakdown: Breakdown): Figures {
  return { ...empty, breakdowns: { ...empty.breakdowns, [kind]: breakdown } };
}

/** Months of quarters of so many months each; of a year without quarters if there are none. */
function seeMonths(column: readonly number[], lengths: readonly number[], below: number): Possibility {
  const starts = lengths.map((_, at) => lengths.slice(0, at).reduce((sum, one) => sum + one, 0));
  const sums = starts.map((start, at) =>
    column.slice(start, start + (lengths[at] ?? 0)).reduce((sum, one) => sum + one, 0),
  );
  const called = starts.map((start, at) => {
    const [first, last] = [monthNames[start], monthNames[start + (lengths[at] ?? 0) - 1]];
    return first === last ? `${first}` : `${first} to ${last}`;
  });
  const rows = column.map((figure, at): BreakdownRow => {
    return { name: monthNames[at] ?? '', figures: [figure], onTime: [], upheld: [] };
  });
  const quarters = listBreakdown(
    sums.map((sum) => [sum]),
    called,
  );
  const shown = suppressFigures(
    {
      ...withBreakdown('quarters', { ...quarters, given: lengths.length > 0 }),
      months: { given: true, rows, total: [column.reduce((sum, one) => sum + one, 0)] },
    },
    below,
  );
  const months = shown.months.rows.map(({ figures: [one] }) => one);
  const seen = shown.breakdowns.quarters.rows.map(({ name, figures: [one] }) => [name, one]);
  const seenQuarters = new Map(shown.breakdowns.quarters.rows.map(({ name, figures: [one] }) => [name, one]));
  return {
    secrets: [
      ...column.map((figure, at) => (isShown(months[at]) ? undefined : figure)),
      ...sums.map((sum, at) => (typeof seenQuarters.get(called[at] ?? '') === 'number' ? undefined : sum)),
    ],
    seen: [months, seen],
  };
}

/** So many names, with those totals at two stages. */
function* listNamed(
  length: number,
  first: number,
  second: number,
  kind: BreakdownKind,
  below: number,
): Generator<Possibility> {
  const called = kind === 'quarters' ? quarterNames : names;
  for (const one of listColumns(length, first)) {
    for (const two of listColumns(length, second)) {
      const breakdown = listBreakdown(
        one.map((figure, at) => [figure, two[at] ?? 0]),
        called,
      );
      const shown = suppressFigures(withBreakdown(kind, breakdown), below).breakdowns[kind];
      yield { secrets: [...hideShown(one, shown, 0), ...hideShown(two, shown, 1)], seen: shown };
    }
  }
}

/** What is true of the complaints of a name: each set within the one before, but upheld apart from in time. */
interface Named {
  readonly received: number;
  readonly withdrawn: number;
  readonly responded: number;
  readonly inTime: number;
  readonly upheld: number;
}

/** Everything that may be true of a name with so many complaints. */
const listStates = (received: number): Named[] =>
  upTo(received).flatMap((responded) =>
    upTo(received - responded).flatMap((withdrawn) =>
      upTo(responded).flatMap((inTime) =>
        upTo(responded).map((upheld) => ({ received, withdrawn, responded, inTime, upheld })),
      ),
    ),
  );

type ShareOf = 'received' | 'received-less-withdrawn' | 'responded';

/** Names of each of which something may be true. The outcomes are upheld or not. */
function* listRated(
  states: readonly (readonly Named[])[],
  shareOf: ShareOf,
  below: number,
): Generator<Possibility> {
  for (const named of listAll(states)) yield seeRated(named, shareOf, below);
}

/** One of each list, in all ways. */
function* listAll<Item>([first, ...others]: readonly (readonly Item[])[]): Generator<Item[]> {
  if (!first) yield [];
  else for (const rest of listAll(others)) for (const one of first) yield [one, ...rest];
}

function seeRated(named: readonly Named[], shareOf: ShareOf, below: number): Possibility {
  const sum = (key: keyof Named) => named.reduce((all, one) => all + one[key], 0);
  const whole = (one: Named) => {
    if (shareOf === 'responded') return one.responded;
    return shareOf === 'received' ? one.received : one.received - one.withdrawn;
  };
  const rows = named.map((one, at): BreakdownRow => {
    return {
      name: names[at] ?? '',
      figures: [one.received],
      onTime: [rate(one.inTime, whole(one))],
      upheld: [rate(one.upheld, one.responded)],
    };
  });
  const year = withOutcomes([sum('upheld'), 0, sum('responded') - sum('upheld'), 0, 0]);
  const listed = rows.filter(({ figures: [one] }) => one !== 0);
  const shown = suppressFigures(
    {
      ...year,
      breakdowns: {
        ...year.breakdowns,
        teams: { given: true, rows: listed, total: [sum('received')] },
      },
    },
    below,
  );
  const teams = shown.breakdowns.teams.rows;
  const headline = ['received', 'withdrawn', 'responded', 'inTime'] as const;
  // What is true of the only name there is, is true of all.
  const isSplit = listed.length > 1;
  return {
    secrets: isSplit ? named.flatMap((one, at) => listSecrets(one, whole(one), teams, names[at])) : [],
    seen: [teams, headline.map(sum), readFirst(shown.stages).outcomes],
  };
}

function rate(numerator: number, denominator: number): Rate {
  return { numerator, denominator, value: denominator === 0 ? null : (100 * numerator) / denominator };
}

/** The numbers of a name that are not shown, and what could be worked out from two of them. */
function listSecrets(
  { received, withdrawn, responded, inTime, upheld }: Named,
  whole: number,
  rows: readonly BreakdownRow[],
  name = '',
): (number | undefined)[] {
  const row = rows.find((one) => one.name === name);
  const isReceivedShown = typeof row?.figures[0] === 'number';
  const isOnTimeShown = typeof row?.onTime[0]?.denominator === 'number';
  const isUpheldShown = typeof row?.upheld[0]?.denominator === 'number';
  const unless = (isKnown: boolean, secrets: readonly number[]) =>
    secrets.map((secret) => (isKnown ? undefined : secret));
  return [
    ...unless(isReceivedShown, [received]),
    ...unless(isOnTimeShown, [inTime, received - whole, whole - inTime]),
    ...unless(isUpheldShown, [responded - upheld, upheld]),
    ...unless(isUpheldShown && isOnTimeShown, [responded - inTime, whole - responded, received - responded]),
    ...unless(isUpheldShown || (isOnTimeShown && whole === responded), [responded]),
    withdrawn,
    received - responded - withdrawn,
  ];
}

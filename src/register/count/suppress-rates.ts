import type { BreakdownRow, Figure, Rate } from '../figures.ts';
import { hide, isSmall } from './hide-small.ts';

/** The names of a breakdown before anything is hidden, and what is hidden of their figures. */
export interface RatedRows {
  readonly rows: readonly BreakdownRow[];
  /** Whether the figure of that row in that column is hidden. */
  readonly isHidden: (row: number, column: number) => boolean;
  /** Whether the stage of that column shows all its outcomes. */
  readonly showsOutcomes: (column: number) => boolean;
}

/**
 * The rates of the rows in their order, those of a stage hidden for all names unless no small number can be worked out
 * from them. A rate tells two numbers: with the name's figure and the headline's, they give how many were late, still
 * open or not upheld, of each name and of those hidden together. Each of these must be 0 or not small. Nor may one name
 * alone have any: whatever the headline says of those, such as that one of them is overdue, would be said of that name.
 * The share upheld is shown only beside the share in time and all outcomes, of which it tells the sum.
 */
export function suppressRates(
  source: RatedRows,
  threshold: number,
): Pick<BreakdownRow, 'onTime' | 'upheld'>[] {
  const columns = source.rows[0]?.figures ?? [];
  const shown = columns.map((_, column) => judgeColumn(source, column, threshold));
  return source.rows.map(({ onTime, upheld }, row) => {
    const keep = (rates: readonly Rate[], measure: 'onTime' | 'upheld') =>
      rates.map((rate, column) =>
        shown[column]?.[measure] && !source.isHidden(row, column) ? rate : hideRate(rate),
      );
    return { onTime: keep(onTime, 'onTime'), upheld: keep(upheld, 'upheld') };
  });
}

/** A rate of none is not known either, which must not tell that there is none. */
function hideRate({ numerator, denominator, value }: Rate): Rate {
  const isOfNone = typeof numerator === 'number' && denominator === 0;
  return {
    numerator: hide(numerator, 'all'),
    denominator: hide(denominator, 'all'),
    value: isOfNone ? 'suppressed' : hide(value, 'all'),
  };
}

/** What the figures and rates of a name, or of several together, tell of a stage. */
interface Group {
  readonly received: Figure;
  /** The whole of which the share in time is one, and those in time. */
  readonly whole: Figure;
  readonly inTime: Figure;
  readonly responded: Figure;
  readonly found: Figure;
}

function judgeColumn(
  { rows, isHidden, showsOutcomes }: RatedRows,
  column: number,
  threshold: number,
): { onTime: boolean; upheld: boolean } {
  const all = rows.map((row) => readGroup(row, column));
  const seen = all.filter((_, row) => !isHidden(row, column));
  const hidden = all.filter((_, row) => isHidden(row, column));
  const groups = [...seen, ...(hidden.length > 0 ? [addUp(hidden)] : [])].filter(
    ({ received }) => received !== 0,
  );
  // Of a single name the rates are the headline's.
  const isHeadline = groups.length === 1 && hidden.length === 0;
  const isSafe = (parts: readonly Part[]) =>
    isHeadline ||
    parts.every((read) => {
      const filled = groups.map(read).filter((figure) => figure !== 0 && figure !== null);
      return filled.length !== 1 && !filled.some((figure) => isSmall(figure, threshold));
    });
  const isKnown = (measure: 'onTime' | 'upheld') => rows.every((row) => !isBare(row[measure][column]));
  const onTime = isKnown('onTime') && isSafe(timedParts);
  return { onTime, upheld: onTime && isKnown('upheld') && showsOutcomes(column) && isSafe(foundParts) };
}

/** Whether it is a share of we do not know what, so that nobody can tell what it gives away. */
function isBare(rate: Rate | undefined): boolean {
  return typeof rate?.value === 'number' && (rate.numerator === null || rate.denominator === null);
}

function readGroup({ figures, onTime, upheld }: BreakdownRow, column: number): Group {
  return {
    received: figures[column] ?? null,
    whole: onTime[column]?.denominator ?? null,
    inTime: onTime[column]?.numerator ?? null,
    responded: upheld[column]?.denominator ?? null,
    found: upheld[column]?.numerator ?? null,
  };
}

function addUp(groups: readonly Group[]): Group {
  const sum = (read: (group: Group) => Figure): Figure =>
    groups
      .map(read)
      .reduce((all, one) => (typeof all === 'number' && typeof one === 'number' ? all + one : null), 0);
  return {
    received: sum(({ received }) => received),
    whole: sum(({ whole }) => whole),
    inTime: sum(({ inTime }) => inTime),
    responded: sum(({ responded }) => responded),
    found: sum(({ found }) => found),
  };
}

/** A part of the complaints of a group that its rates tell. */
type Part = (group: Group) => Figure;

/** What the share in time gives away. */
const timedParts: readonly Part[] = [
  ({ inTime }) => inTime,
  ({ whole, inTime }) => less(whole, inTime),
  ({ received, whole }) => less(received, whole),
];

/** What the share upheld gives away beside the share in time. */
const foundParts: readonly Part[] = [
  ({ found }) => found,
  ({ responded, found }) => less(responded, found),
  ({ received, responded }) => less(received, responded),
  ({ whole, responded }) => less(whole, responded),
  ({ responded, inTime }) => less(responded, inTime),
];

function less(whole: Figure, part: Figure): Figure {
  return typeof whole === 'number' && typeof part === 'number' ? whole - part : null;
}

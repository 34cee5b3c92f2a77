import { nameStageKey } from '../codes/stages.ts';
import { percentRate } from '../register/count/rate.ts';
import type { Breakdown, Figure, Period, Rate } from '../register/figures.ts';
import { readQuarter } from './dates/quarters.ts';
import type { FigureRow, ReasonRow, RowStage } from './generated/report.ts';

/** What a row of a typed table says of a stage. A number alone is how many were received. */
export function readRowStage(row: Partial<FigureRow>, stage: number): Exclude<RowStage, number> {
  const entry = row[nameStageKey(stage)];
  return typeof entry === 'number' ? { received: entry } : (entry ?? {});
}

/**
 * A typed table in the form of a counted one, with a column for each of those stages. How many were in time is worked
 * out from the share, so that suppression can tell what it gives away.
 */
export function readRows(rows: readonly FigureRow[] = [], stages: readonly number[]): Breakdown {
  const given = rows.filter(({ name }) => Boolean(name));
  const built = given.map((row) => {
    const entries = stages.map((stage) => readRowStage(row, stage));
    return {
      name: row.name,
      figures: entries.map(({ received }): Figure => received ?? null),
      onTime: entries.map(({ received, 'on-time-percent': share }) => readShare(share, received)),
      upheld: entries.map(({ 'upheld-percent': share }) => percentRate(share ?? null)),
    };
  });
  return {
    given: given.length > 0,
    rows: built,
    total: stages.map((_, at) => addUp(built.map(({ figures }) => figures[at] ?? null))),
  };
}

function readShare(share: number | undefined, received: number | undefined): Rate {
  if (share === undefined || received === undefined) return percentRate(share ?? null);
  return { numerator: Math.round((share * received) / 100), denominator: received, value: share };
}

/** The quarters of a year, each named by its months as counted ones are. A name that is no quarter stays. */
export function readQuarters(
  rows: readonly FigureRow[] = [],
  stages: readonly number[],
  period: Period,
): Breakdown {
  const named = rows.map((row) => ({ ...row, name: readQuarter(row.name ?? '', period) || row.name }));
  return readRows(
    named.toSorted((a, b) => (a.name ?? '').localeCompare(b.name ?? '')),
    stages,
  );
}

/** What was refused, by reason. If no reasons are typed, it is not known how many were refused for each. */
export function readReasons(refused: number | undefined, reasons: readonly ReasonRow[] = []): Breakdown {
  const rows = reasons
    .filter(({ name }) => Boolean(name))
    .map(({ name, number }) => ({ name, figures: [number ?? null], onTime: [], upheld: [] }));
  return {
    given: rows.length > 0,
    rows,
    total: [refused ?? addUp(rows.flatMap(({ figures }) => figures))],
  };
}

/** Null unless every figure is known: the sum of some would pass for that of all. */
function addUp(figures: readonly Figure[]): Figure {
  const numbers = figures.filter((figure) => typeof figure === 'number');
  const isWhole = numbers.length === figures.length && numbers.length > 0;
  return isWhole ? numbers.reduce((total, one) => total + one, 0) : null;
}

import type { Breakdown, BreakdownRow, Figure, Figures, Outcomes, Spread, StageFigures } from '../figures.ts';
import { compareRows } from './name-tally.ts';

/**
 * Suppresses the figures of a breakdown that are above 0 and below the threshold, and as many others as necessary so
 * that none of those can be worked out, even by someone who knows this rule and the totals. A threshold of 2 counts
 * as 3: if only ones were suppressed, the mark for it would mean “1”. Below 2 nothing is suppressed.
 *
 * The breakdowns are by outcome, reason, category, team and month. The headline counts stay, because the regulator's
 * measures are made of them. So does the number withdrawn, which received, responded and open reveal anyway. With
 * fewer responses than the threshold, no spread of days is given: it would be that of a few people.
 */
export function suppressFigures(figures: Figures, below: number): Figures {
  if (below < 2) return figures;
  const threshold = Math.max(below, 3);
  return {
    ...figures,
    stages: figures.stages.map((stage) => suppressStage(stage, threshold)),
    refused: suppressTotal(suppressNames(figures.refused, threshold), threshold),
    escalationsRefused: suppressTotal(suppressNames(figures.escalationsRefused, threshold), threshold),
    breakdowns: {
      categories: suppressNames(figures.breakdowns.categories, threshold),
      causes: suppressNames(figures.breakdowns.causes, threshold),
      teams: suppressNames(figures.breakdowns.teams, threshold),
      handlers: suppressNames(figures.breakdowns.handlers, threshold),
      tenures: suppressNames(figures.breakdowns.tenures, threshold),
      quarters: suppressNames(figures.breakdowns.quarters, threshold),
    },
    months: suppressMonths(figures.months, threshold),
  };
}

function suppressStage(stage: StageFigures, threshold: number): StageFigures {
  const isFew = isSmall(stage.responded, threshold);
  const suppressSpread = (spread: Spread): Spread =>
    isFew && spread.mean !== null
      ? { median: 'suppressed', mean: 'suppressed', percentile90: 'suppressed' }
      : spread;
  return {
    ...stage,
    outcomes: suppressOutcomes(stage.outcomes, threshold),
    daysFromAcknowledgement: suppressSpread(stage.daysFromAcknowledgement),
    daysFromReceipt: suppressSpread(stage.daysFromReceipt),
  };
}

/** Those that add up to the responses. */
function suppressOutcomes(outcomes: Outcomes, threshold: number): Outcomes {
  const { upheld, partlyUpheld, notUpheld, other, notRecorded, withdrawn } = outcomes;
  const column = [upheld, partlyUpheld, notUpheld, other, notRecorded];
  const hidden = findHidden(column, threshold);
  const [first, second, third, fourth, fifth] = column.map((figure) => hide(figure, hidden));
  return {
    upheld: first ?? null,
    partlyUpheld: second ?? null,
    notUpheld: third ?? null,
    other: fourth ?? null,
    notRecorded: fifth ?? null,
    withdrawn,
  };
}

/** A single month is the period itself, whose figures are headline counts. */
function suppressMonths(months: Breakdown, threshold: number): Breakdown {
  return months.rows.length > 1 ? { ...months, rows: hideFigures(months.rows, threshold).rows } : months;
}

/**
 * Only names with a case are listed, which says something about suppressed figures. If that might be all one can see
 * of a name, the name is left out.
 */
function suppressNames(breakdown: Breakdown, threshold: number): Breakdown {
  const { rows, columns } = hideFigures(breakdown.rows, threshold);
  const visible = rows.filter(
    ({ figures }) =>
      !figures.some((figure, at) => figure === 'suppressed' && columns[at] === 'all') ||
      figures.some((figure, at) => (figure === 'suppressed' ? columns[at] !== 'all' : (figure ?? 0) > 0)),
  );
  return { ...breakdown, rows: visible.sort(compareRows) };
}

function suppressTotal(breakdown: Breakdown, threshold: number): Breakdown {
  return {
    ...breakdown,
    total: breakdown.total.map((total) => (isSmall(total, threshold) ? 'suppressed' : total)),
  };
}

/** What is hidden in a column: figures above 0 and up to a number, or all of them, zeros too. */
type Hidden = number | 'all';

function hideFigures(
  rows: readonly BreakdownRow[],
  threshold: number,
): { rows: BreakdownRow[]; columns: Hidden[] } {
  const columns = (rows[0]?.figures ?? []).map((_, at) =>
    findHidden(
      rows.map(({ figures }) => figures[at] ?? null),
      threshold,
    ),
  );
  return {
    rows: rows.map(({ name, figures, onTime, upheld }) => ({
      name,
      figures: figures.map((figure, at) => hide(figure, columns[at] ?? 0)),
      onTime,
      upheld,
    })),
    columns,
  };
}

/**
 * Up to which number to hide the figures in a column with a known total. Besides the small ones, the next larger ones
 * are hidden, equal ones together, until
 * - those hidden are not all the same, so that two of them could change places without any visible change; and
 * - their sum, which the total reveals, is large enough for each of them to be any small figure. If no number
 * achieves that, all are hidden, zeros too.
 */
function findHidden(column: readonly Figure[], threshold: number): Hidden {
  const filled = column.filter((figure) => typeof figure === 'number').filter((figure) => figure > 0);
  if (!filled.some((figure) => figure < threshold)) return 0;
  for (const limit of [threshold - 1, ...filled.filter((figure) => figure >= threshold).sort(ascending)]) {
    const hidden = filled.filter((figure) => figure <= limit);
    const sum = hidden.reduce((total, figure) => total + figure, 0);
    const differ = hidden.some((figure) => figure !== hidden[0]);
    if (differ && sum >= threshold + hidden.length - 1) return limit;
  }
  return 'all';
}

function ascending(a: number, b: number): number {
  return a - b;
}

function hide(figure: Figure, hidden: Hidden): Figure {
  if (typeof figure !== 'number') return figure;
  return hidden === 'all' || (figure > 0 && figure <= hidden) ? 'suppressed' : figure;
}

function isSmall(figure: Figure, threshold: number): boolean {
  return typeof figure === 'number' && figure > 0 && figure < threshold;
}

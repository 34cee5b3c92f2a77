import type {
  Breakdown,
  BreakdownKind,
  Breakdowns,
  Figures,
  Outcomes,
  Spread,
  StageFigures,
} from '../figures.ts';
import { breakdownKinds } from '../figures.ts';
import { findHidden, type Hidden, hide, isSmall } from './hide-small.ts';
import { compareRows } from './name-tally.ts';
import { suppressMonths } from './suppress-periods.ts';
import { suppressRates } from './suppress-rates.ts';

/** Whether a landlord’s choice keeps anything back: from 2, because no number is above 0 and below 1. */
export function keepsBack(below: number): boolean {
  return below >= 2;
}

/** The first number that is not kept back. If only ones were, the mark for it would mean “1”: so 2 counts as 3. */
export function readThreshold(below: number): number {
  return keepsBack(below) ? Math.max(below, 3) : 0;
}

/**
 * Suppresses the figures of a breakdown that are above 0 and below the threshold, and as many others as necessary so
 * that none of those can be worked out, even by someone who knows this rule and the totals.
 *
 * The breakdowns are by outcome, reason, category, cause, team, handler, tenure, quarter and month. The headline counts
 * of a stage stay, because the regulator's measures are made of them: so does everything that adds up to received
 * (responded, open, withdrawn, unclear), of which any that was hidden would follow from the others, and how many of the
 * open are overdue or not yet due, which tells of the landlord's work and of no resident. With fewer responses than the
 * threshold, no spread of days is given: it would be that of a few people.
 */
export function suppressFigures(figures: Figures, below: number): Figures {
  if (!keepsBack(below)) return figures;
  const threshold = readThreshold(below);
  const stages = figures.stages.map((stage) => suppressStage(stage, threshold));
  const showsOutcomes = (column: number) =>
    Object.values(stages[column]?.outcomes ?? {}).every((figure) => figure !== 'suppressed');
  const suppress = (kind: BreakdownKind) =>
    suppressNames(figures.breakdowns[kind], threshold, { showsOutcomes, isOrdered: kind === 'quarters' });
  const { quarters } = figures.breakdowns;
  return {
    ...figures,
    stages,
    refused: suppressReasons(figures.refused, threshold),
    escalationsRefused: suppressReasons(figures.escalationsRefused, threshold),
    breakdowns: mapKinds(suppress),
    months: suppressMonths(figures.months, quarters, findColumns(quarters, threshold), threshold),
  };
}

function mapKinds(build: (kind: BreakdownKind) => Breakdown): Breakdowns {
  const [categories, causes, teams, handlers, tenures, quarters] = breakdownKinds;
  return {
    categories: build(categories),
    causes: build(causes),
    teams: build(teams),
    handlers: build(handlers),
    tenures: build(tenures),
    quarters: build(quarters),
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
  const hidden = findHidden([upheld, partlyUpheld, notUpheld, other, notRecorded], threshold);
  return {
    upheld: hide(upheld, hidden),
    partlyUpheld: hide(partlyUpheld, hidden),
    notUpheld: hide(notUpheld, hidden),
    other: hide(other, hidden),
    notRecorded: hide(notRecorded, hidden),
    withdrawn,
  };
}

/**
 * Reasons have no rates; the total, which is no headline count, may be small too. The report names the types refused, of
 * which each has at least one: so many, or one more, are suppressed too. Otherwise four types would tell that a total
 * below five is four.
 */
function suppressReasons(reasons: Breakdown, threshold: number): Breakdown {
  const { rows, total } = suppressNames(reasons, threshold, { showsOutcomes: () => true, isOrdered: false });
  const isHidden = rows.length < reasons.rows.length;
  const least = isHidden ? Math.max(threshold, reasons.rows.length + 2) : threshold;
  return {
    ...reasons,
    rows,
    total: total.map((figure) => (isSmall(figure, least) ? 'suppressed' : figure)),
  };
}

/**
 * Only names with a case are listed, which says something about suppressed figures. If that might be all one can see
 * of a name, the name is left out.
 */
function suppressNames(
  breakdown: Breakdown,
  threshold: number,
  form: { readonly showsOutcomes: (column: number) => boolean; readonly isOrdered: boolean },
): Breakdown {
  const columns = findColumns(breakdown, threshold);
  const { rows } = breakdown;
  const hidden = rows.map(({ figures }) =>
    figures.map((figure, column) => hide(figure, columns[column] ?? 0)),
  );
  const rates = suppressRates(
    {
      rows,
      isHidden: (row, column) => hidden[row]?.[column] === 'suppressed',
      showsOutcomes: form.showsOutcomes,
    },
    threshold,
  );
  const built = rows.map(({ name }, row) => ({
    name,
    figures: hidden[row] ?? [],
    ...(rates[row] ?? { onTime: [], upheld: [] }),
  }));
  const visible = built.filter(
    ({ figures }) =>
      !figures.some((figure, at) => figure === 'suppressed' && columns[at] === 'all') ||
      figures.some((figure, at) => (figure === 'suppressed' ? columns[at] !== 'all' : (figure ?? 0) > 0)),
  );
  return { ...breakdown, rows: form.isOrdered ? visible : visible.sort(compareRows) };
}

/** What is hidden in each column. */
function findColumns({ rows, total }: Breakdown, threshold: number): Hidden[] {
  return total.map((_, column) =>
    findHidden(
      rows.map(({ figures }) => figures[column] ?? null),
      threshold,
    ),
  );
}

import { allStages, nameStageKey } from '../codes/stages.ts';
import { type Breakdown, breakdownKinds, type Figure, type Figures } from '../register/figures.ts';
import type { PreviousYear } from './generated/report.ts';

/** Whether anything is typed for all stages together, if only in the rows of a table. */
export function hasTogether(typed: Omit<PreviousYear, 'from' | 'to'>): boolean {
  const key = nameStageKey(allStages);
  const tables = [...breakdownKinds, 'months'] as const;
  return (
    typed[key] !== undefined ||
    tables.some((table) => (typed[table] ?? []).some((row) => row[key] !== undefined))
  );
}

/**
 * Figures without what is broken down over all stages together where a stage is broken down too: the difference would
 * give away what suppression hides in another stage. Headline counts stay.
 */
export function leaveOutTogether(figures: Figures): Figures {
  const column = figures.stages.findIndex(({ stage }) => stage === allStages);
  if (column < 0) return figures;
  const hide = (table: Breakdown) => hideColumn(table, column);
  const stages = figures.stages.map((stage) =>
    stage.stage === allStages && figures.stages.some((one) => one !== stage && one.outcomes.upheld !== null)
      ? { ...stage, outcomes: noOutcomes }
      : stage,
  );
  const { breakdowns, months } = figures;
  return {
    ...figures,
    stages,
    breakdowns: {
      categories: hide(breakdowns.categories),
      causes: hide(breakdowns.causes),
      teams: hide(breakdowns.teams),
      handlers: hide(breakdowns.handlers),
      tenures: hide(breakdowns.tenures),
      quarters: hide(breakdowns.quarters),
    },
    months: hide(months),
  };
}

const noOutcomes = {
  ...{ upheld: null, partlyUpheld: null, notUpheld: null },
  ...{ other: null, notRecorded: null, withdrawn: null },
};

function hideColumn(table: Breakdown, column: number): Breakdown {
  const isKnown = ({ figures }: Breakdown['rows'][number]) =>
    figures.some((figure, at) => at !== column && figure !== null);
  if (!table.rows.some(isKnown)) return table;
  const hide = (figures: readonly Figure[]) => figures.map((figure, at) => (at === column ? null : figure));
  const unknown = { numerator: null, denominator: null, value: null };
  return {
    ...table,
    rows: table.rows.map((row) => ({
      ...row,
      figures: hide(row.figures),
      onTime: row.onTime.map((rate, at) => (at === column ? unknown : rate)),
      upheld: row.upheld.map((rate, at) => (at === column ? unknown : rate)),
    })),
    total: hide(table.total),
  };
}

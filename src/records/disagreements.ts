import { atStage, nameStage, nameStageKey } from '../codes/stages.ts';
import type { Breakdown, Figures } from '../register/figures.ts';
import type { Path } from '../source/source.ts';
import type { Disagreement, YearOfReport } from './annual-report.ts';
import { agrees } from './rounding.ts';
import { stageNumbers } from './stage-numbers.ts';
import { readStageEntry, type TypedYear } from './typed-figures.ts';

/** The typed figures of a year that differ from the counted ones by more than rounding, with their paths. */
export function listDisagreements(typed: TypedYear, { figures }: YearOfReport): PlacedDisagreement[] {
  const found = figures.stages.flatMap((stage) =>
    stageNumbers.flatMap(({ keys, words, typed: read, counted }) => {
      const one = read(readStageEntry(typed, stage.stage));
      const place = [nameStageKey(stage.stage), ...keys];
      return compare(place, `${nameStage(stage.stage)} ${words}`, one, counted(stage));
    }),
  );
  return [
    ...found,
    ...compare(
      ['escalation-percent'],
      'Escalations for every hundred',
      typed['escalation-percent'],
      figures.escalation.value,
    ),
    ...compare(['refused'], 'Complaints refused', typed.refused, figures.refused.total[0] ?? null),
    ...compareRows('categories', typed, figures.breakdowns.categories, figures),
    ...compareRows('teams', typed, figures.breakdowns.teams, figures),
    ...compareRows('months', typed, figures.months, figures),
  ];
}

/** The typed rows of a breakdown that is also counted. A name that was not counted is 0, if nothing was suppressed. */
function compareRows(
  key: 'categories' | 'teams' | 'months',
  typed: TypedYear,
  counted: Breakdown,
  { stages }: Figures,
): PlacedDisagreement[] {
  if (!counted.given) return [];
  const isShown = counted.rows.every(({ figures }) => !figures.includes('suppressed'));
  return (typed[key] ?? []).flatMap((row, index) =>
    stages.flatMap(({ stage }, column) => {
      const found = counted.rows.find(({ name }) => name.toLowerCase() === row.name?.trim().toLowerCase());
      const figure = found ? (found.figures[column] ?? null) : isShown ? 0 : null;
      const what = `${row.name}, received${atStage(stage)}`;
      const stageKey = nameStageKey(stage);
      return compare([key, index, stageKey], what, row[stageKey], figure);
    }),
  );
}

/** A disagreement, and the keys below the figures' own that lead to the typed number. */
export interface PlacedDisagreement extends Disagreement {
  readonly keys: Path;
}

function compare(
  keys: Path,
  what: string,
  typed: number | undefined,
  counted: number | null | 'suppressed',
): PlacedDisagreement[] {
  if (typed === undefined || typeof counted !== 'number' || agrees(typed, counted)) return [];
  return [{ keys, what, typed, counted }];
}

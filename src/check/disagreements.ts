import type { Disagreement, YearOfReport } from './annual-report.ts';
import { agrees } from './rounding.ts';
import { stageNumbers } from './stage-numbers.ts';
import { readStageEntry, type TypedYear } from './typed-figures.ts';

/** The typed figures of a year that differ from those counted of it by more than rounding, with where they stand. */
export function listDisagreements(typed: TypedYear, { figures }: YearOfReport): PlacedDisagreement[] {
  const found = figures.stages.flatMap((stage) =>
    stageNumbers.flatMap(({ keys, words, typed: read, counted }) => {
      const one = read(readStageEntry(typed, stage.stage));
      return compare([`stage-${stage.stage}`, ...keys], `Stage ${stage.stage} ${words}`, one, counted(stage));
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
  ];
}

/** A disagreement and the keys, below those of the figures, where the typed number stands. */
export interface PlacedDisagreement extends Disagreement {
  readonly keys: readonly string[];
}

function compare(
  keys: readonly string[],
  what: string,
  typed: number | undefined,
  counted: number | null | 'suppressed',
): PlacedDisagreement[] {
  if (typed === undefined || typeof counted !== 'number' || agrees(typed, counted)) return [];
  return [{ keys, what, typed, counted }];
}

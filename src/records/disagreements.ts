import { allStages, atStage, nameStage, nameStageKey } from '../codes/stages.ts';
import { type Breakdown, type BreakdownKind, breakdownKinds, type Figures } from '../register/figures.ts';
import type { Path } from '../source/source.ts';
import { squashText } from '../words/compare.ts';
import { agrees } from '../words/rounding.ts';
import type { Disagreement } from './annual-report.ts';
import { readQuarter } from './dates/quarters.ts';
import { stageNumbers } from './stage-numbers.ts';
import { readStageEntry, type TypedYear } from './typed-figures.ts';
import { readRowStage } from './typed-rows.ts';

/**
 * The typed figures of a year that differ from the counted ones by more than rounding, with their paths. None with one
 * that is suppressed: a check compares the exact figures.
 */
export function listDisagreements(typed: TypedYear, figures: Figures): PlacedDisagreement[] {
  const found = figures.stages.flatMap((stage) =>
    stageNumbers.flatMap(({ keys, words, typed: read, counted }) => {
      const one = read(readStageEntry(typed, stage.stage));
      const place = [nameStageKey(stage.stage), ...keys];
      return compare(place, `${nameStage(stage.stage)} ${words}`, one, counted(stage));
    }),
  );
  return [
    ...found,
    ...compareTogether(typed, figures),
    ...compare(
      ['escalation-percent'],
      'Escalations for every hundred',
      typed['escalation-percent'],
      figures.escalation.value,
    ),
    ...compare(['refused'], 'Complaints refused', typed.refused, figures.refused.total[0] ?? null),
    ...compare(
      ['escalations-refused'],
      'Requests for a later stage refused',
      typed['escalations-refused'],
      figures.escalationsRefused.total[0] ?? null,
    ),
    ...breakdownKinds.flatMap((kind) => compareRows(kind, typed, figures.breakdowns[kind], figures)),
    ...compareRows('months', typed, figures.months, figures),
  ];
}

/** Numbers typed for all stages together, against the sums of what was counted for each. */
function compareTogether(typed: TypedYear, { stages }: Figures): PlacedDisagreement[] {
  const entry = readStageEntry(typed, allStages);
  return stageNumbers
    .filter(({ keys: [key = ''] }) => !/percent|per-1000|days/.test(key))
    .flatMap(({ keys, words, typed: read, counted }) => {
      const figures = stages.map(counted).filter((figure) => typeof figure === 'number');
      const sum = figures.reduce((all, figure) => all + figure, 0);
      const place = [nameStageKey(allStages), ...keys];
      const what = `${nameStage(allStages)} ${words}`;
      return compare(place, what, read(entry), figures.length === stages.length ? sum : null);
    });
}

/** The typed rows of a breakdown that is also counted. A name that is not there is 0, if those there are all. */
function compareRows(
  key: BreakdownKind | 'months',
  typed: TypedYear,
  counted: Breakdown,
  { stages, period }: Figures,
): PlacedDisagreement[] {
  if (!counted.given) return [];
  return (typed[key] ?? []).flatMap((row, index) =>
    stages.flatMap(({ stage }, column) => {
      const name = (key === 'quarters' && readQuarter(row.name ?? '', period)) || (row.name ?? '');
      const found = counted.rows.find((one) => squashText(one.name) === squashText(name));
      const figure = found ? (found.figures[column] ?? null) : isWhole(counted, column) ? 0 : null;
      const place = [key, index, nameStageKey(stage)];
      const entry = readRowStage(row, stage);
      const below = typeof row[nameStageKey(stage)] === 'object' ? ['received'] : [];
      return [
        ...compare([...place, ...below], `${row.name}, received${atStage(stage)}`, entry.received, figure),
        ...(['on-time-percent', 'upheld-percent'] as const).flatMap((rate) =>
          compare(
            [...place, rate],
            `${row.name}, per cent ${rate === 'on-time-percent' ? 'in time' : 'upheld'}${atStage(stage)}`,
            entry[rate],
            found?.[rate === 'on-time-percent' ? 'onTime' : 'upheld'][column]?.value ?? null,
          ),
        ),
      ];
    }),
  );
}

/** Whether the rows of a column add up to its total, so that none is suppressed or left out. */
function isWhole({ rows, total }: Breakdown, column: number): boolean {
  const sum = rows.reduce((all, { figures }) => all + Number(figures[column] ?? 0), 0);
  return sum === total[column];
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

import { listFigureStages, nameStage, nameStageKey } from '../../codes/stages.ts';
import type { StageEntry } from '../../records/generated/report.ts';
import { readStageEntry, type TypedYear } from '../../records/typed-figures.ts';
import type { Path } from '../../source/source.ts';
import type { ReportContext } from './report-rule.ts';

/** The figures typed for one stage in one year, and where they are. */
export interface TypedStage {
  readonly path: Path;
  /** `Stage 1`, and for an earlier year `Stage 1 in the year to 2025-03-31`. */
  readonly name: string;
  readonly stage: number;
  readonly entry: StageEntry;
  readonly year: TypedYear;
  /** Homes at the end of that year; 0 if not given. */
  readonly homes: number;
}

/** The years whose figures may be typed, the report's own and the earlier ones, each with its path and a name. */
export function listTypedYears({ document, basics }: ReportContext): TypedYearPlace[] {
  const { figures, previous = [] } = document.performance ?? {};
  return [
    ...(figures
      ? [
          {
            path: ['performance', 'figures'],
            suffix: '',
            year: figures,
            homes: figures.homes ?? basics.homes,
          },
        ]
      : []),
    ...previous.map((year, index) => ({
      path: ['performance', 'previous', index],
      suffix: year.to ? ` in the year to ${year.to}` : '',
      year,
      homes: year.homes ?? 0,
    })),
  ];
}

interface TypedYearPlace {
  readonly path: Path;
  /** What follows a figure's name for an earlier year. */
  readonly suffix: string;
  readonly year: TypedYear;
  readonly homes: number;
}

/** Every stage of every year for which something may be typed, all stages together included. */
export function listTypedStages(context: ReportContext): TypedStage[] {
  return listTypedYears(context).flatMap(({ path, suffix, year, homes }) =>
    listFigureStages(context.code).map((stage) => ({
      path: [...path, nameStageKey(stage)],
      name: `${nameStage(stage)}${suffix}`,
      stage,
      entry: readStageEntry(year, stage),
      year,
      homes,
    })),
  );
}

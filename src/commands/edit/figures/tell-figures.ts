import { allStages, nameStageKey } from '../../../codes/stages.ts';
import type { AnnualReport } from '../../../records/annual-report.ts';
import { stageNumbers } from '../../../records/stage-numbers.ts';
import type { Figure, Figures } from '../../../register/figures.ts';

/** What the register gives for each figure of the year that may be typed, in a sentence, by the name of its field; none that is kept back. */
export function tellFigures({ counting, years }: AnnualReport): Map<string, string[]> {
  const own = years.at(-1);
  if (!counting || own?.from !== 'register') return new Map();
  const told = listCounted(own.figures).flatMap(([keys, figure]): [string, string[]][] =>
    typeof figure === 'number'
      ? [[['performance', 'figures', ...keys].join('.'), [`The register gives ${figure}.`]]]
      : [],
  );
  return new Map(told);
}

function listCounted({ stages, escalation, refused, escalationsRefused }: Figures): [string[], Figure][] {
  const each = stages
    .filter(({ stage }) => stage !== allStages)
    .flatMap((stage) =>
      stageNumbers.map(({ keys, counted }): [string[], Figure] => [
        [nameStageKey(stage.stage), ...keys],
        counted(stage),
      ]),
    );
  return [
    ...each,
    [['escalation-percent'], escalation.value],
    [['refused'], refused.given ? (refused.total[0] ?? null) : null],
    [['escalations-refused'], escalationsRefused.given ? (escalationsRefused.total[0] ?? null) : null],
  ];
}

import type { Code } from '../../codes/code.ts';
import { listStages, nameStageKey } from '../../codes/stages.ts';
import type { Path } from '../../source/source.ts';
import type { Measure } from './statement.ts';

const keys: Readonly<Record<Measure, readonly string[]>> = {
  received: ['received'],
  escalated: ['received'],
  'acknowledged-in-time': ['acknowledged-in-time', 'acknowledged-percent'],
  'in-time': ['in-time', 'on-time-percent'],
  upheld: ['outcomes'],
  'partly-upheld': ['outcomes'],
  'any-upheld': ['outcomes'],
  'not-upheld': ['outcomes'],
  withdrawn: ['outcomes'],
  refused: ['refused'],
  open: ['open'],
  'per-thousand': ['per-1000', 'received'],
  determinations: ['determinations'],
  homes: ['homes'],
};

/**
 * Where a figure may stand in `report.yaml`, the likeliest first: typed, or with the register that it was counted from.
 */
export function listFigurePaths(measure: Measure, stage: number, year: Path, code: Code): Path[] {
  if (measure === 'determinations') return [['performance', 'determinations']];
  const at =
    measure === 'refused' || measure === 'homes'
      ? year
      : [...year, nameStageKey(stage || (listStages(code)[0] ?? 0))];
  return [...keys[measure].map((key) => [...at, key]), at, ['performance', 'register'], ['performance']];
}

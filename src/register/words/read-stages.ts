import { readStageWord, type StageWord } from './stage-words.ts';

export function createStageReader(
  _own: Readonly<Record<string, readonly string[]>>,
  stages: number,
  _sample: readonly string[],
): (cell: string) => StageWord {
  return (cell) => readStageWord(cell, stages);
}

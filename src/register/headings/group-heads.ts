import { squashText } from '../../words/compare.ts';
import { recogniseHeader } from '../read/recognise-header.ts';
import { namesStage, readStageNumber, readStageWord } from '../words/stage-words.ts';
import { readHeading } from './heading-text.ts';

/**
 * The headings with the stage that stands in the row above them, over the first of its columns as a merged cell leaves
 * it: `Stage 1 Received`, `Stage 2 Received` for `,Stage 1,,Stage 2,` above `Ref,Received,Outcome,Received,Outcome`.
 * They stay as they are unless that tells apart headings that stand twice.
 */
export function joinGroupHeads(above: readonly string[], heads: readonly string[]): readonly string[] {
  const stages = carryStages(above, heads.length);
  const plain = heads.map(squashText);
  const isTwice = plain.map(
    (head, at) =>
      head !== '' &&
      (stages[at] ?? 0) > 0 &&
      plain.some((other, place) => other === head && stages[place] !== stages[at]),
  );
  if (!isTwice.some(Boolean)) return heads;
  return heads.map((head, at) => {
    const stage = stages[at] ?? 0;
    if (stage === 0 || readHeading(head).stage > 0) return head;
    const joined = `Stage ${stage} ${head.trim()}`;
    return isTwice[at] || recogniseHeader(joined, stage) !== '' ? joined : head;
  });
}

/** The stage over each column; 0 where there is none. Any other title ends a group. */
function carryStages(above: readonly string[], width: number): number[] {
  const isNamed = above.some((cell) => namesStage(cell.trim()));
  let stage = 0;
  return Array.from({ length: width }, (_, at) => {
    const cell = above[at]?.trim() ?? '';
    if (cell !== '') stage = readGroup(cell, isNamed);
    return stage;
  });
}

/** “Stage 1”, “Stage 2 - Review”, “Initial complaint”, “Review”; a bare number may be that of a column. */
function readGroup(cell: string, isNamed: boolean): number {
  if (/^[\d.\s]+$/.test(cell)) return 0;
  if (namesStage(cell)) return readStageNumber(cell);
  const word = readStageWord(cell, 2);
  // Beside “Stage 1”, “Complaint” is the title of something else.
  return typeof word === 'number' && (word > 1 || !isNamed) ? word : 0;
}

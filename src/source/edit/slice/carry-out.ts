import type { Grammar } from '../../grammar.ts';
import { mendText } from '../../mend.ts';
import { parseSource } from '../../read/parse-source.ts';
import type { Slip } from '../../slips/slip.ts';
import type { Source } from '../../source.ts';
import type { Edit } from '../../span.ts';
import type { Splice } from './plan.ts';
import { isSameBut } from './same-tree.ts';

/** The file with splices made, if it is then read as meant: each entry as wanted, and everything else, slips too, as before. */
export function carryOut(
  source: Source,
  wanted: readonly Splice[],
  grammarOf: (text: string) => Grammar,
): Source | undefined {
  const splices = wanted.filter(({ before, after }) => before !== after).toSorted((a, b) => a.at - b.at);
  if (splices.length === 0) return source;
  const edits = splices.map(
    ({ at, before, after }): Edit => ({ span: [at, at + before.length], text: after }),
  );
  const { text, toOriginal } = mendText(source.text, edits);
  const edited = parseSource(new TextEncoder().encode(text), source.file, grammarOf);
  const isMeant =
    edited.text === text &&
    edited.sound === source.sound &&
    isSameBut(source.root, edited.root, wanted) &&
    hasSameSlips(source.slips, edited.slips, toOriginal);
  return isMeant ? edited : undefined;
}

/** Whether slips are the same, in their new places. */
function hasSameSlips(
  before: readonly Slip[],
  after: readonly Slip[],
  toOriginal: (offset: number) => number,
): boolean {
  const one = before.map(({ rule, span }) => `${rule} ${span[0]}`).toSorted();
  const other = after.map(({ rule, span }) => `${rule} ${toOriginal(span[0])}`).toSorted();
  return one.length === other.length && one.every((place, index) => place === other[index]);
}

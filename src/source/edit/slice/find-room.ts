import { isMap, isScalar, Scalar } from 'yaml';
import type { ProseRoom } from '../../../words/prose/form-text.ts';
import { describeOld, listParts, type Part } from '../edit-layout.ts';
import { widest } from '../edit-scalar.ts';
import { openText } from '../edit-value.ts';
import type { Slice } from './slice.ts';
import { wrapSlice } from './wrap-slice.ts';

/**
 * How a text of an entry stands in its file, for `fromForm`; where there is none yet, `fresh` says how it is to: with line
 * breaks of its own, or on one line as long as it is one paragraph.
 */
export function findRoom(
  file: string,
  slice: Slice,
  path: readonly string[],
  fresh: 'literal' | 'line',
): ProseRoom {
  // Between brackets a line break is written as a sign, and a text is never wrapped.
  if (slice.flow) return { style: 'line', columns: Number.POSITIVE_INFINITY };
  const { text } = wrapSlice(file, slice);
  let node: unknown = openText(text)?.document.contents;
  let column = 0;
  let part: Part | undefined;
  for (const key of [slice.path.at(-1) ?? '', ...path]) {
    const parts = isMap(node) ? listParts(text, node) : undefined;
    const beside = parts?.[0]?.slot;
    part = parts?.find((one) => one.key === key);
    column = beside && beside.kind !== 'flow' ? beside.column : column + 2;
    node = part?.slot.node;
  }
  if (!part || !isScalar(node) || node.value === '') return { style: fresh, columns: widest - column - 2 };
  const first = describeOld(text, part.slot).lines.find((line) => line.trim() !== '');
  const columns = widest - (first?.search(/\S/) ?? column + 2);
  if (node.type === Scalar.BLOCK_LITERAL) return { style: 'literal', columns };
  return { style: node.type === Scalar.BLOCK_FOLDED ? 'folded' : 'line', columns };
}

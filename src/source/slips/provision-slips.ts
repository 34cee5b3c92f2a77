import { isMap, isNode, isScalar, type Node, type Pair } from 'yaml';
import { agree, count } from '../../words/plurals.ts';
import type { Edit } from '../span.ts';
import { type Line, readLine, readNextLine } from './line.ts';
import { type Diagnosis, diagnose } from './slip.ts';

type ToOriginal = (offset: number) => number;

const number = /^\d+\.\d+$/;

/**
 * Provisions that stand outside `provisions:`, at the left margin, or inside the provision above them: YAML reads
 * them without complaint. Those that stand together are one slip.
 */
export function diagnoseProvisions(
  text: string,
  root: unknown,
  toOriginal: ToOriginal,
): Diagnosis | undefined {
  if (!isMap(root) || root.flow) return undefined;
  const top = root.items.filter(isProvision);
  const list = root.items.find((pair) => readKey(pair) === 'provisions');
  const inner = isMap(list?.value) && !list.value.flow ? list.value.items.filter(isProvision) : [];
  const [first] = inner;
  const wanted = first ? columnOf(text, first, toOriginal) : 2;
  if (top.length > 0) return misplaced(text, top, wanted, list === undefined, toOriginal);
  const nested = inner.flatMap(({ value }) =>
    isMap(value) && !value.flow ? value.items.filter(isProvision) : [],
  );
  return nested.length > 0 ? misplaced(text, nested, wanted, false, toOriginal) : undefined;
}

function misplaced(
  text: string,
  pairs: readonly Pair[],
  wanted: number,
  alone: boolean,
  toOriginal: ToOriginal,
): Diagnosis | undefined {
  const lines = pairs.map((pair) => readLine(text, offsetOf(pair, toOriginal)));
  const [first] = lines;
  if (!first) return undefined;
  const others = lines.length - 1;
  const more =
    others === 0 ? '' : agree(others, ', and so does the next provision', `, and so do ${others} more`);
  const where = first.column === 0 ? 'outside provisions' : 'inside the provision above it';
  return diagnose(
    'wrong-indent',
    [first.start + first.column, first.start + first.column + Math.max(first.key.length, 1)],
    `Provision ${first.key} stands ${where}${more}.`,
    alone
      ? `Write provisions: on a line of its own above it, and indent the provisions by ${count(wanted, 'space')}, their keys by ${wanted + 2}.`
      : `Indent it by ${count(wanted, 'space')}, as the provisions are, and its keys by ${wanted + 2}.`,
    [
      ...(alone ? [{ span: [first.start, first.start] as const, text: 'provisions:\n' }] : []),
      ...lines.flatMap((line) => shift(text, line, wanted)),
    ],
  );
}

/** Moves a line and the deeper lines below it; comments that stand further out stay. */
function shift(text: string, line: Line, wanted: number): Edit[] {
  const by = wanted - line.column;
  const edits: Edit[] = [];
  for (let next: Line | undefined = line; next; next = readNextLine(text, next)) {
    const { start, indent } = next;
    const outside = next !== line && indent.length <= line.indent.length;
    if (next !== line && next.column === wanted && number.test(next.key)) break;
    if (outside && !text.startsWith('#', start + indent.length)) break;
    if (outside) continue;
    edits.push({
      span: [start, start + Math.min(indent.length, Math.max(0, -by))],
      text: ' '.repeat(Math.max(0, by)),
    });
  }
  return edits;
}

function columnOf(text: string, pair: Pair, toOriginal: ToOriginal): number {
  return readLine(text, offsetOf(pair, toOriginal)).column;
}

function offsetOf({ key }: Pair, toOriginal: ToOriginal): number {
  return isNode(key) && key.range ? toOriginal(key.range[0]) : 0;
}

function isProvision(pair: Pair): boolean {
  return number.test(readKey(pair));
}

function readKey({ key }: Pair): string {
  return isScalar(key) ? String((key as Node & { value: unknown }).value) : '';
}

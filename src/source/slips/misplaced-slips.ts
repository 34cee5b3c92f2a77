import { isMap, isNode, isScalar, type Node, type Pair } from 'yaml';
import { agree, count } from '../../words/plurals.ts';
import { type Grammar, isId } from '../grammar.ts';
import type { Edit } from '../span.ts';
import { type Line, readLine, readNextLine } from './line.ts';
import { type Diagnosis, diagnose } from './slip.ts';

type ToOriginal = (offset: number) => number;

/**
 * Entries with ids that are outside the key they belong under, at the left margin, or inside the entry above them:
 * YAML reads them without complaint. Adjacent ones are one slip.
 */
export function diagnoseMisplaced(
  text: string,
  root: unknown,
  toOriginal: ToOriginal,
  grammar: Grammar,
): Diagnosis | undefined {
  if (!isMap(root) || root.flow) return undefined;
  const hasId = (pair: Pair): boolean => isId(readKey(pair), grammar);
  const top = root.items.filter(hasId);
  const list = root.items.find((pair) => readKey(pair) === grammar.entries.under);
  const inner = isMap(list?.value) && !list.value.flow ? list.value.items.filter(hasId) : [];
  const [first] = inner;
  const wanted = first ? readLine(text, offsetOf(first, toOriginal), grammar).column : 2;
  const nested = inner.flatMap(({ value }) => (isMap(value) && !value.flow ? value.items.filter(hasId) : []));
  const lines = (top.length > 0 ? top : nested).map((pair) =>
    readLine(text, offsetOf(pair, toOriginal), grammar),
  );
  return misplaced(text, lines, wanted, top.length > 0 && list === undefined);
}

function misplaced(
  text: string,
  lines: readonly Line[],
  wanted: number,
  alone: boolean,
): Diagnosis | undefined {
  const [first] = lines;
  if (!first) return undefined;
  const { under, name } = first.grammar.entries;
  const others = lines.length - 1;
  const more =
    others === 0 ? '' : agree(others, `, and so does the next ${name}`, `, and so do ${others} more`);
  const where = first.column === 0 ? `outside ${under}` : `inside the ${name} above it`;
  return diagnose(
    'wrong-indent',
    [first.start + first.column, first.start + first.column + Math.max(first.key.length, 1)],
    `${name.charAt(0).toUpperCase()}${name.slice(1)} ${first.key} stands ${where}${more}.`,
    alone
      ? `Write ${under}: on a line of its own above it, and indent the ${under} by ${count(wanted, 'space')}, their keys by ${wanted + 2}.`
      : `Indent it by ${count(wanted, 'space')}, as the ${under} are, and its keys by ${wanted + 2}.`,
    [
      ...(alone ? [{ span: [first.start, first.start] as const, text: `${under}:\n` }] : []),
      ...lines.flatMap((line) => shift(text, line, wanted)),
    ],
  );
}

/** Moves a line and the deeper lines below it; comments further left stay. */
function shift(text: string, line: Line, wanted: number): Edit[] {
  const by = wanted - line.column;
  const edits: Edit[] = [];
  for (let next: Line | undefined = line; next; next = readNextLine(text, next)) {
    const { start, indent } = next;
    const outside = next !== line && indent.length <= line.indent.length;
    if (next !== line && next.column === wanted && isId(next.key, next.grammar)) break;
    if (outside && !text.startsWith('#', start + indent.length)) break;
    if (outside) continue;
    edits.push({
      span: [start, start + Math.min(indent.length, Math.max(0, -by))],
      text: ' '.repeat(Math.max(0, by)),
    });
  }
  return edits;
}

function offsetOf({ key }: Pair, toOriginal: ToOriginal): number {
  return isNode(key) && key.range ? toOriginal(key.range[0]) : 0;
}

function readKey({ key }: Pair): string {
  return isScalar(key) ? String((key as Node & { value: unknown }).value) : '';
}

import type { Operation } from './pdf-content.ts';
import { followMarks } from './pdf-marks.ts';

/** A content stream to mark; `markedDrawings` are the names (`/X4`) of the drawings in it that have marks themselves. */
export interface Unmarked {
  readonly content: string;
  readonly operations: readonly Operation[];
  readonly dropped: ReadonlySet<number>;
  readonly markedDrawings: ReadonlySet<string>;
}

/**
 * The content stream with everything painted outside marked content marked as an artifact, and the `dropped` marked
 * content too: margin boxes, watermarks, borders, table heads repeated on a later page. Nothing painted changes.
 * Throws an Error where marks and painting are interleaved in a way that Chromium does not write.
 */
export function markArtifacts({ content, operations, dropped, markedDrawings }: Unmarked): string {
  const edits = [...droppedMarks(operations, dropped)];
  for (const { start, end } of unmarkedRuns(operations, markedDrawings)) {
    edits.push({ start, end: start, text: '/Artifact BMC\n' }, { start: end, end, text: '\nEMC' });
  }
  edits.sort((a, b) => a.start - b.start);
  let written = '';
  let at = 0;
  for (const edit of edits) {
    written += content.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return written + content.slice(at);
}

interface Run {
  readonly start: number;
  readonly end: number;
}

function* droppedMarks(
  operations: readonly Operation[],
  dropped: ReadonlySet<number>,
): Generator<Run & { text: string }> {
  for (const { operation, depth, id } of followMarks(operations)) {
    if (operation.operator !== 'BDC' || !dropped.has(id)) continue;
    if (depth > 1) throw new Error('an artifact inside other marked content');
    yield { start: operation.start, end: operation.end, text: '/Artifact BMC' };
  }
}

/** The stretches that paint outside any marked content: whole text objects, paths with their painting, objects. */
function unmarkedRuns(operations: readonly Operation[], markedDrawings: ReadonlySet<string>): Run[] {
  const runs: Run[] = [];
  let from = -1;
  for (const { operation, depth, turns } of followMarks(operations)) {
    if (turns && from >= 0)
      throw new Error('marked content that begins or ends inside an unmarked shape or text');
    if (turns || depth > 0) continue;
    const { operator, operands, start, end } = operation;
    const role = markedDrawings.has(operands[0] ?? '') ? undefined : roles.get(operator);
    if (role === 'places') runs.push({ start, end });
    if (role === 'paints') runs.push({ start: begun(from), end });
    from = nextStart(from, start, role);
  }
  return runs;
}

/** Where the path or text object that stands open after an operation began, or -1. */
function nextStart(from: number, start: number, role: Role | undefined): number {
  if (role === 'begins') return from < 0 ? start : from;
  return role === 'paints' || role === 'leaves' ? -1 : from;
}

type Role = 'begins' | 'paints' | 'leaves' | 'places';

/** What an operator does: begins a path or a text object, ends one and paints it or leaves it, places an object. */
const roles = new Map<string, Role>([
  ...['m', 'l', 'c', 'v', 'y', 'h', 're', 'BT'].map((operator) => [operator, 'begins'] as const),
  ...['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's', 'ET'].map((operator) => [operator, 'paints'] as const),
  ...['Do', 'sh'].map((operator) => [operator, 'places'] as const),
  ['n', 'leaves'],
]);

function begun(start: number): number {
  if (start < 0) throw new Error('painting that begins inside marked content and ends outside it');
  return start;
}

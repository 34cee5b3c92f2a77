import type { Operation } from './pdf-content.ts';
import { followMarks, type Mark } from './pdf-marks.ts';

/** A content stream to mark; `markedDrawings` are the names (`/X4`) of the drawings in it that have marks themselves. */
export interface Unmarked {
  readonly content: string;
  readonly operations: readonly Operation[];
  readonly dropped: ReadonlySet<number>;
  readonly markedDrawings: ReadonlySet<string>;
  readonly insertions: readonly Insertion[];
}

/** What is put into a content stream, and where. */
export interface Insertion {
  readonly at: number;
  readonly text: string;
}

/**
 * The content stream with everything outside marked content, and the `dropped` marked content, marked as artifacts:
 * margin boxes, watermarks, borders, table heads repeated on a later page; and with the insertions. The page looks the same. Throws an Error
 * if marks and painting are interleaved in a way that Chromium does not write.
 */
export function markArtifacts(unmarked: Unmarked): string {
  const { content, operations, dropped, markedDrawings, insertions } = unmarked;
  const edits = [...droppedMarks(operations, dropped)];
  for (const { at, text } of insertions) edits.push({ start: at, end: at, text });
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
  for (const { operation, turns } of followMarks(operations)) {
    if (operation.operator !== 'BDC' || !turns || !dropped.has(turns.id)) continue;
    if (turns.depth > 1) throw new Error('an artifact inside other marked content');
    yield { start: operation.start, end: operation.end, text: '/Artifact BMC' };
  }
}

/**
 * The stretches that paint outside any tagged content: whole text objects, paths with their painting, objects. Marks
 * that begin and end inside a stretch and are not settled become part of it.
 */
function unmarkedRuns(operations: readonly Operation[], markedDrawings: ReadonlySet<string>): Run[] {
  const runs: Run[] = [];
  let from: Beginning | undefined;
  for (const { operation, around, turns } of followMarks(operations)) {
    const { depth, settled } = around;
    if (turns && from && cuts(turns, from)) throw new Error(interleaved);
    if (turns || settled) continue;
    const { operator, operands, start, end } = operation;
    const role = markedDrawings.has(operands[0] ?? '') ? undefined : roles.get(operator);
    if (role === 'places') runs.push({ start, end });
    if (role === 'paints') runs.push({ start: begun(from, depth), end });
    from = beginning(from, { start, depth }, role);
  }
  return runs;
}

/** Where a path or text object began, and how deep in marks that are not settled. */
interface Beginning {
  readonly start: number;
  readonly depth: number;
}

/** Whether a mark that begins or ends inside a stretch does not belong to it. */
function cuts(mark: Mark, from: Beginning): boolean {
  return mark.settles || mark.depth <= from.depth;
}

const interleaved = 'marked content that begins or ends inside an unmarked shape or text';

/** Where the path or text object still open after an operation began. */
function beginning(from: Beginning | undefined, here: Beginning, role: Role | undefined) {
  if (role === 'begins') return from ?? here;
  return role === 'paints' || role === 'leaves' ? undefined : from;
}

type Role = 'begins' | 'paints' | 'leaves' | 'places';

/** What an operator does: begins a path or text object, ends one (painted or not), or places an object. */
const roles = new Map<string, Role>([
  ...['m', 'l', 'c', 'v', 'y', 'h', 're', 'BT'].map((operator) => [operator, 'begins'] as const),
  ...['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's', 'ET'].map((operator) => [operator, 'paints'] as const),
  ...['Do', 'sh'].map((operator) => [operator, 'places'] as const),
  ['n', 'leaves'],
]);

function begun(from: Beginning | undefined, depth: number): number {
  if (!from) throw new Error('painting that begins inside marked content and ends outside it');
  if (from.depth !== depth) throw new Error(interleaved);
  return from.start;
}

import type { Diagnosis } from '../slips/slip.ts';
import type { Edit } from '../span.ts';
import type { OutlineLine } from './outline-line.ts';

/** One way to put an outline right: the lines after it, and the same as edits of the text. */
export interface Repair {
  readonly lines: readonly OutlineLine[];
  /** The first line that it changes. */
  readonly from: number;
  /** How far it goes: of two that mend as much, the lesser is taken. */
  readonly cost: number;
  /** How much it can mend at most, where it takes lines out of sight; no bound if undefined. */
  readonly most?: number;
  readonly edits: readonly Edit[];
  /** What to tell the writer; undefined if it changes nothing in the text, so that the reading tells it. */
  readonly describe: (() => Diagnosis) | undefined;
}

/** The lines with `count` of them from that index replaced. */
export function splice(
  lines: readonly OutlineLine[],
  from: number,
  count: number,
  ...more: readonly OutlineLine[]
): OutlineLine[] {
  const next = [...lines];
  next.splice(from, count, ...more);
  return next;
}

/** The line moved to that column. */
export function moveLine(line: OutlineLine, indent: number): OutlineLine {
  return { ...line, indent, column: line.column + indent - line.indent };
}

/** The edit that moves a line to that column. */
export function indentEdit({ start, lead }: OutlineLine, indent: number): Edit {
  return { span: [start, start + lead.length], text: ' '.repeat(indent) };
}

/** How many of the lines below belong to a line, as they are deeper. Blank lines at the end do not count. */
export function countBelow(lines: readonly OutlineLine[], at: number): number {
  const own = lines[at]?.indent ?? 0;
  let last = at;
  for (let next = at + 1; next < lines.length; next++) {
    const line = lines[next];
    if (!line || (line.kind !== 'blank' && line.indent <= own)) break;
    if (line.kind !== 'blank') last = next;
  }
  return last - at;
}

/** Whether lines are those of a table: with bars between the columns, or with tabs. */
export function isTable(lines: readonly OutlineLine[]): boolean {
  return lines.every(({ content }) => /^\|.*\|/.test(content) || content.includes('\t'));
}

import { agree, count } from '../../words/plurals.ts';
import { quoteWords } from '../../words/short-text.ts';
import { adviseOnIndent } from '../slips/advise-on-indent.ts';
import { type Diagnosis, diagnose } from '../slips/slip.ts';
import type { OutlineLine } from './outline-line.ts';
import { countBelow, indentEdit, moveLine, type Repair, splice } from './repair.ts';
import type { RepairContext } from './repair-context.ts';
import type { Fault, LastEntry } from './walk/frame.ts';

/** Lines moved to the left or to the right: the one at fault, or one before it that the others go by. */
export function listMoves(context: RepairContext, fault: Fault): Repair[] {
  const { lines, step } = context;
  const { at, open, last } = fault;
  const line = lines[at];
  if (!line) return [];
  const columns = new Set([0, ...open.flatMap(({ indent }) => [indent, indent + step])]);
  if (last) columns.add(last.column).add(last.column + step);
  const below = lines.slice(at + 1).find(({ kind }) => kind === 'entry');
  if (below) columns.add(below.indent);
  const habits = new Set([
    0,
    ...open.flatMap(({ holder, first, indent }) =>
      holder === first ? [indent] : [(lines[holder]?.column ?? -step) + step],
    ),
    ...(last ? [last.column + step] : []),
  ]);
  const own = [...columns].flatMap((column) => [
    move(context, at, 0, column, habits),
    move(context, at, countBelow(lines, at), column, habits),
    move(context, at, countLevel(lines, at), column, habits),
    move(context, at, countKin(lines, at, last), column, habits),
  ]);
  const earlier = listEarlier(context, fault).flatMap((other) =>
    [...new Set([line.indent, ...columns])].map((column) => move(context, other, 0, column, habits, 0.1)),
  );
  return [...own, ...earlier].flatMap((repair) => repair ?? []);
}

/** How many of the lines below stand in the column of a line or deeper. */
function countLevel(lines: readonly OutlineLine[], at: number): number {
  const own = lines[at]?.indent ?? 0;
  let last = at;
  for (let next = at + 1; next < lines.length; next++) {
    const line = lines[next];
    if (!line || line.kind === 'blank') continue;
    if (line.indent < own && line.kind !== 'comment') break;
    if (line.indent > own || (line.indent === own && line.kind !== 'comment')) last = next;
  }
  return last - at;
}

/** How many of the lines straight below stand in the column of a line, and like it belong below the last key. */
function countKin(lines: readonly OutlineLine[], at: number, last: LastEntry | undefined): number {
  const own = lines[at];
  const isKin = (line: OutlineLine | undefined) =>
    line?.kind === 'entry' && line.indent === own?.indent && last?.shape?.keys[line.key] !== undefined;
  if (last?.state !== 'open' || !isKin(own)) return 0;
  let end = at + 1 + countBelow(lines, at);
  while (isKin(lines[end])) end += 1 + countBelow(lines, end);
  return end - at - 1;
}

/** The lines before it that may be the one out of place. */
function listEarlier({ lines }: RepairContext, { at, open, last }: Fault): number[] {
  const firsts = open.flatMap(({ first, holder }) => [first, holder]);
  const near = last ? [last.at, ...listTextLines(lines, last.at, at)] : [];
  return [...new Set([...firsts, ...near])].filter((other) => other >= 0 && other < at);
}

/** The first line of a text, which those below it go by. */
function listTextLines(lines: readonly OutlineLine[], holder: number, before: number): number[] {
  for (let at = holder + 1; at < before; at++) if (lines[at]?.kind !== 'blank') return [at];
  return [];
}

function move(
  { lines, grammar }: RepairContext,
  at: number,
  below: number,
  column: number,
  habits: ReadonlySet<number>,
  cost = 0,
): Repair | undefined {
  const line = lines[at];
  if (!line || line.indent === column || line.start === line.end) return undefined;
  const by = column - line.indent;
  const moved = lines.slice(at, at + 1 + below);
  const put = moved.map((one) => (one.kind === 'blank' ? one : moveLine(one, Math.max(0, one.indent + by))));
  return {
    lines: splice(lines, at, moved.length, ...put),
    from: at,
    cost: 1 + cost + (habits.has(column) ? 0 : 0.2) + Math.abs(by) * 0.01 + (below > 0 ? 0.3 : 0),
    edits: moved.flatMap((one) =>
      one.kind === 'blank' ? [] : [indentEdit(one, Math.max(0, one.indent + by))],
    ),
    describe: () => describeMove(line, { column, below, name: grammar.entries.name }),
  };
}

/** Where a line belongs, with how many of those below it. */
interface Target {
  readonly column: number;
  readonly below: number;
  /** What an entry with an id is called. */
  readonly name: string;
}

function describeMove(line: OutlineLine, { column, below, name }: Target): Diagnosis {
  const by = column - line.indent;
  if (line.lead.includes('\t')) return describeTab(line, column);
  // Words may begin with a figure that is also an id.
  if (line.kind === 'words' || (line.colon === 'lost' && line.value !== '' && /\s/.test(line.value)))
    return describeWords(line, column);
  const side = by > 0 ? 'right' : 'left';
  return diagnose(
    'wrong-indent',
    [line.start, line.start + Math.max(line.lead.length, 1)],
    `${nameLine(line, name)} is indented by ${count(line.indent, 'space')}, but it belongs ${column === 0 ? 'at the margin' : `further ${side}`}.`,
    below > 0 ? adviseOnMove(line.indent, column, below) : adviseOnIndent(column),
    [],
  );
}

/** How to move a line to a column with the lines below it. */
function adviseOnMove(from: number, column: number, below: number): string {
  const lines = `${agree(below, 'the line', `each of the ${below} lines`)} below it`;
  if (column === 0)
    return `Take the ${count(from, 'space')} in front of it away, and as many in front of ${lines}.`;
  const by = column - from;
  return `Indent it by ${count(column, 'space')}, and ${lines} by ${Math.abs(by)} ${by > 0 ? 'more' : 'less'}.`;
}

function describeTab({ start, lead }: OutlineLine, column: number): Diagnosis {
  return diagnose(
    'tab-indent',
    [start, start + lead.length],
    'The line is indented with a tab; YAML accepts only spaces.',
    adviseOnIndent(column),
    [],
  );
}

function describeWords({ start, lead, content }: OutlineLine, column: number): Diagnosis {
  return diagnose(
    'stray-text',
    [start + lead.length, start + lead.length + content.length],
    `These words are not part of any entry: ${quoteWords(content)}`,
    `If they belong to the item above, indent them by ${count(column, 'space')}; text of several lines or paragraphs needs | after the key. If they are a note, put a # and a space in front of the line.`,
    [],
  );
}

function nameLine(line: OutlineLine, name: string): string {
  if (line.id) return `${name.charAt(0).toUpperCase()}${name.slice(1)} ${line.key}`;
  return line.key === '' || line.item ? 'The line' : `The line “${line.key}:”`;
}

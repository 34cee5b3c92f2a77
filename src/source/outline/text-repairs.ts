import { count } from '../../words/plurals.ts';
import { quoteWords } from '../../words/short-text.ts';
import { type Diagnosis, diagnose } from '../slips/slip.ts';
import type { OutlineLine } from './outline-line.ts';
import { indentEdit, isTable, moveLine, type Repair, splice } from './repair.ts';
import type { RepairContext } from './repair-context.ts';
import type { Fault } from './walk/frame.ts';

/** Words that have slipped out of the text above them, put back into it. */
export function listTexts(context: RepairContext, { at, last }: Fault): Repair[] {
  const line = context.lines[at];
  if (!last || !line) return [];
  const usual = last.column + context.step;
  if (last.state === 'block' && last.textColumn >= 0) {
    const cost = last.textColumn === usual ? 0 : 0.4;
    return moveText(context, at, {
      column: last.textColumn,
      key: last.key,
      advice: ', like the rest of that text',
      cost,
    });
  }
  if (last.state === 'block')
    return moveText(context, at, {
      ...{ column: usual, key: last.key, advice: ', as what follows | must be', cost: 0 },
      whole: true,
    });
  if (last.state !== 'open' || !last.shape?.text || line.kind !== 'words') return [];
  const advice = '; text of several lines or paragraphs needs | after the key';
  return moveText(context, at, { column: usual, key: last.key, advice, cost: 0 });
}

/** Where words belong. */
interface Home {
  readonly column: number;
  readonly key: string;
  readonly advice: string;
  readonly cost: number;
  /** Whether nothing of the text stands in its place yet. */
  readonly whole?: boolean;
}

function moveText({ text, lines }: RepairContext, at: number, home: Home): Repair[] {
  const { column, cost } = home;
  const moved = readStray(lines, at, column, home.whole ?? false);
  const [first] = moved;
  if (!first) return [];
  const isEntry = first.kind === 'entry' && !first.item;
  return [
    {
      lines: splice(lines, at, moved.length, ...moved.map((line) => moveLine(line, column))),
      from: at,
      cost: 0.9 + cost + moved.length * 0.01 + (isEntry ? 1 : 0),
      edits: moved.map((line) => indentEdit(line, column)),
      describe: () => describeText(text, moved, first, home),
    },
  ];
}

/**
 * The lines of words from that one on that stand to the left of a column: up to the next blank line, or if the `whole`
 * text stands there, up to the next entry.
 */
function readStray(lines: readonly OutlineLine[], at: number, column: number, whole: boolean): OutlineLine[] {
  const moved: OutlineLine[] = [];
  for (const line of lines.slice(at)) {
    if (line.kind === 'comment' || (line.kind === 'blank' ? !whole : line.indent >= column)) break;
    if (moved.length > 0 && line.kind === 'entry' && !line.item && !/\s/.test(line.key)) break;
    moved.push(line);
  }
  return moved.slice(0, moved.findLastIndex(({ kind }) => kind !== 'blank') + 1);
}

function describeText(
  text: string,
  moved: readonly OutlineLine[],
  first: OutlineLine,
  { column, key, advice }: Home,
): Diagnosis {
  const start = first.start + first.lead.length;
  const end = start + Math.max(1, first.content.length);
  const many = moved.length > 1;
  const them = many ? `them, ${moved.length} lines,` : 'them';
  const whose = key || 'the item above';
  const isNote = advice.startsWith(';')
    ? ''
    : ` If they are a note, put a # and a space in front of ${many ? 'each line' : 'the line'}.`;
  if (first.lead.includes('\t')) {
    return diagnose(
      'tab-indent',
      [first.start, start],
      'The line is indented with a tab; YAML accepts only spaces.',
      `Indent it by ${count(column, 'space')}, like the rest of its text.`,
      [],
    );
  }
  if (isTable(moved)) {
    return diagnose(
      'pasted-table',
      [start, end],
      `A table stands here that is part of no text${many ? `; it is ${moved.length} lines long` : ''}.`,
      `If it belongs to ${whose}, indent its lines: indent ${them} by ${count(column, 'space')}${advice}; if not, delete them.`,
      [],
    );
  }
  return diagnose(
    'stray-text',
    [start, end],
    `These words are not part of any entry: ${quoteWords(text.slice(start, moved.at(-1)?.end))}`,
    `If they belong to ${whose}, indent ${them} by ${count(column, 'space')}${advice}.${isNote}`,
    [],
  );
}

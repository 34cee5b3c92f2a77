import { count } from '../../../words/plurals.ts';
import { quoteWords } from '../../../words/short-text.ts';
import type { Grammar } from '../../grammar.ts';
import { type Diagnosis, diagnose } from '../../slips/slip.ts';
import type { Span } from '../../span.ts';
import type { OutlineLine } from '../outline-line.ts';
import { indentEdit, isTable, type Repair, splice } from '../repair.ts';
import type { RepairContext } from '../repair-context.ts';
import type { Fault, LastEntry } from '../walk/frame.ts';

/** Lines that an editor made of one, by breaking it at a width: the rest of a text, or of a comment, at the margin. */
export function listWraps(context: RepairContext, fault: Fault): Repair[] {
  const run = readRun(context.lines, fault.at);
  const [first] = run;
  const above = context.lines[fault.at - 1];
  if (!first || !above || above.start === above.end || first.start === first.end || isTable(run)) return [];
  return [...goOnComment(context, fault, run, above), ...goOnText(context, fault, run, above)];
}

/** The lines of words from that one on. */
function readRun(lines: readonly OutlineLine[], at: number): OutlineLine[] {
  const end = lines.findIndex((line, index) => index >= at && !isWords(line));
  return lines.slice(at, end < 0 ? lines.length : end);
}

function isWords({ kind, item, id, key, colon }: OutlineLine): boolean {
  return kind === 'words' || (kind === 'entry' && !item && !id && (colon === 'lost' || /\s/.test(key)));
}

/** Whether words go on in the next line: they have not come to an end, or what follows does not begin anew. */
function goesOn(before: string, next: string): boolean {
  return /^[\p{Ll}(]/u.test(next) || /[^\s.:;!?"”’')\]>|*]\s*$/.test(before);
}

/** A comment whose other lines have no `#`. */
function goOnComment(
  { lines, grammar }: RepairContext,
  { at, last }: Fault,
  run: readonly OutlineLine[],
  above: OutlineLine,
): Repair[] {
  const [first] = run as [OutlineLine];
  const comment =
    above.kind === 'comment'
      ? above.content
      : above.commented
        ? (/\s#.*/.exec(above.content)?.[0] ?? '')
        : '';
  if (!/\s/.test(comment.slice(comment.indexOf('#') + 1).trim()) || !goesOn(comment, first.content))
    return [];
  // Words to the right of a comment may go on the text that it ends.
  if (last !== undefined && first.indent > last.column && holdsText(lines[last.at], last)) return [];
  if (above.commented && grammar.prose.has(above.key)) return [];
  const start = first.start + first.lead.length;
  const many = run.length > 1;
  return [
    {
      lines: splice(lines, at, run.length, ...run.map((line): OutlineLine => ({ ...line, kind: 'comment' }))),
      from: at,
      cost: 0.7,
      edits: run.map((line) => ({ span: beforeWords(line), text: '# ' })),
      describe: () => ({
        ...diagnose(
          'stray-text',
          [start, start + first.content.length],
          `A comment goes on here without its #, as if its line had been broken: ${quoteWords(first.content)}`,
          `Put a # and a space in front of ${many ? `each of the ${run.length} lines` : 'the line'}.`,
          [],
        ),
        certain: isFull(comment, run),
      }),
    },
  ];
}

/** Whether a comment is so long, beside what is below it, that its next word stands there for want of room. */
function isFull(comment: string, run: readonly OutlineLine[]): boolean {
  const [{ content }] = run as [OutlineLine];
  const [word = ''] = /^\p{Ll}\S*(?= \S)/u.exec(content) ?? [];
  const widest = Math.max(40, ...run.map((line) => line.content.length));
  return word !== '' && comment.trim().length + 1 + word.length >= widest;
}

/** Whether a text had begun, or was to begin, in the lines below the last key. */
function holdsText(holder: OutlineLine | undefined, { textColumn }: LastEntry): boolean {
  return textColumn >= 0 || holder?.value === '' || /^[|>]/.test(holder?.value ?? '');
}

function beforeWords({ start, lead }: OutlineLine): Span {
  return [start + lead.length, start + lead.length];
}

/** The text of a key or an item that goes on in lines which are not deeper. */
function goOnText(
  context: RepairContext,
  { at, last, open }: Fault,
  run: readonly OutlineLine[],
  above: OutlineLine,
): Repair[] {
  const { lines, grammar, step } = context;
  const holder = lines[last?.at ?? -1];
  const [first] = run as [OutlineLine];
  if (!last || !holder || above.kind === 'blank' || !mayGoOn(holder, last, grammar)) return [];
  if (run.some(({ indent }) => indent > last.column) || !goesOn(above.content, first.content)) return [];
  // Among items, words that begin anew are an item without its dash.
  const isAmong = open.some(({ kind, indent }) => kind === 'list' && indent === first.indent);
  if (isAmong && !/^\p{Ll}/u.test(first.content)) return [];
  const between = lines.slice(last.at + 1, at);
  const column = Math.min(
    ...between.map(({ indent }) => indent),
    last.column + (between.length > 0 ? 99 : step),
  );
  const needsBar = run.some(({ content }) => /:(?:\s|$)|\s#/.test(content));
  if (needsBar && (between.length > 0 || !grammar.prose.has(last.key))) return [];
  const put = {
    lines: splice(lines, at, run.length, ...run.map((line) => moveWords(line, column))),
    from: at,
    cost: isAmong ? 0.3 : 0.8,
    edits: run.map((line) => indentEdit(line, column)),
  };
  return [
    needsBar
      ? underBar(context, put, last, column)
      : { ...put, describe: () => tellWrap(run, last.key, column) },
  ];
}

/** Whether what stands after a key is text, which may be longer than its line. */
function mayGoOn({ commented }: OutlineLine, { state, key }: LastEntry, { kindOf }: Grammar): boolean {
  return state === 'words' && !commented && kindOf([key === '' ? '[]' : key]) !== 'closed';
}

function moveWords(line: OutlineLine, column: number): OutlineLine {
  return { ...line, kind: 'words', key: '', value: line.content, indent: column, column };
}

/** What is said of the lines of a text of that key that are not indented. */
export function tellWrap(run: readonly OutlineLine[], key: string, column: number): Diagnosis {
  const [{ start, lead, content }] = run as [OutlineLine];
  const many = run.length > 1;
  const them = many ? `them, ${run.length} lines,` : 'it';
  return diagnose(
    'stray-text',
    [start + lead.length, start + lead.length + content.length],
    `The text of ${key || 'the item above'} seems to go on here, as if its line had been broken: ${quoteWords(content)}`,
    `If ${many ? 'they go' : 'it goes'} on from the line above, indent ${them} by ${count(column, 'space')}. If ${many ? 'they are notes' : 'it is a note'}, put a # and a space in front of ${many ? 'each line' : 'the line'}.`,
    [],
  );
}

/** The same for a text with a colon or a `#`, which needs the sign of a text. */
function underBar(
  { lines, text }: RepairContext,
  put: Omit<Repair, 'describe'>,
  { at, key }: LastEntry,
  column: number,
): Repair {
  const holder = lines[at] as OutlineLine;
  const from = text.indexOf(
    holder.value,
    holder.start + holder.lead.length + holder.content.indexOf(holder.key),
  );
  const below = put.edits.length;
  return {
    ...put,
    lines: splice(put.lines, at, 1, { ...holder, value: '|' }),
    from: at,
    edits: [{ span: [from, from], text: `|\n${' '.repeat(column)}` }, ...put.edits],
    describe: () =>
      diagnose(
        'stray-text',
        [from, from + holder.value.length],
        `The text of ${key} seems to go on in the ${below > 1 ? `${below} lines` : 'line'} below, as if its line had been broken.`,
        `Write | after ${key}:, and this text on a line of its own below it, indented by ${count(column, 'space')}, as the ${below > 1 ? `${below} lines` : 'line'} below must be too.`,
        [],
      ),
  };
}

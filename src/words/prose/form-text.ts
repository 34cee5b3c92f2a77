import { fillLines } from '../wrap.ts';
import { findCommon } from './find-common.ts';
import { mayBreak, type ProseBlock, splitBlocks } from './split-blocks.ts';

/** How a text stands in its file. */
export interface ProseRoom {
  /** With its own line breaks, folded by the file (`>`), or on one line. */
  readonly style: 'literal' | 'folded' | 'line';
  /** How wide its lines may be. */
  readonly columns: number;
}

/**
 * A text as a form shows it: each paragraph on one line, however it is wrapped in its file. Lists, tables, code, headings and
 * breaks that are meant keep their lines.
 */
export function toForm(text: string): string {
  const { blocks } = splitBlocks(text);
  return blocks.map((block, index) => (index === 0 ? '' : block.gap) + formOf(block)).join('');
}

/**
 * What was typed in a form, as the text of a file. `before` is what stood there: paragraphs that are the same keep their bytes,
 * others are wrapped as it was, or to its room. Nothing changed gives `before` itself.
 */
export function fromForm(typed: string, before: string, room: ProseRoom): string {
  const keepsBreaks = / {2}\r?\n[ \t]*\S/.test(before);
  const text = normalise(typed, keepsBreaks);
  const form = normalise(toForm(before), keepsBreaks);
  if (text === form || normalise(toForm(text), keepsBreaks) === form) return before;
  if (text === '') return '';
  const [old, fresh] = [splitBlocks(before), splitBlocks(withoutLead(text)).blocks];
  const pairs = matchBlocks(old.blocks, fresh, keepsBreaks);
  const wraps = room.style === 'literal' || (room.style === 'line' && fresh.length > 1);
  const width = !wraps
    ? Infinity
    : room.style === 'line'
      ? room.columns
      : findWidth(old.blocks, room.columns);
  const written = fresh.map((block, index) => {
    const same = pairs.get(index);
    const kept = same === undefined ? undefined : old.blocks[same];
    const gap = index > 0 && kept && pairs.get(index - 1) === (same ?? 0) - 1 ? kept.gap : block.gap;
    const isSameGap = countBreaks(gap) === countBreaks(block.gap);
    return (index === 0 ? '' : isSameGap ? gap : block.gap) + (kept?.text ?? writeBlock(block, width));
  });
  const whole = written.join('');
  return whole + chooseEnd(before, old.end, room.style === 'literal' || whole.includes('\n'));
}

function formOf({ kind, text }: ProseBlock): string {
  if (kind === 'lines') return text;
  return text
    .split(/\r?\n/)
    .map((line) => line.trimEnd())
    .join(' ');
}

/** Without what no file needs: line breaks of other systems, spaces at the ends of lines, blank lines at both ends. */
function normalise(text: string, keepsBreaks: boolean): string {
  return text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line, index, lines) => {
      const bare = line.trimEnd();
      const isBreak = keepsBreaks && bare !== '' && line.endsWith('  ') && lines[index + 1]?.trim();
      return isBreak ? `${bare}  ` : bare;
    })
    .join('\n')
    .replace(/^\n+/, '')
    .trimEnd();
}

/** Without the spaces that a paragraph at the beginning is indented by, which would make it code, or hard to read in YAML. */
function withoutLead(text: string): string {
  const bare = text.trimStart();
  return splitBlocks(bare).blocks[0]?.kind === 'paragraph' ? bare : text;
}

/** Which block of the old text each new one is: the longest run of blocks that both have, in order. */
function matchBlocks(
  old: readonly ProseBlock[],
  fresh: readonly ProseBlock[],
  keepsBreaks: boolean,
): ReadonlyMap<number, number> {
  const [one, other] = [old, fresh].map((blocks) =>
    blocks.map((block) => normalise(formOf(block), keepsBreaks)),
  );
  const found = new Map<number, number>();
  for (const [before, after] of findCommon(one ?? [], other ?? [], (a, b) => a === b))
    found.set(after, before);
  return found;
}

/** How wide the lines are into which paragraphs were wrapped: as wide as there is room, if they may have been. */
function findWidth(blocks: readonly ProseBlock[], columns: number): number {
  const paragraphs = blocks.filter(({ kind }) => kind === 'paragraph').map(({ text }) => text.split(/\r?\n/));
  const wrapped = paragraphs.filter(({ length }) => length > 1);
  if (wrapped.length === 0)
    return paragraphs.some(([line = '']) => line.length > columns) ? Infinity : columns;
  const least = Math.max(...wrapped.flat().map(({ length }) => length));
  const most = Math.min(...wrapped.flatMap(listRooms));
  return Math.max(least, Math.min(columns, most));
}

/** For each line that was broken, the width at which the next word would still have stood on it, less one. */
function listRooms(lines: readonly string[]): number[] {
  return lines.slice(1).map((line, index) => (lines[index]?.length ?? 0) + (line.split(' ')[0]?.length ?? 0));
}

function writeBlock(block: ProseBlock, width: number): string {
  const form = formOf(block);
  if (block.kind === 'lines' || form.length <= width) return form;
  const lines = fillLines(
    joinUnbroken(form.split(/(?<=\S) (?=\S)/)),
    ({ length }) => length,
    () => width,
  );
  return lines.map((line) => line.join(' ')).join('\n');
}

/** Words, those put together between which no line may be broken; only a single space ever is. */
function joinUnbroken(words: readonly string[]): string[] {
  const joined: string[] = [];
  for (const word of words) {
    const last = joined.at(-1);
    if (last === undefined || mayBreak(last, word)) joined.push(word);
    else joined[joined.length - 1] = `${last} ${word}`;
  }
  return joined;
}

/** What ends the text: as before; where there was one line or nothing, a line break if it has lines. */
function chooseEnd(before: string, end: string, hasLines: boolean): string {
  const isNew = before.trim() === '' || (end === '' && hasLines && !before.includes('\n'));
  return isNew ? (hasLines ? '\n' : '') : end;
}

function countBreaks(gap: string): number {
  return gap.split('\n').length;
}

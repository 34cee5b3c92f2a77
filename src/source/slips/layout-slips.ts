import { agree, count } from '../../words/plurals.ts';
import { cutText, quoteWords } from '../../words/short-text.ts';
import { isId } from '../grammar.ts';
import type { Edit } from '../span.ts';
import { adviseOnIndent } from './advise-on-indent.ts';
import { keyForm, type Line, looksLikeEntry, readNextLine, readPreviousLine } from './line.ts';
import { type Diagnosis, diagnose } from './slip.ts';

/** A line indented with tabs, and any lines straight below it that are too. */
export function diagnoseTabs(text: string, line: Line): Diagnosis | undefined {
  if (!line.indent.includes('\t')) return undefined;
  const above = readPreviousLine(text, line);
  if (
    above &&
    isOfText(text, line) &&
    isOfText(text, above) &&
    /^ +$/.test(above.indent) &&
    !readNextLine(text, line)?.indent.includes('\t')
  )
    return tabInText(line, above.indent.length);
  const width = chooseWidth(text, line);
  const edits: Edit[] = [];
  let current: Line | undefined = line;
  while (current?.indent.includes('\t')) {
    const { start, indent } = current;
    edits.push({ span: [start, start + indent.length], text: expandTabs(current, width) });
    current = readNextLine(text, current);
  }
  const more = edits.length - 1;
  return diagnose(
    'tab-indent',
    [line.start, line.start + line.indent.length],
    `The line is indented with a tab${more > 0 ? `, and so ${agree(more, 'is the next', `are the next ${more}`)}` : ''}; YAML accepts only spaces.`,
    'Use two spaces for each step; an editor’s “convert indentation to spaces” does the whole file.',
    edits,
  );
}

/** Whether a line is words rather than an entry. */
function isOfText(text: string, line: Line): boolean {
  return !looksLikeEntry(text, line) && line.key === '';
}

/** A line of a text with a tab before it, where the line above has spaces. */
export function tabInText({ start, indent }: Pick<Line, 'start' | 'indent'>, wanted: number): Diagnosis {
  return diagnose(
    'tab-indent',
    [start, start + indent.length],
    'The line is indented with a tab; YAML accepts only spaces.',
    `Indent it by ${count(wanted, 'space')}, like the rest of its text.`,
    [{ span: [start, start + indent.length], text: ' '.repeat(wanted) }],
  );
}

function expandTabs({ indent }: Line, width: number): string {
  return indent.replaceAll('\t', ' '.repeat(width));
}

/** How many spaces a tab means: enough to put the line deeper than a bare key above, or else level with an entry. */
function chooseWidth(text: string, line: Line): number {
  const widths = [2, 4, 8];
  const above = readPreviousLine(text, line);
  if (above && above.key !== '' && above.value === '')
    return widths.find((width) => expandTabs(line, width).length > above.column) ?? 2;
  for (let open = above; open; open = readPreviousLine(text, open)) {
    const { indent } = open;
    const width = widths.find((one) => expandTabs(line, one).length === indent.length);
    if (width && !indent.includes('\t')) return width;
  }
  return 2;
}

/** An odd space (the second group) after the first group, and what to write instead. */
function listOddSpaces(key: string): (readonly [place: RegExp, plain: string])[] {
  const lead = String.raw`^([ \t\u00a0]*(?:- )?["']?${key}["']?`;
  const odd = String.raw`([\u00a0\u2000-\u200b\u202f\ufeff]+)`;
  return [
    [new RegExp(`${lead})${odd}(?=:)`), ''],
    [new RegExp(`${lead}:)${odd}`), ' '],
    [new RegExp(String.raw`^([ \t]*-)${odd}`), ' '],
  ];
}

/** `comply:yes`, or a no-break space where YAML wants a plain one. */
export function diagnoseColonGap(text: string, line: Line): Diagnosis | undefined {
  const content = text.slice(line.start, line.end);
  const key = keyForm(line.grammar);
  for (const [place, plain] of listOddSpaces(key)) {
    const [, before = '', odd = ''] = place.exec(content) ?? [];
    if (odd !== '') return oddSpace(line.start + before.length, odd, plain);
  }
  const lead = /^ *[\u00a0\u2000-\u200b\u202f\ufeff][\s\u200b]*/.exec(content)?.[0];
  if (lead) return oddSpace(line.start, lead, ' '.repeat(lead.length));
  const [tight = '', name = ''] =
    new RegExp(String.raw`^[ \t]*(?:- )?(${key}):(?=[^\s/])`).exec(content) ?? [];
  if (tight === '') return undefined;
  const gap = line.start + tight.length;
  return diagnose(
    'no-space-after-colon',
    [gap - 1, gap + 1],
    `There is no space after the colon of ${quoteWords(`${name}:`)}, so YAML reads the line as plain text.`,
    `Write a space after the colon: ${name}: ${cutText(content.slice(tight.length), 120)}`,
    [{ span: [gap, gap], text: ' ' }],
  );
}

/** A space that YAML does not take for one, and what belongs there. */
export function oddSpace(start: number, found: string, plain: string): Diagnosis {
  return diagnose(
    'odd-space',
    [start, start + found.length],
    'There is a no-break or invisible space here, which YAML does not treat as a space.',
    plain === ''
      ? 'Delete the character.'
      : `Delete it and type ${plain.length > 1 ? `${plain.length} plain spaces` : 'a plain space'}. Text copied from Word or a web page often brings such spaces.`,
    [{ span: [start, start + found.length], text: plain }],
  );
}

/** Blank lines at the start of a text of which one has more spaces than the text has. */
export function diagnoseBlankAbove(text: string, line: Line): Diagnosis | undefined {
  const above = readPreviousLine(text, line);
  if (!above || !/^[|>][-+\d]*$/.test(above.value)) return undefined;
  const wide = [...text.slice(above.end + 1, line.start).matchAll(/^( *)\r?$/gm)]
    .filter(([, spaces = '']) => spaces.length > line.indent.length)
    .map(
      ({ index, 1: spaces = '' }): Edit => ({
        span: [above.end + 1 + index, above.end + 1 + index + spaces.length],
        text: '',
      }),
    );
  const [first] = wide;
  if (!first) return undefined;
  return diagnose(
    'wrong-indent',
    first.span,
    `The blank line has ${count(first.span[1] - first.span[0], 'space')}, more than the text below it is indented by.`,
    'Delete the line, or the spaces in it.',
    wide,
  );
}

/** An entry that is not in the same column as its neighbours. */
export function diagnoseIndent(text: string, line: Line): Diagnosis | undefined {
  if (!looksLikeEntry(text, line)) return undefined;
  const wanted = nearestIndent(text, line);
  if (wanted === undefined) return undefined;
  return diagnose(
    'wrong-indent',
    [line.start, line.start + Math.max(line.indent.length, 1)],
    `The line is indented by ${count(line.indent.length, 'space')}, its neighbours by ${wanted}.`,
    adviseOnIndent(wanted),
    [{ span: [line.start, line.start + line.indent.length], text: ' '.repeat(wanted) }],
  );
}

/**
 * Of the indents of the entries above that are still open, the one nearest to the line's own; those of the line's kind
 * (an item, an entry with an id, another key) come first.
 */
function nearestIndent(text: string, line: Line): number | undefined {
  const own = line.indent.length;
  const kind = readKind(text, line);
  const near = (indent: number, best: number | undefined) =>
    indent !== own && (best === undefined || Math.abs(indent - own) < Math.abs(best - own));
  let open = Number.POSITIVE_INFINITY;
  let like: number | undefined;
  let any: number | undefined;
  for (let above = readPreviousLine(text, line); above; above = readPreviousLine(text, above)) {
    const indent = above.indent.length;
    if (indent >= open || above.indent.includes('\t') || !looksLikeEntry(text, above)) continue;
    open = indent;
    if (near(indent, any)) any = indent;
    if (readKind(text, above) === kind && near(indent, like)) like = indent;
    if (indent === 0) break;
  }
  return like ?? any;
}

function readKind(text: string, line: Line): 'item' | 'id' | 'key' {
  if (text.startsWith('-', line.start + line.indent.length)) return 'item';
  return isId(line.key, line.grammar) ? 'id' : 'key';
}

/**
 * A text as an approval sees it: spaces and the breaks of lines within a paragraph are one space each, and whatever else the
 * lines of Markdown mean stays: paragraphs, lists, tables, headings, quotations, code, breaks that are meant. Where it is not
 * certain that a break means nothing it stays too, so that texts with one normal form never say different things.
 */
export function normaliseProse(text: string): string {
  if (odd.test(text)) return trimLines(text.normalize('NFC').replace(/\r\n?/g, '\n'));
  const reading: Reading = { lines: [], kind: 'gap', spaced: false, fence: { marks: '', indent: 0 } };
  for (const line of text.normalize('NFC').split(/\r\n|\r|\n/)) takeLine(line, reading);
  return trimLines(reading.lines.join('\n'));
}

/** Without the lines before the first that has something, and the space after the last. */
function trimLines(text: string): string {
  return text.replace(/^\n+/, '').trimEnd();
}

/**
 * What readers of Markdown differ about: tabs, breaks by backslash, items without words, spaces of other kinds where lines
 * begin or end, which JavaScript takes for none. Such a text is taken as it is.
 */
const odd = /\t|\\\S? *$|^[ >]*(?:[-*+]|1[.)]) *$|^ *[^\S \n\r]|[^\S \n\r] *$|[\u2028\u2029]/m;

interface Reading {
  readonly lines: string[];
  /** What the last line is part of; in a `block` or in `code` every line has a place of its own. */
  kind: 'gap' | 'paragraph' | 'item' | 'block' | 'code';
  /** Whether the last line ends with the two spaces that break it. */
  spaced: boolean;
  /** The marks that began the code, if it is code, and how far in those stand that end it. */
  fence: { readonly marks: string; readonly indent: number };
}

function takeLine(line: string, reading: Reading): void {
  const { lines, kind, spaced } = reading;
  const words = line.trim();
  reading.spaced = / {2}$/.test(line);
  if (kind === 'code') {
    lines.push(line);
    if (isClosing(line, reading)) reading.kind = 'block';
  } else if (words === '') {
    if (lines.at(-1) !== '') lines.push('');
    reading.kind = 'gap';
  } else if (goesOn(line, kind)) {
    lines.push(`${lines.pop() ?? ''}${spaced ? '  \n' : ' '}${tidy(words)}`);
  } else {
    // Two spaces are a break even before what looks as if it began something.
    if (spaced && isParagraph(kind)) lines.push(`${lines.pop() ?? ''}  `);
    startLine(line, reading);
  }
}

function goesOn(line: string, kind: Reading['kind']): boolean {
  return isParagraph(kind) && !(kind === 'item' && isDeep(line)) && !isOwnLine(line.trim(), kind === 'item');
}

/** Whether a line is so far in that it may be code within a list, after which no line goes on with an item. */
function isDeep(line: string): boolean {
  return line.startsWith('      ');
}

function isParagraph(kind: Reading['kind']): boolean {
  return kind === 'paragraph' || kind === 'item';
}

/** A line with a place of its own. The spaces before it tell what stands within a list, and code, from all else. */
function startLine(line: string, reading: Reading): void {
  const { kind, lines } = reading;
  const indent = /^\s*/.exec(line)?.[0] ?? '';
  const { marks, rest } = splitMarks(line.trim());
  const fence = /^(?:`{3,}|~{3,})/.exec(rest)?.[0] ?? '';
  const isIndented = (indent.length > 3 && kind !== 'block') || /\s{5}$/.test(marks);
  const isWhole = fence !== '' || isIndented || isBlock(rest) || kind === 'block';
  if (isBare(rest)) {
    // Items without words are read in more than one way: nothing after one is taken for the same.
    lines.push(line);
    Object.assign(reading, { kind: 'code', fence: { marks: '\0', indent: 0 } });
    return;
  }
  lines.push(isWhole ? line.trimEnd() + (reading.spaced ? '  ' : '') : indent + marks + tidy(rest));
  if (fence !== '') reading.fence = { marks: fence, indent: measureDepth(indent, marks) };
  reading.kind = fence !== '' ? 'code' : chooseKind(isWhole, marks + indent, rest);
}

function chooseKind(isWhole: boolean, before: string, rest: string): Reading['kind'] {
  if (isHeading(rest)) return 'gap';
  if (isWhole) return 'block';
  return before === '' ? 'paragraph' : 'item';
}

/** Code outside lists may end at the margin, wherever it began. */
function measureDepth(indent: string, marks: string): number {
  const depth = indent.length + marks.length;
  return depth < 4 && marks === '' ? 0 : depth;
}

/** Whether a line begins something: in a list each number does, otherwise only 1 (so says CommonMark). */
function isOwnLine(words: string, inList: boolean): boolean {
  const marks = inList ? /^(?:[-*+]|\d{1,9}[.)])(?:\s|$)/ : /^(?:[-*+]|1[.)])(?:\s|$)/;
  return isHeading(words) || isBlock(words) || marks.test(words);
}

function isHeading(words: string): boolean {
  return /^#{1,6}(?:\s|$)/.test(words);
}

/** Whether lines have a meaning each from here to the next empty one, or may have: tables, quotations, addresses. */
function isBlock(words: string): boolean {
  return /^(?:>|<|\[[^\]]*\]:|`{3}|~{3})|\||^[-=*_:+\s]+$/.test(words);
}

/** Whether a line is the mark of a list alone. */
function isBare(words: string): boolean {
  return /^(?:[-*+]|\d{1,9}[.)])$/.test(words);
}

/** The marks of lists before the words of a line. */
function splitMarks(words: string): { marks: string; rest: string } {
  const marks = /^(?:(?:[-*+]|\d{1,9}[.)])\s+)*/.exec(words)?.[0] ?? '';
  return isBlock(words) && !isBare(words)
    ? { marks: '', rest: words }
    : { marks, rest: words.slice(marks.length) };
}

/** What ends the code must stand where it can: nearer the margin, a list may have ended first. */
function isClosing(line: string, { fence: { marks, indent } }: Reading): boolean {
  const words = line.trim();
  const depth = line.length - line.trimStart().length;
  const isMarks = words.startsWith(marks) && words.replaceAll(marks.charAt(0), '') === '';
  return isMarks && depth >= indent && depth < indent + 4;
}

function tidy(words: string): string {
  return words.replace(/ +/g, ' ');
}
